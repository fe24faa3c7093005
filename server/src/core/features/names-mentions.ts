// References, highlights and rename of a person, programme or body over the whole file, by whatever wording it stands there.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import { isoDate } from '../base/calendar.ts';
import { documentSpans } from '../syntax/reading.ts';
import type { RegisterEntry } from '../registers/model.ts';
import { formAt } from '../registers/search.ts';
import type { Story } from '../syntax/model.ts';
import type { Mentions } from './model.ts';
import { placesElsewhere, type OtherPage } from './names-elsewhere.ts';
import { type NameAt, thingOf, type Thing, type Wording, wordingsIn } from './names-forms.ts';
import { definingSentence, nameAt } from './names-on-page.ts';
import { placed } from './place.ts';

/** Mentions of the name at an offset of the story's reading text. */
export function mentionsOfName(analysis: Analysis, story: Story, offset: number): Mentions | null {
  const own = thingAt(analysis, story, offset);
  if (!own) return null;
  const { thing, name } = own;
  const all = placesHere(analysis, thing).map(({ story: there, at }) => placed(there, at)).sort((a, b) => a.start - b.start);
  const at = placed(story, name.span);
  const definition = thing.kind === 'person' ? all[0] : (definingSentence(analysis, thing.name)?.span ?? all[0]);
  // 周局长 is no name to change
  const renames = story.copy.text.slice(name.span.start, name.span.end) === name.name;
  return { at, all: all.length > 0 ? all : [at], ...(renames ? { rename: name.name } : {}), ...(definition ? { definition } : {}) };
}

/** What a definition is looked for by: the register entry at an offset of a story's reading text, in a wrong form or a right one, and the name that stands there. */
export function definedBy(analysis: Analysis, story: Story, offset: number): { readonly entry: RegisterEntry | null; readonly name: NameAt | null } {
  const own = thingAt(analysis, story, offset);
  const form = formAt(analysis.surroundings.registers, story.copy.text, offset);
  // 李明 of the register is not in 李明亮
  const whole = form && (own?.name.kind !== 'person' || form.end - form.start >= own.name.span.end - own.name.span.start);
  return { entry: own?.thing.entry ?? (whole ? form.entry : null), name: own?.name ?? null };
}

/** A new wording in another file. */
export interface RenamedElsewhere extends OtherPage {
  readonly edits: readonly FindingEdit[];
}

/** What a rename of the name at an offset changes: this file, and each of the pages that come out the same day. Null where there is no name to change. */
export function renamesOfName(analysis: Analysis, story: Story, offset: number, wish: string, pages: readonly OtherPage[] = analysis.surroundings.siblings): { readonly here: readonly FindingEdit[]; readonly elsewhere: readonly RenamedElsewhere[] } | null {
  const { date } = analysis.tree.issue;
  const issue = pages.filter(({ tree }) => date !== null && tree.issue.date !== null && isoDate(tree.issue.date) === isoDate(date));
  const own = thingAt(analysis, story, offset, issue);
  if (!own) return null;
  const { thing } = own;
  // typed with its marks over a name that has them already
  const newName = thing.kind === 'programme' ? wish.replace(/^“([^“”]+)”$/, '$1') : wish;
  const here = placesHere(analysis, thing).flatMap(({ story: there, at }) => editsOf(thing, there, at, newName));
  const elsewhere: RenamedElsewhere[] = [];
  for (const page of issue) {
    const edits = placesElsewhere(analysis, thing, [page]).flatMap(({ story: there, at }) => editsOf(thing, there, at, newName));
    if (edits.length > 0) elsewhere.push({ ...page, edits });
  }
  return { here, elsewhere };
}

function thingAt(analysis: Analysis, story: Story, offset: number, pages?: readonly OtherPage[]): { readonly thing: Thing; readonly name: NameAt } | null {
  const name = nameAt(analysis, story, offset);
  return name && { name, thing: thingOf(analysis, name, pages, { text: story.copy.text, offset: name.span.start }) };
}

function placesHere(analysis: Analysis, thing: Thing): { readonly story: Story; readonly at: Wording }[] {
  return analysis.tree.stories.flatMap((story) => (story.copy.role === 'article' ? wordingsIn(thing, { text: story.copy.text, facts: analysis.facts(story) }, analysis.surroundings.registers).map((at) => ({ story, at })) : []));
}

/** A name across a cut is written where it begins. */
function editsOf(thing: Thing, story: Story, at: Wording, newName: string): FindingEdit[] {
  const newText = renewed(thing, at.wording, newName);
  return newText === null ? [] : documentSpans(story.pieces, at).map((span, i) => ({ span, newText: i === 0 ? newText : '' }));
}

/** The wording after a rename; null where it stays, as every wording does that does not follow from the new name: 县医院 of 宁川县人民医院. */
function renewed({ kind, name }: Thing, wording: string, newName: string): string | null {
  if (wording === name) return newName;
  const before = kind === 'organisation' && wording !== '' && name.endsWith(wording) ? name.slice(0, -wording.length) : '';
  return before !== '' && newName.startsWith(before) && newName.length > before.length + 1 ? newName.slice(before.length) : null;
}
