// References, highlights and rename of a person, programme or body over the whole file.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Story } from '../syntax/model.ts';
import type { Mentions } from './model.ts';
import { definingSentence, nameAt, namesOf } from './names-on-page.ts';
import { placed } from './place.ts';

/** Mentions of the name at an offset of the story's reading text. */
export function mentionsOfName(analysis: Analysis, story: Story, offset: number): Mentions | null {
  const name = nameAt(analysis, story, offset);
  if (!name) return null;
  const all = namesOf(analysis).find((n) => n.kind === name.kind && n.name === name.name)?.spans ?? [];
  const at = placed(story, name.span);
  const definition = name.kind === 'person' ? all[0] : definingSentence(analysis, name.name)?.span;
  return { at, all: all.length > 0 ? all : [at], rename: name.name, ...(definition ? { definition } : {}) };
}
