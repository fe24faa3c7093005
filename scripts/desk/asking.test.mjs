// What the commands ask: input boxes, the question before a rewrite, save dialogs. Driven by keys and clicks, and answered in every way.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from './workbench.mjs';

const workspace = join(process.env.COPYDESK_E2E_WORKSPACE, '../workspace-asking');
const issue = '澜州日报\n2026年4月17日 周五 第100期\n农历三月初一\n\n# 雨停了\n\n本报讯（记者 周一鸣）雨停了。\n';
const cut = '# 早稻开镰\n\n本报讯（记者 钟一苇）昨天，青山村开镰。村民一天收完\n\n# 夜市开张\n\n本报讯（记者 许四海）夜市开张了。\n\n了三十多亩早稻。\n';
const question = '按右边的样子重排吗';

describe('what the commands ask', () => {
  let desk;
  before(async () => {
    rmSync(workspace, { recursive: true, force: true });
    cpSync(process.env.COPYDESK_E2E_WORKSPACE, workspace, { recursive: true });
    writeFileSync(join(workspace, 'date.issue'), issue);
    writeFileSync(join(workspace, 'cut.issue'), cut);
    desk = await openWorkbench({ workspace, file: 'date.issue' });
    await desk.status('2026-04-17').waitFor();
  });
  after(() => desk?.close());

  const saved = async (name, condition) => {
    await desk.page.keyboard.press('Control+s');
    for (let left = 40; !condition(readFileSync(join(workspace, name), 'utf8')); left--) {
      assert.ok(left > 0, readFileSync(join(workspace, name), 'utf8'));
      await desk.page.waitForTimeout(100);
    }
  };
  const open = async (name) => {
    await desk.command('File: Open File...');
    await desk.answer(join(workspace, name));
    await desk.page.locator('.tab.active').filter({ hasText: name.split('/').at(-1) }).waitFor();
    await desk.editor();
  };

  it('takes a date only where it is one, and nothing on Escape', async () => {
    const input = await desk.asks('Copydesk: 设定本期日期');
    assert.equal(await input.inputValue(), '2026-04-17');
    await input.fill('2026-02-30');
    await desk.page.locator('.quick-input-message').filter({ hasText: '没有这一天' }).waitFor();
    await input.press('Enter');
    assert.ok(await input.isVisible());
    await input.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.equal(readFileSync(join(workspace, 'date.issue'), 'utf8'), issue);
    const again = await desk.asks('Copydesk: 设定本期日期');
    await again.fill('2026年4月20日');
    await again.press('Enter');
    await desk.status('2026-04-20').waitFor();
    await saved('date.issue', (text) => text === issue.replace('2026年4月17日 周五', '2026年4月20日 周一').replace('初一', '初四'));
  });

  it('asks about the number where the calendar of publication knows it', async () => {
    writeFileSync(join(workspace, 'newsroom/2026-04-15.issue'), '青桐周三报\n2026年4月15日 星期三 第8期\n\n# 雨停了\n\n本报讯（记者 周一鸣）雨停了。\n');
    await open('newsroom/2026-04-15.issue');
    await desk.status('2026-04-15').waitFor();
    const input = await desk.asks('Copydesk: 设定本期日期');
    await input.fill('2026-04-20');
    await input.press('Enter');
    await desk.press('期号仍是第 8 期；按出版日推算，2026-04-20 应为第 10 期', '改为第 10 期');
    await desk.line('2026年4月20日 星期一 第10期').waitFor();
    await desk.page.keyboard.press('Control+s');
  });

  it('asks for the day of a new issue and says its number', async () => {
    await open('date.issue');
    const input = await desk.asks('Copydesk: 新建一期');
    assert.equal(await input.inputValue(), '2026-04-21');
    await input.fill('2026-13-01');
    await desk.page.locator('.quick-input-message').filter({ hasText: '没有这一天' }).waitFor();
    await input.fill('2026-04-22');
    await desk.page.locator('.quick-input-message').filter({ hasText: '第 102 期' }).waitFor();
    await input.press('Enter');
    await desk.page.locator('.tab.active').filter({ hasText: 'Untitled-1' }).waitFor();
    await desk.line('2026年4月22日 星期三 第102期').waitFor();
  });

  it('offers the folder of the workspace for what is made of an issue without a file', async () => {
    await desk.status('2026-04-22').waitFor();
    for (const [command, name] of [['Copydesk: 导出为纯文本或 Word', 'Untitled-1.docx'], ['Copydesk: 导出校对报告', 'Untitled-1.校对报告.html']]) {
      const input = await desk.asks(command);
      await desk.page.waitForFunction((wanted) => document.querySelector('.quick-input-widget input')?.value === wanted, join(workspace, name));
      await desk.accept();
      await desk.written(join(workspace, name));
      await input.waitFor({ state: 'hidden' });
    }
    await desk.command('View: Revert and Close Editor');
  });

  it('leaves the text where its rearrangement is declined, and rearranges it where it is not', async () => {
    await open('cut.issue');
    await desk.command('Copydesk: 按阅读顺序重排');
    await desk.press(question, '不重排');
    await desk.page.locator('.notifications-center .notification-list-item').filter({ hasText: question }).waitFor({ state: 'hidden' });
    await open('cut.issue');
    assert.deepEqual((await desk.shown()).filter((l) => l.includes('了三十多亩')), ['了三十多亩早稻。']);
    await desk.command('Copydesk: 按阅读顺序重排');
    await desk.page.locator('.monaco-diff-editor').first().waitFor();
    await desk.press(question, '重排');
    await saved('cut.issue', (text) => text.includes('村民一天收完了三十多亩早稻。'));
  });

  it('applies nothing where the text was edited while the question stood', async () => {
    writeFileSync(join(workspace, 'second.issue'), cut);
    await open('second.issue');
    await desk.command('Copydesk: 按阅读顺序重排');
    await desk.notice(question);
    await open('second.issue');
    await desk.goTo(1, 3);
    await desk.page.keyboard.type('新');
    await desk.press(question, '重排');
    await desk.notice('文字在此期间改动过，没有重排');
    await open('second.issue');
    await saved('second.issue', (text) => text === cut.replace('早稻', '新早稻'));
  });
});
