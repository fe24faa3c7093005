// A bare line between a sentence cut open and a paragraph that does not go on from it: the head of a story laid in there, told by what stands below it.
import { mayContinue } from './broken.ts';
import { isCaptionLike } from './captions.ts';
import { goesOn, isCutSentence, isHeaded, isOpen, labelHead } from './fragments.ts';
import type { Context, Item } from './item.ts';
import { sharedPairs, sharedRuns, textOf } from './run-items.ts';
import { sideOf } from './seam.ts';

/** How many lines above and below are looked at. */
const above = 8;
const below = 4;
/** A head is longer than a name and shorter than a sentence. */
const shortest = 4;
const longest = 30;
/** How sentences surely begin: 社区…, 要… may go on as well. */
const sure = -1;

/** Whether the one line of a run, on a page whose heads are not marked, heads a story that interrupts the one above. */
export function isHeadBetween(items: readonly Item[], at: number, context: Context): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next || context.levels > 0 || context.body === 0 || !isOpen(context.last)) return false;
  const { text, face } = item.traits;
  if (face !== 'bare' || item.line.bold || text.length < shortest || text.length > longest || next.traits.face !== 'prose' || next.line.level > 0) return false;
  if (item.gap >= context.usualGap + 2 || isCaptionLike(text) || labelHead.test(text) || isHeaded(text) || isCutSentence(item, next)) return false;
  // a paragraph goes on from what is open above it, from the line itself, or begins of itself
  const fresh = !mayContinue(next) || sideOf(next.traits).head <= sure;
  const seam = goesOn(context.last, next);
  if (!fresh && seam >= 0) return false;
  const told = textOf(items, Math.max(0, at - above), at);
  const telling = textOf(items, at + 1, at + 1 + below);
  const speaks = sharedPairs(text, telling).shared + sharedRuns(text, telling) - sharedPairs(text, told).shared - sharedRuns(text, told);
  return speaks > (fresh && seam < 0 ? -1 : 0);
}
