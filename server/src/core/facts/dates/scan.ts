// One pass over a story's text: at characters that may begin a date the grammars are tried, longest reading first.
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { StoryText } from '../../syntax/model.ts';
import { type CivilDraft, civilAt, weekdayDigit, wordHeads } from './civil.ts';
import { type ClockDraft, clockAt } from './clock.ts';
import { decadeAt, type DecadeDraft } from './decade.ts';
import { digitAt, hanDigit, isRangeMark, type Numeral, numeralAt, skipBlank } from './lex.ts';
import { type LunarDraft, lunarAt } from './lunar.ts';
import { dateWords, dayPeriods, festivalWords } from './words-data.ts';
import { noFields } from './mention.ts';

/** A draft with its place. */
export type Draft = { readonly start: number; readonly end: number; readonly part: number } & (
  | { readonly kind: 'civil'; readonly civil: CivilDraft; readonly recurring: boolean }
  | { readonly kind: 'weekday'; readonly weekdays: readonly number[]; readonly recurring: boolean }
  | { readonly kind: 'lunar'; readonly lunar: LunarDraft }
  | { readonly kind: 'clock'; readonly clock: ClockDraft; readonly period: string }
  | { readonly kind: 'plan'; readonly number: number }
  | { readonly kind: 'decade'; readonly decade: DecadeDraft }
);

/** Classes of first characters. */
const digit = 1;
const han = 2;
const relative = 3;
const weekday = 4;
const lunar = 5;
const festival = 6;
const period = 7;

const classes = new Uint8Array(0x10000);
/** First two characters of every word that may begin a date, as one number: most of the text is passed over by this test. */
const heads = new Set<number>();
const pair = (first: number, second: number): number => (first << 16) | second;
/** What may follow a figure or a Han numeral that belongs to a date. */
const afterFigure = new Uint8Array(0x10000);
const festivals = wordsFrom(festivalWords);
const periods = wordsFrom(dayPeriods);
const numerals = '〇一二三四五六七八九十廿卅○零';
const figures = '0123456789０１２３４５６７８９';

for (const word of dayPeriods) add(word, period);
for (const word of festivalWords) add(word, festival);
for (const c of '农阴夏旧') head(c, '历', lunar);
for (const c of '正腊冬') head(c, '月', lunar);
head('闰', `${numerals}正腊冬`, lunar);
for (const c of '甲乙丙丁戊己庚辛壬癸') head(c, '子丑寅卯辰巳午未申酉戌亥', lunar);
for (const word of Object.keys(dateWords)) head(word.charAt(0), word.charAt(1), relative);
head('上', '世个', relative);
head('本', '世', relative);
head('周', '一二三四五六日', weekday);
head('星', '期', weekday);
head('礼', '拜', weekday);
for (const c of numerals) classes[c.charCodeAt(0)] = han;
for (const c of figures) classes[c.charCodeAt(0)] = digit;
for (const c of `${numerals}夕年月日号时点世五:：∶-–—－─~～/、.至到 \u3000\u00a0`) afterFigure[c.charCodeAt(0)] = 1;

/** What follows the numeral of a date. */
const dateMarks = charSet('年月日号至到—–-～~－─、/.');
/** What follows the numeral of a time. */
const clockMarks = charSet('：:∶时点');

function add(word: string, kind: number): void {
  head(word.charAt(0), word.length > 1 ? word.charAt(1) : numerals + figures, kind);
}

function head(first: string, seconds: string, kind: number): void {
  classes[first.charCodeAt(0)] = kind;
  for (const second of seconds) heads.add(pair(first.charCodeAt(0), second.charCodeAt(0)));
}

/** All dates of a story in order of position; they never overlap. */
export function scanDates({ text, parts }: StoryText): Draft[] {
  const drafts: Draft[] = [];
  parts.forEach((part, index) => {
    let i = part.start;
    while (i < part.end) {
      const code = text.charCodeAt(i);
      const kind = classes[code] ?? 0;
      if (kind === 0) {
        i++;
        continue;
      }
      const next = kind === digit ? skipDigits(text, i) : i + 1;
      const following = text.charCodeAt(next);
      const found = (kind <= han ? afterFigure[following & 0xffff] === 1 : heads.has(pair(code, following))) ? readAt(text, i, kind, index) : null;
      if (found && found.end <= part.end) {
        drafts.push(found);
        i = found.end;
      } else i = next;
    }
  });
  return drafts;
}

function readAt(text: string, at: number, kind: number, part: number): Draft | null {
  const repeats = at > 0 && isRecurring(text, at);
  if (kind === digit || kind === han) return figureAt(text, at, part, repeats);
  if (kind === weekday) return weekdayAt(text, at, part, repeats);
  if (kind === lunar) {
    const found = lunarAt(text, at);
    if (found) return { kind: 'lunar', start: at, end: found.end, part, lunar: found };
  }
  if (has(wordHeads, text.charCodeAt(at))) {
    const c = text.charAt(at);
    const decade = c === '上' || c === '本' ? decadeAt(text, at) : null;
    if (decade) return { kind: 'decade', start: at, end: decade.end, part, decade };
    const withClock = periodClock(text, at, part);
    if (withClock) return withClock;
    const civil = wordAllowed(text, at) ? civilAt(text, at, numeralAt(text, at)) : null;
    if (civil) return { kind: 'civil', start: at, end: civil.end, part, civil, recurring: false };
  }
  return periodClock(text, at, part) ?? festivalAt(text, at, part);
}

/** Heads of names and set phrases are no dates: 今日头条, 前年轻, 上周全, 本月亮. */
function wordAllowed(text: string, at: number): boolean {
  // 正赶上星期六: the 上 is the verb's
  if (text.charAt(at) === '上' && '赶碰遇轮撞追'.includes(text.charAt(at - 1) || ' ')) return false;
  const three = text.slice(at, at + 4);
  return !/^(?:今日头条|明日之星|明日黄花|[前后]年轻|[前后]日本|今天派|明天会更|[本上下]周[口边村庄全密长岁]|本月[球亮]|前天[津空]|后天[性赋]|当前后|目前[后方]|上年纪|后年轻)/.test(three);
}

/** A figure: date, time, decade, plan or lunar date. */
function figureAt(text: string, at: number, part: number, repeats: boolean): Draft | null {
  const previous = text.charAt(at - 1);
  if (at > 0 && (previous === '.' || previous === '．') && digitAt(text, at - 2) >= 0) return null;
  const plan = planAt(text, at);
  if (plan) return { kind: 'plan', start: plan.start, end: plan.end, part, number: plan.number };
  const first = numeralAt(text, at);
  if (hanDigit(text.charCodeAt(at)) >= 0) {
    const found = first && text.charAt(first.end) === '月' ? lunarAt(text, at) : null;
    if (found) return { kind: 'lunar', start: at, end: found.end, part, lunar: found };
    const festival = festivalAt(text, at, part);
    if (festival) return festival;
  }
  return first && numbered(text, at, first, part, repeats);
}

/** Decade, date or time that begins with a numeral: which of them it may be, what stands behind it tells. */
function numbered(text: string, at: number, first: Numeral, part: number, repeats: boolean): Draft | null {
  const next = text.charAt(first.end);
  const decade = next === '世' || next === '年' ? decadeAt(text, at) : null;
  if (decade) return { kind: 'decade', start: at, end: decade.end, part, decade };
  const civil = has(dateMarks, text.charCodeAt(skipBlank(text, first.end))) || has(dateMarks, text.charCodeAt(first.end)) ? civilAt(text, at, first) : null;
  if (civil) return { kind: 'civil', start: at, end: civil.end, part, civil, recurring: repeats };
  const clock = has(clockMarks, text.charCodeAt(first.end)) ? clockAt(text, at, false) : null;
  return clock && text.charAt(at - 1) !== '第' ? { kind: 'clock', start: at, end: clock.end, part, clock, period: '' } : null;
}

/** A period word with a time behind it. */
function periodClock(text: string, at: number, part: number): Draft | null {
  const word = periods.longest(text, at, text.length);
  if (word === null) return null;
  const figure = text.charAt(at + word.length) === ' ' ? at + word.length + 1 : at + word.length;
  const clock = clockAt(text, figure, true);
  return clock && { kind: 'clock', start: at, end: clock.end, part, clock, period: word };
}

const byline = /[（(][^（(）)\n]{0,12}(?:记者|通讯员|摄影|特约|实习生)[^（(）)\n]{0,24}$/;

/** A festival or solar term; 记者 罗小满 is a name. */
function festivalAt(text: string, at: number, part: number): Draft | null {
  const festival = festivals.longest(text, at, text.length);
  if (festival === null || byline.test(text.slice(Math.max(0, at - 40), at))) return null;
  const civil: CivilDraft = { grain: 'day', from: { ...noFields, festival }, to: null, list: false, end: at + festival.length };
  return { kind: 'civil', start: at, end: civil.end, part, civil, recurring: false };
}

/** 周五, 星期日, 礼拜三, 周六、周日, 周一至周五. A surname 周 is left alone by what follows. */
function weekdayAt(text: string, at: number, part: number, repeats: boolean): Draft | null {
  const first = weekdayWord(text, at);
  if (!first) return null;
  const weekdays = [first.day];
  let end = first.end;
  let range = false;
  for (let c = text.charAt(end); isRangeMark(c.charCodeAt(0)) || c === '、' || c === '和' || c === '及'; c = text.charAt(end)) {
    const ranges = isRangeMark(c.charCodeAt(0));
    const next = weekdayWord(text, end + 1) ?? (c === '、' || ranges ? bareWeekday(text, end + 1) : null);
    if (!next || ((c === '和' || c === '及') && isRangeMark(text.charCodeAt(next.end)))) break;
    if (ranges) {
      range = true;
      for (let day = (weekdays.at(-1) ?? 0) + 1; day < next.day; day++) weekdays.push(day);
    }
    weekdays.push(next.day);
    end = next.end;
  }
  if (!range && weekdays.length === 1 && first.short && !repeats && !plainWeekday(text, end) && !isCounted(text, at) && !inSchedule(text, at)) return null;
  return { kind: 'weekday', start: at, end, part, weekdays, recurring: repeats };
}

function weekdayWord(text: string, at: number): { day: number; end: number; short: boolean } | null {
  const short = text.charAt(at) === '周';
  const length = short ? 1 : text.startsWith('星期', at) || text.startsWith('礼拜', at) ? 2 : 0;
  const day = length === 0 ? 0 : weekdayDigit(text.charAt(at + length));
  return day === 0 || (short && text.charAt(at + length) === '天') ? null : { day, end: at + length + 1, short };
}

/** The 日 of 周六、日. */
function bareWeekday(text: string, at: number): { day: number; end: number; short: boolean } | null {
  const day = weekdayDigit(text.charAt(at));
  return day > 0 && /[）)，。；、 ]/.test(text.charAt(at + 1)) ? { day, end: at + 1, short: true } : null;
}

const afterWeekday = /^(?:[^\u4e00-\u9fff]|上午|下午|中午|早上|早晨|晚|凌晨|傍晚|深夜|夜|起|至|到|和|及|的|是|在|举行|开[始馆幕业放赛跑集市镰耕圩讲课考演庭售抢播]|停[水电气运诊课办航产工]|首[发演航映开]|发[车布放]|截止|揭[晓牌幕]|公布|上线|试[运营开]|启[用动航运]|起[跑航步]|迎[来战]|对[阵战]|[主客]场|[挑出]战|交手|进行|放映|播出|[演上]演|演出|发放|更新|复[市业课工航]|亮相|登场|启幕|来|去|见|约|将|前|后)/;

/** 周三 is a weekday before marks, figures and words of time; before other characters it may be a name (周一鸣, 周三妹). */
function plainWeekday(text: string, end: number): boolean {
  return end >= text.length || afterWeekday.test(text.slice(end, end + 2));
}

/** 9月9日周三迎战…，9月22日周一迎战…: one of several that stand right behind their days. */
function inSchedule(text: string, at: number): boolean {
  if (text.charAt(at - 1) !== '日' || digitAt(text, at - 2) < 0) return false;
  for (let near = text.indexOf('日周', Math.max(0, at - 90)), n = 0; near >= 0 && near < at + 90 && n < 12; near = text.indexOf('日周', near + 2), n++) {
    if (near !== at - 1 && weekdayDigit(text.charAt(near + 2)) > 0 && digitAt(text, near - 1) >= 0) return true;
  }
  return false;
}

/** 连续三个周六进山, 选在周六开赛: no name stands there. */
function isCounted(text: string, at: number): boolean {
  if (text.charAt(at - 1) === '在' && '选定排放'.includes(text.charAt(at - 2) || ' ')) return true;
  return text.charAt(at - 1) === '个' && /[第每后一两二三四五六七八九十\d]/.test(text.charAt(at - 2));
}

function isRecurring(text: string, at: number): boolean {
  const c = text.charAt(at - 1);
  // 恰逢星期六 is one Saturday
  return c === '每' || (c === '逢' && !'恰正适又欣巧'.includes(text.charAt(at - 2) || ' ')) || c === '隔' || ((c === '个' || c === '年' || c === '月' || c === '周') && text.charAt(at - 2) === '每');
}

/** 七五, 八五, 九五. */
const olderPlans = charSet('七八九');

/** “十五五” or 十五五时期; “十五” needs quotes or a word of planning. */
function planAt(text: string, at: number): { start: number; end: number; number: number } | null {
  const tens = text.charAt(at) === '十';
  if (!tens && !has(olderPlans, text.charCodeAt(at))) return null;
  const middle = tens && text.charAt(at + 2) === '五' ? hanDigit(text.charCodeAt(at + 1)) : -1;
  let number = 0;
  let end = at;
  if (tens && middle > 0 && middle < 10) {
    number = 10 + middle;
    end = at + 3;
  } else if (text.charAt(at + 1) === '五') {
    number = tens ? 10 : hanDigit(text.charCodeAt(at));
    end = at + 2;
  } else return null;
  const quoted = (text.charAt(at - 1) === '“' && text.charAt(end) === '”') || (text.charAt(at - 1) === '‘' && text.charAt(end) === '’');
  if (!quoted && !/^(?:时期|期间|规划|计划|末|开局|收官|初期|以来)/.test(text.slice(end, end + 2))) return null;
  if (!quoted && number <= 10 && hanDigit(text.charCodeAt(at - 1)) >= 0) return null;
  return { start: quoted ? at - 1 : at, end: quoted ? end + 1 : end, number };
}

function skipDigits(text: string, at: number): number {
  let end = at + 1;
  while (digitAt(text, end) >= 0) end++;
  return end;
}
