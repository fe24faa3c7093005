// A fact as one line of plain text, to be pasted into a message or a note: what it is, of what and when, where it stands, in which issue.
import type { Analysis } from '../analysis/analyzer.ts';
import { fileNameOf } from '../base/address.ts';
import { dayNumber } from '../base/calendar.ts';
import { format, listed, type Message, type MessageData } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import { fullDate } from '../facts/dates/words.ts';
import type { Story } from '../syntax/model.ts';
import { dateHover } from './dates-hover.ts';
import type { FactGroupKind } from './fact-groups.ts';
import { aboutFigure, valueText } from './figures-hover.ts';
import { figureAt } from './figures-mentions.ts';
import { nameAt } from './names-on-page.ts';
import { placeAt } from './place.ts';
import { lineAt } from './positions.ts';
import { sayFor } from './say.ts';

const messages = {
  means: { zh: '{printed}（{value}）', en: '{printed} ({value})' },
  about: { zh: '{fact}，{about}', en: '{fact}, {about}' },
  page: { zh: '第{page}版', en: 'page {page}' },
  line: { zh: '第{lines}行', en: 'line {lines}' },
  lines: { zh: '第{lines}行', en: 'lines {lines}' },
  more: { zh: '第{lines}行等{count}处', en: 'lines {lines} and others, {count} in all' },
  issue: { zh: '第{number}期', en: 'no. {number}' },
  all: { zh: '{facts}；{place}；{issue}', en: '{facts}; {place}; {issue}' },
} satisfies Record<string, Message>;

const between: Message = { zh: '', en: ' ' };
const blank: Message = { zh: ' ', en: ' ' };

/** Values and places that a line names. */
const most = 12;

interface Told extends Span {
  readonly text: string;
}

type Say = (message: Message, data: MessageData) => string;
type Reader = (analysis: Analysis, story: Story, offset: number, say: Say) => Told | null;

/**
 * The line for a fact at the given document spans (one, or all mentions of a subject): of the kind asked for, without one the narrowest figure, date or name there.
 * Null where no fact stands. `uri` names the file where the issue does not name itself.
 */
export function factText(analysis: Analysis, spans: readonly Span[], kind: FactGroupKind | null, uri: string): string | null {
  const { locale } = analysis.surroundings.config;
  const say: Say = (message, data) => format(message, locale, data);
  const found = spans.flatMap((span) => {
    const place = placeAt(analysis.tree, span.start);
    const told = place && (kind === 'documents' || kind === 'speeches' ? printedAt(analysis, span) : toldAt(analysis, place.story, place.offset, say, kind));
    return place && told ? [{ text: told.text, story: place.story, line: lineAt(analysis.tree.lineStarts, span.start) + 1 }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const inRow = (words: readonly (string | number)[]): string => [...new Set(words)].slice(0, most).join(locale === 'en' ? ', ' : '、');
  const lines = new Set(found.map((f) => f.line));
  const head = first.story.copy.parts.find((p) => p.kind === 'headline');
  const place = listed([
    first.story.page === null ? '' : say(messages.page, { page: first.story.page }),
    head ? `《${oneLine(first.story.copy.text.slice(head.start, head.end))}》` : '',
    say(lines.size > most ? messages.more : lines.size > 1 ? messages.lines : messages.line, { lines: inRow([...lines]), count: lines.size }),
  ].filter((part) => part !== ''), between);
  // 计长风，县水利局局长 says more than 计长风
  const texts = found.map((f) => f.text).filter((fact, _, all) => !all.some((other) => other.startsWith(say(messages.about, { fact, about: '' }))));
  return say(messages.all, { facts: inRow(texts), place, issue: issueText(analysis, uri, say) });
}

function toldAt(analysis: Analysis, story: Story, offset: number, say: Say, kind: FactGroupKind | null): Told | null {
  const readers: readonly Reader[] = kind === null ? [figureTold, dateTold, nameTold] : kind === 'figures' ? [figureTold] : kind === 'dates' ? [dateTold] : [nameTold];
  const found = readers.map((reader) => reader(analysis, story, offset, say)).filter((t) => t !== null);
  return found.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** 3.5万余家（35,000–36,000家），全区 企业 去年 已达. */
function figureTold(...[analysis, story, offset, say]: Parameters<Reader>): Told | null {
  const q = figureAt(analysis, story, offset);
  if (!q) return null;
  const fact = valued(oneLine(story.copy.text.slice(q.start, q.end)), valueText(q), say);
  const about = aboutFigure(q, sayFor(analysis)).join(' ');
  return { start: q.start, end: q.end, text: about === '' ? fact : say(messages.about, { fact, about }) };
}

/** 昨天（2026年3月19日 星期四）. */
function dateTold(...[analysis, story, offset, say]: Parameters<Reader>): Told | null {
  const hover = dateHover(analysis, story, offset);
  if (!hover) return null;
  const value = (hover.markdown.split('\n')[0] ?? '').replaceAll('**', '').trim();
  return { ...hover.span, text: valued(oneLine(story.copy.text.slice(hover.span.start, hover.span.end)), value, say) };
}

/** 计长风，县水利局局长. */
function nameTold(...[analysis, story, offset, say]: Parameters<Reader>): Told | null {
  const name = nameAt(analysis, story, offset);
  if (!name) return null;
  const titles = analysis.facts(story).get('people').find((p) => p.start === name.span.start)?.titles.map((t) => oneLine(t.text)) ?? [];
  return { ...name.span, text: titles.length > 0 ? say(messages.about, { fact: name.name, about: titles.join(' ') }) : name.name };
}

const valued = (printed: string, value: string, say: Say): string => (value === printed ? printed : say(messages.means, { printed, value }));

/** A document or a quotation, as it is printed. */
function printedAt({ tree }: Analysis, { start, end }: Span): Told {
  return { start, end, text: oneLine(tree.text.slice(start, end)) };
}

/** 东湖报 2026年3月20日 第12期; the file's name where the paper is not known. */
function issueText({ tree: { issue } }: Analysis, uri: string, say: Say): Message {
  const day = issue.date ? fullDate(dayNumber(issue.date)) : '';
  return listed([issue.paper ?? fileNameOf(uri), day, issue.number === null ? '' : say(messages.issue, { number: issue.number })].filter((w) => w !== ''), blank);
}

/** Line breaks and the blanks beside them are what the page's columns made. */
const oneLine = (text: string): string => text.split(/[\r\n]/).map((s) => s.trim()).join('').replace(/[\t\u2028\u2029]/g, ' ');
