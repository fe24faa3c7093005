// A headline's or a caption's figure that the story does not have, and the one figure of its unit near it: 三天卖了52万元 over 销售总额达58万元, “高18米的主灯组” under a photo and 主灯组高16米. Over 1,000,000 characters of clean text no such pair of amounts or counts was met.
import type { Conflict } from './conflicts.ts';
import { digitsNear } from './digits-near.ts';
import { baseValue } from './interval.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** As a share of the headline's figure, the nearest and the farthest that the other may be. */
const span = [0.62, 1.6] as const;

/** Words that make another thing of either figure: a rate, another one, another time, a wish. What else a clause says (其中, 增加, 首批, 将) parts the two in no text met. */
const apart = /每|另|最|去年|上年|前年|往年|同期|上[周月次届季]|比(?!赛)|原[来先有]|计划|目标|预计|力争/;

const amounts: ReadonlySet<string> = new Set(['money', 'area', 'length', 'mass', 'volume', 'power', 'energy', 'count']);

/** Such pairs, of exact figures not yet `used`. Times, ages and percentages are left out: a headline rounds and chooses them. */
export function headOrphans(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  const tops = mentions.filter((m) => (m.place === 'display' || m.place === 'caption') && plain(m) && !used.has(m));
  for (const head of tops) {
    if (tops.some((o) => o !== head && o.place === head.place && ofKind(o, head))) continue;
    const body = mentions.filter((m) => m.place !== 'display' && m.place !== 'caption' && ofKind(m, head));
    if (body.length === 0 || body.length > 6 || mentions.some((m) => m !== head && (ofKind(m, head) || sameNumber(m, head)) && m.q.low <= 1.0001 * base(head) && m.q.high >= 0.9999 * base(head)) || reckoned(body, head)) continue;
    const near = body.filter((m) => base(m) > span[0] * base(head) && base(m) < span[1] * base(head));
    const [one] = near;
    if (!one || near.length > 1 || !plain(one) || used.has(one) || one.q.unit !== head.q.unit || one.q.scale !== head.q.scale || digits(one) !== digits(head)) continue;
    // 十一吨 over 11.3吨: a headline rounds
    if (Number.isInteger(head.q.value / head.q.scale) && !Number.isInteger(one.q.value / one.q.scale) && Math.abs(base(head) - base(one)) < head.q.scale * head.q.factor) continue;
    const alike = digitsNear(text, head.q, one.q);
    if (alike !== 'exchanged' && !ofOne(head, one)) continue;
    if (alike !== 'exchanged' && head.q.dimension === 'count' && one.q.head !== '' && head.q.head !== '' && !shared(one.q.head, head.q.head)) continue;
    if ((few(head) || few(one)) && !sameNoun(head, one)) continue;
    found.push({ first: head, second: one, place: head.place === 'caption' ? 'caption' : 'display', near: alike });
  }
  return found;
}

/** Neither clause says that its figure is of another thing; what both name (主灯组) is one thing, whatever else is said of it. */
function ofOne(head: Mention, one: Mention): boolean {
  return (!apart.test(head.clause) && !apart.test(one.clause)) || named(head.clause, one.clause);
}

/** A name of three characters that both have. */
function named(a: string, b: string): boolean {
  for (let i = 0; i + 3 <= a.length; i++) if (/^\p{Script=Han}{3}$/u.test(a.slice(i, i + 3)) && b.includes(a.slice(i, i + 3))) return true;
  return false;
}

const base = ({ q }: Mention): number => baseValue(q);
const digits = ({ q }: Mention): number => String(Math.floor(q.value / q.scale)).length;
const plain = ({ q }: Mention): boolean => q.approximator === 'exact' && !q.loose && !(q.han && q.place >= 100) && amounts.has(q.dimension) && (q.value / q.scale >= 10 || !Number.isInteger(q.value / q.scale) || (q.dimension === 'count' && q.scale === 1 && q.value > 2)) && q.unit !== '岁' && (q.kind === 'measure' || q.kind === 'count');
/** Under ten: found in every story, so that the noun must be one. */
const few = ({ q }: Mention): boolean => q.dimension === 'count' && q.value < 10;
const sameNoun = ({ q: a }: Mention, { q: b }: Mention): boolean => a.unit === b.unit && a.head.length > 1 && b.head.length > 1 && (a.head.endsWith(b.head.slice(-2)) || b.head.endsWith(a.head.slice(-2)));
const ofKind = (a: Mention, b: Mention): boolean => a.q.dimension === b.q.dimension && (a.q.dimension !== 'count' || classifierOf(a.q.unit) === classifierOf(b.q.unit));
const shared = (a: string, b: string): boolean => [...a].some((c) => b.includes(c));

/** 42金, 金牌42枚: counted with another word. */
const sameNumber = (m: Mention, head: Mention): boolean => m.place !== 'display' && m.q.dimension === 'count' && head.q.dimension === 'count' && m.q.value === head.q.value && head.q.value >= 20;

/** Two figures of the story make the headline's. */
function reckoned(body: readonly Mention[], head: Mention): boolean {
  const all = body.reduce((n, m) => n + base(m), 0);
  if (Math.abs(all - base(head)) < 0.02 * base(head)) return true;
  return body.some((a) => body.some((b) => a !== b && (Math.abs(base(a) + base(b) - base(head)) < 0.005 * base(head) || Math.abs(base(a) - base(b) - base(head)) < 0.005 * base(head))));
}
