// The things before 分别: a list, two names joined by 和, or a phrase that counts them (三镇, 两个园区).
import { smallHan, smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { listItems } from '../../facts/enumerations/items.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { firstBehind } from './respectively-values.ts';

export interface Subjects extends Span {
  /** Numbers of things the words can be read as, the likeliest first. */
  readonly readings: readonly number[];
}

/** Things named in `[start, end)`, or null where it names none or speaks of each of many. */
export function subjectsBefore(source: string, from: number, end: number, quantities: readonly Quantity[]): Subjects | null {
  // 三座站房的费用由市、区两级分别承担: who bears it, not what
  const by = from + source.slice(from, end).lastIndexOf('由');
  const start = by > from && /^由[^，。；由]{1,10}[、和与][^，。；由]{1,12}$/.test(source.slice(by, end)) ? by + 1 : from;
  // 《昆虫记》《夏洛的网》和《城南旧事》: titles need no mark between them
  const text = source.includes('》') || source.includes('”“') ? source.replace(/》(?=《)/g, '、').replace(/”“/g, '”、').replace(/《[^》、\n]{1,30}[》、]/g, (title) => title.replaceAll('的', '之')) : source;
  // 每百斤收购价: a rate of them all
  const words = text.slice(start, end).replace(/每(?:百?斤|公斤|吨|亩|平方米|千瓦时|度|立方米)/g, '');
  // 除实验小学外，还有滨湖中学和晨光幼儿园: the one set apart may count or not
  // 去杂、折水之后，亩产分别是…: when it was
  if (words.length < 2 || /(?:之后|以后|过后|之前|以前)，?$/.test(words) || /除[^，。]{1,16}(?:之?外|以外)/.test(text.slice(Math.max(0, start - 24), end)) || /[各每逐历]|\d{1,4}年?[至—～-]\d|一至|近[三五十两]年|[三五十两]年来|以来|等$/.test(words)) return null;
  const named = namedInTurn(words);
  if (named !== null) return { start, end, readings: [named] };
  // 甲校、乙校、丙校同时举办招聘会，分别有…: what they all do is no name
  const deed = /(?:同时|同日|同步|共同|一起|先后|陆续|相继|今天|昨天)[^、，]{0,24}$/.exec(words);
  const lists = listsOf(text, start, deed && words.slice(0, deed.index).includes('、') ? start + deed.index : end);
  const near: Quantity[] = [];
  for (let i = firstBehind(quantities, start); i < quantities.length && (quantities[i]?.end ?? Infinity) <= end; i++) {
    const q = quantities[i];
    if (q) near.push(q);
  }
  // 实验小学、中心小学现有学生620人、186人，教师分别为…: figures before, so the things are before those
  const [firstFigure, secondFigure] = near.filter((q) => q.kind !== 'label' && !q.loose);
  if (firstFigure && secondFigure && text.slice(firstFigure.end, secondFigure.start) === '、') {
    const things = listItems(text, start, firstFigure.start, true, true);
    const side = near.filter((q) => q.unit === firstFigure.unit && !q.loose).length;
    // 12路、28路、46路三条线路: the figures are names
    if (!isName(firstFigure) || things.items.length > 1) return things.items.length > 1 && !things.open ? { start, end: firstFigure.start, readings: [...new Set([side, ...things.readings])] } : null;
  }
  const places = placesTold(words);
  if (places !== null) return { start, end, readings: [places] };
  const both = twofoldCount(words);
  if (both !== null) return { start, end, readings: [both] };
  // 夜1路、夜3路和夜7路: names in a list count nothing
  const counts = near.filter((q) => q.kind === 'count' && !(lists && isName(q)) && q.approximator === 'exact' && !q.loose && q.value >= 2 && q.value <= 10 && Number.isInteger(q.value));
  const count = counts.at(-1);
  const bare = count ? null : bareCount(words);
  if (count || bare) {
    const value = count?.value ?? bare ?? 0;
    const from = count?.start ?? start;
    // 三家药企与高新区签约: the number tells how many, what is joined to it does not
    const together = counts.length > 1 ? [counts.length, counts.reduce((n, q) => n + q.value, 0)] : [];
    const readings = [value, ...(count && from - start < 3 ? together : (lists?.readings ?? []))];
    return { start: Math.min(from, lists?.start ?? from), end: Math.max(count ? (count.headSpan?.end ?? count.end) : end, Math.min(lists?.end ?? 0, end)), readings: [...new Set(readings)] };
  }
  return lists;
}

/** 一班、二班和三班的平均分: names that are numbers, in their order, and no other list. */
function namedInTurn(words: string): number | null {
  const row = /(?:[一二三四五六七八九](?:班|组|队|连|排|营|厂|小|中)[、和]){1,8}[一二三四五六七八九](?:班|组|队|连|排|营|厂|小|中)(?=[^、和与及]{0,12}$)/.exec(words)?.[0].split(/[、和]/);
  if (!row || row.length < 3 || !row.every((w, i) => w[1] === row[0]?.[1] && (i === 0 || smallHan(w.charAt(0)) > smallHan(row[i - 1]?.charAt(0) ?? '')))) return null;
  return row.length;
}

/** 第四至第八名: five. */
function placesTold(words: string): number | null {
  const m = /第([一二三四五六七八九十\d]{1,3})(?:名|位)?[至到—～-]第?([一二三四五六七八九十\d]{1,3})[名位个]$/.exec(words);
  const n = m ? smallNumber(m[2] ?? '') - smallNumber(m[1] ?? '') + 1 : 0;
  return n > 1 ? n : null;
}

/** 12路, 3号: a number that names. */
const isName = ({ unit, han }: Quantity): boolean => !han && (unit === '路' || unit === '号' || unit === '栋' || unit === '幢' || unit === '次' || unit === '班' || unit === '楼');

/** 三镇, 两园区, 四姐妹: a digit before a noun. */
function bareCount(words: string): number | null {
  if (/双方|双校|俩/.test(words)) return 2;
  // 初中组前三名分别被…
  const places = /前([两三四五六七八九])[名位]$/.exec(words);
  if (places) return smallHan(places[1] ?? '');
  const m = /(?:^|[、，和。])?([两三四五六七八九])(?:姐妹|兄弟|兄妹|父子|大|镇|乡|村|县|市|区|地|省|校|馆|园|园区|岛|寺|塔|湖|院|所|企|家|人|项|者|指标|产业|队|厂|店|站|桥|路)/.exec(words);
  return m ? smallHan(m[1] ?? '') : null;
}

const kinds = '[县区市镇乡村山湖江河馆校院站园岸地线路]';
const twofold = new RegExp(`([两三四五六七八九])${kinds}([一两三四五六七八九])${kinds}`);

/** 两县一区: three. */
function twofoldCount(words: string): number | null {
  const m = twofold.exec(words);
  return m ? smallHan(m[1] ?? '') + smallHan(m[2] ?? '') : null;
}

/** The list of the words; with 的 inside, what stands before it and behind it, and their product. */
function listsOf(text: string, start: number, end: number): Subjects | null {
  const within = text.slice(start, end).lastIndexOf('的');
  const of = within < 0 ? -1 : start + within;
  const parts = of > start && of < end - 1 ? [{ start, end: of }, { start: of + 1, end }] : [{ start, end }];
  const readings: number[][] = [];
  let clean = true;
  for (const part of parts) {
    if (part.end - part.start < 2) continue;
    const list = listItems(text, part.start, part.end, true, true);
    if (list.open) return null;
    if (list.items.length > 1 || list.readings.length > 1) readings.push(list.items.length > 1 ? [...list.readings] : [2, 1]);
    clean &&= list.items.slice(1).every((s) => s.end - s.start <= 16);
  }
  const [a, b] = readings;
  if (!a || !clean) return null;
  const all = b ? [...b, ...a, ...a.flatMap((x) => b.map((y) => x * y))] : a;
  return { start, end, readings: [...new Set(all)] };
}
