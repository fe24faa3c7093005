// Parts of a code told by name elsewhere in the story: 横向的滨海路、渔港路…，纵向的…; 共有四带，即A带、B带…; “十百千”计划：10个…、100名…、10000名….
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallHan } from '../../base/small-number.ts';
import { cut, firstMark, listItems } from '../../facts/enumerations/items.ts';
import type { PartCode } from './code-parts.ts';
import { amounts, type Told } from './code-story.ts';

/** A part of a code with the number it is told with. */
export interface NamedPart extends Span {
  readonly digit: string;
  readonly n: number;
}

/** Farthest, in characters, that the parts are told behind the code. */
const reach = 400;

/** The first part of a code that the story tells with another number: by its direction, or by a number before its noun with a list of as many. */
export function namedOtherwise(text: string, code: PartCode): NamedPart | null {
  // the code printed again later is read there
  if (text.indexOf(code.text, code.end) >= 0) return null;
  const stretch = text.slice(code.end, code.end + reach);
  for (const { value, noun, words } of code.parts) {
    if (noun.length !== 1 || value < 2) continue;
    const found = byDirection(stretch, noun) ?? byNumber(stretch, noun, value);
    if (found && !found.readings.includes(value) && Math.abs((found.readings[0] ?? 0) - value) <= 2) return { start: code.end + found.start, end: code.end + found.end, digit: words, n: found.readings[0] ?? 0 };
  }
  return null;
}

interface Listed extends Span {
  readonly readings: readonly number[];
}

const directions: Readonly<Record<string, string>> = { 横: '(?:横向|东西向|东西走向)', 纵: '(?:纵向|南北向|南北走向)', 竖: '(?:竖向|纵向|南北向|南北走向)' };

/** 纵向的通港大道、学府路和东堤路. */
function byDirection(stretch: string, noun: string): Listed | null {
  const word = directions[noun];
  if (word === undefined) return null;
  const matches = [...stretch.matchAll(new RegExp(`(?:^|[，。；：\\n])${word}(?:的|为|是|有|分别是|分别为|即)`, 'g'))];
  const [m] = matches;
  if (!m || matches.length > 1) return null;
  const start = m.index + m[0].length;
  const stop = firstMark(stretch, start, Math.min(stretch.length, start + 80), '，。；：（\n');
  const list = listItems(stretch, start, stop, false);
  // 海棠路与它相连
  const own = stretch.slice(start, stop).replace(/与[^，、]{1,2}(?:相[连接交通]|连通|贯通|交[叉会汇])[^\n]{0,80}$/, '').length;
  const roads = cut(stretch, start, start + own, '、和与及');
  return roads.length > 1 && !list.open && list.clean && roads.every((s) => '路道街线巷'.includes(stretch[s.end - 1] ?? '的')) ? { start, end: stop, readings: [roads.length] } : null;
}

/** 共有四带，即A带、B带、C带和D带: the number is told otherwise and the list bears it out. */
function byNumber(stretch: string, noun: string, value: number): Listed | null {
  for (let at = stretch.indexOf(noun, 1); at >= 0; at = stretch.indexOf(noun, at + 1)) {
    const n = smallHan(stretch[at - 1] ?? ' ');
    if (n < 2 || n === value || !/(?:共有?|有|是|为|即|形成|[，。；：])$/.test(stretch.slice(Math.max(0, at - 4), at - 1))) continue;
    const opening = /^(?:，(?:即|分别[是为]|就是|包括)|：|（|——)/.exec(stretch.slice(at + 1, at + 6));
    if (!opening) continue;
    const start = at + 1 + opening[0].length;
    const stop = firstMark(stretch, start, Math.min(stretch.length, start + 90), '，。；）\n');
    const list = listItems(stretch, start, stop, false);
    if (list.items.length > 1 && !list.open && list.clean && list.readings.includes(n) && list.items.every((s) => stretch.slice(s.start, s.end).includes(noun))) return { start: at - 1, end: at + 1, readings: [n] };
  }
  return null;
}

const tens = /^“([十百千万]{2,4})”/;
const sizes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/** “十百千”计划 … 10个工坊、100名带头人、10000名学徒: as many figures in a row, one of them of another size. */
export function tensOtherwise(text: string): (Told & { readonly code: Span })[] {
  const found: (Told & { readonly code: Span })[] = [];
  for (let at = find(text, '“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const word = tens.exec(text.slice(at, at + 6))?.[1];
    // 千万, 百万 are words
    if (word === undefined || new Set(word).size !== word.length || (word.length < 3 && !/^(?:十百|百千)$/.test(word))) continue;
    if (text.indexOf(`“${word}”`, at + 1) >= 0) continue;
    const from = at + word.length + 2;
    const want = [...word].map((c) => sizes[c] ?? 0);
    const told = amounts(text, from, Math.min(text.length, from + 160));
    const runs = told.map((_, i) => told.slice(i, i + want.length)).filter((run) => run.length === want.length);
    if (runs.some((run) => run.every((t, i) => t.n === want[i]))) continue;
    const near = runs.find((run) => run.filter((t, i) => t.n !== want[i]).length === 1 && (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0) < 60);
    const off = near?.findIndex((t, i) => t.n !== want[i]) ?? -1;
    const odd = near?.[off];
    const due = want[off];
    if (near && odd && due !== undefined && !told.some((t) => !near.includes(t) && t.n === due) && !/[已共累]|完成|首批|其中/.test(text.slice(from, odd.start))) found.push({ ...odd, digit: word[off] ?? '', code: { start: at + 1, end: at + 1 + word.length } });
  }
  return found;
}
