// Codes taken up in the story: “5+2”布局 … 五处观鸟屋；另外三处平台, “双百”行动 … 100名干部 … 200家小店, “一改两管三送”：改…；管…；送….
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallHan, smallNumber } from '../../base/small-number.ts';
import { cut, firstMark } from '../../facts/enumerations/items.ts';
import type { PartCode } from './code-parts.ts';
import type { Code } from './code-shapes.ts';

/** A figure that is not the digit of its place. */
export interface Told extends Span {
  readonly digit: string;
  readonly n: number;
}

/** Farthest, in characters, that the parts stand behind the code. */
const reach = 320;
const figure = /(?<![\d.．第至到～—每-])(\d{1,2}|[一二两三四五六七八九十]{1,2})(个半?(?!月|小时|多)|处|项|名|位|条|天|次|堂|节|支|座|家|间|件|张|块|种|类|小时|分钟|段|本|棵|辆|台|户|人|场|轮|路|片|口|道|盏|艘|只|把|套|站|晚|顿|餐)(?![前后以多内半]|左右|天|次|起)/g;
const head = /(?:^|[，。；：！？\n“、（]|[，。；：\n](?:其中|另外|还有|还|另|再加|外加|加上|其余|剩下|余下|后面|前面|前|后|先|再|有|是|由|设|用|和|与|以及|周一到周[一二三四五]|周末|白天|晚上|上午|下午|早上)(?:的|有|是|设|用|留)?|[，。；：\n][^，。；：\d]{0,5}(?:定下|选出|留出|安排|准备|设|配|派|开|有|备))$/;

/** The one figure of a plus code that differs, where as many figures of one classifier as it has parts open clauses behind it. */
export function toldByClassifier(text: string, code: Code): Told | null {
  const want = code.parts.map(Number);
  if (!code.plus || want.length < 2 || want.some((n) => !(n >= 1 && n <= 20)) || find(text, code.text) < 0 || text.indexOf(code.text, code.end) >= 0 && !code.heading) return null;
  const from = code.heading ? Math.max(code.end, text.lastIndexOf(code.text) + code.text.length) : code.end;
  const sum = want.reduce((a, b) => a + b, 0);
  const byUnit = new Map<string, Told[]>();
  // another code has parts of its own
  const next = text.slice(from, from + reach).search(/[\dN][+＋][\dN]/);
  for (const m of text.slice(from, from + (next < 0 ? reach : next)).matchAll(figure)) {
    const [all, value = '', unit = ''] = m;
    const n = smallNumber(value);
    const at = from + m.index;
    if (n < 1 || n === sum || (n === 1 && !want.includes(1))) continue;
    const list = byUnit.get(unit) ?? [];
    list.push({ start: at, end: at + all.length, n, digit: head.test(text.slice(Math.max(from, at - 10), at)) ? 'head' : '' });
    byUnit.set(unit, list);
  }
  for (const list of byUnit.values()) {
    const off = list.flatMap((f, i) => (f.n === want[i] ? [] : [i]));
    const [i] = off;
    if (list.length !== want.length || off.length !== 1 || i === undefined || list.some((f) => f.digit !== 'head')) continue;
    // 3个专业 … 三个专业: one thing, counted twice
    if (list.some((f, k) => list.slice(0, k).some((g) => g.n === f.n && !text.slice(g.end, f.end).includes('另') && text.slice(g.end, g.end + 2) === text.slice(f.end, f.end + 2)))) continue;
    const [found, digit] = [list[i], want[i]];
    if (found && digit !== undefined && Math.abs(found.n - digit) <= 2) return { start: found.start, end: found.end, digit: String(digit), n: found.n };
  }
  return null;
}

const twin = /^“双(十|百|千|万|[二两三四五六七八九]十|[二两三四五六七八九]百)”(?![一二])/;
const amount = /(?<![\d.．第至到～—每-])(?:(\d{1,6})|([一二两三四五六七八九]?[十百千万](?:[一二三四五六七八九][十百]?)?))(?=[个名家位项场条座户户村人处支件种批次所亩棵株套台本辆对篇幅首])/g;
const sizes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/** “双百”行动，选派100名…，联系200家…: of the two figures right behind it one is the code's and the other near it. */
export function twinOtherwise(text: string): (Told & { readonly code: Span })[] {
  const found: (Told & { readonly code: Span })[] = [];
  for (let at = find(text, '“双'); at >= 0; at = text.indexOf('“双', at + 1)) {
    const word = twin.exec(text.slice(at, at + 8))?.[1];
    if (word === undefined) continue;
    const digit = (word.length > 1 ? smallHan(word[0] ?? '') : 1) * (sizes[word.at(-1) ?? ''] ?? 1);
    const from = at + word.length + 3;
    const end = firstMark(text, from, Math.min(text.length, from + 110), '\n');
    const told = [...text.slice(from, end).matchAll(amount)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length, digit: String(digit), n: amountOf(m[1], m[2]) }));
    const [a, b] = told;
    const own = [...text.slice(from, Math.min(text.length, from + 400)).matchAll(amount)].filter((m) => amountOf(m[1], m[2]) === digit).length;
    if (!a || !b || own !== 1 || (a.n === digit) === (b.n === digit)) continue;
    const other = a.n === digit ? b : a;
    const code = { start: at + 1, end: at + word.length + 2 };
    // other figures of the sentence are nearer to what comes of it than to the code
    if (other.n * 2.5 >= digit && other.n <= 2.5 * digit && other.n > 1 && !/[已共累]|完成|首批|第一批|其中|期/.test(text.slice(from, other.start))) found.push({ ...other, code });
  }
  return found;
}

/** The whole numbers with a classifier in a stretch, in Arabic or Han. */
export const amounts = (text: string, from: number, to: number): Told[] =>
  [...text.slice(from, to).matchAll(amount)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length, digit: '', n: amountOf(m[1], m[2]) }));

const amountOf = (arabic: string | undefined, han: string | undefined): number => {
  if (arabic !== undefined) return Number(arabic);
  const words = han ?? '';
  const size = sizes[words.at(-1) ?? ''];
  if (size === undefined) return smallHan(words);
  return size * (words.length > 1 ? smallHan(words.slice(0, -1)) : 1);
};

/** “三议两公开”：支部提议、两委商议、党员审议；议题公开、过程公开: every item ends with one of the nouns; the one part with another number of items. */
export function toldByEnd(text: string, code: PartCode): (Span & { readonly digit: string; readonly n: number }) | null {
  const opening = /^”[^，。；：“”\n]{0,8}(?:：|，即|就是|[即是指]：?|，)/.exec(text.slice(code.end, code.end + 14));
  if (!opening || code.parts.length < 2 || code.parts.some((p) => p.value < 2 && code.parts.length < 3) || text.indexOf(code.text, code.end) >= 0) return null;
  const from = code.end + opening[0].length;
  const items = cut(text, from, firstMark(text, from, Math.min(text.length, from + 200), '。！\n'), '、，；');
  const ends = items.map((s) => code.parts.find((p) => text.slice(s.start, s.end).endsWith(p.noun))?.words ?? '');
  if (items.length < 4 || ends.includes('') || items.some((s) => s.end - s.start > 12)) return null;
  // each part's items stand side by side, in the order of the code
  const runs = ends.filter((w, i) => w !== ends[i - 1]);
  if (runs.join() !== code.parts.map((p) => p.words).join()) return null;
  const off = code.parts.filter((p) => ends.filter((w) => w === p.words).length !== p.value);
  const [one] = off;
  if (!one || off.length > 1) return null;
  const own = items.filter((_, i) => ends[i] === one.words);
  const [first, last] = [own[0], own.at(-1)];
  return first && last && Math.abs(own.length - one.value) <= 2 ? { start: first.start, end: last.end, digit: one.words, n: own.length } : null;
}

/** “一改两管三送”：改楼道灯；管犬只、管垃圾；送餐、送药: every item begins with one of the verbs; the one part with another number of items. */
export function toldByVerb(text: string, code: PartCode): (Span & { readonly digit: string; readonly n: number }) | null {
  const opening = /^”[^，。；：“”\n]{0,10}(?:：|，即|，就是|，)/.exec(text.slice(code.end, code.end + 14));
  if (!opening || text.indexOf(code.text, code.end) >= 0) return null;
  const verbs = code.parts.map((p) => p.noun[0] ?? '');
  if (new Set(verbs).size !== verbs.length || code.parts.some((p) => p.noun.length !== 1)) return null;
  // two numbers from two up with nothing behind them are read elsewhere
  if (code.parts.length < 4 && opening[0] === '”：' && code.parts.every((p) => p.value > 1)) return null;
  const from = code.end + opening[0].length;
  const items = cut(text, from, firstMark(text, from, Math.min(text.length, from + 200), '。！\n'), '、，；');
  // 助餐、助浴，再加上门护理: the one of a part of one may hold its verb elsewhere
  const heads = items.map((s) => {
    const words = text.slice(s.start, s.end).replace(/^(?:再加上?|还有|外加|加上|以及)/, '');
    return verbs.includes(words.charAt(0)) ? words.charAt(0) : (code.parts.find((p) => p.value === 1 && words.includes(p.noun))?.noun ?? '');
  });
  if (items.length < 3 || heads.includes('')) return null;
  const off = code.parts.filter((p) => heads.filter((h) => h === p.noun[0]).length !== p.value);
  const [one] = off;
  if (!one || off.length > 1) return null;
  const own = items.filter((_, i) => heads[i] === one.noun[0]);
  const [first, last] = [own[0], own.at(-1)];
  return first && last && Math.abs(own.length - one.value) <= 2 ? { start: first.start, end: last.end, digit: one.words, n: own.length } : null;
}
