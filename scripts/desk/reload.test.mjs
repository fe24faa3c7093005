// A window that is loaded anew: what was fixed is still listed.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { columnOf, openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;
const example = join(root, 'test-fixtures/example.issue');

describe('a reload of the window', () => {
  let desk;
  before(async () => {
    copyFileSync(example, join(workspace, 'reload.issue'));
    desk = await openWorkbench({ workspace, file: 'reload.issue' });
    await desk.status('2026-04-17').waitFor();
  });
  after(() => desk?.close());

  it('keeps the list of what was fixed', async () => {
    // a second try finds it fixed already
    if (readFileSync(join(workspace, 'reload.issue'), 'utf8').includes('星期四')) await fix();
    await desk.views();
    await desk.pane('核对').getByText('已改 1').first().waitFor();
    await desk.page.reload();
    await desk.status('2026-04-17').waitFor();
    await desk.pane('核对').getByText('已改 1').first().waitFor();
    await desk.picture('reload', scratch);
  });

  async function fix() {
    await desk.editor();
    await desk.goTo(...columnOf(readFileSync(example, 'utf8').split('\n'), '星期四'));
    await desk.page.keyboard.press('Control+.');
    await desk.page.locator('.action-widget .monaco-list-row').filter({ hasText: '星期五' }).first().click();
    await desk.line('2026年4月17日 星期五').waitFor();
    await desk.page.keyboard.press('Control+s');
    await desk.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }
});
