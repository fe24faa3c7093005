// Part of date/year: 距今已有240年, 已有86年历史 against the year it is counted from.
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const standingHeads = /(?:距今|至今|迄今|到今年|到现在|到如今|有着|拥有|走过|历经|已历|已有|已经有|已经|历史达|整整|守护|传承)(?:已经?|有|约|近|长达|整整|正好|刚好|足足|恰好|整|了|大约|将近|超|超过|逾|又){0,4}$/;
const standingTails = /^(?:的?(?:悠久)?历史|之久|的?风雨|的?光景|的?岁月|了|，|。|”|、|的)/;

const standingKeys = ['距今', '历史', '至今', '迄今', '走过', '到今年', '到现在', '到如今', '整整', '已有', '已经', '历经'];
const founding = /植|凿|题|书|刊|绘|葬|卒|烧|制|筑|造|建|始|创|成立|种|栽|修|出土|刻|形成|开|落成|设|立|办|诞生|生产|发明|发现|迁|铸|烧制|写/;

/** So many statements of a story are read. */
const most = 30;

/** 距今已有240年, 已有86年历史 against the one year of its sentence or the sentence before. */
export function checkStanding(context: YearContext): void {
  const { copy: { text }, issue } = context;
  if (!issue.date) return;
  const now = issue.date.year;
  if (!standingKeys.some((k) => text.includes(k))) return;
  let read = 0;
  for (const at of occurrences(text, '年')) {
    const digit = text.charAt(at - 1);
    if (!/[\d一二三四五六七八九十百多余来]/.test(digit)) continue;
    const count = countBefore(text, at);
    if (!count || count.value < 3 || !standingTails.test(text.slice(at + 1, at + 5))) continue;
    const lead = text.slice(Math.max(0, count.start - 8), count.start);
    if (!standingHeads.test(lead)) continue;
    const strong = /(?:距今|至今|迄今|到今年|到现在|到如今)[^，。]{0,6}$/.test(lead) || /^的?(?:悠久)?历史|^的?风雨|^的?岁月|^的?光景/.test(text.slice(at + 1, at + 5));
    if (++read > most) return;
    const base = baseOf(context, count, strong);
    if (!base) continue;
    const years = base.map((b) => b.from.year ?? 0);
    if (years.some((y) => count.high >= now - y - 1 && count.low <= now - y + 1)) continue;
    const [first] = base;
    if (!first || base.length > 2) continue;
    const right = now - (first.from.year ?? 0);
    const span = { start: count.start, end: at + 1 };
    const printed = text.slice(count.start, count.end);
    context.report({
      message: 'standing', data: { base: first.from.year ?? 0, now, right, printed: `${printed}年` }, span,
      related: [{ message: 'base', data: { words: text.slice(first.start, first.end) }, span: { start: first.start, end: first.end } }],
      fixes: /^\d+$/.test(printed) ? [{ title: 'to', data: { to: `${right}年` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }, ...(now - count.value > 1000 && text.startsWith(String(first.from.year), first.start) ? [yearFix(text, first, now - count.value)] : [])] : [],
    });
  }
}

/** Years of the count's sentence, else of the sentence before; none where it tells of no beginning. */
function baseOf({ copy: { text }, facts }: YearContext, count: Span, far: boolean): CivilMention[] | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const index = sentenceIndex(facts.sentences, sentence.start);
  for (const s of [sentence, facts.sentences[index - 1], facts.sentences[index - 2]]) {
    if (!s || s.part !== sentence.part) break;
    const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.start >= s.start && m.end <= Math.min(s.end, count.start));
    // 已经九十年 must stand close behind its year
    if (!far && (s !== sentence || years.length !== 1 || count.start - (years[0]?.end ?? 0) > 24)) return null;
    if (years.length > 0) return founding.test(text.slice(Math.max(s.start, count.start - 200), Math.min(s.end, count.start + 200))) ? expand(years) : null;
  }
  return null;
}

/** Both ends of 道光年间（1821—1850年） count. */
function expand(years: readonly CivilMention[]): CivilMention[] {
  return years.flatMap((m) => (m.to?.year != null ? [m, { ...m, from: m.to }] : [m]));
}
