// Which register entries are meant at a place: a form that only happens to stand in other names, figures or words is none.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import { postBefore, titleBehind } from '../facts/people/titles.ts';
import type { FormMatch } from '../registers/search.ts';
import { formsAt } from '../registers/search.ts';
import type { Story } from '../syntax/model.ts';

/** The entries of the longest form at an offset of the story's reading text that is meant there: several where they are namesakes and the page does not tell them apart; none where no form is. */
export function entriesAt(analysis: Analysis, story: Story, offset: number): readonly FormMatch[] {
  const { text } = story.copy;
  const found = formsAt(analysis.surroundings.registers, text, offset);
  const [best] = found.filter((match) => isMeant(analysis, story, match));
  if (!best) return [];
  const same = found.filter((match) => match.start === best.start && match.end === best.end && match.reason === best.reason && match.entry.kind === best.entry.kind);
  return best.entry.kind === 'person' && same.length > 1 ? likeliest(analysis, story, same) : [best];
}

function isMeant(analysis: Analysis, story: Story, match: FormMatch): boolean {
  const { text } = story.copy;
  const { start, end, entry } = match;
  if (joins(text, start - 1) || joins(text, end - 1)) return false;
  const facts = analysis.facts(story);
  const people = facts.get('people');
  // 李明 in 李明亮; 周扬 between two names read otherwise
  if (people.some((name) => cuts(name, match))) return false;
  if (facts.get('quantities').some((figure) => cuts(figure, match)) || facts.get('dates').some((date) => cuts(date, match))) return false;
  const bodies = namedBodies(text, facts.get('bodies'));
  if (bodies.some((body) => cuts(body, match) && (entry.kind === 'person' || !contains(body, match)))) return false;
  if (entry.kind !== 'person' || end - start > 2) return true;
  // 四周扬起, 方毅然: two characters are a person where one was read, a post stands or nothing but marks does: （陈越）
  if (isMark(text[start - 1]) && isMark(text[end])) return true;
  return people.some((name) => name.start === start && name.end === end) || postBefore(text, start, Math.max(0, start - 12)) !== '' || titleBehind(text, end, Math.min(text.length, end + 8)) !== null;
}

/** No character of a word; the edge of the text is one too. */
function isMark(character: string | undefined): boolean {
  return character === undefined || !/[\p{L}\p{N}]/u.test(character);
}

/** Whether the characters on both sides of a gap behind `at` are of one number or word of letters. */
function joins(text: string, at: number): boolean {
  const [a, b] = [text[at] ?? '', text[at + 1] ?? ''];
  return (/\d/.test(a) && /\d/.test(b)) || (/[A-Za-z]/.test(a) && /[A-Za-z]/.test(b));
}

/** Whether a name or figure that was read reaches beyond the form and into it. */
function cuts(read: Span, form: Span): boolean {
  return read.start < form.end && form.start < read.end && !contains(form, read);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of namesakes those whose post or body is printed with the name; all where none is. */
function likeliest(analysis: Analysis, story: Story, same: readonly FormMatch[]): readonly FormMatch[] {
  const [{ start, end } = { start: 0, end: 0 }] = same;
  const name = story.copy.text.slice(start, end);
  const printed = analysis.facts(story).get('people').filter((mention) => mention.name === name).flatMap((mention) => mention.titles.map((title) => title.text));
  const fitting = same.filter(({ entry }) => entry.titles.some(({ title, organisation }) => printed.some((post) => (organisation !== undefined && post.includes(organisation)) || post.endsWith(title))));
  return fitting.length > 0 ? fitting : same;
}
