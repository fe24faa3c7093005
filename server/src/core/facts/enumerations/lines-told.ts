// Lines that a headline counts, each told in a paragraph of its own: 三条自驾线 over 北线…, 南线…, 西线…, 环线….
import { holds } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { countInHead } from './head-count.ts';
import type { Enumeration } from './model.ts';

const counted = /(?<![第十百几])([两三四五六七八九])条[\p{Script=Han}]{0,4}线(?!索|上|下)/u;
const own = /^[　 ]*([东南西北中环内外山水湖江海][\p{Script=Han}]?线)(?![上下索])/u;

/** The paragraphs that open with a line's name, one behind the other. */
export function linesTold(copy: StoryText): Enumeration[] {
  const { text, parts } = copy;
  if (!holds(text, '线')) return [];
  const counts = countInHead(copy, counted);
  if (!counts) return [];
  const { part, head, found } = counts;
  const names = parts.map((p, i) => ({ i, p, name: p.kind === 'paragraph' ? own.exec(text.slice(p.start, p.start + 12))?.[1] : undefined })).filter((x) => x.name !== undefined);
  const [first, last] = [names[0], names.at(-1)];
  const value = smallHan(found[1] ?? '');
  if (!first || !last || names.length < 2 || last.i - first.i !== names.length - 1 || new Set(names.map((x) => x.name)).size !== names.length || names.length === value || Math.abs(names.length - value) > 1) return [];
  const at = head.start + found.index;
  const items = names.map(({ p, name }) => ({ start: p.start, end: p.start + (name ?? '').length }));
  return [{ start: first.p.start, end: items.at(-1)?.end ?? 0, count: { start: at, end: at + found[0].length, numeral: { start: at, end: at + 1 }, value, unit: '条', noun: found[0].slice(2), han: true, part, sentence: 0 }, place: 'after', items, readings: [names.length], open: false, certain: true }];
}
