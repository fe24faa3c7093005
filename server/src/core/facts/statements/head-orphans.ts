// A headline's figure that the story does not have, and the one figure of its unit near it: 三天卖了52万元 over 销售总额达58万元. Over 970,000 characters of clean text no such pair of amounts or counts was met.
import type { Conflict } from './conflicts.ts';
import { digitsNear } from './digits-near.ts';
import { baseValue } from './interval.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** As a share of the headline's figure, the nearest and the farthest that the other may be. */
const span = [0.62, 1.6] as const;

/** Words that make another thing of either figure: a part, another time, a wish, a rate. */
const apart = /每|其中|另|还有|再|去年|上年|前年|往年|同期|上[周月次届季]|原[来先有]|计划|目标|预计|力争|将|要|最|第|均|比|增|减|涨|降|省下|节约|首[批日期]|前[一二三四五六七八九十]/;

const amounts: ReadonlySet<string> = new Set(['money', 'area', 'length', 'mass', 'volume', 'power', 'energy', 'count']);

/** Such pairs, of exact figures not yet `used`. Times, ages and percentages are left out: a headline rounds and chooses them. */
export function headOrphans(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  const heads = mentions.filter((m) => m.place === 'display' && plain(m) && !used.has(m));
  for (const head of heads) {
    if (apart.test(head.clause) || heads.some((o) => o !== head && ofKind(o, head))) continue;
    const body = mentions.filter((m) => m.place !== 'display' && ofKind(m, head));
    if (body.length === 0 || body.length > 6 || body.some((m) => m.q.low <= 1.0001 * base(head) && m.q.high >= 0.9999 * base(head)) || reckoned(body, head)) continue;
    const near = body.filter((m) => base(m) > span[0] * base(head) && base(m) < span[1] * base(head));
    const [one] = near;
    if (!one || near.length > 1 || !plain(one) || used.has(one) || one.q.unit !== head.q.unit || one.q.scale !== head.q.scale || apart.test(one.clause) || digits(one) !== digits(head)) continue;
    if (head.q.dimension === 'count' && one.q.head !== '' && head.q.head !== '' && !shared(one.q.head, head.q.head)) continue;
    found.push({ first: head, second: one, place: 'display', near: digitsNear(text, head.q, one.q) });
  }
  return found;
}

const base = ({ q }: Mention): number => baseValue(q);
const digits = ({ q }: Mention): number => String(Math.floor(q.value / q.scale)).length;
const plain = ({ q }: Mention): boolean => q.approximator === 'exact' && !q.loose && !(q.han && q.place >= 100) && amounts.has(q.dimension) && (q.value / q.scale >= 10 || !Number.isInteger(q.value / q.scale)) && q.unit !== '岁' && (q.kind === 'measure' || q.kind === 'count');
const ofKind = (a: Mention, b: Mention): boolean => a.q.dimension === b.q.dimension && (a.q.dimension !== 'count' || classifierOf(a.q.unit) === classifierOf(b.q.unit));
const shared = (a: string, b: string): boolean => [...a].some((c) => b.includes(c));

/** Two figures of the story make the headline's. */
function reckoned(body: readonly Mention[], head: Mention): boolean {
  const all = body.reduce((n, m) => n + base(m), 0);
  if (Math.abs(all - base(head)) < 0.02 * base(head)) return true;
  return body.some((a) => body.some((b) => a !== b && (Math.abs(base(a) + base(b) - base(head)) < 0.005 * base(head) || Math.abs(base(a) - base(b) - base(head)) < 0.005 * base(head))));
}
