// What a workspace symbol may be: headlines and names of the open documents, entries of the newsroom's registers, headlines of issues that are not open.
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analyzer.ts';
import { type NamedOnPage, namesOf } from '../core/features/names-on-page.ts';
import { outlineOf, type OutlineSymbol } from '../core/features/outline.ts';
import { positions } from '../core/features/positions.ts';
import { format, type Locale, type Message } from '../core/base/message.ts';
import type { Tree } from '../core/syntax/model.ts';
import { kindNames, type RegisterEntry, type RegisterKind, type Registers } from '../core/registers/model.ts';
import type { EntryPlace } from '../host/registers-place.ts';
import { lineStartsOf } from './text.ts';

const kinds: Readonly<Record<RegisterKind, SymbolKind>> = { programme: SymbolKind.Struct, person: SymbolKind.Constant, organisation: SymbolKind.Module, term: SymbolKind.Key };
const inRegister: Message = { zh: '词库 · {kind}', en: 'register · {kind}' };
/** Names of one document that are told, and entries: what is typed further narrows them. */
const mostNames = 100;
const mostEntries = 30;

/** Whether the text holds every character of the query in order; blanks and the case of letters do not count. */
export function isSubsequence(query: string, text: string): boolean {
  const within = text.toLowerCase();
  let at = 0;
  for (const c of query.toLowerCase()) {
    if (c.trim() === '') continue;
    at = within.indexOf(c, at);
    if (at < 0) return false;
    at += c.length;
  }
  return true;
}

const named = new WeakMap<Analysis, readonly NamedOnPage[]>();

/** Headlines of a page. */
export function headlinesOf(query: string, uri: string, tree: Tree, locale: Locale): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  const range = positions(tree.lineStarts);
  const visit = (symbol: OutlineSymbol, container: string): void => {
    if (symbol.kind === 'story' && isSubsequence(query, symbol.name)) found.push({ name: symbol.name, containerName: container, kind: SymbolKind.Class, location: { uri, range: range(symbol.selection) } });
    for (const child of symbol.children) visit(child, symbol.name);
  };
  for (const symbol of outlineOf(tree, locale)) visit(symbol, '');
  return found;
}

/** Headlines of a document and, once something is typed, its people, bodies and programmes where each stands first. */
export function symbolsOfDocument(query: string, uri: string, analysis: Analysis): WorkspaceSymbol[] {
  const { locale } = analysis.surroundings.config;
  const found = headlinesOf(query, uri, analysis.tree, locale);
  const range = positions(analysis.tree.lineStarts);
  if (query.trim() === '') return found;
  const names = named.get(analysis) ?? namesOf(analysis);
  named.set(analysis, names);
  let told = 0;
  for (const { kind, name, spans: [first], titles: [title] } of names) {
    if (!first || told >= mostNames || !isSubsequence(query, name)) continue;
    told++;
    found.push({ name, containerName: title ?? format(kindNames[kind], locale), kind: kinds[kind], location: { uri, range: range(first) } });
  }
  return found;
}

/** Entries of register files, by their right forms; `placeOf` tells where one stands, `uriOf` the address of its file. */
export function symbolsOfRegisters(query: string, { entries }: Registers, placeOf: (entry: RegisterEntry) => EntryPlace | null, uriOf: (path: string) => string, locale: Locale): WorkspaceSymbol[] {
  if (query.trim() === '') return [];
  const found: WorkspaceSymbol[] = [];
  const ranges = new Map<string, ReturnType<typeof positions>>();
  for (const entry of entries) {
    if (entry.file === undefined || ![entry.canonical, ...entry.accepted, ...entry.formerNames].some((form) => isSubsequence(query, form))) continue;
    const place = placeOf(entry);
    if (!place) continue;
    const range = ranges.get(place.path) ?? positions(lineStartsOf(place.text, 0, place.text.length));
    ranges.set(place.path, range);
    found.push({ name: entry.canonical, containerName: format(inRegister, locale, { kind: kindNames[entry.kind] }), kind: kinds[entry.kind], location: { uri: uriOf(place.path), range: range(place.span) } });
    if (found.length >= mostEntries) break;
  }
  return found;
}
