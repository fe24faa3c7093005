// Names on the other pages of the issue: what defines them there, and where they stand.
import type { Analysis } from '../analysis/analyzer.ts';
import { factsElsewhere } from '../analysis/facts.ts';
import { fileNameOf } from '../base/address.ts';
import { isoDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import { type Thing, type Wording, wordingsIn } from './names-forms.ts';
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
      if (own) return { span: placed(story, own.span), text: own.text, where: titleOf(page, story, sayFor(analysis)), page };
    }
  }
  return null;
}

/** The first story of a page that names somebody or something, as a reader would quote it; null where none does. */
export function whereNamed(page: SiblingPage, name: string, say: Say): string | null {
  const story = page.tree.stories.find((s) => s.copy.role === 'article' && s.copy.text.includes(name));
  return story ? titleOf(page, story, say) : null;
}

/** Places of the thing on other pages, in order. */
export function placesElsewhere(analysis: Analysis, thing: Thing, pages: readonly OtherPage[]): { readonly page: OtherPage; readonly story: Story; readonly at: Wording }[] {
  const { registers } = analysis.surroundings;
  const found: { page: OtherPage; story: Story; at: Wording }[] = [];
  for (const page of pages) {
    for (const story of page.tree.stories) {
      const { text } = story.copy;
      if (story.copy.role !== 'article' || !thing.wordings.some((w) => text.includes(w))) continue;
      for (const at of wordingsIn(thing, { text, facts: factsElsewhere(story, page.tree, registers) }, registers)) found.push({ page, story, at });
    }
  }
  return found;
}

function titleOf({ tree, uri }: SiblingPage, story: Story, say: Say): string {
  const head = story.copy.parts.find((p) => p.kind === 'headline');
  const title = head ? `《${story.copy.text.slice(head.start, head.end)}》` : '';
  const date = tree.issue.date ? isoDate(tree.issue.date) : '';
  return `${title}${date ? ` ${date}` : ''}${story.page ? ` ${say({ zh: '第{page}版', en: 'page {page}' }, { page: story.page })}` : ''} ${say(alone, { text: fileNameOf(uri) })}`.trim();
}
