// Matches told by runs in words: who took how many sets one after another, the sets as a row of 胜 and 负, points in a row from a tie on.
import type { Quantity } from '../../facts/quantity.ts';
import { smallNumber } from '../../base/small-number.ts';
import { isLoss, isWin } from './score-outcome.ts';
import { atLeast } from './score-phrases.ts';
import type { Told } from './score-story.ts';

const small = (words: string | undefined): number => smallNumber(words ?? '零');

/** The scores of matches of at most seven sets, bouts or games: the only ones a run of a few can be held against. */
const isMatch = ({ value, to }: Quantity): boolean => to !== null && value !== to && Math.max(value, to) <= 4 && Math.max(value, to) >= 2;

/** Scores that the runs told round them do not come to. */
export function toldByRuns(text: string, scores: readonly Quantity[]): Told[] {
  const found: Told[] = [];
  const [only, second] = scores.filter(isMatch);
  if (only && !second && (isWin(text, only) || isLoss(text, only))) {
    const t = tooMany(text, only) ?? row(text, only);
    if (t) found.push(t);
  }
  for (let i = 1; i < scores.length; i++) {
    const [state, score] = [scores[i - 1], scores[i]];
    const t = state && score && pointsInARow(text, state, score);
    if (t) found.push(t);
  }
  return found;
}

const first = /([\p{Script=Han}]{0,6})先(?:后)?(?:[赢胜下取输丢失负])(?:了|下|掉)?([一两二三])(局|场|盘)/u;
const then = /^([^。；！\n]{0,16}?)连(?:扳|胜|追|赢|下|取|夺|扳回|下)(?:了|回)?([二两三四])(局|场|盘)/;
const last = /^，?([^。；！\n]{0,10}?)(?:最后一|决胜|第[三五七])(?:局|场|盘)([^。；！\n]{0,10}?)(?:取胜|获胜|拿下|胜出|险胜|得胜|告捷|锁定)/;
const team = /团体|(?:首|次|末|第[一二三四五])[盘场](?:单|双|比|较)/;
const others = /小组赛|半决赛|淘汰赛|预赛|首轮|次轮|上[轮届场]|此前|去年|赛季|另一|联赛|女单|男单/;

/** 3∶2, 先赢两场，对手连扳三场，最后一场取胜: more sets are told than were played. */
function tooMany(text: string, score: Quantity): Told | null {
  const from = Math.max(0, score.start - 120);
  const window = text.slice(from, score.end + 120);
  const a = first.exec(window);
  // 第二盘双打先丢一局: sets of one match of a team's
  if (!a || (a[3] === '局' && team.test(window)) || others.test(window.slice(Math.max(0, a.index - 24), a.index + 40))) return null;
  const behind = window.slice(a.index + a[0].length);
  const b = then.exec(behind);
  if (!b || a[3] !== b[3]) return null;
  const c = last.exec(behind.slice(b[0].length));
  const [x, y] = [small(a[2]), small(b[2])];
  const n = x + y + (c ? 1 : 0);
  const played = score.value + (score.to ?? 0);
  const [most, least] = [Math.max(score.value, score.to ?? 0), Math.min(score.value, score.to ?? 0)];
  // 红队先胜一局，蓝队连扳三局，决胜局红队拿下: the side that opens also closes, and the other took more than it may
  const side = (a[1] ?? '').slice(-2);
  const closes = c !== null && side.length === 2 && /[赢胜下取]/.test(a[0].slice((a[1] ?? '').length)) && side.endsWith('队') && !(b[1] ?? '').includes(side) && (b[1] ?? '').includes('队') && `${c[1]}${c[2]}`.includes(side);
  if (n <= played && y <= most && !(closes && n === played && (x + 1 !== most || y !== least))) return null;
  const start = from + a.index;
  const end = start + a[0].length + b[0].length + (c ? c[0].length : 0);
  // the score stands between the two runs: two matches
  if (score.start > start && score.start < end) return null;
  return { score, told: { start, end }, right: n > played ? atLeast(`${n}${a[3]}`) : `${x + 1}∶${y}` };
}

const marks = /(?:结果|依次|分别|打下来|[三四五六七]?(?:局|场|盘)(?:单打|双打|比赛)?)[^，。；！\n“”\d]{0,6}?(?:为|是|：|打成)((?:[胜负赢输]、){2,6}[胜负赢输])(?![、平和])/g;

/** 3∶2战胜…，五场单打的结果为胜、负、负、胜、负: the row comes to other wins and losses. */
function row(text: string, score: Quantity): Told | null {
  const from = Math.max(0, score.start - 100);
  const window = text.slice(from, score.end + 120);
  const [m, more] = [...window.matchAll(marks)];
  if (!m || more || others.test(m[0]) || /前[一两三四五六]?$/.test(window.slice(Math.max(0, m.index - 2), m.index))) return null;
  const list = (m[1] ?? '').split('、');
  const start = from + m.index + m[0].length - (m[1] ?? '').length;
  const told = { start, end: start + (m[1] ?? '').length };
  const between = told.start > score.end ? text.slice(score.end, told.start) : text.slice(told.end, score.start);
  // a full stop behind the score may turn to the other side
  const turned = between.split(/[。！\n]/).slice(told.start > score.end ? 1 : 0).join('');
  if (told.start > score.end && /[\p{Script=Han}]队|对手|对方|后者/u.test(turned)) return null;
  const wins = list.filter((w) => '胜赢'.includes(w)).length;
  const [a, b] = [score.value, score.to ?? 0];
  // 前四轮的结果为胜、负、负、胜: of other days
  if (list.length !== a + b || wins === a || /轮|小组|此前|赛季|至此|前[一两三四五六]/.test(text.slice(Math.max(0, told.start - 40), told.start).split(/[。！？\n]/).at(-1) ?? '')) return null;
  return { score, told, right: `${wins}∶${list.length - wins}` };
}

const streak = /^(?:平|战平|平手)?(?:时|后|起|之后|以后|平后)?，?[^。；！\n\d]{0,12}?(?:连得|连拿|连夺|连下|连追|连取|又得|再得|独得|连扳)(?:了)?(\d|[一两二三四五六七八九])分，?[^，。；！\n\d]{0,8}?$/;
const later = /双方|两队|各|第[一二三四五六七]|次局|下一?[局盘场]|另一|最终|最后|终场|随后|追回|扳回|又丢|对手|对方/;

/** 15∶15，又连得2分，以17∶19: from a tie or a state on, one side takes so many points and no other score is told. */
function pointsInARow(text: string, state: Quantity, score: Quantity): Told | null {
  if (state.to === null || score.to === null || score.start - state.end > 44 || Math.max(state.value, state.to) > 30 || state.value + state.to < 4) return null;
  const gap = text.slice(state.end, score.start);
  const m = streak.exec(gap);
  if (!m || later.test(gap)) return null;
  const n = /\d/.test(m[1] ?? '') ? Number(m[1]) : small(m[1]);
  const [x, y, a, b] = [state.value, state.to, score.value, score.to];
  const fits = (p: number, q: number): boolean => (a === p && b === q) || (a === q && b === p);
  if (n === 0 || fits(x + n, y) || fits(x, y + n)) return null;
  const right = x === y ? `${x + n}∶${y}` : `${x + n}∶${y}或${x}∶${y + n}`;
  return { score, told: { start: state.start, end: state.end + gap.lastIndexOf('分') + 1 }, right };
}
