// What a rule is: one declaration of id, severity, needs, messages and a check that reports findings as data.
import type { Config, Severity } from '../base/config.ts';
import type { Message, MessageData } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import type { Segmenter } from '../base/words.ts';
import type { FactName, FactTable } from '../facts/table.ts';
import type { Registers } from '../registers/model.ts';
import type { IssueInfo, Story, StoryRole, StoryText, Tree } from '../syntax/model.ts';

/** `safe` fixes may be applied unseen (fix-all, --fix); `confirm` fixes are offered only. */
export type Safety = 'safe' | 'confirm';

/** A replacement; the span counts in the text that the report names. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A fix to offer; its title is one of the rule's messages. */
export interface FixReport<M> {
  readonly title: keyof M & string;
  readonly data?: MessageData;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** A second piece of evidence. */
export interface RelatedReport<M> {
  readonly message: keyof M & string;
  readonly data?: MessageData;
  readonly span: Span;
  /** The other file of the issue that holds it, where it is not in this one; the span counts in that file. */
  readonly page?: SiblingPage;
}

/** One finding of a story rule: all spans count in the story's reading text. */
export interface Report<M> {
  readonly message: keyof M & string;
  readonly data?: MessageData;
  readonly span: Span;
  readonly related?: readonly RelatedReport<M>[];
  readonly fixes?: readonly FixReport<M>[];
  /** Where this finding is graver or milder than the rule's own severity. */
  readonly severity?: Severity;
}

/** Facts of one story, limited to what the rule declared. */
export type Facts<N extends FactName> = { readonly [K in N]: FactTable[K] };

/** What a story rule sees: one story, wherever it stands. */
export interface StoryRuleContext<M, N extends FactName> {
  readonly copy: StoryText;
  readonly facts: Facts<N>;
  readonly issue: IssueInfo;
  readonly registers: Registers;
  readonly config: Config;
  /** Null until the segmenter is there, and for rules that do not say `usesWords`. */
  readonly words: Segmenter | null;
  report(report: Report<M>): void;
}

/** Other files of the same issue, as far as rules look at them. */
export interface SiblingPage {
  readonly uri: string;
  readonly tree: Tree;
}

/** What an issue rule sees: the whole file. Reports of it carry document spans; `at` turns a story's span into one. */
export interface IssueRuleContext<M, N extends FactName> {
  readonly tree: Tree;
  readonly issue: IssueInfo;
  /** Facts of one of the tree's stories. */
  facts(story: Story): Facts<N>;
  /**
   * Looks at one story by `check`, which may depend on the story's facts, the issue's own data and `given` only. Where it found nothing it is not
   * asked again as long as these stand: most stories are clean, and a keystroke touches one.
   */
  look(story: Story, given: string | number | null, check: () => void): void;
  /** Document span of a span of a story's reading text. */
  at(story: Story, span: Span): Span;
  readonly siblings: readonly SiblingPage[];
  /** Facts of a story of one of the siblings. */
  factsElsewhere(page: SiblingPage, story: Story): Facts<N>;
  readonly registers: Registers;
  readonly config: Config;
  report(report: Report<M>): void;
}

interface RuleBase<M, N extends FactName> {
  /** `family/name`. */
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  /** Whether some of its findings carry a fix. */
  readonly fixable: boolean;
  /** Off unless a newsroom turns it on. */
  readonly optIn?: true;
  readonly needs: readonly N[];
  /** It asks the segmenter: such rules alone are run again when that comes. */
  readonly usesWords?: true;
  /** Where the rule comes from: a standard and clause, or the desk's practice. */
  readonly source: string;
  /** Every sentence the rule can say, fix titles included. */
  readonly messages: M;
}

/** A rule that looks at one story at a time; its findings are kept as long as the story's text stands. */
export interface StoryRule<M extends Record<string, Message>, N extends FactName> extends RuleBase<M, N> {
  readonly scope: 'story';
  /** Roles it looks at; articles only where left out. */
  readonly roles?: readonly StoryRole[];
  /**
   * Whether two pieces that stand side by side speak of one thing, as far as this rule sees: then it looks at both as at one story, and what it finds of
   * the one by the other is reported. Left out: it never does.
   */
  besides?(first: Facts<N>, second: Facts<N>): boolean;
  check(context: StoryRuleContext<M, N>): void;
}

/** A rule that looks at the whole issue; it must be cheap: it runs at every change. */
export interface IssueRule<M extends Record<string, Message>, N extends FactName> extends RuleBase<M, N> {
  readonly scope: 'issue';
  check(context: IssueRuleContext<M, N>): void;
}

/** A rule with its own types forgotten, as the engine runs it. */
export type AnyRule = StoryRule<Record<string, Message>, FactName> | IssueRule<Record<string, Message>, FactName>;

/** A story rule that may look at two pieces of a page as one. */
export type StoryRuleOfTwo = StoryRule<Record<string, Message>, FactName> & Required<Pick<StoryRule<Record<string, Message>, FactName>, 'besides'>>;

export function isOfTwo(rule: AnyRule): rule is StoryRuleOfTwo {
  return rule.scope === 'story' && rule.besides !== undefined;
}

/** Declares a rule over one story. A message id that is not declared does not compile. */
export function defineStoryRule<const M extends Record<string, Message>, const N extends FactName>(rule: Omit<StoryRule<M, N>, 'scope'>): AnyRule {
  return { ...rule, scope: 'story' } as unknown as AnyRule;
}

/** Declares a rule over the whole issue. */
export function defineIssueRule<const M extends Record<string, Message>, const N extends FactName>(rule: Omit<IssueRule<M, N>, 'scope'>): AnyRule {
  return { ...rule, scope: 'issue' } as unknown as AnyRule;
}
