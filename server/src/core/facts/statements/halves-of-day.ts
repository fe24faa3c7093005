// A day told in its halves, and the whole of it: 上午共有214人… 又有163人… “全天387人”.
import { holds } from '../../base/held.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import type { Statement } from './model.ts';
import { classifierOf, isAddend, lastClause, type Figure, type Row } from './rows.ts';
import { made } from './sum-parts.ts';

const whole = /(?:^|[，。；：“])(?:全天|一整天|一天下来|[这那]一天)(?:一共|总共|共计|合计|共|就|有|来了|卖出|接待|达|到)*$/;
const morning = /上午|早上|清晨/;
const later = /下午|午后|午间|傍晚|晚上/;
/** How many sentences with figures before the whole its halves may stand. */
const reach = 6;

/** Wholes of a day against the one figure of the morning and the one of what came after it. */
export function readHalvesOfDay(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '上午') && !holds(text, '早上')) return [];
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) for (const total of row.figures) {
    if (!isAddend(total.q) || total.q.approximator !== 'exact' || !whole.test(lastClause(total.before) === '' ? total.before : `，${lastClause(total.before)}`)) continue;
    const near = rows.slice(Math.max(0, i - reach), i).flatMap((r) => r.figures.map((f) => ({ f, lead: r.text.slice(0, f.q.start - r.sentence.start) })));
    const same = near.filter(({ f }) => f.q.dimension === total.q.dimension && (f.q.dimension !== 'count' || classifierOf(f.q.unit) === classifierOf(total.q.unit)) && isAddend(f.q) && f.q.approximator === 'exact' && baseValue(f.q) > 0.05 * baseValue(total.q));
    const [a, b, more] = same;
    if (!a || !b || more || !morning.test(a.lead) || later.test(a.lead) || !(later.test(b.lead) && /又|再|还/.test(lastClause(b.f.before))) || /其中|每|均/.test(lastClause(a.f.before) + lastClause(b.f.before))) continue;
    const parts: Figure[] = [a.f, b.f];
    const holdsTrue = meet(parts.map((f) => meaning(f.q)).reduce(add), meaning(total.q));
    const off = Math.abs(parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total.q) - 1);
    const one = holdsTrue || off < 0.2 ? made(text, total.q, parts, holdsTrue, 'unequal') : null;
    if (one) found.push(one);
  }
  return found;
}
