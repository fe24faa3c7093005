// Text taken off a page line by line: a narrow column, each line as wide as the column, a paragraph indented or ended by a short line.
import type { Item } from './item.ts';
import type { Line } from './lines.ts';
import type { Traits } from './traits.ts';

/** A column this narrow cannot be told from verse; one this wide holds paragraphs. Widths count in Han characters. */
const narrowest = 6;
const widest = 48;
/** So many lines at least. */
const fewest = 4;

/** Marks the lines that go on from the line above them, and those that begin such paragraphs. */
export function markWrapped(items: readonly Item[]): void {
  for (let start = 0; start < items.length; ) {
    let end = start + 1;
    while (end < items.length && items[end]?.gap === 0 && isPlain(items[end]) && isPlain(items[start])) end++;
    if (end - start >= fewest) wrap(items.slice(start, end));
    start = end;
  }
}

function isPlain(item: Item | undefined): boolean {
  return item !== undefined && item.line.level === 0 && item.kind !== 'masthead' && item.kind !== 'page-header' && item.traits.face !== 'image' && item.traits.face !== 'rule';
}

/** The lines of one block of text between blank lines. */
function wrap(lines: readonly Item[]): void {
  if (lines.some(({ traits }) => traits.text.length > widest * 2)) return;
  const widths = lines.map(({ line, traits }) => indentOf(line) + widthOf(traits.text));
  const width = columnWidth(widths);
  if (width < narrowest || width > widest || widths.some((own) => own > width + 1)) return;
  const indented = lines.map(({ line }) => indentOf(line) >= 2);
  const byIndent = indented.includes(true) && indented.includes(false);
  const isFull = (i: number): boolean => (widths[i] ?? 0) >= width - (width > 12 ? 2 : 1.5);
  const begins = (i: number): boolean => i === 0 || indented[i] === true || !isFull(i - 1) || (!byIndent && lines[i - 1]?.traits.end === 'stop');
  const goingOn = lines.flatMap((_, i) => (begins(i) ? [] : [i]));
  if (goingOn.length < fewest - 1 || goingOn.length * 2 < lines.length || !isProse(lines, goingOn)) return;
  for (const i of goingOn) set(lines[i], 'goes-on');
  for (const [i, item] of lines.entries()) if (begins(i) && lines[i + 1]?.wrapped === 'goes-on') set(item, 'begins');
}

function set(item: Item | undefined, wrapped: Item['wrapped']): void {
  if (!item) return;
  item.wrapped = wrapped;
  item.traits = proseOf(item.traits, wrapped === 'begins');
}

/** Lines of verse and of lists end where a clause ends; those of prose end anywhere. */
function isProse(lines: readonly Item[], goingOn: readonly number[]): boolean {
  const within = lines.filter(({ traits: { text } }) => /[，。、；！？][^，。、；！？”]/.test(text)).length;
  const anywhere = goingOn.filter((i) => lines[i - 1]?.traits.end === 'word').length;
  return within * 4 >= lines.length && lines.some(({ traits }) => traits.stops) && anywhere * 2 >= goingOn.length;
}

/** Blanks before the first character; two and more are an indent. */
function indentOf({ start, from }: Line): number {
  return from - start;
}

/** Width in Han characters: two figures or letters take the place of one. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x80 ? 0.5 : 1;
  return width;
}

/** The width that most of the longer lines have. */
function columnWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 8)] ?? 0;
}

const asProse = new WeakMap<Traits, Traits>();
const asRest = new WeakMap<Traits, Traits>();

/** The same line as a piece of prose; the first of a paragraph may still open a report, a brief or a note. */
function proseOf(traits: Traits, first: boolean): Traits {
  if (first && ['dateline', 'brief', 'note', 'prose'].includes(traits.face)) return traits;
  const known = (first ? asProse : asRest).get(traits);
  if (known) return known;
  const made: Traits = { ...traits, face: 'prose', nameRow: false, expertRow: false, masthead: null, weight: 0 };
  (first ? asProse : asRest).set(traits, made);
  return made;
}
