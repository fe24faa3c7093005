// Runs rules over a story, and over the whole issue.
import type { Span } from '../base/span.ts';
import type { Segmenter } from '../base/words.ts';
import type { FactName } from '../facts/table.ts';
import type { AnyRule, Report, StoryRuleContext } from '../rules/define.ts';
import type { IssueInfo, Story, StoryRole, StoryText, Tree } from '../syntax/model.ts';
import { documentSpan } from '../syntax/reading.ts';
import { factsElsewhere, type StoryFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { asPrinted } from './printed.ts';
import { isCorrected, isReprint } from '../rules/corrections.ts';
import { render, type Messages } from './render.ts';
import type { Surroundings } from './surroundings.ts';

/** What a rule said of a story; spans count in the story's reading text. */
export interface RuleReport {
  readonly rule: AnyRule;
  readonly report: Report<Messages>;
}

/** One story as rules look at it, one after the other; one context serves them all. */
export class StoryRun {
  private readonly found: RuleReport[] = [];
  private readonly role: StoryRole;
  private readonly context: StoryRuleContext<Messages, FactName>;
  private readonly inPlain: StoryRuleContext<Messages, FactName>;
  private rule: AnyRule | null = null;

  /** `words` is null for rules that do not use them. */
  constructor(copy: StoryText, facts: StoryFacts, issue: IssueInfo, { registers, config }: Surroundings, words: Segmenter | null) {
    this.role = copy.role;
    const { plain } = facts;
    const report = (report: Report<Messages>): void => {
      const { rule } = this;
      if (rule && !isCorrected(copy.text, report.span) && !(rule.id.startsWith('date/') && isReprint(copy.text, report.span))) this.found.push({ rule, report });
    };
    this.context = { copy, facts: facts.pick<FactName>([]), issue, registers, config, words, report };
    this.inPlain = plain === copy ? this.context : { ...this.context, copy: plain, report: (told) => report(asPrinted(told, copy.text, plain.text)) };
  }

  /** Lets a story rule look; rules for stories of another role do not. */
  look(rule: AnyRule): void {
    if (rule.scope !== 'story' || !looksAt(rule, this.role)) return;
    this.rule = rule;
    rule.check(readsMeaning(rule) ? this.inPlain : this.context);
  }

  /** What the rules said so far, each thing once. */
  reports(): RuleReport[] {
    return this.found.length < 2 ? this.found : toldOnce(this.found);
  }
}

/** Whether a story rule looks at stories of this role. */
export function looksAt(rule: AnyRule, role: StoryRole): boolean {
  return rule.scope === 'story' && (rule.roles ? rule.roles.includes(role) : role === 'article');
}

/** A length of years that date/year judges is not told of again by date/age, which reads it as somebody's. */
function toldOnce(reports: RuleReport[]): RuleReport[] {
  const years = new Set(reports.filter(({ rule }) => rule.id === 'date/year').map(({ report: { span } }) => span.start));
  return years.size === 0 ? reports : reports.filter(({ rule, report }) => rule.id !== 'date/age' || !years.has(report.span.start));
}

/** Rules of what figures and dates say read the plain words; those of how it is printed, and of names, read what is printed. */
const readsMeaning = ({ id }: AnyRule): boolean => id.startsWith('figure/') || id.startsWith('date/');

/** Findings of one issue rule. */
export function runIssueRule(rule: AnyRule, tree: Tree, facts: (story: Story) => StoryFacts, { registers, config, siblings }: Surroundings): Finding[] {
  const findings: Finding[] = [];
  if (rule.scope !== 'issue') return findings;
  rule.check({
    tree,
    issue: tree.issue,
    facts: (story) => facts(story).pick<FactName>(rule.needs),
    look: (story, given, check) => {
      const { quiet } = facts(story);
      if (quiet.get(rule) === given) return;
      const before = findings.length;
      check();
      if (findings.length === before) quiet.set(rule, given);
    },
    at: (story, span: Span) => documentSpan(story.pieces, span),
    siblings,
    factsElsewhere: (page, story) => factsElsewhere(story, page.tree, registers).pick<FactName>(rule.needs),
    registers,
    config,
    report: (report) => void findings.push(render(rule, report, config, null)),
  });
  return findings;
}
