// A workspace of two folders: each checks its issues by its own settings, and follows them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, scratch } from './workbench.mjs';

const root = join(process.env.COPYDESK_E2E_WORKSPACE, '../workspace-folders');
const text = '# 大桥通车\n\n桥通了，，人来了。\n';

describe('a workspace of several folders', () => {
  let desk;
  before(async () => {
    rmSync(root, { recursive: true, force: true });
    for (const name of ['strict', 'loose']) {
      mkdirSync(join(root, name, '.vscode'), { recursive: true });
      writeFileSync(join(root, name, `${name}.issue`), text);
    }
    set('loose', { 'format/*': 'off' });
    writeFileSync(join(root, 'paper.code-workspace'), JSON.stringify({ folders: [{ path: 'strict' }, { path: 'loose' }] }));
    desk = await openWorkbench({ workspace: join(root, 'paper.code-workspace'), file: join(root, 'strict/strict.issue') });
    await desk.editor();
    // on a busy machine the workbench may read the workspace file before there are files to read, and then has no folders
    const folder = desk.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'strict' }).first();
    for (let left = 3; !(await folder.waitFor({ timeout: 5000 }).then(() => true, () => false)); left--) {
      if (left === 0) throw new Error('the workspace has no folders');
      await desk.page.reload();
      await desk.editor();
    }
  });
  after(() => desk?.close());

  it('checks each folder by its own rules and follows a change of one', async () => {
    await desk.command('Problems: Focus on Problems View');
    await desk.problem('strict.issue').first().waitFor();
    // by its path: the search for files passes over folders that git ignores, and the explorer may have no room to draw the second folder
    await desk.command('File: Open File...');
    await desk.answer(join(root, 'loose/loose.issue'));
    await desk.page.locator('.tab.active').filter({ hasText: 'loose.issue' }).waitFor();
    await desk.page.locator('.statusbar-item .codicon-pass').first().waitFor();
    await desk.picture('folders', scratch);
    set('loose', {});
    await desk.problem('loose.issue').first().waitFor();
    set('strict', { 'format/*': 'off' });
    await desk.problem('strict.issue').first().waitFor({ state: 'hidden' });
  });
});

function set(folder, rules) {
  writeFileSync(join(root, folder, '.vscode/settings.json'), JSON.stringify({ 'copydesk.rules': rules }));
}
