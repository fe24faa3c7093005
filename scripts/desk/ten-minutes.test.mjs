// A person's first ten minutes, one step after another: each step is asserted and kept as a picture.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { root } from '../setup.mjs';
import { columnOf, openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;
const text = readFileSync(join(root, 'test-fixtures/example.issue'), 'utf8').split('\n');
const place = (words) => columnOf(text, words);

describe('the first ten minutes', () => {
  let desk;
  before(async () => {
    writeFileSync(join(workspace, '来稿.docx'), await draft());
    desk = await openWorkbench({ workspace });
  });
  after(() => desk?.close());
  afterEach(async function () {
    const step = this.currentTest?.parent?.tests.indexOf(this.currentTest) + 1;
    const name = `ten-${String(step).padStart(2, '0')}${this.currentTest?.state === 'failed' ? '-failed' : ''}`;
    await desk?.picture(name, scratch);
    assert.deepEqual(desk?.faults, []);
  });
  // one step builds on another
  beforeEach(function () { if (this.currentTest?.parent?.tests.some((t) => t.state === 'failed' && t !== this.currentTest)) this.skip(); });

  it('opens the example', async () => {
    await desk.command('Copydesk: 打开示例报纸');
    await desk.editor();
    await desk.status('2026-04-17 第11826期').waitFor();
    await desk.line('先进制造业投资突破320亿元').waitFor();
  });

  it('reads the outline', async () => {
    await desk.command('Explorer: Focus on Outline View');
    for (const name of ['澜州日报', '第1版 要闻', '先进制造业投资突破320亿元']) await desk.page.locator('.outline-tree .monaco-list-row').filter({ hasText: name }).first().waitFor();
  });

  it('fixes the weekday', async () => {
    await desk.goTo(...place('星期四'));
    await desk.page.keyboard.press('Control+.');
    await desk.page.locator('.action-widget .monaco-list-row').filter({ hasText: '星期五' }).first().click();
    await desk.line('2026年4月17日 星期五').waitFor();
  });

  it('accepts a 待核', async () => {
    await desk.goTo(...place('90%以上'));
    const kept = join(desk.storage, 'example/.copydesk/accepted.yaml');
    // a second try finds it accepted already
    if (!existsSync(kept) || !readFileSync(kept, 'utf8').includes('已与作者核实')) {
      await desk.command('Copydesk: 标为已核');
      await desk.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '已与作者核实' }).click();
    }
    await desk.views();
    const rows = desk.pane('核对').locator('.monaco-list-row');
    await desk.scrollTo(desk.pane('核对'), rows.filter({ hasText: '目标“90%以上”' }).filter({ hasText: '已核：已与作者核实' }).first());
    assert.match(readFileSync(join(desk.storage, 'example/.copydesk/accepted.yaml'), 'utf8'), /reason: 已与作者核实/);
  });

  it('fixes all widths', async () => {
    await desk.goTo(...place('毛竹,'));
    await desk.command('Fix All');
    await desk.line('毛竹，一根十来块钱；做成').waitFor();
  });

  it('opens the preview and follows a note to the text', async () => {
    await desk.goTo(1);
    await desk.command('Copydesk: 打开版样预览');
    await desk.preview().locator('.masthead h1').filter({ hasText: '澜州日报' }).waitFor();
    await desk.preview().locator('.notes button').filter({ hasText: '25%' }).first().click();
    await desk.status(`Ln ${place('增长25%')[0]},`).waitFor();
  });

  it('looks at the facts', async () => {
    const pane = desk.pane('事实');
    await pane.locator('.monaco-list-row').filter({ hasText: '引号名称与工程机制' }).click();
    const row = await desk.scrollTo(pane, pane.locator('.monaco-list-row').filter({ hasText: '共享实验室' }).first());
    assert.match(await row.textContent(), /2 处/);
    await desk.calendar().locator('button.questioned[data-date="2026-04-14"]').waitFor();
    await desk.calendar().locator('button[data-date="2026-05-24"]').click();
    await desk.status(`Ln ${place('5月24日')[0]},`).waitFor();
  });

  it('renames a programme everywhere', async () => {
    await desk.goTo(...place('共享实验室”'));
    await desk.page.keyboard.press('F2');
    const box = desk.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('共享检测室');
    await desk.page.keyboard.press('Enter');
    await desk.line('小微园里的“共享检测室”').waitFor();
    await desk.page.keyboard.press('Control+s');
    await desk.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    const saved = readFileSync(join(desk.storage, 'example/example.issue'), 'utf8');
    assert.equal(saved.match(/“共享检测室”/g)?.length, 2);
    assert.doesNotMatch(saved, /共享实验室/);
  });

  it('imports a Word file', async () => {
    await desk.command('Copydesk: 导入 Word 或文本');
    await desk.answer(join(workspace, '来稿.docx'));
    await desk.written(join(workspace, '来稿.issue'));
    await desk.line('# 青桐桥通车').waitFor();
    await desk.preview().getByText('青桐桥通车', { exact: true }).first().waitFor();
    const made = readFileSync(join(workspace, '来稿.issue'), 'utf8');
    assert.match(made, /^# 青桐桥通车\n\n本报讯（记者 周一鸣）/);
    assert.match(made, /\n\n!\[青桐桥通车现场。\]\(来稿-images\/1\.png\)\n\n桥上的灯\n/);
    assert.ok(existsSync(join(workspace, '来稿-images/1.png')));
  });

  it('exports the report', async () => {
    await desk.page.locator('.tab').filter({ hasText: 'example.issue' }).click();
    await desk.status('2026-04-17 第11826期').waitFor();
    await desk.preview().locator('.masthead h1').filter({ hasText: '澜州日报' }).waitFor();
    await desk.command('Copydesk: 导出校对报告');
    await desk.accept();
    const file = join(desk.storage, 'example/example.校对报告.html');
    await desk.written(file, '</html>');
    const html = readFileSync(file, 'utf8');
    assert.match(html, /已核 1 处/);
    assert.match(html, /按版面/);
    assert.doesNotMatch(html, /与“星期四”不符/);
  });
});

/** A draft as correspondents send them: a bold head, a byline in the text, a picture with its caption. */
function draft() {
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  return Packer.toBuffer(new Document({ sections: [{ children: [
    new Paragraph({ text: '青桐桥通车', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: '本报讯（记者 周一鸣）昨天，青桐桥通车，两岸居民走过桥去。' }),
    new Paragraph({ children: [new ImageRun({ type: 'png', data: dot, transformation: { width: 200, height: 120 } })] }),
    new Paragraph({ text: '青桐桥通车现场。' }),
    new Paragraph({ children: [new TextRun({ text: '桥上的灯', bold: true })] }),
    new Paragraph({ text: '入夜以后，桥上的灯一盏盏亮起来。' }),
  ] }] }));
}
