// date/plan-period: five-year plans and their years, N-year actions and their spans, 从…年到…年 and N年间.
import { civilDate } from '../../base/calendar.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { CivilMention, DateMention, PlanMention } from '../../facts/dates/mention.ts';
import { defineStoryRule, type FixReport, } from '../define.ts';
import { type PlanContext, planMessages, toldYear } from './plan-messages.ts';
import { checkSpan } from './plan-span.ts';
import { closed } from './rewrite.ts';

export default defineStoryRule({
  id: 'date/plan-period',
  severity: 'error',
  fixable: true,
  needs: ['dates'],
  source: '历次国民经济和社会发展五年规划（计划）纲要的起止年份',
  messages: planMessages,
  check(context) {
    const { dates } = context.facts;
    dates.forEach((mention, i) => {
      if (mention.kind === 'plan') {
        const before = dates[i - 1];
        const after = dates[i + 1];
        checkPart(context, mention, dates[i + 1], dates[i + 2]);
        checkPlan(context, mention, before?.kind === 'civil' ? before : null, after?.kind === 'civil' ? after : null);
        const covered = coveredBy(context.copy.text, mention, dates.slice(i + 1, i + 5));
        if (covered) checkYears(context, mention, covered);
      } else if (mention.kind === 'civil' && mention.grain === 'year' && mention.to?.year != null && mention.from.year !== null && !mention.list) checkSpan(context, mention);
    });
  },
});

const roles = /^[”"]?(?:规划|时期|计划|期间)?(?:的?实施|的?执行)?的?(?:(开局第一|起步|开局|首|收官|最后一|头一|末|第([一二三四五])|第(\d))(?:之?年|个年头)|(开局|起步|收官|末)(?=的\d{4}年|[，。、；”时（]|之[际时]|$))/;

function checkPlan(context: PlanContext, plan: PlanMention, before: CivilMention | null, after: CivilMention | null): void {
  const { text } = context.copy;
  const behind = text.slice(plan.end, plan.end + 14);
  if (after && after.part === plan.part && isYears(after)) {
    const gap = text.slice(plan.end, after.start);
    // “十四五”时期，全市建成绿道260公里，其中，2026年建成72公里
    if (!after.to && after.from.month === null && gap.length < 50 && /^[”’]?(?:时期|期间|以来)?，[^。；“”]*[，。](?:其中|其间)，?$/.test(gap)) checkInside(context, plan, after);
    else if (after.to && /^[”’]?(?:时期|期间|规划|计划|规划期|规划时期|以来|期内|时|那五年)?(?:的五年|这五年|五年)?(?:[（(]|为|，?(?:即|也就是|是指|是|指)|[（(]即)$/.test(gap)) checkYears(context, plan, after);
    // 转机出现在“十二五”期间。2018年，…
    else if (!after.to && /^[”’]?(?:时期|期间)。$/.test(gap) && /(?:出现|发生|开始|始于|来自|起步|转折|变化)[^，。；]{0,2}在?[“‘]?$/.test(text.slice(Math.max(0, plan.start - 8), plan.start)) && /^[春夏秋冬]?，/.test(text.slice(after.end, after.end + 2))) checkInside(context, plan, after);
    else if (!after.to && /^(?:时期|期间)的$/.test(gap)) checkInside(context, plan, after);
    else if (!after.to && after.from.month === null && /^(?:时期|规划|计划)?(?:将?从|自|于|开局于|始于)$/.test(gap) && (/于$/.test(gap) || /^(?:起|开始|开局|启动)/.test(text.slice(after.end, after.end + 2)))) checkOpening(context, plan, after);
  }
  if (before?.to && before.part === plan.part && isYears(before) && /^(?:的|，?(?:即|也就是|正是|正值|是))$/.test(text.slice(before.end, plan.start)) && /^(?:时期|期间|规划期)/.test(behind)) checkYears(context, plan, before);
  // 2013年正是‘十三五’时期
  if (before && !before.to && before.part === plan.part && isYears(before) && before.from.year !== null && /^(?:，|，?(?:那时|当时|那年|这一年)?(?:还|也|又)?)?(?:正值|正处于?|处于|正是|正逢|适逢|恰逢|恰是|仍是|还是|属于|是|为)(?:我国|全国|国家|全省|全市|全县|全区)?[“‘]?$/.test(text.slice(before.end, plan.start)) && /^[”’"]?(?:规划|计划)?(?:时期|期间|期内)(?![前后]|结束|之[前后])/.test(behind)) checkInside(context, plan, before);
  // 2019年，正值“十四五”中期
  if (before && !before.to && before.part === plan.part && isYears(before) && before.from.year !== null && /^(?:，)?(?:正值|正处|正处于|处于|正是|是|为|，)$/.test(text.slice(before.end, plan.start)) && /^[”"]?(?:规划|时期)?的?(?:中期|中段|后期|初期)/.test(behind)) checkInside(context, plan, before);
  const role = roles.exec(behind);
  if (!role) return;
  const right = rightYear(plan, role);
  const end = plan.end + role[0].length;
  const direct = before && before.part === plan.part && isYears(before) && !before.to && before.end === plan.start ? before : null;
  const last = /末|收官|最后/.test(role[0]);
  const year = direct ?? yearBehind(text, end, after && (isYears(after) || (last && isYearEnd(after))) ? after : null, /(?:作为|身为|正值|恰逢|适逢|时值|正逢)$|(?:^|[。\n　 ）])(?:在|站在)?$/.test(text.slice(Math.max(0, plan.start - 3), plan.start))) ?? yearBefore(text, plan, before);
  if (!year?.days) return;
  const printed = civilDate(year.days.first).year;
  if (printed === right) return;
  const words = text.slice(year.start, year.end);
  const to = year.from.year !== null ? words.replace(String(printed), String(right)) : null;
  const span = { start: Math.min(plan.start, year.start), end: closed(text, Math.min(plan.start, year.start), Math.max(end, year.end)) };
  context.report({
    message: 'role',
    data: { plan: bare(text, plan), first: plan.firstYear, last: plan.lastYear, role: role[0].replace(/^[”"]?(?:规划|时期|计划)?的?/, ''), right, printed: words === `${printed}年` ? words : toldYear(words, printed) },
    span,
    related: [{ message: 'plan', data: { words: text.slice(plan.start, end) }, span: { start: plan.start, end } }, { message: 'years', data: { words }, span: year }],
    fixes: [...(to !== null && to !== words ? [replace(year, to)] : []), ...otherRole(text, plan, printed, role)],
  });
}

/** “十五五”规划纲要昨天通过。规划覆盖2025—2030年: the years that the plan itself is said to cover, in its paragraph and with no other plan between. */
function coveredBy(text: string, plan: PlanMention, next: readonly DateMention[]): CivilMention | null {
  const years = next.find((m) => m.kind === 'plan' || (m.kind === 'civil' && m.to?.year != null));
  if (years?.kind !== 'civil' || !isYears(years) || years.part !== plan.part || years.start - plan.end > 60 || years.list) return null;
  return /^[”’]?(?:发展)?规划[^\n“《]*[。，；](?:该|这份|本)?规划(?:纲要)?(?:期|的?时间跨度|的?时限|年限)?(?:覆盖|涵盖|贯穿|为|是|跨)$/.test(text.slice(plan.end, years.start)) ? years : null;
}

function bare(text: string, { start, end }: PlanMention): string {
  return text.slice(start, end).replace(/[“”]/g, '');
}

/** A whole year or span of years, 今年 included. */
function isYears({ grain, from }: CivilMention): boolean {
  return grain === 'year' && from.stretch === '' && (from.year !== null || from.yearShift !== null);
}

/** 2021年底, as a plan's end is told. */
function isYearEnd({ from }: CivilMention): boolean {
  return from.year !== null && from.month === null && /^年?[底末]$/.test(from.stretch);
}

function rightYear({ firstYear, lastYear }: PlanMention, role: RegExpExecArray): number {
  const ordinal = role[2] ? '一二三四五'.indexOf(role[2]) : role[3] ? Number(role[3]) - 1 : -1;
  if (ordinal >= 0) return firstYear + ordinal;
  return /收官|最后一|末/.test(role[1] ?? role[4] ?? '') ? lastYear : firstYear;
}

/** 转折发生在“十四五”的第三年。2024年，…: the next sentence tells of that year. */
const turning = /(?:出现|发生|开始|始于|来自|起步|转折|变化)[^，。；]{0,2}在?[“‘][^，。；]{2,18}$/;

/** 开局之年的2022年, 开局之年2022年, 开局之年（2022年）. */
function yearBehind(text: string, end: number, after: CivilMention | null, asRole: boolean): CivilMention | null {
  // 作为“十五五”第二年，2026年是攻坚之年; not 今年是“十四五”收官之年，2026年是“十五五”开局之年
  if (after && asRole && !after.to && text.slice(end, after.start) === '，' && !/[“”]|五/.test(/^[^，。；]*/.exec(text.slice(after.end, after.end + 24))?.[0] ?? '')) return after;
  return after && !after.to && after.start >= end && (/^(?:的|[（(]|——|：|，?(?:也就是|即|也即|就是))?$/.test(text.slice(end, after.start)) || (text.slice(end, after.start) === '。' && turning.test(text.slice(Math.max(0, end - 26), end)))) && !/^[是为]/.test(text.slice(after.end, after.end + 1)) ? after : null;
}

/** 2022年是“十四五”开局之年, 今年作为“十五五”…; not where the clause says more between. */
function yearBefore(text: string, plan: PlanMention, before: CivilMention | null): CivilMention | null {
  if (!before || before.part !== plan.part || !isYears(before) || before.to || before.quoted !== plan.quoted) return null;
  const gap = text.slice(before.end, plan.start);
  return gap.length <= 14 && /^(?:[，,]?(?:既|正|也|又|恰|恰好|不仅|即将|这一年|这年|那年)?(?:也就是|就是|即|是|为|作为|系|恰逢|正值|迎来|进入|步入)(?:我国|全国|全省|全市|全区|全县|国家|实施|落实|推进|编制)?|，|（|\()$/.test(gap) ? before : null;
}

function checkYears(context: PlanContext, plan: PlanMention, years: CivilMention): void {
  const { text } = context.copy;
  const { firstYear, lastYear } = plan;
  if (years.from.year === firstYear && years.to?.year === lastYear) return;
  const words = text.slice(years.start, years.end);
  const to = words.replace(/\d{4}(?=\D)/, String(firstYear)).replace(/\d{2,4}(?=年?$)/, (old) => String(lastYear).slice(-old.length));
  context.report({
    message: 'period', data: { plan: bare(text, plan), first: firstYear, last: lastYear }, span: years,
    related: [{ message: 'plan', data: { words: text.slice(plan.start, plan.end) }, span: plan }],
    fixes: [replace(years, to), ...otherPlan(text, plan, years)],
  });
}

/** ”前三年（: the first or the last years of a plan. */
const partOfPlan = /^[”’]?(?:时期|期间|规划)?的?([前头]|[后末]|最后)([两二三四])年[（(]$/;

/** “十四五”前三年（2022年至2024年）, “十五五”的头两年（2025年、2026年）: its first years, or its last. */
function checkPart(context: PlanContext, plan: PlanMention, after: DateMention | undefined, next: DateMention | undefined): void {
  const { text } = context.copy;
  if (after?.kind !== 'civil' || after.part !== plan.part || !isYears(after) || after.from.year === null) return;
  const [, which = '', number = ''] = partOfPlan.exec(text.slice(plan.end, after.start)) ?? [];
  const listed = after.to === null && next?.kind === 'civil' && isYears(next) && next.to === null && /^[、和与及]$/.test(text.slice(after.end, next.start)) ? next : null;
  const printed = after.to?.year ?? listed?.from.year;
  const n = smallNumber(number);
  const front = '前头'.includes(which);
  const [first, last] = front ? [plan.firstYear, plan.firstYear + n - 1] : [plan.lastYear - n + 1, plan.lastYear];
  if (which === '' || n < 2 || printed == null || (after.from.year === first && printed === last)) return;
  const words = text.slice(plan.start, after.start - 1);
  context.report({ message: 'period', data: { plan: words.replace(/[“”]/g, ''), first, last }, span: { start: after.start, end: listed?.end ?? after.end }, related: [{ message: 'plan', data: { words }, span: { start: plan.start, end: after.start - 1 } }] });
}

function checkInside(context: PlanContext, plan: PlanMention, year: CivilMention): void {
  const { text } = context.copy;
  const value = year.from.year;
  if (value === null || (value >= plan.firstYear && value <= plan.lastYear)) return;
  context.report({
    message: 'outside', data: { plan: bare(text, plan), first: plan.firstYear, last: plan.lastYear, printed: text.slice(year.start, year.end) }, span: year,
    related: [{ message: 'plan', data: { words: text.slice(plan.start, plan.end) }, span: plan }],
  });
}

/** “十五五”规划从2025年起实施. */
function checkOpening(context: PlanContext, plan: PlanMention, year: CivilMention): void {
  if (!year.days || civilDate(year.days.first).year === plan.firstYear) return;
  const { text } = context.copy;
  const words = text.slice(year.start, year.end);
  context.report({
    message: 'role', data: { plan: bare(text, plan), first: plan.firstYear, last: plan.lastYear, role: '开局之年', right: plan.firstYear, printed: words }, span: { start: plan.start, end: year.end },
    related: [{ message: 'plan', data: { words: text.slice(plan.start, plan.end) }, span: plan }, { message: 'years', data: { words }, span: year }],
    fixes: year.from.year === null ? [] : [replace(year, words.replace(String(year.from.year), String(plan.firstYear)))], severity: 'warning',
  });
}

const names = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七'];

/** The plan whose years are printed: “十五五”时期（2021—2025年） → “十四五”. */
function otherPlan(text: string, plan: PlanMention, years: CivilMention): FixReport<typeof planMessages>[] {
  const number = ((years.from.year ?? 0) - 1951) / 5;
  const name = names[number];
  if (!name || years.to?.year !== (years.from.year ?? 0) + 4) return [];
  const words = text.slice(plan.start, plan.end);
  return [replace(plan, words.startsWith('“') ? `“${name}五”` : `${name}五`)];
}

/** 2025年 is the last year of the plan, not its first. */
function otherRole(text: string, plan: PlanMention, printed: number, role: RegExpExecArray): FixReport<typeof planMessages>[] {
  const right = rightYear(plan, role);
  const word = role[1] ?? role[4] ?? '';
  const at = plan.end + role[0].indexOf(word);
  const to = word === '开局' && printed === plan.lastYear ? '收官' : word === '收官' && printed === plan.firstYear ? '开局' : null;
  if (to !== null) return [replace({ start: at, end: at + word.length }, to)];
  const shift = printed - right;
  const name = shift % 5 === 0 || (word === '收官' && printed % 5 === 0) || (word === '开局' && printed % 5 === 1) ? names[plan.number + Math.round(shift / 5)] : undefined;
  const words = text.slice(plan.start, plan.end);
  return name && name !== names[plan.number] ? [replace(plan, words.startsWith('“') ? `“${name}五”` : `${name}五`)] : [];
}

function replace(span: { readonly start: number; readonly end: number }, to: string): FixReport<typeof planMessages> {
  return { title: 'to', data: { to }, safety: 'confirm', edits: [{ span: { start: span.start, end: span.end }, newText: to }] };
}
