// Matches won without losing a set, in which a set was lost or a deciding set was played: 2∶0 … 次局被对手扳回。决胜局….
import type { Quantity } from '../../facts/quantity.ts';
import { isLoss, isWin } from './score-outcome.ts';
import { atLeast } from './score-phrases.ts';
import type { Told } from './score-story.ts';

/** Another match than the one of the score. */
const others = /上一?[届轮场]|去年|此前|曾|另[一外]|首轮|小组赛|半决赛|四分之一|次日|前一|女[单双子]|男[单双子]|混[双合]|接下来|随后的|昨天|今天|下一[轮场]/;
/** Matches of teams have matches of their own, with sets. */
const team = /团体|[\p{Script=Han}]团|(?:首|次|末|第[一二三四五])[盘场](?:单|双|比|较)|[一二三四五]单|第[一二三]双打/u;
const decider = /决胜[局盘]/g;
const named = /(?:首|次|末|第[一二三四])[局盘](?![^，。；]{0,4}(?:一度|前|中段))[^。；！\n]{0,24}?(?:被[^，。；\d]{0,8}(?:(?:以)?\d{1,2}[∶:：比]\d{1,2})?(?:扳回|扳平|追平|拿下|拿走|夺走|抢走|逆转)|失利|告负|落败|不敌|惜败|[丢输][掉了]|拱手)/g;
const back = /(?:扳回|追回|扳下|还以颜色[^，。；]{0,4}[拿扳]下)了?(?:一[局盘城]|次[局盘])/g;

/** x∶0 of two to four sets, the only such score of the story, beside a set that the other side took. */
export function setLost(text: string, scores: readonly Quantity[]): Told[] {
  const [score, more] = scores.filter((q) => q.to !== null && Math.max(q.value, q.to) <= 4 && Math.max(q.value, q.to) >= 2);
  if (!score || more || score.to === null || (!isWin(text, score) && !isLoss(text, score))) return [];
  if (Math.min(score.value, score.to) !== 0) return [];
  const high = Math.max(score.value, score.to);
  // sets and frames only: goals are no sets
  if (!/[局盘]/.test(text) || team.test(text)) return [];
  // 白渚队以3∶0胜栎阳队，决胜盘三局: matches of one game each, told as those of two teams
  if (/乒乓|羽毛球|羽球|网球|台球|桥牌|围棋|象棋/.test(text) && /队/.test(text.slice(Math.max(0, score.start - 12), score.start) + text.slice(score.end, score.end + 14))) return [];
  const from = score.end;
  // bounded: the story's next few hundred characters
  const window = text.slice(from, from + 320);
  for (const pattern of [decider, named, back]) {
    for (const m of window.matchAll(pattern)) {
      if (others.test(window.slice(0, m.index).replace(/女[单双子]|男[单双子]|混[双合]/g, (w) => (text.slice(Math.max(0, score.start - 60), score.start).includes(w) ? '' : w)))) break;
      const before = window.slice(Math.max(0, m.index - 8), m.index);
      const behind = window.slice(m.index + m[0].length, m.index + m[0].length + 6);
      if (/没|未|不用|无[须需]|险些|差点|避免|免|几乎|只差|想|欲|试图|望|若|如果|力图/.test(before + (pattern === back ? behind.slice(0, 2) : m[0])) || /^(?:点|边缘|的机会)/.test(behind)) continue;
      return [{ score, told: { start: from + m.index, end: from + m.index + m[0].length }, right: pattern === decider ? `${high}∶${high - 1}` : atLeast(`${high}∶1`) }];
    }
  }
  return [];
}
