// Matches told set by set or tie by tie in words, against the one score of the story.
import { smallNumber } from '../../base/small-number.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { atLeast, type Outcome } from './score-phrases.ts';
import type { Told } from './score-story.ts';

/** 3∶0获胜 … 第四局: a set that was played though the score has not so many. */
export function setsPlayed(text: string, scores: readonly Quantity[]): Told[] {
  const match = scores.filter((q) => q.to !== null && Math.max(q.value, q.to) <= 4 && Math.max(q.value, q.to) >= 2);
  const [score, more] = match;
  if (!score || more || score.to === null || !/^(?:的(?:总)?(?:比分|大比分))?(?:战胜|击败|力克|力挫|取胜|获胜|胜出|逆转|横扫|拿下|轻取|险胜|赢|胜|负于|不敌|落败|告负)/.test(text.slice(score.end, score.end + 14))) return [];
  const played = score.value + score.to;
  // bounded: the story's next few hundred characters
  const window = text.slice(score.end, score.end + 260);
  for (const m of window.matchAll(/第([一二三四五六七])(局|盘)(?!比赛无|不必|没打|未打|无需|都没)/g)) {
    const n = '零一二三四五六七'.indexOf(m[1] ?? '');
    const behind = window.slice(m.index, m.index + 16);
    if (n <= played || /上届|去年|上次|另一|另外|那边|那头|[女男][队排篮乒羽团足组]|半决赛|首轮|小组|女子|男子|次日|前一/.test(window.slice(0, m.index)) || /拖[入进到]|打到|没有|不用|无须/.test(behind + window.slice(Math.max(0, m.index - 6), m.index))) continue;
    const start = score.end + m.index;
    return [{ score, told: { start, end: start + m[0].length }, right: atLeast(`${n}${m[2]}`) }];
  }
  return [];
}

/** Games won by two points and more, and the least to be won with. */
const games: readonly (readonly [RegExp, readonly number[], number])[] = [[/乒乓/, [11], Infinity], [/羽毛球|羽球/, [21], 30], [/排球/, [25, 15], Infinity]];

/** Scores of the story's game, by their index, that no such game ends with: won by one point, short of the limit. */
function openGames(text: string, scores: readonly Quantity[]): { readonly q: Quantity; readonly i: number; readonly right: Outcome }[] {
  const game = games.find(([name]) => name.test(text));
  if (!game) return [];
  const [, ends, limit] = game;
  const least = Math.min(...ends);
  return scores.flatMap((q, i) => {
    const [high, low] = [Math.max(q.value, q.to ?? 0), Math.min(q.value, q.to ?? 0)];
    return q.to === null || high - low !== 1 || high < least || high >= limit ? [] : [{ q, i, right: atLeast(`${high + 1}∶${low}`) }];
  });
}

/** 决胜局以11∶10结束: no such game is over. */
export function unfinished(text: string, scores: readonly Quantity[]): Told[] {
  return openGames(text, scores).flatMap(({ q, right }) => {
    const before = text.slice(Math.max(0, q.start - 24), q.start).split(/[。；\n]/).at(-1) ?? '';
    if (!/局/.test(before) || !/[以为]$/.test(before) || !/^(?:的比分)?(?:结束|拿下|获胜|取胜|胜出|险胜|战胜|赢下|锁定|收下|惜败|告负)/.test(text.slice(q.end, q.end + 8)) || /一度|领先|落后|战至|打到|追[到至平]/.test(before)) return [];
    const word = before.lastIndexOf('局');
    return [{ score: { start: q.start, end: q.end }, told: { start: q.start - before.length + Math.max(0, word - 2), end: q.start - before.length + word + 1 }, right }];
  });
}

/** 五局比分为11比9、…、11比10: a set in a list of sets that no such game ends with. */
export function unfinishedListed(text: string, scores: readonly Quantity[]): Told[] {
  return openGames(text, scores).flatMap(({ q, i, right }) => {
    let first = i;
    while (first > 0 && /^[、，和]$/.test(text.slice(scores[first - 1]?.end ?? 0, scores[first]?.start ?? 0))) first--;
    const start = scores[first]?.start ?? q.start;
    const said = /[局盘](?:的)?(?:比分|得分)(?:分别|依次)?(?:为|是|：)$/.exec(text.slice(Math.max(0, start - 12), start));
    return first === i || !said ? [] : [{ score: { start: q.start, end: q.end }, told: { start: start - said[0].length, end: start }, right }];
  });
}

/** 七局比分依次为, before its scores: as many as there are sets. */
export function setsListed(text: string, scores: readonly Quantity[]): Told[] {
  const found: Told[] = [];
  for (const [i, first] of scores.entries()) {
    const m = /([三四五六七3-7])(局|盘)(?:的)?(?:比分|得分)(?:分别|依次)?(?:为|是|：)?$/.exec(text.slice(Math.max(0, first.start - 12), first.start));
    if (!m) continue;
    let last = i;
    while (last + 1 < scores.length && /^(?:、|，|和|，?[^，。；\d]{0,3}(?:局|盘))$/.test(text.slice(scores[last]?.end ?? 0, scores[last + 1]?.start ?? 0))) last++;
    const n = last - i + 1;
    const told = smallNumber(m[1] ?? '');
    const end = scores[last]?.end ?? first.end;
    // 以3∶2取胜，五局比分为…: the score is told to be wrong by its sets
    if (scores.some((q) => (q.end <= first.start ? first.start - q.end : q.start - end) < 60 && (q.start < first.start || q.start >= end) && q.value + (q.to ?? 0) === told)) continue;
    if (n < 3 || n === told || /^[、，]?等/.test(text.slice(end, end + 2))) continue;
    const start = first.start - m[0].length;
    found.push({ score: { start, end: start + 2 }, told: { start: first.start, end }, right: `${'零一二三四五六七'.charAt(n) || n}${m[2]}` });
  }
  return found;
}

/** 男单、女单、男双失利，女双、混双获胜: every match named, against the score of the team. */
export function matchesNamed(text: string, scores: readonly Quantity[]): Told[] {
  const match = scores.filter((q) => q.to !== null && q.value + q.to >= 3 && q.value + q.to <= 7 && q.value !== q.to);
  const [score, more] = match;
  if (!score || more || score.to === null || !/战胜|击败|力克|取胜|获胜|胜出|险胜|夺冠/.test(text.slice(score.end, score.end + 12))) return [];
  const list = `((?:(?:第[一二三四五]|男|女|混)(?:单|双|子单打|子双打|合双打)[、和]){1,4}(?:第[一二三四五]|男|女|混)(?:单|双|子单打|子双打|合双打))(失利|告负|落败|输球|获胜|取胜|告捷|得胜|拿下)`;
  const at = text.slice(Math.max(0, score.start - 200), score.end + 260);
  const m = new RegExp(`${list}，${list}`).exec(at);
  if (!m) return [];
  const lost = (word: string | undefined): boolean => /失利|告负|落败|输球/.test(word ?? '');
  const size = (words: string | undefined): number => (words ?? '').split(/[、和]/).length;
  if (lost(m[2]) === lost(m[4])) return [];
  const [won, gone] = lost(m[2]) ? [size(m[3]), size(m[1])] : [size(m[1]), size(m[3])];
  if (won + gone !== score.value + score.to || (won === score.value && gone === score.to)) return [];
  const start = Math.max(0, score.start - 200) + m.index;
  return [{ score, told: { start, end: start + m[0].length }, right: `${won}∶${gone}` }];
}
