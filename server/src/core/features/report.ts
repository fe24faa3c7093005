// The answers of the command as plain data (docs of the contract: README): check, outline and facts of one file.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Finding, Related } from '../analysis/finding.ts';
import { fileNameOf } from '../base/address.ts';
import { isoDate } from '../base/calendar.ts';
import type { Severity } from '../base/config.ts';
import type { Span } from '../base/span.ts';
import type { Statement } from '../facts/statements/model.ts';
import type { FactName } from '../facts/table.ts';
import { factReaders } from '../facts/readers.ts';
import { documentSpan } from '../syntax/reading.ts';
import { type OutlineSymbol, outlineOf } from './outline.ts';
import { positions, type Range } from './positions.ts';
import { placed, sayFor } from './say.ts';

export interface FileFindings {
  readonly path: string;
  readonly issueDate: string | null;
  readonly findings: readonly FindingData[];
}

/** A second piece of evidence; `path` and `words` (as they are printed) where it stands in another file of the issue. */
export interface RelatedData {
  readonly message: string;
  readonly range: Range;
  readonly path?: string;
  readonly words?: string;
}

export interface FindingData {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedData[];
  readonly fixes: readonly { readonly title: string; readonly safety: 'safe' | 'confirm'; readonly edits: readonly { readonly range: Range; readonly newText: string }[] }[];
}

/** `check`: findings of a file, sorted by position. `findings` may be a selection of the analysis's own. */
export function checkData(path: string, { tree, findings }: Pick<Analysis, 'tree' | 'findings'>): FileFindings {
  const range = positions(tree.lineStarts);
  const { date } = tree.issue;
  const one = (f: Finding): FindingData => ({
    rule: f.rule,
    severity: f.severity,
    message: f.message,
    range: range(f.span),
    related: f.related.map((r) => relatedData(path, r, range)),
    fixes: f.fixes.map((x) => ({ title: x.title, safety: x.safety, edits: x.edits.map((e) => ({ range: range(e.span), newText: e.newText })) })),
  });
  return { path, issueDate: date ? isoDate(date) : null, findings: findings.map(one) };
}

function relatedData(path: string, { message, span, page }: Related, range: (span: Span) => Range): RelatedData {
  if (!page) return { message, range: range(span) };
  const { lineStarts, text } = page.tree;
  // pages of an issue stand in one folder
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return { message, range: positions(lineStarts)(span), path: folder + fileNameOf(page.uri), words: text.slice(span.start, span.end) };
}

interface SymbolData {
  readonly name: string;
  readonly detail: string;
  readonly kind: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly SymbolData[];
}

export interface FileOutline {
  readonly path: string;
  readonly blocks: readonly { readonly line: number; readonly endLine: number; readonly kind: string; readonly story: string | null; readonly joins: number | 'lost' | null }[];
  readonly symbols: readonly SymbolData[];
}

/** `outline`: blocks (lines one-based) and nested symbols (positions zero-based). */
export function outlineData(path: string, { tree, surroundings }: Pick<Analysis, 'tree' | 'surroundings'>): FileOutline {
  const range = positions(tree.lineStarts);
  const { blocks } = tree;
  const symbol = (s: OutlineSymbol): SymbolData => ({ name: s.name, detail: s.detail, kind: s.kind, range: range(s.span), selectionRange: range(s.selection), children: s.children.map(symbol) });
  return {
    path,
    blocks: blocks.map((b) => ({
      line: b.line, endLine: b.endLine, kind: b.kind, story: b.story,
      joins: typeof b.joins === 'number' ? (blocks[b.joins]?.endLine ?? null) : b.joins,
    })),
    symbols: outlineOf(tree, surroundings.config.locale).map(symbol),
  };
}

export interface FileFacts {
  readonly path: string;
  readonly facts: readonly FactData[];
}

export interface FactData {
  readonly kind: string;
  readonly text: string;
  readonly range: Range;
  readonly value: unknown;
}

/** Names of the facts that are worth showing: all that were read of the text, sentences apart. */
const shown = (Object.keys(factReaders) as FactName[]).filter((name) => name !== 'sentences');

/** `facts`: what was read, story by story in reading order. A fact that is no list of spans is left out. */
export function factsData(path: string, analysis: Pick<Analysis, 'tree' | 'facts' | 'surroundings'>): FileFacts {
  const say = sayFor(analysis);
  const range = positions(analysis.tree.lineStarts);
  const facts: FactData[] = [];
  for (const story of analysis.tree.stories) {
    for (const kind of shown) {
      const values: unknown = analysis.facts(story).get(kind);
      if (!Array.isArray(values)) continue;
      for (const value of values as unknown[]) {
        if (!isSpan(value)) continue;
        facts.push({ kind, text: story.copy.text.slice(value.start, value.end), range: range(documentSpan(story.pieces, value)), value: 'working' in value ? { ...value, working: say(placed, { text: value.working as Statement['working'] }) } : value });
      }
    }
  }
  return { path, facts };
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return typeof value === 'object' && value !== null && typeof (value as { start?: unknown }).start === 'number' && typeof (value as { end?: unknown }).end === 'number';
}
