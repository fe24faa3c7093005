// The language: which files are newspaper text, and how one becomes it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, open, run, until } from './desk.ts';

describe('language', () => {
  before(activated);

  it('reads .issue files as newspaper text', async () => {
    const { document } = await open('example.issue');
    assert.equal(document.languageId, 'newspaper');
  });

  it('leaves .txt alone until asked by the command', async () => {
    const { document } = await open('minutes.txt');
    assert.equal(document.languageId, 'plaintext');
    await run('copydesk.checkFile', document.uri);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'newspaper');
  });

  it('claims files that copydesk.include names', async () => {
    const settings = vscode.workspace.getConfiguration('copydesk');
    await settings.update('include', ['drafts/*.md'], vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open('drafts/page.md');
      const uri = document.uri.toString();
      await until(vscode.workspace.onDidOpenTextDocument, () => vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri && d.languageId === 'newspaper'));
    } finally {
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
