// Things that have one each, told behind 分别: 周一、周三、周五各开一课，课程分别是…; 4个展厅各设一个主题，分别为….
import { firstMark, listItems } from '../../facts/enumerations/items.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Subjects } from './respectively-subjects.ts';
import { type Values, valuesAfter } from './respectively-values.ts';

/** Farthest, in characters, that the things stand before 分别. */
const reach = 80;
/** 各开一课，课程: what each has, and nothing more than one. */
const each = /各(?![位种类界项自])[\p{Script=Han}]{0,3}?(?:了|有)?[一1]([\p{Script=Han}“”]{1,8}?)，([\p{Script=Han}]{0,4})$/u;
const counted = /(?:^|[，。；：]|[\p{Script=Han}])([两三四五六七八九]|\d)(?:个|家|座|所|间|支|条|位|名|辆|艘|处|栋|镇|村|校|县|区|馆|店|季)[\p{Script=Han}]{0,6}$/u;

/** The things before 各…一… and the values behind the 分别 at `at`; null where it cannot be told how many there are of either. */
export function oneEach(text: string, at: number, from: number, limit: number, quantities: readonly Quantity[]): { readonly subjects: Subjects; readonly values: Values } | null {
  const start = Math.max(from, at - reach);
  const lead = text.slice(start, at);
  const m = each.exec(lead);
  if (!m || /[一和与及两三四五六七八九\d]/.test(m[1] ?? '') || /人$|家$/.test(m[2] ?? '')) return null;
  const end = start + m.index;
  let begin = end;
  while (begin > start && !'，。；：\n'.includes(text[begin - 1] ?? '\n')) begin--;
  const words = text.slice(begin, end);
  if (words.length < 2 || /等$|至|[到～—]|第/.test(words)) return null;
  const values = valuesBehind(text, at + 2, limit, quantities);
  // 周二、周四、周六各有一趟，发车时间分别是: days run to several hours
  if (!values || (values.moments && /[周月日天]/.test(words))) return null;
  const number = counted.exec(words)?.[1];
  if (words.includes('、')) {
    // 每周一、周三, 今年3月、6月: a lead-in belongs to the first
    const list = listItems(text, begin, end, true, true);
    const said = number === undefined ? -1 : smallHan(number) > 0 ? smallHan(number) : Number(number);
    return list.items.length < 2 || list.open || !list.items.slice(1).every((s) => s.end - s.start <= 9) ? null : { subjects: { start: begin, end, readings: [...new Set([...list.readings, ...(said > 0 ? [said] : [])])] }, values };
  }
  if (number === undefined || /[和与及]/.test(words)) return null;
  const value = smallHan(number) > 0 ? smallHan(number) : Number(number);
  return value > 1 ? { subjects: { start: begin, end, readings: [value] }, values } : null;
}

/** Figures, or short names in a list that nothing runs on behind. */
function valuesBehind(text: string, at: number, limit: number, quantities: readonly Quantity[]): Values | null {
  const verb = /^(?:叫作|叫做|名为|是|为|叫)/.exec(text.slice(at, at + 2))?.[0];
  if (verb === undefined) return null;
  const stop = firstMark(text, at, limit, '，；。：');
  const words = text.slice(at + verb.length, stop);
  if (/\d/.test(words)) return valuesAfter(text, at, limit, quantities);
  const list = listItems(text, at + verb.length, stop, false);
  return list.items.length < 2 || list.open || !list.clean || /的|由|或/.test(words.replace(/“[^”]{0,20}”|《[^》]{0,20}》/g, '')) ? null : { start: at + verb.length, end: stop, readings: list.readings };
}
