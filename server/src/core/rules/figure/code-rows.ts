// A part of a code and the only row of things called like it: “一核三带”的布局：以县城为核，建设沿江果蔬采摘带、环湖康养带.
import type { Span } from '../../base/span.ts';
import { cut } from '../../facts/enumerations/items.ts';
import { nameRows } from '../../facts/enumerations/name-rows.ts';
import type { NamedPart } from './code-named.ts';
import type { PartCode } from './code-parts.ts';

/** Farthest, in characters, that the row stands behind the code. */
const reach = 120;
/** Too common to tell a thing by. */
const common = '个大种类条项点年月日天次人家';

/** The first part whose row has another number of things, where the sentence of the code tells another part too and nothing else of the name stands in the story. */
export function rowOtherwise(text: string, code: PartCode): NamedPart | null {
  if (text.indexOf(code.text, code.end) >= 0) return null;
  const end = stopOf(text, code.end);
  const stretch = text.slice(code.end, end);
  if (!stretch.includes('、') && !/[和与及]/.test(stretch)) return null;
  for (const { value, noun, words } of code.parts) {
    if (noun.length !== 1 || value < 2 || common.includes(noun)) continue;
    const row = rowIn(stretch, noun);
    // 以县城为核: another part told beside it
    if (!row || !code.parts.some((p) => p.noun !== noun && p.noun.length === 1 && stretch.slice(0, row.start).includes(p.noun))) continue;
    const items = cut(stretch, row.start, row.end, '、和与及');
    const n = items.length;
    if (n === value || Math.abs(n - value) > 1 || n < 2 || /^(?:等|[、和与及])/.test(stretch.slice(row.end)) || items.some((s) => /[\d两三四五六七八九十]/.test(stretch.slice(s.start, s.end)))) continue;
    const rest = text.slice(0, code.start) + stretch.slice(0, row.start) + stretch.slice(row.end) + text.slice(end);
    if (new RegExp(`\\p{Script=Han}(?<![一地连])${noun}(?![动来领头着路走给])`, 'u').test(rest.replaceAll(code.text, ''))) continue;
    return { start: code.end + row.start, end: code.end + row.end, digit: words, n };
  }
  return null;
}

/** The verb before the first of them. */
const making = /^[，：；]?(?:建设|打造|形成|布局|布置|构建|规划|建成|串起|发展|培育|划分?为?)?(?:了)?/;

/** The end of the sentence the code stands in. */
function stopOf(text: string, from: number): number {
  const limit = Math.min(text.length, from + reach);
  for (let i = from; i < limit; i++) if ('。！？\n'.includes(text[i] ?? '的')) return i;
  return limit;
}

/** The only row, or pair, of things that end in the character. */
function rowIn(stretch: string, noun: string): Span | null {
  const item = `[^和与及${noun}\\P{Script=Han}]{1,12}${noun}`;
  const rows = nameRows(stretch, item);
  const [row] = rows;
  if (rows.length > 1) return null;
  if (row) return { start: row.index + (making.exec(row.text)?.[0].length ?? 0), end: row.index + row.text.length };
  const pair = new RegExp(`(?:^|[，：；])${item}[和与及]${item}(?=[，。；]|$)`, 'u').exec(stretch);
  return pair ? { start: pair.index + (making.exec(pair[0])?.[0].length ?? 0), end: pair.index + pair[0].length } : null;
}
