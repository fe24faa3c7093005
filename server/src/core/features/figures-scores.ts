// Hover on a score: what sets, quarters and halves come to and whether that is the score; on a slip of the keyboard, what is wrong with the digits.
import type { Analysis } from '../analysis/analyzer.ts';
import type { StoryFacts } from '../analysis/facts.ts';
import type { Quantity } from '../facts/quantity.ts';
import { isWin, outcomeOf } from '../rules/figure/score-outcome.ts';
import { agrees, partsOf } from '../rules/figure/score-parts.ts';
import type { Story } from '../syntax/model.ts';
import { placed } from './place.ts';
import { type Say, sayFor } from './say.ts';

const messages = {
  sets: { zh: '{list}，各局胜负{a}∶{b}', en: '{list}: sets won {a}:{b}' },
  sum: { zh: '{list}＝{a}∶{b}', en: '{list} = {a}:{b}' },
  winner: { zh: '胜方得分在前', en: 'The winner’s figure comes first' },
} as const;

/** Rules that are no arithmetic statements and still judge a figure by its digits. */
const judged: ReadonlySet<string> = new Set(['figure/score', 'figure/slip']);

/** Lines of the hover, each with ✓ or ✗; none where nothing was reckoned. */
export function scoreLines(analysis: Analysis, story: Story, q: Quantity): string[] {
  const facts = analysis.facts(story);
  const sums = q.kind === 'score' ? partLines(story.copy.text, facts, q, sayFor(analysis)) : [];
  const at = placed(story, q);
  const wrong = analysis.findings.filter((f) => judged.has(f.rule) && f.span.start < at.end && at.start < f.span.end).map((f) => `✗ ${f.message}`);
  // what does not come out is said once, by the finding
  return wrong.length > 0 ? wrong : sums;
}

function partLines(text: string, facts: StoryFacts, q: Quantity, say: Say): string[] {
  const scores = facts.get('quantities').filter((f) => f.kind === 'score' && f.to !== null);
  const lines = partsOf(text, scores).flatMap((part): string[] => {
    const { total, sets, a, b } = part;
    if (!total || (total !== q && !part.scores.includes(q))) return [];
    const list = part.scores.length > 1 ? part.scores.map((s) => `${s.value}∶${s.to}`).join(sets ? '、' : '＋') : text.slice(part.start, part.end);
    return [`${agrees(part, total, sets && isWin(text, total)) ? '✓' : '✗'} ${say(sets ? messages.sets : messages.sum, { list, a, b })}`];
  });
  const sentence = facts.get('sentences')[q.sentence];
  const clause = sentence?.clauses[q.clause];
  if (lines.length === 0 && sentence && clause && isWin(text, q) && !outcomeOf(text, q, clause, sentence)) lines.push(`✓ ${say(messages.winner)}`);
  return lines;
}
