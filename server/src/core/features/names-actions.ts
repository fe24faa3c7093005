// Code actions on names: 加入词库 for a name the registers do not know, 统一为… for one written in several ways.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import { isoDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import { formAt, rejectedForms } from '../registers/search.ts';
import type { Action, NewEntry } from './model.ts';
import { definingSentence, nameAt, type NameAt, namesOf, partsOf } from './names-on-page.ts';
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

/** Actions for a document span. */
export function nameActions(analysis: Analysis, span: Span): readonly Action[] {
  const place = placeAt(analysis.tree, span.start);
  if (place?.story.copy.role !== 'article') return [];
  const name = nameAt(analysis, place.story, place.offset);
  const entry = name ? newEntry(analysis, name) : null;
  return [...(name && entry ? [{ title: sayFor(analysis)(messages.add, { name: name.name }), kind: 'quickfix' as const, edits: [], entry }] : []), ...unifyEverywhere(analysis, span), ...toCanonical(analysis, place.story, place.offset)];
}

/** The entry for a name that no register has; null where one has it, or where a quoted name stands once only. */
function newEntry(analysis: Analysis, { kind, name }: NameAt): NewEntry | null {
  const { registers } = analysis.surroundings;
  const known = formAt(registers, name, 0);
  if (known && known.start === 0 && known.end >= name.length - 1) return null;
  const here = namesOf(analysis).find((n) => n.kind === kind && n.name === name);
  if (!here || (kind !== 'person' && here.spans.length < leastUses)) return null;
  const defined = kind === 'person' ? null : definingSentence(analysis, name);
  const parts = kind === 'programme' ? partsOf(analysis, name) : [];
  const { paper, date } = analysis.tree.issue;
  const source = [paper, date ? isoDate(date) : null].filter((s) => s !== null).join('，');
  return {
    section: sections[kind],
    fields: {
      id: `${kind}/${name}`,
      canonical: name,
      ...(defined ? { definition: defined.text } : {}),
      ...(parts.length > 0 ? { parts } : {}),
      ...(kind === 'person' && here.titles.length > 0 ? { titles: here.titles.filter((t) => !/^(?:记者|通讯员|作者)$/.test(t)).slice(0, 3).map((title) => ({ title })) } : {}),
      ...(source ? { source } : {}),
      ...(date ? { asOf: isoDate(date).slice(0, 7) } : {}),
    },
  };
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
