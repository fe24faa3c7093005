// A server that dies comes back by itself, and nothing that a person did is lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { activated, diagnosticsOf, issueOf, open, ruleOf, run, until } from './desk.ts';

describe('a crash of the language server', () => {
  before(activated);

  it('is mended by a restart with accepted and fixed findings as they were', async function () {
    if (process.platform === 'win32') this.skip();
    const editor = await open('drafts/crash.issue');
    const { uri } = editor.document;
    const { findings } = await issueOf(uri, (data) => data.findings.filter((f) => f.rule === 'format/duplicate-mark').length === 3);
    const [first, second] = findings.filter((f) => f.rule === 'format/duplicate-mark');
    assert.ok(first && second);
    await run('copydesk.acceptFinding', { uri: uri.toString(), rule: first.rule, range: first.range }, '作者坚持');
    await issueOf(uri, (data) => data.findings.some((f) => f.accepted));
    const { start, end } = second.range;
    await editor.edit((edit) => edit.replace(new vscode.Range(start.line, start.character, end.line, end.character), '，'));
    await diagnosticsOf(uri, (found) => found.filter((d) => ruleOf(d) === 'format/duplicate-mark').length === 1);
    const { exports } = await activated();
    await until(exports.onDidChangeIssue, () => (exports.issue(uri)?.fixed.length === 1 ? true : undefined));
    const [before] = servers();
    assert.ok(before);
    const back = new Promise<void>((resolve) => { const s = exports.onDidStartServer(() => { s.dispose(); resolve(); }); });
    process.kill(before, 'SIGKILL');
    await back;
    const [after] = servers();
    assert.ok(after && after !== before);
    // what is typed now reaches the new server, the rest is as it was
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n天黑了。。人散了。\n'));
    await diagnosticsOf(uri, (found) => found.filter((d) => ruleOf(d) === 'format/duplicate-mark').length === 2);
    const data = await issueOf(uri, (d) => d.findings.length === 3);
    assert.deepEqual(data.findings.map((f) => f.accepted?.reason ?? null), ['作者坚持', null, null]);
    assert.equal(exports.issue(uri)?.fixed.length, 1);
  });
});

/** Process ids of our servers under this extension host. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map((line) => line.trim().split(/\s+/));
  return lines.filter(([, parent, ...args]) => Number(parent) === process.pid && args.some((a) => a.endsWith('server.cjs'))).map(([pid]) => Number(pid));
}
