// Two windows on one file: what is accepted or saved in one is there in the other, and nothing of either is lost.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnOf, openWorkbench, scratch } from './workbench.mjs';

const root = join(process.env.COPYDESK_E2E_WORKSPACE, '../workspace-windows');
const file = join(root, 'two.issue');
const text = '# 大桥通车\n\n桥通了，，人来了。\n\n雨停了。。路干了。\n\n风小了；；花开了。\n';
const marks = ['，', '。', '；'];
const place = (words) => columnOf(text.split('\n'), words);

describe('two windows on one file', function () {
  // one step builds on another
  this.retries(0);
  let one;
  let two;
  before(async () => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(root, '.vscode'), { recursive: true });
    // in a browser VS Code saves by itself
    writeFileSync(join(root, '.vscode/settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
    writeFileSync(file, text);
    one = await openWorkbench({ workspace: root, file });
    await one.editor();
    two = await one.another();
    await two.editor();
    for (const desk of [one, two]) {
      await desk.command('Problems: Focus on Problems View');
      for (const mark of marks) await desk.problem(`“${mark}”重复`).first().waitFor();
    }
  });
  after(() => one?.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await one.picture('windows-one-failed', scratch);
    await two.picture('windows-two-failed', scratch);
  });

  it('keep what is accepted in both at the same time', async () => {
    await Promise.all([accept(one, '，，'), accept(two, '。。')]);
    for (const desk of [one, two]) {
      for (const mark of marks.slice(0, 2)) await desk.problem(`“${mark}”重复`).first().waitFor({ state: 'hidden' });
      await desk.problem('“；”重复').first().waitFor();
    }
    assert.equal(readFileSync(join(root, '.copydesk/accepted.yaml'), 'utf8').match(/reason: /g)?.length, 2);
  });

  it('follow what is saved in the other', async () => {
    await one.goTo(...place('；；'));
    await one.page.keyboard.press('Delete');
    await one.page.keyboard.press('Control+s');
    await one.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await two.line('风小了；花开了').waitFor();
    await two.problem('“；”重复').first().waitFor({ state: 'hidden' });
    await two.picture('windows', scratch);
  });

  it('overwrite nothing that the other has saved unasked', async () => {
    await two.goTo(1, 1);
    await two.page.keyboard.insertText('《未存的字》');
    await one.goTo(3, 1);
    await one.page.keyboard.insertText('昨夜');
    await one.page.keyboard.press('Control+s');
    await one.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await two.page.bringToFront();
    await two.page.keyboard.press('Control+s');
    // VS Code tells of the conflict and leaves both texts
    await two.page.locator('.statusbar-item .codicon-bell-dot, .statusbar-item .codicon-notifications-bell-dot, .notification-toast').first().waitFor();
    await two.page.locator('.tab.dirty').waitFor();
    assert.match(readFileSync(file, 'utf8'), /^# 大桥通车\n\n昨夜桥通了/);
    await two.line('《未存的字》').waitFor();
  });
});

async function accept(desk, words) {
  await desk.goTo(...place(words));
  await desk.command('Copydesk: 标为已核');
  await desk.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '作者' }).first().click();
}
