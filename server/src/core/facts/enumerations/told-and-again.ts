// Things promised by one number, told one by one, and counted again by the number told: 四样东西 … 头灯要亮…；道尺要准…；对讲机要灵…。 … 三样齐了; 守着A、B、C。… “四人里….
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { surnameLength } from '../names/lexicon.ts';
import { cut, firstMark } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const tellers = '样件种个项招步道';
/** Farthest, in characters, that the number is said again. */
const reach = 400;
const open = /另|其余|剩|还有|此外|之外|第[三四五六七]|最后|丢|坏/;

/** Numbers that a row of groups and a later number of the same kind both belie. */
export function groupsAndAgain({ text, parts }: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[], found: readonly Enumeration[]): Enumeration[] {
  if (phrases.length < 2 || !holds(text, '；')) return [];
  const more: Enumeration[] = [];
  for (const count of phrases) {
    if (count.unit === '' || !tellers.includes(count.unit) || count.value > 9 || found.some((e) => e.count.start === count.start && e.certain)) continue;
    const again = phrases.filter((p) => p !== count && p.unit === count.unit && p.start > count.end && p.start - count.end < reach);
    const [only] = again;
    if (!only || again.length > 1 || Math.abs(only.value - count.value) !== 1 || !/^[^，。；]{0,6}?(?:齐|都|全|均|个个|样样|缺一|一样不)/.test(text.slice(only.numeral.end + only.unit.length, only.end + 12)) || open.test(text.slice(count.end, only.start))) continue;
    for (let k = count.sentence + 1; k <= count.sentence + 2; k++) {
      const s = sentences[k];
      if (!s || s.end > only.start || parts[s.part]?.kind !== 'paragraph') break;
      const groups = cut(text, s.start, s.end - 1, '；');
      if (groups.length !== only.value || groups.length < 3 || !groups.every((g) => /^[^，；。]{2,8}，/.test(text.slice(g.start, g.end)))) continue;
      more.push({ start: s.start, end: s.end, count, place: 'after', items: groups, readings: [groups.length], open: false, certain: true });
      break;
    }
  }
  return more;
}

const personNumber = /([两二三四五六七八九]|\d)个?(?:人|名(?:队员|民警|战士|医生|护士|老师|教师|同事|员工|工人)?|位(?:老师|同事|队员|民警|师傅|老人)?)(?=里|中|谁|轮|分|一起|都|就|同|挤|吃|住|的班|，)/gu;
const opener = /(?:着|有|是|只有|叫|为)$/;

/** 驻守着钱一鸣、顾小曼、罗知行。… “四人里有谁下山，…: persons by name, and another number of them, the only one of the story. */
export function crewNamed({ text }: StoryText): Enumeration[] {
  if (!holds(text, '人') || !holds(text, '、')) return [];
  const numbers = [...text.matchAll(personNumber)];
  if (numbers.length === 0 || new Set(numbers.map((m) => m[1])).size > 1 || /[两二三四五六七八九十\d][名位口户]|新来|退休了|调走|又来了|加上|和我/.test(text)) return [];
  for (let at = find(text, '、'); at >= 0; at = text.indexOf('、', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 4 && /\p{Script=Han}/u.test(text[start - 1] ?? ' ') && !opener.test(text.slice(Math.max(0, start - 2), start))) start--;
    if (!opener.test(text.slice(Math.max(0, start - 2), start))) continue;
    const end = firstMark(text, start, Math.min(text.length, start + 40), '，。；：\n');
    const items: Span[] = cut(text, start, end, '、和与');
    if (items.length < 3 || text[end] !== '。' || !items.every((s) => isFull(text.slice(s.start, s.end)))) continue;
    const m = numbers.find((n) => n.index > end && n.index - end < reach && '“，。'.includes(text[n.index - 1] ?? ' '));
    if (!m?.[1]) return [];
    const value = /\d/.test(m[1]) ? Number(m[1]) : '零一二三四五六七八九'.indexOf(m[1].replace('两', '二'));
    if (value === items.length || Math.abs(value - items.length) > 1) return [];
    const numeral = { start: m.index, end: m.index + 1 };
    const count: CountPhrase = { start: m.index, end: m.index + m[0].length, numeral, value, unit: '人', noun: '', han: !/\d/.test(m[1]), part: 0, sentence: 0 };
    return [{ start, end, count, place: 'before', items, readings: [items.length], open: false, certain: true }];
  }
  return [];
}

/** A surname with one or two characters behind it. */
function isFull(words: string): boolean {
  const family = surnameLength(words, 0);
  return family > 0 && words.length - family >= 1 && words.length - family <= 2 && words.length > 1;
}
