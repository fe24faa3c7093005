// All arithmetic statements of a story, in order of position.
import type { StoryText } from '../../syntax/model.ts';
import type { Quantity } from '../quantity.ts';
import { readInTurn } from '../in-turn.ts';
import type { FactContext } from '../readers.ts';
import type { Sentence } from '../sentences.ts';
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
import { readConversions, readConvertedFar, readTakenUp } from './conversions.ts';
import { readDailyFar } from './daily-far.ts';
import { readDayLegs } from './day-legs.ts';
import { readDerived } from './derived.ts';
import { readDiscounts } from './discounts.ts';
import { readDue } from './due.ts';
import { readDurationSums } from './durations-sum.ts';
import { readFlows } from './flows.ts';
import { readGathered } from './gathered.ts';
import { readFailingRates } from './failing-rates.ts';
import { readRatesByDeed } from './rate-by-deed.ts';
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
import { readHalvesOfDay } from './halves-of-day.ts';
import { readHalves, readHalvesFar } from './halves.ts';
import { readHeadlineChange, readHeadlineDoubled, readHeadlineHalf, readHeadlineStep, readHeadlineTimes } from './headline-change.ts';
import { readHeadlineFractions } from './headline-fractions.ts';
import { readHeadlineShares } from './headline-shares.ts';
import type { Statement } from './model.ts';
import { readInterest } from './interest.ts';
import { readKindsSummed } from './kinds-summed.ts';
import { readLaterMultiples } from './later-multiples.ts';
import { readMeanAges } from './mean-ages.ts';
import { readMajorities } from './majorities.ts';
import { readOrders } from './orders.ts';
import { readMeansOutside, readPointsPerGame } from './mean-outside.ts';
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
import { readMarkPlaces, readRankOrder } from './rank-order.ts';
import { readMeanAndWhole } from './mean-and-whole.ts';
import { readRankPlaces } from './rank-places.ts';
import { readRankTable } from './rank-table.ts';
import { readRanksWithin } from './rank-within.ts';
import { readOutOf } from './out-of.ts';
import { readPercentSlips } from './percent-slips.ts';
import { readPercentRests } from './percent-rest.ts';
import { readPlanShares } from './plan-shares.ts';
import { readPlaceShares } from './place-shares.ts';
import { readPricedFar } from './priced-far.ts';
import { readProgress } from './progress.ts';
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
import { readStretches } from './stretches.ts';
import { readStructure } from './structure.ts';
import { readStorySums } from './story-sum.ts';
import { isToldNearby } from './told-nearby.ts';
import { readSubsets } from './subsets.ts';
import { readSums } from './sums.ts';
import { readTableSums } from './table-sums.ts';
import { readTenfoldMultiples, readTenfoldShares } from './tenfold.ts';
import { readTimetables } from './timetable.ts';
import { readTimesDown } from './times-down.ts';
import { readToldShares } from './told-shares.ts';
import { withUnits } from './units-told.ts';
import { readGapsFilled, readUntoldRests } from './untold-rest.ts';
import { readTimesBoth } from './times-both.ts';
import { readTurnedTimes } from './times-turned.ts';
import { readBallots, readVoteShares, readVotes } from './votes.ts';
import { readYearly } from './yearly-far.ts';
import { readHeadlineWholes } from './headline-wholes.ts';
import { readLedgerLines } from './ledger-lines.ts';
import { readLabelledSums } from './labelled-sums.ts';
import { readLessonsTold } from './lessons-told.ts';
import { readMonthDays } from './month-days.ts';
import { readOddGathered } from './odd-gathered.ts';
import { readYearsInTurn } from './years-in-turn.ts';
import { readWhichSums } from './which-sums.ts';
import { readFramedGrowth } from './growth-framed.ts';
import { readGatheredSums } from './gathered-sums.ts';
import { readCuedRests } from './rest-cued.ts';
import { readFramedDifferences } from './difference-framed.ts';
import { readPlacesLeft } from './places-left.ts';

/** What readers of a whole story see of it. */
interface View {
  readonly copy: StoryText;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
  /** What the readers before found. */
  readonly found: Statement[];
}

/** Readers of one sentence; the row before is null where a sentence without figures stands between. */
const ofRow: readonly ((text: string, row: Row, previous: Row | null, rows: readonly Row[], at: number) => readonly Statement[])[] = [
  readChanges,
  readLaterMultiples,
  readOneAndAll,
  readDerived,
  readShares,
  readSums,
  readBracketParts,
  readBalances,
  (text, _row, _previous, rows, at) => readFlows(text, rows, at),
  readConversions,
  readTimesDown,
  readStructure,
  readPlacesLeft,
  readSpeeds,
  readBands,
  readRateConversions,
  readDue,
  readPercentRests,
  readRankOrder,
  readMarkPlaces,
  readMeanAndWhole,
  readRanksInline,
  readMixedParts,
  readSharedOut,
  readKindsSummed,
];

/** Readers of a whole story, in their order: the later ones look at what the earlier ones found. */
const ofStory: readonly ((view: View) => readonly Statement[])[] = [
  ({ text }) => readTurnedTimes(text),
  ({ text }) => readTimesBoth(text),
  ({ text, rows }) => readYearly(text, rows),
  ({ text, rows }) => readFarSpeeds(text, rows),
  ({ text, sentences, rows }) => readSharesInEach(text, sentences, rows),
  ({ text, rows }) => readRanks(text, rows),
  ({ text, rows }) => readRankPlaces(text, rows),
  ({ text, rows }) => readRanksBehind(text, rows),
  ({ text, rows }) => readRanksWithin(text, rows),
  ({ text }) => readRanksHeld(text),
  ({ text }) => readPointsTable(text),
  ({ text, rows }) => readTakenUp(text, rows),
  ({ text, rows }) => readConvertedFar(text, rows),
  ({ text, rows }) => readRankTable(text, rows),
  ({ copy }) => readTableSums(copy),
  ({ text, rows }) => readFormulaSums(text, rows),
  ({ text, rows }) => readRemainders(text, rows),
  ({ text, rows }) => readUntoldRests(text, rows),
  ({ text, rows }) => readGapsFilled(text, rows),
  ({ text, rows }) => readSpread(text, rows),
  ({ text, rows }) => readGathered(text, rows),
  ({ text, rows }) => readAddedOn(text, rows),
  ({ text, rows }) => readClosedLists(text, rows),
  ({ text, rows }) => readVotes(text, rows),
  ({ text, rows }) => readBallots(text, rows),
  ({ text, rows }) => readVoteShares(text, rows),
  ({ text, rows }) => readTimetables(text, rows),
  ({ text, rows }) => readBatches(text, rows),
  ({ text, sentences }) => readDurationSums(text, sentences),
  ({ rows }) => readSharedBy(rows),
  ({ text, sentences, quantities }) => readMeanAges(text, sentences, quantities),
  ({ copy, rows }) => readDayLegs(copy, rows),
  ({ text, rows }) => readSubsets(text, rows),
  ({ text, rows }) => readAverages(text, rows),
  ({ text, rows }) => readDailyFar(text, rows),
  ({ text, rows }) => readMeanPrices(text, rows),
  ({ text, rows }) => readPricedFar(text, rows),
  ({ text, rows }) => readMeansOutside(text, rows),
  ({ text, rows }) => readOrders(text, rows),
  ({ text, rows }) => readMajorities(text, rows),
  ({ text, rows }) => readPointsPerGame(text, rows.flatMap((r) => r.figures)),
  ({ text, rows }) => readTenfoldShares(text, rows),
  ({ text, rows }) => readTenfoldMultiples(text, rows),
  ({ text, rows }) => readChoices(text, rows),
  ({ copy, rows, found }) => readHeadlineShares(copy, rows, found),
  ({ copy, rows }) => readHeadlineFractions(copy, rows),
  ({ copy, rows }) => readHeadlineChange(copy, rows),
  ({ copy, rows }) => readHeadlineTimes(copy, rows),
  ({ copy, rows }) => readHeadlineStep(copy, rows),
  ({ copy, rows }) => readHeadlineDoubled(copy, rows),
  ({ copy, rows }) => readHeadlineHalf(copy, rows),
  ({ text, rows, found }) => readPlaceShares(text, rows, found),
  ({ copy, rows, found }) => readToldShares(copy, rows, found),
  ({ text, rows, found }) => readFarShares(text, rows, found),
  ({ copy, rows }) => readHeadlineWholes(copy, rows),
  ({ text, rows, found }) => readNounShares(text, rows, found),
  ({ text, rows, found }) => readClosedShares(text, rows, found),
  ({ text, rows, found }) => readPlanShares(text, rows, found),
  ({ text, rows, found }) => readFailingRates(text, rows, found),
  ({ text, rows, found }) => readRatesByDeed(text, rows, found),
  ({ text, rows, found }) => readProgress(text, rows, found),
  ({ text, rows }) => readDiscounts(text, rows),
  ({ rows }) => readRestsOfOne(rows),
  ({ rows }) => readMoreBy(rows),
  ({ text, rows }) => readHalves(text, rows),
  ({ text, rows }) => readHalvesFar(text, rows),
  ({ text, rows }) => readHalvesOfDay(text, rows),
  ({ text, rows }) => readStretches(text, rows),
  ({ text, rows }) => readInterest(text, rows),
  ({ copy, rows, found }) => readStorySums(copy, rows, found),
  ({ copy, rows, found }) => readNearSums(copy, rows, found),
  ({ text, rows, found }) => readStoryChanges(text, rows, found),
  ({ copy, rows, found }) => readChangesAhead(copy, rows, found),
  ({ text, rows, found }) => readClosedSums(text, rows, found),
  ({ copy, rows, found }) => readFarPartitions(copy, rows, found),
  ({ text, rows, found }) => readClosedProducts(text, rows, found),
  ({ text, quantities, found }) => readMarkMeans(text, quantities, found),
  ({ text, rows, found }) => readMoreThan(text, rows, found),
  ({ text, rows, found }) => rows.flatMap((row) => readOutOf(text, row, found)),
  ({ text, rows, found }) => readPercentSlips(text, rows, found),
  ({ text, rows, found }) => readTiedGrowth(text, rows, found),
  ({ text, rows, found }) => readTiedShares(text, rows, found),
  ({ text, rows, found }) => readPlainShares(text, rows, found),
  ({ text, rows, found }) => readTiedSums(text, rows, found),
  ({ text, rows, found }) => readTiedDifferences(text, rows, found),
  ({ text, rows, found }) => readNamedDifferences(text, rows, found),
  ({ text, rows, found }) => readTiedRests(text, rows, found),
  ({ text, rows, found }) => readPlainGrowth(text, rows, found),
  ({ text, rows }) => readThreeTold(text, rows),
  ({ copy, rows, found }) => readLedgerLines(copy, rows, found),
  ({ text }) => readLabelledSums(text),
  ({ text }) => readMonthDays(text),
  ({ text }) => readLessonsTold(text),
  ({ text }) => readOddGathered(text),
  ({ copy }) => readYearsInTurn(copy),
  ({ text, rows, found }) => readWhichSums(text, rows, found),
  ({ text, rows, found }) => readFramedGrowth(text, rows, found),
  ({ text, rows, found }) => readGatheredSums(text, rows, found),
  ({ text, rows, found }) => readCuedRests(text, rows, found),
  ({ text, rows, found }) => readFramedDifferences(text, rows, found),
];

/** Reads every statement of each story, one reader after the other; the cost follows the number of figures, not the length of the text. */
export function readStatements(contexts: readonly FactContext[]): Statement[][] {
  const views = contexts.map(viewOf);
  const lists = views.map(({ rows }) => rows.map((): Statement[] => []));
  for (const read of ofRow) {
    for (const [i, { text, rows }] of views.entries()) {
      let before: Row | null = null;
      for (const [at, row] of rows.entries()) {
        const previous: Row | null = before && before.at === row.at - 1 ? before : null;
        before = row;
        const list = lists[i]?.[at];
        if (list) add(list, read(text, row, previous, rows, at));
      }
    }
  }
  for (const [i, { found }] of views.entries()) for (const list of lists[i] ?? []) add(found, list);
  readInTurn(ofStory, views);
  return views.map(({ found, rows, text }) => (found.length === 0 ? found : verdicts(found).filter((s) => s.holds || (!isShareElsewhere(s, rows) && !isToldNearby(s, rows))).map((s) => withUnits(s, text, rows))));
}

function viewOf(context: FactContext): View {
  const { plain } = context;
  const [sentences, quantities] = [context.get('sentences'), context.get('quantities')];
  return { copy: plain, text: plain.text, rows: rowsOf(plain.text, sentences, quantities), sentences, quantities, found: [] };
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
