// Years of a story that are tied to an act: 1996年成立, 生于1951年, 1978年入党, 创办于2010年.
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from './mention.ts';

/** A printed year and the word of the act it dates; the span covers both. */
export interface DatedAct extends Span {
  readonly year: number;
  readonly mention: CivilMention;
  readonly word: string;
}

/** Explicit years that, within `reach` characters, one of `words` (alternatives of a regular expression, without groups) follows within the clause or precedes with 于, 在 or 自. */
export function datedActs(text: string, dates: readonly DateMention[], words: RegExp, reach = 10): DatedAct[] {
  const found: DatedAct[] = [];
  const all = globalOf(words);
  for (const mention of dates) {
    if (mention.kind !== 'civil' || mention.from.year === null || mention.to || mention.grain === 'quarter') continue;
    // 附小创办于1956年，建校之初…: the act before 于 is the year's own
    const act = /[于在自]/.test(text.charAt(mention.start - 1)) ? (actBefore(text, mention, all) ?? actBehind(text, mention, words, reach)) : (actBehind(text, mention, words, reach) ?? actBefore(text, mention, all));
    if (act) found.push({ year: mention.from.year, mention, ...act });
  }
  return found;
}

/** The day of the news, at the head of its first paragraph: 本报讯（记者 某某）2026年5月9日上午，…. */
const newsDay = /讯(?:[（(][^）)\n]{0,40}[）)])?[ \u3000]?(20\d\d)年\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|清晨|，)/;

/** The year that a text without an issue date calls this one: 今年2026年, 2026年的今天, or that of its news, where it says 今年 and prints no later one. Null where it does not. */
export function statedYear(text: string): number | null {
  const found = /今年(?:是|（)?(20\d\d)年|(20\d\d)年的今[天日年]/.exec(text);
  if (found) return Number(found[1] ?? found[2]);
  const news = newsDay.exec(text.slice(0, 400))?.[1];
  if (news === undefined || !text.includes('今年')) return null;
  return [...text.slice(0, 4000).matchAll(/(20\d\d)年/g)].some((m) => Number(m[1]) > Number(news)) ? null : Number(news);
}

const globals = new Map<string, RegExp>();

/** The same expression, looking for all its matches; made once. */
function globalOf(words: RegExp): RegExp {
  const known = globals.get(words.source);
  if (known) return known;
  const made = new RegExp(words.source, 'g');
  globals.set(words.source, made);
  return made;
}

/** 1976年正月，…; 2011年秋天，…. */
const seasonal = /^(?:农历)?(?:[正冬腊]月[初廿十一二三四五六七八九]{0,3}|[春夏秋冬][天日季末初]?|年[底初末中]|[上下]半年|前后|夏秋之交|春节前后?)，/;

/** 1996年[3月][，]成立; up to ten characters of the same clause between, or as many as `reach`. */
function actBehind(text: string, mention: CivilMention, words: RegExp, reach: number): (Span & { word: string }) | null {
  const skip = /^[，）)]/.test(text.slice(mention.end, mention.end + 1)) ? 1 : 0;
  // 1996年5月，经批准，…: a clause of procedure
  const procedure = skip === 1 ? (/^经[^，。]{0,10}，/.exec(text.slice(mention.end + 1, mention.end + 14))?.[0].length ?? 0) : 0;
  const season = skip === 0 && mention.from.festival !== null && /^(?:前后?|后|前夕|那天|当天|期间)，/.test(text.slice(mention.end, mention.end + 3)) ? text.slice(mention.end, mention.end + 3).indexOf('，') + 1 : skip === 0 ? (seasonal.exec(text.slice(mention.end, mention.end + 10))?.[0].length ?? 0) : 0;
  const from = mention.end + skip + procedure + season;
  // 这座由旧书院改成的博物馆正式开馆: what was founded stands between
  // 由市残联和体育中心联合组建: so do those who founded it
  const far = /^[这该由]/.test(text.charAt(from)) ? reach + 12 : reach;
  const behind = text.slice(from, from + far + 4);
  const clause = /^[^，。；、：！？\n]*/.exec(behind)?.[0] ?? '';
  const found = words.exec(clause);
  if (!found || found.index > far || /年/.test(clause.slice(0, found.index))) return null;
  return { word: found[0], start: mention.start, end: from + found.index + found[0].length };
}

/** 成立于1996年, 生于清光绪十二年（1886年）: the word, 于/在/自, the year. */
function actBefore(text: string, mention: CivilMention, words: RegExp): (Span & { word: string }) | null {
  const from = Math.max(0, mention.start - 14);
  // bounded: fourteen characters
  const before = /[^，。；：！？\n]*$/.exec(text.slice(from, mention.start))?.[0] ?? '';
  const found = matchesOf(before, words).at(-1);
  if (!found) return null;
  const gap = before.slice(found.index + found[0].length);
  if (!/^(?:于|在|自|时间是|时间为|年份是|，|（|是|)(?:[^，。]{0,8}年?（)?$/.test(gap) && !/^[^，。；、]{0,3}(?:是在|发生在|始于)$/.test(gap) && !/^[来了]{0,2}的?(?:那一?年|年份|时间)(?:是|为|在)$/.test(gap)) return null;
  return { word: found[0], start: mention.start - before.length + found.index, end: mention.end };
}
