// date/year: years that cannot be meant: past acts in the future, 距今N年 that does not add up, centuries and reigns against years.
import type { Span } from '../../base/span.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import { countBefore, numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex, tenseAt, tenseOf } from '../../facts/dates/tense.ts';
import { defineStoryRule, type FixReport, type StoryRuleContext } from '../define.ts';
import { eras } from './eras-data.ts';

const messages = {
  future: { zh: '“{words}”在{now}年之后，句中说的却是已有的事', en: '“{words}” lies after {now}, yet the sentence tells of something done' },
  standing: { zh: '{base}年到{now}年是{right}年，与“{printed}”不符', en: 'From {base} to {now} is {right} years, not “{printed}”' },
  century: { zh: '{year}年属于{right}世纪，与“{printed}”不符', en: '{year} is in century {right}, not “{printed}”' },
  decade: { zh: '“{printed}”是{first}—{last}年，{year}年不在其中', en: '“{printed}” is {first}–{last}: {year} is not in it' },
  era: { zh: '{era}{count}年是{right}年，与“{printed}”不符', en: 'Year {count} of {era} is {right}, not “{printed}”' },
  base: { zh: '所据年份：“{words}”', en: 'Counted from “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
} as const;

type Context = StoryRuleContext<typeof messages, 'dates' | 'sentences'>;

export default defineStoryRule({
  id: 'date/year',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'sentences'],
  source: '公历推算：N世纪为(N−1)01年至N00年；年号按中国历史纪年表',
  messages,
  check(context) {
    const { dates } = context.facts;
    dates.forEach((mention, i) => {
      if (mention.kind === 'civil' && mention.from.year !== null && !mention.quoted) {
        checkFuture(context, mention, dates[i + 1] ?? null);
        checkEra(context, mention);
      } else if (mention.kind === 'decade') checkDecade(context, mention, dates, i);
    });
    checkStanding(context);
  },
});

const planned = /到$|至$|在$|面向$|远景|中和|达峰|现代化|强国|期限|有效|租期|届满|到期|目标|愿景|展望/;

/** 2062年3月开工: far ahead with an act; 2027年3月通车了: a later year with a word of the past. */
function checkFuture(context: Context, mention: CivilMention, next: DateMention | null): void {
  const { text } = context.copy;
  const year = mention.from.year ?? 0;
  const now = context.issue.date?.year ?? null;
  if (now === null ? year <= 2100 : year <= now) return;
  const sentence = sentenceAt(context.facts.sentences, mention.start);
  if (!sentence || mention.to?.year != null) return;
  const before = text.slice(Math.max(sentence.start, mention.start - 6), mention.start);
  const behind = /^[^，。；\n]*(?:，[^，。；\n]*)?/.exec(text.slice(mention.end, mention.end + 30))?.[0] ?? '';
  if (planned.test(before.slice(-2)) || planned.test(behind) || /^(?:起|前|之前|以前|后|以后|底前|末前|届|版|款|型)/.test(behind)) return;
  const far = year > (now ?? 2100) + 20;
  const own = { start: Math.max(sentence.start, mention.start - 12), end: mention.end + (/^[^，。；\n]*/.exec(behind)?.[0].length ?? 0) };
  // 2205年4月开工，预计年底完工: what comes after is of the right time
  const done = far && actsIn(text.slice(mention.end, own.end > mention.end + 1 ? own.end : mention.end + behind.length)).length > 0;
  const tense = done ? tenseOf(text, own) : tenseAt(text, sentence, mention, next?.kind === 'civil' ? next : null);
  if (tense.future || !(tense.past || done)) return;
  const span = { start: mention.start, end: mention.end };
  context.report({
    message: 'future', data: { words: text.slice(span.start, span.end), now: now ?? 2100 }, span,
    fixes: now === null ? [] : transposed(year, now).map((to) => yearFix(text, mention, to)),
  });
}

/** Years near the issue that have the same digits: 2062 → 2026. */
function transposed(year: number, now: number): number[] {
  const key = [...String(year)].sort().join('');
  const found: number[] = [];
  for (let y = now; y >= now - 30 && found.length < 2; y--) if ([...String(y)].sort().join('') === key) found.push(y);
  return found;
}

function yearFix(text: string, { start }: Span, year: number): FixReport<typeof messages> {
  const old = /^\d{4}/.test(text.slice(start, start + 4)) ? { start, end: start + 4 } : { start, end: start };
  return { title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: old, newText: String(year) }] };
}

/** 清光绪十二年（1886年）, 民国十八年（1929年）. */
function checkEra(context: Context, mention: CivilMention): void {
  const { text } = context.copy;
  const open = text.charAt(mention.start - 1);
  if (open !== '（' && open !== '(') return;
  const found = /([\u4e00-\u9fff]{2})(元|[一二三四五六七八九十\d]{1,3})年$/.exec(text.slice(Math.max(0, mention.start - 9), mention.start - 1));
  const first = found?.[1] ? eras[found[1]] : undefined;
  if (!found || first === undefined) return;
  const count = found[2] === '元' ? 1 : numberOf(found[2] ?? '');
  const year = mention.from.year ?? 0;
  if (count === null || year === first + count - 1 || year === first + count) return;
  const right = first + count - 1;
  const start = mention.start - 1 - found[0].length;
  context.report({
    message: 'era', data: { era: found[1] ?? '', count: found[2] ?? '', right, printed: text.slice(mention.start, mention.end) }, span: { start: mention.start, end: mention.end },
    related: [{ message: 'base', data: { words: found[0] }, span: { start, end: mention.start - 1 } }], fixes: [yearFix(text, mention, right)],
  });
}

/** 1928年 … 19世纪20年代; 20世纪80年代（1978年）. */
function checkDecade(context: Context, mention: DecadeMention, all: readonly DateMention[], index: number): void {
  // the dozen dates to either side are enough
  const dates = all.slice(Math.max(0, index - 12), index + 13);
  const i = Math.min(index, 12);
  const { text } = context.copy;
  if (!mention.years || mention.century === null) return;
  const printed = text.slice(mention.start, mention.end);
  const beside = [dates[i - 1], dates[i + 1]].find((m): m is CivilMention => m?.kind === 'civil' && m.from.year !== null && m.part === mention.part && /^[（(]?(?:即)?$/.test(m.start > mention.end ? text.slice(mention.end, m.start).replace(/^[初末中]期?|^前期|^后期/, '') : text.slice(m.end, mention.start)));
  const year = beside?.from.year ?? null;
  if (beside && year !== null && (year < mention.years.first || year > mention.years.last) && /[（(]/.test(text.slice(Math.min(beside.end, mention.end), Math.max(beside.start, mention.start)))) {
    say(context, mention, beside, year, printed, mention.decade === null || (year % 100 >= mention.decade && year % 100 < mention.decade + 10) ? 'century' : 'decade');
    return;
  }
  if (mention.decade === null || !/\d世纪|[一二三四五六七八九十]世纪/.test(printed)) return;
  // the century of a year is one more than its first two digits: 1928 was meant
  const meant = (mention.century + 1 - 1) * 100 + mention.decade;
  const witness = dates.find((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.part === mention.part && m.to === null && m.from.year >= meant && m.from.year < meant + 10 && Math.abs(m.start - mention.start) < 80);
  const supported = dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.part === mention.part && mention.years !== null && m.from.year >= mention.years.first - 20 && m.from.year <= mention.years.last + 20);
  if (witness && !supported) say(context, mention, witness, witness.from.year ?? 0, printed, 'century');
}

function say(context: Context, mention: DecadeMention, witness: CivilMention, year: number, printed: string, message: 'century' | 'decade'): void {
  const { text } = context.copy;
  const right = Math.floor((year - (message === 'century' && mention.decade !== null ? 0 : 1)) / 100) + 1;
  const fixes: FixReport<typeof messages>[] = [];
  const figure = /^\d{1,2}/.exec(printed);
  if (message === 'century' && figure) fixes.push({ title: 'to', data: { to: `${right}${printed.slice(figure[0].length)}` }, safety: 'confirm', edits: [{ span: { start: mention.start, end: mention.start + figure[0].length }, newText: String(right) }] });
  context.report({
    message, data: { year, right, printed, first: mention.years?.first ?? 0, last: mention.years?.last ?? 0 }, span: { start: mention.start, end: mention.end },
    related: [{ message: 'base', data: { words: text.slice(witness.start, witness.end) }, span: { start: witness.start, end: witness.end } }], fixes,
  });
}

const standingHeads = /(?:距今|至今|迄今|到今年|到现在|到如今|有着|拥有|走过|历经|已历|已有|已经有|已经|历史达|整整|守护|传承)(?:已经?|有|约|近|长达|整整|正好|刚好|足足|恰好|整|了|大约|将近|超|超过|逾|又){0,4}$/;
const standingTails = /^(?:的?(?:悠久)?历史|之久|的?风雨|的?光景|的?岁月|了|，|。|”|、|的)/;

/** So many statements of a story are read. */
const most = 30;

/** 距今已有240年, 已有86年历史 against the one year of its sentence or the sentence before. */
function checkStanding(context: Context): void {
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

const standingKeys = ['距今', '历史', '至今', '迄今', '走过', '到今年', '到现在', '到如今', '整整', '已有', '已经', '历经'];
const founding = /建|始|创|成立|种|栽|修|出土|刻|形成|开|落成|设|立|办|诞生|生产|发明|发现|迁|铸|烧制|写/;

/** Years of the count's sentence, else of the sentence before; none where it tells of no beginning. */
function baseOf({ copy: { text }, facts }: Context, count: Span, far: boolean): CivilMention[] | null {
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
