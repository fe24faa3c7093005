// Runs rules over a story, and over the whole issue.
import type { Span } from '../base/span.ts';
import type { Segmenter } from '../base/words.ts';
import type { FactName } from '../facts/table.ts';
import type { AnyRule, Report } from '../rules/define.ts';
import type { IssueInfo, Story, StoryText, Tree } from '../syntax/model.ts';
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

/** Reports of those of `rules` that look at stories of this role; `words` is null for rules that do not use them. */
export function runStoryRules(rules: readonly AnyRule[], copy: StoryText, facts: StoryFacts, issue: IssueInfo, { registers, config }: Surroundings, words: Segmenter | null): RuleReport[] {
  const reports: RuleReport[] = [];
  let rule = rules[0];
  // one context serves all rules of a story: they look at it one after the other
  const context = {
    copy, facts: facts.pick<FactName>([]), issue, registers, config, words,
    report: (report: Report<Messages>): void => {
      if (rule && !isCorrected(copy.text, report.span) && !(rule.id.startsWith('date/') && isReprint(copy.text, report.span))) reports.push({ rule, report });
    },
  };
  const { plain } = facts;
  const inPlain = plain === copy ? context : { ...context, copy: plain, report: (report: Report<Messages>): void => context.report(asPrinted(report, copy.text, plain.text)) };
  for (rule of rules) {
    if (rule.scope === 'story' && (rule.roles ? rule.roles.includes(copy.role) : copy.role === 'article')) rule.check(readsMeaning(rule) ? inPlain : context);
  }
  return reports.length < 2 ? reports : toldOnce(reports);
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
