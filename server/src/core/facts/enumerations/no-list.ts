// Lists that are no list of the counted things: sums, addends, and rows told twice over.
import { smallNumber } from '../../base/small-number.ts';
import type { Enumeration } from './model.ts';

/** 一套68平方米，一套52平方米，合起来120平方米: the last of them is their sum. */
export const summedUp = (text: string, { items }: Enumeration): boolean => items.some((s) => /^(?:合起来|加起来|合计|一共|总共|共计)/.test(text.slice(s.start, s.start + 3)));

/** 两个“三通”…。“山区三通”工程，说的是…；: what a quoted number of things holds is no list of theirs. */
export const quotedFewer = (text: string, { count, items }: Enumeration): boolean => text[count.numeral.end + 1] === '“' && items.length >= 2 * count.value;

/** 六场小戏：三场皮影，两场木偶，一场高跷: the parts are numbered themselves, they are a sum and no list. */
export function addends(text: string, { count, items, readings }: Enumeration): boolean {
  // one doctor and two nurses are added up by ones.ts
  if (count.unit === '' || items.length < 2 || readings[0] !== items.length) return false;
  const counted = items.map((s) => ownNumber.exec(text.slice(s.start, s.end)));
  const own = counted.map((m) => (m?.[2]?.startsWith(count.unit) ? smallNumber(m[1] ?? '') : 0));
  // 一问、二问、三问: they are in order
  return !own.includes(0) && own.some((n) => n > 1) && !own.every((n, i) => n > (own[i - 1] ?? 0) && own[0] === 1);
}

const ownNumber = /^(?:其中)?(\d{1,4}|[一二两三四五六七八九十百]{1,4})(.{1,4})/;

/** 有两个王师傅，一个叫王建军，一个叫王建君；一个修轮对，一个修空调: each row of as many as are counted. */
export function pairedOff(text: string, { count, items }: Enumeration): boolean {
  if (items.length < 2 * count.value || items.length % count.value !== 0) return false;
  return items.every((s, i) => i === 0 || (text.slice(items[i - 1]?.end ?? 0, s.start).includes('；') === (i % count.value === 0)));
}
