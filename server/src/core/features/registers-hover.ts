// Hover over names: what the registers and the page itself know of a person, a programme, a body.
import type { Analysis } from '../analysis/analyzer.ts';
import { isoDate } from '../base/calendar.ts';
import { coversDay } from '../registers/dates.ts';
import { kindNames, nameOfKind, type RegisterEntry, type RegisterTitle } from '../registers/model.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import type { Hover } from './model.ts';
import { definedElsewhere, whereNamed } from './names-elsewhere.ts';
import { definingSentence, nameAt, type NameAt, type NamedOnPage, namesOf } from './names-on-page.ts';
import { placeAt } from './place.ts';
import { lineAt } from './positions.ts';
import { entriesAt } from './registers-at.ts';

const mostEarlier = 3;

/** What is known of the name at an offset of the story's reading text. */
export function hoverForName(analysis: Analysis, story: Story, offset: number, earlier: readonly SiblingPage[] = []): Hover | null {
  const [form, ...others] = entriesAt(analysis, story, offset);
  const name = nameAt(analysis, story, offset);
  if (form) {
    const date = analysis.tree.issue.date ? isoDate(analysis.tree.issue.date) : null;
    const printed = story.copy.text.slice(form.start, form.end);
    const lines = entryLines(form.entry, date);
    if (form.reason !== null) lines.splice(1, 0, `⚠ 此处写作“${printed}”：${form.reason || '不用此写法'}`);
    // a namesake is told too, since nothing here says who is meant
    for (const { entry } of others) lines.push(...entryLines(entry, date));
    return { span: { start: form.start, end: form.end }, markdown: [...lines, ...pageLines(analysis, { kind: name?.kind ?? 'programme', name: name?.name ?? form.entry.canonical }), ...earlierLines(earlier, name?.name ?? printed)].join('\n\n') };
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
  const defined = name.kind === 'person' ? null : (definingSentence(analysis, name.name) ?? definedElsewhere(analysis, name.name, [...analysis.surroundings.siblings, ...earlier]));
  const lines = [...pageLines(analysis, name), ...earlierLines(earlier, name.name)];
  if (!defined && (name.kind === 'organisation' || lines.length === 0)) return null;
  return { span: name.span, markdown: [`**${name.name}**　${kindNames[name.kind]}`, ...(defined ? [`> ${defined.text}${defined.where ? `\n>\n> ——${defined.where}` : ''}`] : []), ...lines].join('\n\n') };
}

/** 此前见于 up to three pages. */
function earlierLines(earlier: readonly SiblingPage[], name: string): string[] {
  const places = earlier.slice(0, mostEarlier).map((page) => whereNamed(page, name)).filter((where) => where !== null);
  return places.length > 0 ? [`此前见于：${places.join('；')}`] : [];
}

function entryLines(entry: RegisterEntry, date: string | null): string[] {
  const lines = [`**${entry.canonical}**　${nameOfKind(entry)}${entry.level ? ` · ${entry.level}级` : ''}`];
  const titles = entry.titles.filter((t) => date === null || coversDay(t, date));
  if (titles.length > 0) lines.push(titles.map(titleLine).join('；'));
  if (entry.definition) lines.push(entry.definition);
  if (entry.facts.length > 0) lines.push(entry.facts.map((f) => `- ${f}`).join('\n'));
  if (entry.parts.length > 0) lines.push(entry.parts.map((p) => `- “${p.mark}”：${p.text}`).join('\n'));
  if (entry.accepted.length > 0) lines.push(`也作：${entry.accepted.join('、')}`);
  if (entry.formerNames.length > 0) lines.push(`曾用名：${entry.formerNames.join('、')}`);
  if (entry.rejected.length > 0) lines.push(`不用：${entry.rejected.map((r) => r.form + (r.reason ? `（${r.reason}）` : '')).join('、')}`);
  if (entry.parent) lines.push(`上级：${entry.parent}`);
  if (entry.source) lines.push(`出处：${entry.source}${entry.asOf ? `（截至${entry.asOf}）` : ''}`);
  return lines;
}

function titleLine({ organisation, title, from, to }: RegisterTitle): string {
  const period = from || to ? `（${from ?? ''}—${to ?? '今'}）` : '';
  return `${organisation ?? ''}${title}${period}`;
}

function pageLines(analysis: Analysis, { kind, name }: Pick<NameAt, 'kind' | 'name'>): string[] {
  const here: NamedOnPage | undefined = namesOf(analysis).find((n) => n.kind === kind && n.name === name);
  if (!here) return [];
  const first = here.spans[0];
  const line = first ? lineAt(analysis.tree.lineStarts, first.start) + 1 : 0;
  const titles = here.titles.length > 0 ? `，称${here.titles.slice(0, 4).map((t) => `“${t}”`).join('、')}` : '';
  return [`本文${here.spans.length}处，首次见于第${line}行${titles}`];
}
