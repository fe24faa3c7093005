// Part of name/title: 审判长甲 … 公诉人甲 in the report of one trial: who tries the case does not also plead it.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';

/** One person in two parts of a trial, in order of position. */
export interface CourtRoles {
  readonly name: string;
  readonly first: Span;
  readonly second: Span;
}

/** Parts in a trial of which one person takes one. */
const parts: readonly (readonly [word: string, side: 'court' | 'prosecution' | 'defence'])[] = [['审判长', 'court'], ['审判员', 'court'], ['主审法官', 'court'], ['公诉人', 'prosecution'], ['辩护人', 'defence'], ['辩护律师', 'defence']];
/** A career, another trial, or a trial that is played. */
const apart = /模拟|曾任|曾是|时任|此前|转任|调任|改行|后来|当年|另一起|另案/;

/** The first name that stands right behind words of two sides; null where the story tells of changes or of a mock trial. */
export function courtRoles(text: string, people: readonly PersonMention[]): CourtRoles | null {
  if (new Set(parts.filter(([word]) => holds(text, word)).map(([, side]) => side)).size < 2 || apart.test(text.slice(0, 6000))) return null;
  const seen = new Map<string, { side: string; span: Span }>();
  for (const person of people) {
    const before = text.slice(Math.max(0, person.start - 4), person.start);
    const part = parts.find(([word]) => before.endsWith(word));
    if (!part) continue;
    const [word, side] = part;
    const span = { start: person.start - word.length, end: person.end };
    const known = seen.get(person.name);
    if (known && known.side !== side) return { name: person.name, first: known.span, second: span };
    seen.set(person.name, { side, span });
  }
  return null;
}
