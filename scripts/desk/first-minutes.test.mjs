// A person's first minutes with the example issue, driven in the workbench from outside.
import assert from 'node:assert/strict';
import { openWorkbench } from './workbench.mjs';

describe('the first minutes', () => {
  let desk;
  before(async () => {
    desk = await openWorkbench({ workspace: process.env.COPYDESK_E2E_WORKSPACE, file: 'example.issue' });
    await desk.editor();
  });
  after(() => desk?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk?.picture(`failed-${this.currentTest.title}`);
  });

  it('lists what does not add up in the Problems panel', async () => {
    await desk.page.keyboard.press('Control+Shift+m');
    await desk.problem('前移6位').first().waitFor();
    await desk.picture('problems');
  });

  it('shows the issue in the Outline view', async () => {
    await desk.command('Explorer: Focus on Outline View');
    await desk.page.locator('.outline-tree .monaco-list-row').filter({ hasText: '澜州日报' }).waitFor();
    await desk.page.locator('.outline-tree .monaco-list-row').filter({ hasText: '第1版 要闻' }).waitFor();
    await desk.picture('outline');
  });

  it('offers a fix at the light bulb and applies it', async () => {
    await desk.goTo(23, 36);
    await desk.page.keyboard.press('Control+.');
    await desk.page.locator('.action-widget .monaco-list-row').filter({ hasText: '前移5位' }).waitFor();
    await desk.picture('light-bulb');
    await desk.page.keyboard.press('Enter');
    await desk.problem('前移6位').first().waitFor({ state: 'detached' });
    assert.equal(await desk.problem('前移6位').count(), 0);
  });
});
