// A person's first minutes with the example issue, driven in the workbench from outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnOf, openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;
const text = readFileSync(join(workspace, 'example.issue'), 'utf8').split('\n');
const place = (words) => columnOf(text, words);

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
    await desk.views();
    const rows = desk.page.locator('.pane').filter({ hasText: '核对' }).first().locator('.monaco-list-row');
    const row = rows.filter({ hasText: '前移6位' });
    await row.waitFor();
    await row.hover();
    await row.locator('.action-label[aria-label^="标为已核"]').click();
    await desk.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '统计口径不同' }).click();
    await rows.filter({ hasText: '已核：统计口径不同' }).waitFor();
    // the whole height for the list
    for (const title of ['事实', '日历']) await desk.pane(title).locator('.pane-header').click();
    await rows.filter({ hasText: '已核：统计口径不同' }).waitFor();
    await desk.picture('review');
    for (const title of ['日历', '事实']) await desk.pane(title).locator('.pane-header').click();
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

  it('scrolls proof and text in step, both ways', async () => {
    const page = await (await desk.preview().locator('main').elementHandle()).ownerFrame();
    const numbers = desk.page.locator('.monaco-editor .line-numbers');
    // the note clicked before may have left the preview in front: lines belong to the text
    await desk.page.locator('.monaco-editor .view-lines').first().click();
    await desk.goTo(1);
    await page.waitForFunction(() => document.querySelector('.masthead').getBoundingClientRect().bottom > 0);
    await desk.page.locator('.monaco-editor .view-lines').first().hover();
    for (let i = 0; i < 40; i++) await desk.page.mouse.wheel(0, 400);
    await numbers.filter({ hasText: /^1$/ }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => window.scrollY > 500);
    await desk.preview().locator('body').hover({ position: { x: 300, y: 400 } });
    await desk.page.mouse.wheel(0, -100_000);
    await numbers.filter({ hasText: /^1$/ }).waitFor();
    await desk.page.mouse.wheel(0, 4000);
    await numbers.filter({ hasText: /^1$/ }).waitFor({ state: 'detached' });
    const shown = await page.evaluate(() => [...document.querySelectorAll('article')].filter((a) => a.getBoundingClientRect().bottom > 40 && a.getBoundingClientRect().top < innerHeight).map((a) => [Number(a.dataset.at) + 1, Number(a.dataset.end) + 1]));
    const lines = (await numbers.allTextContents()).map(Number);
    assert.ok(shown.some(([from, to]) => lines.some((n) => from <= n && n <= to)), `the proof shows ${JSON.stringify(shown)}, the text lines ${Math.min(...lines)} to ${Math.max(...lines)}`);
  });

  it('prints the proof: a PDF of several pages', async () => {
    await desk.command('Copydesk: 打印版样或存为 PDF');
    const file = join(workspace, 'example.版样.html');
    await desk.accept();
    await desk.written(file, '</html>');
    const pdf = await desk.pdf(file, 'proof');
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 4, `${pages} pages`);
  });

  it('writes the proof report', async () => {
    await desk.goTo(1);
    await desk.command('Copydesk: 导出校对报告');
    await desk.accept();
    await desk.written(join(workspace, 'example.校对报告.html'), '</html>');
    await desk.document(join(workspace, 'example.校对报告.html'), 'report');
  });

  it('fixes the widths of the whole text at once', async () => {
    await desk.goTo(...place('毛竹,'));
    await desk.command('Fix All');
    await desk.line('毛竹，').waitFor();
  });
});
