// Part of date/age: an age right behind the year of birth in one sentence, where neither another year nor another person stands between: 1965年4月生，上个月满57岁; 周桂珍，1924年5月生，108岁; 2009年7月出生，报到时刚满23岁.
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { type AgeContext, report } from './age-messages.ts';
import { kinOf } from './age-world.ts';

const born = /^(?:的?出)?生(?![产活意态效前平长])|^出世|^诞生/;
/** Of today, right before the count. */
const today = /(?:今年|现年|如今|今天|昨天|前天|明天|后天|上个?[月周]|下个?[月周]|本月|这个月|再过[^，。；]{1,6}|已经?|刚刚?|也|就要?)[^，。；\d]{0,6}$/;
/** Of a day of the past. */
const then = /(?:时|那年|当年|那时|当时)[^，。；\d]{0,6}$/;
/** Of others, a difference, a bound, a plan. */
const others = /比|相差|大[他她我]|小[他她我]|平均|最|徒弟|学生|之间|以上|以下|不满|未满|到了?(?:退休|法定)|退休年龄|要到|能|可以|才能|条件/;
const most = 40;

/** Reports such ages; `free`: not found otherwise. Of 120 ages told so in 2.2 million characters of clean text none is off. */
export function checkBehind(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined) return;
  let read = 0;
  for (const at of occurrences(text, '岁')) {
    const end = text[at - 1] === '周' ? at - 1 : at;
    const count = /\d/.test(text.charAt(end - 1)) ? countBefore(text, end) : null;
    if (!count || count.value < 5 || count.value > 130 || count.low !== count.high || !/^\d/.test(text.charAt(count.start))) continue;
    if (++read > most) return;
    const span = { start: count.start, end: at + 1 };
    if (!free(span)) continue;
    const sentence = sentenceAt(facts.sentences, count.start);
    const base = sentence && facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.from.yearShift === null && m.start >= sentence.start && m.end <= count.start).at(-1);
    const year = base?.from.year ?? null;
    if (!sentence || !base || year === null || base.to || !isBirth(text, base)) continue;
    const gap = text.slice(base.end, count.start);
    const clause = gap.split(/[，；：]/).at(-1) ?? '';
    if (gap.length > 36 || /[；。]/.test(gap) || /\d{4}/.test(gap) || others.test(clause) || /^岁?(?:的|以上|以下|零|半|多)/.test(text.slice(at + 1, at + 4)) || kinOf(gap).length > 0 || gap.includes('）') || /那年|那时|当时|\d{4}年(?![^，。；]{0,5}生)/.test(text.slice(sentence.start, base.start))) continue;
    if (facts.people.some((p) => p.start >= base.end && p.start < count.start)) continue;
    const nominal = /虚/.test(clause) || /虚/.test(text.slice(at + 1, at + 4));
    const [low, high] = [now - year - 1, now - year + (nominal ? 2 : 0)];
    const past = then.test(clause);
    const plain = today.test(clause) || (/^(?:的?出)?生，$/.test(gap) && /^[，；。、）]/.test(text.slice(at + 1, at + 2)));
    if (past ? count.value <= high + 1 : !plain || (count.value >= low - 1 && count.value <= high + 1)) continue;
    report(context, 'age', span, { start: base.start, end: base.end, mention: base }, year, now, low, high);
  }
}

const isBirth = (text: string, { start, end }: Span): boolean => born.test(text.slice(end, end + 4)) || /(?:出生|生)于$/.test(text.slice(Math.max(0, start - 3), start));
