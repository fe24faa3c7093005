// 审校整个文件夹 as a person sees it: progress, cancelling, a run that breaks off, files that cannot be read, a folder that is not picked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from './workbench.mjs';

const root = join(process.env.COPYDESK_E2E_WORKSPACE, '../workspace-whole');
const count = 3000;
const command = 'Copydesk: 审校整个文件夹';

describe('a folder checked whole', function () {
  this.timeout(120_000);
  let desk;
  before(async () => {
    rmSync(root, { recursive: true, force: true });
    for (let n = 0; n < count; n++) {
      if (n < 30) mkdirSync(join(root, 'many', String(n)), { recursive: true });
      writeFileSync(join(root, 'many', String(n % 30), `稿${n}.issue`), `# 第${n}篇\n\n桥通了，，人来了。${'大家走上桥头，看了又看。'.repeat(20)}\n`);
    }
    mkdirSync(join(root, 'few'));
    writeFileSync(join(root, 'few/good.issue'), '桥通了，，人来了。\n');
    writeFileSync(join(root, 'few/picture.issue'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 256)));
    writeFileSync(join(root, 'paper.code-workspace'), JSON.stringify({ folders: [{ path: 'many' }, { path: 'few' }] }));
    desk = await openWorkbench({ workspace: join(root, 'paper.code-workspace') });
  });
  after(() => desk?.close());

  const pick = async (folder) => {
    const input = await desk.asks(command);
    await input.fill(folder);
    await desk.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: folder }).first().waitFor();
    await input.press('Enter');
  };
  const clear = () => desk.command('Notifications: Clear All Notifications');
  const progress = /3000 个文件已审 \d+ 个（\d+%）/;

  it('does nothing where no folder is picked', async () => {
    const input = await desk.asks(command);
    await input.press('Escape');
    await input.waitFor({ state: 'hidden' });
    await desk.command('Problems: Focus on Problems View');
    await desk.page.locator('.markers-panel').getByText('No problems').first().waitFor();
    await desk.page.locator('.statusbar-item[id="status.notifications"]').click();
    assert.equal(await desk.page.locator('.notifications-center .notification-list-item').filter({ hasText: '审校' }).count(), 0);
  });

  it('says which files could not be read', async () => {
    await pick('few');
    await desk.notice(/审校了 1 个文件，1 处问题；1 个文件读不了：.*picture\.issue/);
    await clear();
  });

  it('says how far it is, and after how many files it was cancelled', async () => {
    await pick('many');
    await desk.notice(progress, 60_000);
    await desk.press(progress, 'Cancel');
    const told = await (await desk.notice(/已取消/)).textContent();
    const [, all, done] = /已取消：(\d+) 个文件审了 (\d+) 个/.exec(told ?? '') ?? [];
    assert.equal(Number(all), count);
    assert.ok(Number(done) < count, told);
    await clear();
  });

  it('says so where the run breaks off', async () => {
    await pick('many');
    await desk.notice(progress, 60_000);
    for (const pid of runs()) process.kill(pid, 'SIGKILL');
    await desk.notice(/审校文件夹中断了，审了 \d+ 个文件：SIGKILL/);
    await desk.press(/中断了/, '显示日志');
    await desk.page.locator('.output-view, .panel .view-line').first().waitFor();
    await clear();
  });

  it('checks all of them in bounded time', async () => {
    const began = Date.now();
    await pick('many');
    await desk.notice(`审校了 ${count} 个文件，${count} 处问题。`, 90_000);
    assert.ok(Date.now() - began < 90_000);
  });
});

/** Process ids of the runs over our folder. */
function runs() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((l) => l.includes('cli.js check') && l.includes(join(root, 'many'))).map((l) => Number.parseInt(l, 10));
}
