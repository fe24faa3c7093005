// A figure that opens its sentence as something known: 收到失物18640件 … 19640件里，雨伞最多; 实到279名 … 297名代表以无记名方式投票. The story must have told it before; what it has is one digit off.
import { grouped } from '../../base/grouped.ts';
import type { Conflict } from './conflicts.ts';
import { digitsNear } from './digits-near.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';
import { sharesPair } from './shared-pair.ts';
import { ofTwoThings } from './things-apart.ts';

/** Nothing of its own before the figure but who says it. */
const opens = /^[“‘]?$|[：，][“‘]$|(?:说|道|介绍|透露|表示)，[“‘]?$/;
/** 件里，, 件建议中，: out of so many. */
const outOf = /^\p{Script=Han}{0,4}(?:里头?|之?中|当中)(?:，|$)/u;
const idle = /[的了在将已被均都和与及是有为于从这那其个也又还就到每共]|一共|今年|去年|昨天|目前|现在/;
/** How many sentences with figures of the unit the first may stand before. */
const reach = 6;

/** Such pairs of figures not yet `used`. Over 1,010,000 characters of clean text none was met. */
export function openers(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  return [...opened(text, mentions, used), ...pointedAt(text, mentions, used)];
}

/** 总装机容量120兆瓦 … 这座210兆瓦的电站: pointed at, two digits exchanged, and no third of its unit. */
function pointedAt(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  for (const second of mentions) {
    if (used.has(second) || second.place === 'display' || second.q.approximator !== 'exact' || second.q.han || !/[这该][座条个家所项片处口栋]?$/.test(second.before)) continue;
    const others = mentions.filter((m) => m !== second && m.q.dimension === second.q.dimension && (m.q.dimension !== 'count' || classifierOf(m.q.unit) === classifierOf(second.q.unit)));
    const [first] = others;
    if (!first || used.has(first) || first.q.start > second.q.start || others.some((m) => value(m) !== value(first)) || digitsNear(text, first.q, second.q) !== 'exchanged') continue;
    found.push({ first, second, place: first.place === 'display' ? 'display' : 'body', near: 'exchanged' });
  }
  return found;
}

function opened(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  const groups = grouped(mentions.filter(isPlain), ({ q }) => (q.dimension === 'count' ? classifierOf(q.unit) : q.dimension));
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > 60) continue;
    for (const second of group) {
      if (used.has(second) || second.place === 'display' || second.place === 'caption' || !(opens.test(second.lead) || placed(second) !== '')) continue;
      const first = toldBefore(text, second, group, mentions);
      if (first && !used.has(first)) found.push({ first, second, place: first.place === 'display' ? 'display' : 'body', near: digitsNear(text, first.q, second.q) });
    }
  }
  return found;
}

/** 江北区296个摊点里，: the place that a clause begins with, right before the figure; '' where there is none. */
const placed = ({ lead }: Mention): string => /(?:^|[，。；：“])(\p{Script=Han}{2,6}[区县镇乡村校站厂队])$/u.exec(lead)?.[1] ?? '';

/** An exact count or amount of three digits and more. */
const isPlain = ({ q }: Mention): boolean => q.kind !== 'percent' && q.approximator === 'exact' && !q.han && !q.loose && digits({ q }) > 2;
const digits = ({ q }: Pick<Mention, 'q'>): number => String(q.value / q.scale).replace(/\D|0{1,25}$/g, '').length;
const value = ({ q }: Mention): number => q.value * q.factor;
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b);

function toldBefore(text: string, second: Mention, group: readonly Mention[], mentions: readonly Mention[]): Mention | null {
  const before = group.filter((m) => m.q.start < second.q.start);
  // told elsewhere, or made by two of the others
  if (mentions.some((m) => m !== second && m.q.dimension === second.q.dimension && same(value(m), value(second))) || reckoned(second, mentions)) return null;
  const place = placed(second);
  const near = before.filter((m) => (place === '' || m.before.endsWith(place)) && second.q.sentence - m.q.sentence <= reach && digitsNear(text, m.q, second.q) !== null);
  const first = near.at(-1);
  if (!first || near.some((m) => value(m) !== value(first)) || ofTwoThings(first, second)) return null;
  if (place !== '') return outOf.test(second.right) ? first : null;
  if (outOf.test(second.right)) return first;
  // “26880只，该用67200张”
  if (second.right === '' && /[“‘]$/.test(second.lead) && digits(second) > 3) return first;
  return before.at(-1) === first && second.right.length > 1 && !/^的?[^，。；]{0,4}(?:以[上下内]|多|左右)/.test(second.right) && sharesPair(second.right.slice(0, 5), first.sentence, idle) ? first : null;
}

/** Two other figures of its kind add up to it, or part by it. */
function reckoned(m: Mention, mentions: readonly Mention[]): boolean {
  const others = mentions.filter((o) => o !== m && o.q.dimension === m.q.dimension && o.q.approximator === 'exact' && o.q.start < m.q.start);
  if (others.length > 40) return true;
  return others.some((a) => others.some((b) => a !== b && (same(value(a) + value(b), value(m)) || same(value(a) - value(b), value(m)) || same(value(a) * b.q.value, value(m)))));
}
