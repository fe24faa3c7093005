// The formatter: safe fixes as edits for a document, a range and the mark just typed. Pure functions over an analysis.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import { isDigit, isHan, isLatin } from '../base/characters.ts';
import type { Span } from '../base/span.ts';
import { safeEdits } from './actions.ts';
import { canonicalEdits } from './canonical.ts';
import { applyEdits, EditRounds } from './edits.ts';

/** Rounds after which fixing stops whatever is left. */
const mostRounds = 8;

/** Analyses a text again after a round of fixes. */
export type Analyze = (text: string) => Pick<Analysis, 'findings'>;

/** Which findings' safe fixes to apply. */
export interface FixScope {
  /** Family or rule id (`format/` or `format/width`); every rule where left out. */
  readonly rules?: string;
  /** Only edits inside this span of the document. */
  readonly range?: Span;
}

/** Edits of every safe fix until none is left, as one set of minimal edits against `text`, in order. */
export function fixAll(text: string, first: Pick<Analysis, 'findings'>, analyze: Analyze, scope: FixScope = {}): FindingEdit[] {
  const rounds = new EditRounds(text);
  let current = text;
  let analysis = first;
  let range = scope.range;
  for (let round = 0; round < mostRounds; round++) {
    const wanted = analysis.findings.filter((f) => f.rule.startsWith(scope.rules ?? ''));
    const edits = safeEdits(wanted).filter(({ span }) => !range || (span.start >= range.start && span.end <= range.end));
    if (edits.length === 0) break;
    rounds.add(edits);
    current = applyEdits(current, edits);
    if (range) range = { start: range.start, end: range.end + growth(edits) };
    analysis = analyze(current);
  }
  return rounds.edits();
}

/**
 * What “Format Document” and “Format Selection” do. The whole document is brought into the canonical form (blank lines, heading marks) and its
 * marks and figures are set by the safe fixes of the format family; a selection only gets the latter.
 */
export function formatEdits(text: string, first: Pick<Analysis, 'findings'>, analyze: Analyze, range?: Span): FindingEdit[] {
  if (range) return fixAll(text, first, analyze, { rules: 'format/', range });
  const rounds = new EditRounds(text);
  let current = text;
  let analysis = first;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = fixAll(current, analysis, analyze, { rules: 'format/' });
    const fixed = applyEdits(current, fixes);
    const layout = canonicalEdits(fixed);
    if (fixes.length === 0 && layout.length === 0) break;
    rounds.add(fixes);
    rounds.add(layout);
    current = applyEdits(fixed, layout);
    analysis = analyze(current);
  }
  return rounds.edits();
}

function growth(edits: readonly FindingEdit[]): number {
  let sum = 0;
  for (const { span, newText } of edits) sum += newText.length - (span.end - span.start);
  return sum;
}

/** Characters after which an editor asks for `onTypeEdits`. */
export const typeTriggers: readonly string[] = [',', '.', ';', ':', '?', '!', '(', ')', '"', '-'];

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/**
 * Full-width marks as you type, only where they are certain: behind Han, or behind a mark that ends Chinese.
 * `offset` is behind the typed character (UTF-16, in `text`). Figures, English and addresses are left alone.
 */
export function onTypeEdits(text: string, offset: number, typed: string): FindingEdit[] {
  const at = offset - 1;
  if (at < 0 || text[at] !== typed) return [];
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  if (inAddress(text, lineStart, at)) return [];
  const behindHan = at > lineStart && isChinese(text, at - 1);
  const put = (start: number, end: number, newText: string): FindingEdit[] => [{ span: { start, end }, newText }];
  const mark = full[typed];
  if (mark !== undefined) return behindHan ? put(at, offset, mark) : [];
  if (typed === '.') return text.slice(at - 2, at) === '..' && at - 3 >= lineStart && isChinese(text, at - 3) ? put(at - 2, offset, '……') : [];
  if (typed === '-') return text[at - 1] === '-' && text[at - 2] !== '-' && at - 2 >= lineStart && isChinese(text, at - 2) ? put(at - 1, offset, '——') : [];
  if (typed === '(') {
    // editors close the bracket themselves: its other half goes with it
    return behindHan ? put(at, text[offset] === ')' ? offset + 1 : offset, text[offset] === ')' ? '（）' : '（') : [];
  }
  if (typed === ')') return opens(text, lineStart, at) ? put(at, offset, '）') : [];
  return quoteEdits(text, lineStart, at);
}

/** “ or ” by what stands before it in the line; the other half that an editor set goes with it. */
function quoteEdits(text: string, lineStart: number, at: number): FindingEdit[] {
  const line = text.slice(lineStart, at);
  const open = count(line, '“') > count(line, '”');
  const before = at > lineStart ? at - 1 : -1;
  if (before >= 0 && !isChinese(text, before) && !'：，、。（《'.includes(text[before] ?? ' ')) return open && isDigit(text.charCodeAt(before)) ? [{ span: { start: at, end: at + 1 }, newText: '”' }] : [];
  if (before < 0) return [];
  if (text[at + 1] === '"') return [{ span: { start: at, end: at + 2 }, newText: open ? '‘’' : '“”' }];
  return [{ span: { start: at, end: at + 1 }, newText: open ? '”' : '“' }];
}

function count(text: string, mark: string): number {
  let n = 0;
  for (let i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) n++;
  return n;
}

/** Han, or a mark that only Chinese text has. */
function isChinese(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) || '”’）》」』】〉。，、；：？！…—'.includes(text[at] ?? '\n');
}

/** A full-width bracket is open in this line. */
function opens(text: string, lineStart: number, at: number): boolean {
  const line = text.slice(lineStart, at);
  return count(line, '（') > count(line, '）') + count(line, ')') && count(line, '(') === 0;
}

/** The run of ASCII before `at` holds “://”, “www.” or “@”. */
function inAddress(text: string, lineStart: number, at: number): boolean {
  let start = at;
  while (start > lineStart && (isLatin(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1)) || '-._~:/?#@!$&*+,;=%'.includes(text[start - 1] ?? ' '))) start--;
  const run = text.slice(start, at);
  return run.includes('://') || run.includes('www.') || run.includes('@');
}
