// The proof preview's pictures and keys: photo boxes show the files that the text names, notes and stories are reached from the keyboard.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { columnOf, openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;
const text = `澜州日报
2026年9月15日 星期三 第1200期 今日四版

第1版:要闻

# 云栖桥昨日通车

![云栖桥上的第一辆公交车。](图/云栖桥.png)

本报讯（记者 甲乙）昨天上午，，云栖桥通车。

# 夜市开到十点

![夜市的灯。](图/不在这里.png)

本报讯（记者 丙丁）从9月20日（星期一）起，夜市每晚开到十点。
`;

/** A PNG of one colour (RFC 2083): 8 by 6 pixels. */
function png() {
  const crcs = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = crcs[(crc ^ byte) & 255] ^ (crc >>> 8);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 6, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), ...Array(8).fill(Buffer.from([70, 120, 160]))]);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(Array(6).fill(row)))), chunk('IEND', Buffer.alloc(0))]);
}

describe('the proof preview', () => {
  let desk;
  before(async () => {
    mkdirSync(join(workspace, '图'), { recursive: true });
    writeFileSync(join(workspace, '图/云栖桥.png'), png());
    writeFileSync(join(workspace, 'pictures.issue'), text);
    desk = await openWorkbench({ workspace, file: 'pictures.issue' });
    await desk.page.locator('.statusbar-item').filter({ hasText: '2026-09-15' }).first().waitFor();
    await desk.command('Copydesk: 打开版样预览');
    await desk.preview().locator('article h2').first().waitFor();
  });
  after(() => desk?.close());

  it('shows the picture that the text names, and a frame for one that is not there', async () => {
    const image = desk.preview().locator('article').filter({ hasText: '云栖桥' }).locator('img.frame');
    await image.waitFor();
    await image.evaluate((img) => img.decode());
    assert.equal(await image.evaluate((img) => img.naturalWidth), 8);
    await desk.preview().locator('article').filter({ hasText: '夜市' }).locator('div.frame').waitFor();
    await desk.picture('preview-pictures', scratch);
  });

  it('is walked through with keys: stories by arrows, notes by j and k', async () => {
    const frame = desk.preview();
    await frame.locator('article[tabindex="0"]').first().focus();
    assert.equal(await frame.locator('article[tabindex="0"]').count(), 1);
    await desk.page.keyboard.press('ArrowDown');
    await frame.locator('article:focus').filter({ hasText: '夜市' }).waitFor();
    await desk.page.keyboard.press('j');
    await frame.locator('button[data-n="1"]:focus').waitFor();
    await desk.page.keyboard.press('k');
    const last = await frame.locator('button[data-n]').count();
    await frame.locator(`button[data-n="${last}"]:focus`).waitFor();
    const described = await frame.locator('mark').first().getAttribute('aria-describedby');
    assert.equal(await frame.locator(`#${described}`).count(), 1);
  });

  it('goes to the next finding in the text by the same keys as the editor', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.goTo(1);
    await desk.preview().locator('body').click({ position: { x: 5, y: 5 } });
    await desk.page.keyboard.press('Control+Alt+]');
    const [line] = columnOf(text.split('\n'), '星期三');
    await desk.page.locator('.statusbar-item').filter({ hasText: `Ln ${line},` }).first().waitFor();
  });

  it('prints with its pictures within the file', async () => {
    const file = join(workspace, 'pictures.版样.html');
    await desk.command('Copydesk: 打印版样或存为 PDF');
    await desk.accept();
    await desk.written(file, '</html>');
    const html = readFileSync(file, 'utf8');
    assert.equal(html.split('src="data:image/png;base64,').length, 2);
    assert.match(html, /img-src data:/);
    assert.deepEqual(desk.faults, []);
  });

  it('shows the issue that was opened last, however fast issues of two folders follow each other', async () => {
    const head = (name) => desk.preview().locator('h1, h2').filter({ hasText: name }).first();
    const tab = (name) => desk.page.locator('.tab').filter({ hasText: name });
    await desk.command('Copydesk: 打开示例报纸');
    await head('先进制造业投资突破320亿元').waitFor();
    for (let round = 0; round < 6; round++) {
      await tab('pictures.issue').click();
      await tab('example.issue').click();
    }
    await head('先进制造业投资突破320亿元').waitFor();
    await desk.page.locator('.tab').filter({ hasText: '版样：澜州日报' }).waitFor();
    await tab('pictures.issue').click();
    await head('云栖桥昨日通车').waitFor();
    // the page of another folder's issue has its notes and may read its pictures
    await desk.preview().locator('button[data-n="1"]').first().waitFor();
    const image = desk.preview().locator('article').filter({ hasText: '云栖桥' }).locator('img.frame');
    await image.evaluate((img) => img.decode());
  });
});
