// The head group that opens a story: which line is kicker, headline, deck.
import { isCaptionLike } from './captions.ts';
import { type Context, freshStory, type Item } from './item.ts';
import type { BlockKind } from './model.ts';
import { set, topLevel } from './run-items.ts';
import { isColumnName } from './sections-data.ts';

/** Kicker, headline, deck of a story that begins. */
export function openingGroup(run: Item[], next: Item | undefined, context: Context): void {
  const level = topLevel(run);
  const headAt = level > 0 ? leveledHead(run, level) : bareHead(run, next);
  for (const [i, item] of run.entries()) {
    if (i > headAt + 4 && item.line.level === 0) set(item, 'paragraph');
    else if (i < headAt) set(item, 'kicker');
    else if (i === headAt) set(item, 'headline');
    else set(item, afterHead(item, run[i - 1], i - headAt, next));
  }
  Object.assign(context, freshStory, { head: true, level, section: context.section, body: context.body, byline: context.byline });
  if (run[0] && !run[0].opens && context.body === 0 && !context.section) run[0].opens = true;
}

/** Among headings of the top level the second is the headline where the first only introduces a speaker or an occasion. */
function leveledHead(run: readonly Item[], level: number): number {
  const tops = run.flatMap((item, i) => (item.line.level === level ? [i] : []));
  const [first, second] = tops;
  if (first === undefined) return 0;
  if (second !== undefined && second === first + 1 && !run[second]?.traits.text.startsWith('—')) return second;
  return first;
}

/** A deck that says what kind of report it is, or who took part. */
const explains = /(?:见闻|纪实|侧记|故事|探访|观察|调查|扫描|综述|启示|印象|走笔|素描|速写|试验|实践|探索|之路|出席|参加|讲话|主持|致辞)$/;

/** A kicker that names an occasion or a column. */
const occasion = /^(?:关注|聚焦|走进|深入|贯彻|喜迎|庆祝)|(?:第[\d一二三四五六七八九十]{1,3}[轮届期次站]|周年|系列|[日节周月赛会]|行动|看基层|进行时|新征程|在一线)$/;

/** Of bare lines: one is the headline; of two that stand apart the second; of two set close the first, unless it introduces. */
function bareHead(run: readonly Item[], next: Item | undefined): number {
  const [first, second] = run;
  if (!first || !second) return 0;
  const columns = run.findIndex((item) => !isColumnName(item.traits.text));
  if (columns > 0 && !/^—/.test(run[columns]?.traits.text ?? '—')) return columns;
  if (/(?:强调|指出|要求|表示|时|会上|提出|——|：|:)$/.test(first.traits.text)) return 1;
  if (second.traits.text.startsWith('—') || explains.test(second.traits.text)) return 0;
  if (first.traits.text.length <= 14 && occasion.test(first.traits.text)) return 1;
  if (run.length === 2 && tells(first.traits.text, second.traits.text)) return 0;
  if (run.length >= 3 && second.gap > 0) return 1;
  return second.gap > 0 && next?.traits.face !== 'dateline' ? 1 : 0;
}

/** 万寿桥修好了 above 467岁的三孔石桥换下31块条石: the longer line gives the figures of what the first one says. */
function tells(first: string, second: string): boolean {
  return first.length > 6 && second.length > first.length && /\d/.test(second);
}

function afterHead(item: Item, before: Item | undefined, distance: number, next: Item | undefined): BlockKind {
  if (item.traits.face === 'numbered') return 'subhead';
  if (item.line.level > 0 && before && before.line.level > 0 && item.line.level > before.line.level && next?.traits.face !== 'dateline' && next?.traits.face !== 'byline') return 'subhead';
  if (item.line.level >= 2 && distance > 1 && next?.traits.face === 'prose') return 'subhead';
  if (item.line.level === 0 && isCaptionLike(item.traits.text)) return 'caption';
  // what the columns of a table are called
  if (item.line.level === 0 && next?.row && /[ \u3000]/.test(item.traits.text)) return 'paragraph';
  // a chronicle
  if (item.line.level === 0 && /^[0-9]{4}年[0-9]{1,2}月/.test(item.traits.text)) return 'paragraph';
  const split = distance === 1 && item.gap === 0 && before?.line.level === 0 && item.line.level === 0 && before.gap > 0 && item.traits.text.length <= 8 && next?.traits.face === 'prose';
  return split ? 'headline' : 'deck';
}
