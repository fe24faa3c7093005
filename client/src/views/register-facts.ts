// The views of facts, list and calendar, with their commands.
import * as vscode from 'vscode';
import type { Facts } from '../facts.ts';
import { CalendarView } from './calendar.ts';
import { isIssue } from '../language.ts';
import { type FactNode, FactsView } from './facts.ts';

export function registerFacts(context: vscode.ExtensionContext, facts: Facts): vscode.Disposable[] {
  const list = new FactsView(facts);
  return [
    facts, list, new CalendarView(context, facts, list),
    vscode.commands.registerCommand('copydesk.filterFacts', (words?: string) => list.chooseFilter(words)),
    vscode.commands.registerCommand('copydesk.copyFact', (node?: FactNode) => copyFact(facts, list, node)),
    vscode.commands.registerCommand('copydesk.toggleQuestioned', () => list.toggleDoubts()),
  ];
}

/** Puts a fact on the clipboard as one line of text: that of a node of the view, else what stands at the caret. Resolves with the line. */
async function copyFact(facts: Facts, list: FactsView, node?: FactNode): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const caret = editor?.selection.start;
  const place = node ? list.placesOf(node) : editor && caret && isIssue(editor.document) ? { uri: editor.document.uri, ranges: [{ start: caret, end: caret }], kind: undefined } : undefined;
  if (!place) return undefined;
  const text = await facts.textOf(place.uri, place.ranges.map(({ start, end }) => ({ start: plain(start), end: plain(end) })), place.kind);
  if (text === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no figure, date or name at the cursor.'));
    return undefined;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', text), 5000);
  return text;
}

const plain = ({ line, character }: { readonly line: number; readonly character: number }): { line: number; character: number } => ({ line, character });
