// A folder that the person has not said to trust: its issues are checked, its setting copydesk.include is not read, as the manifest declares.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { openWorkbench, scratch } from './workbench.mjs';

const workspace = join(process.env.COPYDESK_E2E_WORKSPACE, '../workspace-untrusted');
const { capabilities: { untrustedWorkspaces } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('an untrusted folder', () => {
  let desk;
  before(async () => {
    rmSync(workspace, { recursive: true, force: true });
    mkdirSync(join(workspace, '.vscode'), { recursive: true });
    writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'copydesk.include': ['*.txt'], 'copydesk.rules': { 'format/space': 'off' } }));
    writeFileSync(join(workspace, 'paper.issue'), '# 大桥通车\n\n桥通了，，人来了。\n');
    writeFileSync(join(workspace, 'page.txt'), '# 大桥通车\n\n桥通了，，人来了。\n');
    desk = await openWorkbench({ workspace, file: 'paper.issue', untrusted: true });
    await desk.editor();
  });
  after(() => desk?.close());

  const open = async (name) => {
    await desk.command('File: Open File...');
    await desk.answer(join(workspace, name));
    await desk.page.locator('.tab.active').filter({ hasText: name }).waitFor();
    await desk.editor();
  };

  it('is declared with limits that hold one setting', () => {
    assert.deepEqual([untrustedWorkspaces.supported, untrustedWorkspaces.restrictedConfigurations], ['limited', ['copydesk.include']]);
  });

  it('is checked as ever, in restricted mode', async () => {
    await desk.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    await desk.command('Problems: Focus on Problems View');
    await desk.problem('paper.issue').first().waitFor();
    await desk.picture('untrusted', scratch);
  });

  it('does not read copydesk.include of the folder until the folder is trusted', async () => {
    await open('page.txt');
    await desk.page.locator('.statusbar-item').filter({ hasText: 'Plain Text' }).waitFor();
    // what the server says of the issue comes after what it would say of this file
    await desk.command('Copydesk: 重启语言服务');
    await desk.problem('paper.issue').first().waitFor();
    assert.equal(await desk.problem('page.txt').count(), 0);
    await desk.command('Workspaces: Manage Workspace Trust');
    await desk.page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: /^Trust/ }).first().click();
    await desk.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
    await desk.command('Problems: Focus on Problems View');
    await open('page.txt');
    await desk.problem('page.txt').first().waitFor();
  });
});
