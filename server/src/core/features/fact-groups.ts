// The facts view: what an issue says, gathered by kind and subject, with every mention and where mentions are in question.
import type { Analysis } from '../analysis/analyzer.ts';
import { civilDate, dayNumber, isoDate } from '../base/calendar.ts';
import { overlaps, type Span } from '../base/span.ts';
import type { StoryFacts } from '../analysis/facts.ts';
import type { Story } from '../syntax/model.ts';
import { documentSpan } from '../syntax/reading.ts';
import { positions, type Range } from './positions.ts';

export type FactGroupKind = 'dates' | 'figures' | 'people' | 'quotations';

export interface FactMention {
  /** As printed, with a few characters around where it says little by itself. */
  readonly text: string;
  readonly range: Range;
  /** The rule of a finding that touches the mention, or null. */
  readonly finding: string | null;
}

/** One subject: a day, a noun with its figures, a person, a quoted name. */
export interface FactSubject {
  readonly name: string;
  readonly detail: string;
  readonly mentions: readonly FactMention[];
}

export interface FactGroup {
  readonly kind: FactGroupKind;
  readonly subjects: readonly FactSubject[];
}

interface Found {
  readonly name: string;
  readonly detail: string;
  readonly order: string;
  readonly text: string;
  readonly span: Span;
}

/** All groups, each with its subjects in their order: days by date, others as they first appear. */
export function factGroups(analysis: Pick<Analysis, 'tree' | 'findings' | 'facts'>): readonly FactGroup[] {
  const range = positions(analysis.tree.lineStarts);
  const suspects = analysis.findings.filter((f) => !/^(?:format|layout)\//.test(f.rule)).map((f) => ({ rule: f.rule, spans: [f.span, ...f.related.map((r) => r.span)] }));
  const gather = (kind: FactGroupKind, read: Reader): FactGroup => {
    const subjects = new Map<string, { detail: Set<string>; order: string; mentions: FactMention[] }>();
    for (const story of analysis.tree.stories) {
      for (const found of read(analysis.facts(story), story)) {
        const span = documentSpan(story.pieces, found.span);
        const subject = subjects.get(found.name) ?? { detail: new Set(), order: found.order, mentions: [] };
        subjects.set(found.name, subject);
        if (found.detail) subject.detail.add(found.detail);
        subject.mentions.push({ text: found.text, range: range(span), finding: suspects.find((s) => s.spans.some((x) => overlaps(x, span)))?.rule ?? null });
      }
    }
    const sorted = [...subjects].sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    return { kind, subjects: sorted.map(([name, s]) => ({ name, detail: [...s.detail].slice(0, 3).join('，'), mentions: s.mentions })) };
  };
  return [gather('dates', dates), gather('figures', figures), gather('people', people), gather('quotations', names)];
}

type Reader = (facts: StoryFacts, story: Story) => Found[];

const dates: Reader = (facts, story) => facts.get('dates').flatMap((d): Found[] => {
  if (d.kind !== 'civil' || !d.days || d.grain === 'vague') return [];
  const name = dayName(d.days.first, d.days.last);
  const text = around(story, d);
  return [{ name, detail: '', order: isoDate(civilDate(d.days.first)), text, span: d }];
});

/** 2026年4月16日, 2026年4月, 2026年, or first to last. */
function dayName(first: number, last: number): string {
  const a = civilDate(first);
  const b = civilDate(last);
  if (first === last) return `${a.year}年${a.month}月${a.day}日`;
  if (a.day === 1 && civilDate(last + 1).day === 1) {
    if (a.year === b.year && a.month === b.month) return `${a.year}年${a.month}月`;
    if (a.month === 1 && last === dayNumber({ year: a.year, month: 12, day: 31 })) return `${a.year}年`;
  }
  return `${a.year}年${a.month}月${a.day}日至${a.year === b.year ? '' : `${b.year}年`}${a.year === b.year && a.month === b.month ? '' : `${b.month}月`}${b.day}日`;
}

const figures: Reader = (facts, story) => facts.get('quantities').flatMap((q): Found[] => {
  if (q.kind === 'label' || q.loose || q.head === '') return [];
  return [{ name: q.head, detail: '', order: '', text: [q.subject, q.time, story.copy.text.slice(q.start, q.end)].filter(Boolean).join(' '), span: q }];
});

const people: Reader = (facts, story) => facts.get('people').map((p): Found => ({ name: p.name, detail: p.titles.map((t) => t.text).join('，'), order: '', text: around(story, p), span: p }));

/** Quoted words that name something: no speech, two to sixteen characters. */
const names: Reader = (facts, story) => facts.get('quotations').flatMap((q): Found[] => {
  if (q.speech || q.text.length < 2 || q.text.length > 16) return [];
  return [{ name: q.text, detail: '', order: '', text: around(story, q), span: q }];
});

/** The mention with up to eight characters on each side, within its line. */
function around({ copy: { text } }: Story, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 8), start).split('\n').at(-1) ?? '';
  const after = text.slice(end, end + 8).split('\n')[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
