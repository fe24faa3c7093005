// Whole folders by the command line: many files in bounded time, files that cannot be read, and a run that is cancelled by its own end.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, diagnosticsOf, inWorkspace, ruleOf, run } from './desk.ts';

const count = 2000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a folder of many files', () => {
  const folder = (): vscode.Uri => inWorkspace('many');
  before(async () => {
    await activated();
    for (let n = 0; n < count; n++) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), `${n % 20}`, `稿${n}.issue`), bytes(`# 第${n}篇\n\n桥通了${n % 100 === 0 ? '，，' : '，'}人来了。\n`));
  });
  after(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  it('is checked whole, in bounded time', async function () {
    this.timeout(120_000);
    const began = Date.now();
    assert.equal(await run<number>('copydesk.checkFolder', folder()), count);
    const seconds = (Date.now() - began) / 1000;
    assert.ok(seconds < 60, `${seconds.toFixed(0)} s`);
    await diagnosticsOf(vscode.Uri.joinPath(folder(), '0/稿0.issue'), (found) => found.some((d) => ruleOf(d) === 'format/duplicate-mark'));
    const found = vscode.languages.getDiagnostics().filter(([uri, all]) => uri.path.includes('/many/') && all.some((d) => ruleOf(d) === 'format/duplicate-mark'));
    assert.equal(found.length, count / 100);
  });

  it('leaves out what cannot be read, and checks the rest', async () => {
    const some = inWorkspace('some');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(some, 'good.issue'), bytes('桥通了，，人来了。\n'));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(some, 'picture.issue'), Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256));
    assert.equal(await run<number>('copydesk.checkFolder', some), 1);
    await vscode.workspace.fs.delete(some, { recursive: true });
    assert.equal(await run<number>('copydesk.checkFolder', some), 0);
  });
});
