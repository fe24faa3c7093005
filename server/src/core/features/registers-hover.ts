// Hover over names: what the registers and the page itself know of a person, a programme, a body.
import type { Analysis } from '../analysis/analyzer.ts';
import { isoDate } from '../base/calendar.ts';
import { and, listed, type Message, phrase } from '../base/message.ts';
import { coversDay } from '../registers/dates.ts';
import { kindNames, nameOfKind, type RegisterEntry, type RegisterTitle } from '../registers/model.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import type { Hover } from './model.ts';
import { definedElsewhere, whereNamed } from './names-elsewhere.ts';
import { definingSentence, nameAt, type NameAt, namedHere } from './names-on-page.ts';
import { placeAt } from './place.ts';
import { lineAt } from './positions.ts';
import { entriesAt } from './registers-at.ts';
import { placed, type Say, sayFor, semicolon } from './say.ts';

const mostEarlier = 3;
const messages = {
  rejected: { zh: '⚠ 此处写作“{here}”：{reason}', en: '⚠ Here “{here}”: {reason}' },
  notUsed: { zh: '不用此写法', en: 'not used' },
  earlier: { zh: '此前见于：{places}', en: 'Earlier in: {places}' },
  level: { zh: ' · {level}级', en: ' · level {level}' },
  accepted: { zh: '也作：{names}', en: 'Also: {names}' },
  former: { zh: '曾用名：{names}', en: 'Formerly: {names}' },
  avoided: { zh: '不用：{names}', en: 'Not used: {names}' },
  because: { zh: '{form}（{reason}）', en: '{form} ({reason})' },
  parent: { zh: '上级：{name}', en: 'Part of: {name}' },
  source: { zh: '出处：{source}', en: 'Source: {source}' },
  sourceAsOf: { zh: '出处：{source}（截至{asOf}）', en: 'Source: {source} (as of {asOf})' },
  part: { zh: '- “{mark}”：{text}', en: '- “{mark}”: {text}' },
  held: { zh: '{post}（{from}—{to}）', en: '{post} ({from}–{to})' },
  now: { zh: '今', en: 'now' },
  here: { zh: '本文{count}处，首次见于第{line}行', en: 'Mentions in this file: {count}, first in line {line}' },
  hereAs: { zh: '本文{count}处，首次见于第{line}行，称{titles}', en: 'Mentions in this file: {count}, first in line {line}, as {titles}' },
} as const;

/** What is known of the name at an offset of the story's reading text. */
export function hoverForName(analysis: Analysis, story: Story, offset: number, earlier: readonly SiblingPage[] = []): Hover | null {
  const [form, ...others] = entriesAt(analysis, story, offset);
  const name = nameAt(analysis, story, offset);
  if (form) {
    const say = sayFor(analysis);
    const date = analysis.tree.issue.date ? isoDate(analysis.tree.issue.date) : null;
    const printed = story.copy.text.slice(form.start, form.end);
    const lines = entryLines(say, form.entry, date);
    if (form.reason !== null) lines.splice(1, 0, say(messages.rejected, { here: printed, reason: form.reason || messages.notUsed }));
    // a namesake is told too, since nothing here says who is meant
    for (const { entry } of others) lines.push(...entryLines(say, entry, date));
    return { span: { start: form.start, end: form.end }, markdown: [...lines, ...pageLines(analysis, { kind: name?.kind ?? 'programme', name: name?.name ?? form.entry.canonical }), ...earlierLines(say, earlier, name?.name ?? printed)].join('\n\n') };
  }
  return name ? fromPage(analysis, name, earlier) : null;
}

/** The name at a document offset for which earlier issues may be looked through; `defined` where register or issue say what it is. */
export function nameForEarlier(analysis: Analysis, offset: number): { readonly name: string; readonly defined: boolean } | null {
  const place = placeAt(analysis.tree, offset);
  if (!place) return null;
  const { text } = place.story.copy;
  const [form] = entriesAt(analysis, place.story, place.offset);
  const name = nameAt(analysis, place.story, place.offset);
  if (!name && !form) return null;
  const printed = name?.name ?? text.slice(form?.start, form?.end);
  return { name: printed, defined: form !== undefined || name?.kind === 'person' || (definingSentence(analysis, printed) ?? definedElsewhere(analysis, printed)) !== null };
}

/** The page's own knowledge, where it has more to say than the name itself. */
function fromPage(analysis: Analysis, name: NameAt, earlier: readonly SiblingPage[]): Hover | null {
  const say = sayFor(analysis);
  const defined = name.kind === 'person' ? null : (definingSentence(analysis, name.name) ?? definedElsewhere(analysis, name.name, [...analysis.surroundings.siblings, ...earlier]));
  const lines = [...pageLines(analysis, name), ...earlierLines(say, earlier, name.name)];
  if (!defined && (name.kind === 'organisation' || lines.length === 0)) return null;
  return { span: name.span, markdown: [`**${name.name}**　${say(kindNames[name.kind])}`, ...(defined ? [`> ${defined.text}${defined.where ? `\n>\n> ——${defined.where}` : ''}`] : []), ...lines].join('\n\n') };
}

/** 此前见于 up to three pages. */
function earlierLines(say: Say, earlier: readonly SiblingPage[], name: string): string[] {
  const places = earlier.slice(0, mostEarlier).map((page) => whereNamed(page, name, say)).filter((where) => where !== null);
  return places.length > 0 ? [say(messages.earlier, { places: listed(places, semicolon) })] : [];
}

function entryLines(say: Say, entry: RegisterEntry, date: string | null): string[] {
  const lines = [`**${entry.canonical}**　${say(nameOfKind(entry))}${entry.level ? say(messages.level, { level: entry.level }) : ''}`];
  const titles = entry.titles.filter((t) => date === null || coversDay(t, date));
  if (titles.length > 0) lines.push(say(placed, { text: listed(titles.map(titleLine), semicolon) }));
  if (entry.definition) lines.push(say(placed, { text: entry.definition }));
  if (entry.facts.length > 0) lines.push(entry.facts.map((text) => `- ${say(placed, { text })}`).join('\n'));
  if (entry.parts.length > 0) lines.push(entry.parts.map(({ mark, text }) => say(messages.part, { mark, text })).join('\n'));
  if (entry.accepted.length > 0) lines.push(say(messages.accepted, { names: listed(entry.accepted, and) }));
  if (entry.formerNames.length > 0) lines.push(say(messages.former, { names: listed(entry.formerNames, and) }));
  if (entry.rejected.length > 0) lines.push(say(messages.avoided, { names: listed(entry.rejected.map(({ form, reason }) => (reason ? phrase(messages.because, { form, reason }) : form)), and) }));
  if (entry.parent) lines.push(say(messages.parent, { name: entry.parent }));
  if (entry.source) lines.push(say(entry.asOf ? messages.sourceAsOf : messages.source, { source: entry.source, asOf: entry.asOf ?? '' }));
  return lines;
}

function titleLine({ organisation, title, from, to }: RegisterTitle): string | Message {
  const post = `${organisation ?? ''}${title}`;
  return from || to ? phrase(messages.held, { post, from: from ?? '', to: to ?? messages.now }) : post;
}

function pageLines(analysis: Analysis, { kind, name }: Pick<NameAt, 'kind' | 'name'>): string[] {
  const here = namedHere(analysis, { kind, name });
  if (!here) return [];
  const first = here.spans[0];
  const line = first ? lineAt(analysis.tree.lineStarts, first.start) + 1 : 0;
  const titles = listed(here.titles.slice(0, 4).map((t) => `“${t}”`), and);
  return [sayFor(analysis)(here.titles.length > 0 ? messages.hereAs : messages.here, { count: here.spans.length, line, titles })];
}
