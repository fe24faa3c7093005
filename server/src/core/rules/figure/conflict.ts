// figure/conflict: one quantity printed with two values: headline and body, caption and body, beginning and end.
import type { Span } from '../../base/span.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { toldTwice } from '../../facts/statements/told-twice.ts';
import { defineStoryRule, type Report } from '../define.ts';
import { compareMentions, type Conflict, rerouted } from '../../facts/statements/conflicts.ts';
import { lastYearOtherwise } from '../../facts/statements/last-year.ts';
import { differTwice } from '../../facts/statements/two-subjects.ts';
import { twoStreaks } from './conflict-streaks.ts';
import { belowTenths } from './conflict-tenths.ts';
import { exchangedLengths, flatFares, labelledUnits, sameLabel, turnedTotals } from './conflict-labels.ts';
import { ticketOf, ticketPrices } from './conflict-tickets.ts';
import { raceTimes } from './conflict-times.ts';
import { twoLengths } from './conflict-durations.ts';
import { ofTwoEntries } from './conflict-diaries.ts';
import { limitsBroken } from './conflict-limits.ts';
import { ordinalsTwice } from './conflict-ordinals.ts';
import { setMeasures, standingPrices } from './conflict-standing.ts';
import { daysAndNights } from './conflict-nights.ts';

const messages = {
  display: { zh: '标题“{first}”与正文“{second}”不一致', en: 'The headline says “{first}”, the body “{second}”' },
  caption: { zh: '图注“{first}”与正文“{second}”不一致', en: 'The caption says “{first}”, the body “{second}”' },
  body: { zh: '前文“{first}”与后文“{second}”不一致', en: 'Earlier “{first}”, later “{second}”' },
  exchangedDisplay: { zh: '标题“{first}”与正文“{second}”不一致（数字相同、次序不同）', en: 'The headline says “{first}”, the body “{second}” (digits exchanged)' },
  exchangedCaption: { zh: '图注“{first}”与正文“{second}”不一致（数字相同、次序不同）', en: 'The caption says “{first}”, the body “{second}” (digits exchanged)' },
  exchangedBody: { zh: '前文“{first}”与后文“{second}”不一致（数字相同、次序不同）', en: 'Earlier “{first}”, later “{second}” (digits exchanged)' },
  lastYear: { zh: '{now}{sign}{gap}＝{due}，与去年的“{earlier}”不符', en: '{now} {sign} {gap} = {due}, not “{earlier}”' },
  other: { zh: '另一处', en: 'The other mention' },
  put: { zh: '“{from}”改为“{to}”', en: 'Change “{from}” to “{to}”' },
} as const;

export default defineStoryRule({
  id: 'figure/conflict',
  severity: 'warning',
  fixable: true,
  needs: ['mentions', 'quantities', 'sentences'],
  source: '稿面前后一致；domain F03',
  messages,
  // a story and the box of particulars below it
  besides: (first, second) => first.mentions.some(ticketOf) && second.mentions.some(ticketOf),
  check({ copy, facts, report }) {
    const found = compareMentions(copy.text, facts.mentions).filter((c) => c.place === 'display' || !differTwice(c, facts.mentions)).map(({ first, second, place, near }) => ({ first: first.q, second: second.q, place, near })).filter(({ first, second }) => !ofTwoEntries(copy, first, second));
    for (const conflict of found) report(reportOf(copy.text, conflict));
    for (const { now, gap, earlier, due, up } of lastYearOtherwise(copy.text, facts.mentions)) {
      const [a, b, c] = [now, gap, earlier].map((m) => copy.text.slice(m.q.start, m.q.end));
      report({ message: 'lastYear', data: { now: a ?? '', gap: b ?? '', earlier: c ?? '', due, sign: up ? '−' : '＋' }, span: earlier.q, related: [{ message: 'other', span: { start: gap.q.start, end: gap.q.end } }], fixes: [] });
    }
    const known = new Set<Span>(found.flatMap(({ first, second }) => [first, second]));
    for (const { first, second, display } of toldTwice(copy, facts.quantities, facts.mentions, facts.sentences)) {
      if (known.has(first) || known.has(second) || rerouted(copy.text, second) || ofTwoEntries(copy, first, second) || differenceTold(facts.mentions, first, second)) continue;
      known.add(first).add(second);
      report(reportOf(copy.text, { first, second, place: display ? 'display' : 'body', near: null }));
    }
    for (const { first, second } of belowTenths(copy.text)) if (![...known].some((k) => k.start === first.start || k.start === second.start)) report(reportOf(copy.text, { first, second, place: 'body', near: null }));
    for (const { first, second } of twoStreaks(copy)) report(reportOf(copy.text, { first, second, place: 'display', near: null }));
    for (const { first, second, near } of [...twoLengths(copy, facts.quantities), ...daysAndNights(copy), ...ordinalsTwice(copy), ...limitsBroken(copy, facts.quantities), ...labelledUnits(copy.text, facts.quantities), ...sameLabel(copy.text, facts.mentions), ...exchangedLengths(copy.text, facts.mentions), ...flatFares(copy.text, facts.mentions), ...turnedTotals(copy.text, facts.mentions), ...ticketPrices(copy.text, facts.mentions), ...raceTimes(copy.text), ...standingPrices(copy.text, facts.mentions), ...setMeasures(copy.text, facts.mentions)]) {
      if (![...known].some((k) => k.start === first.start || k.start === second.start) && !differenceTold(facts.mentions, first, second)) report(reportOf(copy.text, { first, second, place: 'body', near }));
    }
  },
});

/** 每月还4890.17元 … 每月还4745.37元，少还144.80元: the sentence of the one says by how much they differ. */
function differenceTold(mentions: readonly Mention[], first: Span, second: Span): boolean {
  const at = (s: Span): Mention | undefined => mentions.find((m) => m.q.start === s.start);
  const [a, b] = [at(first), at(second)];
  if (!a || !b || a.q.dimension !== b.q.dimension) return false;
  const gap = Math.abs(a.q.value * a.q.factor - b.q.value * b.q.factor);
  return mentions.some((m) => m !== a && m !== b && m.q.dimension === a.q.dimension && (m.q.sentence === a.q.sentence || m.q.sentence === b.q.sentence) && Math.abs(m.q.value * m.q.factor - gap) < 1e-6 * gap);
}

interface Told extends Pick<Conflict, 'place' | 'near'> {
  readonly first: Span;
  readonly second: Span;
}

function reportOf(text: string, { first: a, second: b, place, near }: Told): Report<typeof messages> {
  const said = (q: { start: number; end: number }): string => text.slice(q.start, q.end);
  const message = near === 'exchanged' ? (place === 'display' ? 'exchangedDisplay' : place === 'caption' ? 'exchangedCaption' : 'exchangedBody') : place;
  const fix = (from: { start: number; end: number }, to: { start: number; end: number }) => ({ title: 'put' as const, data: { from: said(from), to: said(to) }, safety: 'confirm' as const, edits: [{ span: { start: from.start, end: from.end }, newText: said(to) }] });
  return {
    message,
    data: { first: said(a), second: said(b) },
    span: { start: b.start, end: b.end },
    related: [{ message: 'other', span: { start: a.start, end: a.end } }],
    fixes: [fix(a, b), fix(b, a)],
    ...(near === 'exchanged' && place !== 'body' ? { severity: 'error' as const } : {}),
  };
}
