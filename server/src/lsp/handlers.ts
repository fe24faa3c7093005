// Request handlers: each turns one feature of the core into one answer of the protocol.
import { type CodeAction, CodeActionKind, type Connection, type CompletionItem, CompletionItemKind, type DocumentLink, ErrorCodes, FoldingRangeKind, InsertTextFormat, MarkupKind, ResponseError, type SelectionRange, type WorkspaceEdit } from 'vscode-languageserver';
import type { CivilDate } from '../core/base/calendar.ts';
import { otherActions, quickFixes, safeEdits } from '../core/features/actions.ts';
import { completionsAt } from '../core/features/completion.ts';
import { foldsOf } from '../core/features/folding.ts';
import { fixAll, formatEdits, onTypeEdits } from '../core/features/format.ts';
import { hoverAt } from '../core/features/hover.ts';
import { inlayHints } from '../core/features/inlay.ts';
import { cutTarget, jumpTarget } from '../core/features/jumps.ts';
import { linksOf } from '../core/features/links.ts';
import { issueDateEdits, issueNumberEdits } from '../core/features/issue-date.ts';
import { mentionsAt, mentionsElsewhere, nameProblem, renameAt } from '../core/features/mentions.ts';
import type { Completion, InlayOptions, Origin } from '../core/features/model.ts';
import { outlineOf } from '../core/features/outline.ts';
import { checkData, factsData, outlineData } from '../core/features/report.ts';
import { sayFor } from '../core/features/say.ts';
import { selectionsAt } from '../core/features/selection.ts';
import { tokensOf } from '../core/features/tokens.ts';
import type { Around } from './around.ts';
import type { Handle, WithDocument, Work } from './handle.ts';
import { addToRegister, type ClientView, fixAllKind } from './protocol.ts';

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  date: CompletionItemKind.Event, programme: CompletionItemKind.Struct, person: CompletionItemKind.Constant, organisation: CompletionItemKind.Module, term: CompletionItemKind.Keyword, text: CompletionItemKind.Text,
};

/** Registers every request that looks at one document. */
export function registerHandlers(connection: Connection, handle: Handle, client: () => ClientView, hints: (uri: string) => InlayOptions, around: Around): void {
  connection.onDocumentSymbol(handle('documentSymbol', ({ analysis, snapshot, to }) => {
    const symbols = outlineOf(analysis.tree, analysis.surroundings.config.locale).map((s) => to.symbol(s));
    return client().hierarchicalSymbols ? symbols : symbols.flatMap((s) => [s, ...(s.children ?? [])]).map((s) => ({ name: s.name, kind: s.kind, location: { uri: snapshot.uri, range: s.range } }));
  }));
  connection.onHover(handle('hover', async ({ analysis, snapshot, to }, params) => {
    const offset = to.offset(params.position);
    const view = { pages: await around.pages(snapshot.uri, analysis), linkTo: client().followsLines ? snapshot.uri : null };
    const hover = hoverAt(analysis, offset, await around.earlier(snapshot.uri, analysis, offset), view);
    return hover && { range: to.range(hover.span), contents: { kind: MarkupKind.Markdown, value: hover.markdown } };
  }));
  connection.onCompletion(handle('completion', ({ analysis, to }, params) => completionsAt(analysis, to.offset(params.position)).map((item, i) => completionItem(item, i, to))));
  connection.onCodeAction(handle('codeAction', (work, params) => codeActions(work, params, around.origin(work.snapshot.uri))));
  connection.onFoldingRanges(handle('foldingRange', ({ analysis }) => foldsOf(analysis.tree).map((f) => ({ startLine: f.start, endLine: f.end, kind: FoldingRangeKind.Region }))));
  connection.onSelectionRanges(handle('selectionRange', ({ analysis, to }, params) => params.positions.map((p) => {
    const spans = selectionsAt(analysis, to.offset(p));
    return spans.reduceRight<SelectionRange | null>((parent, s) => (parent ? { range: to.range(s), parent } : { range: to.range(s) }), null) ?? { range: { start: p, end: p } };
  })));
  connection.onDocumentLinks(handle('documentLink', async ({ analysis, snapshot, to }) => linksOf(analysis.tree, await around.pages(snapshot.uri, analysis)).map((link): DocumentLink => {
    const line = link.target ? to.at(link.target).start.line + 1 : 0;
    return { range: to.range(link.span), target: link.url ?? `${link.target?.sibling?.uri ?? snapshot.uri}#L${line}` };
  })));
  connection.languages.semanticTokens.on(handle('semanticTokens', ({ analysis, to }) => ({ data: to.tokens(tokensOf(analysis)) })) as Parameters<typeof connection.languages.semanticTokens.on>[0]);
  connection.languages.semanticTokens.onRange(handle('semanticTokensRange', ({ analysis, to }, params: WithDocument & { range: Parameters<typeof to.span>[0] }) => {
    const view = to.span(params.range);
    return { data: to.tokens(tokensOf(analysis, view)) };
  }) as Parameters<typeof connection.languages.semanticTokens.onRange>[0]);
  connection.languages.inlayHint.on(handle('inlayHint', ({ analysis, snapshot, to }, params) => inlayHints(analysis, to.span(params.range), hints(snapshot.uri)).map((hint) => {
    const position = to.range({ start: hint.offset, end: hint.offset }).start;
    return hint.tooltip === undefined ? { position, label: hint.label, paddingLeft: true } : { position, label: hint.label, tooltip: hint.tooltip, paddingLeft: true };
  })));
  registerFormatting(connection, handle);
  registerNavigation(connection, handle, around);
  registerOwn(connection, handle);
}

/** Format Document, Format Selection, and marks as they are typed. */
function registerFormatting(connection: Connection, handle: Handle): void {
  connection.onDocumentFormatting(handle('formatting', ({ open, snapshot, to, analyze }) => to.edits(formatEdits(snapshot.text, { findings: open }, analyze))));
  connection.onDocumentRangeFormatting(handle('rangeFormatting', ({ open, snapshot, to, analyze }, params) => to.edits(formatEdits(snapshot.text, { findings: open }, analyze, to.span(params.range)))));
  connection.onDocumentOnTypeFormatting(handle('onTypeFormatting', ({ snapshot, to }, params) => to.edits(onTypeEdits(snapshot.text, to.offset(params.position), params.ch))));
}

/** Definition, references, highlights, rename. */
function registerNavigation(connection: Connection, handle: Handle, around: Around): void {
  connection.onDefinition(handle('definition', async ({ analysis, snapshot, to }, params) => {
    const offset = to.offset(params.position);
    const pages = await around.pages(snapshot.uri, analysis);
    const jump = jumpTarget(analysis.tree, offset, pages, 1);
    if (jump) return [{ uri: jump.sibling?.uri ?? snapshot.uri, range: to.at(jump) }];
    const named = await around.definition(snapshot.uri, analysis, offset);
    if (named) return [{ uri: named.uri, range: to.in(named.file, named.span) }];
    // inside a cut paragraph a name leads to what defines it, all else to the other half
    const target = mentionsAt(analysis, offset)?.definition ?? cutTarget(analysis.tree, offset)?.span;
    return target ? [{ uri: snapshot.uri, range: to.range(target) }] : [];
  }));
  connection.onReferences(handle('references', async ({ analysis, snapshot, to }, params) => {
    const offset = to.offset(params.position);
    const mentions = mentionsAt(analysis, offset);
    const pages = await around.pages(snapshot.uri, analysis);
    const { all, elsewhere } = mentions?.inIssue?.(pages) ?? { all: mentions?.all ?? [], elsewhere: mentionsElsewhere(analysis, offset, pages) };
    return [...all.map((s) => ({ uri: snapshot.uri, range: to.range(s) })), ...elsewhere.map((e) => ({ uri: e.uri, range: to.in(e.tree, e.span) }))];
  }));
  connection.onDocumentHighlight(handle('documentHighlight', ({ analysis, to }, params) => (mentionsAt(analysis, to.offset(params.position))?.all ?? []).map((s) => ({ range: to.range(s) }))));
  connection.onPrepareRename(handle('prepareRename', ({ analysis, to }, params) => {
    const mentions = mentionsAt(analysis, to.offset(params.position));
    return mentions?.rename === undefined ? null : { range: to.range(mentions.at), placeholder: mentions.rename };
  }));
  connection.onRenameRequest(handle('rename', async ({ analysis, snapshot, to }, params): Promise<WorkspaceEdit | null> => {
    const problem = nameProblem(params.newName, analysis.surroundings.config.locale);
    if (problem !== null) throw new ResponseError<void>(ErrorCodes.InvalidParams, problem);
    const renames = renameAt(analysis, to.offset(params.position), params.newName, await around.pages(snapshot.uri, analysis));
    return renames && to.workspaceEdit(renames.here, renames.elsewhere);
  }));
}

/** What the issue is to print of itself from now on: its date (ISO, a day that exists), its number; null and left out stay. */
interface IssueEdits {
  readonly date?: string | null;
  readonly number?: number | null;
}

/** Requests of our own clients: the answers of the command for an open document. */
function registerOwn(connection: Connection, handle: Handle): void {
  connection.onRequest('copydesk/check', handle('copydesk/check', ({ analysis, snapshot }, _: WithDocument) => checkData(snapshot.uri, analysis)));
  connection.onRequest('copydesk/outline', handle('copydesk/outline', ({ analysis, snapshot }, _: WithDocument) => outlineData(snapshot.uri, analysis)));
  connection.onRequest('copydesk/issueEdits', handle('copydesk/issueEdits', ({ analysis, to }, { date, number }: WithDocument & IssueEdits) => {
    const edits = [...(date ? issueDateEdits(analysis.tree, civil(date)) : []), ...(typeof number === 'number' ? issueNumberEdits(analysis.tree, number) : [])];
    return to.edits(edits.sort((a, b) => a.span.start - b.span.start));
  }));
  connection.onRequest('copydesk/facts', handle('copydesk/facts', ({ analysis, snapshot }, _: WithDocument) => factsData(snapshot.uri, analysis)));
}

function civil(iso: string): CivilDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

function completionItem(item: ReturnType<typeof completionsAt>[number], index: number, to: Work['to']): CompletionItem {
  const result: CompletionItem = {
    label: item.label, kind: completionKinds[item.kind], insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: to.range(item.replace), newText: item.newText }, sortText: `${String(item.rank ?? 50).padStart(3, '0')}${String(index).padStart(5, '0')}`,
  };
  if (item.detail !== undefined) result.detail = item.detail;
  if (item.filter !== undefined) result.filterText = item.filter;
  if (item.markdown !== undefined) result.documentation = { kind: MarkupKind.Markdown, value: item.markdown };
  return result;
}

const titles = {
  fixLike: { zh: '改正全文 {places} 处同类问题（{rule}）', en: 'Fix all {places} problems of this kind in the file ({rule})' },
  fixAll: { zh: '改正全文所有可放心改的问题', en: 'Fix everything in the file that is safe to fix' },
} as const;

type ActionParams = WithDocument & Parameters<Parameters<Connection['onCodeAction']>[0]>[0];

function codeActions({ analysis, open, snapshot, to, analyze }: Work, { range, context }: ActionParams, origin: Origin): CodeAction[] {
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  const span = to.span(range);
  const say = sayFor(analysis);
  if (wants(CodeActionKind.QuickFix)) {
    const fixes = quickFixes(open, span);
    for (const { finding, fix, preferred } of fixes) {
      const wire = to.range(finding.span);
      const own = context.diagnostics.filter((d) => d.code === finding.rule && d.range.start.line === wire.start.line && d.range.start.character === wire.start.character);
      actions.push(to.action(fix.title, CodeActionKind.QuickFix, fix.edits, own.length ? own : [to.diagnostic(finding)], preferred));
    }
    for (const rule of new Set(fixes.filter((f) => f.fix.safety === 'safe').map((f) => f.finding.rule))) {
      const places = open.filter((f) => f.rule === rule && f.fixes.some((x) => x.safety === 'safe')).length;
      if (places > 1) actions.push(to.action(say(titles.fixLike, { places, rule }), CodeActionKind.QuickFix, safeEdits(open, rule)));
    }
  }
  for (const action of otherActions(analysis, span, origin)) {
    if (!wants(action.kind)) continue;
    const made = to.action(action.title, action.kind, action.edits);
    if (action.edits.length === 0) delete made.edit;
    if (action.entry) made.command = { title: action.title, command: addToRegister, arguments: [snapshot.uri, action.entry] };
    if (action.command) made.command = { title: action.title, command: action.command.name, arguments: [...action.command.arguments] };
    actions.push(made);
  }
  if (wants(fixAllKind)) {
    // asked for by itself (on save) the fixes go on until nothing is left; in the menu one round is enough to offer it
    const edits = context.only ? fixAll(snapshot.text, { findings: open }, analyze) : safeEdits(open);
    if (edits.length > 0) actions.push(to.action(say(titles.fixAll), fixAllKind, edits));
  }
  return actions;
}
