// Part of date/age: ages at a moment of the past (18岁那年（1995年）, 1992年当上村医时32岁) against the year of birth, the age of today or another such moment.
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { DatedAct } from '../../facts/dates/years.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import type { Sentence } from '../../facts/sentences.ts';

/** A year of birth as a statement gives it: printed, or a year less an age. */
export interface Born extends Span {
  readonly year: number;
  /** Years to either side that the wording leaves open. */
  readonly slack: number;
  readonly part: number;
}

/** An age at a year: `at` is the age's own span, `now` the year. */
export interface Moment extends Born {
  readonly at: Span;
  readonly age: number;
  readonly now: number;
}

/** A moment and the statement of the same person it disagrees with. */
export interface Clash {
  readonly moment: Moment;
  readonly base: Born;
}

const most = 40;
const others = /(?:女儿|儿子|孙|妻|丈夫|母亲|父亲|爷爷|奶奶|爸|妈|徒|弟|哥|姐|妹|老伴|爱人|师傅|师父)(?!的[^他她岁]{2})|两人|夫妇|夫妻|大家|另一|同龄|学生|孩子|对方|对手|；(?!如今|今年|而今|现在)/;

/** 我爷爷段长风: whose moment it is stands before it. */
const kinNamed = /(?:爷爷|奶奶|父亲|母亲|爸|妈|外公|外婆|叔|伯|舅|姑|姨|岳父|岳母|公公|婆婆|祖父|祖母|师傅|师父|哥哥|姐姐|弟弟|妹妹|儿子|女儿|丈夫|妻子|老伴)[\u4e00-\u9fff]{0,4}$/;

/** Moments of the story that no reading of the person's other statements allows; each moment once. */
export function clashingMoments(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], births: readonly DatedAct[], issueYear: number | null): Clash[] {
  const moments = readMoments(text, dates, sentences);
  if (moments.length === 0 || moments.length > most) return [];
  const present = issueYear === null ? [] : readPresent(text, sentences, issueYear);
  const bases: Born[] = [...births.map((b) => ({ year: b.year, slack: 1, start: b.start, end: b.end, part: b.mention.part })), ...present];
  const found: Clash[] = [];
  moments.forEach((moment, i) => {
    const base = [...bases, ...moments.slice(0, i)].find((b) => b.part === moment.part && samePerson(text, moment, b, bases)) ?? ofHero(text, moment, births);
    if (base && Math.abs(moment.year - base.year) > Math.max(1, base.slack)) found.push({ moment, base });
  });
  return found;
}

/** Nobody else comes in between, and no other birth of the paragraph is nearer. */
function samePerson(text: string, moment: Moment, base: Born, bases: readonly Born[]): boolean {
  const from = Math.min(moment.start, base.start);
  const to = Math.max(moment.end, base.end);
  if (to - from > 140 || (base.start < moment.end && moment.start < base.end)) return false;
  // 父亲也是守塔人。1987年，28岁的他接过父亲的钥匙: 他 is not the father
  const apart = /^的[他她][^。；]{0,14}?(父亲|母亲|爸爸|妈妈|师傅|师父|爷爷|奶奶|哥哥|丈夫|妻子)/.exec(text.slice(moment.at.end, moment.at.end + 18))?.[1];
  const told = apart === undefined ? text.slice(from, to) : text.slice(from, to).replace(new RegExp(`，${apart}[^，。；他她]{0,14}(?=[，。])`), '');
  // 1966年出生的狄长河，父亲、爷爷都在江上跑船。22岁那年（1986年），他顶了父亲的班: whose father it is
  const alone = base.start < moment.start && /[。”]/.test(text.charAt(moment.start - 1));
  const sentence = alone ? (/^[^。！？\n]*/.exec(text.slice(moment.end, moment.end + 60))?.[0] ?? '') : '';
  const between = alone && /[他她][^，。；]{0,6}(?:父亲|爷爷|母亲|师傅|爸爸|妈妈|爹)/.test(sentence) ? told.replace(/(?:父亲|爷爷|母亲|师傅|爸爸|妈妈|爹)(?=、|都|也|是|在|就)/g, '') : told;
  // 1978年，23岁的邬长顺: somebody of whom nothing else is told
  const name = /^的(?![他她]|老人)([\u4e00-\u9fff]{2})/.exec(text.slice(moment.at.end, moment.at.end + 3))?.[1];
  if (name !== undefined && text.split(name).length < 3) return false;
  const stops = [...between].filter((c) => c === '。').length;
  // “我爷爷段长风2001年退休，那年60岁。”今年30岁的段小风说
  if (kinNamed.test(text.slice(Math.max(0, from - 8), from)) || others.test(between) || stops > 1 || (stops === 1 && !alone && !/。(?:”)?(?:[他她]|那年|当时|今年|如今|\d{4}年)/.test(between))) return false;
  return bases.filter((b) => b.part === moment.part && b.start >= from - 100 && b.end <= to + 100 && Math.abs(b.year - base.year) > 1).length === 0;
}

/** 成大江，1948年出生… in the paragraph before, and 成大江18岁那年（1968年）at the head of this one: the only birth of the story is that of the same name. */
function ofHero(text: string, moment: Moment, births: readonly DatedAct[]): Born | undefined {
  const [only] = births;
  if (!only || births.length > 1 || moment.part <= only.mention.part) return undefined;
  const name = /(?:^|[。\n“　])([\u4e00-\u9fff]{2,3})$/.exec(text.slice(Math.max(0, moment.start - 4), moment.start))?.[1];
  if (name === undefined || surnameLength(name, 0) === 0 || !/^，?$/.test(text.slice(only.start - 1, only.start).replace(name.slice(-1), '')) || !text.slice(Math.max(0, only.start - 4), only.start).includes(name)) return undefined;
  return { year: only.year, slack: 1, start: only.start, end: only.end, part: only.mention.part };
}

const leadTo = /^(?:那年|那一年|时|的时候|那时)?(?:的|是|[（(]|，?(?:也就是|即|那是|那年是|正是)|，)?$/;
const leadAct = /^[^，。；（]{0,18}，(?:那年?是|那是在|时间是|时为|正是)$/;
const sinceYear = /^(?:，?(?:年仅|刚满|刚刚|才|只有|已|已经|仅|时年|正好)?|[^，。；]{0,14}(?:时|那年|那一年|的时候)，?(?:他|她|我)?(?:年仅|刚满|刚刚|才|只有|已|已经|仅|正好|都|也)?|，?[^，。；]{0,18}，(?:那年|那一年|当时)(?:他|她|我)?(?:才|刚|只有|已经?|仅|刚满|正好)?|，?(?:他|她|我)(?:年仅|刚满|刚刚|才|只有|已|已经|仅|正好|刚)?)$/;

/** All ages of the text that a year of their sentence belongs to. */
export function readMoments(text: string, dates: readonly DateMention[], sentences: readonly Sentence[]): Moment[] {
  const found: Moment[] = [];
  for (const at of occurrences(text, '岁')) {
    const unit = text.charAt(at - 1) === '周' || text.charAt(at - 1) === '虚' ? at - 1 : at;
    const count = countBefore(text, unit);
    if (!count || count.low !== count.high || count.value < 3 || count.value > 110 || /[从到至过、—～~-]$/.test(text.slice(0, count.start).slice(-1))) continue;
    const sentence = sentenceAt(sentences, at);
    if (!sentence || /^[以至到—～-]|^多|^左右|^上下|^生日|^组|^级/.test(text.slice(at + 1, at + 3))) continue;
    const year = yearOf(text, dates, sentence, count.start, at + 1);
    if (!year) continue;
    const now = year.from.year ?? 0;
    found.push({ year: now - count.value, slack: 2, start: Math.min(count.start, year.start), end: Math.max(at + 1, year.end), part: year.part, at: { start: count.start, end: at + 1 }, age: count.value, now });
  }
  return found;
}

/** The year the age belongs to: right behind it, or before it with 时 or a comma. */
function yearOf(text: string, dates: readonly DateMention[], sentence: Sentence, from: number, to: number): CivilMention | null {
  const years = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && !m.to && m.start >= sentence.start && m.end <= sentence.end);
  // 18岁那年，他进了厂。那是1987年: named by the next sentence
  if (years.length === 0 && /^(?:那一?年|的时候|时)/.test(text.slice(to, to + 3))) {
    const next = dates.find((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && !m.to && m.start >= sentence.end && m.start <= sentence.end + 7);
    return next && /^[。！]?(?:那|那一?年|这一?年|正)是$/.test(text.slice(sentence.end - 1, next.start)) ? next : null;
  }
  const behind = years.find((m) => m.start >= to);
  if (behind) {
    const gap = text.slice(to, behind.start);
    const own = /那|时|[（(]|就是|即|是/.test(gap);
    if ((own && leadTo.test(gap)) || leadAct.test(gap)) return /^(?:[^，。]{0,6})?(?:出生|生于|生人|生[，、的）])/.test(text.slice(behind.end, behind.end + 10)) ? null : behind;
  }
  const before = years.filter((m) => m.end <= from).at(-1);
  if (!before) return null;
  const gap = text.slice(before.end, from);
  // 1971年，桑明礼28岁
  if (text.split(gap.slice(1, 3)).length > 2 && /^，[\u4e00-\u9fff]{2,3}(?:才|刚|已经|已|只有|刚满)?$/.test(gap) && !/平均|最|不到|不足|年满|超过|[一几每]|女儿|儿子|妻|父|母|当年|今年|已有|孩子|其中|他们|她们|年仅/.test(gap) && /^[，。、；]/.test(text.slice(to, to + 1))) return before;
  // 2003年，父亲走不动山路，29岁的他…
  if (/^，[^，。；\d]{2,18}，(?:年仅|刚满|才|只有)?$/.test(gap) && /^的[他她](?!们)/.test(text.slice(to, to + 3)) && !/出生|去世/.test(gap)) return before;
  if (gap.length > 24 || /今年|现年|如今|出生|生于|[）)]/.test(gap) || !sinceYear.test(gap)) return null;
  return /^[^，。]{0,1}(?:出生|生)/.test(gap) ? null : before;
}

/** 今年63岁的何阿姨, 现年52岁: a birth counted from the issue. */
function readPresent(text: string, sentences: readonly Sentence[], now: number): Born[] {
  const found: Born[] = [];
  for (const at of occurrences(text, '岁')) {
    const count = countBefore(text, at);
    if (!count || count.low !== count.high || count.value < 3 || count.value > 110) continue;
    const sentence = sentenceAt(sentences, at);
    // 45岁的守林员小秦，…: at the head of a sentence that has told of no other time
    if (/^的?(?:老)?(?:父亲|母亲|丈夫|妻子|爷爷|奶奶|儿子|女儿|孙|师[傅父]|徒弟|哥哥|弟弟|姐姐|妹妹|老伴|爱人)/.test(text.slice(at + 1, at + 6))) continue;
    const opens = sentence !== null && count.start - sentence.start <= 12 && /^(?:[“\s　]|本报讯（[^）]{0,10}）)*$/.test(text.slice(sentence.start, count.start)) && /^的[\u4e00-\u9fff]{2,10}，/.test(text.slice(at + 1, at + 13));
    if (!opens && !/(?:今年，?|现年|如今，?|今年[他她我]?(?:刚|已经?|才|刚满)|年届)$/.test(text.slice(Math.max(0, count.start - 6), count.start))) continue;
    if (sentence) found.push({ year: now - count.value, slack: 2, start: count.start, end: at + 1, part: sentence.part });
  }
  return found;
}
