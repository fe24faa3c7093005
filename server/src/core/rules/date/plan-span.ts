// Part of date/plan-period: N-year actions and stretches against their first and last year.
import { matchesOf } from '../../base/matches.ts';
import { numeralAt } from '../../facts/dates/lex.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { type PlanContext, toldYear } from './plan-messages.ts';

/** 三年行动计划（2024—2026年） before the span; 从2019年到2025年，十年间 behind it. */
export function checkSpan(context: PlanContext, years: CivilMention): void {
  const { text } = context.copy;
  const first = years.from.year ?? 0;
  const last = years.to?.year ?? 0;
  if (checkClosing(context, years, first, last)) return;
  const count = countBefore(text, years) ?? countBehind(text, years);
  if (count && checkLastYear(context, years, count, last)) return;
  if (!count || last <= first || count.value === last - first || count.value === last - first + 1) return;
  const words = text.slice(count.start, count.end);
  context.report({
    message: 'length', data: { from: first, to: last, inclusive: last - first + 1, exclusive: last - first, words }, span: { start: Math.min(count.start, years.start), end: Math.max(count.end, years.end) },
    related: [{ message: 'years', data: { words: text.slice(years.start, years.end) }, span: years }],
    severity: 'warning',
  });
}

const opensOrCloses = /^[）)]的?(收官之年|最后一年|开局之年|首年|起步之年)/;

/** 今年是三年行动（2024—2027年）的收官之年, in 2026: the year it is said of is not the last. */
function checkClosing(context: PlanContext, years: CivilMention, first: number, last: number): boolean {
  const { copy: { text }, issue } = context;
  const role = opensOrCloses.exec(text.slice(years.end, years.end + 8))?.[1];
  const now = issue.date?.year ?? null;
  if (role === undefined || now === null || !/今年(?:正|恰)?(?:是|作为|为)[^，。；]{2,24}[（(]$/.test(text.slice(Math.max(0, years.start - 34), years.start))) return false;
  const right = /收官|最后/.test(role) ? last : first;
  if (right === now) return false;
  const words = text.slice(years.start, years.end);
  context.report({ message: 'role', data: { plan: words, first, last, role, right, printed: toldYear('今年', now) }, span: { start: years.start, end: years.end }, related: [{ message: 'years', data: { words }, span: years }], fixes: fixOf(text, years, right, now), severity: 'warning' });
  return true;
}

/** 三年行动计划（2024—2027年）, and below it, in 2026, 今年是三年行动的收官之年: of the two ways to count the years the shorter is meant. */
function checkLastYear(context: PlanContext, years: CivilMention, count: Count, last: number): boolean {
  const { copy: { text }, issue } = context;
  const now = issue.date?.year ?? null;
  if (now === null || now !== last - 1 || count.value !== last - (years.from.year ?? 0)) return false;
  const length = text.slice(count.start, count.end);
  const told = matchesOf(text, /今年(?:正|恰|也|既)?是[“‘]?([一二两三四五六七八九十\d]{1,2}年)(?:行动|计划|攻坚|规划|方案)[^，。；\n]{0,6}?[”’]?的?(收官之年|最后一年)/g).find((m) => m[1] === length);
  if (!told) return false;
  const words = text.slice(years.start, years.end);
  const role = { start: told.index, end: told.index + told[0].length };
  context.report({ message: 'role', data: { plan: words, first: years.from.year ?? 0, last, role: told[2] ?? '', right: last, printed: toldYear('今年', now) }, span: { start: years.start, end: years.end }, related: [{ message: 'years', data: { words: told[0] }, span: role }], fixes: fixOf(text, years, last, now), severity: 'warning' });
  return true;
}

function fixOf(text: string, years: CivilMention, right: number, now: number): NonNullable<Parameters<PlanContext['report']>[0]['fixes']> {
  const words = text.slice(years.start, years.end);
  const to = words.replace(String(right), String(now));
  return to === words ? [] : [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span: { start: years.start, end: years.end }, newText: to }] }];
}

interface Count {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The N年 of a plan, action or stretch named in the twenty characters before an opening bracket. */
function countBefore(text: string, { start }: CivilMention): Count | null {
  const open = text.charAt(start - 1);
  // 三年行动从2021年到2026年
  const running = /(?:行动|计划|攻坚|工程|规划|方案)(?:，)?(?:从|自)$/.test(text.slice(Math.max(0, start - 5), start));
  if (open !== '（' && open !== '(' && !running) return null;
  const from = Math.max(0, start - 24);
  const head = text.slice(from, start - 1);
  const found = /([一二两三四五六七八九十]{1,2}|\d{1,2})年(?:来|间|滚动|专项)?(?:[^，。；：、“《]{0,12})(?:行动|计划|规划|方案|攻坚|工程|时间|时期|任务|建设期|来|间)[^，。；：、]{0,6}$/.exec(head) ?? /(?:改造|整治|建设|提升|治理|攻坚|修缮|修复|培育|发展|奋斗)([一二两三四五六七八九十]{1,2}|\d{1,2})年$/.exec(head);
  if (!found?.[1] || /[近约余多第几过]$/.test(head.slice(0, found.index))) return null;
  const value = countOf(found[1]);
  return value === null ? null : { value, start: from + found.index, end: from + found.index + found[1].length + 1 };
}

/** ，十年间 / 的五年里 right behind 从2019年到2025年. */
function countBehind(text: string, { start, end }: CivilMention): Count | null {
  const opened = text.charAt(start - 1) === '从' || text.charAt(start - 1) === '自';
  const found = /^(，|的|这|，这|，整整|，历时|，前后|，用了)?([一二两三四五六七八九十]{1,2}|\d{1,2})年(?=间|来|里|时间|，|的|，)/.exec(text.slice(end, end + 10));
  if (!found?.[2] || (!opened && !/^(?:的|，|这|，这)?$/.test(found[1] ?? '')) || (!opened && !/^[间来里]/.test(text.slice(end + found[0].length)))) return null;
  const value = countOf(found[2]);
  const at = end + (found[1]?.length ?? 0);
  return value === null ? null : { value, start: at, end: at + found[2].length + 1 };
}

function countOf(printed: string): number | null {
  return numeralAt(printed === '两' ? '二' : printed, 0)?.value ?? null;
}
