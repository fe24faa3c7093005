// Text for people: each finding with its line framed, marks under the words that are meant, evidence and fixes below.
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { evidenceWords } from '../../core/features/evidence.ts';
import type { FindingData } from '../../core/features/report.ts';
import { lineNumber, type Say, sayIn } from '../../core/features/say.ts';
import type { Inspected } from '../inspect.ts';
import { shown as clean } from '../terminal.ts';
import type { Format } from './format.ts';

type Style = Parameters<typeof styleText>[0];

const messages = {
  error: { zh: '错误', en: 'error' }, warning: { zh: '警告', en: 'warning' }, information: { zh: '待核', en: 'query' }, hint: { zh: '提示', en: 'hint' },
  errors: { zh: '{n} 处错误', en: 'errors: {n}' }, warnings: { zh: '{n} 处警告', en: 'warnings: {n}' }, queries: { zh: '{n} 处待核', en: 'queries: {n}' }, hints: { zh: '{n} 处提示', en: 'hints: {n}' },
  comma: { zh: '，', en: ', ' }, colon: { zh: '：', en: ': ' },
  none: { zh: '没有发现问题', en: 'nothing found' },
  files: { zh: '{files} 个文件：{sums}', en: 'Files: {files}; {sums}' },
  fixed: { zh: '；已改 {fixed} 处', en: '; {fixed} fixed' },
  unreadable: { zh: '；{unreadable} 个文件读不了', en: '; could not be read: {unreadable}' },
  change: { zh: '改', en: 'fix' },
  safe: { zh: '（可自动改）', en: ' (safe to apply)' },
} as const;
const styles: Readonly<Record<FindingData['severity'], Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' };
/** Columns of a frame where no terminal says how many it has, and the fewest. */
const usual = 100;
const fewest = 60;
/** Columns before the line's own text. */
const margin = 10;

/** Frames as wide as the terminal; colours where `colour` says so. */
export function textFormat(colour: boolean, columns: number = usual): Format {
  const room = Math.max(fewest, columns) - margin;
  let say = sayIn('zh');
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text, { validateStream: false }) : text);
  return {
    needsText: true,
    file: (result) => {
      // the sums are told in the language of the files
      say = sayIn(result.locale);
      return result.findings.map((f) => finding(say, result, f, room, paint)).join('');
    },
    end: ({ files, unreadable, error, warning, information, hint, fixed }) => {
      const parts = ([[messages.errors, error], [messages.warnings, warning], [messages.queries, information], [messages.hints, hint]] as const).filter(([, n]) => n > 0).map(([message, n]) => say(message, { n }));
      const sums = parts.length ? parts.join(say(messages.comma)) : say(messages.none);
      return `${paint('bold', say(messages.files, { files, sums: { zh: sums, en: sums } }))}${fixed ? say(messages.fixed, { fixed }) : ''}${unreadable ? say(messages.unreadable, { unreadable }) : ''}\n`;
    },
  };
}

function finding(say: Say, result: Inspected, f: FindingData, room: number, paint: (style: Style, text: string) => string): string {
  const { start } = f.range;
  const lines = [`${paint('bold', `${clean(result.path)}:${start.line + 1}:${start.character + 1}`)} ${paint(styles[f.severity], say(messages[f.severity]))} ${paint('dim', f.rule)} ${clean(f.message)}`];
  const text = result.text ?? '';
  lines.push(...frame(text, f.range, room, (mark) => paint(styles[f.severity], mark)));
  for (const line of evidence(say, text, f.related)) lines.push(`       ${paint('dim', '=')} ${clean(line)}`);
  for (const x of f.fixes) lines.push(`       ${paint('green', say(messages.change))} ${clean(x.title)}${x.safety === 'safe' ? say(messages.safe) : ''}`);
  return `${lines.join('\n')}\n\n`;
}

/** Evidence of one line and kind stands together: 第 21 行：分项：“15个”，“9个”，“6个”. */
function evidence(say: Say, text: string, related: FindingData['related']): string[] {
  const told = new Map<string, string[]>();
  for (const { message, range: { start, end }, path, words: elsewhere } of related) {
    const wording = elsewhere ?? (start.line === end.line ? lineOf(text, start.line).slice(start.character, end.character) : '');
    const words = evidenceWords(message, wording);
    const kind = `${path === undefined ? '' : `${path} `}${say(lineNumber, { line: start.line + 1 })}${message}`;
    told.set(kind, [...(told.get(kind) ?? []), words.slice(message.length).replace(/^：|^: /, '')]);
  }
  return [...told].map(([kind, words]) => (words.some((w) => w !== '') ? `${kind}${say(messages.colon)}${words.filter((w) => w !== '').join(say(messages.comma))}` : kind));
}

/** The line and the marks under it. A long line is cut; full-width characters take two columns of marks. */
function frame(text: string, { start, end }: FindingData['range'], room: number, paint: (mark: string) => string): string[] {
  const line = lineOf(text, start.line);
  const stop = end.line === start.line ? end.character : line.length;
  const most = Math.max(0, room - stringWidth(clean(line.slice(start.character, stop))));
  const from = boundary(line, reach(line, start.character, -1, most * 0.45));
  const to = boundary(line, reach(line, Math.max(stop, start.character), 1, most * 0.55));
  const shown = clean(`${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`);
  const before = stringWidth(clean(`${from > 0 ? '…' : ''}${line.slice(from, start.character)}`));
  const width = Math.max(1, stringWidth(clean(line.slice(start.character, Math.min(stop, to)))));
  const number = String(start.line + 1).padStart(5);
  return [`${number} │ ${shown}`, `      │ ${' '.repeat(before)}${paint('^'.repeat(width))}`];
}

/** How far a line can be shown from `at` on (backwards with −1) within some columns; a full-width character takes two. */
function reach(line: string, at: number, step: 1 | -1, columns: number): number {
  let left = columns;
  let to = at;
  while (step > 0 ? to < line.length : to > 0) {
    left -= line.charCodeAt(step > 0 ? to : to - 1) > 0x2e7f ? 2 : 1;
    if (left < 0) break;
    to += step;
  }
  return to;
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
