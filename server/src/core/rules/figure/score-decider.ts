// A decider behind a tie: 以3∶1击败 … 场上比分2∶2。决胜场上，…拿下对手. Who wins it has one more than the tie, who loses it has as many.
import type { Quantity } from '../../facts/quantity.ts';
import { isLoss, isWin } from './score-outcome.ts';
import type { Told } from './score-story.ts';

/** How matches of sets, bouts or games stand level. */
const level = /(?:场上|双方|大|总|团体)?比分(?:来到|变成|变为|战成|打成|追成|为|是|被?[追扳]成|再次|又)?$|[战打追扳]成了?$|双方$/;
/** The decider, and who has it. */
const decider = /^[^\d]{0,24}?(?:决胜|最后一|第[三五七])(?:场|局|盘|轮|个单打|单打)[^。！？\n]{0,40}?(?:拿下|取胜|获胜|胜出|险胜|战胜|击败|锁定|力克|告捷|赢下|赢得|取得胜利)/;
/** Of another match, or of points. */
const others = /小组赛|半决赛|预赛|此前|去年|另一|女单|男单|局点|赛点|次?局内/;

/** The one match score of a story whose one tie and decider come to another; at most 4 for either side. */
export function deciders(text: string, scores: readonly Quantity[]): Told[] {
  const matches = scores.filter((q) => q.to !== null && Math.max(q.value, q.to) <= 4);
  const won = matches.filter((q) => q.value !== q.to && (isWin(text, q) || isLoss(text, q)) && total.test(text.slice(Math.max(0, q.start - 2), q.start)));
  const ties = matches.filter((q) => q.value === q.to && q.value > 0 && level.test(text.slice(Math.max(0, q.start - 8), q.start)));
  const [score, other] = won;
  const tie = ties.at(-1);
  if (!score || other || score.to === null || !tie) return [];
  const end = decider.exec(text.slice(tie.end, tie.end + 90))?.[0];
  if (end === undefined || others.test(text.slice(Math.max(0, tie.start - 20), tie.start)) || others.test(end)) return [];
  const [most, least] = [Math.max(score.value, score.to), Math.min(score.value, score.to)];
  if (most !== tie.value + 1 || least === tie.value) return [];
  const right = isLoss(text, score) ? `${tie.value}∶${tie.value + 1}` : `${tie.value + 1}∶${tie.value}`;
  return [{ score, told: { start: tie.start, end: tie.end + end.length }, right }];
}

/** 以3∶1, 总比分3∶1. */
const total = /以|分|比$/;

/** 五场三胜, 七局四胜: how many matches at most, and how many win. */
const bestOf = /([三五七])[场局盘][制]?([两二三四])胜/;
/** The match that decides it. */
const lastMatch = { 三: /决胜(?:的|的?第三|第三)?[场局盘]/, 五: /决胜的?第五[场局盘]|第五[场局盘](?:，|的)?决胜|决胜的最后一[场局盘]/, 七: /决胜的?第七[场局盘]|决胜的最后一[场局盘]/ } as const;
const allPlayed = /全部打满|打满[三五七][场局盘]|[三五七][场局盘]全打/;

/** 以3∶1战胜…，五场三胜制…决胜的第五场…锁定胜局: a match that went to the last game is won by one. */
export function fullLengths(text: string, scores: readonly Quantity[]): Told[] {
  const m = bestOf.exec(text);
  const most = m?.[1] as keyof typeof lastMatch | undefined;
  const need = m?.[2] === undefined ? 0 : '两二三四'.indexOf(m[2]) < 2 ? 2 : '两二三四'.indexOf(m[2]) + 1;
  if (most === undefined || allPlayed.test(text)) return [];
  const won = scores.filter((q) => q.to !== null && Math.max(q.value, q.to) === need && (isWin(text, q) || isLoss(text, q)) && total.test(text.slice(Math.max(0, q.start - 2), q.start)));
  const last = lastMatch[most].exec(text);
  const [score, other] = won;
  if (!score || score.to === null || other || !last || !/锁定|拿下|取胜|获胜|胜出|赢|险胜|告捷|胜局/.test(text.slice(last.index, last.index + 60)) || Math.min(score.value, score.to) === need - 1) return [];
  // another match of the story may be the one that went so far
  if (others.test(text.slice(Math.max(0, last.index - 60), last.index)) || scores.some((q) => q !== score && q.to !== null && Math.max(q.value, q.to) === need && Math.min(q.value, q.to) === need - 1)) return [];
  const right = score.value < score.to ? `${need - 1}∶${need}` : `${need}∶${need - 1}`;
  return [{ score, told: { start: last.index, end: last.index + last[0].length }, right }];
}
