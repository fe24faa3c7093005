// format/digits: figures in the wrong script or half of each: 二零二六年, 3千万, 星期5, 2026年三月, .5, 农历8月15.
import { find } from '../../base/held.ts';
import { hanDigit, isDigit, isHan } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { Marks } from '../../facts/marks.ts';
import { defineStoryRule, type FixReport } from '../define.ts';
import { mixtures } from './digits-mixed.ts';
import { hanNumber, readHanNumber, readHanYear, thousands } from './digits-read.ts';

const messages = {
  circle: { zh: '汉字年份中的“零”用“〇”：{whole}', en: 'A year in Han figures takes “〇”: “{whole}”' },
  zero: { zh: '数目中的“〇”应为“零”：{whole}', en: 'A number takes “零”, not “〇”: “{whole}”' },
  mixed: { zh: '同一日期、时刻、数目不混用汉字与阿拉伯数字', en: 'One date, time or number is not written in two kinds of figures' },
  thousand: { zh: '阿拉伯数字后只能跟“万”“亿”，“{found}”应为“{whole}”', en: 'Only “万” and “亿” follow Arabic figures: “{whole}”' },
  thousands: { zh: '本稿{n}处阿拉伯数字后跟了“千”“百”，只有“万”“亿”可以', en: '{n} Arabic figures are followed by “千” or “百”; only “万” and “亿” may' },
  all: { zh: '全部改为阿拉伯数字', en: 'Write all of them in figures' },
  weekday: { zh: '星期用汉字数字：{whole}', en: 'Weekdays take Han figures: “{whole}”' },
  lunar: { zh: '农历用汉字数字：{whole}', en: 'Lunar dates take Han figures: “{whole}”' },
  decimal: { zh: '小数点前的“0”不能省：{whole}', en: 'A decimal keeps its leading 0: “{whole}”' },
  year: { zh: '年份不能简写：{whole}', en: 'A year is not shortened: “{whole}”' },
  grouped: { zh: '年份不分节：{whole}', en: 'A year is not grouped: “{whole}”' },
  group: { zh: '按本报体例，五位以上整数用千分号：{whole}', en: 'House style groups thousands: “{whole}”' },
  ungroup: { zh: '按本报体例，整数不用千分号：{whole}', en: 'House style does not group thousands: “{whole}”' },
  several: { zh: '带“几”的数用汉字：{whole}', en: 'Numbers with “几” take Han figures: “{whole}”' },
  session: { zh: '届次、次第用汉字数字：{whole}', en: 'Ordinals of congresses take Han figures: “{whole}”' },
  percent: { zh: '百分号前用阿拉伯数字：{whole}', en: 'The per cent sign follows Arabic figures: “{whole}”' },
  correct: { zh: '改为“{whole}”', en: 'Change to “{whole}”' },
} as const;

/** Figures like 5千 from which on they are the story's style. */
const habit = 3;

export type Id = keyof typeof messages;
export interface Found {
  readonly id: Id;
  readonly span: Span;
  /** What the span should read; the second is the other way to put it right. */
  readonly whole: readonly string[];
  readonly safe?: boolean;
}

export default defineStoryRule({
  id: 'format/digits',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'furniture'],
  source: 'GB/T 15835—2011 4.2、4.3、5.1、5.2、5.3',
  messages,
  check({ copy: { text }, facts: { marks }, issue, config, report }) {
    const found: Found[] = [...years(text), ...mixtures(text, marks), ...figures(text, marks, issue.date?.year ?? null), ...grouping(text, marks, config.style.thousands), ...words(text), ...decimals(text, marks)];
    const rough = found.filter((f) => f.id === 'thousand');
    const [first] = rough;
    if (first && rough.length >= habit) {
      report({ message: 'thousands', data: { n: rough.length }, span: first.span, fixes: [{ title: 'all', safety: 'confirm', edits: rough.map((f) => least(text, f.span, f.whole[0] ?? '')) }] });
    }
    for (const { id, span, whole, safe } of found) {
      if (id === 'thousand' && rough.length >= habit) continue;
      const fixes: FixReport<typeof messages>[] = whole.map((w) => ({ title: 'correct', data: { whole: w }, safety: safe ? 'safe' : 'confirm', edits: [least(text, span, w)] }));
      report({ message: id, data: { whole: whole[0] ?? '', found: text.slice(span.start, span.end) }, span, fixes });
    }
  },
});

/** The edit without what both have in front and behind. */
function least(text: string, { start, end }: Span, whole: string): { span: Span; newText: string } {
  const old = text.slice(start, end);
  let front = 0;
  while (front < old.length && front < whole.length && old[front] === whole[front]) front++;
  let back = 0;
  while (back < old.length - front && back < whole.length - front && old[old.length - 1 - back] === whole[whole.length - 1 - back]) back++;
  return { span: { start: start + front, end: end - back }, newText: whole.slice(front, whole.length - back) };
}

/** 二零二六年, 二○二六年, 二〇二六年3月, 2026年三月, 一百〇八. */
function* years(text: string): Generator<Found> {
  for (let at = find(text, '年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const year = readHanYear(text, at);
    if (year) {
      const printed = text.slice(year.start, at);
      const correct = printed.replace(/[零○OＯ0０]/g, '〇');
      if (printed !== correct && !/^[0０]/.test(printed)) yield { id: 'circle', span: { start: year.start, end: at + 1 }, whole: [`${correct}年`], safe: true };
      const month = /^(\d{1,2})月(?:(\d{1,2})日)?/.exec(text.slice(at + 1, at + 8));
      if (month) {
        const rest = `${hanNumber(Number(month[1]))}月${month[2] ? `${hanNumber(Number(month[2]))}日` : ''}`;
        yield { id: 'mixed', span: { start: year.start, end: at + 1 + month[0].length }, whole: [`${year.value}年${month[0]}`, `${correct}年${rest}`] };
      }
    } else if (isDigit(text.charCodeAt(at - 1)) && '正一二三四五六七八九十'.includes(text[at + 1] ?? ' ') && /\d{4}$/.test(text.slice(Math.max(0, at - 4), at))) {
      const month = /^(正|[一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿卅]{1,3})日)?(?![一二三四五六七八九十廿初])/.exec(text.slice(at + 1, at + 9));
      if (month?.[1] && month[1] !== '正') {
        const rest = `${readHanNumber(month[1])}月${month[2] ? `${readHanNumber(month[2])}日` : ''}`;
        yield { id: 'mixed', span: { start: at - 4, end: at + 1 + month[0].length }, whole: [`${text.slice(at - 4, at + 1)}${rest}`] };
      }
    }
  }
  for (let at = find(text, '〇'); at >= 0; at = text.indexOf('〇', at + 1)) {
    if (!'百千万亿'.includes(text[at - 1] ?? ' ') || hanDigit(text[at + 1] ?? '') < 1) continue;
    yield { id: 'zero', span: { start: at - 1, end: at + 2 }, whole: [`${text[at - 1]}零${text[at + 1]}`], safe: true };
  }
}

/** What stands round each run of Arabic figures. */
function* figures(text: string, marks: Marks, issueYear: number | null): Generator<Found> {
  for (const { start, end } of marks.figures) {
    const next = text[end] ?? '';
    const before = text[start - 1] ?? '';
    if (next === '千' || next === '百' || next === '十') {
      const big = thousands(text, start, end);
      if (big) yield { id: 'thousand', span: big, whole: [big.whole] };
    } else if (next === '几' && text[end - 1] === '0' && end - start <= 3 && isHan(text.charCodeAt(end + 1)) && !/[\d.]/.test(before)) {
      yield { id: 'several', span: { start, end: end + 1 }, whole: [`${hanNumber(Number(text.slice(start, end)))}几`] };
    } else if (next === '年') {
      const short = shortYear(text, start, end, issueYear);
      if (short) yield { id: 'year', span: { start, end: end + 1 }, whole: [`${short}年`] };
      if (before === ',' && end - start === 3 && /(?:^|[^\d,.])[12]$/.test(text.slice(Math.max(0, start - 3), start - 1))) yield { id: 'grouped', span: { start: start - 2, end: end + 1 }, whole: [`${text.slice(start - 2, start - 1)}${text.slice(start, end)}年`] };
    } else if (next === '届') {
      const session = /^届((?:中央委员会|中央纪委|全国|省|市|区|县|镇)?(?:人大常委会|人大|人民代表大会|政协|党代会|中央委员会)?(?:第)?)(\d{1,2})(次(?:全体)?(?:会议|全会)|中全会)/.exec(text.slice(end, end + 24));
      const body = /^届(?:全国|省|市|区|县)?(?:人大|政协|人民代表大会|党代会|中央委员|中央纪)/.exec(text.slice(end, end + 12));
      const number = hanNumber(Number(text.slice(start, end)));
      if (session && end - start <= 2) yield { id: 'session', span: { start, end: end + session[0].length }, whole: [`${number}届${session[1]}${hanNumber(Number(session[2]))}${session[3]}`] };
      else if (body && end - start <= 2) yield { id: 'session', span: { start, end: end + 1 }, whole: [`${number}届`] };
    } else if ((before === '期' || before === '拜') && end - start === 1 && /(?:星期|礼拜)$/.test(text.slice(Math.max(0, start - 2), start)) && '1234567'.includes(text[start] ?? ' ')) {
      yield { id: 'weekday', span: { start: start - 2, end }, whole: [`${text.slice(start - 2, start)}${weekday(text[start] ?? '')}`], safe: !/^[天年月个]/.test(next) };
    } else if (before === '周' && end - start === 1 && '1234567'.includes(text[start] ?? ' ') && isWeekday(text, start, end)) {
      yield { id: 'weekday', span: { start: start - 1, end }, whole: [`周${weekday(text[start] ?? '')}`] };
    } else if (next === '月' && /(?:农历|阴历|旧历)$/.test(text.slice(Math.max(0, start - 2), start))) {
      const lunar = lunarDate(text, start, end);
      if (lunar) yield lunar;
    }
  }
}

/** Integers of five and more figures by house style; codes, telephone numbers and decimals are spared. */
function* grouping(text: string, marks: Marks, style: 'none' | 'comma' | 'any'): Generator<Found> {
  if (style === 'any') return;
  for (const { start, end } of marks.figures) {
    const before = text[start - 1] ?? '';
    if (style === 'comma') {
      if (end - start < 5 || end - start > 9 || text[start] === '0' || !isHan(text.charCodeAt(end)) || !(isHan(text.charCodeAt(start - 1)) || before === '') || '第号线拨热'.includes(before || ' ') || '号线期路'.includes(text[end] ?? ' ')) continue;
      yield { id: 'group', span: { start, end }, whole: [text.slice(start, end).replace(/\B(?=(?:\d{3}){1,8}$)/g, ',')] };
    } else if (text[end] === ',' && !/[\d,.]/.test(before)) {
      const number = /^\d{1,3}(?:,\d{3})+(?!\d)/.exec(text.slice(start, start + 24));
      if (number) yield { id: 'ungroup', span: { start, end: start + number[0].length }, whole: [number[0].replaceAll(',', '')] };
    }
  }
}

function weekday(digit: string): string {
  return digit === '7' ? '日' : '一二三四五六'[Number(digit) - 1] ?? '';
}

/** 周5上午, 周1至周5; not 每周5次, 第3周1人. */
function isWeekday(text: string, start: number, end: number): boolean {
  if (/[\d一二三四五六七八九十两几第]$/.test(text.slice(Math.max(0, start - 2), start - 1))) return false;
  return /^(?:上午|下午|晚上|晚间|早上|凌晨|中午|傍晚|[（(]|[，、]周|至周|到周|—周|～周|起|当天|推出|开放|举行)/.test(text.slice(end, end + 3));
}

/** 农历8月15 → 农历八月十五. */
function lunarDate(text: string, start: number, end: number): Found | null {
  const day = /^\d{1,2}/.exec(text.slice(end + 1, end + 3))?.[0] ?? '';
  const month = Number(text.slice(start, end));
  if (month < 1 || month > 12 || Number(day) > 30) return null;
  const suffix = text[end + 1 + day.length] === '日' ? 1 : 0;
  const n = Number(day);
  const dayName = day === '' ? '' : n <= 10 ? `初${hanNumber(n)}` : n < 20 || n === 20 || n === 30 ? hanNumber(n) : `廿${hanNumber(n - 20)}`;
  return { id: 'lunar', span: { start: start - 2, end: end + 1 + day.length + suffix }, whole: [`${text.slice(start - 2, start)}${month === 1 ? '正' : hanNumber(month)}月${dayName}`] };
}

/** Acts of one time, behind a two-figure year. */
const dated = /^(?:来到|嫁[到给入过来]|考[上入进取]|调[到入进来](?!整|查)|分[到配](?!给)|进[厂站校村城山矿所局店场](?!的)|下[岗海乡]|退[伍役](?!的)|转业|复员|[参从]军|当兵|入[党职行伍]|参加(?:工作|高考)|毕业|结婚|成婚|成家|离开|[承租]包?下|开[了起始]|办[了起]|创办|成立|[修盖建架挖]起|搬[到进来]|落户|出生|生[，。的人]|去世|回[到村乡国厂])/;

/** A two-figure year before a month or beside words of a date: 08年5月, 98年出生; durations are spared. */
function shortYear(text: string, start: number, end: number, issueYear: number | null): number | null {
  if (end - start !== 2 || /[\d.．,～~—\-–至到“‘第近约满逾超这那整前后过每历余]$/.test(text.slice(Math.max(0, start - 1), start))) return null;
  const rest = text.slice(end + 1, end + 5);
  const head = text.slice(Math.max(0, start - 4), start);
  const month = /^(?:[1-9]|1[0-2])月(?!份?[间内])/.test(rest);
  const word = /^(?:出生|毕业|参军|入伍|退休|建成|底[，。、的前]|初[，。、的]|生人)/.test(rest) && !/(?:工作|历时|经过|坚持|用了|近|超过)$/.test(head);
  // 98年夏天 at the head of a clause
  const season = /^(?:春天?|夏天?|秋天?|冬天?|年底|年初|[春夏秋冬]季)(?=[，的，里])|^[春夏秋冬]天/.test(rest) && /^$|[，。；：\n”]$/.test(head) && Number(text.slice(start, end)) >= 49;
  // 从85年开始做鱼面: a year in which something began, not how long it took
  const since = /[从自打]$/.test(head) && /^(?:开始|起(?![步租算征价点跳飞航家草])|以来|至今)/.test(rest) && Number(text.slice(start, end)) >= 49;
  // 路雪梅98年来到这里: a year in which somebody came; 98年来 alone says how long
  const act = Number(text.slice(start, end)) >= 49 && dated.test(text.slice(end + 1, end + 9)) && (/^$|[，。；：“\n]$/.test(head) || (/[\u4e00-\u9fff]$/.test(head) && !/(?:[了的是有已近约达满整足余这到过于在每历医教警艺军役工营伴守住活干当做种养卖修写画唱跑开练等龄婚间前后停隔]|工作|坚持|长达)$/.test(head)));
  // 父亲在98年把它买了下来: a time at which something was done
  const placed = Number(text.slice(start, end)) >= 49 && /[\u4e00-\u9fff，][在于]$/.test(head) && /^(?:把|被|就|便|才|又|从|和|与|给|将|跟|向|买|卖|盖|建|修|开|办|搬|进|考|调|回|来|去|结|生|参|入|当|学|种|承|租|接|离|下|退|获|成立|创|改)(?!程|代|龄)/.test(text.slice(end + 1, end + 5)) && !/^(?:来|下来|以来|从业|从教|从军|从医|从警|从政|建设|修行|开放|进程|回忆|当中|学习|入党(?!的)|教学)(?:的|间|里|中|，)/.test(text.slice(end + 1, end + 7)) && !/(?:过|历经|经历|用|花)[^，。]{0,3}[在于]$/.test(head);
  if (!month && !word && !season && !since && !act && !placed) return null;
  const n = Number(text.slice(start, end));
  const now = issueYear === null ? 30 : (issueYear + 1) % 100;
  return n <= now ? 2000 + n : n >= 40 ? 1900 + n : null;
}

/** 五% and 二十五%, 十四届三次 and the like in mixed script. */
function* words(text: string): Generator<Found> {
  for (let at = find(text, '%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let start = at;
    while (start > 0 && '一二三四五六七八九十百零'.includes(text[start - 1] ?? ' ')) start--;
    const value = start < at ? readHanNumber(text.slice(start, at)) : 0;
    if (value > 0 && text[start - 1] !== '点') yield { id: 'percent', span: { start, end: at + 1 }, whole: [`${value}%`] };
  }
}

/** .5% and .8公里 behind Han. */
function* decimals(text: string, marks: Marks): Generator<Found> {
  for (const mark of ['.', '．']) {
    for (const at of marks.at(mark)) {
      if (!isHan(text.charCodeAt(at - 1)) && !'（(～—'.includes(text[at - 1] ?? ' ')) continue;
      const number = /^\d+(?:%|‰|个百分点|万|亿|元|公里|千米|米|厘米|毫米|吨|公斤|千克|克|亩|公顷|平方|立方|度|℃|倍|升|毫升|兆瓦|千瓦|微克|毫克|小时)/.exec(text.slice(at + 1, at + 10));
      const digits = number ? /^\d+/.exec(number[0])?.[0] ?? '' : '';
      if (number && digits.length <= 3) yield { id: 'decimal', span: { start: at, end: at + 1 + digits.length }, whole: [`0.${digits}`] };
    }
  }
}
