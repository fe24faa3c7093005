// All arithmetic statements of a story, in order of position.
import type { FactContext } from '../readers.ts';
import { readAddedOn } from './added-on.ts';
import { readAverages } from './averages.ts';
import { readBands } from './bands.ts';
import { readBatches } from './batches.ts';
import { readBracketParts } from './bracket-parts.ts';
import { readBalances } from './balances.ts';
import { readChanges } from './changes.ts';
import { readChangesAhead } from './change-ahead.ts';
import { readStoryChanges } from './change-story.ts';
import { readChoices } from './choices.ts';
import { readClosedShares } from './closed-shares.ts';
import { readClosedSums } from './closed-sums.ts';
import { readClosedProducts } from './closed-products.ts';
import { readClosedLists } from './closed-lists.ts';
import { readConversions, readTakenUp } from './conversions.ts';
import { readDailyFar } from './daily-far.ts';
import { readDayLegs } from './day-legs.ts';
import { readDerived } from './derived.ts';
import { readDiscounts } from './discounts.ts';
import { readDue } from './due.ts';
import { readDurationSums } from './durations-sum.ts';
import { readFlows } from './flows.ts';
import { readGathered } from './gathered.ts';
import { readFailingRates } from './failing-rates.ts';
import { readFarPartitions } from './far-partitions.ts';
import { readFarShares } from './share-far.ts';
import { readTiedGrowth } from './growth-tied.ts';
import { readNamedDifferences } from './difference-named.ts';
import { readTiedDifferences } from './difference-tied.ts';
import { readPlainShares } from './share-plain.ts';
import { readTiedShares } from './share-tied.ts';
import { readTiedSums } from './sum-tied.ts';
import { readTiedRests } from './rest-tied.ts';
import { readFormulaSums } from './sum-formula.ts';
import { readThreeTold } from './growth-three.ts';
import { readPlainGrowth } from './growth-plain.ts';
import { readHalves } from './halves.ts';
import { readHeadlineShares } from './headline-shares.ts';
import type { Statement } from './model.ts';
import { readInterest } from './interest.ts';
import { readLaterMultiples } from './later-multiples.ts';
import { readMeanAges } from './mean-ages.ts';
import { readMeanPrices } from './mean-prices.ts';
import { readMixedParts } from './mixed-parts.ts';
import { readMarkMeans } from './mark-means.ts';
import { readMoreThan } from './more-than.ts';
import { readMoreBy } from './more-by.ts';
import { readNearSums } from './near-sums.ts';
import { readNounShares } from './noun-shares.ts';
import { readOneAndAll } from './one-and-all.ts';
import { readRanksBehind } from './rank-behind.ts';
import { readPointsTable, readRanksHeld, readRanksInline } from './rank-inline.ts';
import { readRankOrder } from './rank-order.ts';
import { readRankPlaces } from './rank-places.ts';
import { readRankTable } from './rank-table.ts';
import { readOutOf } from './out-of.ts';
import { readPercentSlips } from './percent-slips.ts';
import { readPercentRests } from './percent-rest.ts';
import { readPlanShares } from './plan-shares.ts';
import { readPlaceShares } from './place-shares.ts';
import { readRanks } from './ranks.ts';
import { readRateConversions } from './rate-conversions.ts';
import { readRemainders } from './remainders.ts';
import { readRestsOfOne } from './rest-of-one.ts';
import { rowsOf, type Row } from './rows.ts';
import { isShareElsewhere } from './share-elsewhere.ts';
import { readSharesInEach } from './share-in-each.ts';
import { readShares } from './shares.ts';
import { readSharedOut } from './shared-out.ts';
import { readSharedBy } from './shared-by.ts';
import { readFarSpeeds, readSpeeds } from './speeds.ts';
import { readSpread } from './spread.ts';
import { readStructure } from './structure.ts';
import { readStorySums } from './story-sum.ts';
import { isToldNearby } from './told-nearby.ts';
import { readSubsets } from './subsets.ts';
import { readSums } from './sums.ts';
import { readTenfoldShares } from './tenfold.ts';
import { readTimetables } from './timetable.ts';
import { readTimesDown } from './times-down.ts';
import { readToldShares } from './told-shares.ts';
import { readUntoldRests } from './untold-rest.ts';
import { readTurnedTimes } from './times-turned.ts';
import { readVoteShares, readVotes } from './votes.ts';
import { readYearly } from './yearly-far.ts';
import { readHeadlineWholes } from './headline-wholes.ts';
import { readPlacesLeft } from './places-left.ts';

/** Reads every statement; its cost follows the number of figures, not the length of the text. */
export function readStatements(context: FactContext): Statement[] {
  const { text } = context.copy;
  const rows = rowsOf(text, context.get('sentences'), context.get('quantities'));
  const found: Statement[] = [];
  let before: Row | null = null;
  for (const [at, row] of rows.entries()) {
    const previous: Row | null = before && before.at === row.at - 1 ? before : null;
    before = row;
    add(found, readChanges(text, row, previous));
    add(found, readLaterMultiples(text, row, previous));
    add(found, readOneAndAll(text, row));
    add(found, readDerived(text, row));
    add(found, readShares(text, row, previous));
    add(found, readSums(text, row, previous));
    add(found, readBracketParts(text, row));
    add(found, readBalances(text, row, previous));
    add(found, readFlows(text, rows, at));
    add(found, readConversions(text, row));
    add(found, readTimesDown(text, row));
    add(found, readStructure(text, row));
    add(found, readPlacesLeft(text, row, previous));
    add(found, readSpeeds(text, row));
    add(found, readBands(text, row));
    add(found, readRateConversions(text, row));
    add(found, readDue(text, row, previous));
    add(found, readPercentRests(text, row));
    add(found, readRankOrder(text, row));
    add(found, readRanksInline(text, row));
    add(found, readMixedParts(text, row));
    add(found, readSharedOut(text, row));
  }
  add(found, readTurnedTimes(text));
  add(found, readYearly(text, rows));
  add(found, readFarSpeeds(text, rows));
  add(found, readSharesInEach(text, context.get('sentences'), rows));
  add(found, readRanks(text, rows));
  add(found, readRankPlaces(text, rows));
  add(found, readRanksBehind(text, rows));
  add(found, readRanksHeld(text));
  add(found, readPointsTable(text));
  add(found, readTakenUp(text, rows));
  add(found, readRankTable(text, rows));
  add(found, readFormulaSums(text, rows));
  add(found, readRemainders(text, rows));
  add(found, readUntoldRests(text, rows));
  add(found, readSpread(text, rows));
  add(found, readGathered(text, rows));
  add(found, readAddedOn(text, rows));
  add(found, readClosedLists(text, rows));
  add(found, readVotes(text, rows));
  add(found, readVoteShares(text, rows));
  add(found, readTimetables(text, rows));
  add(found, readBatches(text, rows));
  add(found, readDurationSums(text, context.get('sentences')));
  add(found, readSharedBy(rows));
  add(found, readMeanAges(text, context.get('sentences'), context.get('quantities')));
  add(found, readDayLegs(context.copy, rows));
  add(found, readSubsets(text, rows));
  add(found, readAverages(text, rows));
  add(found, readDailyFar(text, rows));
  add(found, readMeanPrices(text, rows));
  add(found, readTenfoldShares(text, rows));
  add(found, readChoices(text, rows));
  add(found, readHeadlineShares(context.copy, rows, found));
  add(found, readPlaceShares(text, rows, found));
  add(found, readToldShares(context.copy, rows, found));
  add(found, readFarShares(text, rows, found));
  add(found, readHeadlineWholes(context.copy, rows));
  add(found, readNounShares(text, rows, found));
  add(found, readClosedShares(text, rows, found));
  add(found, readPlanShares(text, rows, found));
  add(found, readFailingRates(text, rows, found));
  add(found, readDiscounts(text, rows));
  add(found, readRestsOfOne(rows));
  add(found, readMoreBy(rows));
  add(found, readHalves(text, rows));
  add(found, readInterest(text, rows));
  add(found, readStorySums(context.copy, rows, found));
  add(found, readNearSums(context.copy, rows, found));
  add(found, readStoryChanges(text, rows, found));
  add(found, readChangesAhead(context.copy, rows, found));
  add(found, readClosedSums(text, rows, found));
  add(found, readFarPartitions(context.copy, rows, found));
  add(found, readClosedProducts(text, rows, found));
  add(found, readMarkMeans(text, context.get('quantities'), found));
  add(found, readMoreThan(text, rows, found));
  for (const row of rows) add(found, readOutOf(text, row, found));
  add(found, readPercentSlips(text, rows, found));
  add(found, readTiedGrowth(text, rows, found));
  add(found, readTiedShares(text, rows, found));
  add(found, readPlainShares(text, rows, found));
  add(found, readTiedSums(text, rows, found));
  add(found, readTiedDifferences(text, rows, found));
  add(found, readNamedDifferences(text, rows, found));
  add(found, readTiedRests(text, rows, found));
  add(found, readPlainGrowth(text, rows, found));
  add(found, readThreeTold(text, rows));
  return found.length === 0 ? found : verdicts(found).filter((s) => s.holds || (!isShareElsewhere(s, rows) && !isToldNearby(s, rows)));
}

function add(found: Statement[], more: readonly Statement[]): void {
  for (const statement of more) found.push(statement);
}

/** That a part is no larger than a whole, or that two shares may be of one whole, says least. */
const isWeak = (s: Statement): boolean => s.holds && (s.kind === 'subset' || s.fault === 'implied');

/** One claim, one verdict: where any reading of a claim comes out, the readings that do not are dropped. */
function verdicts(statements: readonly Statement[]): Statement[] {
  const byClaim = new Map<number, Statement>();
  for (const s of statements) {
    const known = byClaim.get(s.claim.end);
    if (!known || (!known.holds && s.holds && !isWeak(s)) || isWeak(known)) byClaim.set(s.claim.end, s);
  }
  const all = [...byClaim.values()];
  // one fault told twice, as a sum and as what is left: the telling with more members stays
  const told = (s: Statement): boolean => all.some((o) => o !== s && !o.holds && o.kind === 'remainder' && s.kind === 'sum' && s.members.every((m) => o.members.some((n) => n.start === m.start)));
  const confirmed = confirmedIn(all);
  return all.filter((s) => s.holds || (!told(s) && !(confirmed.has(s.claim.start) && s.members.every((m) => confirmed.has(m.start))))).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Starts of the figures that a sum of three parts or more, true to the last digit, accounts for: what is said against all of its members is misread. */
function confirmedIn(statements: readonly Statement[]): Set<number> {
  const confirmed = new Set<number>();
  for (const s of statements) if (s.holds && !isWeak(s)) for (const m of s.members) confirmed.add(m.start);
  return confirmed;
}
