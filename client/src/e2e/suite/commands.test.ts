// The commands about the language server.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, diagnosticsOf, open } from './desk.ts';

describe('commands', () => {
  before(activated);

  it('restarts the language server and checks open files again', async () => {
    const { document } = await open('example.issue');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    await vscode.commands.executeCommand('copydesk.restartServer');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(symbols.length > 0);
  });

  it('shows the log', async () => {
    await vscode.commands.executeCommand('copydesk.showLog');
  });

  it('contributes every command it registers, and no other', async () => {
    const extension = await activated();
    const contributed: string[] = extension.packageJSON.contributes.commands.map((c: { command: string }) => c.command);
    const registered = (await vscode.commands.getCommands(true)).filter((c) => c.startsWith('copydesk.') && !/\.(?:focus|open|resetViewLocation|toggleVisibility|removeView)$/.test(c));
    assert.deepEqual(contributed.filter((c) => !registered.includes(c)), []);
  });
});
