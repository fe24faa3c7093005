// A person's first minutes with the example issue, driven in the workbench from outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;
const text = readFileSync(join(workspace, 'example.issue'), 'utf8').split('\n');
/** One-based line and column of a wording of the example; the go-to box counts columns, of which a Chinese character fills two. */
const place = (words) => {
  const line = text.findIndex((l) => l.includes(words));
  const before = text[line]?.slice(0, text[line].indexOf(words)) ?? '';
  return [line + 1, 1 + [...before].reduce((n, c) => n + (c > '\u2e7f' || '“”—'.includes(c) ? 2 : 1), 0)];
};

describe('the first minutes', () => {
  let desk;
  before(async () => {
    desk = await openWorkbench({ workspace, file: 'example.issue' });
    await desk.editor();
    // the extension has looked at the issue
    await desk.page.locator('.statusbar-item').filter({ hasText: '2026-04-17' }).waitFor();
  });
  after(() => desk?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk?.picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`, scratch);
  });

  it('lists what does not add up in the Problems panel', async () => {
    await desk.page.keyboard.press('Control+Shift+m');
    await desk.problem('星期五').first().waitFor();
    await desk.picture('problems');
  });

  it('shows the issue in the Outline view', async () => {
    await desk.command('Explorer: Focus on Outline View');
    for (const name of ['澜州日报', '第1版 要闻', '先进制造业投资突破320亿元']) await desk.page.locator('.outline-tree .monaco-list-row').filter({ hasText: name }).waitFor();
    await desk.picture('outline');
  });

  it('says at the wording what it does not agree with', async () => {
    await desk.goTo(...place('前移6位'));
    await desk.command('Show or Focus Hover');
    await desk.page.locator('.monaco-hover').filter({ hasText: '相差5位' }).first().waitFor();
    await desk.picture('hover');
    await desk.page.keyboard.press('Escape');
  });

  it('offers a fix at the light bulb and applies it', async () => {
    await desk.goTo(...place('前移6位'));
    await desk.page.keyboard.press('Control+.');
    const choice = desk.page.locator('.action-widget .monaco-list-row').filter({ hasText: '前移5位' });
    await choice.waitFor();
    await desk.picture('light-bulb');
    await choice.click();
    await desk.line('前移5位').waitFor();
    await desk.page.keyboard.press('Control+z');
    await desk.line('前移6位').waitFor();
  });

  it('goes through the findings in the Review view and accepts one', async () => {
    await desk.page.keyboard.press('Control+j');
    await desk.page.locator('.activitybar .action-label[aria-label^="报纸审校"]').click({ force: true });
    const rows = desk.page.locator('.pane').filter({ hasText: '核对' }).first().locator('.monaco-list-row');
    const row = rows.filter({ hasText: '前移6位' });
    await row.waitFor();
    await row.hover();
    await row.locator('.action-label[aria-label^="标为已核"]').click();
    await desk.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '统计口径不同' }).click();
    await rows.filter({ hasText: '已核：统计口径不同' }).waitFor();
    await desk.picture('review');
    assert.match(readFileSync(join(workspace, '.copydesk/accepted.yaml'), 'utf8'), /rule: figure\/rank/);
  });

  it('shows facts with their mentions', async () => {
    const pane = desk.pane('事实');
    const dates = pane.locator('.monaco-list-row').filter({ hasText: '日期' }).first();
    await dates.waitFor();
    await dates.click();
    await pane.locator('.monaco-list-row').filter({ hasText: '1369年' }).first().waitFor();
    await desk.picture('facts');
  });

  it('lays the issue out in the proof preview, where a note leads to the text', async () => {
    await desk.goTo(1);
    await desk.page.keyboard.press('Control+b');
    await desk.command('Copydesk: 打开版样预览');
    const frame = desk.preview();
    await frame.locator('.masthead h1').filter({ hasText: '澜州日报' }).waitFor();
    await frame.locator('mark + sup').first().waitFor();
    await desk.picture('preview');
    const note = frame.locator('.notes button').filter({ hasText: '25%' }).first();
    await note.click();
    await desk.page.locator('.statusbar-item').filter({ hasText: `Ln ${place('增长25%')[0]},` }).first().waitFor();
    await desk.picture('preview-click', scratch);
  });

  it('writes the proof report', async () => {
    await desk.goTo(1);
    await desk.command('Copydesk: 导出校对报告');
    const box = desk.page.locator('.quick-input-widget input');
    await box.waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.written(join(workspace, 'example.校对报告.html'));
    await desk.document(join(workspace, 'example.校对报告.html'), 'report');
  });

  it('fixes the widths of the whole text at once', async () => {
    await desk.goTo(...place('毛竹,'));
    await desk.command('Fix All');
    await desk.line('毛竹，').waitFor();
  });
});
