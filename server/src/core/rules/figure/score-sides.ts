// Goals told side by side against the score of the two: 主队3∶1战胜客队 … 客队扳平 … 客队补时扳回一球: more goals of one side than its score has.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { isLoss, isWin } from './score-outcome.ts';
import { goalsTold } from './score-phrases.ts';
import type { Told } from './score-story.ts';

/** One goal where no number is told. */
const goal =
  /(?:连|先后|接连|再|又|先|独)?(?:进|入|打进|打入|攻入|攻进|踢进|轰入|扳回|追回|扳|下)了?([一两二三四五六])(?:个|粒)?(?:球|城|元)|扳平|追平|梅开二度|帽子戏法|先拔头筹|首开[纪记]录|破门|打破(?:场上)?僵局|再下一城|先下一城|得手|建功|反超|绝杀|锁定胜局/g;
const none = /未|没|无|险些|差点|错失|失误|机会|扑出|化解|击中|偏出|希望|试图/;
const other = /加时|点球|[上次首两]回合|上一?[轮场届]|去年|此前|另一场|小组赛|半决赛|联赛第|乌龙|各[进入]|互[有交]|双方|两队|单局|[一两三四五]局|[一两三四五]节|总比分|赛季[^，。；]{0,8}(?:进|打入)/;
/** 全场打进两球: told once more, all together. */
const summed = /全场|共|本场|个人|上半场(?:就)?(?:打|攻|踢|连)?[进入]|赛事|赛季/;

/** The one score of a story beside goals told of the two that its sentence names; nothing where a goal is told of neither. */
export function goalsBySide(text: string, scores: readonly Quantity[]): Told[] {
  const [score] = scores;
  if (!score || score.to === null || Math.max(score.value, score.to) > 7 || scores.some((q) => q.value !== score.value || q.to !== score.to) || !holds(text, '球')) return [];
  const own = scores.find((q) => isWin(text, q) || isLoss(text, q));
  const names = own ? namesOf(text, own) : null;
  if (!own || own.to === null || !names) return [];
  const from = text.slice(own.end).search(/[，。；]/);
  if (from < 0) return [];
  const start = own.end + from;
  const stop = text.indexOf('\n\n', start + 40);
  const words = text.slice(start, Math.min(stop < 0 ? text.length : stop, start + 500));
  if (other.test(words)) return [];
  const made = count(words, names);
  if (!made || made.events < 2 || (made.a <= own.value && made.b <= own.to)) return [];
  return [{ score: own, told: { start: start + made.start, end: start + made.end }, right: `${made.a}∶${made.b}`, words: goalsTold }];
}

/** 主队(在主场)(以)3∶1战胜客队: the words before the score and behind its verb. */
function namesOf(text: string, q: Quantity): readonly [string, string] | null {
  const before = /([\p{Script=Han}]{2,10}?)(?:在?[主客]场|坐镇主场)?(?:最终)?以?$/u.exec((text.slice(Math.max(0, q.start - 24), q.start).split(/[，。；：（）\n]/).at(-1) ?? ''))?.[1];
  const behind = /^(?:的比分)?(?:战胜|击败|力克|险胜|大胜|完胜|轻取|逆转|不敌|负于|惜败(?:于|给)?|输给|败给|胜)([\p{Script=Han}]{2,10}?)(?=[，。；]|夺|捧|晋|拿|获)/u.exec(text.slice(q.end, q.end + 20))?.[1];
  if (before === undefined || behind === undefined || before.includes(behind) || behind.includes(before)) return null;
  return [before, behind];
}

interface Counted {
  readonly a: number;
  readonly b: number;
  readonly events: number;
  readonly start: number;
  readonly end: number;
}

/** Goals of each side, where every clause with a goal begins with one of the two. */
function count(words: string, [a, b]: readonly [string, string]): Counted | null {
  const made = { a: 0, b: 0 };
  let [events, at, start, end] = [0, 0, -1, 0];
  for (const clause of words.split(/(?<=[，。；！？\n])/)) {
    const from = at;
    at += clause.length;
    if (none.test(clause)) continue;
    const goals = [...clause.matchAll(goal)];
    if (goals.length === 0) continue;
    const side = sideOf(clause.slice(0, goals[0]?.index ?? 0), a, b);
    // told in pairs, of neither, or once more
    if (!side || goals.length > 1 || summed.test(clause)) return null;
    const [m] = goals;
    made[side] += m?.[1] ? smallNumber(m[1]) : m?.[0] === '梅开二度' ? 2 : m?.[0] === '帽子戏法' ? 3 : 1;
    events++;
    if (start < 0) start = from;
    end = at - 1;
  }
  return events === 0 ? null : { ...made, events, start, end };
}

/** The side named, alone, in the words before the goal. */
function sideOf(words: string, a: string, b: string): 'a' | 'b' | null {
  const [x, y] = [words.includes(short(a)), words.includes(short(b))];
  return x === y ? null : x ? 'a' : 'b';
}

const short = (name: string): string => (name.length > 3 ? name.replace(/队$/, '') : name);
