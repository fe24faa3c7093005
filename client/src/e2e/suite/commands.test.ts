// Every command, run in the editor: what it changes is there afterwards.
import assert from 'node:assert/strict';
import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import * as vscode from 'vscode';
import { activated, diagnosticsOf, inWorkspace, issueOf, open, ruleOf, run, textOf, until } from './desk.ts';

const { executeCommand } = vscode.commands;

/** A picture of one pixel. */
const pixel = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));

/** Opens a text as an issue without a file. */
async function untitled(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'newspaper', content });
  await vscode.window.showTextDocument(document);
  return document;
}

describe('commands', () => {
  before(activated);

  it('restarts the language server and checks open files again', async () => {
    const { document } = await open('example.issue');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    await run('copydesk.restartServer');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    const symbols = await executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(symbols.length > 0);
  });

  it('shows the log', async () => {
    await run('copydesk.showLog');
    await until(vscode.window.onDidChangeVisibleTextEditors, () => vscode.window.visibleTextEditors.find((e) => e.document.uri.scheme === 'output'));
    await executeCommand('workbench.action.closePanel');
  });

  it('contributes every command it registers, and no other', async () => {
    const extension = await activated();
    const contributed: string[] = extension.packageJSON.contributes.commands.map((c: { command: string }) => c.command);
    const own = /^copydesk\.(?!review\.|facts\.|calendar\.|revealRange$|addToRegister$)/;
    const registered = (await vscode.commands.getCommands(true)).filter((c) => own.test(c));
    assert.deepEqual(contributed.toSorted(), registered.toSorted());
  });

  it('sets the issue date in the masthead, weekday with it', async () => {
    const document = await untitled('澜州日报\n2026年4月17日 星期五 第100期\n\n第01版：要闻\n\n# 雨停了\n\n本报讯（记者 周一鸣）雨停了。\n');
    await issueOf(document.uri, (data) => data.issue.date === '2026-04-17');
    await run('copydesk.setIssueDate', '2026-04-20');
    assert.equal(document.lineAt(1).text, '2026年4月20日 星期一 第100期');
    await issueOf(document.uri, (data) => data.issue.date === '2026-04-20');
  });

  it('sets the issue date in every page header that carries it, and over one that is no date', async () => {
    const document = await untitled('---\n日期: 2026-02-30\n---\n\n澜州日报\n周五 2026年4月17日 第100期\n农历丙午年三月初一\n\n# 雨停了\n\n本报讯（记者 周一鸣）雨停了。\n\n第02版：民生 2026.4.17 礼拜五\n\n# 桥通了\n\n本报讯（记者 周一鸣）桥通了。\n');
    // asked for at once: the server may not have answered yet
    await run('copydesk.setIssueDate', '2026-04-20');
    assert.match(document.getText(), /^---\n日期: 2026-04-20\n---\n\n澜州日报\n周一 2026年4月20日 第100期\n农历丙午年三月初四\n/);
    assert.match(document.getText(), /^第02版：民生 2026\.4\.20 礼拜一$/m);
    const { findings } = await issueOf(document.uri, (data) => data.issue.date === '2026-04-20');
    assert.deepEqual(findings.map((f) => f.rule), []);
    await executeCommand('undo');
    assert.match(document.getText(), /^第02版：民生 2026\.4\.17 礼拜五$/m);
  });

  it('sets the issue date in front matter where no masthead prints it', async () => {
    const document = await untitled('# 雨停了\n\n本报讯（记者 周一鸣）雨停了。\n');
    await issueOf(document.uri, (data) => data.issue.date === null);
    await run('copydesk.setIssueDate', '2026-04-20');
    await issueOf(document.uri, (data) => data.issue.date === '2026-04-20');
  });

  it('makes a new issue that is clean, numbered behind the one at hand', async () => {
    const last = await untitled('澜州日报\n2026年4月17日 星期五 第100期\n');
    await issueOf(last.uri, (data) => data.issue.number === 100);
    await run('copydesk.newIssue', '2026-04-20');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.match(document.getText(), /^澜州日报\n2026年4月20日 星期一 第103期\n/);
    const { findings } = await issueOf(document.uri, (data) => data.issue.date === '2026-04-20');
    assert.deepEqual(findings.map((f) => f.rule), []);
  });

  it('numbers a new issue by copydesk.yaml and fills in the template of the newsroom', async () => {
    const { document } = await open('newsroom/2026-04-13.issue');
    await issueOf(document.uri, (data) => data.issue.number === 7);
    await run('copydesk.newIssue', '2026-04-20');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^青桐周三报\n2026年4月20日 星期一 第10期\n农历丙午年三月初四\n\n第01版：要闻\n\n# 标题\n/);
  });

  it('opens the example issue, where findings can be accepted, and begins anew when told to', async () => {
    await run('copydesk.openExample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document && !document.isUntitled && document.uri.path.endsWith('/example/example.issue'));
    const { findings } = await issueOf(document.uri, (data) => data.findings.length > 0);
    const finding = findings.find((f) => f.severity === 'information');
    assert.ok(finding);
    await run('copydesk.acceptFinding', { uri: document.uri.toString(), rule: finding.rule, range: finding.range }, '已与作者核实');
    await issueOf(document.uri, (data) => data.findings.some((f) => f.accepted));
    await run('copydesk.openExample', 'keep');
    await issueOf(document.uri, (data) => data.findings.some((f) => f.accepted));
    await run('copydesk.openExample', 'renew');
    await issueOf(document.uri, (data) => data.findings.length > 0 && !data.findings.some((f) => f.accepted));
    await executeCommand('workbench.action.closeActiveEditor');
  });

  it('goes from finding to finding and round the end', async () => {
    const editor = await open('example.issue');
    const { findings } = await issueOf(editor.document.uri, (data) => data.findings.length > 3);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const places = findings.map((f) => f.range.start);
    await run('copydesk.nextFinding');
    const [first] = places;
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, first?.line);
    await run('copydesk.previousFinding');
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, places.at(-1)?.line);
  });

  it('accepts a finding with a reason, for the newsroom, and takes that back', async () => {
    const { document } = await open('drafts/accept.issue');
    const isMark = (d: vscode.Diagnostic): boolean => ruleOf(d) === 'format/duplicate-mark';
    const [finding] = (await diagnosticsOf(document.uri, (found) => found.some(isMark))).filter(isMark);
    assert.ok(finding);
    await issueOf(document.uri, (data) => data.findings.length > 0);
    const target = { uri: document.uri.toString(), rule: 'format/duplicate-mark', range: finding.range };
    await run('copydesk.acceptFinding', target, '作者坚持');
    await diagnosticsOf(document.uri, (found) => !found.some(isMark));
    const kept = await textOf(inWorkspace('drafts/.copydesk/accepted.yaml'));
    assert.match(kept, /rule: format\/duplicate-mark[\s\S]*reason: 作者坚持/);
    await issueOf(document.uri, (data) => data.findings.some((f) => f.accepted?.reason === '作者坚持'));
    assert.equal(await run<boolean>('copydesk.toggleAccepted'), false);
    assert.equal(await run<boolean>('copydesk.toggleAccepted'), true);
    await run('copydesk.restartServer');
    await diagnosticsOf(document.uri, (found) => !found.some(isMark));
    await issueOf(document.uri, (data) => data.findings.some((f) => f.accepted));
    await run('copydesk.reopenFinding', target);
    await diagnosticsOf(document.uri, (found) => found.some(isMark));
  });

  it('asks to save an issue without a file before it keeps anything', async () => {
    const document = await untitled('# 雨停了\n\n本报讯（记者 周一鸣）雨停了，，人来了。\n');
    const { findings } = await issueOf(document.uri, (data) => data.findings.length > 0);
    const [finding] = findings;
    assert.ok(finding);
    // the question stays unanswered
    void run('copydesk.acceptFinding', { uri: document.uri.toString(), rule: finding.rule, range: finding.range }, '作者坚持');
    await executeCommand('notifications.clearAll');
    const again = await issueOf(document.uri, (data) => data.findings.length > 0);
    assert.ok(again.findings.every((f) => !f.accepted));
  });

  it('tells accepted entries that match nothing any more, and removes them when told to', async () => {
    const editor = await open('drafts/stale.issue');
    const { uri } = editor.document;
    const { findings } = await issueOf(uri, (data) => data.findings.length > 0);
    const finding = findings.find((f) => f.rule === 'format/duplicate-mark');
    assert.ok(finding);
    await run('copydesk.acceptFinding', { uri: uri.toString(), rule: finding.rule, range: finding.range }, '作者坚持');
    await issueOf(uri, (data) => data.findings.some((f) => f.accepted) && data.unmatched.length === 0);
    const { start, end } = finding.range;
    await editor.edit((edit) => edit.replace(new vscode.Range(start.line, start.character, end.line, end.character), '，'));
    const { unmatched } = await issueOf(uri, (data) => data.unmatched.length > 0);
    assert.match(unmatched[0]?.context ?? '', /⟦，，⟧/);
    await run('copydesk.removeAccepted');
    await issueOf(uri, (data) => data.unmatched.length === 0);
    assert.doesNotMatch(await textOf(inWorkspace('drafts/.copydesk/accepted.yaml')), /stale/);
  });

  it('offers to accept beside the quick fixes', async () => {
    const { document } = await open('example.issue');
    const { findings } = await issueOf(document.uri, (data) => data.findings.length > 0);
    const range = findings[0]?.range;
    assert.ok(range);
    const actions = await executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character));
    assert.ok(actions.some((a) => a.command?.command === 'copydesk.acceptFinding'));
  });

  it('filters facts by words and by doubt', async () => {
    const { document } = await open('example.issue');
    await issueOf(document.uri, (data) => data.findings.length > 0);
    await executeCommand('copydesk.facts.focus');
    const shown = (words: string): Promise<number> => run<number>('copydesk.filterFacts', words);
    // the view asks for facts when it comes into sight
    const { exports } = await activated();
    const all = await until(exports.onDidChangeFacts, () => exports.facts().length || undefined).then(() => shown(''));
    const bridges = await shown('桥');
    assert.ok(bridges > 0 && bridges < all, `${bridges} of ${all}`);
    assert.equal(await shown('没有这样的话'), 0);
    assert.equal(await shown(''), all);
    const doubts = await run<number>('copydesk.toggleQuestioned');
    assert.ok(doubts > 0 && doubts < all, `${doubts} of ${all}`);
    assert.equal(await run<number>('copydesk.toggleQuestioned'), all);
  });

  it('copies the fact at the caret, and one of the facts view, as a line of text', async () => {
    const text = '澜州日报\n2026年4月17日 星期五 第100期\n\n第01版：要闻\n\n# 渠通了\n\n本报讯（记者 周一鸣）去年，全市新增企业3.5万余家。今年，全市新增企业两千家。\n';
    const document = await untitled(text);
    await issueOf(document.uri, (data) => data.issue.number === 100);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const put = (words: string): void => { editor.selection = new vscode.Selection(document.positionAt(text.indexOf(words) + 1), document.positionAt(text.indexOf(words) + 1)); };
    put('3.5万');
    // the window is English
    const where = /; page 1 《渠通了》 line 8; “澜州日报” 2026-04-17 no\. 100$/;
    const copied = await run<string>('copydesk.copyFact');
    assert.match(copied, /^“3\.5万余家” \(35,000–36,000\), “全市” “企业” “去年” reached;/);
    assert.match(copied, where);
    assert.equal(await vscode.env.clipboard.readText(), copied);
    put('讯');
    assert.equal(await run('copydesk.copyFact'), undefined);
    assert.equal(await vscode.env.clipboard.readText(), copied);
    await executeCommand('copydesk.facts.focus');
    const { exports } = await activated();
    const subject = await until(exports.onDidChangeFacts, () => exports.facts().find((g) => g.kind === 'figures')?.subjects.find((s) => s.name === '企业' && s.mentions.length === 2));
    const ofAll = await run<string>('copydesk.copyFact', { kind: 'subject', subject, of: 'figures' });
    assert.match(ofAll, /^“3\.5万余家” \(35,000–36,000\), “全市” “企业” “去年” reached, “两千家” \(2,000\)/);
    assert.match(ofAll, where);
  });

  it('shows a cut page in reading order and rearranges it when told to', async () => {
    const { document } = await open('drafts/cut.issue');
    await issueOf(document.uri, () => true);
    const before = document.getText();
    await run('copydesk.readingOrder', 'keep');
    assert.equal(document.getText(), before);
    await vscode.window.showTextDocument(document);
    await run('copydesk.readingOrder', 'apply');
    assert.match(document.getText(), /一天收完了三十多亩早稻/);
  });

  it('shows the text as it is now where it is asked again, and applies what it shows', async () => {
    const document = await untitled('# 早稻开镰\n\n本报讯（记者 钟一苇）昨天，青山村开镰。村民一天收完\n\n# 夜市开张\n\n本报讯（记者 许四海）夜市开张了。\n\n了三十多亩早稻。\n');
    const shown = (): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find((d) => d.uri.scheme === 'copydesk-proposed' && d.uri.path === document.uri.path);
    await run('copydesk.readingOrder', 'keep');
    const before = document.getText();
    assert.match(shown()?.getText() ?? '', /收完了三十多亩早稻/);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 2, 0, 4), '晚稻');
    await vscode.workspace.applyEdit(edit);
    await run('copydesk.readingOrder', 'keep');
    assert.match(shown()?.getText() ?? '', /^# 晚稻开镰\n/);
    assert.equal(document.getText(), before.replace('早稻', '晚稻'));
    const proposal = shown()?.getText();
    await run('copydesk.readingOrder', 'apply');
    assert.equal(document.getText(), proposal);
  });

  it('writes the proof report', async () => {
    const { document } = await open('example.issue');
    await diagnosticsOf(document.uri, (found) => found.length > 0);
    const target = inWorkspace('report.html');
    await run('copydesk.exportReport', target);
    const html = await textOf(target);
    assert.match(html, /前移6位/);
    assert.doesNotMatch(html, /<script/);
  });

  it('writes the proof for printing, with every story and a script that only prints', async () => {
    const { document } = await open('example.issue');
    await issueOf(document.uri, (data) => data.findings.length > 0);
    await run('copydesk.printProof', inWorkspace('proof.html'));
    const html = await textOf(inWorkspace('proof.html'));
    assert.equal(html.match(/<section class="sheet"/g)?.length, 4);
    assert.match(html.replaceAll('<wbr>', ''), /澜江二桥昨日合龙/);
    assert.match(html, /script-src 'sha256-[^']+'/);
    assert.equal(html.match(/<script/g)?.length, 1);
  });

  it('exports to Word and plain text, and imports them again', async () => {
    const { document } = await open('example.issue');
    await issueOf(document.uri, () => true);
    await run('copydesk.exportPlain', inWorkspace('out.txt'));
    assert.match(await textOf(inWorkspace('out.txt')), /　　今年一季度/);
    await run('copydesk.exportPlain', inWorkspace('out.docx'));
    await run('copydesk.importWord', inWorkspace('out.docx'));
    const imported = vscode.window.activeTextEditor?.document;
    assert.ok(imported);
    assert.ok(imported.uri.path.endsWith('/out.issue'));
    assert.match(imported.getText(), /^# 先进制造业投资突破320亿元$/m);
    await issueOf(imported.uri, (data) => data.stories.some((s) => s.title.includes('320亿元')));
  });

  it('imports every picture, item and cell of a Word file, and writes over nothing', async () => {
    const image = (): ImageRun => new ImageRun({ type: 'png', data: pixel, transformation: { width: 10, height: 10 } });
    const cell = (...texts: string[]): TableCell => new TableCell({ children: texts.map((text) => new Paragraph(text)) });
    const word = new Document({ sections: [{ children: [
      new Paragraph({ children: [image(), image()] }), new Paragraph('昨天下午，桥通车了，人来了不少。'),
      new Paragraph({ children: [image()] }), new Paragraph({ text: '昨天，桥头的人。', alignment: 'center' }),
      new Paragraph({ text: '甲', bullet: { level: 0 } }), new Paragraph({ text: '乙', bullet: { level: 1 } }),
      new Table({ rows: [new TableRow({ children: [cell('上', '下'), cell('右')] })] }),
    ] }] });
    const room = inWorkspace('来稿');
    await vscode.workspace.fs.delete(room, { recursive: true }).then(undefined, () => undefined);
    const source = vscode.Uri.joinPath(room, '来稿.docx');
    await vscode.workspace.fs.writeFile(source, new Uint8Array(await Packer.toArrayBuffer(word)));
    await run('copydesk.importWord', source);
    const text = (folder: string): string => `![](${folder}/1.png)\n\n![](${folder}/2.png)\n\n昨天下午，桥通车了，人来了不少。\n\n![昨天，桥头的人。](${folder}/3.png)\n\n甲\n\n乙\n\n上 下　右\n`;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text('来稿-images'));
    const first = vscode.Uri.joinPath(room, '来稿-images/1.png');
    await vscode.workspace.fs.writeFile(first, Uint8Array.of(1));
    await run('copydesk.importWord', source);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text('来稿-2-images'));
    assert.deepEqual([...(await vscode.workspace.fs.readFile(first))], [1]);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(room, '来稿-2-images/3.png')))], [...pixel]);
  });

  it('imports a text file in GB18030', async () => {
    const bytes = Uint8Array.from([0xd3, 0xea, 0xcd, 0xa3, 0xc1, 0xcb, 0xa1, 0xa3, 0xba, 0xa2, 0xd7, 0xd3, 0xc3, 0xc7, 0xc5, 0xdc, 0xb3, 0xf6, 0xbd, 0xcc, 0xca, 0xd2, 0xa1, 0xa3]);
    await vscode.workspace.fs.writeFile(inWorkspace('gb.txt'), bytes);
    await run('copydesk.importWord', inWorkspace('gb.txt'));
    assert.equal(vscode.window.activeTextEditor?.document.getText(), '雨停了。孩子们跑出教室。');
  });

  it('checks a whole folder', async () => {
    await executeCommand('workbench.action.closeAllEditors');
    const files = await run<number>('copydesk.checkFolder', inWorkspace('drafts'));
    assert.ok(files >= 2, `${files} files`);
    const uri = inWorkspace('drafts/accept.issue');
    await diagnosticsOf(uri, (found) => found.some((d) => ruleOf(d) === 'format/duplicate-mark'));
  });

  it('checks a whole folder by the rules the editor has set for it', async () => {
    const settings = vscode.workspace.getConfiguration('copydesk', inWorkspace('drafts'));
    const uri = inWorkspace('drafts/accept.issue');
    const isMark = (d: vscode.Diagnostic): boolean => ruleOf(d) === 'format/duplicate-mark';
    await settings.update('rules', { 'format/duplicate-mark': 'error' }, vscode.ConfigurationTarget.Workspace);
    try {
      await run<number>('copydesk.checkFolder', inWorkspace('drafts'));
      await diagnosticsOf(uri, (found) => found.some((d) => isMark(d) && d.severity === vscode.DiagnosticSeverity.Error));
      await settings.update('rules', { 'format/*': 'off' }, vscode.ConfigurationTarget.Workspace);
      await run<number>('copydesk.checkFolder', inWorkspace('drafts'));
      await diagnosticsOf(uri, (found) => !found.some(isMark));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('holds the pages of an issue against each other', async () => {
    const [front, third] = [inWorkspace('pages/20260513-01.issue'), inWorkspace('pages/20260513-03.issue')];
    await run('copydesk.checkFolder', inWorkspace('pages'));
    const isTold = (d: vscode.Diagnostic): boolean => ruleOf(d) === 'figure/story-conflict';
    const [told] = (await diagnosticsOf(front, (found) => found.some(isTold))).filter(isTold);
    const [related] = told?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), third.toString());
    assert.equal(related.location.range.start.line, 2);
    await diagnosticsOf(third, (found) => found.some(isTold));
    const { document } = await open('pages/20260513-03.issue');
    const live = (await diagnosticsOf(document.uri, (found) => found.some((d) => isTold(d) && d.relatedInformation?.[0]?.location.uri.toString() === front.toString()))).filter(isTold);
    assert.equal(live.length, 1);
  });

  it('opens the proof preview beside the text', async () => {
    const { document } = await open('example.issue');
    await issueOf(document.uri, () => true);
    await run('copydesk.openPreview');
    await until(vscode.window.tabGroups.onDidChangeTabs, () => vscode.window.tabGroups.all.flatMap((g) => g.tabs).find((t) => t.input instanceof vscode.TabInputWebview));
    await executeCommand('workbench.action.closeEditorsInOtherGroups');
  });
});
