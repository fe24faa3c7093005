// Shares of all things of a name whose number stands elsewhere in the story: 村里有党员48名 … 12名成员都是党员，占到党员总数的两成.
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { lastClause, type Figure, type Row } from './rows.ts';
import { shareCue } from './share-words.ts';
import { shareOf } from './shares.ts';

const base = /占(?:到|了|比)?(?:全[村镇乡校厂班县]|本[村镇校])?([\p{Script=Han}]{2,4})(?:总数|总人数|总量)的?(?:约|近|超过|超)?$/u;

const daily = /每[天日月年周]|日均|月均/;

/** Shares with a part before them in their sentence, against the one figure of that name; `shares` are those judged already. */
export function readNounShares(text: string, rows: readonly Row[], shares: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) {
    if (!(row.cues & shareCue)) continue;
    for (const share of row.figures) {
      if (share.q.kind !== 'percent' || shares.some((s) => s.claim.start === share.q.start)) continue;
      const noun = base.exec(lastClause(share.before))?.[1];
      const part = row.figures[share.index - 1];
      if (noun === undefined || part?.q.kind !== 'count' || part.q.approximator !== 'exact' || /[不没未剩另]|无(?!一例外)|其他|其余/.test(share.before)) continue;
      const named = rows.flatMap((r) => r.figures).filter((f) => f !== part && f.q.kind === 'count' && f.q.start < part.q.start && isNamed(f, noun));
      const [whole] = named;
      if (!whole || named.some((f) => f.q.value !== whole.q.value) || !sameThing(whole.q, part.q) || baseValue(whole.q) <= baseValue(part.q) || whole.q.approximator !== 'exact') continue;
      // 每天送出3240份，占供餐总量的四分之三: of a day's
      if (daily.test(lastClause(part.before)) !== daily.test(lastClause(whole.before))) continue;
      if (/年前|原来|过去|去年|曾|计划|其中|首批|每/.test(lastClause(whole.before))) continue;
      found.push(shareOf(text, part, whole, share));
    }
  }
  return found;
}

/** 党员48名, 48名党员. */
const isNamed = ({ before, after }: Figure, noun: string): boolean => after.startsWith(noun) || lastClause(before).replace(/(?:一共|总共|共|现|就)?有?$/, '').endsWith(noun) || lastClause(before).endsWith(noun);
