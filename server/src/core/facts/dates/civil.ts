// Grammar of civil dates: year, month, day, their relative words, stretches, and ranges of them.
import { wordsFrom } from '../../base/affixes.ts';
import { type CharSet, charSet, has } from '../../base/char-set.ts';
import { arabicAt, digitAt, isRangeMark, type Numeral, numeralAt, skipBlank } from './lex.ts';
import { type DateFields, type Grain, noFields } from './mention.ts';
import { dateWords, festivalWords, monthStretches, yearFestivals, yearStretches } from './words-data.ts';

/** A civil date as read at one position, before it is resolved. */
export interface CivilDraft {
  readonly grain: Grain;
  readonly from: DateFields;
  readonly to: DateFields | null;
  readonly list: boolean;
  readonly end: number;
}

interface Part {
  readonly fields: DateFields;
  readonly last: DateFields | null;
  readonly list: boolean;
  readonly end: number;
}

/** The civil date that begins at `at`, or null; `first` is the numeral there. `text` is never read before `at` but for what makes a figure no date. */
export function civilAt(text: string, at: number, first: Numeral | null): CivilDraft | null {
  const single = pointAt(text, at, first, true);
  if (!single) return null;
  return extend(text, single);
}

/** A range whose second end is a date of its own: 6月28日至7月3日, 31日晚至1日, 上午 between allowed. */
function extend(text: string, first: CivilDraft): CivilDraft {
  if (first.to || first.grain === 'vague') return first;
  let at = first.end;
  if (first.grain === 'day') at = skipPeriod(text, at);
  if (!has(joints, text.charCodeAt(at))) return first;
  const c = text.charAt(at);
  const list = c === '、' || (first.grain === 'day' && (c === '和' || c === '及'));
  if (!isRangeMark(text.charCodeAt(at)) && !list) return first;
  let next = at + 1;
  if (c === '—' && text.charAt(next) === '—') next++;
  if (digitAt(text, next) < 0 && !/[今去本上下明一二三四五六七八九十二〇]/.test(text.charAt(next))) return first;
  const second = pointAt(text, next, numeralAt(text, next), false);
  if (!second || second.to || second.grain !== first.grain) return first;
  if (first.grain === 'day' && (second.from.day === null || first.from.day === null)) return first;
  const { year, yearShift, monthShift, dayShift, weekShift } = second.from;
  if (list && (year !== null || yearShift !== null || monthShift !== null || dayShift !== null || weekShift !== null || first.from.stretch !== second.from.stretch)) return first;
  return { grain: first.grain, from: first.from, to: inherit(first.from, second.from), list, end: second.end };
}

/** What may stand between the two ends of a range or list. */
const joints = charSet('至到—–-～~－─、和及');

/** What the second end does not print it takes over from the first. */
function inherit(from: DateFields, to: DateFields): DateFields {
  const y = to.year !== null || to.yearShift !== null ? to : from;
  const m = to.month !== null || to.monthShift !== null ? to : from;
  const { day, dayShift, weekShift, weekday, festival, stretch } = to;
  return { year: y.year, yearShift: y.yearShift, month: m.month, monthShift: m.monthShift, day, dayShift, weekShift, weekday, festival, stretch };
}

function skipPeriod(text: string, at: number): number {
  if (!has(periodHeads, text.charCodeAt(at))) return at;
  if (text.charAt(at) === '晚' || text.charAt(at) === '起') return at + (text.charAt(at + 1) === '上' ? 2 : 1);
  const two = text.slice(at, at + 2);
  return two === '上午' || two === '下午' || two === '凌晨' || two === '中午' || two === '零时' ? at + 2 : at;
}

/** First characters of 晚, 起, 上午, 下午, 凌晨, 中午 and 零时. */
const periodHeads = charSet('晚起上下凌中零');

/** One date without a second end, or with one that shares its unit (28日至31日 needs none of this: 28至31日 does). */
function pointAt(text: string, at: number, first: Numeral | null, alone: boolean): CivilDraft | null {
  const numeric = first && !first.han ? (numericDate(text, first) ?? slashDate(text, first)) : null;
  if (numeric) return numeric;
  const year = yearPart(text, at, first);
  let end = year ? skipBlank(text, year.end) : at;
  if (year?.last) return draft('year', year, year.end);
  if (year && year.fields.year === null && year.fields.yearShift === null) return wordDate(text, year);
  if (year && text.startsWith('的', end) && /[\d一二三四五六七八九十]/.test(text.charAt(end + 1)) && monthPart(text, numeralAt(text, end + 1))) end++;
  const month = monthPart(text, end === at ? first : numeralAt(text, end));
  if (!month) {
    if (year) return stretchOf(text, year);
    return dayAlone(text, at, first, alone);
  }
  const merged: Part = year ? { fields: over(year.fields, month.fields), last: month.last, list: month.list, end: month.end } : month;
  return month.last ? draft('month', merged, month.end) : afterMonth(text, merged);
}

function draft(grain: Grain, part: Part, end: number): CivilDraft {
  return { grain, from: part.fields, to: part.last ? over(part.fields, part.last) : null, list: part.list, end };
}

/** `a` with what is printed of `b` in its place. Written out, because spreading objects costs more than reading the date. */
function over(a: DateFields, b: DateFields): DateFields {
  return {
    year: b.year ?? a.year, yearShift: b.yearShift ?? a.yearShift, month: b.month ?? a.month, monthShift: b.monthShift ?? a.monthShift, day: b.day ?? a.day, dayShift: b.dayShift ?? a.dayShift,
    weekShift: b.weekShift ?? a.weekShift, weekday: b.weekday ?? a.weekday, festival: b.festival ?? a.festival, stretch: b.stretch === '' ? a.stretch : b.stretch,
  };
}

function printed(year: number | null, month: number | null, day: number | null): DateFields {
  return { year, yearShift: null, month, monthShift: null, day, dayShift: null, weekShift: null, weekday: null, festival: null, stretch: '' };
}

function withStretch(f: DateFields, stretch: string): DateFields {
  return { year: f.year, yearShift: f.yearShift, month: f.month, monthShift: f.monthShift, day: f.day, dayShift: f.dayShift, weekShift: f.weekShift, weekday: f.weekday, festival: f.festival, stretch };
}

/** A month or year that a word, read up to `end`, narrows down. */
function narrowed(grain: Grain, part: Part, stretch: string, end: number): CivilDraft {
  return { grain, from: withStretch(part.fields, stretch), to: part.last ? over(withStretch(part.fields, stretch), part.last) : null, list: part.list, end };
}

/** Day, stretch or nothing behind a month. */
function afterMonth(text: string, month: Part): CivilDraft {
  const at = skipBlank(text, month.end);
  const day = dayPart(text, numeralAt(text, at), true);
  if (day) {
    return draft('day', { fields: over(month.fields, day.fields), last: day.last, list: day.list, end: day.end }, day.end);
  }
  if (has(monthStretchHeads, text.charCodeAt(month.end))) for (const stretch of monthStretches) {
    if (text.startsWith(stretch, month.end) && !(stretch === '初' && /[一二三四五六七八九十]/.test(text.charAt(month.end + 1)))) {
      return narrowed('month', month, stretch.replace('月', ''), month.end + stretch.length);
    }
  }
  return draft('month', month, month.end);
}

const monthStretchHeads = charSet(monthStretches.map((word) => word.charAt(0)));

/** A day without a month: 20日, 28日至31日, 16、17日. Durations (5日游, 历时5日) and ordinals are none. */
function dayAlone(text: string, at: number, first: Numeral | null, alone: boolean): CivilDraft | null {
  const day = dayPart(text, first, false);
  if (!day) return null;
  if (alone && !mayBeDayAlone(text, at, day.end)) return null;
  return draft('day', day, day.end);
}

function mayBeDayAlone(text: string, at: number, end: number): boolean {
  if (/[游内间线均龄元后报常程志记语货期息租化新复减播本用捐]/.test(text.charAt(end))) return false;
  const before = text.charAt(at - 1);
  if (text.startsWith('同月', at - 2)) return true;
  if (before !== '' && /[第历近每期为续达逾超约共计余月一二三四五六七八九十百\d.．:：/年]/.test(before)) return false;
  // 自公告之日起经过30日: a length
  if (text.startsWith('经过', at - 2)) return false;
  return true;
}

/** 2026-03-20, 2026/3/20, 2026.3.20. */
function numericDate(text: string, year: Numeral): CivilDraft | null {
  if (year.length !== 4 || year.value < 1000 || year.value > 2999) return null;
  const mark = text.charAt(year.end);
  if (mark !== '-' && mark !== '/' && mark !== '.') return null;
  const month = arabicAt(text, year.end + 1);
  if (!month || month.length > 2 || text.charAt(month.end) !== mark) return null;
  const day = arabicAt(text, month.end + 1);
  if (!day || day.length > 2 || text.charAt(day.end) === mark || month.value > 12) return null;
  return { grain: 'day', from: printed(year.value, month.value, day.value), to: null, list: false, end: day.end };
}

/** 3/20（周五）: month and day with a slash, only where a weekday follows. */
function slashDate(text: string, month: Numeral): CivilDraft | null {
  if (month.length > 2 || text.charAt(month.end) !== '/') return null;
  const day = arabicAt(text, month.end + 1);
  if (!day || day.length > 2 || month.value < 1 || month.value > 12 || !/^[（(]?(?:周|星期)[一二三四五六日天]/.test(text.slice(day.end, day.end + 4))) return null;
  return { grain: 'day', from: printed(null, month.value, day.value), to: null, list: false, end: day.end };
}

/** 2026年, 二〇二六年, 2025—2026年, 今年, and every relative word of words-data. */
function yearPart(text: string, at: number, first: Numeral | null): Part | null {
  if (!first) return wordAt(text, at);
  if (first.length === 3 && !first.han) return earlyYear(text, at, first);
  if (first.length !== 4 || first.value < 1000 || first.value > 2999) return null;
  const unit = skipBlank(text, first.end);
  if (text.charAt(unit) === '年' && text.charAt(unit + 1) !== '级') return { fields: printed(first.value, null, null), last: null, list: false, end: unit + 1 };
  const c = text.charAt(first.end);
  if (!isRangeMark(text.charCodeAt(first.end)) && c !== '/' && c !== '、') return null;
  const next = first.end + (c === '—' && text.charAt(first.end + 1) === '—' ? 2 : 1);
  const second = numeralAt(text, next);
  if (!second || (second.length !== 4 && second.length !== 2) || second.han !== first.han) return null;
  const value = second.length === 4 ? second.value : first.value - (first.value % 100) + second.value;
  const end = second.end;
  const isYear = text.charAt(end) === '年' || text.startsWith('学年', end) || text.startsWith('赛季', end) || text.startsWith('财年', end) || (/[）)]/.test(text.charAt(end)) && /[（(]/.test(text.charAt(at - 1)) && first.value >= 1500 && value <= 2100 && c !== '、' && c !== '/');
  if (!isYear || value < 1000 || value > 2999) return null;
  return { fields: printed(first.value, null, null), last: printed(value, null, null), list: c === '、', end: end + (text.charAt(end) === '年' ? 1 : /[）)]/.test(text.charAt(end)) ? 0 : 2) };
}

/** （768年）, 公元627年, 建于835年, （618—907年）: three digits are a year only where the text says so. */
function earlyYear(text: string, at: number, first: Numeral): Part | null {
  if (!/(?:[（(]|公元|[建始植立刻写生凿筑修成卒]于)$/.test(text.slice(Math.max(0, at - 2), at)) || text.charAt(at - 1) === '前') return null;
  if (text.charAt(first.end) === '年') return /^[）)，,至—–-]|^[^历前来间后的]/.test(text.slice(first.end + 1, first.end + 2)) ? { fields: printed(first.value, null, null), last: null, list: false, end: first.end + 1 } : null;
  const second = isRangeMark(text.charCodeAt(first.end)) ? arabicAt(text, first.end + 1) : null;
  return second && second.length >= 3 && text.charAt(second.end) === '年' ? { fields: printed(first.value, null, null), last: printed(second.value, null, null), list: false, end: second.end + 1 } : null;
}

const words = wordsFrom(Object.keys(dateWords));

/** First characters of all relative words. */
export const wordHeads: CharSet = charSet(Object.keys(dateWords).map((word) => word.charAt(0)));

function wordAt(text: string, at: number): Part | null {
  const word = words.longest(text, at, text.length);
  return word === null ? null : { fields: dateWords[word]?.fields ?? noFields, last: null, list: false, end: at + word.length };
}

/** A date that begins with a relative word other than a year's: 昨天, 本月31日, 上周三, 日前. */
function wordDate(text: string, word: Part): CivilDraft | null {
  const { fields, end } = word;
  if (fields.dayShift !== null) return draft('day', word, end);
  if (fields.monthShift !== null) return afterMonth(text, word);
  if (fields.weekShift !== null) {
    const weekday = weekdayDigit(text.charAt(end));
    if (weekday > 0) return { grain: 'day', from: over(fields, onWeekday(weekday)), to: null, list: false, end: end + 1 };
    return text.charAt(end) === '末' ? draft('week', { ...word, fields: withStretch(fields, '周末') }, end + 1) : draft('week', word, end);
  }
  return draft('vague', word, end);
}

function onWeekday(weekday: number): DateFields {
  return { year: null, yearShift: null, month: null, monthShift: null, day: null, dayShift: null, weekShift: null, weekday, festival: null, stretch: '' };
}

/** Monday = 1; 0 for characters that name no weekday. */
export function weekdayDigit(c: string): number {
  return c === '天' ? 7 : c === '' ? 0 : '一二三四五六日'.indexOf(c) + 1;
}

/** 十一 that is told as a day: neither November nor somebody's age. */
const nationalDay = /^十一(?:结婚|出嫁|成[亲婚]|过门|办[的了喜婚酒]|摆[的了酒]|领[的了证]|期间|那[天几]|前[夕后]|[过以之]后|当[天日]|放假|回[家来]|开[业张馆园街通])/;

const stretchTable = wordsFrom(yearStretches);
const festivalTable = wordsFrom([...festivalWords, ...yearFestivals]);

/** What follows a year that no month follows: stretch or festival. */
function stretchOf(text: string, year: Part): CivilDraft {
  const at = year.end;
  const c = text.charCodeAt(at);
  // 一 or 1
  const range = c !== 0x4e00 && c !== 0x31 ? null : /^(?:一|1)[至到—～-](?:二|三|2|3)季度/.exec(text.slice(at, at + 6));
  if (range) return narrowed('half', year, /[三3]/.test(range[0]) ? '前三季度' : '上半年', at + range[0].length);
  // 前
  const months = c !== 0x524d ? null : /^前(\d{1,2}|[一二两三四五六七八九十]{1,2})个?月/.exec(text.slice(at, at + 6));
  const count = months?.[1] ? (numeralAt(months[1] === '两' ? '二' : months[1], 0)?.value ?? 0) : 0;
  if (months && count > 0 && count <= 12) return narrowed('half', year, `前${count}个月`, at + months[0].length);
  const stretch = stretchTable.longest(text, at, text.length);
  if (stretch !== null && !((stretch === '初' || stretch === '底' || stretch === '末') && /[级期数]/.test(text.charAt(at + 1)))) {
    const grain: Grain = stretch.endsWith('季度') ? 'quarter' : stretch.endsWith('半年') ? 'half' : stretch === '以来' || stretch === '全年' ? 'year' : 'season';
    return narrowed(grain, year, stretch, at + stretch.length);
  }
  // 今年十一结婚
  const festival = c === 0x5341 && nationalDay.test(text.slice(at, at + 4)) ? '“十一”' : festivalTable.longest(text, at, text.length);
  if (festival === '“十一”' && text.charAt(at) === '十') return draft('day', { fields: onFestival(year.fields, festival), last: year.last, list: year.list, end: year.end }, at + 2);
  if (festival !== null) return draft('day', { fields: onFestival(year.fields, festival), last: year.last, list: year.list, end: year.end }, at + festival.length);
  return draft('year', year, at);
}

function onFestival(f: DateFields, festival: string): DateFields {
  return { year: f.year, yearShift: f.yearShift, month: f.month, monthShift: f.monthShift, day: f.day, dayShift: f.dayShift, weekShift: f.weekShift, weekday: f.weekday, festival, stretch: f.stretch };
}

/** 3月, 三月, 6、7月份, 1至11月; 农历 months are read elsewhere. */
function monthPart(text: string, first: Numeral | null): Part | null {
  if (!first || first.length > 2) return null;
  let unit = skipBlank(text, first.end);
  let last: Numeral | null = null;
  let list = false;
  const c = text.charAt(unit);
  if (isRangeMark(text.charCodeAt(unit)) || c === '、') {
    last = numeralAt(text, unit + 1);
    if (!last || last.length > 2 || last.han !== first.han || last.value > 12 || first.value > 12) return null;
    list = c === '、';
    unit = last.end;
  }
  if (text.charAt(unit) !== '月') return null;
  if (first.han && first.value > 12) return null;
  const end = text.charAt(unit + 1) === '份' ? unit + 2 : unit + 1;
  return { fields: printed(null, first.value, null), last: last ? printed(null, last.value, null) : null, list, end };
}

/** 20日, 28至31日, 16、17日; 号 only where a month stands before it. */
function dayPart(text: string, first: Numeral | null, afterMonth: boolean): Part | null {
  if (!first || first.length > 3 || (first.length > 2 && !first.han)) return null;
  let unit = skipBlank(text, first.end);
  let last: Numeral | null = null;
  let list = false;
  // no list of days is longer than a month
  for (let c = text.charCodeAt(unit), n = 0; n < 31 && (isRangeMark(c) || c === 0x3001); c = text.charCodeAt(unit), n++) {
    const next = numeralAt(text, unit + 1);
    if (!next || next.length > 3 || next.han !== first.han || (next.length > 2 && !next.han) || (last && isRangeMark(c))) return null;
    // 、
    list = c === 0x3001;
    last = next;
    unit = next.end;
    if (!list) break;
  }
  const c = text.charAt(unit);
  if (c !== '日' && !(c === '号' && afterMonth && !/[楼线馆院门厅房桥路井机车店铺]/.test(text.charAt(unit + 1)))) return null;
  return { fields: printed(null, null, first.value), last: last ? printed(null, null, last.value) : null, list, end: unit + 1 };
}
