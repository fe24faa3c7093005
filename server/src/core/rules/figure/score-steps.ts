// Matches told step by step in words: sets played in full, sets lost and won back, a tie before the last match, the last quarter, goals after being behind.
import type { Quantity } from '../../facts/quantity.ts';
import { either } from './score-phrases.ts';
import type { Told } from './score-story.ts';
import { smallNumber } from '../../base/small-number.ts';

const small = (words: string | undefined): number => smallNumber(words ?? '零');

/** Whether a score is the result and not a state of play: 以3∶1, 总比分3∶1, 3∶1战胜. */
function isResult(text: string, q: Quantity): boolean {
  return /(?:以|最终|总比分|大比分|终场|定格在|锁定)[^，。；、\d]{0,5}$/.test(text.slice(Math.max(0, q.start - 10), q.start)) || /^(?:的(?:总|大)?比分)?(?:战胜|击败|力克|取胜|获胜|胜出|逆转|反败|夺冠|夺魁|险胜|拿下|不敌|负于|惜败|落败|告捷)/.test(text.slice(q.end, q.end + 10));
}

/** Scores that the steps told round them do not come to. */
export function toldBySteps(text: string, scores: readonly Quantity[]): Told[] {
  const results = scores.filter((q) => q.to !== null && isResult(text, q));
  const sets = results.filter((q) => Math.max(q.value, q.to ?? 0) <= 4 && Math.max(q.value, q.to ?? 0) >= 2);
  const found: Told[] = [];
  const [only, second] = sets;
  if (only && !second) for (const t of [inFull(text, only), wonBack(text, only), decided(text, only, scores), goalsAfter(text, only, scores)]) if (t && found.length === 0) found.push(t);
  for (const q of results) {
    const t = lastQuarter(text, q, scores);
    if (t) found.push(t);
  }
  return found;
}

/** 打满五局 … 3∶1. */
function inFull(text: string, score: Quantity): Told | null {
  const from = Math.max(0, score.start - 160);
  const window = text.slice(from, score.end + 80);
  const m = /(打满|鏖战|激战|大战|苦战|战满|拼满|拼到|打到)了?(?:整整)?第?([三五七])(?:局|盘)(?![两三四]胜)/.exec(window);
  const n = small(m?.[2]);
  if (!m || n === score.value + (score.to ?? 0) || /最后一场|单打|双打|[男女混][单双]|没|未|不用|险些|差点|无须|上届|去年|另一|半决赛|四分之一|小组赛|[首次]轮|第[一二三四]轮|上轮|此前|曾|当时|晋级|进入?了?(?:决赛|下一轮|[四八]强)|[四八]强赛|决赛[里中]/.test(window.slice(Math.max(0, m.index - 12), m.index) + (from + m.index < score.start ? window.slice(m.index, score.start - from) : window.slice(score.end - from, m.index)))) return null;
  const start = from + m.index;
  return { score, told: { start, end: start + m[0].length }, right: `${n}局` };
}

/** 先输两局，连扳三局，以3∶1. */
function wonBack(text: string, score: Quantity): Told | null {
  const from = Math.max(0, score.start - 140);
  const window = text.slice(from, score.start);
  const lost = /(?:先|连|开局就?|接连)(?:输|丢|失|负)(?:了|掉)?([一两二三])局/.exec(window);
  const won = lost && /(?:连|随后|接着)(?:扳|胜|追|下|拿下|赢|取|拿)(?:回|了)?([二两三四])局/.exec(window.slice(lost.index));
  if (!lost || !won || /[。；].*[。；]/s.test(window.slice(lost.index + lost[0].length))) return null;
  const [a, b] = [small(won[1]), small(lost[1])];
  if ((score.value === a && score.to === b) || (score.value === b && score.to === a)) return null;
  const start = from + lost.index;
  return { score, told: { start, end: start + won.index + won[0].length }, right: `${a}∶${b}` };
}

/** 前四场2∶2平，决胜场获胜，总比分3∶1. */
function decided(text: string, score: Quantity, scores: readonly Quantity[]): Told | null {
  const tie = scores.find((q) => q.to === q.value && q.value > 0 && q.value < 4 && q.end <= score.start && score.start - q.end < 90 && /^(?:打?平|战平|平手|平局|僵持)/.test(text.slice(q.end, q.end + 3)));
  if (!tie || !/^[^。]*(?:决胜[场局盘]|第[三五七][场局盘]|最后一[场局盘])/.test(text.slice(tie.end, score.start)) || Math.max(score.value, score.to ?? 0) < tie.value) return null;
  const [high, low] = [Math.max(score.value, score.to ?? 0), Math.min(score.value, score.to ?? 0)];
  return high === tie.value + 1 && low === tie.value ? null : { score, told: { start: tie.start, end: score.start }, right: `${tie.value + 1}∶${tie.value}` };
}

const scored = /(?:连入|连进|连扳|连追|连下|独中|独进)([两二三四])(?:球|城|元)|扳平|追平|(?:扳回|追回|再下|又下|再进|再入|又进|又入|打入|打进|攻入)一(?:球|城)|梅开二度/g;

/** 0∶1落后，连入两球，再下一城，以2∶1: goals of the side that was behind. */
function goalsAfter(text: string, score: Quantity, scores: readonly Quantity[]): Told | null {
  const behind = scores.find((q) => q !== score && q.to !== null && q.value < q.to && q.end < score.start && score.start - q.end < 110 && /^(?:的比分)?落后/.test(text.slice(q.end, q.end + 5)));
  if (!behind || behind.to === null || score.value <= (score.to ?? 0) || scores.some((q) => q.start > behind.end && q.end < score.start)) return null;
  const told = text.slice(behind.end, score.start);
  const goals = [...told.matchAll(scored)];
  const rest = told.replace(scored, '').replace(/(?:帮助|助|实现|完成|将比分|并)[^，。]{0,6}反超(?:比分)?/g, '');
  if (goals.length === 0 || /对手|对方|双方|两队|各|加时|点球|反超|破门|得手|乌龙|进球|失球|丢球/.test(rest)) return null;
  const n = goals.reduce((sum, m) => sum + (m[1] ? small(m[1]) : m[0] === '梅开二度' ? 2 : 1), 0);
  return score.value === behind.value + n && score.to === behind.to ? null : { score, told: { start: behind.start, end: score.start }, right: `${behind.value + n}∶${behind.to}` };
}

/** 前三节50∶50，末节拿下24分，对手得到18分，以72∶68; 半场42∶36领先，下半场得38分，对手得40分. */
function lastQuarter(text: string, score: Quantity, scores: readonly Quantity[]): Told | null {
  const before = scores.find((q) => q !== score && q.to !== null && q.end < score.start && score.start - q.end < 160 && /(?:前三节|三节|上半场|上半时|半场)[^。；\d]{0,16}$/.test(text.slice(Math.max(0, q.start - 22), q.start)));
  if (!before || before.to === null || score.to === null || Math.max(score.value, score.to) < 30) return null;
  const told = text.slice(before.end, score.start);
  const points = [...told.matchAll(/(?:拿下|得到?|拿到|轰下|砍下|攻下|打进|只有|仅有|斩获)了?(\d{1,2})分/g)].map((m) => Number(m[1]));
  const [p = 0, q = 0] = points;
  // of a half: told of the two sides, and a slip leaves one of them right
  if (/半/.test(text.slice(Math.max(0, before.start - 22), before.start)) && (/前锋|后卫|中锋|外援|队员|队长|小将|老将|核心|号/.test(told) || (told.match(/队|对手|对方/g) ?? []).length < 2 || !(p + before.value === score.value || q + before.to === score.to || q + before.value === score.value || p + before.to === score.to))) return null;
  if (points.length !== 2 || !/末节|第四节|最后一节|单节|下半场|下半时|换边|易边/.test(told) || /加时|个人|独得|独揽/.test(told)) return null;
  const sums = [[before.value + p, before.to + q], [before.value + q, before.to + p]];
  if (sums.some(([a, b]) => (a === score.value && b === score.to) || (b === score.value && a === score.to))) return null;
  return { score, told: { start: before.start, end: score.start }, right: either(sums.map(([a, b]) => `${a}∶${b}`)) };
}
