// Numbers whose things are told in a form of their own: 六字诀 over “严、实、细、快、暖”; “三查三看”: 查…、查…、看…; 5场, with 10日、17日、24日晚各放一场.
import { find } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../sentences.ts';
import { smallHan } from '../../base/small-number.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { partIndexAt } from './phrase-of.ts';

const digitOf = (c: string | undefined): number => smallHan(c ?? '');

/** The enumerations of a story that are told by single characters, by verbs that come back, and by days. */
export function toldApart(copy: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[]): Enumeration[] {
  return [...sayings(copy), ...verbsAgain(copy), ...daysEach(copy.text, phrases, sentences)];
}

/** Farthest, in characters, that the characters stand behind their number. */
const reach = 300;
const saying = /^字(?:诀|经|法|口诀|歌诀|要诀|箴言|真言|工作法|方针|心法)/;

/** “六字诀” … “严、实、细、快、暖”: the next quotation of single characters. */
function sayings({ text, parts }: StoryText): Enumeration[] {
  const named: CountPhrase[] = [];
  for (let at = text.indexOf('字', 1); at >= 0; at = text.indexOf('字', at + 1)) {
    const value = digitOf(text[at - 1]);
    // 《三字经》 is a book
    const noun = value < 3 || digitOf(text[at - 2]) >= 0 || (value === 3 && text[at + 1] === '经') ? undefined : saying.exec(text.slice(at, at + 5))?.[0];
    if (noun !== undefined) named.push({ start: at - 1, end: at + noun.length, numeral: { start: at - 1, end: at }, value, unit: '字', noun: noun.slice(1), han: true, part: partIndexAt(parts, at), sentence: 0 });
  }
  const found: Enumeration[] = [];
  named.forEach((count, i) => {
    const letters = singles(text, count.end, Math.min(text.length, count.end + reach, named[i + 1]?.value === count.value ? text.length : (named[i + 1]?.start ?? text.length)));
    const [first, last] = [letters[0], letters.at(-1)];
    // another number of characters in the story may be theirs
    if (!first || !last || found.some((e) => e.start === first.start) || named.some((o) => o.value === letters.length) || otherSaying(text.slice(count.end, first.start), count.value)) return;
    found.push({ start: first.start, end: last.end, count, place: 'after', items: letters, readings: [letters.length], open: false, certain: Math.abs(letters.length - count.value) <= 2 });
  });
  return found;
}

/** A quotation of as many characters as the number says stands before: the saying itself. */
function otherSaying(between: string, n: number): boolean {
  return (between.match(/“[^“”]{3,40}”/g) ?? []).some((q) => (q.match(/\p{Script=Han}/gu) ?? []).length === n);
}

/** The single characters of the first quotation that holds nothing else, or of quotations side by side that hold one each. */
function singles(text: string, from: number, to: number): Span[] {
  for (let at = text.indexOf('“', from); at >= 0 && at < to; at = text.indexOf('“', at + 1)) {
    const list = /^“\p{Script=Han}(?:[、，]\p{Script=Han}){2,11}”/u.exec(text.slice(at, at + 30))?.[0] ?? /^“\p{Script=Han}”(?:、?“\p{Script=Han}”){2,11}/u.exec(text.slice(at, at + 50))?.[0];
    if (list === undefined) continue;
    const letters: Span[] = [];
    for (let i = 0; i < list.length; i++) if (!'“”、，'.includes(list[i] ?? '')) letters.push({ start: at + i, end: at + i + 1 });
    return letters;
  }
  return [];
}

const twice = /^([二两三四五六七八九])(\p{Script=Han})([二两三四五六七八九])(\p{Script=Han})(?:([二两三四五六七八九])(\p{Script=Han}))?[”]?[：:]/u;

/** “三查三看”：查证照、查检定标志，看产地、看日期、看公示牌: every item begins with one of the verbs, as often as the numeral before it says. */
function verbsAgain({ text, parts }: StoryText): Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = find(text, '：'); at >= 0; at = text.indexOf('：', at + 1)) {
    // most colons end here: no numerals two and four characters before
    const end = text[at - 1] === '”' ? at - 1 : at;
    if (digitOf(text[end - 2]) < 2 || digitOf(text[end - 4]) < 2) continue;
    const start = [7, 6, 5, 4].map((n) => at - n).find((s) => s >= 0 && '“到好做的行守\n，'.includes(text[s - 1] ?? '\n') && twice.exec(text.slice(s, at + 1))?.[0].length === at + 1 - s);
    const m = start === undefined ? null : twice.exec(text.slice(start, at + 1));
    if (start === undefined || !m) continue;
    const told = [[m[1], m[2]], [m[3], m[4]], [m[5], m[6]]].flatMap(([numeral, verb], i) => (numeral === undefined || verb === undefined ? [] : [{ value: digitOf(numeral), verb, at: start + 2 * i }]));
    const stop = text.slice(at + 1, at + 300).search(/[。！\n]/);
    const items = stop < 0 ? [] : cut(text, at + 1, at + 1 + stop, '、，；');
    // an item that begins with no verb may go on about the one before, or share its verb
    if (new Set(told.map((t) => t.verb)).size !== told.length || !items.every((s) => told.some((t) => text[s.start] === t.verb))) continue;
    const wrong = told.filter((t) => items.filter((s) => text[s.start] === t.verb).length !== t.value);
    const [one] = wrong;
    if (!one || wrong.length > 1) continue;
    const own = items.filter((s) => text[s.start] === one.verb);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const count: CountPhrase = { start: one.at, end: one.at + 2, numeral: { start: one.at, end: one.at + 1 }, value: one.value, unit: '', noun: one.verb, han: true, part: partIndexAt(parts, one.at), sentence: 0 };
    found.push({ start: first.start, end: last.end, count, place: 'after', items: own, readings: [own.length], open: false, certain: Math.abs(own.length - one.value) <= 2 });
  }
  return found;
}

const each = /^各(?:有|自)?[\p{Script=Han}]{0,3}?[一1](场|次|期|轮|趟|批|讲|节|堂|炉|班)/u;
const day = /(?:\d{1,2}月)?\d{1,2}日|(?:周|星期)[一二三四五六日天]/g;

/** 分5场举行，10日、17日、24日和31日晚各放一场: one a day, and as many days as are listed. */
function daysEach(text: string, phrases: readonly CountPhrase[], sentences: readonly Sentence[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = find(text, '各'); at >= 0; at = text.indexOf('各', at + 1)) {
    if (!'日晚午一二三四五六天间上晨'.includes(text[at - 1] ?? '的')) continue;
    const unit = each.exec(text.slice(at, at + 8))?.[1];
    if (unit === undefined) continue;
    let start = at;
    while (start > 0 && at - start < 80 && !'，。；：\n（'.includes(text[start - 1] ?? '\n')) start--;
    const words = text.slice(start, at);
    const days = [...words.matchAll(day)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length }));
    const rest = words.replace(day, '');
    // 上、下午各一场, 1日至3日: more than one a day, or days that are not listed
    if (days.length < 2 || !/^(?:在|于|定于|将于|将在|分别于|分别在)?[、和及与]*(?:晚上?|上午|下午|中午|傍晚|早上|清晨|晚间|夜间)?$/.test(rest)) continue;
    const k = sentences.findIndex((s) => s.start <= at && at < s.end);
    const near = phrases.filter((p) => p.unit === unit && p.end <= start && (p.sentence === k || p.sentence === k - 1));
    const [count] = near;
    if (!count || near.some((p) => p.value !== count.value) || /[另再又加第每前]$|其中|[天日周月年]$/.test(text.slice(Math.max(0, count.start - 3), count.start))) continue;
    found.push({ start, end: at, count, place: 'after', items: days, readings: [days.length], open: false, certain: Math.abs(days.length - count.value) <= 2 && !/等|另|还有|加[演放映场]|此外/.test(text.slice(at, at + 60)) });
  }
  return found;
}
