// Reads a line as masthead or page header: dates, weekdays, numbers, page counts, page numbers, contacts, imprint, weather.
import { type CivilDate, isValidDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import { isBlank } from './lines.ts';
import { contactLabels, imprintWords, pageTitles, paperSuffixes, publisherEnds, staffLabels, weatherWords } from './masthead-data.ts';
import { mastheadNumeral } from './numerals.ts';

export type MastheadTokenKind = 'date' | 'year-month' | 'year' | 'day' | 'weekday' | 'lunar' | 'term' | 'number' | 'total' | 'count' | 'page' | 'contact' | 'imprint' | 'publisher' | 'weather' | 'staff' | 'name' | 'title' | 'latin' | 'unknown';

/** One thing a masthead line says; the span counts in the line's own text. */
export interface MastheadToken extends Span {
  readonly kind: MastheadTokenKind;
  readonly text: string;
  /** Of date tokens; null where the day does not exist. */
  readonly date: CivilDate | null;
  /** Of number, total, count, weekday (1–7), year, year-month (year × 100 + month), day (month × 100 + day). */
  readonly value: number | null;
}

const digits = '0123456789';
const numerals = `${digits}０１２３４５６７８９〇○零一二三四五六七八九十百千两OＯ`;
const stems = '甲乙丙丁戊己庚辛壬癸';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const N = `[${numerals}]`;
const space = '[ \\t\\u3000\\u00a0]{0,3}';

interface Pattern {
  readonly kind: MastheadTokenKind;
  /** Characters it may begin with. */
  readonly first: string;
  readonly regex: RegExp;
}

/** Tried in this order at each place where a token may begin. */
const patterns: readonly Pattern[] = [
  { kind: 'date', first: numerals, regex: new RegExp(`(${N}{4})${space}年${space}(${N}{1,3})${space}月${space}(${N}{1,3})${space}日`, 'y') },
  { kind: 'date', first: '12', regex: /([12][0-9]{3})[ ]?[.\-/．·][ ]?([01]?[0-9])[ ]?[.\-/．·][ ]?([0-3]?[0-9])(?![0-9])/y },
  { kind: 'year-month', first: numerals, regex: new RegExp(`(${N}{4})${space}年${space}(${N}{1,3})${space}月`, 'y') },
  { kind: 'year', first: numerals, regex: new RegExp(`(${N}{4})${space}年(?=$|[ \\t\\u3000|｜])`, 'y') },
  { kind: 'day', first: numerals, regex: new RegExp(`(${N}{1,3})${space}月${space}(${N}{1,3})${space}日(?=$|[ \\t\\u3000|｜（(])`, 'y') },
  { kind: 'lunar', first: `农阴夏闰${stems}正一二三四五六七八九十冬腊`, regex: /(?:农历|阴历|夏历)?[ 　]?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[（(]?[鼠牛虎兔龙蛇马羊猴鸡狗猪][）)]?)?年)?[ 　]?闰?(?:[正一二三四五六七八九十冬腊]|十一|十二)月(?:[大小])?(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|卅)/y },
  { kind: 'lunar', first: `农${stems}`, regex: /(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年/y },
  { kind: 'term', first: '今明昨立雨惊春清谷夏小芒大处白秋寒霜冬元端中重除腊七', regex: /(?:今日|明日|昨日|今天|明天)?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒|元宵节?|端午节?|中秋节?|重阳节?|除夕|腊八节?|七夕节?)(?=$|[ 　\t|｜，,（(）)])/y },
  { kind: 'weekday', first: '星礼周', regex: /(?:星期|礼拜|周)([一二三四五六日天])(?![一-鿿](?!期)|刊)/y },
  { kind: 'weekday', first: '星礼', regex: /(?:星期|礼拜)([一二三四五六日天])/y },
  { kind: 'total', first: '（(总', regex: new RegExp(`[（(]?总${space}(?:第${space})?(${N}{1,7})${space}[期号][）)]?`, 'y') },
  { kind: 'total', first: '总', regex: new RegExp(`总(?:期|刊|编)号?[:： ]?${space}(?:第)?(${N}{1,7})`, 'y') },
  { kind: 'number', first: '（(今年本第', regex: new RegExp(`[（(]?(?:今年|年度|本年)?第${space}(${N}{1,7})${space}[期号][）)]?`, 'y') },
  { kind: 'number', first: 'Nn№', regex: /(?:NO|No|no|№)[.．:： ]{0,2}([0-9]{1,7})/y },
  { kind: 'count', first: '（(本今当每全逢', regex: new RegExp(`[（(]?(?:本报|本刊)?(?:今日|今天|本期|本日|本周|当日|每期|全刊|今|逢周.出版)[ 　]?(?:共|出|发行)?${space}(?:对开|四开|[0-9]开)?(?:[A-Z]叠)?(${N}{1,3})${space}(?:个)?版(?:面)?[）)]?`, 'y') },
  { kind: 'count', first: '（(共全总', regex: new RegExp(`[（(]?(?:共|全|总)${space}(${N}{1,3})${space}(?:个)?版(?:面)?[）)]?`, 'y') },
  { kind: 'count', first: `对四${digits}`, regex: new RegExp(`(?:对开|四开|[0-9]开)(${N}{1,3})版`, 'y') },
  { kind: 'page', first: '【〔[（(—－-◎●■◆▲○□★☆▎▍第', regex: new RegExp(`[【〔\\[（(—－\\-◎●■◆▲○□★☆▎▍]{0,4}[ ]?第${space}([A-Za-zＡ-Ｚ]?${N}{1,3})${space}版(?:面)?`, 'y') },
  { kind: 'page', first: `【〔[（(—－-${letters}ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ${numerals}`, regex: new RegExp(`[【〔\\[（(—－\\-]{0,4}[ ]?([A-ZＡ-Ｚ]?${N}{1,3})${space}版(?=$|[ 　\\t:：·•|｜/／\\]】〕）)—－\\-])`, 'y') },
  { kind: 'page', first: 'ABCD', regex: /([A-D][0-9]{1,2})(?=$|[ \u3000\t:：·•|｜/／版])/y },
  { kind: 'page', first: digits, regex: new RegExp(`(0?[1-9]|[1-9][0-9])(?=[ 　]{1,3}(?:${pageTitles})(?:$|[ 　|｜·•/]))`, 'y') },
  { kind: 'imprint', first: '国统刊C', regex: /(?:国内统一连续出版物号|国内统一刊号|统一刊号|国内刊号|刊号)?[:： 　]{0,3}CN[ 　]?[0-9]{1,4}[ 　]?[-－—–][ 　]?[0-9]{1,6}(?:\/[A-Z])?/y },
  { kind: 'imprint', first: '邮', regex: /邮发代号[:： 　]{0,3}[0-9]{1,2}[-－—–][0-9]{1,4}(?![0-9])/y },
  { kind: 'imprint', first: headsOf(imprintWords), regex: new RegExp(`(?:${imprintWords})[^ 　\\t|｜]{0,24}(?:[:：][ 　]?[^ 　\\t|｜]{1,24})?`, 'y') },
  { kind: 'staff', first: headsOf(staffLabels), regex: new RegExp(`(?:${staffLabels})[ 　]{0,2}(?:[:：/／|｜●■]|[ 　]{1,2})[ 　]?[一-鿿·]{2,4}(?:[ 　、,，/]{1,2}(?!${staffLabels})[一-鿿·]{2,4}(?![一-鿿·:：/／])){0,3}`, 'y') },
  { kind: 'contact', first: headsOf(contactLabels), regex: new RegExp(`(?:${contactLabels})[ ]?[:：/／]?[ ]?[^ 　\\t|｜]{1,60}`, 'y') },
  { kind: 'contact', first: `${digits}${letters}${letters.toLowerCase()}_.-`, regex: /(?:https?:\/\/|www\.)[!-~]{4,80}|[\w.-]{1,40}@[\w.-]{3,40}|(?:0[0-9]{2,3}[-－—–])?[0-9]{7,8}(?![0-9])|1[3-9][0-9]{9}(?![0-9])|400[-－][0-9]{3,4}[-－][0-9]{3,4}|(?<=[:：])[0-9]{5,8}/y },
];

/** First characters of the words of a list. */
function headsOf(words: string): string {
  return words.split('|').map((word) => word[0] ?? '').join('');
}

/** Which patterns may begin with a character, in their order. */
const byFirst = new Map<string, Pattern[]>();
for (const pattern of patterns) {
  for (const c of new Set(pattern.first)) {
    const list = byFirst.get(c);
    if (list) list.push(pattern);
    else byFirst.set(c, [pattern]);
  }
}

const weekdays = '一二三四五六日天';
const whole = {
  /** What is foretold of weather and water, and labels of what a line says: no paper is called so. */
  forecast: /^(?:(?:今日|明日|今天|明天|本周|一周|未来三天|三天|海区|城区|旅游)?(?:天气|气象|海况|潮汐|水情)(?:预报|快报|资讯|通讯|简报|播报|观察|新闻)?|[一-鿿]{0,8}预报)$/,
  label: /(?:新闻|通讯|时讯|资讯|快报|简报|要报|报道|视窗|观察|之声|大观|播报)$/,
  name: new RegExp(`^(?:《)?[一-鿿]{1,10}(?:${paperSuffixes})(?:社)?(?:》)?$`),
  title: new RegExp(`^(?:${pageTitles}|[一-鿿·]{2,4}(?:新闻|版|周刊|专版|专刊|副刊))$`),
  publisher: new RegExp(`^[一-鿿·、，（）()]{0,60}(?:${publisherEnds})$`),
  weather: new RegExp(`(?:${weatherWords})|[0-9０-９~～—\\-－,，、；;。/:： ]`, 'g'),
  latin: /^[A-Za-z][A-Za-z .,&'’0-9/-]{1,50}$/,
};

/** The tokens of a line; runs that are nothing known are `unknown`. Linear in the line's length. */
export function readMasthead(line: string): MastheadToken[] {
  const tokens: MastheadToken[] = [];
  let at = 0;
  while (at < line.length) {
    if (isSeparator(line, at)) {
      at++;
      continue;
    }
    const token = tokenAt(line, at) ?? segmentAt(line, at);
    tokens.push(token);
    at = token.end;
  }
  const own = tokens.some(isOfIssue) && /[上下前首创复试].?[期刊办立]|[付开]印|截稿|印刷|改版|更名|成立/.test(line) ? tokens.map((token) => (ofOtherIssue(line, token) ? { ...token, kind: 'imprint' as const } : token)) : tokens;
  return joinSpacedName(bareCount(own));
}

const otherIssue = /(?:上一?期|下一?期|前一期|首期|创刊号?|复刊号?|试刊号?|开印|付印|印刷|截稿)[出版见报日期时间编号为于是将:：（( \t\u3000\d第年月星一二三四五六七八九十〇，,、]*$/;

const founded = /^[ \u3000]?(?:正式|试)?(?:创刊|创办|复刊|试刊|改版|更名|创立|成立|付印|开印|截稿)/;

const ofIssue: ReadonlySet<MastheadTokenKind> = new Set<MastheadTokenKind>(['date', 'year-month', 'year', 'day', 'weekday', 'number', 'total', 'count']);

/** What the line may say of the issue: its day, numbers and pages. */
function isOfIssue({ kind }: MastheadToken): boolean {
  return ofIssue.has(kind);
}

/** 上期出版：2026年5月29日, 创刊于1956年7月1日, 1996年8月1日创刊: what a masthead says of another issue or of its printing. */
function ofOtherIssue(line: string, token: MastheadToken): boolean {
  const { kind, start, end } = token;
  return isOfIssue(token) && (otherIssue.test(line.slice(Math.max(0, start - 40), start)) || (kind !== 'weekday' && founded.test(line.slice(end, end + 6))));
}

/** 2026年2月27日 第812期 四版 双周刊, 总第907期 八版, 某某大学主办　四版: a bare even number of pages behind the issue's date and number, or ending the line behind its number, is their count, not a page's own head. */
function bareCount(tokens: MastheadToken[]): MastheadToken[] {
  const at = tokens.findIndex((t) => t.kind === 'page' && /^[0-9０-９〇零一二三四五六七八九十]{1,3}版$/.test(t.text));
  if (at < 0) return tokens;
  const value = mastheadNumeral(tokens[at]?.text.slice(0, -1) ?? '');
  const before = new Set(tokens.slice(0, at).map((t) => t.kind));
  if (value === null || value < 4 || value % 2 > 0 || !(before.has('date') || at === tokens.length - 1) || !(before.has('number') || before.has('total') || tokens.slice(0, at).some((t) => /主[管办]/.test(t.text))) || tokens[at + 1]?.kind === 'title') return tokens;
  return tokens.map((t, i) => (i === at ? { ...t, kind: 'count', value } : t));
}

const separators = codesOf('|｜·•/／，,；;:：—-–－。）)】]〕');
/** Where a run of words ends. */
const segmentEnds = codesOf('|｜•/／:：');
/** What the date, number or count begins with that is glued to the words before it. */
const gluedHeads = codesOf(`${digits}二第总今本共星（(`);

function codesOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

function isSeparator(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return isBlank(code) || separators.has(code);
}

function tokenAt(line: string, at: number): MastheadToken | null {
  for (const { kind, regex } of byFirst.get(line[at] ?? '') ?? []) {
    regex.lastIndex = at;
    const match = regex.exec(line);
    if (match?.[0]) return tokenOf(kind, at, match);
  }
  return null;
}

function tokenOf(kind: MastheadTokenKind, at: number, match: RegExpExecArray): MastheadToken {
  const text = match[0];
  const base = { kind, start: at, end: at + text.length, text, date: null, value: null };
  const numeral = (i: number): number => mastheadNumeral(match[i] ?? '') ?? Number.NaN;
  if (kind === 'date') {
    const date = { year: numeral(1), month: numeral(2), day: numeral(3) };
    return { ...base, date: isValidDate(date) ? date : null };
  }
  if (kind === 'year') return { ...base, value: numeral(1) };
  if (kind === 'day') return { ...base, value: numeral(1) * 100 + numeral(2) };
  if (kind === 'year-month') return { ...base, value: numeral(1) * 100 + numeral(2) };
  if (kind === 'weekday') return { ...base, value: Math.min(weekdays.indexOf(match[1] ?? '') + 1, 7) };
  if (kind === 'number' || kind === 'total' || kind === 'count') return { ...base, value: Number.isNaN(numeral(1)) ? null : numeral(1) };
  return base;
}

/** A run up to the next separator that no pattern begins. */
function segmentAt(line: string, at: number): MastheadToken {
  let end = at + 1;
  for (; end < line.length; end++) {
    const code = line.charCodeAt(end);
    if (isBlank(code) || segmentEnds.has(code) || (code === middleDot && atPage(line, end + 1)) || (gluedHeads.has(code) && startsDate(line, end))) break;
  }
  const text = line.slice(at, end);
  const kind = segmentKind(text);
  // 便民资讯：…: what a line begins with is its label
  return { kind: kind === 'name' && /[:：]/.test(line.charAt(end)) && whole.label.test(text) ? 'title' : kind, start: at, end, text, date: null, value: null };
}

const middleDot = '·'.charCodeAt(0);

/** 民生·第3版: the page behind its title. */
function atPage(line: string, at: number): boolean {
  return line.charAt(at) === '第' && tokenAt(line, at)?.kind === 'page';
}

/** A date, number or count glued to the words before it: 星期三2024年1月31日, 东浦报2026年5月. */
function startsDate(line: string, at: number): boolean {
  for (const { kind, regex } of byFirst.get(line[at] ?? '') ?? []) {
    if (kind !== 'date' && kind !== 'year-month' && kind !== 'total' && kind !== 'number' && kind !== 'count' && kind !== 'weekday') continue;
    regex.lastIndex = at;
    if (regex.test(line)) return true;
  }
  return false;
}

function segmentKind(text: string): MastheadTokenKind {
  if (text.length > 60) return 'unknown';
  if (whole.forecast.test(text)) return 'weather';
  if (whole.title.test(text)) return 'title';
  if (/[晴阴雨雪云风雾霾℃°]/.test(text) && text.replace(whole.weather, '') === '') return 'weather';
  if (whole.publisher.test(text)) return 'publisher';
  if (text.length <= 20 && whole.name.test(text) && !/^(?:本报|本刊|本台|我)|推出|发布|召开|举办|发行|[特专增副号]刊$|特别报|两会/.test(text)) return 'name';
  return whole.latin.test(text) ? 'latin' : 'unknown';
}

/** 东 浦 报: a name set with spaces between its characters. */
function joinSpacedName(tokens: MastheadToken[]): MastheadToken[] {
  const singles: number[] = [];
  for (const [i, token] of tokens.entries()) if (token.text.length === 1 && (token.kind === 'unknown' || token.kind === 'name')) singles.push(i);
  const first = singles[0];
  const last = singles.at(-1);
  if (first === undefined || last === undefined || singles.length < 2 || last - first !== singles.length - 1) return tokens;
  const text = singles.map((i) => tokens[i]?.text ?? '').join('');
  if (!whole.name.test(text)) return tokens;
  const name: MastheadToken = { kind: 'name', start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, text, date: null, value: null };
  return [...tokens.slice(0, first), name, ...tokens.slice(last + 1)];
}

/** The printed page number of a page token, without leading zeros: `2`, `A5`. */
export function pageNumber(token: MastheadToken): string {
  const match = /([A-Za-zＡ-Ｚ]?)([0-9０-９〇○零一二三四五六七八九十百千两]+)/.exec(token.text.replace(/[第版]/g, ''));
  const value = mastheadNumeral(match?.[2] ?? '');
  return `${(match?.[1] ?? '').normalize('NFKC').toUpperCase()}${value ?? ''}`;
}

/** How much of a line is masthead: `weight` of what is known, `unknown` characters that are not. */
export interface MastheadWeight {
  readonly weight: number;
  readonly unknown: number;
  readonly kinds: ReadonlySet<MastheadTokenKind>;
}

const weights: Readonly<Record<MastheadTokenKind, number>> = {
  date: 3, 'year-month': 2, year: 1, day: 1, weekday: 2, lunar: 2, term: 0, number: 3, total: 3, count: 3, page: 3, contact: 2, imprint: 2,
  publisher: 1, weather: 2, staff: 2, name: 1, title: 0, latin: 0, unknown: 0,
};

/** Weighs the tokens of a line. */
export function weighMasthead(tokens: readonly MastheadToken[]): MastheadWeight {
  const kinds = new Set(tokens.map((token) => token.kind));
  let weight = 0;
  for (const kind of kinds) weight += weights[kind];
  return { weight, kinds, unknown: tokens.reduce((n, token) => n + (token.kind === 'unknown' ? token.text.length : 0), 0) };
}
