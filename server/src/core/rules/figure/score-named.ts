// Sets told one by one with the side that won each: 河西队以2∶1战胜江东队 … 第一局，江东队…先下一城；…决胜局…江东队15∶13险胜.
import { matchesOf } from '../../base/matches.ts';
import { holds } from '../../base/held.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { Told } from './score-story.ts';

const result = /([\p{Script=Han}]{2,5}队)，?以([234])[∶:：比]([0123])(?:战胜|击败|力克|险胜|逆转|力挫|胜)了?([\p{Script=Han}]{2,5}队)/gu;
const sets = /(?:^|[。；，\n])(首局|第[一二三四五]局|决胜局|末局|最后一局)([^。；\n]{4,60})/g;
const won = /\d{1,2}[∶:：比]\d{1,2}[^，。；\d]{0,4}(?:先下一城|再下一城|扳平|扳回|追平|险胜|拿下|取胜|获胜|胜出|赢下|锁定|先声夺人|先拔头筹)/;

/** The one result of a story, against the sides that its sets are said to have been won by; every set names one side. */
export function setsBySide(text: string, scores: readonly Quantity[]): Told[] {
  if (!holds(text, '局') || !holds(text, '队')) return [];
  const [match, more] = matchesOf(text, result);
  const [winner = '', loser = ''] = [match?.[1]?.slice(-3) ?? '', match?.[4] ?? ''];
  const score = match && scores.find((q) => q.start >= match.index && q.end <= match.index + match[0].length);
  if (!match || more || !score || winner === loser.slice(-3)) return [];
  const [a, b] = [Number(match[2]), Number(match[3])];
  const told = matchesOf(text, sets).filter((m) => won.test(m[2] ?? ''));
  if (told.length !== a + b || told.some((m) => (m[2] ?? '').includes(winner) === (m[2] ?? '').includes(loser.slice(-3)))) return [];
  const losers = told.filter((m) => (m[2] ?? '').includes(loser.slice(-3))).length;
  const last = told.at(-1);
  if (losers === b || !last) return [];
  return [{ score, told: { start: last.index + 1, end: last.index + last[0].length }, right: `${a + b - losers}∶${losers}` }];
}
