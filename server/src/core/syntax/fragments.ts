// Bare lines that are no heads but the beginning of a sentence, cut off by the end of a column.
import { mayContinue } from './broken.ts';
import { isCaptionLike } from './captions.ts';
import type { Context, Item } from './item.ts';
import { longWordAcross, seamGain } from './lexicon.ts';
import { endsBroken, startsSentence, unclosed } from './openness.ts';
import { besides, namesTitled, seamScore, sideOf } from './seam.ts';

/** The fewest characters that a column's line has. */
export const columnLine = 9;

/** 【理财课堂】…, ■ 浮桥：36条船, 足球｜补时绝杀: what only heads begin with or hold. */
const headed = /^[【■□●◆▲◎★☆▍▎]|[|｜]/;

/** Whether a line is a head by its marks. */
export function isHeaded(text: string): boolean {
  return headed.test(text);
}

/** A short piece of a sentence, pictures, and the prose that goes on from it. */
export function isFragmentWithPictures(run: readonly Item[], next: Item | undefined, context: Context): boolean {
  const first = run[0];
  if (!first || next?.traits.face !== 'prose' || !mayContinue(next) || run.length > 4 || context.body + (context.byline ? 1 : 0) === 0) return false;
  // what stands apart is a picture's caption
  if (first.gap >= context.usualGap + 2) return false;
  if (first.traits.text.length < columnLine && !first.traits.pauses) return false;
  if (!run.every((item) => item.line.level === 0 && item.traits.face === 'bare')) return false;
  if (isOpen(context.last) && goesOn(context.last, next) + 1.5 >= goesOn(first, next)) return false;
  if (run.length === 1 && context.levels === 0 && isTwofold(first, next)) return false;
  return isCutSentence(first, next, run.length > 1) || isFragment(first, next, context);
}

/** A paragraph that ends without a mark. */
export function isOpen(item: Item | null): boolean {
  if (item?.kind !== 'paragraph' || item.row) return false;
  const { end, text } = item.traits;
  // who to ask, and on what number
  if (/\d{7}$/.test(text.slice(-7))) return false;
  return end === 'word' || end === 'pause' || end === 'opener';
}

/** Whether a word begins at the end of the one and ends at the head of the other. */
export function completesWord(item: Item | null, next: Item): boolean {
  if (!item || isCaptionLike(next.traits.text)) return false;
  return (longWordAcross(item.traits.text, next.traits.text) || seamGain(item.traits.text, next.traits.text) >= 5) && goesOn(item, next) >= 2;
}

/** How far below a story laid between is looked through. */
const awaitedWithin = 48;

/** Whether a line as long as a column's is completed by a paragraph behind the story that begins at `from`. */
export function isAwaited(items: readonly Item[], from: number, item: Item): boolean {
  const { text } = item.traits;
  if (text.length < 10 || isCaptionLike(text) || /[ \u3000]/.test(text)) return false;
  for (let i = from; i < items.length && i < from + awaitedWithin; i++) {
    const next = items[i];
    if (!next || next.kind === 'masthead' || next.kind === 'page-header') return false;
    if (next.traits.face !== 'prose') continue;
    if (namesTitled(text, next.traits.text)) return true;
    const gain = longWordAcross(text, next.traits.text) ? 8 : seamGain(text, next.traits.text);
    const score = goesOn(item, next) + (startsSentence(text) ? 1 : 0);
    if (score >= 3 && (gain >= 4 || score >= 3.5)) return true;
  }
  return false;
}

/** What the characters beside a seam say of a line that may be a head: the last of a head and the first below it are seldom neighbours elsewhere. */
function beneath({ traits }: Item, below: Item): number {
  // 清单不是贴在墙上看的 is whole, and any noun is at home behind 的
  if (traits.text.endsWith('的')) return 0;
  return Math.max(0, Math.min(neighboursMost, neighboursWeight * besides(sideOf(traits), sideOf(below.traits))));
}

const neighboursWeight = 0.35;
const neighboursMost = 0.6;

/** How well a line goes on from the one read last; −9 where none was. */
export function goesOn(item: Item | null, next: Item): number {
  return item ? seamScore(sideOf(item.traits), sideOf(next.traits), '') : -9;
}

/** A bare line before prose that goes on from it; behind pictures the proof must be stronger. */
export function isCutSentence(item: Item, next: Item, strict = false): boolean {
  const { text, pauses } = item.traits;
  if (!mayContinue(next)) return false;
  if (item.line.bold || labelHead.test(text) || isDayLine(text) || isHeaded(text)) return false;
  if (isCouplet(text)) return goesOn(item, next) >= 2.5;
  const broken = endsBroken(text);
  // what begins as reports do goes on from nothing that is finished in itself
  if (pauses && !strict) return broken || sideOf(next.traits).head > -1 || namesTitled(text, next.traits.text) || goesOn(item, next) >= 1;
  // a column's line is longer
  if (text.length < (broken ? 4 : columnLine) || isCaptionLike(text)) return false;
  // 社区食堂怎么吃划算？记者走了四家: a question and its answer are a head
  if (item.traits.stops && item.traits.end !== 'stop' && !(text.length <= 24 && /^[^。！？]{4,14}？[^。！？]{3,12}$/.test(text))) return true;
  const left = sideOf(item.traits);
  const right = sideOf(next.traits);
  const seam = seamScore(left, right, '');
  if (broken && seam >= 0) return true;
  const beside = beneath(item, next);
  return seam + beside >= (text.length >= 20 || pauses ? 1 : 1.2) && (right.head >= 1 || seamGain(text, next.traits.text) >= 3 || beside >= 1 || seam >= 2);
}

const dayLine = /^(?:[0-9〇○零一二三四五六七八九十]{4}年)?[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日(?:夜|晚|晨|凌晨|深夜)?(?:[ \u3000]{1,2}[\p{Script=Han}]{1,6}){0,3}$/u;

/** A day and nothing else, but for weekday and weather: the head of a diary's entry, the end of a notice. */
export function isDayLine(text: string): boolean {
  return dayLine.test(text);
}

/** 头一本：欠账, 种苗：从“靠天捞”到“自己育”: a head with its label, however short what it names. */
export const labelHead = /^[^，。；：“”\d]{2,5}：(?:[^，。；：“”\d]{1,10}|从“[^，。；：”\d]{1,6}”[到变]“[^，。；：”\d]{1,6}”)$/;

/** Two clauses of one length, as subheads like to be: 先改习惯，再谈吃药. */
export function isCouplet(text: string): boolean {
  const [first = '', second = '', ...rest] = text.split('，');
  return rest.length === 0 && first.length >= 3 && first.length <= 9 && Math.abs(first.length - second.length) <= 1;
}

/** Two short clauses as heads have them, finished in themselves: 提前一年取，利息差了9100元; “十四五”：五年五个台阶. */
export function isTwofold(item: Item, next: Item): boolean {
  const { text } = item.traits;
  const [first = '', second = '', ...rest] = text.split(/[，：；]/);
  const labelled = text.charAt(first.length) === '：';
  return rest.length === 0 && text.length <= (labelled ? 28 : 20) && first.length >= 3 && first.length <= 11 && second.length >= 4 && second.length <= (labelled ? 20 : 12) && /\p{Script=Han}{2}/u.test(second) && !/[说道示绍诉]$|^(?:今年|去年|明年|今天|活动|每|这|那|他|她|我)/.test(first) && !/[把将被给向对从在为和与]\p{Script=Han}{0,4}$/u.test(second) && !startsSentence(text) && !occasion.test(text) && !setting.test(text) && !endsBroken(text) && unclosed(text) === 0 && goesOn(item, next) < 1.5;
}

/** 启动仪式上，: a setting that sentences begin with and heads do not. */
const setting = /^[^，。；：]{2,10}(?:上|中|里|后|前|时|间|来|下|方面|季节|阶段|之际|起)，/;

/** 针对居民反映的…, 等到第二年开春…: how clauses begin, and heads seldom. */
const occasion = /^(?:等到|直到|每到|每当|针对|对于|根据|按照|随着|为了|由于|经过|通过|作为|除了|据|在|从|为[^，]{3,9}，)/;

/** Whether a text begins as sentences do and heads do not. */
export function beginsClause(text: string): boolean {
  return startsSentence(text) || occasion.test(text);
}

/** Long as a column line, without the blanks of a head, and what follows goes on from it; where heads are marked, less proof will do. */
export function isFragment(item: Item, next: Item, context: Context): boolean {
  const { text, pauses } = item.traits;
  if (text.length < 10 || isCaptionLike(text) || isDayLine(text) || labelHead.test(text) || isHeaded(text) || item.line.bold) return false;
  const right = sideOf(next.traits);
  let score = seamScore(sideOf(item.traits), right, '') + beneath(item, next);
  if (startsSentence(text)) score += 1.2;
  else if (occasion.test(text)) score += 1;
  if (pauses) score += 1;
  if (endsBroken(text)) score += 1;
  if (unclosed(text) > 0) score += 2;
  if (setting.test(text)) score += 1;
  if (text.length >= 16) score += 0.3;
  if (/[ \u3000]/.test(text)) score -= 1;
  if (context.levels >= 1) score += 0.7;
  if (context.levels >= 2) score += 0.4;
  return right.head > -1 && score >= 1.4;
}
