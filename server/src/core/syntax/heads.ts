// Runs of headings and bare lines: which are kicker, headline, deck, subhead, caption or section, told by their place.
import { blocksBefore } from './blocks.ts';
import { innerGroup } from './inner-group.ts';
import { isBodyName } from './bylines.ts';
import { comesFrom } from './jump-notes.ts';
import { type Context, type Item, openStory } from './item.ts';
import { isCaptionLike } from './captions.ts';
import { beginsClause, columnLine, completesWord, goesOn, isAwaited, isCouplet, isCutSentence, isDayLine, isFragment, isFragmentWithPictures, isHeaded, isOpen, isTwofold, labelHead } from './fragments.ts';
import { dangles, endsBroken, startsSentence, tailOpenness, unclosed } from './openness.ts';
import { openingGroup } from './opening-group.ts';
import { isBrief, isNoticeTitle } from './rows.ts';
import { isOfSeries } from './subhead-series.ts';
import { isHeadBetween } from './head-between.ts';
import { isColumnName } from './sections-data.ts';
import { faceAt, set, sharedPairs, sharedRuns, textOf, topLevel } from './run-items.ts';

/** Gives kinds to items[start, end), all of them headings or bare lines. */
export function resolveRun(items: Item[], start: number, end: number, context: Context): void {
  const run = items.slice(start, end);
  const next = items[end];
  if (isOrnament(run, next, context)) {
    for (const item of run) set(item, 'section', { furniture: true });
    return;
  }
  if (run.length === 1 && context.head && run[0] && isOfSeries(items, start)) {
    set(run[0], 'subhead');
    return;
  }
  if (isCutByMark(run.at(-1), next, context)) {
    if (run.length > 1) resolveRun(items, start, end - 1, context);
    const cut = items[end - 1];
    if (cut) set(cut, 'paragraph', { cut: true });
    context.body++;
    return;
  }
  if (isRubric(run, context)) {
    resolveGroup(run, next, context);
    return;
  }
  const taken = continuations(run, context) || signature(run, next, context) || blocksBefore(run, context);
  if (taken > 0) {
    if (taken < run.length) resolveRun(items, start + taken, end, context);
    return;
  }
  if (run.length === 1 && run[0] && isHeadBetween(items, start, context)) {
    openStory(run[0], context);
    openingGroup(run, next, context);
    return;
  }
  const below = headBelow(run, next, context);
  if (below > 0) {
    openingGroup(run.slice(0, below), run[below] ?? next, context);
    context.closed = true;
    if (below < run.length) resolveRun(items, start + below, end, context);
    return;
  }
  const verses = versesBefore(run, next, context);
  if (verses > 0) {
    for (const item of run.slice(0, verses)) set(item, 'paragraph', { row: true });
    context.body += verses;
    resolveRun(items, start + verses, end, context);
    return;
  }
  const heads = subheadsBefore(run, context);
  const behind = run.slice(heads);
  if (heads > 0 && behind.some(({ line }) => line.level > 0 && line.level <= context.level)) {
    // they close the story above; what follows heads another
    for (const item of run.slice(0, heads)) set(item, 'subhead');
    resolveRun(items, start + heads, end, context);
    return;
  }
  if (isFragmentWithPictures(behind, next, heads > 0 ? { ...context, body: 1, last: null } : context)) {
    for (const item of run.slice(0, heads)) set(item, 'subhead');
    for (const [i, item] of behind.entries()) set(item, i === 0 ? 'paragraph' : 'caption', i === 0 ? { cut: true } : {});
    context.body++;
    return;
  }
  if (isSubheadWithFragment(run, next, context)) {
    for (const [i, item] of run.entries()) set(item, i === 0 ? 'subhead' : i === 1 ? 'paragraph' : 'caption', i === 1 ? { cut: true } : {});
    context.body++;
    return;
  }
  let rest = run.slice(cutSentences(run, next, context));
  rest = rest.slice(picturesBehind(items, start + run.length - rest.length, rest, next, context));
  let section = rest.findIndex((item) => isSectionHead(item, rest, next, context));
  // a page of nothing but titles is walked through once: where several stand one below the other, what stands behind them is cut off once
  while (section >= 0) {
    if (section > 0) resolveGroup(rest.slice(0, section), rest[section], context);
    let behind = section;
    for (let item = rest[section]; item && (behind === section || (item.traits.face === 'section' && isSectionHead(item, rest, next, context))); item = rest[++behind]) {
      beginSection(item, rest[behind + 1] ?? next, context);
    }
    rest = rest.slice(behind);
    section = rest.findIndex((item) => isSectionHead(item, rest, next, context));
  }
  if (rest.length > 0) resolveGroup(rest, next, context);
}

/** 书评, 人民陪审员: a column's name between a finished paragraph and the marked headline of a new story. */
function isRubric(run: readonly Item[], context: Context): boolean {
  const [name, head] = run;
  if (!name || !head || name.line.level > 0 || head.line.level === 0 || (context.level > 0 && head.line.level > context.level)) return false;
  return context.last?.kind === 'paragraph' && context.last.traits.end === 'stop' && !isOpen(context.last) && /^\p{Script=Han}{1,6}$/u.test(name.traits.text) && (name.traits.text.length <= 4 || !dangles(name.traits.text));
}

/** The first line of a paragraph whose next one begins with a comma or a stop. */
function isCutByMark(item: Item | undefined, next: Item | undefined, context: Context): boolean {
  if (!item || item.line.level > 0 || item.traits.face !== 'bare' || item.traits.text.length < 8 || isOpen(context.last) || isCaptionLike(item.traits.text)) return false;
  return next?.traits.face === 'prose' && next.kind === 'paragraph' && /^[，。、；：！？]/.test(next.traits.text);
}

/** Bare lines that a word of the open paragraph before them goes on in; returns how many. */
function continuations(run: readonly Item[], context: Context): number {
  const first = run[0];
  if (!first || first.line.level > 0 || first.traits.face !== 'bare' || !isOpen(context.last) || !completesWord(context.last, first)) return 0;
  set(first, 'paragraph', { cut: true });
  context.body++;
  context.last = first;
  return 1;
}

/** So many blanks further in than the text above: a line set to the right. */
const setRight = 4;

/** Who wrote a letter or gives a notice, right below its text and set to the right, or called as bodies are: no head; returns how many lines. */
function signature(run: readonly Item[], next: Item | undefined, context: Context): number {
  const { last } = context;
  const [first] = run;
  const below = run[1] ?? next;
  if (!first || first.line.level > 0 || first.traits.face !== 'bare' || first.traits.text.length > 20 || first.gap > context.usualGap || context.body === 0 || last?.kind !== 'paragraph' || last.traits.end !== 'stop') return 0;
  const indent = ({ line }: Item): number => line.from - line.start;
  const right = indent(first) >= indent(last) + setRight;
  const dayBelow = below !== undefined && below.line.level === 0 && isDayLine(below.traits.text);
  if (!right && !(isBodyName(first.traits.text) && (first.gap === 0 || dayBelow)) && !isDayLine(first.traits.text)) return 0;
  // what prose stands below heads it, but for the next letter's greeting
  const ends = below === undefined || below.gap > context.usualGap || below.kind === 'page-header' || below.kind === 'masthead' || below.line.level > 0 || dayBelow || (right && (below.traits.end === 'colon' ? below.traits.text.length <= 12 : below.traits.face !== 'prose' && below.traits.face !== 'bare'));
  if (!ends) return 0;
  // the day stands below the name
  const count = dayBelow && below === run[1] && below.gap <= context.usualGap ? 2 : 1;
  for (const item of run.slice(0, count)) set(item, 'paragraph', { row: true });
  context.last = run[count - 1] ?? first;
  return count;
}

/** Three and more short bare lines between a poet's name and the next marked headline; returns how many. */
function versesBefore(run: readonly Item[], next: Item | undefined, context: Context): number {
  if (context.body > 0 || context.last?.kind !== 'byline') return 0;
  let count = 0;
  while (run[count]?.line.level === 0 && run[count]?.traits.face === 'bare' && (run[count]?.traits.text.length ?? 99) <= 20 && !isNoticeTitle(run[count]?.traits.text ?? '')) count++;
  const behind = run[count];
  if (count === run.length && faceAt(next) === 'byline') return stanzasBefore(run);
  return count >= 3 && behind && (behind.line.level > 0 || isNoticeTitle(behind.traits.text)) ? count : 0;
}

/** Verses before the last lines set apart, which head what a byline follows; returns how many. */
function stanzasBefore(run: readonly Item[]): number {
  const tight = Math.min(...run.slice(1).map(({ gap }) => gap));
  let last = run.length - 1;
  while (last > 0 && (run[last]?.gap ?? 0) <= tight) last--;
  return last >= 3 ? last : 0;
}

/** Marked headings of a lower rank than the story's, at the head of the run; returns how many. */
function subheadsBefore(run: readonly Item[], context: Context): number {
  let count = 0;
  while (context.head && context.level > 0 && (run[count]?.line.level ?? 0) > context.level) count++;
  return count < run.length ? count : 0;
}

/** A bare subhead, the first line of the paragraph below it, and pictures. */
function isSubheadWithFragment(run: readonly Item[], next: Item | undefined, context: Context): boolean {
  const [first, second] = run;
  if (!first || !second || !next || context.body === 0 || isOpen(context.last) || first.line.level > 0 || first.traits.text.length > 16) return false;
  // 言论 | 给“土专家”留一把椅子: a column's name and a head look the same unless the line itself is broken
  if (!endsBroken(second.traits.text) && unclosed(second.traits.text) === 0 && goesOn(second, next) < 2.5) return false;
  return !isFragment(first, next, context) && isFragmentWithPictures(run.slice(1), next, { ...context, last: null });
}

/** Bare lines before a marked headline that speak of the story above it, not of the one below: captions at a story's end. */
function picturesBehind(items: readonly Item[], at: number, run: readonly Item[], next: Item | undefined, context: Context): number {
  if (context.body === 0) return 0;
  let bare = 0;
  while (run[bare]?.line.level === 0 && run[bare]?.traits.face === 'bare' && (run[bare]?.traits.pauses === false || (bare === 0 && !isOpen(context.last)))) bare++;
  // where nothing is marked the last line above a report is its headline
  if (bare === run.length && context.levels === 0 && faceAt(next) === 'dateline') bare--;
  else if ((run[bare]?.line.level ?? 0) === 0) return 0;
  if (bare === 0) return 0;
  const above = textOf(items, Math.max(0, at - 14), at);
  const below = textOf(items, at + bare, at + bare + 4);
  // what stands above a picture of the story, or above the rest of a sentence of it, belongs to the story too
  const waits = run.slice(0, bare).map((item, i) => (i === 0 && !isOpen(context.last) ? true : item.gap <= context.usualGap) && (isAwaited(items, at + bare, item) || (i === 0 && endsBroken(item.traits.text))));
  const shows = run.slice(0, bare).map(({ traits: { text } }) => isCaptionLike(text) || sharedRuns(text, above) > sharedRuns(text, below));
  const count = Math.max(waits.lastIndexOf(true), shows.lastIndexOf(true)) + 1;
  for (const [i, item] of run.slice(0, count).entries()) {
    const cut = waits[i] === true;
    set(item, cut ? 'paragraph' : 'caption', cut ? { cut } : {});
    if (cut) context.body++;
  }
  return count;
}

/** Bare lines behind body text that are sentences broken off, not heads; returns how many. */
function cutSentences(run: readonly Item[], next: Item | undefined, context: Context): number {
  let count = 0;
  const due = faceAt(next) === 'dateline' || faceAt(next) === 'byline' ? (context.levels === 0 ? 2 : 1) : 0;
  for (const item of run) {
    // the last lines above a report are its heads
    if (run.length - count <= due && item.traits.text.length <= 30 && (tailOpenness(item.traits.text) < 2.5 || (count === run.length - 1 && !endsBroken(item.traits.text))) && !(isOpen(context.last) && goesOn(context.last, item) >= 1.5)) break;
    const { text, pauses, face } = item.traits;
    if (item.line.level > 0 || face !== 'bare' || labelHead.test(text) || context.body + (context.byline ? 1 : 0) === 0) break;
    // 吃粽子，别贪多: a head of two equal halves that the text below does not go on from
    const behind = run[count + 1] ?? next;
    if (text.length <= 12 && isCouplet(text) && !startsSentence(text) && behind?.traits.face === 'prose' && goesOn(item, behind) < 2.5 && !isOpen(context.last)) break;
    const kicker = run.slice(count + 1).some(({ line }) => line.level > 0);
    // what stands right above prose that it does not go on in heads it
    if (item.line.bold || isHeaded(text) || (count === run.length - 1 && next?.traits.face === 'prose' && !endsBroken(text) && !beginsClause(text) && !isCutSentence(item, next) && (tailOpenness(text) < 1.6 || (context.levels === 0 && isTwofold(item, next))))) break;
    // 口述, 职业男篮季前赛: a column's line is longer
    if (!pauses && text.length < columnLine && tailOpenness(text) < 2.5) break;
    if (!pauses && (!kicker || isOpen(context.last))) break;
    if (tailOpenness(text) < 1.6 && !startsSentence(text) && !(kicker && dangles(text)) && !(kicker ? /[了也都把被是要就说他她我]/ : /[了说他她我]/).test(text)) break;
    set(item, 'paragraph', { cut: true });
    context.body++;
    count++;
  }
  return count;
}

/** Two and more equally short lines at the end of the file. */
function isOrnament(run: readonly Item[], next: Item | undefined, context: Context): boolean {
  const length = run[0]?.traits.text.length ?? 0;
  return next === undefined && run.length >= 2 && context.body > 0 && length <= 6 && run.every((item) => item.line.level === 0 && item.traits.text.length === length);
}

function isSectionHead(item: Item, run: readonly Item[], next: Item | undefined, context: Context): boolean {
  if (item.traits.face === 'section') return item.line.level === 0 || run.at(-1) !== item || (next?.traits.face !== 'prose' && next?.traits.face !== 'dateline');
  if ((item.line.level > 0 || item.traits.text.length <= 8) && run.at(-1) === item && isBrief(next)) return true;
  return run[0] === item && run.length > 1 && item.line.level > 0 && context.body === 0 && !context.head && !context.section && /(?:报告|专栏|系列报道|系列|特刊|专刊|专题|专版|智库|特别策划|特别报道|巡礼|专辑)$/.test(item.traits.text);
}

/** 【报名提示】, 【场馆名片】 behind a story's text, with plain lines and no dateline below: a box of that story. */
const ownBox = /^[【〔][^】〕]{0,8}(?:提示|提醒|叮嘱|名片|须知|贴士|指南|档案|支招|建议|清单|一览|明细|数据|账单|日程|安排|信息|行程|价目|攻略|问答?|释疑|答疑|链接|延伸阅读|数读|赛程|成绩榜|积分榜|名单)[】〕]$/;

/** 参观人次：17.8万, 上午　742人次, 冠亚军决赛　12月13日15:00: a row of a table below a story, no head of another. */
const boxRow = /^[^。！？，；：:　 \n]{1,14}(?:[　 ]{1,4}|[：:])[^。！？\n]{0,30}$/;
const isRow = (text: string): boolean => text.length <= 40 && boxRow.test(text) && /\d/.test(text);

function isOwnBox(item: Item, next: Item | undefined): boolean {
  return item.line.level === 0 && /^[【〔]/.test(item.traits.text) && (ownBox.test(item.traits.text) || (next !== undefined && next.gap === 0 && isRow(next.traits.text))) && next !== undefined && next.line.level === 0 && next.traits.face !== 'dateline' && !isBrief(next) && next.traits.face !== 'byline';
}

/** A section title opens a story, except at the head of a page where it titles the whole of it. */
function beginSection(item: Item, next: Item | undefined, context: Context): void {
  if (context.body > 0 && isOwnBox(item, next)) {
    set(item, 'subhead');
    context.last = item;
    return;
  }
  const column = item.traits.face !== 'section' && next !== undefined && next.line.level > 0;
  set(item, 'section', column ? { furniture: true } : {});
  if (column) return;
  if (isBrief(next) || context.body > 0 || context.head) openStory(item, context);
  else item.opens = true;
  context.section = true;
  context.last = item;
}

/** A run without section titles. */
function resolveGroup(run: Item[], next: Item | undefined, context: Context): void {
  const captions = context.body > 0 || context.head ? leadingCaptions(run, next, context) : 0;
  for (const item of run.slice(0, captions)) set(item, 'caption');
  const rest = run.slice(captions);
  if (rest.length === 0) return;
  if (!context.head && context.body === 0) {
    openingGroup(rest, next, context);
    return;
  }
  if (beginsStory(rest, next, context)) {
    const first = rest[0];
    if (first) openStory(first, context);
    openingGroup(rest, next, context);
  } else if (isLateHead(rest, context)) openingGroup(rest, next, context);
  else innerGroup(rest, next, context);
}

/** Bare lines at the head of the run that stand apart from it or speak like captions. */
function leadingCaptions(run: readonly Item[], next: Item | undefined, context: Context): number {
  let count = 0;
  for (const [i, item] of run.entries()) {
    if (item.line.level > 0 || item.traits.face !== 'bare') break;
    const after = run[i + 1] ?? next;
    const apart = item.gap >= context.usualGap + 2;
    const interrupts = context.body > 0 && isOpen(context.last) && i === 0 && run.length === 1 && after?.traits.face === 'prose';
    if ((!apart && !interrupts && !isCaptionLike(item.traits.text)) || isNoticeTitle(item.traits.text)) break;
    count++;
  }
  return count;
}

/** Whether a head group behind body text begins a new story. */
function beginsStory(run: readonly Item[], next: Item | undefined, context: Context): boolean {
  const level = topLevel(run);
  const face = faceAt(next);
  if (context.closed) return true;
  // 工厂开工 above 上接第1版: the head is told again where the story goes on
  if (next && comesFrom(next.traits.text) && (level === 0 || context.level === 0 || level <= context.level)) return true;
  if (level === 0 && isServiceHead(run, next, context)) return true;
  if (face === 'dateline') return level === 0 || context.level === 0 || level <= context.level || context.dateline;
  if (level > 0) {
    if (!context.head) return !context.byline && !(face === 'prose' && context.dateline && headsTold(run, next, context));
    if (context.level > 0) return level <= context.level;
    return level === 1 || face === 'byline';
  }
  if (run.every((item) => item.traits.face === 'numbered')) return false;
  if (next && run.length === 1 && /^(?:问|Q)[：:]/.test(next.traits.text) && (run[0]?.traits.text.length ?? 0) >= 8) return true;
  if (face === 'byline' && context.body > 1 && (context.last?.kind === 'byline' || isColumnAndHead(run))) return true;
  if (face === 'byline') return context.byline || context.dateline || context.last?.kind === 'credit' || (run[0]?.gap ?? 0) > context.usualGap;
  // where heads are marked, bare lines set apart above prose are pictures, or a cut line and a picture
  if (context.level > 0 && context.levels > 0 && !run.slice(1).some(({ gap }) => gap === 0)) return false;
  // 菜篮子 | 霜打的青菜便宜了，排骨还在涨: a column's name may be shorter than any head
  return run.length >= 2 && run.length <= 4 && face === 'prose' && run.every((item, i) => item.traits.text.length >= (i === 0 && item.gap > 0 ? 2 : 4) && item.traits.face === 'bare');
}

/** Whether marked lines head the report above them, that has no headline: they use its words, and hardly those of what follows. */
function headsTold(run: readonly Item[], next: Item | undefined, context: Context): boolean {
  const head = run.map((item) => item.traits.text).join('\n');
  if (sharedRuns(head, context.last?.traits.text ?? '') >= 2) return true;
  const { shared, all } = sharedPairs(head, context.told);
  return shared >= 3 && shared * 2 >= all && shared > 2 * sharedPairs(head, next?.traits.text ?? '').shared;
}

/** 医者 | 手术室门口的那把椅子: a column's name and what stands in it today. */
function isColumnAndHead([first, second]: readonly Item[]): boolean {
  if (!first || !second) return false;
  const { text } = first.traits;
  return isColumnName(text) || (/^\p{Script=Han}{1,6}$/u.test(text) && second.traits.text.length > text.length && second.gap > 0);
}

/** Unmarked lines that head the text above them: the story has no headline yet, and they take up its words rather than those of what follows; returns how many. */
function headBelow(run: readonly Item[], next: Item | undefined, context: Context): number {
  if (context.head || context.body === 0 || isOpen(context.last)) return 0;
  let count = 1;
  while (count < run.length && (run[count]?.gap ?? 0) <= context.usualGap) count++;
  const group = run.slice(0, count);
  if (count > 3 || group.some(({ line, traits }) => line.level > 0 || traits.face !== 'bare' || isCaptionLike(traits.text))) return 0;
  const head = group.map(({ traits }) => traits.text).join('\n');
  const own = sharedRuns(head, context.told);
  const behind = run[count] ?? next;
  const reported = behind === undefined || behind.traits.face !== 'prose' || (group[0]?.gap ?? 0) > context.usualGap;
  return reported && own >= 2 && own > 2 * sharedRuns(head, behind?.traits.text ?? '') ? count : 0;
}

/** A notice, or a table set off by a blank line, stands for itself. */
function isServiceHead(run: readonly Item[], next: Item | undefined, context: Context): boolean {
  const last = run.at(-1);
  if (!last || run.length > 2 || last.traits.face !== 'bare' || !next || next.line.level > 0) return false;
  return isNoticeTitle(last.traits.text) || (next.row && context.body > 0 && (run[0]?.gap ?? 0) > context.usualGap);
}

/** The headline of a story that began without one. */
function isLateHead(run: readonly Item[], context: Context): boolean {
  const level = topLevel(run);
  return !context.head && level > 0 && level <= 2;
}
