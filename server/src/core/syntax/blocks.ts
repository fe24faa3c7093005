// On a page set tight a blank line divides: notices, poems and tables that no prose follows are stories of their own.
import { isName } from './bylines.ts';
import { isCaptionLike } from './captions.ts';
import { type Context, freshStory, type Item, openStory } from './item.ts';
import { isNoticeTitle } from './rows.ts';

/** Gives kinds to the bare lines at the head of a run that stand in blocks of their own, apart from the last block, which heads what follows; returns how many. */
export function blocksBefore(run: readonly Item[], context: Context): number {
  if (context.usualGap > 0 || context.body === 0 || run.some(({ line, traits }) => line.level > 0 || (traits.face !== 'bare' && traits.face !== 'section'))) return 0;
  const groups = groupsOf(run);
  let taken = 0;
  let poem = false;
  for (const group of groups.slice(0, -1)) {
    const [first] = group;
    if (!first) break;
    if (poem && isStanza(group)) for (const item of group) setLine(item);
    else if (group.length >= 2 && (isNoticeTitle(first.traits.text) || (isStanza(group) && !group.some(({ traits }) => isCaptionLike(traits.text))))) poem = openBlock(group, context);
    else break;
    context.body += group.filter(({ kind }) => kind === 'paragraph').length;
    context.last = group.at(-1) ?? null;
    taken += group.length;
  }
  return taken;
}

function groupsOf(run: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of run) {
    const last = groups.at(-1);
    if (last && item.gap === 0) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Three and more short lines. */
function isStanza(group: readonly Item[]): boolean {
  return group.length >= 3 && group.every(({ traits }) => traits.text.length <= 20);
}

/** A line for itself, that nothing goes on from. */
function setLine(item: Item): void {
  item.kind = 'paragraph';
  item.row = true;
}

/** A block's first line heads it; where its last line names a writer, a poem follows. Returns whether one may. */
function openBlock(group: readonly Item[], context: Context): boolean {
  const [first, ...rest] = group;
  const last = group.at(-1);
  if (!first || !last) return false;
  openStory(first, context);
  const signed = last.traits.nameRow || last.traits.expertRow || isName(last.traits.text) || isName(last.traits.text.split(/[ \u3000]+/).at(-1) ?? '');
  for (const item of rest) setLine(item);
  const head = signed ? (group.at(-2) ?? first) : first;
  for (const item of group.slice(0, group.indexOf(head))) item.kind = 'section';
  head.kind = 'headline';
  if (signed) last.kind = 'byline';
  Object.assign(context, freshStory, { head: true, last, byline: signed });
  return signed;
}
