// Annotations of GitHub Actions: one workflow command a finding.
import type { FindingData } from '../../core/features/report.ts';
import { lineNumber, sayIn } from '../../core/features/say.ts';
import { shown } from '../terminal.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<FindingData['severity'], string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** `::error file=…,line=…::…`, escaped as the runner unescapes it. It prints them, so that nothing in them may steer a terminal. */
export function githubFormat(): Format {
  return {
    needsText: false,
    file: ({ path, findings, locale }) => findings.map((f) => {
      const { start, end } = f.range;
      const evidence = f.related.map((r) => `${r.path === undefined ? '' : `${r.path} `}${sayIn(locale)(lineNumber, { line: r.range.start.line + 1 })}${r.message}`);
      const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : '';
      return `::${levels[f.severity]} file=${property(path)},line=${start.line + 1},endLine=${end.line + 1}${columns},title=${property(f.rule)}::${data([f.message, ...evidence].map(shown).join('\n'))}\n`;
    }).join(''),
    end: () => '',
  };
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(shown(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
