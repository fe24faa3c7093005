// Bare and marked lines within a story: subheads, list lines, verses, cut sentences.
import { isCutSentence, isDayLine, isTwofold } from './fragments.ts';
import type { Context, Item } from './item.ts';
import { set } from './run-items.ts';

/** 8:00, between the hours of a long day. */
const hour = /^[0-9]{1,2}[:：][0-9]{2}$/;

/** Who asks or answers: 问：哪些人受益？ */
const asked = /^(?:问|答|[^：:]{0,8}(?:记者|读者)[^：:]{0,6})[：:]/;

/** The date that ends a notice, or who gives it above the date. */
function isSignedOff(run: readonly Item[], i: number): boolean {
  return isDayLine(run[i]?.traits.text ?? '') || isDayLine(run[i + 1]?.traits.text ?? '');
}

/** Subheads, list lines, verses. */
export function innerGroup(run: Item[], next: Item | undefined, context: Context): void {
  const verses = run.length >= 3 && next?.traits.face !== 'credit' && run.every((item) => item.gap <= context.usualGap + (context.body === 0 && context.last?.kind === 'byline' ? 1 : 0)) && run.every((item) => item.line.level === 0 && item.traits.face === 'bare' && item.traits.text.length <= 20);
  for (const [i, item] of run.entries()) {
    const last = i === run.length - 1;
    if (verses || isListed(run, i) || isSignedOff(run, i)) set(item, 'paragraph', { row: true });
    else if (hour.test(item.traits.text)) set(item, 'subhead');
    else if (item.line.level > 0 || item.traits.face === 'numbered' || (item.line.bold && !asked.test(item.traits.text))) set(item, 'subhead');
    else if (last && next?.traits.face === 'prose' && isCutSentence(item, next) && !(context.levels === 0 && isTwofold(item, next))) set(item, 'paragraph', { cut: true });
    else if (next === undefined || next.kind === 'masthead' || next.kind === 'page-header' || next.traits.face === 'credit') set(item, item.traits.pauses || context.body === 0 ? 'paragraph' : 'caption');
    else set(item, 'subhead');
    if (item.kind === 'paragraph') context.body++;
  }
}

/** Three and more lines set tight below one another are a list. */
function isListed(run: readonly Item[], i: number): boolean {
  const isPlain = (item: Item | undefined): boolean => item !== undefined && item.line.level === 0 && item.traits.face === 'bare';
  let from = i;
  while (isPlain(run[from]) && run[from]?.gap === 0 && isPlain(run[from - 1])) from--;
  let to = i + 1;
  while (isPlain(run[to]) && run[to]?.gap === 0) to++;
  return isPlain(run[i]) && to - from >= 3;
}
