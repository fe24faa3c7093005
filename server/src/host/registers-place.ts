// Where a register entry stands in its file: looked for when somebody wants to go there, so that fifty thousand entries need not keep their lines.
import type { Span } from '../core/base/span.ts';
import type { RegisterEntry, RegisterKind } from '../core/registers/model.ts';
import { type Files, readUtf8 } from './files.ts';

/** A register file with the place of one entry's canonical form in it. */
export interface EntryPlace {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

const sections: Readonly<Record<RegisterKind, readonly string[]>> = { programme: ['programmes', '项目'], person: ['people', '人物'], organisation: ['organisations', '单位'], term: ['terms', '用语'] };
const key = /(?:^|[\s{,])["']?canonical["']?\s{0,4}:\s{0,4}["']?$/;
const idKey = /(?:^|[\s{,-])["']?id["']?\s{0,4}:\s{0,4}["']?$/;
const asOfKey = /(?:^|[\s{,-])["']?asOf["']?\s{0,4}:\s{0,4}["']?$/;
const valueEnd = /^["']?\s*(?:$|[,}#\r\n])/;

/** The entry's place in the file it was read from; null where it comes from none, or from one that cannot be read. An entry that the text does not show plainly is told by the file's beginning. `texts` keeps what was read, by path, for who asks for several. */
export function placeOfEntry(files: Files, entry: RegisterEntry, texts = new Map<string, string>()): EntryPlace | null {
  if (entry.file === undefined) return null;
  try {
    const text = texts.get(entry.file) ?? readUtf8(files, entry.file);
    texts.set(entry.file, text);
    return { path: entry.file, text, span: spanOfEntry(text, entry) ?? { start: 0, end: 0 } };
  } catch {
    return null;
  }
}

/** Of several entries of one name that with its id and date; the last, which is the one that counts. */
export function spanOfEntry(text: string, entry: RegisterEntry): Span | null {
  const { canonical } = entry;
  const spans: Span[] = [];
  for (let at = text.indexOf(canonical); at >= 0; at = text.indexOf(canonical, at + canonical.length)) {
    const end = at + canonical.length;
    if (key.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) && valueEnd.test(text.slice(end, end + 8))) spans.push({ start: at, end });
  }
  if (spans.length < 2) return spans[0] ?? null;
  const fits = spans.map((span) => fitOf(text, span, entry));
  return spans[fits.lastIndexOf(Math.max(...fits))] ?? null;
}

/** How much of the entry the item at a place has: section, id, date. */
function fitOf(text: string, { start }: Span, { kind, canonical, id, asOf }: RegisterEntry): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const item = itemAround(text, line);
  return [sections[kind].includes(sectionOf(text, line)), id === `${kind}/${canonical}` || holdsValue(item, idKey, id), asOf === undefined || holdsValue(item, asOfKey, asOf)].filter((fit) => fit).length;
}

function holdsValue(item: string, name: RegExp, value: string): boolean {
  for (let at = item.indexOf(value); at >= 0; at = item.indexOf(value, at + 1)) {
    if (name.test(item.slice(Math.max(0, at - 24), at)) && valueEnd.test(item.slice(at + value.length, at + value.length + 8))) return true;
  }
  return false;
}

/** The item of a list that holds the line: from its dash to the next one at the margin of the list. */
function itemAround(text: string, line: number): string {
  let start = line;
  while (start > 0 && !/^[ \t]*- /.test(text.slice(start, start + 40))) start = lineBefore(text, start);
  const margin = /^[ \t]*/.exec(text.slice(start, start + 40))?.[0] ?? '';
  const next = text.indexOf(`\n${margin}- `, line);
  return text.slice(start, next < 0 ? text.length : next);
}

/** The last key without indentation before the line. */
function sectionOf(text: string, line: number): string {
  for (let at = line; at >= 0; ) {
    const head = /^["']?([^\s"'#:-][^\s"':]{0,20})["']?:/.exec(text.slice(at, at + 30));
    if (head?.[1] !== undefined) return head[1];
    if (at === 0) break;
    at = lineBefore(text, at);
  }
  return '';
}

/** The start of the line before the one that starts at `line`. */
function lineBefore(text: string, line: number): number {
  return line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
}
