// From text to findings, story by story; what was found of a story is kept until its text or its surroundings change.
import { cancelled, type Cancelled, type CancelToken } from '../base/cancel.ts';
import type { Config } from '../base/config.ts';
import { type AnyRule, isOfTwo, type StoryRuleOfTwo } from '../rules/define.ts';
import type { Story, Tree } from '../syntax/model.ts';
import { createParser, type Parser } from '../syntax/parse.ts';
import { StoryFacts } from './facts.ts';
import { acrossSeam, joinedStory, neighbours } from './joined.ts';
import type { Finding } from './finding.ts';
import { findingsOf, StoryMemos, type StoryMemo } from './memo.ts';
import { runIssueRule } from './run.ts';
import { isOn } from './settings.ts';
import { carryOver } from './shift.ts';
import type { Surroundings } from './surroundings.ts';
import { takeTurn, turns } from './turns.ts';

export type { Surroundings } from './surroundings.ts';

/** What one version of a text says. */
export interface Analysis {
  readonly tree: Tree;
  /** The world it was analysed in. */
  readonly surroundings: Surroundings;
  /** Sorted by position. */
  readonly findings: readonly Finding[];
  /** Facts of a story of this tree; facts are read on first use. */
  facts(story: Story): StoryFacts;
}

/** How work is cut into slices. */
export interface Slices {
  /** Whether it is time to let others work. */
  due(): boolean;
  pause(): Promise<void>;
  /**
   * Told of the stories' own findings before the issue is looked at as a whole, with what the version before said of the whole carried over.
   * The whole is looked at when the promise comes back.
   */
  early?(analysis: Analysis): Promise<void>;
}

interface Selected {
  readonly surroundings: Surroundings;
  readonly story: readonly AnyRule[];
  /** Story rules that use words. */
  readonly words: readonly AnyRule[];
  /** Story rules that look at two pieces as one. */
  readonly beside: readonly StoryRuleOfTwo[];
  readonly issue: readonly AnyRule[];
}

/** Analyses successive versions of one document. `rules` is the full list; settings decide which of them run. */
export class Analyzer {
  private memos = new StoryMemos();
  private world = '';
  /** The settings and what they are as text. */
  private config: { readonly read: Config; readonly text: string } | null = null;
  private selected: Selected | null = null;
  /** The last whole analysis and what issue rules found in it. */
  private last: { readonly text: string; readonly ofIssue: readonly Finding[] } | null = null;
  private readonly rules: readonly AnyRule[];
  private readonly parser: Parser = createParser();

  constructor(rules: readonly AnyRule[]) {
    this.rules = rules;
  }

  /** The whole analysis in one go. */
  analyze(text: string, surroundings: Surroundings): Analysis {
    const steps = this.steps(text, surroundings);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in slices; the work is dropped when the token says so. */
  async analyzeInSlices(text: string, surroundings: Surroundings, token: CancelToken, slices: Slices): Promise<Analysis | Cancelled> {
    const steps = this.steps(text, surroundings);
    for (;;) {
      if (token.isCancelled) return cancelled;
      const step = steps.next();
      if (step.done) return step.value;
      if (step.value && slices.early) await slices.early(step.value());
      else if (slices.due()) await slices.pause();
    }
  }

  /** Yields between stories and rules; once a function that makes the early analysis. Work that is abandoned half-way leaves the memos whole. */
  private *steps(text: string, surroundings: Surroundings): Generator<(() => Analysis) | null, Analysis, void> {
    const tree = this.parser.parse(text, surroundings.parse);
    yield null;
    const rules = this.select(surroundings);
    const old = this.memosFor(tree, surroundings);
    const used = new StoryMemos();
    const version = surroundings.words?.version ?? '';
    const byStory = new Map<Story, StoryMemo>();
    const findings: Finding[] = [];
    for (const story of tree.stories) {
      const entry = used.find(story.copy) ?? old.find(story.copy) ?? newMemo(story, tree, surroundings);
      used.add(entry);
      byStory.set(story, entry);
    }
    const entries = [...new Set(byStory.values())];
    for (const turn of turns(entries.filter(({ reports }) => !reports))) {
      const told = yield* takeTurn(rules.story, turn, tree.issue, surroundings, null);
      for (const [i, entry] of turn.entries()) entry.reports = told[i] ?? [];
    }
    for (const turn of turns(entries.filter(({ byWords }) => byWords?.version !== version))) {
      const told = yield* takeTurn(rules.words, turn, tree.issue, surroundings, surroundings.words);
      for (const [i, entry] of turn.entries()) entry.byWords = { version, reports: told[i] ?? [] };
    }
    for (const [story, memo] of byStory) if (memo.reports?.length || memo.byWords?.reports.length) for (const finding of findingsOf(memo, story, surroundings.config)) findings.push(finding);
    for (const [first, second] of neighbours(tree.stories)) {
      const [one, two] = [byStory.get(first), byStory.get(second)];
      if (!one || !two || rules.beside.length === 0) continue;
      if (one.beside?.next !== two) one.beside = { next: two, joined: yield* this.lookAtBoth(rules.beside, [first, one], [second, two], tree, surroundings) };
      const { joined } = one.beside;
      if (!joined) continue;
      const told = findingsOf(joined, joinedStory(first, second), surroundings.config);
      const seam = first.copy.text.length;
      for (const [i, finding] of told.entries()) findings.push((joined.reports?.[i]?.report.span.start ?? 0) < seam ? finding : { ...finding, story: second.outlineId });
    }
    this.memos = used;
    const facts = (story: Story): StoryFacts => {
      const known = byStory.get(story);
      if (known) return known.facts;
      const made = newMemo(story, tree, surroundings);
      byStory.set(story, made);
      return made.facts;
    };
    const { last } = this;
    if (last) yield () => ({ tree, surroundings, findings: sorted([...findings, ...carryOver(last.ofIssue, last.text, text)]), facts });
    const ofIssue: Finding[] = [];
    for (const rule of rules.issue) {
      ofIssue.push(...runIssueRule(rule, tree, facts, surroundings));
      yield null;
    }
    this.last = { text, ofIssue };
    return { tree, surroundings, findings: sorted([...findings, ...ofIssue]), facts };
  }

  /** What rules say of two pieces of a page as one story; null where none of them does. */
  private *lookAtBoth(rules: readonly StoryRuleOfTwo[], [first, one]: [Story, StoryMemo], [second, two]: [Story, StoryMemo], tree: Tree, surroundings: Surroundings): Generator<null, StoryMemo | null, void> {
    const asked = rules.filter((rule) => rule.besides(one.facts.pick(rule.needs), two.facts.pick(rule.needs)));
    if (asked.length === 0) return null;
    const memo = newMemo(joinedStory(first, second), tree, surroundings);
    const [told] = yield* takeTurn(asked, [memo], tree.issue, surroundings, null);
    memo.reports = acrossSeam(told ?? [], first.copy.text.length);
    return memo.reports.length > 0 ? memo : null;
  }

  /** The rules that are on. */
  private select(surroundings: Surroundings): Selected {
    if (this.selected?.surroundings !== surroundings) {
      const on = this.rules.filter((rule) => isOn(surroundings.config, rule));
      this.selected = { surroundings, story: on.filter((r) => r.scope === 'story' && !r.usesWords), words: on.filter((r) => r.scope === 'story' && r.usesWords), beside: on.filter(isOfTwo), issue: on.filter((r) => r.scope === 'issue') };
    }
    return this.selected;
  }

  /** The memos, emptied when anything but the text and the words has changed. */
  private memosFor({ issue }: Tree, surroundings: Surroundings): StoryMemos {
    const { config } = surroundings;
    if (this.config?.read !== config) this.config = { read: config, text: JSON.stringify(config) };
    const world = JSON.stringify([issue.date, issue.number, issue.pageCount, issue.paper, surroundings.registers.version]) + this.config.text;
    if (world !== this.world) {
      this.world = world;
      this.memos = new StoryMemos();
      this.last = null;
    }
    return this.memos;
  }
}

function newMemo({ copy }: Story, { issue }: Tree, { registers }: Surroundings): StoryMemo {
  return { copy, facts: new StoryFacts({ copy, issue, registers }), reports: null, byWords: null, beside: null, rendered: null };
}

function sorted(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
