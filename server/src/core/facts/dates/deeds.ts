// Deeds: acts that a thing undergoes once (合龙, 开庭, 开渔), with the day that each telling gives them.
import { holds } from '../../base/held.ts';
import { sentenceRound } from '../../base/round.ts';
import type { StoryText } from '../../syntax/model.ts';
import { deedWords } from './deeds-data.ts';
import type { CivilMention, DateMention } from './mention.ts';
import { nominalDays } from './nominal.ts';
import { isHead } from './occasions.ts';

/** One telling of a deed; offsets are those of its mention. */
export interface Deed {
  /** The act's name in deeds-data. */
  readonly act: string;
  readonly mention: CivilMention;
  /** The first day of the mention. */
  readonly first: number;
  /** The day is told as the day of the act: 8月18日合龙那天, 开庭时间为8月18日. */
  readonly strong: boolean;
  /** Up to twelve characters before the act, in a strong telling. */
  readonly what: string;
  /** The act stands behind the day. */
  readonly forward: boolean;
  /** The words of the sentence round the day. */
  readonly near: string;
}

const hours = '(?:[凌清]晨|[上下]午|[早中]上|一早|晚上?|夜里|傍晚|\\d{1,2}[时点](?:\\d{1,2}分)?|正式|[的在起，]){0,4}';
interface Reader {
  readonly act: string;
  readonly keys: readonly string[];
  readonly words: RegExp;
  /** Behind a date: the act, and that the day is the day of it. */
  readonly dayOf: RegExp;
  /** Before a date: the act's day is given. */
  readonly given: RegExp;
  /** Right behind a date of a head. */
  readonly headed: RegExp;
}
const readers: readonly Reader[] = deedWords.map(([act, words]) => ({
  act,
  // the Han characters that each word begins with
  keys: words.split('|').map((w) => /^[\u4e00-\u9fff]+/.exec(w)?.[0] ?? ''),
  words: new RegExp(words),
  dayOf: new RegExp(`^${hours}([^，。；：、\\n]{0,12}?)(?:${words})(?:仪式|典礼|式)?(?:那一?[天日晚夜刻]|当[天日晚]|以后|之后|之前|以前|后，|前，|时(?=[，已就便才还])|上|现场|的(?:那|本届|本次|此次|这[一场届次]))`),
  given: new RegExp(`([^，。；：、\\n]{0,12}?)(?:${words})(?:仪式|典礼|演出|晚会|式)?(?:那一?[天刻]|当[天日晚]|时间|日期|之日)?(?:，?也就是|，?即|是|为|：|（|将?[定订]?[于在]|安排在|(?<=报名截[至到]|幕式|业式|馆式)|[ 　]{1,4}(?:北京时间)?)$`),
  headed: new RegExp(`^${hours}(?:${words})(?!前|券|仪式上|大吉|倒计时)`),
}));
/** A story with more days is a chronicle or a list. */
const mostDays = 16;

/** The deeds of a story, act by act, each in order of position. */
export function readDeeds(copy: StoryText, dates: readonly DateMention[]): Deed[] {
  const { text, role } = copy;
  const likely = role === 'article' ? readers.filter((d) => d.keys.some((k) => holds(text, k))) : [];
  if (likely.length === 0) return [];
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && (m.from.day !== null || (m.from.weekShift !== null && m.from.weekday !== null)) && m.from.festival === null && m.from.dayShift === null && !m.list && !m.recurring);
  if (civil.length === 0 || civil.length > mostDays) return [];
  return likely.flatMap((reader) => {
    const told = civil.flatMap((m) => deedAt(copy, m, dates, reader));
    const [only] = told;
    const lead = told.length === 1 && only?.strong ? leadDay(copy, only, reader, civil) : null;
    return lead ? [lead, ...told] : told;
  });
}

/** ◇ 跨海大桥检修车道11月20日恢复通行　第2版: a line of a guide is a head. */
const guideMark = /^[◇◆■□●○▲△·•★☆][ 　]?/;

/** The day as a telling of the deed, where its own stretch of the sentence has the deed. */
function deedAt({ text, parts }: StoryText, mention: CivilMention, dates: readonly DateMention[], { act, words, dayOf, given, headed }: Reader): Deed[] {
  const days = nominalDays(mention);
  if (!days) return [];
  const next = dates.find((m) => m.kind === 'civil' && m.start >= mention.end)?.start ?? text.length;
  const behind = /^[^。！？；\n]{0,60}/.exec(text.slice(mention.end, Math.min(next, mention.end + 60)))?.[0] ?? '';
  const before = /[^。！？；\n]{0,24}$/.exec(text.slice(Math.max(0, mention.start - 24), mention.start))?.[0] ?? '';
  const of = dayOf.exec(behind) ?? given.exec(before) ?? ((isHead(parts[mention.part]?.kind) || guideMark.test(text.slice(parts[mention.part]?.start ?? 0, mention.start))) && !toldAgain(dates, mention, days.first) ? headed.exec(behind) : null);
  // 8月31日，环湖健步走，报名截至8月28日: the act is of the next day
  const forward = of !== null || (words.test(behind) && !(mention.end + behind.length === next && given.test(behind)));
  // 6月22日报名截止后，…，7月3日公布名单: the act is of the day before it
  // nor that of a date farther before it in the sentence: 3月12日，原告在网店下单，三天后收货，…，于4月9日诉至法院
  const reach = (): number => Math.max(before.length, Math.min(sentenceRound(text, mention).length, 70));
  const led = words.test(before) && !dates.some((m) => m.kind === 'civil' && m.end <= mention.start && m.end > mention.start - reach() && !/[。！？；\n]/.test(text.slice(m.end, mention.start)));
  return forward || led ? [{ act, mention, first: days.first, strong: of !== null, what: /[\u4e00-\u9fff“”]{0,12}$/.exec(of?.[1] ?? '')?.[0] ?? '', forward, near: sentenceRound(text, mention) }] : [];
}

/** The story tells the head's day too, by whatever name. */
const toldAgain = (dates: readonly DateMention[], mention: CivilMention, first: number): boolean => dates.some((m) => m.kind === 'civil' && m !== mention && (m.from.festival !== null || nominalDays(m)?.first === first || (m.days === null && (m.from.weekShift !== null || m.from.dayShift !== null))));

/** 开渔第一网 over 8月16日12时，…渔船依次解缆出港: the head names the act, and its story opens with the only day but the act's. */
function leadDay({ text, parts }: StoryText, strong: Deed, { act, words }: Reader, civil: readonly CivilMention[]): Deed | null {
  const [mention] = civil;
  const days = mention ? nominalDays(mention) : null;
  const body = parts.findIndex((p) => p.kind === 'paragraph');
  if (!mention || !days || mention === strong.mention || civil.some((m) => m !== mention && nominalDays(m)?.first !== strong.first)) return null;
  const opens = mention.part === body && !/[。！？\n]/.test(text.slice(parts[body]?.start ?? 0, mention.start));
  const headed = parts.some((p) => isHead(p.kind) && words.test(text.slice(p.start, p.end)));
  return opens && headed ? { act, mention, first: days.first, strong: false, what: '', forward: true, near: sentenceRound(text, mention) } : null;
}
