// What the language server offers in the editor: outline, diagnostics, quick fixes and fix-all.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, diagnosticsOf, open, ruleOf, run, until } from './desk.ts';

const example = 'example.issue';

describe('outline', () => {
  before(activated);

  it('shows masthead, pages and their stories', async () => {
    const { document } = await open(example);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(symbols.map((s) => s.name), ['澜州日报', 'Page 1 要闻', 'Page 2 综合', 'Page 3 民生', 'Page 4 文体']);
    const front = symbols[1];
    assert.ok(front?.children.some((s) => s.name === '先进制造业投资突破320亿元'));
  });

  it('folds stories', async () => {
    const { document } = await open(example);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.length >= 15, `${folds.length} folds`);
  });
});

describe('diagnostics', () => {
  before(activated);

  it('finds half-width marks and says where the second evidence is', async () => {
    const { document } = await open(example);
    const all = await diagnosticsOf(document.uri, (found) => found.some((d) => ruleOf(d) === 'format/width'));
    assert.ok(all.every((d) => d.message.length > 4 && d.source === 'copydesk'));
  });

  it('follows typing and undo', async () => {
    const editor = await open('notes.txt');
    await run('copydesk.checkFile', editor.document.uri);
    const { document } = await open('notes.txt');
    const end = document.lineAt(0).range.end;
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(end, '天黑了，，人散了。'));
    const [finding] = await diagnosticsOf(document.uri, (found) => found.some((d) => ruleOf(d) === 'format/duplicate-mark'));
    assert.equal(document.getText(finding?.range), '，，');
    await vscode.commands.executeCommand('undo');
    await diagnosticsOf(document.uri, (found) => found.length === 0);
  });
});

describe('hover and completion', () => {
  before(activated);

  it('explains a date against the issue date', async () => {
    const { document } = await open(example);
    const text = await hoverOn(document, '昨天（');
    assert.match(text, /2026-04-16 Thursday/);
  });

  it('explains a programme of the register, and invents nothing', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'newspaper', content: '# 会议召开\n\n本报讯（记者 甲乙）会议部署“296X”先进制造业集群建设。\n' });
    await vscode.window.showTextDocument(document);
    const text = await hoverOn(document, '296X');
    assert.match(text, /先进制造业集群/);
  });

  it('completes programme names behind an opening quotation mark', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'newspaper', content: '# 会议召开\n\n本报讯（记者 甲乙）会议部署“\n' });
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('“') + 1);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, '“');
    assert.ok(list.items.some((item) => String(typeof item.label === 'string' ? item.label : item.label.label).includes('296X')), `${list.items.length} items`);
  });
});

/** The text of the hovers on the first place of a phrase. */
async function hoverOn(document: vscode.TextDocument, phrase: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(phrase) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
}

describe('quick fixes', () => {
  before(activated);

  it('applies one and takes it back', async () => {
    const { document } = await open(example);
    const before = document.getText();
    const all = await diagnosticsOf(document.uri, (found) => found.some((d) => ruleOf(d) === 'format/title-mark'));
    const mark = all.find((d) => ruleOf(d) === 'format/title-mark');
    assert.ok(mark);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, mark.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find((a) => a.edit && a.isPreferred);
    assert.ok(fix?.edit, actions.map((a) => a.title).join('、'));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /意见〈试行〉》/);
    await diagnosticsOf(document.uri, (found) => !found.some((d) => ruleOf(d) === 'format/title-mark'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsOf(document.uri, (found) => found.some((d) => ruleOf(d) === 'format/title-mark'));
  });

  it('fixes everything that is safe in one go', async () => {
    const { document } = await open(example);
    await diagnosticsOf(document.uri, (found) => found.some((d) => ruleOf(d) === 'format/width'));
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until(vscode.workspace.onDidChangeTextDocument, () => (/毛竹，一根十来块钱；做成/.test(document.getText()) ? true : undefined));
    await diagnosticsOf(document.uri, (found) => !found.some((d) => ruleOf(d) === 'format/width'));
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /毛竹, 一根十来块钱; 做成/);
  });
});
