// Joins phrases that count things with the lists and sequences beside them.
import { addends, pairedOff, quotedFewer, summedUp } from './no-list.ts';
import { readInTurn } from '../in-turn.ts';
import type { FactContext } from '../readers.ts';
import { abbreviated } from './abbreviated.ts';
import { anaphoricLists } from './anaphors.ts';
import { daysOnEnd } from './days-on-end.ts';
import { daysListed } from './days-listed.ts';
import { daysTold } from './days-told.ts';
import { initialsNamed } from './initials-named.ts';
import { oneCharacterEach } from './one-character-each.ts';
import { pairsTold } from './pairs-told.ts';
import { quotedHeads } from './quoted-heads.ts';
import { rosters } from './rosters.ts';
import { seasonsTold } from './seasons-told.ts';
import { floorsAndSayings } from './floors-and-sayings.ts';
import { goingInto } from './going-into.ts';
import type { Enumeration } from './model.ts';
import { markedLines } from './marked-lines.ts';
import { namedLists } from './named-lists.ts';
import { headPoints } from './head-points.ts';
import { headRows } from './head-rows.ts';
import { inOrder } from './in-order.ts';
import { nearLists } from './near-lists.ts';
import { namedAndAgain, onesAndAgain, paragraphHeads } from './paragraph-heads.ts';
import { oneApiece } from './one-apiece.ts';
import { parallelPoints } from './parallel.ts';
import { farCharacters } from './far-characters.ts';
import { linesTold } from './lines-told.ts';
import { oneMore, onePastCount, ordinalRuns } from './ordinal-runs.ts';
import { chainTold } from './chain-told.ts';
import { titlesBehind } from './titles-behind.ts';
import { kindsNext } from './kinds-next.ts';
import { ofsTold } from './ofs-told.ts';
import { ordinalsBehind, ordinalsBelow } from './ordinals-below.ts';
import { quotedKinds } from './quoted-kind.ts';
import { restOfList } from './rest-of-list.ts';
import { restated } from './restated.ts';
import { sideCounts } from './side-counts.ts';
import { sentenced } from './sentenced.ts';
import { siblings } from './siblings.ts';
import { stagesBeyond } from './stages.ts';
import { eventsBehindColon, storyEvents } from './story-events.ts';
import { storyFamilies } from './story-family.ts';
import { subheadsAlike } from './subheads-alike.ts';
import { takenUp } from './taken-up.ts';
import { crewNamed, groupsAndAgain } from './told-and-again.ts';
import { toldApart } from './told-apart.ts';
import { mixedPlaces } from './mixed-places.ts';
import { talksAndTeams } from './talks-and-teams.ts';
import { toldNumbers } from './told-numbers.ts';
import { toldInTurn } from './told-in-turn.ts';
import { ranksTold } from './ranks-told.ts';
import { leftToRight } from './left-to-right.ts';
import { firstsOfAll } from './firsts-of-all.ts';
import { pointedAt } from './pointed-at.ts';
import { readPhrases } from './phrases.ts';
import { chained, chosenFrom, lettersOfEach, ofSomethingElse } from './not-counted.ts';
import { besidePhrases } from './beside-phrases.ts';
import { sequenceOf } from './announced-sequences.ts';
import type { View } from './view.ts';

type Reader = (view: View) => readonly Enumeration[];

/** In their order: the later ones look at what the earlier ones found. */
const readers: readonly Reader[] = [
  besidePhrases,
  ({ copy, phrases, sequences }) => sequences.flatMap((sequence) => sequenceOf(copy, sequence, phrases, sequences.length === 1) ?? []),
  ({ copy, phrases, sentences, found }) => namedLists(copy, phrases, sentences, found),
  ({ copy, phrases, sentences, found }) => anaphoricLists(copy, phrases, sentences, found),
  ({ copy, phrases }) => oneApiece(copy, phrases),
  ({ copy, phrases, found }) => restated(copy, phrases, found),
  ({ copy }) => siblings(copy.text),
  ({ copy, phrases, sentences }) => toldApart(copy, phrases, sentences),
  ({ copy, phrases }) => inOrder(copy, phrases),
  ({ copy, phrases }) => ordinalsBelow(copy, phrases),
  ({ copy, phrases }) => [...ofsTold(copy, phrases), ...chainTold(copy, phrases), ...titlesBehind(copy)],
  ({ copy, phrases }) => parallelPoints(copy, phrases),
  ({ copy }) => daysOnEnd(copy),
  ({ copy }) => goingInto(copy),
  ({ copy, phrases }) => floorsAndSayings(copy, phrases),
  ({ copy }) => storyEvents(copy),
  ({ copy }) => storyFamilies(copy),
  // told of another phrase already: 分三步 in the headline
  ({ copy, phrases, found }) => stagesBeyond(copy, phrases).filter((e) => !found.some((f) => f.place === 'sequence' && f.start === e.start)),
  ({ copy, phrases, found }) => takenUp(copy, phrases, found),
  ({ copy, phrases, found }) => paragraphHeads(copy, phrases, found),
  ({ copy, phrases, found }) => onesAndAgain(copy, phrases, found),
  ({ copy, phrases, found }) => namedAndAgain(copy, phrases, found),
  ({ copy, phrases, found }) => quotedKinds(copy, phrases, found),
  ({ copy, phrases, found }) => sideCounts(copy.text, phrases, found),
  ({ copy, phrases, sentences, found }) => groupsAndAgain(copy, phrases, sentences, found),
  ({ copy }) => crewNamed(copy),
  ({ copy, phrases, found }) => restOfList(copy.text, phrases, found),
  ({ copy, phrases, found }) => headRows(copy, phrases, found),
  ({ copy, phrases, found }) => headPoints(copy, phrases, found),
  ({ copy, phrases, found }) => subheadsAlike(copy, phrases, found),
  ({ copy, phrases, found }) => ordinalRuns(copy, phrases, found),
  ({ copy, phrases, sentences, found }) => nearLists(copy, phrases, sentences, found),
];

/** A row in one of these shapes can be read in no other way. */
const sureReaders: readonly Reader[] = [
  ({ copy }) => initialsNamed(copy),
  ({ copy }) => rosters(copy),
  ({ copy, phrases }) => ordinalsBehind(copy, phrases),
  ({ copy, phrases, sentences }) => kindsNext(copy, phrases, sentences),
  ({ copy }) => eventsBehindColon(copy),
  ({ copy }) => ranksTold(copy),
  ({ copy }) => leftToRight(copy),
  ({ copy, phrases, sequences, found }) => firstsOfAll(copy, phrases, sequences, found),
  ({ copy, phrases }) => pointedAt(copy, phrases),
  ({ copy }) => abbreviated(copy),
  ({ copy, phrases }) => toldNumbers(copy, phrases),
  ({ copy }) => oneCharacterEach(copy),
  ({ copy, phrases, sequences }) => markedLines(copy, phrases, sequences),
  ({ copy, phrases }) => sentenced(copy, phrases),
  ({ copy }) => daysListed(copy),
  ({ copy, phrases, found }) => daysTold(copy, phrases, found),
  ({ copy, phrases, sentences, found }) => quotedHeads(copy, phrases, sentences, found),
  ({ copy, phrases }) => pairsTold(copy, phrases),
  ({ copy }) => seasonsTold(copy),
  ({ copy }) => mixedPlaces(copy),
  ({ copy }) => oneMore(copy),
  ({ copy, phrases }) => onePastCount(copy, phrases),
  ({ copy }) => farCharacters(copy),
  ({ copy }) => linesTold(copy),
  ({ copy, phrases }) => talksAndTeams(copy, phrases),
  ({ copy, phrases, sentences, found }) => toldInTurn(copy, phrases, sentences, found),
];

/** Every enumeration of each story that stands beside a phrase counting it; one reader after the other. */
export function readEnumerations(contexts: readonly FactContext[]): Enumeration[][] {
  const views = contexts.map((context): View => {
    const { plain: copy } = context;
    const [sentences, sequences] = [context.get('sentences'), context.get('sequences')];
    const tallies = new Set(sequences.filter((s) => s.style === 'tally').flatMap((s) => s.members.map((m) => m.start)));
    // 三问退卡难 behind 一问 and 二问 counts nothing
    return { copy, phrases: readPhrases(copy, context.get('quantities'), sentences).filter((p) => !tallies.has(p.start)), sentences, sequences, found: [] };
  });
  const sure = views.map((): Enumeration[] => []);
  readInTurn(readers, views);
  for (const read of sureReaders) for (const [i, view] of views.entries()) for (const e of read(view)) sure[i]?.push(e);
  return views.map(({ copy, found }, i) => withSure(copy.text, found, sure[i] ?? []));
}

function withSure(text: string, found: readonly Enumeration[], sure: readonly Enumeration[]): Enumeration[] {
  const own = new Set(sure.map((e) => e.count.numeral.start));
  // 第一把, 第二把, 第三把, and 还有一把 behind them
  const cut = (e: Enumeration): boolean => (e.place === 'after' && sure.some((s) => s.place === 'after' && s.count.numeral.start === e.count.numeral.start && s.start >= e.start && s.end > e.end && s.items.length > e.items.length)) || e.place === 'sequence' && sure.some((s) => s.count.numeral.start === e.count.numeral.start && s.start === e.start && s.items.length > e.items.length);
  return [...found.filter((e) => (e.certain || !own.has(e.count.numeral.start)) && !cut(e)), ...sure].filter((e) => !quotedFewer(text, e) && !summedUp(text, e) && !lettersOfEach(e) && !addends(text, e) && !pairedOff(text, e) && !chosenFrom(text, e) && !chained(text, e) && !ofSomethingElse(text, e)).sort((a, b) => a.count.start - b.count.start || a.start - b.start);
}
