// A share in the headline against the share the story works out: 九成以上新兵来自大学, 200人中168人，占84%.
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import type { Quantity } from '../quantity.ts';
import { baseValue, divide, meet, scale, type Interval } from './interval.ts';
import { say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { inText } from './phrases.ts';
import { plain } from './print.ts';
import { claimsOf, printed, rightShare } from './shares.ts';
import { isExactAmount, sameUnit, type Row } from './rows.ts';

/** Shares of headlines that the one share of the body told of the same noun belies; `shares` are the computed ones of the body. */
export function readHeadlineShares({ text, parts }: StoryText, rows: readonly Row[], shares: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) {
    const kind = parts[row.sentence.part]?.kind;
    if (kind !== 'headline' && kind !== 'kicker' && kind !== 'deck' && kind !== 'subhead') continue;
    for (const { q, before, after } of row.figures) {
      if (q.kind !== 'percent' || change.test(before.slice(-8)) || /^(?:以上)?的?(?:增|涨|降|升)/.test(after)) continue;
      // 播种过半 is true of six tenths
      const least = /[过超逾]$/.test(before) || /^(?:以上|多)/.test(after);
      const words = nouns(row.text, q, row);
      const told = against(text, q, words, rows, shares, least) ?? (least ? null : againstBare(text, q, words, rows, parts));
      if (told) found.push(told);
    }
  }
  return found;
}

const change = /增|涨|降|升|减|跌|省|提|缩|回落|下滑|多|少|贵|便宜|让利|优惠|折/;

/** 检修完毕的占到72%: a share of no figure. */
const bareShare = /(?:占(?:到|比|了)?|(?:率|比例|比重)(?:为|是|达到?|已达)?)$/;

/** 八成农机完成检修 over 农机中，检修完毕的占到72%: the body's only share, which no figure is given with, where two of the headline's words stand beside it. */
function againstBare(text: string, q: Quantity, words: ReadonlySet<string>, rows: readonly Row[], parts: StoryText['parts']): Statement | null {
  const body = rows.filter((r) => !headings.has(parts[r.sentence.part]?.kind ?? '') && r.figures.some((f) => f.q.kind === 'percent'));
  const [row, more] = body;
  const [share, other] = row?.figures.filter((f) => f.q.kind === 'percent') ?? [];
  if (q.unit !== '成' || !row || more || !share || other || !bareShare.test(share.before) || claimsOf(text, row).length > 0) return null;
  const off = Math.abs(baseValue(share.q) - baseValue(q));
  if (meet(stated(share.q), stated(q)) || off > 25 || [...words].filter((w) => row.text.includes(w)).length < 2) return null;
  return statement('share', [member('change', share.q), member('change', q)], { claim: q, holds: false, working: inText(text.slice(share.q.start, share.q.end)), right: rightShare(text, q, baseValue(share.q)), fault: 'share' });
}

/** Pairs of characters of the headline's words, figures left out. */
function nouns(line: string, q: Quantity, row: Row): Set<string> {
  const [before, behind] = [line.slice(0, q.start - row.sentence.start), line.slice(q.end - row.sentence.start)];
  // 服务业占比接近一半，居民收入增速快于…: what is shared out is named, and the next clause is of something else
  const own = /[\u4e00-\u9fff]{2}占比?[^，。；]{0,4}$/.test(before.split('，').at(-1) ?? '');
  const words = (own ? (before.split('，').at(-1) ?? '') : before + behind).replace(/[^\p{Script=Han}]|以上|[的了在将已是]/gu, ' ');
  const found = new Set<string>();
  for (let i = 0; i + 2 <= words.length; i++) if (!words.slice(i, i + 2).includes(' ')) found.add(words.slice(i, i + 2));
  return found;
}

/** 240名孩子里，小学生168人: two amounts of one sentence come to it. */
function made({ figures }: Row, said: Interval): boolean {
  const amounts = figures.slice(0, 12).filter(isExactAmount);
  return amounts.some((a) => amounts.some((b) => a !== b && sameUnit(a.q, b.q) && baseValue(a.q) < baseValue(b.q) && meet(scale(divide(printed(a.q), printed(b.q)), 100), said)));
}

/** The body's share whose sentence has most of the headline's words; silent where a second one could be meant. */
function against(text: string, q: Quantity, words: ReadonlySet<string>, rows: readonly Row[], shares: readonly Statement[], least: boolean): Statement | null {
  const said = stated(q);
  // the body prints the very share
  if (rows.some((r) => r.sentence.start > q.start && r.figures.some((f) => f.q.kind === 'percent' && f.q.unit === q.unit && f.q.value === q.value && f.q.approximator === q.approximator))) return null;
  const candidates: { readonly part: Quantity; readonly value: Interval; readonly point: number; readonly working: Statement['working']; readonly common: number }[] = [];
  for (const row of rows) {
    if (row.sentence.start <= q.start) continue;
    // 出口占六成五, 民营企业进出口占70.8%
    const own = words.has('进出') ? row.text : row.text.replaceAll('进出口', '　　　');
    const shown = [...words].filter((w) => own.includes(w)).length;
    for (const { share, part } of claimsOf(text, row)) {
      const worked = shares.find((s) => s.claim.start === share.q.start && s.fault === 'share');
      if (worked && !worked.holds) return null;
      const whole = worked?.members.find((m) => m.role === 'whole');
      const total = whole && row.figures.find((f) => f.q.start === whole.start);
      const value = total ? scale(divide(printed(part.q), printed(total.q)), 100) : stated(share.q);
      const point = total ? (100 * baseValue(part.q)) / baseValue(total.q) : baseValue(share.q);
      const working = total ? `${say(text, part.q)}÷${say(text, total.q)}≈${plain(point, 1)}%` : inText(text.slice(share.q.start, share.q.end));
      candidates.push({ part: part.q, value, point, working, common: shown });
    }
  }
  if (candidates.some((c) => meet(c.value, said)) || rows.some((r) => r.sentence.start > q.start && made(r, said))) return null;
  const best = [...candidates].sort((a, b) => b.common - a.common)[0];
  if (!best || best.common < 1 || (least && best.point >= baseValue(q)) || candidates.filter((c) => c.common >= 2).length > 1) return null;
  // one word in common says little: then it must be the only share, and not far off
  if (best.common === 1 && (candidates.length > 1 || Math.abs(best.point - baseValue(q)) > 25)) return null;
  return statement('share', [member('part', best.part), member('change', q)], { claim: q, holds: false, working: best.working, right: rightShare(text, q, best.point), fault: 'share' });
}
