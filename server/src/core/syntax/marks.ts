// Small questions about characters and line ends that several readers of the page ask.

const stops = new Set(['。', '！', '？', '!', '?', '…', '．']);
const closers = new Set(['”', '’', '）', ')', '」', '』', '》', '】', ']', '〉', '"']);
const openers = new Set(['“', '‘', '（', '(', '「', '『', '《', '【', '〈', '[']);
const pauses = new Set(['，', '、', '；', ',', ';']);

/** A Han character of the basic block or its first extension, or 〇. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Any digit is 0, any letter A; every other UTF-16 unit is itself. */
export function plainCode(code: number): number {
  if (isDigit(code)) return 0x30;
  return (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) ? 0x41 : code;
}

/** A mark that ends a sentence. */
export function isStop(mark: string): boolean {
  return stops.has(mark);
}

/** A closing quote or bracket. */
export function isCloser(mark: string): boolean {
  return closers.has(mark);
}

/** An opening quote or bracket. */
export function isOpener(mark: string): boolean {
  return openers.has(mark);
}

/** A mark within a sentence: ， 、 ； and their half-width forms. */
export function isPause(mark: string): boolean {
  return pauses.has(mark);
}

/**
 * How a line ends: `stop` at a sentence end (closers behind it allowed), `pause` at ，、；, `colon` at ：or ——,
 * `opener` at an opening mark, `closer` at a closing mark without a stop before it, `word` at anything else.
 */
export type LineEnd = 'stop' | 'pause' | 'colon' | 'opener' | 'closer' | 'word';

/** The end of `text[from, to)`; the asterisks of Markdown's emphasis are looked through. */
export function lineEnd(text: string, from: number, till: number): LineEnd {
  let to = till;
  while (to > from && text[to - 1] === '*') to--;
  let at = to - 1;
  while (at >= from && closers.has(text[at] ?? '')) at--;
  const last = text[at] ?? '';
  if (stops.has(last) || (last === '.' && !isDigit(text.charCodeAt(at - 1)))) return 'stop';
  if (at < to - 1) return isAside(text, from, to) ? 'stop' : 'closer';
  if (pauses.has(last)) return 'pause';
  if (last === '：' || last === ':' || last === '—') return 'colon';
  return openers.has(last) ? 'opener' : 'word';
}

/** A bracket at the end behind a finished sentence: …作了部署。（记者 甲） */
function isAside(text: string, from: number, to: number): boolean {
  const last = text[to - 1];
  if (last !== '）' && last !== ')' && last !== '】') return false;
  for (let i = to - 2; i >= from && i > to - 60; i--) {
    const c = text[i];
    if (c !== '（' && c !== '(' && c !== '【') continue;
    let before = i - 1;
    while (before > from && (text[before] === ' ' || text[before] === '\u3000' || text[before] === '”' || text[before] === '’')) before--;
    return stops.has(text[before] ?? '');
  }
  return false;
}
