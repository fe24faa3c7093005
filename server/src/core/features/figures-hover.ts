// Hover on a figure: its value spelled out, what it is said of, where else it stands, the arithmetic it takes part in.
import type { Analysis } from '../analysis/analyzer.ts';
import { fileNameOf } from '../base/address.ts';
import { format, type Locale, type Message } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import type { Modality, Quantity } from '../facts/quantity.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import { figureAt, figureMentions } from './figures-mentions.ts';
import { scoreLines } from './figures-scores.ts';
import { placed } from './place.ts';
import { positionAt } from './positions.ts';
import type { Hover, HoverView } from './model.ts';
import { placed as alone, type Say, sayFor } from './say.ts';

const modalities: Readonly<Record<Modality, Message>> = {
  achieved: { zh: '已达', en: 'reached' }, target: { zh: '目标', en: 'target' }, plan: { zh: '计划', en: 'plan' }, forecast: { zh: '预计', en: 'forecast' }, norm: { zh: '标准', en: 'standard' }, neutral: { zh: '', en: '' },
};
const equation: Message = { zh: '**{printed}** = {value}', en: '**“{printed}”** = {value}' };
const mentioned: Message = { zh: '另见：{places}', en: 'Also: {places}' };
const mentionedOften: Message = { zh: '另见：{places}等{count}处', en: 'Also: {places} and others, {count} in all' };
const lineHere: Message = { zh: '第{line}行', en: 'line {line}' };
const lineThere: Message = { zh: '{file}第{line}行', en: '{file} line {line}' };
/** Places that a hover names. */
const most = 12;

/** What was read of the figure under the pointer; null for labels (codes, hot-lines), articles and the number of an issue. */
export function figureHover(analysis: Analysis, story: Story, offset: number, _: readonly SiblingPage[], { pages, linkTo }: HoverView): Hover | null {
  const q = figureAt(analysis, story, offset);
  if (!q) return null;
  const facts = analysis.facts(story);
  const printed = story.copy.text.slice(q.start, q.end);
  const say = sayFor(analysis);
  const lines = [say(equation, { printed: q.unit === '番' && !printed.startsWith('翻') ? `翻${printed}` : printed, value: valueText(q) })];
  const about = aboutFigure(q, say);
  if (about.length > 0) lines.push(about.join(' · '));
  for (const s of facts.get('statements')) {
    if (s.members.some((m) => m.start < q.end && q.start < m.end) || (s.claim.start < q.end && q.start < s.claim.end)) lines.push(`${s.holds ? '✓' : '✗'} ${say(alone, { text: s.working })}`);
  }
  lines.push(...scoreLines(analysis, story, q));
  const found = figureMentions(analysis, story, offset)?.inIssue?.(pages);
  if (found) lines.push(...otherPlaces(analysis, placed(story, q), found, linkTo));
  return { span: { start: q.start, end: q.end }, markdown: lines.join('  \n') };
}

/** What a figure is said of: place or body, noun, time, whether it is reached or aimed at. */
export function aboutFigure(q: Quantity, say: Say): string[] {
  return [...[q.subject, q.head, q.time].map((text) => say(alone, { text })), say(modalities[q.modality])].filter((w) => w !== '');
}

/** One line that names the other mentions, in this file and in the others; none where there is no other. */
function otherPlaces({ tree, surroundings }: Analysis, own: Span, { all, elsewhere }: { readonly all: readonly Span[]; readonly elsewhere: readonly (SiblingPage & { readonly span: Span })[] }, linkTo: string | null): string[] {
  const { locale } = surroundings.config;
  const places = [
    ...all.filter((span) => span.start !== own.start).map((span) => placeText(lineHere, linkTo, tree.lineStarts, span, locale)),
    ...elsewhere.map(({ uri, tree: { lineStarts }, span }) => placeText(lineThere, linkTo && uri, lineStarts, span, locale, uri)),
  ];
  // without links two mentions in a line look alike
  const told = [...new Set(places)];
  if (told.length === 0) return [];
  const data = { places: told.slice(0, most).join(locale === 'en' ? ', ' : '、'), count: places.length };
  return [format(told.length > most ? mentionedOften : mentioned, locale, data)];
}

/** [第3行](uri#L3,5), lines and columns from 1; plain text where `link` is null. */
function placeText(message: Message, link: string | null, lineStarts: readonly number[], span: Span, locale: Locale, file = ''): string {
  const { line, character } = positionAt(lineStarts, span.start);
  const text = format(message, locale, { line: line + 1, file: file && `${fileNameOf(file).replace(/[\\`*_[\]<>]/g, '\\$&')} ` });
  return link === null ? text : `[${text.trim()}](${link.replace(/[()\s<>]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}#L${line + 1},${character + 1})`;
}

/** 35,000–36,000家; open ends as ≥ and ≤, tenths as percent, doublings as the multiple they make, places of a row as 第3位. */
export function valueText(q: Quantity): string {
  const inPercent = q.unit === '分之' || q.unit === '成';
  const unit = inPercent ? '%' : q.unit === '番' ? '倍' : q.unit;
  const before = (q.kind === 'ordinal' || q.kind === 'rank') && q.unit !== '' ? '第' : '';
  const shown = (printed: number): string => number(q.unit === '番' ? 2 ** printed : q.unit === '成' ? printed * q.factor : printed);
  const [low, high] = [q.low / q.factor, q.high / q.factor];
  if (q.kind === 'score' || q.to !== null) return `${before}${shown(q.value)}–${shown(q.to ?? q.value)}${unit}`;
  if (low === high || !(low < high)) return `${before}${shown(q.value)}${unit}`;
  if (low === -Infinity) return `≤ ${shown(high)}${unit}`;
  if (high === Infinity) return `≥ ${shown(low)}${unit}`;
  return `${shown(low)}–${shown(high)}${unit}`;
}

/** Thousands grouped, at most four decimals. */
function number(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 10000) / 10000).split('.');
  const grouped = whole.length > 15 ? whole : whole.replace(/\d{1,3}(?=(?:\d{3}){1,5}$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
