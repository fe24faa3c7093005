// Names on the other pages of the issue: what defines them there, and where they stand.
import type { Analysis } from '../analysis/analyzer.ts';
import { StoryFacts } from '../analysis/facts.ts';
import { isoDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story, Tree } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';
import { type Definition, definitionIn } from './names-on-page.ts';
import { placed } from './place.ts';

/** A place in another file. */
export interface Elsewhere {
  readonly uri: string;
  readonly tree: Tree;
  readonly span: Span;
}

const read = new WeakMap<Story, StoryFacts>();

/** The sentence of another page of the issue that defines the name, the issue's pages in order; null where none does. */
export function definedElsewhere(analysis: Analysis, name: string): Definition | null {
  for (const page of analysis.surroundings.siblings) {
    for (const story of page.tree.stories) {
      if (story.copy.role !== 'article' || !story.copy.text.includes(name)) continue;
      const own = definitionIn(story.copy.text, factsOf(analysis, page.tree, story), name);
      if (own) return { span: placed(story, own.span), text: own.text, where: titleOf(page, story) };
    }
  }
  return null;
}

/** Places of the name on the other pages, in order; a name across a cut counts with each of its pieces. */
export function placesElsewhere(analysis: Analysis, kind: 'person' | 'programme' | 'organisation', name: string): Elsewhere[] {
  const found: Elsewhere[] = [];
  for (const { uri, tree } of analysis.surroundings.siblings) {
    for (const story of tree.stories) {
      if (story.copy.role !== 'article' || !story.copy.text.includes(name)) continue;
      for (const span of spansOf(factsOf(analysis, tree, story), story, kind, name)) for (const piece of documentSpans(story.pieces, span)) found.push({ uri, tree, span: piece });
    }
  }
  return found;
}

function spansOf(facts: StoryFacts, { copy: { text } }: Story, kind: 'person' | 'programme' | 'organisation', name: string): readonly Span[] {
  if (kind === 'person') return facts.get('people').filter((p) => p.name === name);
  if (kind === 'programme') return facts.get('programmes').filter((p) => p.core === name).map((p) => p.coreSpan);
  return namedBodies(text, facts.get('bodies')).filter((o) => o.name === name);
}

function factsOf({ surroundings: { registers } }: Analysis, { issue }: Tree, story: Story): StoryFacts {
  let facts = read.get(story);
  if (!facts) {
    facts = new StoryFacts({ copy: story.copy, issue, registers });
    read.set(story, facts);
  }
  return facts;
}

function titleOf({ tree, uri }: SiblingPage, story: Story): string {
  const head = story.copy.parts.find((p) => p.kind === 'headline');
  const title = head ? `《${story.copy.text.slice(head.start, head.end)}》` : '';
  const date = tree.issue.date ? isoDate(tree.issue.date) : '';
  return `${title}${date ? ` ${date}` : ''}${story.page ? ` 第${story.page}版` : ''} ${decoded(uri.split('/').at(-1) ?? '')}`.trim();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
