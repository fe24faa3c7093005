// Text for people: each finding with its line framed, marks under the words that are meant, evidence and fixes below.
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { FindingData } from '../../core/features/report.ts';
import type { Inspected } from '../inspect.ts';
import type { Format } from './format.ts';

type Style = Parameters<typeof styleText>[0];

const names = { error: '错误', warning: '警告', information: '待核', hint: '提示' } as const;
const styles: Readonly<Record<FindingData['severity'], Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' };
/** Columns of a line shown round the words that are meant. */
const lead = 36;
const follow = 44;

/** Frames in the terminal; colours where `colour` says so. */
export function textFormat(colour: boolean): Format {
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text, { validateStream: false }) : text);
  return {
    needsText: true,
    file: (result) => result.findings.map((f) => finding(result, f, paint)).join(''),
    end: ({ files, unreadable, error, warning, information, hint, fixed }) => {
      const parts = [`${error} 处错误`, `${warning} 处警告`, `${information} 处待核`, `${hint} 处提示`].filter((p) => !p.startsWith('0'));
      const sums = parts.length ? parts.join('，') : '没有发现问题';
      return `${paint('bold', `${files} 个文件：${sums}`)}${fixed ? `；已改 ${fixed} 处` : ''}${unreadable ? `；${unreadable} 个文件读不了` : ''}\n`;
    },
  };
}

function finding(result: Inspected, f: FindingData, paint: (style: Style, text: string) => string): string {
  const { start } = f.range;
  const lines = [`${paint('bold', `${result.path}:${start.line + 1}:${start.character + 1}`)} ${paint(styles[f.severity], names[f.severity])} ${paint('dim', f.rule)} ${f.message}`];
  lines.push(...frame(result.text ?? '', f.range, (mark) => paint(styles[f.severity], mark)));
  for (const r of f.related) lines.push(`       ${paint('dim', '=')} 第 ${r.range.start.line + 1} 行：${r.message}`);
  for (const x of f.fixes) lines.push(`       ${paint('green', '改')} ${x.title}${x.safety === 'safe' ? '（可自动改）' : ''}`);
  return `${lines.join('\n')}\n\n`;
}

/** The line and the marks under it. A long line is cut; full-width characters take two columns of marks. */
function frame(text: string, { start, end }: FindingData['range'], paint: (mark: string) => string): string[] {
  const line = lineOf(text, start.line);
  const stop = end.line === start.line ? end.character : line.length;
  const from = boundary(line, Math.max(0, start.character - lead));
  const to = boundary(line, Math.min(line.length, Math.max(stop, start.character) + follow));
  const shown = clean(`${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`);
  const before = stringWidth(clean(`${from > 0 ? '…' : ''}${line.slice(from, start.character)}`));
  const width = Math.max(1, stringWidth(clean(line.slice(start.character, Math.min(stop, to)))));
  const number = String(start.line + 1).padStart(5);
  return [`${number} │ ${shown}`, `      │ ${' '.repeat(before)}${paint('^'.repeat(width))}`];
}

/** Nothing in a text may steer the terminal. */
function clean(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·');
}

function lineOf(text: string, line: number): string {
  let at = 0;
  for (let i = 0; i < line; i++) {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = at;
    const found = next.exec(text);
    if (!found) return '';
    at = found.index + found[0].length;
  }
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.slice(at) : text.slice(at, at + end);
}

/** Not between the halves of a surrogate pair. */
function boundary(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
