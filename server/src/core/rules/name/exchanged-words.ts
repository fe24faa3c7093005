// Part of name/organisation: two full names with one head and one tail whose words stand the other way round, or part in a pair of words that mean one thing: 劳动教育实践基地, 劳动实践教育基地; 退役军人创业孵化基地, 退伍军人创业孵化基地.
import { isHan } from '../../base/characters.ts';
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { BodyClash } from './organisation.ts';

/** What bodies are called by besides the kinds that are read as organisations. */
const endings = ['基地', '中心', '公司', '平台', '驿站', '学校', '协会', '联盟', '事务局', '服务站', '工作站', '示范园', '产业园', '实验室'];
/** Words that serve for one another in names of bodies. */
const synonyms: readonly (readonly [string, string])[] = [['退役', '退伍'], ['公交', '客运'], ['公交', '公汽'], ['幼儿', '儿童'], ['老年', '老人'], ['残疾', '残障'], ['妇幼', '妇儿'], ['园林', '园艺'], ['殡葬', '殡仪'], ['环卫', '保洁'], ['养老', '敬老'], ['防汛', '防洪'], ['记忆', '回忆'], ['邻里', '邻居'], ['阅读', '读书'], ['食堂', '饭堂']];
/** A place at the head of a name, and something of its own behind the place where the tail is short. */
const place = /[省市县区镇乡村校院]/;
const [leastHead, leastWhole, longest, most] = [3, 8, 22, 12];
/** One of two is told of. */
const two = /另|也(?!是)|还有|分别|前身|更名|改名|原名|合并|旗下|下属|兄弟|隔壁|两[家个所]/;

/** Such pairs; the later and rarer one is to be doubted. Each stands in a sentence of its own. */
export function exchangedWords(text: string): BodyClash[] {
  const found: BodyClash[] = [];
  const pairs = [...turned(text), ...alike(text)];
  for (const [one, other] of pairs) {
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    const [a, b] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    if (!/[。！？\n]/.test(text.slice(first.end, second.start)) || [first, second].some((s) => two.test(clauseBefore(text, s.start)))) continue;
    const [all, again] = [placesOf(text, a), placesOf(text, b)];
    const [wrong, right, wrongText, rightText] = again.length > all.length ? [all, again, a, b] : [again, all, b, a];
    if (wrong.length < 3 && !found.some((f) => f.wrongText === wrongText)) found.push({ message: 'body', wrong, right, wrongText, rightText });
  }
  return found;
}

/** Names whose two words before the tail are exchanged: 教育|实践|基地. */
function turned(text: string): [Span, Span][] {
  const found: [Span, Span][] = [];
  for (const ending of endings) {
    const ends: number[] = [];
    for (let at = find(text, ending); at >= 0 && ends.length < most; at = text.indexOf(ending, at + 1)) ends.push(at);
    for (const [i, a] of ends.entries()) for (const b of ends.slice(i + 1)) {
      const [x, y] = [text.slice(a - 4, a), text.slice(b - 4, b)];
      if (x === y || x.length < 4 || x.slice(0, 2) !== y.slice(2) || x.slice(2) !== y.slice(0, 2)) continue;
      const head = common(text, a - 4, b - 4);
      if (head >= leastHead && place.test(text.slice(a - 4 - head, a - 4))) found.push([{ start: a - 4 - head, end: a + ending.length }, { start: b - 4 - head, end: b + ending.length }]);
    }
  }
  return found;
}

/** Names that are one but for a word and another that serves for it. */
function alike(text: string): [Span, Span][] {
  const found: [Span, Span][] = [];
  for (const [left, right] of synonyms) {
    if (!holds(text, left) || !holds(text, right)) continue;
    for (const a of occurrencesOf(text, left)) for (const b of occurrencesOf(text, right)) {
      const head = common(text, a, b);
      const marked = inMarks(text, a, b, head);
      if (marked) {
        found.push(marked);
        continue;
      }
      const tail = tailOf(text, a + 2, b + 2);
      // 县公交公司, 县客运公司: two firms of a county, where the name has nothing else of its own
      if (tail < 2 || head + tail + 2 < leastWhole || head < leastHead) continue;
      const [start, end] = [a - head, a + 2 + tail];
      const at = text.slice(start, a).search(place);
      if (at < 0 || (tail < 4 && head - at - 1 < 2)) continue;
      found.push([{ start, end }, { start: b - head, end: b + 2 + tail }]);
    }
  }
  return found;
}

/** “行路记忆馆”, “行路回忆馆”: names that marks enclose, as like as may be, of what somebody keeps or plays in. */
function inMarks(text: string, a: number, b: number, head: number): [Span, Span] | null {
  let tail = 0;
  while (tail < longest && isHan(text.charCodeAt(a + 2 + tail)) && text[a + 2 + tail] === text[b + 2 + tail]) tail++;
  const spans = [a, b].map((at) => ({ start: at - head, end: at + 2 + tail }));
  const [one, two] = spans;
  if (!one || !two || head < 1 || spans.some((s) => text[s.start - 1] !== '“' || text[s.end] !== '”') || !/[馆社店屋院坊园站铺团队室吧角]$/.test(text.slice(one.start, one.end))) return null;
  return [one, two];
}

/** How many Han characters before the two places are the same. */
function common(text: string, a: number, b: number): number {
  let n = 0;
  while (n < longest && isHan(text.charCodeAt(a - n - 1)) && text[a - n - 1] === text[b - n - 1]) n++;
  return n;
}

/** How many characters behind the two places are the same up to the last ending of a body among them; 0 where there is none. */
function tailOf(text: string, a: number, b: number): number {
  let n = 0;
  while (n < longest && isHan(text.charCodeAt(a + n)) && text[a + n] === text[b + n]) n++;
  const tail = text.slice(a, a + n);
  return Math.max(0, ...endings.map((e) => tail.lastIndexOf(e) + e.length * (tail.includes(e) ? 1 : 0)));
}

function occurrencesOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = find(text, word); at >= 0 && found.length < most; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

function placesOf(text: string, name: string): Span[] {
  return occurrencesOf(text, name).map((start) => ({ start, end: start + name.length }));
}

function clauseBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at).split(/[，。！？；\n]/).at(-1) ?? '';
}
