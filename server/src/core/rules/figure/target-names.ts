// Part of figure/target: how a goal names the thing whose level the story told: by what is done with it, or by its name with the time between.
import { baseValue } from '../../facts/statements/interval.ts';
import { bareOfScope, type Shared } from '../../facts/statements/mention-nouns.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { lastClause, sameUnit } from '../../facts/statements/rows.ts';

/** Who plans, and that it is planned, before the noun of a goal: 镇里提出规上企业, 卫健局计划明年签约率. */
// bounded: the thirty characters before a figure
export const planner = /^.*(?:提出|计划|打算|要求|希望|准备|力争|争取|目标是?|表示|确保|规划|[要将]让|[要将]使|要把|[要将])|^[\p{Script=Han}]{1,8}?(?:[县市区镇乡村校院]里|局|委|办|部门|公司)(?=明年|后年|今年|到|\d{4}年|再|$)/u;

const when = /[全我本][国省市县区镇乡村校]|[到在让使]|(?:[明后今]年|20\d\d年)(?:年?[底末])?前?|[，\s]/g;

const helpers = /已经|[了有已经都上起着被就也全]/g;

/** 201个村通了快递, 通快递的行政村达到195个: the same is done with the things of one kind. */
export function byDeed(goal: Mention, reached: Mention): Shared | null {
  if (goal.q.dimension !== 'count') return null;
  const named = /([\p{Script=Han}]{2,12})的[\p{Script=Han}]{0,5}?([\p{Script=Han}])(?:要|数|数量|总数)?$/u.exec(goal.left);
  const [, words = '', noun = ''] = named ?? [];
  const at = reached.right.slice(0, 6).indexOf(noun);
  if (noun === '' || at < 0) return null;
  const done = reached.right.slice(at + 1).replace(/[^\p{Script=Han}].*$/su, '').replace(helpers, '');
  const wanted = words.replace(helpers, '');
  for (let n = Math.min(done.length, 10); n >= 2; n--) if (wanted.endsWith(done.slice(0, n))) return { noun, modifiers: ['', ''] };
  return null;
}

/** 网店今年发展到350家, 网店发展到300家: the noun stands before words of time. */
export function byName(goal: Mention, reached: Mention): Shared | null {
  const bare = (m: Mention): string => m.left.replace(/(?:壮大|扩充|扩大|增加|发展)$/, '').replace(/(?:由此|至此|今年|去年|如今|目前|现在|眼下|今年底|年底|已经?|就|也|都){1,4}$/, '').replace(/(?:数量|总数|总量|规模|队伍)$/, '');
  const [x, y] = [bare(goal), bare(reached)];
  let n = 0;
  while (n < x.length && n < y.length && x[x.length - 1 - n] === y[y.length - 1 - n] && /\p{Script=Han}/u.test(x[x.length - 1 - n] ?? '')) n++;
  const noun = x.slice(x.length - n);
  // 薄弱村集体经济收入 is of some villages
  const rest = x.slice(0, x.length - n).replace(planner, '').replace(when, '');
  return bareOfScope(noun).length >= 2 && rest === '' && (x !== goal.left || y !== reached.left) ? { noun, modifiers: ['', ''] } : null;
}

/** 乡村长桌宴，今年前九个月已经摆出412场 … 力争到年底长桌宴达到380场: the clause before the level ends in what the goal is of, and the level names nothing else. */
export function byTopic(goal: Mention, reached: Mention): Shared | null {
  const noun = bareOfScope(goal.left.replace(planner, '').replace(when, '')).replace(/[^\p{Script=Han}]/gu, '');
  const topic = /([^，。；：“]{2,16})，[^，。；]*$/.exec(reached.lead)?.[1];
  return noun.length >= 2 && reached.right === '' && lastClause(reached.lead).length <= 14 && topic?.endsWith(noun) ? { noun, modifiers: ['', ''] } : null;
}

/** 城北再生水厂 told before, 水厂的 of the level: a name taken up by its last word. */
export function shortName(text: string, [goal, reached]: Shared['modifiers'], { q }: Mention): boolean {
  const short = /^[\p{Script=Han}]{2,4}(?=的?$)/u.exec(reached)?.[0].replace(/的$/, '') ?? '';
  const at = goal.lastIndexOf(short);
  if (short.length < 2 || at < 2 || at + short.length < goal.length - 1 || /[全各]/.test(short)) return false;
  const named = text.indexOf(goal.slice(at - 2, at + short.length));
  return named >= 0 && named < q.start;
}

const finishing = /(?:完成|建成|实现)了?$/;
const laterYear = /到(?:20\d\d|[明后])年[^。；]{0,16}$/;

/** 去年完成了7.2万份标本的数字化 … 到2028年将完成7万份标本的数字化: the same work, word for word behind both figures, and no third of it. */
export function finishedAlready(mentions: readonly Mention[]): { readonly goal: Mention; readonly reached: Mention }[] {
  const work = mentions.filter((m) => m.place !== 'display' && m.q.approximator === 'exact' && finishing.test(lastClause(m.lead)) && /^[\p{Script=Han}]{4}/u.test(m.right));
  return work.flatMap((goal) => {
    if (!laterYear.test(goal.lead) || /再|新增|另|还/.test(lastClause(goal.lead))) return [];
    const same = work.filter((m) => m !== goal && sameUnit(m.q, goal.q) && m.right.slice(0, 4) === goal.right.slice(0, 4));
    const [reached] = same;
    if (!reached || same.length > 1 || reached.q.start > goal.q.start || laterYear.test(reached.lead) || /将|要|计划|预计|拟|每|目标/.test(lastClause(reached.lead))) return [];
    return baseValue(reached.q) > baseValue(goal.q) && baseValue(reached.q) < 1.5 * baseValue(goal.q) ? [{ goal, reached }] : [];
  });
}
