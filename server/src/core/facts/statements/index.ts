// All arithmetic statements of a story, in order of position.
import type { FactContext } from '../readers.ts';
import { readChanges } from './changes.ts';
import type { Statement } from './model.ts';
import { readAverages } from './averages.ts';
import { readRemainders } from './remainders.ts';
import { readSubsets } from './subsets.ts';
import { readSums } from './sums.ts';
import { readConversions } from './conversions.ts';
import { readTimesDown } from './times-down.ts';
import { readStructure } from './structure.ts';
import { readRanks } from './ranks.ts';
import { rowsOf, type Row } from './rows.ts';
import { readShares } from './shares.ts';

/** Reads every statement; its cost follows the number of figures, not the length of the text. */
export function readStatements(context: FactContext): Statement[] {
  const { text } = context.copy;
  const rows = rowsOf(text, context.get('sentences'), context.get('quantities'));
  const found: Statement[] = [];
  let before: Row | null = null;
  for (const row of rows) {
    const previous: Row | null = before && before.at === row.at - 1 ? before : null;
    before = row;
    add(found, readChanges(text, row, previous));
    add(found, readRanks(text, row));
    add(found, readShares(text, row, previous));
    add(found, readSums(text, row, previous));
    add(found, readConversions(text, row));
    add(found, readTimesDown(text, row));
    add(found, readStructure(text, row));
  }
  add(found, readRemainders(text, rows));
  add(found, readSubsets(text, rows));
  add(found, readAverages(text, rows));
  return found.length === 0 ? found : verdicts(found);
}

function add(found: Statement[], more: readonly Statement[]): void {
  for (const statement of more) found.push(statement);
}

/** One claim, one verdict: where any reading of a claim comes out, the readings that do not are dropped. */
function verdicts(statements: readonly Statement[]): Statement[] {
  const byClaim = new Map<number, Statement>();
  for (const s of statements) {
    const known = byClaim.get(s.claim.end);
    if (!known || (!known.holds && s.holds)) byClaim.set(s.claim.end, s);
  }
  return [...byClaim.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
