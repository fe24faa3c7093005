// Names on the other pages of the issue: what defines them there, and where they stand.
import type { Analysis } from '../analysis/analyzer.ts';
import { factsElsewhere, type StoryFacts } from '../analysis/facts.ts';
import { fileNameOf } from '../base/address.ts';
import { isoDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';
import { type Definition, definitionIn } from './names-on-page.ts';
import { placed } from './place.ts';
import { placed as alone, type Say, sayFor } from './say.ts';

/** Another page, as it stands in an editor where `version` is known, else on disk. */
export interface OtherPage extends SiblingPage {
  readonly version?: number;
}

/** A place in another file. */
export interface Elsewhere extends OtherPage {
  readonly span: Span;
}

/** The sentence of another page that defines the name, the pages in order (where left out, those of the issue); null where none does. */
export function definedElsewhere(analysis: Analysis, name: string, pages: readonly SiblingPage[] = analysis.surroundings.siblings): Definition | null {
  for (const page of pages) {
    for (const story of page.tree.stories) {
      if (story.copy.role !== 'article' || !story.copy.text.includes(name)) continue;
      const own = definitionIn(story.copy.text, factsElsewhere(story, page.tree, analysis.surroundings.registers), name);
      if (own) return { span: placed(story, own.span), text: own.text, where: titleOf(page, story, sayFor(analysis)) };
    }
  }
  return null;
}

/** The first story of a page that names somebody or something, as a reader would quote it; null where none does. */
export function whereNamed(page: SiblingPage, name: string, say: Say): string | null {
  const story = page.tree.stories.find((s) => s.copy.role === 'article' && s.copy.text.includes(name));
  return story ? titleOf(page, story, say) : null;
}

/** Places of the name on the other pages (where left out, those of the issue), in order; a name across a cut counts with each of its pieces. */
export function placesElsewhere(analysis: Analysis, kind: 'person' | 'programme' | 'organisation', name: string, pages: readonly OtherPage[] = analysis.surroundings.siblings): Elsewhere[] {
  const found: Elsewhere[] = [];
  for (const page of pages) {
    const { tree } = page;
    for (const story of tree.stories) {
      if (story.copy.role !== 'article' || !story.copy.text.includes(name)) continue;
      for (const span of spansOf(factsElsewhere(story, tree, analysis.surroundings.registers), story, kind, name)) for (const piece of documentSpans(story.pieces, span)) found.push({ ...page, span: piece });
    }
  }
  return found;
}

function spansOf(facts: StoryFacts, { copy: { text } }: Story, kind: 'person' | 'programme' | 'organisation', name: string): readonly Span[] {
  if (kind === 'person') return placesOfPerson(facts, text, name);
  if (kind === 'programme') return facts.get('programmes').filter((p) => p.core === name).map((p) => p.coreSpan);
  return namedBodies(text, facts.get('bodies')).filter((o) => o.name === name);
}

/** Where a full name stands, also where nothing but the page at hand shows that it is one; not inside another person's longer name. */
function placesOfPerson(facts: StoryFacts, text: string, name: string): readonly Span[] {
  const people = facts.get('people');
  if (name.length < 3) return people.filter((p) => p.name === name);
  const found: Span[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (!people.some((p) => p.name !== name && p.start <= start && end <= p.end)) found.push({ start, end });
  }
  return found;
}

function titleOf({ tree, uri }: SiblingPage, story: Story, say: Say): string {
  const head = story.copy.parts.find((p) => p.kind === 'headline');
  const title = head ? `《${story.copy.text.slice(head.start, head.end)}》` : '';
  const date = tree.issue.date ? isoDate(tree.issue.date) : '';
  return `${title}${date ? ` ${date}` : ''}${story.page ? ` ${say({ zh: '第{page}版', en: 'page {page}' }, { page: story.page })}` : ''} ${say(alone, { text: fileNameOf(uri) })}`.trim();
}
