// The same act told twice in one story, once with 去年 or 今年 and once with the year in figures.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { shareName } from './subjects.ts';
import { actsAfter, actsIn } from '../../facts/dates/acts.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';

/** `word` has a relative year, `date` a printed one; both tell of one act in the same month of different years. */
export interface Retelling {
  readonly word: CivilMention;
  readonly date: CivilMention;
}

/** A chronicle with more pairs than this is not compared. */
const mostCompared = 900;

/** 2019年9月3日出生，今年能上小学吗: the day of a birth, which no word of time tells again. */
export function isBirth(text: string, date: CivilMention): boolean {
  return /^(?:出生|降生|生[，。；（])/.test(text.slice(date.end, date.end + 2));
}

/** Pairs whose month (and day, where both print one) agree, whose years do not, and that share an act (开张, 竣工) or its two characters. */
export function retellings(copy: StoryText, dates: readonly DateMention[], sentences: readonly Sentence[]): Retelling[] {
  const words = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.yearShift !== null && m.days !== null && !m.quoted && (m.from.month !== null || m.from.stretch !== ''));
  if (words.length === 0) return [];
  const printed = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.days !== null && m.to === null && (m.from.month !== null || m.from.stretch !== ''));
  if (words.length * printed.length > mostCompared) return [];
  const found: Retelling[] = [];
  for (const word of words) {
    for (const date of printed) {
      if (isBirth(copy.text, date)) continue;
      if (!sameSeason(word, date) || overlap(word, date) || isAhead(date) || isDayOfMany(copy.text, word, date) || otherName(copy.text, word, date)) continue;
      if (reckoned.test(copy.text.slice(word.end, word.end + 28)) || otherThing(copy.text, word, date) || isCompared(copy.text, word, date)) continue;
      const acts = actsAfter(copy, sentences, word);
      if ((acts.length > 0 && actsAfter(copy, sentences, date).some((a) => acts.includes(a))) || oneBeginning(copy.text, word, date, words, printed) || oneFigure(copy.text, sentences, word, date, words, printed) || oneDocument(copy.text, word, date, words, printed)) found.push({ word, date });
    }
  }
  return found;
}

/** 2017年前8个月1.62亿元，同比增长17.4%（去年前8个月为1.38亿元）: two years of one sentence, one measured against the other. */
function isCompared(text: string, word: CivilMention, date: CivilMention): boolean {
  const [a, b] = word.start < date.start ? [word, date] : [date, word];
  const gap = text.slice(a.end, b.start);
  return gap.length < 160 && !/[。\n]/.test(gap) && /同比|环比|相比|[比较与和跟][去上]年|增长|增加|下降|减少/.test(gap.slice(-40) + (/^[^。\n]{0,30}/.exec(text.slice(b.end, b.end + 30))?.[0] ?? ''));
}

const begun = /始于|始自|从|自$|^[他她]?刚[\u4e00-\u9fff]{1,3}时|^，[^。；]{0,16}接[过手]|^，?[^，。；]{0,24}(?:开始|[改变办建搬租接养种开创](?:成|为|起|下|来|了|门|业|张|办)|成立|启用|落户|动工|开工|破土|进场|起[租算]|起，|算起|以来)/;

/** 前年6月改成了健身中心 … 从2023年6月开门算起: the story has one such word and one such date, a year apart, and both tell of a beginning. */
function oneBeginning(text: string, word: CivilMention, date: CivilMention, words: readonly CivilMention[], printed: readonly CivilMention[]): boolean {
  if (words.length !== 1 || printed.filter((m) => sameSeason(word, m)).length !== 1 || word.from.yearShift === 0 || word.days === null || date.days === null) return false;
  const apart = Math.abs(word.days.first - date.days.first);
  const tells = (m: CivilMention): boolean => begun.test(text.slice(Math.max(0, m.start - 2), m.start)) || begun.test(text.slice(m.end, m.end + 30));
  return apart > 270 && apart < 460 && tells(word) && tells(date);
}

/** 直播间挂牌, 合作社挂牌: one act of two things that have no word in common. */
function otherThing(text: string, a: CivilMention, b: CivilMention): boolean {
  const subject = (m: CivilMention): string => {
    const behind = text.slice(m.end, m.end + 24).split(/[。；\n]/)[0] ?? '';
    const act = actsIn(behind).at(0);
    return act ? (behind.slice(0, act.at).split('，').at(-1) ?? '') : '';
  };
  const [one, two] = [subject(a), subject(b)];
  return one.length >= 2 && two.length >= 2 && /^[\u4e00-\u9fff]{2,12}$/.test(one) && /^[\u4e00-\u9fff]{2,12}$/.test(two) && /[社馆店厂站园所院校桥路间坊厅队]$/.test(one) && /[社馆店厂站园所院校桥路间坊厅队]$/.test(two) && one.at(-1) !== two.at(-1) && !shareName(one, two);
}

// bounded: what is told beside a date
const figure = /(?:\d[\d.]*|[一二三四五六七八九十百]{1,4})(?:[万亿]?(?:天|米|名|人|户|亩|元|吨|斤|公斤|公里|次|场|艘|条|头|只|棵|辆|台|座|家|幅|件|箱|车|船|分钟|小时|厘米|度|级|两))/g;
/** What takes up a thing told before. */
const takenUp = /那[\d个场次一二三四五六七八九十条艘批笔座年回趟]|就是|正是|当时|其中/;

/** 前年夏天…一个月只出得去九天 … 2023年夏天，那个只出海九天的月份: the one such word and the one such date, a year or two apart, carry one figure, and the second takes it up. */
function oneFigure(text: string, sentences: readonly Sentence[], word: CivilMention, date: CivilMention, words: readonly CivilMention[], printed: readonly CivilMention[]): boolean {
  if (words.length !== 1 || printed.filter((m) => sameSeason(word, m)).length !== 1 || word.days === null || date.days === null || Math.abs(word.days.first - date.days.first) > 800) return false;
  const [a, b] = word.start < date.start ? [word, date] : [date, word];
  const behind = figuresOf(text, sentences, b, a, -1);
  return takenUp.test(behind.told) && figuresOf(text, sentences, a, b, 1).figures.some((f) => f.length > 1 && !/^[一二]/.test(f) && behind.figures.includes(f));
}

/** 前年5月，…把厂房租给了胡某 … 2023年5月签下的那份合同: the one such word and the one such date, of one month and a year apart, and the second takes a paper up. */
function oneDocument(text: string, word: CivilMention, date: CivilMention, words: readonly CivilMention[], printed: readonly CivilMention[]): boolean {
  if (words.filter((m) => m.from.month === date.from.month).length !== 1 || printed.length !== 1 || word.days === null || date.days === null || word.from.month === null || word.from.month !== date.from.month || word.start > date.start) return false;
  return Math.abs(word.days.first - date.days.first) < 400 && /^[^，。；]{0,8}[签立写办][^，。；]{0,2}的那[份张本纸]/.test(text.slice(date.end, date.end + 16));
}

/** The figures of a date's sentence and of the next one, or the one before it, in its paragraph. */
function figuresOf(text: string, sentences: readonly Sentence[], m: CivilMention, not: CivilMention, side: 1 | -1): { figures: readonly string[]; told: string } {
  const i = sentences.findIndex((s) => s.start <= m.start && m.start < s.end);
  const [own, other] = [sentences[i], sentences[i + side]];
  if (!own) return { figures: [], told: '' };
  // what is told of the other date is not told of this one
  const both = other?.part === own.part && !(other.start <= not.start && not.start < other.end);
  const told = text.slice(Math.max(both && side < 0 ? other.start : own.start, m.start - 90), Math.min(both && side > 0 ? other.end : own.end, m.end + 90));
  return { figures: told.match(figure) ?? [], told };
}

/** Months of the seasons; 冬 runs over New Year. */
const seasons: Readonly<Record<string, readonly number[]>> = { 春: [3, 4, 5], 夏: [6, 7, 8], 秋: [9, 10, 11], 冬: [12, 1, 2] };

/** Same month and day; 底 and 12月, 初 and 1月 are one season. */
function sameSeason(a: CivilMention, b: CivilMention): boolean {
  if (a.from.month !== null && b.from.month !== null) return a.from.month === b.from.month && (a.from.day === null || b.from.day === null || a.from.day === b.from.day);
  const [x, y] = [seasonOf(a), seasonOf(b)];
  // 前年秋天, 2023年9月
  if (a.from.month !== null || b.from.month !== null) return (seasons[x] ?? seasons[y] ?? []).includes(a.from.month ?? b.from.month ?? 0) || (x !== '' && x === y);
  return x !== '' && x === y;
}

/** 春 of 春天 and 春季, 夏 of 入夏 and 夏天; 底 and 12月, 初 and 1月 are one. */
function seasonOf({ from: { month, stretch } }: CivilMention): string {
  const season = /[春夏秋冬]|暑/.exec(stretch)?.[0];
  if (season) return season;
  return month === null ? stretch.replace(/年/, '').replace('末', '底') : month >= 11 ? '底' : month <= 2 ? '初' : '';
}

/** 2019年8月31日出生 … 截至今年8月31日满6周岁: the same day of a later year. */
const recurs = /^[^，。；]{0,4}(?:出?生|诞生|去世|逝世)|[^，。；]{0,12}(?:满|整)[\d一二三四五六七八九十百两]{1,4}(?:周?岁|周?年)/;

/** 到今年10月，它已建成118年: how long ago the act was. */
const reckoned = /^，?[^，。；]{0,12}(?:建成|落成|通车|开业|成立|开通|投用|开馆|创办|毕业|结婚|入伍)(?:已经?|了|整整){0,2}[\d一二三四五六七八九十百两]{1,4}(?:周?年|载)/;

/** A year still to come is another matter: 三期将于2027年3月开工. */
function isAhead({ days, today }: CivilMention): boolean {
  return days !== null && today !== null && days.first > today;
}

const nth = /第[一二三四五六七八九十\d]+[座处家条个批所栋间段口辆台名位]/;
const phase = /[一二三四五六七八九首]期|[东西南北]区|[一二三]号/;

/** 开张的东桥食堂, 开张的西桥食堂: what the act is of is named and differs; so do phases. */
function otherName(text: string, a: CivilMention, b: CivilMention): boolean {
  // 去年底揭牌的文创园，第一个春节…: another clause tells of another thing
  const clause = (m: CivilMention): string => text.slice(Math.max(0, m.start - 12), m.end) + (/^，?[^，。；]*/.exec(text.slice(m.end, m.end + 16))?.[0] ?? '');
  const near = (m: CivilMention): string => text.slice(Math.max(0, m.start - 12), m.end + 16);
  if (phase.exec(near(a))?.[0] !== phase.exec(near(b))?.[0] || nth.exec(clause(a))?.[0] !== nth.exec(clause(b))?.[0]) return true;
  // 2024年12月园区揭牌时的情景: what the picture shows is no name
  const name = (m: CivilMention): string | undefined => /^[^，。；的]{1,8}(?<!时|当天|那天|当时)的(?!情景|场景|现场|照片|画面|情形|一幕|镜头)([\u4e00-\u9fff]{2,8})/.exec(text.slice(m.end, m.end + 18))?.[1];
  const [one, two] = [name(a), name(b)];
  return one !== undefined && two !== undefined && one.slice(0, 2) !== two.slice(0, 2) && !one.endsWith(two) && !two.endsWith(one);
}

function isDayOfMany(text: string, a: CivilMention, b: CivilMention): boolean {
  return a.from.day !== null && b.from.day !== null && [a, b].some((m) => recurs.test(text.slice(m.end, m.end + 20)));
}

function overlap(a: CivilMention, b: CivilMention): boolean {
  return a.days !== null && b.days !== null && a.days.first <= b.days.last && b.days.first <= a.days.last;
}
