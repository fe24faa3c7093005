// Part of date/order: 距9月12日开幕还有37天, 倒计时100天.
import { holds } from '../../base/held.ts';
import { civilDate, dayNumber } from '../../base/calendar.ts';
import { festivalDay } from '../../base/lunar.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { fullDate } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';

const left = /(?:还有|仅剩|只剩|还剩|仅有|只有|尚有|不过|倒计时|再过|再有)(?:不到|整整|最后)?(\d{1,4}|[一二三四五六七八九十百两]{1,4})天/g;

/** Days to go against the day they go to; one day more or less is no error. Gives the offsets of the counts whose day is known. */
export function checkCountdowns(context: OrderContext, civil: readonly CivilMention[]): Set<number> {
  const { text } = context.copy;
  const judged = new Set<number>();
  if (!context.issue.date || !(holds(text, '距') || holds(text, '离') || holds(text, '倒计时') || holds(text, '再') || holds(text, '还有')) || !holds(text, '天')) return judged;
  let read = 0;
  for (const found of matchesOf(text, left)) {
    if (++read > 20) return judged;
    const value = numberOf(found[1] ?? '');
    const from = Math.max(text.lastIndexOf('。', found.index), text.lastIndexOf('\n', found.index), found.index - 160) + 1;
    const lead = text.slice(from, found.index);
    const clause = lead.slice(lead.lastIndexOf('；') + 1);
    const near = clause.includes('距') ? clause.lastIndexOf('距') : clause.lastIndexOf('离');
    const far = near < 0 ? -1 : lead.length - clause.length + near;
    const countdown = found[0].startsWith('倒计时') || /倒计时/.test(lead);
    if (value !== null && far < 0 && !countdown && !/不到/.test(found[0])) checkAhead(context, civil, found, value, judged);
    if (value === null || (far < 0 && !countdown) || /不到/.test(found[0])) continue;
    const at = { start: far >= 0 ? from + far : found.index, end: found.index + found[0].length };
    const target = (countdown && far < 0 ? nextDay(text, civil, at) : null) ?? targetOf(text, civil, at, far >= 0 ? text.slice(at.start, found.index) : '');
    const today = target?.today ?? null;
    if (!target?.days || today === null || target.days.first <= today) continue;
    judged.add(found.index);
    const right = target.days.first - today;
    // 走的那天是星期三，离冬至还有四天: of another day
    if (/(?:那|当)[天日时]/.test(lead) || (target.from.festival !== null && right > 300 && value < 60)) continue;
    if (Math.abs(right - value) <= 1 || fromAnotherDay(context, from, at.start, today)) continue;
    report(context, at, found, target, today, right);
  }
  return judged;
}

/** 八月十四，离中秋节还有一天; 8月1日，距国庆还有61天: counted from the day the sentence begins with. */
function fromAnotherDay({ copy: { text }, facts }: OrderContext, from: number, to: number, today: number): boolean {
  const day = facts.dates.find((m) => m.start >= from && m.end <= to && /^[）)]?(?:[这那当][天日晚]|这一天|那一天|时|上午|下午|晚上?)?[，：\u3000 ]{1,2}$/.test(text.slice(m.end, to)) && (m.kind === 'lunar' ? m.day !== null : m.kind === 'civil' && m.grain === 'day'));
  return day !== undefined && (day.kind === 'lunar' || (day.kind === 'civil' && !day.to && day.days !== null && Math.abs(day.days.first - today) > 1));
}

/** 再过七天就是霜降, 还有12天就是6月7日. */
function checkAhead(context: OrderContext, civil: readonly CivilMention[], found: RegExpExecArray, value: number, judged: Set<number>): void {
  const { text } = context.copy;
  const end = found.index + found[0].length;
  const target = civil.find((m) => m.start >= end && m.start - end <= 8 && (/^，?(?:就|便|才)?(?:是|到|迎来|进入)(?:了|农历|传统|今年的|一年一度的)?$/.test(text.slice(end, m.start)) || (found[0].startsWith('再') && /^，(?:也就是|也即|即|就在)?(?:本月|今年)?$/.test(text.slice(end, m.start)))));
  const issue = context.issue.date;
  if (!target || !issue || target.quoted || target.to) return;
  const today = target.today ?? dayNumber(issue);
  const days = target.from.festival === null ? (target.grain === 'day' ? target.days?.first : undefined) : [issue.year, issue.year + 1].map((y) => festivalDay(y, target.from.festival ?? '')).find((d) => d !== null && d > today);
  if (days != null) judged.add(found.index);
  if (days == null || days <= today || days - today > 200) return;
  const off = days - today - value;
  // 再过三天 is counted from the day of issue or from the day it was written on, the one before
  if (found[0].startsWith('再') ? off === 0 || off === -1 || fromTold(context, found.index, days - value) : Math.abs(off) <= 1) return;
  report(context, { start: found.index, end: target.end }, found, { ...target, days: { first: days, last: days } }, today, days - today);
}

/** 1月20日，将迎来大寒…。再过6天，1月26日: the day counted from has been told. */
function fromTold({ facts }: OrderContext, at: number, from: number): boolean {
  return facts.dates.some((m) => m.kind === 'civil' && m.end <= at && m.days !== null && (m.days.first === from || m.days.last === from));
}

/** 倒计时56天！县运动会将于6月19日开幕: the one day to come within the next words. */
function nextDay(text: string, civil: readonly CivilMention[], at: Span): CivilMention | null {
  const next = civil.find((m) => m.start >= at.end);
  if (!next || next.start - at.end > 40 || next.grain !== 'day' || next.to || next.from.day === null || !next.days || next.today === null || next.days.first <= next.today) return null;
  if (/[距离]/.test(text.slice(at.end, next.start))) return null;
  return actsIn(text.slice(next.end, next.end + 16).replace(/[，。；\n].*$/s, '')).length > 0 ? next : null;
}

/** The day between 距 and 还有; else the one day of the story on which the act of that stretch (开幕, 开赛) is to be. */
function targetOf(text: string, civil: readonly CivilMention[], at: Span, stretch: string): CivilMention | null {
  const single = (m: CivilMention): boolean => m.grain === 'day' && m.days !== null && (m.to === null || m.from.dayShift === null) && m.from.festival === null && m.from.dayShift === null;
  const inside = civil.filter((m) => m.start >= at.start && m.end <= at.end && single(m));
  if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  const festival = civil.filter((m) => m.start >= at.start && m.end <= at.end && m.from.festival !== null);
  if (festival.length === 1 && festival[0]) return festivalTarget(festival[0]);
  // 距开跑还有20天。比赛定在11月28日
  const set = civil.find((m) => m.start >= at.end && m.start - at.end <= 24 && single(m) && m.today !== null && m.days !== null && m.days.first > m.today);
  if (set && /^[，。！][^，。；]{0,12}(?:[定安放选就][排]?[在于]|将于|[时日][间期]是?[为在]?)$/.test(text.slice(at.end, set.start))) return set;
  const act = actsIn(stretch).at(-1)?.act;
  if (!act) return null;
  const others = civil.filter((m) => single(m) && m.today !== null && m.days !== null && m.days.first > m.today && actsIn(text.slice(m.end, m.end + 24).replace(/[，。；\n].*$/s, '')).some((a) => a.act === act));
  const days = new Set(others.map((m) => m.days?.first));
  return days.size === 1 ? (others[0] ?? null) : null;
}

/** 距中秋节还有12天: the next day of that name. */
function festivalTarget(mention: CivilMention): CivilMention | null {
  const { today } = mention;
  const from = { festival: /五一|国庆/.test(mention.from.festival ?? '') ? (mention.from.festival ?? '').replace(/假期|长假/, '') : mention.from.festival };
  if (today === null || mention.days || /假期|长假|期间|黄金周/.test(from.festival ?? '')) return mention.days && today !== null ? mention : null;
  const { year } = civilDate(today);
  const day = [year, year + 1].map((y) => festivalDay(y, from.festival ?? '')).find((d) => d !== null && d > today);
  return day == null ? null : { ...mention, days: { first: day, last: day } };
}

function report(context: OrderContext, at: Span, found: RegExpExecArray, target: CivilMention, today: number, right: number): void {
  const { text } = context.copy;
  const figure = /\d+/.exec(found[0]);
  const start = found.index + (figure?.index ?? 0);
  context.report({
    message: 'countdown', data: { today: fullDate(today), target: fullDate(target.days?.first ?? today), right, words: found[0] },
    span: { start: at.start, end: at.end },
    related: [{ message: 'other', data: { words: text.slice(target.start, target.end) }, span: { start: target.start, end: target.end } }],
    fixes: figure ? [{ title: 'to', data: { to: `${right}天` }, safety: 'confirm', edits: [{ span: { start, end: start + figure[0].length }, newText: String(right) }] }] : [],
  });
}
