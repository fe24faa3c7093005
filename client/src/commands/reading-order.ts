// The command 按阅读顺序重排: shows the text in reading order beside the text as it is, and changes it only when told to.
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { issueAtHand } from '../at-hand.ts';
import type { Server } from '../server.ts';

/** Scheme of the right-hand side of a diff before a rewrite. */
const scheme = 'copydesk-proposed';
/** Milliseconds until the right-hand side must show the text. */
const patience = 10_000;

export function registerReadingOrder(server: Server): vscode.Disposable[] {
  const proposals = new Proposals();
  return [proposals, vscode.commands.registerCommand('copydesk.readingOrder', (choice?: 'apply' | 'keep') => rearrange(server, proposals, choice))];
}

/** The texts on the right-hand sides, by document; a later proposal takes the place of the one before, also where that is shown. */
class Proposals implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { if (uri.scheme === scheme) this.texts.delete(uri.toString()); }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Puts a proposal up; resolves with the document that shows it, undefined where it does not come to show it. */
  async show(uri: vscode.Uri, text: string): Promise<vscode.TextDocument | undefined> {
    this.texts.set(uri.toString(), text);
    const shown = await vscode.workspace.openTextDocument(uri);
    if (sameText(shown.getText(), text)) return shown;
    this.changed.fire(uri);
    return new Promise((resolve) => {
      const end = (found: vscode.TextDocument | undefined): void => {
        clearTimeout(timer);
        listener.dispose();
        resolve(found);
      };
      const timer = setTimeout(() => end(undefined), patience);
      const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document === shown && sameText(shown.getText(), text)) end(shown); });
    });
  }

  /** Whether a text is the one proposed last. */
  holds(uri: vscode.Uri, text: string): boolean {
    return this.texts.get(uri.toString()) === text;
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }
}

/** Editors give all lines of a document the same break. */
function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
}

async function rearrange(server: Server, proposals: Proposals, choice?: 'apply' | 'keep'): Promise<void> {
  const document = issueAtHand();
  if (!document) return;
  const changed = (): void => void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile; nothing was rearranged.'));
  const { version } = document;
  const text = await server.demand<object, string>('copydesk/readingOrder', { textDocument: { uri: document.uri.toString() } });
  if (text === undefined) return;
  // what the server answered holds for the text it was asked about
  if (document.version !== version) return changed();
  if (text === document.getText()) return void vscode.window.showInformationMessage(vscode.l10n.t('The text is in reading order already.'));
  const uri = document.uri.with({ scheme, query: document.uri.scheme });
  const shown = await proposals.show(uri, text);
  if (!shown) return void vscode.window.showWarningMessage(vscode.l10n.t('The comparison could not be shown; nothing was rearranged.'));
  await vscode.commands.executeCommand('vscode.diff', document.uri, uri, vscode.l10n.t('{0}: reading order', basename(document.uri.path)));
  const apply = vscode.l10n.t('Rearrange');
  const told = choice ?? ((await vscode.window.showInformationMessage(vscode.l10n.t('Rearrange the text as shown on the right?'), apply, vscode.l10n.t('Leave it'))) === apply ? 'apply' : 'keep');
  if (told !== 'apply') return;
  if (document.isClosed || document.version !== version) return changed();
  // asked again meanwhile, the command shows another proposal, and asks about that one; a closed one shows nothing
  if (!proposals.holds(uri, text) || !sameText(shown.getText(), text)) return void vscode.window.showWarningMessage(vscode.l10n.t('This comparison is no longer shown; nothing was rearranged. Run the command again.'));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  if (!(await vscode.workspace.applyEdit(edit))) return changed();
  await vscode.window.showTextDocument(document);
}
