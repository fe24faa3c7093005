// figure/score: a score that contradicts who won, the sets or the halves.
import type { Span } from '../../base/span.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { defineStoryRule, type FixReport } from '../define.ts';
import { agrees, type Parts, partsOf, teamPoints } from './score-parts.ts';
import { isLoss, isWin, outcomeOf, tally, drawnForThree } from './score-outcome.ts';
import { drawnLater, halvesTold, margins, tablePoints, type Told } from './score-story.ts';
import { evenHalf } from './score-halves.ts';
import { allWonBelied } from './score-all-won.ts';
import { legs } from './score-legs.ts';
import { quarters } from './score-quarters.ts';
import { setLost } from './score-lost.ts';
import { goalByGoal } from './score-goals.ts';
import { goalsBySide } from './score-sides.ts';
import { toldClosed } from './score-closed.ts';
import { setsBySide } from './score-named.ts';
import { toldBySteps } from './score-steps.ts';
import { deciders, fullLengths } from './score-decider.ts';
import { toldByRuns } from './score-runs.ts';
import { matchesNamed, setsListed, setsPlayed, unfinished, unfinishedListed } from './score-sets.ts';

const messages = {
  winner: { zh: '“{score}”与“{word}”不符：胜方得分应在前', en: '“{score}” does not go with “{word}”: the winner’s figure comes first' },
  loser: { zh: '“{score}”与“{word}”不符：负方得分应在前', en: '“{score}” does not go with “{word}”: the loser’s figure comes first' },
  level: { zh: '“{score}”与“{word}”不符', en: '“{score}” does not go with “{word}”' },
  sets: { zh: '各局胜负为{a}∶{b}，与“{score}”不符', en: 'The sets come to {a}:{b}, not “{score}”' },
  last: { zh: '第{n}局已分胜负，不会再有后面的局：与“{score}”不符', en: 'The match was won by set {n}; the sets do not go with “{score}”' },
  sums: { zh: '分项比分相加为{a}∶{b}，与“{score}”不符', en: 'The parts add up to {a}:{b}, not “{score}”' },
  games: { zh: '{parts}共{sum}场，与“{total}”不符', en: '{parts} make {sum} matches, not “{total}”' },
  told: { zh: '文中说“{told}”，照此为{right}，与“{score}”不符', en: 'By “{told}” it is {right}, not “{score}”' },
  table: { zh: '{right}，与“积{score}”不符', en: '{right}, not {score}' },
  points: { zh: '各节得分相加为{sum}分，与“{score}”不符', en: 'The quarters add up to {sum} points, which is neither side of “{score}”' },
  here: { zh: '“{text}”', en: '“{text}”' },
  change: { zh: '改为“{text}”', en: 'Change to “{text}”' },
} as const;

export default defineStoryRule({
  id: 'figure/score',
  severity: 'warning',
  fixable: true,
  needs: ['quantities', 'sentences'],
  source: '编校通例：比分与胜负、分局分节比分相合',
  messages,
  check({ copy: { text }, facts, report }) {
    const scores = facts.quantities.filter((q) => q.kind === 'score' && q.to !== null);
    for (const t of tally(text)) {
      report({ message: 'games', data: { parts: t.parts, sum: t.sum, total: text.slice(t.total.start, t.total.end) }, span: t.span, related: [{ message: 'here', data: { text: text.slice(t.total.start, t.total.end) }, span: t.total }] });
    }
    /** The score as what is told makes it, with the mark that is printed. */
    const put = (t: Told): FixReport<typeof messages>[] => {
      const printed = text.slice(t.score.start, t.score.end);
      const mark = /^\d+(\D)\d+$/.exec(printed)?.[1];
      const right = typeof t.right === 'string' ? /^(\d+)∶(\d+)$/.exec(t.right) : null;
      if (mark === undefined || !right) return [];
      // 以3∶2战胜 over sets that were lost 2∶3: the one or the other is wrong
      const ahead = Number(right[1]) - Number(right[2]);
      const beside = `${text.slice(Math.max(0, t.score.start - 8), t.score.start).split(/[，。；\n]/).at(-1) ?? ''} ${/^[^，。；\n]{0,8}/.exec(text.slice(t.score.end, t.score.end + 8))?.[0] ?? ''}`;
      if ((ahead < 0 && /胜|击败|力克|夺冠|逆转|淘汰/.test(beside)) || (ahead > 0 && /负于|不敌|惜败|告负|落败|输给/.test(beside))) return [];
      const to = `${right[1] ?? ''}${mark}${right[2] ?? ''}`;
      return to === printed ? [] : [{ title: 'change', data: { text: to }, safety: 'confirm', edits: [{ span: { start: t.score.start, end: t.score.end }, newText: to }] }];
    };
    const say = (message: 'told' | 'table', t: Told): void => {
      report({ message, data: { told: t.words ?? text.slice(t.told.start, t.told.end).replace(/\n/g, ' '), right: t.right, score: text.slice(t.score.start, t.score.end) }, span: { start: t.score.start, end: t.score.end }, related: [{ message: 'here', data: { text: text.slice(t.told.start, t.told.end) }, span: t.told }], fixes: put(t) });
    };
    for (const t of tablePoints(text)) say('table', t);
    if (scores.length === 0) return;
    for (const { span, sum, score } of teamPoints(text, facts.quantities, scores)) {
      report({ message: 'points', data: { sum, score: text.slice(score.start, score.end) }, span, related: [{ message: 'here', data: { text: text.slice(score.start, score.end) }, span: { start: score.start, end: score.end } }] });
    }
    const parts = partsOf(text, scores);
    const runs = toldByRuns(text, scores);
    const inRuns = new Set(runs.map((t) => t.score.start));
    const halves = halvesTold(text, scores).filter((t) => !parts.some((p) => p.total?.start === t.score.start));
    const told = new Set<number>();
    for (const t of [...halves, ...evenHalf(text, scores), ...legs(text, scores), ...margins(text, scores), ...setsPlayed(text, scores), ...setsListed(text, scores), ...unfinished(text, scores), ...unfinishedListed(text, scores), ...drawnForThree(text, scores), ...allWonBelied(text, scores), ...matchesNamed(text, scores), ...toldBySteps(text, scores), ...setsBySide(text, scores), ...deciders(text, scores), ...fullLengths(text, scores), ...runs, ...setLost(text, scores), ...goalByGoal(text, scores), ...goalsBySide(text, scores), ...toldClosed(text, scores), ...quarters(text, scores).filter((t) => !parts.some((p) => p.total?.start === t.score.start))]) {
      if (told.has(t.score.start)) continue;
      told.add(t.score.start);
      say('told', t);
    }
    const inParts = new Set(parts.flatMap((p) => p.scores));
    for (const q of scores) {
      // 15∶15，连得2分，以17∶19取胜: turned round it would still be wrong
      if (inParts.has(q) || inRuns.has(q.start)) continue;
      const clause = facts.sentences[q.sentence]?.clauses[q.clause] ?? q;
      const drawn = drawnLater(text, q);
      const wrong = drawn ? { message: 'level' as const, word: drawn } : outcomeOf(text, q, clause, facts.sentences[q.sentence] ?? clause);
      if (!wrong) continue;
      const score = text.slice(q.start, q.end);
      const swapped = swap(text, q);
      report({
        message: wrong.message, data: { score, word: text.slice(wrong.word.start, wrong.word.end) }, span: { start: q.start, end: q.end }, related: [{ message: 'here', data: { text: text.slice(wrong.word.start, wrong.word.end) }, span: wrong.word }],
        fixes: wrong.message === 'level' ? [] : [{ title: 'change', data: { text: swapped }, safety: 'confirm', edits: [{ span: { start: q.start, end: q.end }, newText: swapped }] }],
      });
    }
    for (const part of parts) {
      const total = part.total;
      const early = total ? wonEarly(part, total) : 0;
      if (total && early > 0) report({ message: 'last', data: { n: early, score: text.slice(total.start, total.end) }, span: { start: total.start, end: total.end }, related: [{ message: 'here', data: { text: text.slice(part.start, part.end) }, span: { start: part.start, end: part.end } }] });
      // 加时5比4, 三节比分…: one more was made behind the last of the parts
      if (total && /加时|点球/.test(text.slice(Math.max(0, total.start - 8), total.start)) && Math.abs(part.a - total.value) + Math.abs(part.b - (total.to ?? 0)) === 1 && part.a === part.b) continue;
      // 四节比分依次为…，87平后进入加时: the total has one more part
      if (total && part.a === part.b && /加时/.test(text.slice(part.end, Math.max(part.end + 16, total.start)))) continue;
      if (!total || agrees(part, total, part.sets && (isWin(text, total) || ownSets(text, part, total))) || stoodAt(part, total)) continue;
      // 四节比分依次为…。以72∶71实现反超: how it stood on the way, and the result stands elsewhere
      if ((scores.some((q) => q !== total && !part.scores.includes(q) && agrees(part, q, false)) && !part.sets) || /^(?:实现)?(?:反超|领先|超出|扳平|追平|落后|拉近)/.test(text.slice(total.end, total.end + 6))) continue;
      // 第一盘3比2逆转，五局比分为…。第二盘1比3失利: the sets are of the score before them
      if (scores.some((q) => q !== total && q.end <= part.start && q.end > part.start - 60 && !/[。；]/.test(text.slice(q.end, part.start)) && agrees(part, q, part.sets && (isWin(text, q) || ownSets(text, part, q))))) continue;
      // 把总比分追成2∶2: of the whole meeting
      if (/总比分[^，。；]{0,2}(?:追|扳|改写)?(?:成|到|为)$/.test(text.slice(Math.max(0, total.start - 9), total.start)) && part.end < total.start && /，/.test(text.slice(part.end, total.start))) continue;
      // 爷爷输掉的那盘是1∶3: another match, and said so
      if (/[那这另一][盘场局](?:是|为|打成|成了)?$/.test(text.slice(Math.max(0, total.start - 6), total.start))) continue;
      if (!part.sets && byEachSide(text, part, total)) continue;
      const span: Span = { start: total.start, end: total.end };
      const list = { start: part.start, end: part.end };
      report({ message: part.sets ? 'sets' : 'sums', data: { a: part.a, b: part.b, score: text.slice(total.start, total.end) }, span, related: [{ message: 'here', data: { text: text.slice(list.start, list.end) }, span: list }] });
    }
  },
});

/** 半场以42比45落后, 战成一比一后第三局…: how it stood after some of the parts, from either side's view. */
function stoodAt({ sets, scores }: Parts, { value, to }: Quantity): boolean {
  let a = 0;
  let b = 0;
  return scores.slice(0, -1).some((q) => {
    const other = q.to ?? 0;
    a += sets ? Number(q.value > other) : q.value;
    b += sets ? Number(other > q.value) : other;
    // the first set alone proves nothing: 1∶0 may be a slip
    return (sets ? a > 0 && b > 0 : true) && ((a === value && b === to) || (b === value && a === to));
  });
}

/** 上半场北塘村队以35比30领先，下半场大柳村队打出38比26: two halves, each told from the side named before it. */
function byEachSide(text: string, { scores }: Parts, { value, to }: Quantity): boolean {
  const [a, b] = scores;
  if (!a || !b || scores.length !== 2 || !/队[^，。；]{0,6}$/.test(text.slice(Math.max(a.end, b.start - 12), b.start))) return false;
  const turned = [a.value + (b.to ?? 0), (a.to ?? 0) + b.value];
  return turned.includes(value) && turned.includes(to ?? 0);
}

/** 2∶3惜败，五局比分为…: the sets of a match lost, listed right behind its score and so from the same side. */
function ownSets(text: string, part: Parts, total: Quantity): boolean {
  const gap = text.slice(total.end, part.start);
  return total.end < part.start && gap.length < 60 && isLoss(text, total) && /[，。；\n](?:全场|比赛)?(?:[三四五六七各]局|局)的?(?:比分|分|得分)(?:分别|依次)?(?:为|是|：)?$/.test(gap) && !/看|一方|胜者|冠军|反过来/.test(gap);
}

/** The set by which the match was won though further sets are given (11∶8、9∶11、11∶6、11∶9、7∶11 for 3∶2); 0 where none. */
function wonEarly({ sets, scores }: Parts, total: Quantity): number {
  const want = Math.max(total.value, total.to ?? 0);
  if (!sets || want < 2 || scores.length !== total.value + (total.to ?? 0)) return 0;
  let a = 0;
  let b = 0;
  for (const [i, { value, to }] of scores.entries()) {
    if (value > (to ?? 0)) a++;
    else b++;
    if (Math.max(a, b) === want) return i + 1 < scores.length ? i + 1 : 0;
  }
  return 0;
}

/** 1∶3 → 3∶1, with the mark as printed. */
function swap(text: string, q: Quantity): string {
  const score = text.slice(q.start, q.end);
  const m = /^([^∶:：比-]+)([∶:：比-])(.+)$/.exec(score);
  return m ? `${m[3]}${m[2]}${m[1]}` : score;
}
