// A match told goal by goal in words of its state (首开纪录，扳平，再度超出，锁定胜局), against the one score of the story.
import { holds } from '../../base/held.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { isLoss, isWin } from './score-outcome.ts';
import { goalsTold } from './score-phrases.ts';
import type { Told } from './score-story.ts';

const event =
  /(首开[纪记]录|先拔头筹|打破(?:场上)?僵局|率先(?:破门|得分|进球|得手|打破)|先下一城|首先破门|取得首球)|(扳平|追平)|((?:再度|再次|重新|又|二度|重又|第二次)(?:取得)?(?:超出|领先)|反超|超出比分)|(扩大(?:比分|优势|领先)|再下一城|再添一球|杀死(?:比赛|悬念)|锁定(?:胜局|胜利|比分))|((?:扳|追)回(?:一|1)(?:球|城))|(绝杀)|(再[入进]一球|梅开二度|再度破门|再次破门)/g;
const opening = /首开[纪记]录|先拔头筹|打破(?:场上)?僵局|率先(?:破门|得分|进球|得手|打破)|先下一城|首先破门|取得首球/;
/** A goal told in words that do not say how the match stands. */
const plain = /破门|得手|建功|命中|进球|[攻打踢罚顶射推捅]进|[攻打]入|梅开二度|帽子戏法|[连再又][进入追扳]|独中|独进|各[进入]|洞穿|改写|得分|失球|丢球|入网|乌龙/g;
const none = /(?:扑|挡|化解|没收)[^，。；]{0,6}进球|比分(?:就此|最终)?(?:锁定|定格)(?!在|为)|(?:未|没有?|没能|难以|无法|不曾|无力)[^，。；]{0,8}(?:破门|得手|进球|得分|改写|入球|建树|攻破|敲开|命中)|无功而返|比分(?:一直|始终)?保持(?:到|至)|把优势保持到/g;
const other = /加时|点球(?:大战|决胜|战)|[上次首]回合|上一?[轮场届]|去年|此前|另一场|小组赛|半决赛|连胜|盘|局(?!面|势|部|长|队|里)|各[进入]|互交|互有(?!攻守|威胁)/;

/** Goals told from the first one on that come to another score; fewer than it says only where the story says that no more were scored. */
export function goalByGoal(text: string, scores: readonly Quantity[]): Told[] {
  const [score] = scores;
  if (!score || score.to === null || Math.max(score.value, score.to) > 6 || scores.some((q) => q.value !== score.value || q.to !== score.to)) return [];
  if (!holds(text, '球') || !scores.some((q) => isWin(text, q) || isLoss(text, q))) return [];
  const from = text.search(opening);
  if (from < 0) return [];
  const start = unitStart(text, from);
  const window = text.slice(start, start + 500);
  const made = other.test(window.replace(/锁定胜局/g, '')) ? null : play(window);
  if (!made || made.events < 2) return [];
  const [high, low] = [Math.max(score.value, score.to), Math.min(score.value, score.to)];
  if (made.high === high && made.low === low) return [];
  const more = made.high > high || made.low > low;
  if (!more && !made.closed) return [];
  const best = scores.find((q) => isWin(text, q) || isLoss(text, q)) ?? score;
  // bounded: the window of a match
  return [{ score: best, told: { start, end: start + window.slice(0, made.end).replace(/[。；！？\n]+$/, '').length }, right: `${made.high}∶${made.low}`, words: goalsTold }];
}

const stops = '。；！？\n';

function unitStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && !stops.includes(text[i - 1] ?? '\n')) i--;
  return i;
}

/** How the match stands after all that is told; null where a goal is told that does not say how it stands, or one that cannot be. */
function play(words: string): { high: number; low: number; events: number; closed: boolean; end: number } | null {
  let [a, b, events, end] = [0, 0, 0, 0];
  let closed = false;
  let locked = false;
  let at = 0;
  // each moment is a unit of its own
  for (const unit of words.split(/(?<=[。；！？\n])|(?=第\d{1,2}分钟|补时|终场前|半场结束前|\d{1,2}分钟后)/)) {
    const told = unit.replace(none, '');
    // 首开纪录后, 扳平比分的进球: told again, or without an event of its own
    if (told !== unit) closed ||= events > 0;
    const found = [...told.matchAll(event)];
    const rest = told.replace(event, '').match(plain) ?? [];
    at += unit.length;
    if (rest.length > Math.min(found.length, 1)) return null;
    let goal = false;
    for (const m of found) {
      const lead = Math.abs(a - b);
      if (m[1]) {
        if (a + b > 0) return null;
        a = 1;
      } else if (m[2]) {
        if (lead !== 1) return null;
        a = b = Math.max(a, b);
      } else if (m[3] || m[6]) {
        if (lead !== 0 || a === 0) return null;
        a++;
      } else if (m[7]) {
        // another one of the same man's: sure only where the match stood level
        if (lead !== 0 || a === 0) return null;
        a++;
      } else if (m[4]) {
        const lock = m[4].startsWith('锁定');
        if (lock && locked) return null;
        locked ||= lock;
        // 再下一城，锁定胜局: one goal
        if (goal) continue;
        if (lead === 0 && !lock) return null;
        if (a >= b) a++;
        else b++;
      } else {
        if (lead < 2) return null;
        if (a > b) b++;
        else a++;
      }
      goal = !m[2] && !m[5];
      events++;
      end = at;
    }
  }
  return { high: Math.max(a, b), low: Math.min(a, b), events, closed, end };
}
