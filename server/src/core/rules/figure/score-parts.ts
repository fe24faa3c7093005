// Scores of sets, quarters and halves, and the score they should make.
import { isNextMatch, isOtherMatch } from './score-matches.ts';
import type { Span } from '../../base/span.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { smallHan } from '../../base/small-number.ts';

export interface Parts extends Span {
  readonly scores: readonly Quantity[];
  /** True where each part is a set to win, false where points add up. */
  readonly sets: boolean;
  /** What the parts come to. */
  readonly a: number;
  readonly b: number;
  /** The score they should make, or null where none is near. */
  readonly total: Quantity | null;
}

/** 先输两局, and 连扳三局 behind it. */
const opening = /先[输负丢失胜赢取下]了?[一两二三四]?[局盘节]/;
const closing = /连[扳胜下追赢取]了?[两二三四五][局盘]/;

/** Runs of scores side by side, and halves, each with the total nearest to it. */
export function partsOf(text: string, scores: readonly Quantity[]): Parts[] {
  const found: Parts[] = [];
  const taken = new Set<Quantity>();
  for (let i = 0; i < scores.length; i++) {
    const run = runAt(text, scores, i);
    if (run.length < 2) continue;
    i += run.length - 1;
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) continue;
    for (const q of run) taken.add(q);
    const lead = text.slice(Math.max(0, first.start - 14), first.start);
    const each = run.some((q, k) => k > 0 && /局/.test(text.slice(run[k - 1]?.end ?? 0, q.start)));
    // 先输两局，7∶11、9∶11，又以…连扳三局: the sets are told in two runs
    if (opening.test(lead) || (found.length === 0 && closing.test(text.slice(last.end, last.end + 8)) && opening.test(text.slice(Math.max(0, first.start - 60), first.start)))) continue;
    // 首节0∶2，次节1∶1，末节0∶1: told to the last
    const toEnd = /[首一]节[^，。；\d]{0,4}$/.test(lead) && (Math.max(last.value, last.to ?? 0) < 8 ? /，(?:末节|第[三四]节)[^，。；\d]{0,6}$/ : /，(?:末节|第四节)[^，。；\d]{0,6}$/).test(text.slice(Math.max(0, last.start - 12), last.start));
    if (/前[两三四]?[局节盘]/.test(lead) || (!each && !toEnd && /首局|第[一二三四五][局节盘]$/.test(lead))) continue;
    const sets = /[局盘]/.test(lead) || each || (run.length > 2 && run.every(isSet));
    const quarters = !sets && /[节]|半场/.test(lead);
    if (!sets && !quarters) continue;
    const outside = scores.filter((q) => !run.includes(q));
    const total = totalFor(text, outside, first, last, run.length, sets) ?? (/【[^】\n]{0,6}比分】|[四各单]节比分/.test(text.slice(Math.max(0, first.start - 24), first.start)) ? onlyOne(outside) : null);
    // sets told one by one, or without a word for sets, may go on elsewhere
    if ((each || !/[局盘]/.test(lead)) && sets && (!total || total.value + (total.to ?? 0) !== run.length) && !(total && run.every(isSet) && /大比分|总比分/.test(text.slice(Math.max(0, total.start - 5), total.start)))) continue;
    // 三局21∶18、19∶21、22∶20 … 小组赛4∶1获胜: five games are not three sets
    if (sets && total && Math.abs(total.value + (total.to ?? 0) - run.length) > 1) continue;
    found.push(judge(run, sets, first, last, total));
  }
  const halves = halvesOf(text, scores.filter((q) => !taken.has(q)));
  return halves ? [...found, halves] : found;
}

/** 【四节比分】 below a story: its one score. */
function onlyOne(scores: readonly Quantity[]): Quantity | null {
  const [first] = scores;
  return first && scores.every((q) => q.value === first.value && q.to === first.to) ? first : null;
}

/** The same result from either side's view; sets of a match that was won are told from the winner's. */
export function agrees(part: Parts, total: Quantity, won: boolean): boolean {
  return (total.value === part.a && total.to === part.b) || (!won && total.value === part.b && total.to === part.a);
}

const setMark = /^(?:[、，和与及,；]|，(?:第[二三四五六七]局|次局|决胜局)[^，。；\d]{0,6})$/;
const quarterMark = /^(?:[、，和与及,；]|，(?:第[二三四]节|次节|末节)[^，。；\d]{0,4})$/;

/** Scores from `index` on with nothing but 、 ， 和 between. */
function runAt(text: string, scores: readonly Quantity[], index: number): Quantity[] {
  const run: Quantity[] = [];
  const first = scores[index];
  // 首节0∶2，次节1∶1: quarters go on from the first
  const between = first && /[首一]节[^，。；\d]{0,4}$/.test(text.slice(Math.max(0, first.start - 8), first.start)) ? quarterMark : setMark;
  for (let i = index; i < scores.length; i++) {
    const q = scores[i];
    const before = run.at(-1);
    if (!q || (before && !between.test(text.slice(before.end, q.start)))) break;
    run.push(q);
  }
  return run;
}

/** 11∶7, 21∶19, 25∶23, 15∶12: a set of table tennis, badminton or volleyball. */
function isSet({ value, to }: Quantity): boolean {
  const [high, low] = [Math.max(value, to ?? 0), Math.min(value, to ?? 0)];
  return ([11, 15, 21, 25].includes(high) && high - low >= 2) || (high > 11 && high - low === 2 && low >= 10);
}

function judge(run: readonly Quantity[], sets: boolean, first: Quantity, last: Quantity, total: Quantity | null): Parts {
  let a = 0;
  let b = 0;
  for (const { value, to } of run) {
    const other = to ?? 0;
    if (sets) {
      if (value > other) a++;
      else if (other > value) b++;
    } else {
      a += value;
      b += other;
    }
  }
  return { start: first.start, end: last.end, scores: run, sets, a, b, total };
}

/** The nearest other score in reach that can be the whole: few sets, or more points than any part. */
function totalFor(text: string, others: readonly Quantity[], first: Quantity, last: Quantity, n: number, sets: boolean): Quantity | null {
  let best: Quantity | null = null;
  let nearest = 120;
  for (const q of others) {
    const distance = q.start < first.start ? first.start - q.end : q.start - last.end;
    const sum = q.value + (q.to ?? 0);
    const gap = q.start < first.start ? text.slice(q.end, first.start) : text.slice(last.end, q.start);
    // 前三节战成58∶59: not yet the whole
    if (/(?:前[一两二三四]?[节局盘]|上半场|半场)[^，。；、\d]{0,5}$/.test(text.slice(Math.max(0, q.start - 10), q.start))) continue;
    // 第三节还剩9分钟时一度落后24分（38比62）: at one moment of the match
    if (!sets && /(?:一度|曾|还剩|仅剩|只剩|最多|最大)[^。；]{0,18}$/.test(text.slice(Math.max(0, q.start - 22), q.start))) continue;
    // 局分1∶3落后时连扳三局: how it stood on the way
    if (/^[^，。；]{0,2}(?:落后|领先|告急)(?:时|的|之|后|，)/.test(text.slice(q.end, q.end + 6))) continue;
    if (distance < 0 || distance >= nearest || Math.abs(q.part - first.part) > 1 || (gap.includes('\n') && others.length > 2)) continue;
    if (sets ? Math.max(q.value, q.to ?? 0) > 4 || sum < 2 || sum > 7 : sum < (first.value + (first.to ?? 0)) * Math.min(n, 2)) continue;
    if (sets && q.start < first.start && isOtherMatch(text, q, first, last)) continue;
    if (sets && q.start >= last.end && isNextMatch(text, q, first, last)) continue;
    nearest = distance;
    best = q;
  }
  return best;
}

/** 上半场2∶0、下半场0∶1 with a score of the whole match in the same paragraph. */
function halvesOf(text: string, scores: readonly Quantity[]): Parts | null {
  const at = (q: Quantity, word: RegExp): boolean => word.test(text.slice(Math.max(0, q.start - 16), q.start));
  const first = scores.find((q) => at(q, /上半场，?[^，。；、\d]{0,9}$/));
  // 下半场一度追加到3∶1: how it stood
  const second = scores.find((q) => at(q, /下半场[^，。；、\d]{0,9}$/) && !at(q, /一度|[到成为至]$/) && q !== first);
  if (first && !second) return halfTold(text, first, scores);
  if (!first || !second || second.start < first.start) return null;
  const total = scores.find((q) => q !== first && q !== second && Math.abs(q.part - first.part) <= 1 && Math.abs(q.start - first.start) < 160 && (at(q, /(?:以|全场|最终|总比分|终场)[^，。；、\d]{0,5}$/) || /^(?:获胜|战胜|取胜|击败|险胜)/.test(text.slice(q.end, q.end + 2))));
  if (!total || /加时|点球/.test(text.slice(Math.min(first.start, total.start - 10), Math.max(second.end, total.end)))) return null;
  return judge([first, second], false, first, second, total);
}

/** 四节分别得20分、18分、25分、17分: one side's points, which must add up to one side of the nearest score. */
export function teamPoints(text: string, quantities: readonly Quantity[], scores: readonly Quantity[]): { readonly span: Span; readonly sum: number; readonly score: Quantity }[] {
  const found: { span: Span; sum: number; score: Quantity }[] = [];
  for (let i = 0; i + 3 < quantities.length; i++) {
    const run = quantities.slice(i, i + 4);
    const [first, last] = [run[0], run[3]];
    if (!first || !last || run.some((q) => q.unit !== '分' || q.approximator !== 'exact')) continue;
    if (!run.every((q, k) => k === 0 || /^[、，和]$/.test(text.slice(run[k - 1]?.end ?? 0, q.start))) || quantities[i + 4]?.unit === '分' || !/[四各每]节/.test(text.slice(Math.max(0, first.start - 16), first.start))) continue;
    const near = scores.filter((s) => Math.abs(s.part - first.part) <= 1 && Math.abs(s.start - first.start) < 120 && Math.max(s.value, s.to ?? 0) >= 30);
    const sum = run.reduce((n, q) => n + q.value, 0);
    const score = near[0];
    if (score && !near.some((s) => s.value === sum || s.to === sum)) found.push({ span: { start: first.start, end: last.end }, sum, score });
  }
  return found;
}

const wordy = /^[^。\n]{0,12}(?:下半场|易边再战|易边后|易边)[^。\n\d]{0,6}?(?:各进([一两二三])球|各入([一两二三])球|互交白卷|均无建树|都没有进球|均未进球|未再进球)/;
const goals = '(?:打进|攻入|踢进|再进|再入|又进|打入|连进|先进|进了)([一两二三四五])[个粒]?球';
/** 下半场桐州队打进两球，对手也攻入两球: one side, what it scored, the other side, what it scored. */
const inTurn = new RegExp(`^[^。\\n]{0,14}。?[^。\\n]{0,10}?(?:下半场|易边后|易边再战后?)，?([^，。\\n\\d]{0,8}?)(?:连续|先后|接连|又|再)?${goals}，?([^，。\\n\\d]{2,8}?)(?:也|则|仅|只|同样|还以颜色|连续|先后|接连|又)*(?:打进|攻入|踢进|扳回|追回|进了|打入|还进)([一两二三四五])[个粒]?球`);

/** 上半场3∶0，下半场各进一球; 上半场1∶0领先，下半场桐州队打进两球，对手也攻入两球: the second half told in words. */
function halfTold(text: string, first: Quantity, scores: readonly Quantity[]): Parts | null {
  const behind = text.slice(first.end, first.end + 72);
  const m = wordy.exec(behind.slice(0, 48));
  const turns = m ? null : inTurn.exec(behind);
  if (!m && !turns) return null;
  const digit = (word: string | undefined): number => smallHan(word ?? '零');
  const more = m ? [digit(m[1] ?? m[2]), digit(m[1] ?? m[2])] : [digit(turns?.[2]), digit(turns?.[4])];
  const end = first.end + (m ?? turns ?? [''])[0].length;
  // the half goes on
  if (turns && /进|攻入|扳|追|绝杀|破门|改写|战成|再下一城|梅开/.test(text.slice(end, end + 60).split('\n', 1)[0] ?? '')) return null;
  const total = scores.find((q) => q !== first && q.part === first.part && Math.abs(q.start - first.start) < 80 && !/[上下]半场[^，。；、\d]{0,6}$/.test(text.slice(Math.max(0, q.start - 10), q.start)));
  if (!total || /加时|点球|乌龙/.test(text.slice(Math.min(first.start, total.start), Math.max(end, total.end)))) return null;
  const make = (a: number, b: number): Parts => ({ start: first.start, end, scores: [first], sets: false, a, b, total });
  const [x = 0, y = 0] = more;
  const straight = make(first.value + x, (first.to ?? 0) + y);
  // whose goals are told first is known where the half is told of the same side
  const side = turns?.[1] ?? '';
  const told = text.slice(Math.max(0, first.start - 12), first.start);
  const crossed = make(first.value + y, (first.to ?? 0) + x);
  if (side !== '' && told.includes(side)) return straight;
  return (turns?.[3] !== undefined && told.includes(turns[3])) || agrees(crossed, total, false) ? crossed : straight;
}
