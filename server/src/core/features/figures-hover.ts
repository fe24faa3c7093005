// Hover on a figure: its value spelled out, what it is said of, where else it stands, the arithmetic it takes part in.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Message } from '../base/message.ts';
import type { Modality, Quantity } from '../facts/quantity.ts';
import type { Story } from '../syntax/model.ts';
import { figureMentions } from './figures-mentions.ts';
import { scoreLines } from './figures-scores.ts';
import { lineAt } from './positions.ts';
import type { Hover } from './model.ts';
import { placed, sayFor } from './say.ts';

const modalities: Readonly<Record<Modality, Message>> = {
  achieved: { zh: '已达', en: 'reached' }, target: { zh: '目标', en: 'target' }, plan: { zh: '计划', en: 'plan' }, forecast: { zh: '预计', en: 'forecast' }, norm: { zh: '标准', en: 'standard' }, neutral: { zh: '', en: '' },
};
const everywhere: Message = { zh: '全文{count}处：第{lines}行', en: '{count} mentions in this file: lines {lines}' };
const equation: Message = { zh: '**{printed}** = {value}', en: '**“{printed}”** = {value}' };

/** What was read of the figure under the pointer; null for labels (codes, hot-lines) and articles. */
export function figureHover(analysis: Analysis, story: Story, offset: number): Hover | null {
  const facts = analysis.facts(story);
  const q = facts.get('quantities').find((f) => f.start <= offset && offset <= f.end);
  if (!q || q.kind === 'label' || q.loose) return null;
  const { text } = story.copy;
  const say = sayFor(analysis);
  const lines = [say(equation, { printed: text.slice(q.start, q.end), value: valueText(q) })];
  const about = [...[q.subject, q.head, q.time].map((text) => say(placed, { text })), say(modalities[q.modality])].filter((w) => w !== '');
  if (about.length > 0) lines.push(about.join(' · '));
  for (const s of facts.get('statements')) {
    if (s.members.some((m) => m.start < q.end && q.start < m.end) || (s.claim.start < q.end && q.start < s.claim.end)) lines.push(`${s.holds ? '✓' : '✗'} ${say(placed, { text: s.working })}`);
  }
  lines.push(...scoreLines(analysis, story, q));
  const others = (figureMentions(analysis, story, offset)?.all ?? []).map((span) => lineAt(analysis.tree.lineStarts, span.start) + 1);
  if (others.length > 1) lines.push(say(everywhere, { count: others.length, lines: others.join('、') }));
  return { span: { start: q.start, end: q.end }, markdown: lines.join('  \n') };
}

/** 35,000–36,000家; open ends as ≥ and ≤. */
function valueText(q: Quantity): string {
  const unit = q.unit === '分之' ? '%' : q.unit;
  const [low, high] = [q.low / q.factor, q.high / q.factor];
  if (q.kind === 'score' || q.to !== null) return `${number(q.value)}–${number(q.to ?? q.value)}${unit}`;
  if (low === high || !(low < high)) return `${number(q.value)}${unit}`;
  if (low === -Infinity) return `≤ ${number(high)}${unit}`;
  if (high === Infinity) return `≥ ${number(low)}${unit}`;
  return `${number(low)}–${number(high)}${unit}`;
}

/** Thousands grouped, at most four decimals. */
function number(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 10000) / 10000).split('.');
  const grouped = whole.length > 15 ? whole : whole.replace(/\d{1,3}(?=(?:\d{3}){1,5}$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
