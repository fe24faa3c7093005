// The facts view: what an issue says, gathered by kind and subject, with every mention and where mentions are in question.
import type { Analysis } from '../analysis/analyzer.ts';
import type { StoryFacts } from '../analysis/facts.ts';
import { civilDate, dayNumber, isoDate, weekdayOf } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import type { Story } from '../syntax/model.ts';
import { documentSpan } from '../syntax/reading.ts';
import { positions, type Range } from './positions.ts';
import { placed, type Say, sayFor } from './say.ts';
import { speechesOf } from './speakers.ts';

export type FactGroupKind = 'dates' | 'figures' | 'people' | 'organisations' | 'programmes' | 'documents' | 'speeches';

export interface FactMention {
  /** As printed, with a few characters around where it says little by itself. */
  readonly text: string;
  readonly range: Range;
  /** The rule of a finding that touches the mention, and what it says; null where none does. */
  readonly finding: { readonly rule: string; readonly message: string } | null;
}

/** One subject: a day, a noun with its figures, a person, a body, a named programme, a document, a speaker. */
export interface FactSubject {
  /** '' for speeches whose speaker the text does not name. */
  readonly name: string;
  /** Weekday, titles, values: what is said with the subject, shortened. */
  readonly detail: string;
  /** Of a date its first and last day (ISO), and whether these days themselves are printed, not a month or 月底; null elsewhere. */
  readonly days: { readonly first: string; readonly last: string; readonly exact: boolean } | null;
  readonly mentions: readonly FactMention[];
}

export interface FactGroup {
  readonly kind: FactGroupKind;
  readonly subjects: readonly FactSubject[];
}

interface Found {
  readonly name: string;
  readonly detail: string;
  readonly days?: FactSubject['days'];
  readonly text: string;
  readonly span: Span;
}

/** All groups, each with its subjects in their order: days by date, others as they first appear. */
export function factGroups(analysis: Pick<Analysis, 'tree' | 'findings' | 'facts' | 'surroundings'>): readonly FactGroup[] {
  const range = positions(analysis.tree.lineStarts);
  const touching = suspects(analysis.findings);
  const say = sayFor(analysis);
  return (Object.keys(readers) as FactGroupKind[]).map((kind) => {
    const subjects = new Map<string, { detail: Set<string>; days: FactSubject['days']; mentions: FactMention[] }>();
    for (const story of analysis.tree.stories) {
      for (const found of foundIn(analysis.facts(story), story, kind)) {
        const span = documentSpan(story.pieces, found.span);
        const subject = subjects.get(found.name) ?? { detail: new Set(), days: found.days ?? null, mentions: [] };
        subjects.set(found.name, subject);
        if (found.detail) subject.detail.add(found.detail);
        subject.mentions.push({ text: found.text, range: range(span), finding: touching(span) });
      }
    }
    // days are named in the reader's language, all else as it is printed
    const named = (text: string): string => (kind === 'dates' ? say(placed, { text }) : text);
    const all = [...subjects].map(([name, { detail, days, mentions }]): FactSubject => ({ name: named(name), detail: shorten([...detail].map(named), say), days, mentions }));
    return { kind, subjects: kind === 'dates' ? all.sort(byDay) : all };
  });
}

function byDay({ days: a }: FactSubject, { days: b }: FactSubject): number {
  const [x, y] = [`${a?.first} ${a?.last}`, `${b?.first} ${b?.last}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A test that names the factual finding which touches a span of the document, itself or with its evidence. */
function suspects(findings: Analysis['findings']): (span: Span) => FactMention['finding'] {
  const places = findings.filter((f) => !/^(?:format|layout)\//.test(f.rule)).flatMap((f) => [f.span, ...f.related.filter((r) => !r.page).map((r) => r.span)].map((span) => ({ ...span, finding: { rule: f.rule, message: f.message } }))).sort((a, b) => a.start - b.start);
  const longest = Math.max(0, ...places.map((p) => p.end - p.start));
  return ({ start, end }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.start ?? 0) < start - longest) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < places.length; i++) {
      const place = places[i];
      if (!place || place.start >= end) break;
      if (place.end > start) return place.finding;
    }
    return null;
  };
}

function shorten(details: readonly string[], say: Say): string {
  const comma = say({ zh: '，', en: ', ' });
  return details.length > 3 ? `${details.slice(0, 3).join(comma)}…` : details.join(comma);
}

const read = new WeakMap<StoryFacts, Partial<Record<FactGroupKind, readonly Found[]>>>();

/** What a story says of a kind, in its own offsets; read once, as a story that is not edited keeps its facts. */
function foundIn(facts: StoryFacts, story: Story, kind: FactGroupKind): readonly Found[] {
  const known = read.get(facts) ?? {};
  read.set(facts, known);
  known[kind] ??= readers[kind](facts, story);
  return known[kind];
}

type Reader = (facts: StoryFacts, story: Story) => Found[];

const readers: Readonly<Record<FactGroupKind, Reader>> = {
  dates: (facts, story) => facts.get('dates').flatMap((d): Found[] => {
    if (d.kind !== 'civil' || !d.days || d.grain === 'vague') return [];
    const { first, last } = d.days;
    const detail = first === last ? `星期${'一二三四五六日'[weekdayOf(first) - 1]}` : '';
    return [{ name: dayName(first, last), detail, days: { first: isoDate(civilDate(first)), last: isoDate(civilDate(last)), exact: d.grain === 'day' && d.from.stretch === '' }, text: around(story, d), span: d }];
  }),
  figures: (facts, story) => facts.get('quantities').flatMap((q): Found[] => {
    if (q.kind === 'label' || q.loose || q.head === '') return [];
    const printed = story.copy.text.slice(q.start, q.end);
    return [{ name: q.head, detail: printed, text: [q.subject, q.time, printed].filter(Boolean).join(' '), span: q }];
  }),
  people: (facts, story) => facts.get('people').map((p) => ({ name: p.name, detail: p.titles.map((t) => t.text).join('，'), text: around(story, p), span: p })),
  organisations: (facts, story) => namedBodies(story.copy.text, facts.get('bodies')).map((o) => ({ name: o.name, detail: '', text: around(story, o), span: o })),
  programmes: (facts, story) => facts.get('programmes').map((p) => ({ name: p.core, detail: p.tail, text: around(story, p.coreSpan), span: p.coreSpan })),
  documents: (facts, story) => facts.get('bodies').documents.map((d) => ({ name: `《${d.title}》`, detail: '', text: around(story, d), span: d })),
  speeches: (facts, story) => speechesOf(facts, story).map(({ quotation, speaker }) => ({ name: speaker ?? '', detail: '', text: quotation.text.length > 40 ? `${quotation.text.slice(0, 40)}…` : quotation.text, span: quotation })),
};

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

/** The mention with up to eight characters on each side, within its line. */
function around({ copy: { text } }: Story, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 8), start).split('\n').at(-1) ?? '';
  const after = text.slice(end, end + 8).split('\n')[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
