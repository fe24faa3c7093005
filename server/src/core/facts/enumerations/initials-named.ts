// Persons whose names are withheld, beside a number of them: 三名被告人 … 被告人成某、祝某、马某、宫某结伙.
import { find, holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { surnameLength } from '../names/lexicon.ts';
import type { Enumeration } from './model.ts';
import { partIndexAt } from './phrase-of.ts';

const accused = '被告人|被告|犯罪嫌疑人|违法嫌疑人|嫌疑人|嫌犯|疑犯|涉案人员|涉案人|违法行为人|违法人员|团伙成员|罪犯|窃贼|盗贼|同伙|男子|女子';
const others = '被害人|受害人|受害者|伤者|被执行人|当事人|驾驶员|司机|工人|老人|村民|业主|学生|乘客|员工|公职人员|干部|申请人|原告|股东';
const counted = new RegExp(`(?<![\\d.第])(\\d{1,2}|[两三四五六七八九]|十[一二三四五六]?)(?:名|位|个|人)(?:(${accused})|(${others}))`, 'gu');
/** 4人获刑: in a headline, most of all. */
const sentenced = /(?<![\d.第])(\d{1,2}|[两三四五六七八九]|十[一二三四五六]?)人(获刑|被判|落网|被抓|被捕|被刑拘|受审|领刑|被诉|被公诉|认罪)/gu;
/** 抓获犯罪嫌疑人4名, 抓获5人: what the police report. */
const seized = new RegExp(`(?:${accused}|抓获|查获|刑拘|起诉|逮捕)(\\d{1,2}|[两三四五六七八九])([名人])(?![男女民警])`, 'gu');
const roleBefore = new RegExp(`(?:(${accused})|(${others}))$`, 'u');
/** What they did together, or what was done to them. */
const deed = /^[^，。；：]{0,10}(?:结伙|合伙|合谋|共谋|伙同|纠集|到案|归案|落网|供认|投案|自首|作案|流窜|盗窃|诈骗|交代|抓获)|^，?(?:结伙|合伙|合谋|共谋|伙同)/u;
const apart = /另案|在逃|其余|其他|另一|另有|还有|外逃|同案/;

/** The only row of withheld names, for the only number of persons of its kind. */
export function initialsNamed({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '某') || !holds(text, '、')) return [];
  const names = withheld(text);
  const rows = rowsOf(text, names);
  const [row] = rows;
  const [first, last] = [row?.[0], row?.at(-1)];
  if (!row || !first || !last || rows.length > 1 || row.length < 3) return [];
  const words = (s: Span): string => text.slice(s.start, s.end);
  if (new Set(row.map(words)).size < row.length || /^等|^（?另案/.test(text.slice(last.end, last.end + 3))) return [];
  const role = roleBefore.exec(text.slice(Math.max(0, first.start - 8), first.start));
  const other = role?.[2];
  if (!role && !deed.test(text.slice(last.end, last.end + 16))) return [];
  const numbers = [...text.matchAll(counted)].filter((m) => (other === undefined ? m[2] !== undefined : m[3] === other));
  if (other === undefined) {
    numbers.push(...[...text.matchAll(sentenced)].map((m) => Object.assign(m, { 2: '人' })));
    // the number stands last
    numbers.push(...[...text.matchAll(seized)].map((m) => Object.assign(m, { index: m.index + m[0].length - 1 - (m[1] ?? '').length, 0: `${m[1] ?? ''}${m[2] ?? ''}`, 2: '人' })).filter((m) => !numbers.some((o) => o.index === m.index)));
  }
  const [m] = numbers;
  const value = smallNumber(m?.[1] ?? '');
  const n = row.length;
  if (!m?.[1] || value < 2 || value === n || Math.abs(value - n) > 2 || numbers.some((o) => smallNumber(o[1] ?? '') !== value)) return [];
  // 对其中3名被告人: some of them
  if (numbers.some((o) => /(?:其中|另外?|其余|其他|又有?|首批|余|包括|对|前|等|再)$/.test(text.slice(Math.max(0, o.index - 3), o.index)) || /[另又再]/.test(text.slice(Math.max(0, o.index - 10), o.index).split(/[，。；\n]/).at(-1) ?? ''))) return [];
  // 三名嫌疑人，另有一人在逃: they are not all
  if (numbers.some((o) => /另|还有|在逃|其余|同时|随后|又/.test(text.slice(o.index + o[0].length, o.index + o[0].length + 14).split('。')[0] ?? ''))) return [];
  if (new RegExp(`(?<![\\d十])(?:${n}|${'零一二三四五六七八九'[n] ?? '的'})(?:名|人)(?!民警)`).test(text)) return [];
  const rest = names.filter((s) => !row.includes(s) && !row.some((r) => words(r).startsWith(words(s)) || words(s).startsWith(words(r))));
  if (n < value && (rest.length > 0 || apart.test(text))) return [];
  const part = partIndexAt(parts, m.index);
  const numeral = { start: m.index, end: m.index + m[1].length };
  const noun = m[2] === '人' ? '' : (m[2] ?? m[3] ?? '');
  const count = { start: m.index, end: numeral.end + 1 + noun.length, numeral, value, unit: text.charAt(numeral.end), noun, han: !/\d/.test(m[1]), part, sentence: 0 };
  return [{ start: first.start, end: last.end, count, place: 'after', items: row, readings: [n], open: false, certain: true }];
}

/** Every withheld name: 成某, 祝某某, 丁某明, 欧阳某. */
function withheld(text: string): Span[] {
  const found: Span[] = [];
  for (let at = find(text, '某'); at > 0; at = text.indexOf('某', at + 1)) {
    const start = surnameLength(text, at - 2) === 2 ? at - 2 : at - 1;
    if (text[at - 1] === '某' || surnameLength(text, start) === 0) continue;
    // a character of the given name only where the name surely ends behind it
    const given = /^(?:[某甲乙丙丁]|\p{Script=Han}(?=[、和与及，。；（])|[某甲乙丙丁]\p{Script=Han}(?=[、，。；（]))?/u.exec(text.slice(at + 1, at + 4))?.[0] ?? '';
    found.push({ start, end: at + 1 + given.length });
  }
  return found;
}

/** Names joined by 、 or 和, two and more; what stands in brackets behind one of them is passed over. */
function rowsOf(text: string, names: readonly Span[]): Span[][] {
  const rows: Span[][] = [];
  let row: Span[] = [];
  for (const s of names) {
    const before = row.at(-1);
    if (before && /^(?:（[^）]{0,14}）)?(?:、|和|与|及|以及)$/.test(text.slice(before.end, s.start))) row.push(s);
    else {
      if (row.length > 1) rows.push(row);
      row = [s];
    }
  }
  return row.length > 1 ? [...rows, row] : rows;
}
