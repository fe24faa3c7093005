// Jumps between the files of one issue: 下转第3版 here wants 上接第1版 in the file that holds page 3, and the other way round.
import { type PageReference, readPageReferences } from '../../facts/page-references.ts';
import { documentSpan } from '../../syntax/reading.ts';
import type { IssueInfo, Page, Story, Tree } from '../../syntax/model.ts';
import type { SiblingPage } from '../define.ts';
import { isSameDay } from '../other-pages.ts';

/** The page in another file of the issue that a jump names without being answered there; null where it is answered or the page is not known. */
export function unansweredAcross(issue: IssueInfo, siblings: readonly SiblingPage[], { kind, page: named }: PageReference, here: string): Page | null {
  if (kind === 'see') return null;
  for (const { tree } of siblings) {
    const page = isSameDay(tree.issue, issue) ? tree.pages.find(({ number }) => number === named) : undefined;
    if (page) return isAnswered(tree, page, kind === 'to' ? 'from' : 'to', here) ? null : page;
  }
  return null;
}

function isAnswered(tree: Tree, page: Page, kind: PageReference['kind'], here: string): boolean {
  return tree.stories.some((story) => story.copy.text.includes('版') && readPageReferences(story.copy).some((reference) => {
    if (reference.kind !== kind || !isSamePage(reference.page, here)) return false;
    const { start } = documentSpan(story.pieces, reference);
    return page.span.start <= start && start < page.span.end;
  }));
}

/** A1 is told of as 第1版 too where the letter goes without saying. */
export function isSamePage(a: string, b: string): boolean {
  return a === b || (/^[A-Z]/.test(a) !== /^[A-Z]/.test(b) && a.replace(/^[A-Z]/, '') === b.replace(/^[A-Z]/, ''));
}

/** The two pieces have a headline in common, or a run of four characters of one. */
export function sameSubject(a: Story, b: Story): boolean {
  const headOf = (s: Story): string => s.copy.parts.filter((p) => p.kind === 'headline').map((p) => s.copy.text.slice(p.start, p.end)).join('');
  const [left, right] = [headOf(a), headOf(b)];
  if (left === '' || right === '') return true;
  for (let i = 0; i + 4 <= left.length; i++) if (right.includes(left.slice(i, i + 4))) return true;
  return false;
}
