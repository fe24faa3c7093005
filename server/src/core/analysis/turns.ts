// Reads several stories in turn: each reader and each rule looks at all of them before the next one does. A thousand small functions each called
// for one story after the other cost twice what they cost called in a row, since the processor has their code at hand only then.
import type { Segmenter } from '../base/words.ts';
import { factReaders } from '../facts/readers.ts';
import type { FactName } from '../facts/table.ts';
import type { AnyRule } from '../rules/define.ts';
import type { IssueInfo } from '../syntax/model.ts';
import { StoryFacts } from './facts.ts';
import type { StoryMemo } from './memo.ts';
import { looksAt, type RuleReport, StoryRun } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/** Stories of a turn, and their UTF-16 units together: what they hold stays in the processor's cache. */
const mostStories = 24;
const mostUnits = 40_000;

/** In an order in which each finds those it needs read. */
const inOrder = Object.keys(factReaders) as FactName[];

/** Divides stories into turns; a long one has a turn to itself. */
export function* turns<M extends Pick<StoryMemo, 'copy'>>(memos: readonly M[]): Generator<M[]> {
  let turn: M[] = [];
  let units = 0;
  for (const memo of memos) {
    const { length } = memo.copy.text;
    if (turn.length > 0 && (turn.length >= mostStories || units + length > mostUnits)) {
      yield turn;
      turn = [];
      units = 0;
    }
    turn.push(memo);
    units += length;
  }
  if (turn.length > 0) yield turn;
}

/** What `rules` say of each story of a turn; yields between looks. `words` is null for rules that do not use them. */
export function* takeTurn(rules: readonly AnyRule[], memos: readonly StoryMemo[], issue: IssueInfo, surroundings: Surroundings, words: Segmenter | null): Generator<null, RuleReport[][], void> {
  if (rules.length === 0) return memos.map(() => []);
  const needed = memos.length > 1 ? namesFor(rules) : [];
  for (const { name, asked } of needed) {
    StoryFacts.readAll(name, memos.flatMap(({ copy, facts }) => (asked.some((rule) => looksAt(rule, copy.role)) ? facts : [])));
    yield null;
  }
  const runs = memos.map(({ copy, facts }) => new StoryRun(copy, facts, issue, surroundings, words));
  for (const rule of rules) {
    for (const run of runs) run.look(rule);
    yield null;
  }
  return runs.map((run) => run.reports());
}

/** The facts that rules need, and which rules do. */
function namesFor(rules: readonly AnyRule[]): { name: FactName; asked: AnyRule[] }[] {
  return inOrder.map((name) => ({ name, asked: rules.filter((rule) => (rule.needs as readonly FactName[]).includes(name)) })).filter(({ asked }) => asked.length > 0);
}
