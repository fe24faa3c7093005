// Shares of a whole that stands farther off than a reader of shares looks: 其中网上零售额263.5亿元，占25.4%, of the 1036.8亿元 the paragraph opened with.
import type { Quantity } from '../quantity.ts';
import { baseValue, divide, meet, scale } from './interval.ts';
import { stated } from './judge-change.ts';
import type { Statement } from './model.ts';
import { lastClause, sameUnit, type Row } from './rows.ts';
import { printed } from './shares.ts';

/** How many paragraphs back the whole may stand. */
const reach = 3;
const total = /[总共全]|合计/;

/** Whether some earlier figure of the story is a whole of which the stated share comes out: any figure where the share is printed with a decimal, one that is named as a total where it is not. */
export function isShareElsewhere({ kind, members, claim }: Statement, rows: readonly Row[]): boolean {
  if (kind !== 'share') return false;
  const partAt = members.find((m) => m.role === 'part')?.start;
  const own = rows.find(({ sentence }) => sentence.start <= claim.start && claim.end <= sentence.end);
  const share = own?.figures.find(({ q }) => q.start === claim.start)?.q;
  const part = rows.find(({ sentence }) => partAt !== undefined && sentence.start <= partAt && partAt < sentence.end)?.figures.find(({ q }) => q.start === partAt)?.q;
  if (!own || !share || !part || !/[%％]/.test(share.unit)) return false;
  const fine = share.step < 1;
  const fits = (whole: Quantity): boolean => whole !== part && sameUnit(whole, part) && baseValue(whole) > baseValue(part) && meet(scale(divide(printed(part), printed(whole)), 100), stated(share));
  return rows.some((row) => row.at <= own.at && own.sentence.part - row.sentence.part <= reach && row.figures.some((f) => fits(f.q) && (fine || total.test(lastClause(f.before)))));
}
