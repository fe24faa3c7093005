// Part of figure/target: 目标是全年开行90列 … 今年已开行86列，提前超额完成全年任务: what is said to have met the goal, and falls short of it.
import { holds } from '../../base/held.ts';
import { sameUnit } from '../../facts/statements/rows.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { baseValue } from '../../facts/statements/interval.ts';

const met = /^[^，。；\d]{0,8}，(?:已|就|便|率先|再次|顺利|均)?(?:提前)?[^，。；\d]{0,6}?(?:超额)?(?:完成|实现|达成)了?(?:全年|年度|今年|既定|年初(?:定下|确定)?)?的?(?:任务|目标|计划)(?!的)/;
/** 5.2万人，提前两个月完成全年新增就业5.5万人的任务: the goal stands in the claim. */
const metWhich = /^[^，。；\d]{0,8}，(?:已|就|便|率先|再次|顺利)?(?:提前[^，。；]{0,8}?)?(?:超额)?(?:完成|实现|达到)了?(?:全年|年度|今年)?[^，。；\d]{0,12}$/;
const ofTask = /^的?(?:全年|年度|既定|预定)?(?:任务|目标|计划)(?![的数])/;
const goalWords = /目标|任务|计划/;
const apart = /去年|上年|明年|原|追加|首批|一期|上半年|季度|每|日均|阶段/;
/** 这样的站台曾有一百多个: how many there were of old. */
const before = /曾有|原有|从前|过去/;
const part = /的(?:\d|[一二三四五六七八九十]成|一半)/;

/** The goal and what was done, where the story sets one goal of the unit. */
export function unmetGoals(text: string, mentions: readonly Mention[]): { readonly goal: Mention; readonly done: Mention }[] {
  if (!holds(text, '完成') && !holds(text, '实现') && !holds(text, '达成')) return [];
  const found: { goal: Mention; done: Mention }[] = [];
  for (const done of mentions) {
    if (done.q.kind !== 'count' && done.q.kind !== 'measure') continue;
    const next = mentions.find((m) => m.q.start >= done.q.end);
    if (next && done.q.approximator === 'exact' && sameUnit(next.q, done.q) && next.q.approximator === 'exact' && next.q.sentence === done.q.sentence && metWhich.test(text.slice(done.q.end, next.q.start)) && ofTask.test(text.slice(next.q.end, next.q.end + 10))) {
      if (baseValue(done.q) < baseValue(next.q) && baseValue(done.q) > 0.5 * baseValue(next.q) && !apart.test(done.clause) && !/降|减|压|缩|控制/.test(done.clause)) found.push({ goal: next, done });
      continue;
    }
    if (done.q.approximator !== 'exact' || !met.test(text.slice(done.q.end, done.q.end + 40)) || part.test(text.slice(done.q.end, done.q.end + 40)) || apart.test(done.clause)) continue;
    const goals = mentions.filter((m) => m !== done && m.q.start < done.q.start && sameUnit(m.q, done.q) && m.q.unit === done.q.unit && m.q.approximator === 'exact' && goalWords.test(m.sentence.slice(0, m.sentence.indexOf(m.clause) + m.clause.length)));
    const [goal] = goals;
    if (!goal || goals.some((g) => g.q.value !== goal.q.value) || apart.test(goal.clause) || mentions.some((m) => m !== done && m !== goal && sameUnit(m.q, done.q) && baseValue(m.q) >= baseValue(goal.q) && !(m.q.approximator !== 'exact' && before.test(m.clause)))) continue;
    if (baseValue(done.q) < baseValue(goal.q) && baseValue(done.q) > 0.5 * baseValue(goal.q)) found.push({ goal, done });
  }
  return found;
}
