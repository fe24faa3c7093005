// One door for testing a rule: marked text in, the rule's findings must be exactly the marks.
import assert from 'node:assert/strict';
import { type Analysis, Analyzer, type Surroundings } from '../core/analysis/analyzer.ts';
import type { Finding } from '../core/analysis/finding.ts';
import { type Config, defaultConfig } from '../core/base/config.ts';
import { emptyRegisters } from '../core/registers/model.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { noOutside } from '../core/syntax/parse.ts';
import { readMarks } from './marks.ts';

/** Surroundings for tests; any member may be replaced. */
export function testSurroundings(changes: Partial<Omit<Surroundings, 'config'>> & { readonly config?: Partial<Config> } = {}): Surroundings {
  const { config, ...rest } = changes;
  return { registers: emptyRegisters, words: null, siblings: [], parse: noOutside, ...rest, config: { ...defaultConfig, ...config } };
}

/** Analyses a text with every rule. */
export function analyzeText(text: string, changes: Parameters<typeof testSurroundings>[0] = {}): Analysis {
  return new Analyzer(allRules).analyze(text, testSurroundings(changes));
}

/** Findings of one rule (turned on if it is opt-in). */
export function findingsOf(rule: string, text: string, changes: Parameters<typeof testSurroundings>[0] = {}): Finding[] {
  const declared = allRules.find((r) => r.id === rule);
  if (!declared) throw new Error(`no rule ${rule}`);
  const rules = declared.optIn ? { [rule]: declared.severity } : {};
  const all = analyzeText(text, { ...changes, config: { ...changes.config, rules: { ...rules, ...changes.config?.rules } } }).findings;
  return all.filter((f) => f.rule === rule);
}

/** Demands that the rule's findings are the ⟦marked⟧ spans, with the message ids given behind them as {id}. */
export function checkRule(rule: string, source: string, changes: Parameters<typeof testSurroundings>[0] = {}): void {
  const { text, marks } = readMarks(source);
  const found = findingsOf(rule, text, changes);
  const show = (list: readonly { text: string; id: string | null }[]): string[] => list.map((x) => (x.id ? `${x.text}{${x.id}}` : x.text));
  const wanted = marks.map((m) => ({ text: text.slice(m.start, m.end), id: m.id }));
  const got = found.map((f, i) => ({ text: text.slice(f.span.start, f.span.end), id: marks[i]?.id == null ? null : f.messageId }));
  assert.deepEqual(show(got), show(wanted), `${rule} on: ${text}\nfound: ${found.map((f) => f.message).join(' | ') || 'nothing'}`);
}

/** Demands exactly one finding, and that its fix number `which` turns the marked text into `after`. */
export function checkFix(rule: string, source: string, after: string, which = 0, changes: Parameters<typeof testSurroundings>[0] = {}): void {
  const { text } = readMarks(source);
  const found = findingsOf(rule, text, changes);
  const first = found[0];
  assert.ok(first, `${rule} finds nothing in: ${text}`);
  const fix = first.fixes[which];
  assert.ok(fix, `${rule} offers no fix ${which} in: ${text}`);
  assert.equal(applyEdits(text, fix.edits), after);
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }[]): string {
  let result = text;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}
