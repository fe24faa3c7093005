// From text to findings, story by story; what was found of a story is kept until its text or its surroundings change.
import { cancelled, type Cancelled, type CancelToken } from '../base/cancel.ts';
import type { Config } from '../base/config.ts';
import type { Span } from '../base/span.ts';
import type { Segmenter } from '../base/words.ts';
import type { FactName } from '../facts/table.ts';
import type { Registers } from '../registers/model.ts';
import type { AnyRule, Report, SiblingPage } from '../rules/define.ts';
import type { IssueInfo, Story, StoryText, Tree } from '../syntax/model.ts';
import { createParser, type ParseOptions, type Parser } from '../syntax/parse.ts';
import { documentSpan } from '../syntax/reading.ts';
import { StoryFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { render, type Messages } from './render.ts';
import { isOn } from './settings.ts';

/** The world as the analysis is told of it. Every member is immutable; a changed world is a new object. */
export interface Surroundings {
  readonly config: Config;
  readonly registers: Registers;
  readonly words: Segmenter | null;
  readonly siblings: readonly SiblingPage[];
  readonly parse: ParseOptions;
}

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

interface StoryMemo {
  readonly facts: StoryFacts;
  reports: readonly RuleReport[] | null;
}

interface RuleReport {
  readonly rule: AnyRule;
  readonly report: Report<Messages>;
}

/** Analyses successive versions of one document. `rules` is the full list; settings decide which of them run. */
export class Analyzer {
  private memo = new Map<string, StoryMemo>();
  private world = '';
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

  /** The same in slices: `pause` is awaited about every `sliceMs`, and the work is dropped when the token says so. */
  async analyzeInSlices(text: string, surroundings: Surroundings, token: CancelToken, pause: () => Promise<void>, due: () => boolean): Promise<Analysis | Cancelled> {
    const steps = this.steps(text, surroundings);
    for (;;) {
      if (token.isCancelled) return cancelled;
      const step = steps.next();
      if (step.done) return step.value;
      if (due()) await pause();
    }
  }

  /** Yields after each story. Work that is abandoned half-way leaves the memo whole. */
  private *steps(text: string, surroundings: Surroundings): Generator<void, Analysis, void> {
    const tree = this.parser.parse(text, surroundings.parse);
    yield;
    const memo = this.memoFor(tree, surroundings);
    const rules = this.rules.filter((rule) => isOn(surroundings.config, rule));
    const used = new Map<string, StoryMemo>();
    const byStory = new Map<string, StoryMemo>();
    const findings: Finding[] = [];
    for (const story of tree.stories) {
      const key = storyKey(story.copy);
      const entry = used.get(key) ?? memo.get(key) ?? newMemo(story.copy, tree.issue, surroundings);
      used.set(key, entry);
      byStory.set(story.id, entry);
      entry.reports ??= runStoryRules(rules, story.copy, entry.facts, tree.issue, surroundings);
      for (const { rule, report } of entry.reports) findings.push(render(rule, report, surroundings.config, story));
      yield;
    }
    this.memo = used;
    const facts = (story: Story): StoryFacts => byStory.get(story.id)?.facts ?? newMemo(story.copy, tree.issue, surroundings).facts;
    findings.push(...runIssueRules(rules, tree, facts, surroundings));
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    return { tree, surroundings, findings, facts };
  }

  /** The memo, emptied when anything but the text has changed. */
  private memoFor(tree: Tree, surroundings: Surroundings): Map<string, StoryMemo> {
    const { issue } = tree;
    const world = JSON.stringify([issue.date, issue.number, issue.pageCount, issue.paper, surroundings.registers.version, surroundings.words?.version ?? '', surroundings.config]);
    if (world !== this.world) {
      this.world = world;
      this.memo = new Map();
    }
    return this.memo;
  }
}

function newMemo(copy: StoryText, issue: IssueInfo, { registers, words }: Surroundings): StoryMemo {
  return { facts: new StoryFacts({ copy, issue, registers, words }), reports: null };
}

/** The story's text and the kinds of its parts: all that its facts depend on, the issue apart. */
function storyKey(copy: StoryText): string {
  let kinds = '';
  for (const part of copy.parts) kinds += `${part.kind}${part.level}@${part.start},`;
  return `${copy.role}\u0000${kinds}\u0000${copy.text}`;
}

function runStoryRules(rules: readonly AnyRule[], copy: StoryText, facts: StoryFacts, issue: IssueInfo, { registers, config, words }: Surroundings): RuleReport[] {
  const reports: RuleReport[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'story' || !(rule.roles ?? ['article']).includes(copy.role)) continue;
    rule.check({ copy, facts: facts.pick<FactName>(rule.needs), issue, registers, config, words, report: (report) => void reports.push({ rule, report }) });
  }
  return reports;
}

function runIssueRules(rules: readonly AnyRule[], tree: Tree, facts: (story: Story) => StoryFacts, { registers, config, words, siblings }: Surroundings): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'issue') continue;
    rule.check({
      tree,
      issue: tree.issue,
      facts: (story) => facts(story).pick<FactName>(rule.needs),
      at: (story, span: Span) => documentSpan(story.pieces, span),
      siblings,
      registers,
      config,
      words,
      report: (report) => void findings.push(render(rule, report, config, null)),
    });
  }
  return findings;
}
