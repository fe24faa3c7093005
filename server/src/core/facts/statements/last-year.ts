// Last year's number reckoned: 今年投入1860台，比去年多出230台 … 去年全县1730台: the two give it, and it is printed with another digit.
import { holds } from '../../base/held.ts';
import type { Mention } from './mentions.ts';
import { oneDigitOff } from './one-digit.ts';

/** This year's number, how much more it is, and last year's as it is told elsewhere. */
export interface LastYear {
  readonly now: Mention;
  readonly gap: Mention;
  readonly earlier: Mention;
  /** What last year's number comes to, as digits. */
  readonly due: string;
  readonly up: boolean;
}

const more = /^[^，。；\d]{0,3}，(?:总数|总量|数量)?(?:比|较)(?:去年|上年|上届)(?:同期)?(多|增加|少|减少)[出了]{0,2}$/;
const before = /(?:^|[，。；“])(?:去年|上年|上届)[^，。；\d]{0,4}$/;

/** Such triples: exact figures of one unit, and one figure of last year in all the story. */
export function lastYearOtherwise(text: string, mentions: readonly Mention[]): LastYear[] {
  if (!holds(text, '去年') && !holds(text, '上年') && !holds(text, '上届')) return [];
  const exact = mentions.filter((m) => m.q.approximator === 'exact' && !m.q.loose && m.q.kind !== 'percent' && m.q.kind !== 'ordinal');
  return exact.flatMap((gap) => {
    const now = exact.find((m) => m.q.end < gap.q.start && gap.q.start - m.q.end < 20 && m.q.unit === gap.q.unit && m.q.scale === gap.q.scale && more.test(text.slice(m.q.end, gap.q.start)));
    const told = now && exact.filter((m) => m.q.sentence !== gap.q.sentence && m.q.unit === gap.q.unit && before.test(text.slice(Math.max(0, m.q.start - 10), m.q.start)));
    const [earlier, other] = told ?? [];
    if (!now || !earlier || other || earlier.q.scale !== now.q.scale) return [];
    const up = !/少/.test(text.slice(now.q.end, gap.q.start));
    const due = String(Number((up ? now.q.value - gap.q.value : now.q.value + gap.q.value).toFixed(6)));
    const said = String(earlier.q.value);
    if (due === said || said.replace('.', '').length < 3 || !oneDigitOff(said, due)) return [];
    return [{ now, gap, earlier, due, up }];
  });
}
