// Mentions of one quantity over the issue: the same thing counted or measured, as figure/conflict understands it.
import type { Analysis } from '../analysis/analyzer.ts';
import { factsElsewhere, type StoryFacts } from '../analysis/facts.ts';
import { isoDate } from '../base/calendar.ts';
import type { Quantity } from '../facts/quantity.ts';
import { compareMentions } from '../facts/statements/conflicts.ts';
import type { Mention } from '../facts/statements/mentions.ts';
import { ofOneSubject, quantityUnit, toldApart } from '../facts/statements/one-subject.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story, Tree } from '../syntax/model.ts';
import { groupOf } from './figures-groups.ts';
import type { Mentions, PlaceElsewhere } from './model.ts';
import { placed } from './place.ts';

/** A figure with where it stands; `page` is null in the file itself. */
interface Told {
  readonly q: Quantity;
  readonly story: Story;
  readonly facts: StoryFacts;
  readonly page: SiblingPage | null;
  /** Null for ranks, scores and lengths of time. */
  readonly mention: Mention | null;
}

/** The figure at an offset of a story's reading text; null for labels (codes, hot-lines), articles and the number of an issue. */
export function figureAt(analysis: Analysis, story: Story, offset: number): Quantity | null {
  const q = analysis.facts(story).get('quantities').find((f) => f.start <= offset && offset <= f.end);
  return !q || q.kind === 'label' || q.loose || numbersIssue(analysis.tree, story, q) ? null : q;
}

/** 第2229期 of a masthead, 总第1024期: it counts nothing. */
function numbersIssue({ issue }: Tree, { copy: { role, text } }: Story, { kind, unit, value, start }: Quantity): boolean {
  return kind === 'ordinal' && unit === '期' && (role === 'masthead' || role === 'page-header' || value === issue.number || text[start - 1] === '总');
}

/** Every figure of the file that is said of the same thing as the one at the offset: noun, modifiers, area, time, reckoning and mood agree. */
export function figureMentions(analysis: Analysis, story: Story, offset: number): Mentions | null {
  const q = figureAt(analysis, story, offset);
  if (!q) return null;
  const inIssue = (pages: readonly SiblingPage[]): { all: readonly PlaceHere[]; elsewhere: readonly PlaceElsewhere[] } => {
    const group = oneQuantity(analysis, story, q, pages);
    return {
      all: group.filter((t) => t.page === null).map((t) => placed(t.story, t.q)).sort((a, b) => a.start - b.start),
      elsewhere: group.flatMap((t) => (t.page ? [{ ...t.page, span: placed(t.story, t.q) }] : [])),
    };
  };
  return { at: placed(story, q), all: inIssue([]).all, inIssue };
}

type PlaceHere = Mentions['at'];

function oneQuantity(analysis: Analysis, story: Story, q: Quantity, pages: readonly SiblingPage[]): Told[] {
  const { tree, surroundings } = analysis;
  const { date } = tree.issue;
  const mention = analysis.facts(story).get('mentions').find((m) => m.q === q) ?? null;
  const unit = mention && quantityUnit(mention);
  const all: Told[] = [];
  const add = (there: Story, facts: StoryFacts, page: SiblingPage | null): void => {
    if (mention) for (const m of facts.get('mentions')) if (isLike(m.q, q) && quantityUnit(m) === unit) all.push({ q: m.q, story: there, facts, page, mention: m });
    if (!mention) for (const f of facts.get('quantities')) if (f.kind === q.kind && f.unit === q.unit && !f.loose) all.push({ q: f, story: there, facts, page, mention: null });
  };
  for (const there of tree.stories) add(there, analysis.facts(there), null);
  for (const page of pages) {
    // neighbouring issues tell of other days
    if (!date || !page.tree.issue.date || isoDate(page.tree.issue.date) !== isoDate(date)) continue;
    for (const there of page.tree.stories) add(there, factsElsewhere(there, page.tree, surroundings.registers), page);
  }
  const own = all.find((t) => t.q === q);
  return own ? groupOf(all, own, comparing(date?.year ?? null)) : [];
}

/** No telling of one quantity is ten times another. */
function isLike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [Math.abs(a.value * a.factor), Math.abs(b.value * b.factor)];
  return x === y || (x < 10 * y && y < 10 * x);
}

function comparing(year: number | null): Parameters<typeof groupOf<Told>>[2] {
  const known = new Map<Story, ReadonlyMap<Mention, readonly Mention[]>>();
  const conflicts = (t: Told): ReadonlyMap<Mention, readonly Mention[]> => {
    const found = known.get(t.story) ?? conflictsOf(t);
    known.set(t.story, found);
    return found;
  };
  const inConflict = (a: Told, b: Told): boolean => a.story === b.story && a.mention !== null && b.mention !== null && conflicts(a).get(a.mention)?.includes(b.mention) === true;
  return {
    pair: (a, b) => (a.mention && b.mention ? ofOneSubject(a.story.copy.text, a.mention, b.mention, a.story === b.story, year) || inConflict(a, b) : isSame(a, b)),
    // a sentence tells one figure once
    apart: (a, b) => (a.mention && b.mention ? ((a.story === b.story && a.q.sentence === b.q.sentence) || toldApart(a.mention, b.mention, year)) && !inConflict(a, b) : !scopesMeet(a.q, b.q)),
    distance: (a, b) => farness(a.q.value * a.q.factor, b.q.value * b.q.factor) + (a.story === b.story ? 0 : 1e-6),
  };
}

/** 0 for one value, more the less alike two are. */
const farness = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));

/** What each figure of a story is in conflict with. */
function conflictsOf({ story, facts }: Told): ReadonlyMap<Mention, readonly Mention[]> {
  const found = new Map<Mention, Mention[]>();
  for (const { first, second } of compareMentions(story.copy.text, facts.get('mentions'))) {
    found.set(first, [...(found.get(first) ?? []), second]);
    found.set(second, [...(found.get(second) ?? []), first]);
  }
  return found;
}

/** Of ranks, scores and lengths of time: the same noun (without one, one story) and value, between a headline and its story also another value; and nothing that tells them apart. */
function isSame(first: Told, second: Told): boolean {
  const [a, b] = [first.q, second.q];
  const oneStory = first.story === second.story;
  // a day or two is said of anything, and so is a doubling
  if (!nounsMeet(a.head, b.head) || (a.head === '' && (!oneStory || (a.dimension === 'time' && a.value <= 3) || a.kind === 'multiple' || a.kind === 'points'))) return false;
  const mayDiffer = a.head !== '' && a.head === b.head && a.kind !== 'ordinal' && oneStory && isShown(first) !== isShown(second);
  return (mayDiffer || (a.value === b.value && a.to === b.to)) && scopesMeet(a, b);
}

/** 培训班开课, 培训班要结业了; 全程用时, 用时: a noun may be read with the words behind it or before. */
const nounsMeet = (a: string, b: string): boolean => a === b || (a.length > 1 && b.length > 1 && (a.slice(0, 2) === b.slice(0, 2) || a.endsWith(b) || b.endsWith(a)));

const isShown = ({ q, story }: Told): boolean => /^(?:headline|kicker|deck|subhead)$/.test(story.copy.parts[q.part]?.kind ?? '');

function scopesMeet(a: Quantity, b: Quantity): boolean {
  const agree = (x: string, y: string): boolean => x === '' || y === '' || x === y;
  const mood = ({ modality }: Quantity): string => (modality === 'neutral' ? '' : modality === 'achieved' ? 'fact' : 'wish');
  return agree(a.subject, b.subject) && agree(a.time, b.time) && agree(mood(a), mood(b));
}
