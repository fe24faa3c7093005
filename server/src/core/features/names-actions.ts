// Code actions on names: 加入词库 for a name the registers do not know, 统一为… for one written in several ways.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import { type CivilDate, isoDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import { isWord } from '../facts/names/lexicon.ts';
import type { Registers } from '../registers/model.ts';
import { formAt, rejectedForms } from '../registers/search.ts';
import type { Story } from '../syntax/model.ts';
import type { Action, NewEntry, Origin } from './model.ts';
import { definedElsewhere, placesElsewhere } from './names-elsewhere.ts';
import { thingOf } from './names-forms.ts';
import { type Definition, definingSentence, nameAt, type NameAt, namedHere, partsIn } from './names-on-page.ts';
import { placeAt, placed } from './place.ts';
import { sayFor } from './say.ts';

const messages = {
  add: { zh: '加入词库：{name}', en: 'Add to the register: “{name}”' },
  unify: { zh: '统一为{name}', en: 'Change to “{name}”' },
  unifyAll: { zh: '统一为{name}（全文{count}处）', en: 'Change to “{name}” ({count} places in this file)' },
} as const;

const unified = /^(?:name\/(?:person|organisation)|programme\/form)$/;
const sections = { programme: 'programmes', person: 'people', organisation: 'organisations' } as const;
/** A quoted name is somebody's word until it is used again. */
const leastUses = 2;
const nowhere: Origin = { paper: null, file: null };

/** Actions for a document span. */
export function nameActions(analysis: Analysis, span: Span, origin: Origin = nowhere): readonly Action[] {
  const place = placeAt(analysis.tree, span.start);
  if (place?.story.copy.role !== 'article') return [];
  const name = nameAt(analysis, place.story, place.offset);
  const entry = name ? newEntry(analysis, place.story, name, origin) : null;
  return [...(entry ? [{ title: sayFor(analysis)(messages.add, { name: String(entry.fields['canonical']) }), kind: 'quickfix' as const, edits: [], entry }] : []), ...unifyEverywhere(analysis, span), ...toCanonical(analysis, place.story, place.offset)];
}

/** The entry for a name that no register has; null where one has it, or where the issue has a quoted name once only. */
function newEntry(analysis: Analysis, story: Story, at: NameAt, origin: Origin): NewEntry | null {
  const { kind } = at;
  const { registers, siblings } = analysis.surroundings;
  if (isKnown(registers, story.copy.text, at.span, kind)) return null;
  const thing = thingOf(analysis, at, siblings, { text: story.copy.text, offset: at.span.start });
  const here = namedHere(analysis, at);
  const elsewhere = placesElsewhere(analysis, thing, siblings.filter(({ tree }) => sameDay(tree.issue.date, analysis.tree.issue.date)));
  if (thing.entry || !here || (kind !== 'person' && here.spans.length + elsewhere.length < leastUses)) return null;
  const name = kind === 'programme' ? listedName(analysis, at.name) : kind === 'organisation' ? fullFirst(thing.wordings) : { canonical: at.name, accepted: [] };
  const defined = kind === 'programme' ? (definingSentence(analysis, at.name) ?? definedElsewhere(analysis, at.name)) : null;
  const parts = defined ? partsIn(defined.text) : [];
  const { date } = analysis.tree.issue;
  const titles = here.titles.filter((t) => !/^(?:记者|通讯员|作者)$/.test(t)).slice(0, 3).map((title) => ({ title }));
  const source = sourceOf(analysis, origin, defined?.where ?? [date ? isoDate(date) : '', story.page ? `第${story.page}版` : '', origin.file ?? ''].filter((s) => s !== '').join('，'));
  return {
    section: sections[kind],
    fields: {
      id: `${kind}/${name.canonical}`,
      canonical: name.canonical,
      ...(name.accepted.length > 0 ? { accepted: name.accepted } : {}),
      ...(defined ? { definition: defined.text } : {}),
      ...(parts.length > 0 ? { parts } : {}),
      ...(kind === 'person' && titles.length > 0 ? { titles } : {}),
      ...(source ? { source } : {}),
      ...(date ? { asOf: isoDate(date).slice(0, 7) } : {}),
    },
  };
}

/** A programme's entry with what an earlier issue says of it, where the issue at hand says nothing. */
export function withDefinition(entry: NewEntry, analysis: Analysis, origin: Origin, defined: Definition): NewEntry {
  const parts = partsIn(defined.text);
  const { asOf, ...fields } = Object.fromEntries(Object.entries(entry.fields).filter(([key]) => key !== 'source'));
  return { ...entry, fields: { ...fields, definition: defined.text, ...(parts.length > 0 ? { parts } : {}), source: sourceOf(analysis, origin, defined.where ?? ''), ...(asOf === undefined ? {} : { asOf }) } };
}

function sourceOf({ tree: { issue } }: Analysis, { paper }: Origin, where: string): string {
  return [issue.paper ?? paper ?? '', where].filter((s) => s !== '').join('，');
}

/** Whether a form of the registers, a wrong one too, covers the name where it stands: 李明 does not cover 李明亮. */
function isKnown(registers: Registers, text: string, { start, end }: Span, kind: NameAt['kind']): boolean {
  const form = formAt(registers, text, start);
  return form !== null && form.entry.kind === kind && form.start <= start && form.end >= end - (kind === 'person' ? 0 : 1);
}

/** A body's full name, its short forms as right too. */
function fullFirst(wordings: readonly string[]): { readonly canonical: string; readonly accepted: readonly string[] } {
  const [canonical = '', ...accepted] = [...wordings].sort((a, b) => b.length - a.length);
  return { canonical, accepted };
}

/** A code and an ordinary word are no names without their kind: “821”工作机制; of several tails the longest, the others are right too. */
function listedName(analysis: Analysis, core: string): { readonly canonical: string; readonly accepted: readonly string[] } {
  const isDistinct = !/^[0-9A-Za-z+＋]+$/.test(core) && core.length > 2 && !isWord(core);
  if (isDistinct) return { canonical: core, accepted: [] };
  const tails = new Set(analysis.tree.stories.flatMap((story) => analysis.facts(story).get('programmes').filter((p) => p.core === core && p.tail !== '').map((p) => p.tail)));
  const [canonical = `“${core}”`, ...accepted] = [...tails].sort((a, b) => b.length - a.length).map((tail) => `“${core}”${tail}`);
  return { canonical, accepted };
}

function sameDay(a: CivilDate | null, b: CivilDate | null): boolean {
  return a !== null && b !== null && isoDate(a) === isoDate(b);
}

/** One action for all findings that say the same thing of one wording as the one under the caret. */
function unifyEverywhere(analysis: Analysis, span: Span): Action[] {
  const { text } = analysis.tree;
  const found: Action[] = [];
  for (const own of analysis.findings) {
    if (!unified.test(own.rule) || own.span.start > span.end || own.span.end < span.start) continue;
    const wording = text.slice(own.span.start, own.span.end);
    const [fix] = own.fixes;
    const right = fix?.edits[0]?.newText;
    if (right === undefined) continue;
    const edits: FindingEdit[] = places(text, wording).filter((s) => !inside(text, s, right)).map((s) => ({ span: s, newText: right }));
    if (edits.length > 1) found.push({ title: sayFor(analysis)(messages.unifyAll, { name: right, count: edits.length }), kind: 'quickfix', edits });
  }
  return found;
}

/** 统一为 the register's own form, here and everywhere, where another form of it stands. */
function toCanonical(analysis: Analysis, story: Parameters<typeof placed>[0], offset: number): Action[] {
  const { registers } = analysis.surroundings;
  const form = formAt(registers, story.copy.text, offset);
  const { text } = analysis.tree;
  if (!form || form.entry.canonical.length < 2) return [];
  const printed = story.copy.text.slice(form.start, form.end);
  const { canonical } = form.entry;
  if (printed === canonical || inside(story.copy.text, form, canonical)) return [];
  const here = placed(story, form);
  const all = places(text, printed).filter((s) => !inside(text, s, canonical));
  const actions: Action[] = [{ title: sayFor(analysis)(messages.unify, { name: canonical }), kind: form.reason === null ? 'refactor' : 'quickfix', edits: [{ span: here, newText: canonical }] }];
  const rejected = form.reason !== null ? rejectedForms(registers, text).filter((m) => m.entry === form.entry && !inside(text, m, canonical)).map((m): Span => ({ start: m.start, end: m.end })) : all;
  if (rejected.length > 1) actions.push({ title: sayFor(analysis)(messages.unifyAll, { name: canonical, count: rejected.length }), kind: 'refactor', edits: rejected.map((s) => ({ span: s, newText: canonical })) });
  return actions;
}

function places(text: string, wording: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(wording); at >= 0 && wording !== ''; at = text.indexOf(wording, at + wording.length)) found.push({ start: at, end: at + wording.length });
  return found;
}

/** Whether the place is a piece of the right form already: 紫金港创新生态圈 in 环紫金港创新生态圈. */
function inside(text: string, { start, end }: Span, right: string): boolean {
  const piece = text.slice(start, end);
  const at = right.indexOf(piece);
  return at >= 0 && right !== piece && text.startsWith(right, start - at);
}
