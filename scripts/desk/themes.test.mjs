// The views in a dark theme on a wide window, and in high contrast: everything that should be seen is.
import assert from 'node:assert/strict';
import { openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;

for (const [theme, name, width, height] of [['Default Dark Modern', 'dark', 1920, 1080], ['Default High Contrast', 'high-contrast', 1280, 800]]) {
  it(`shows text and preview in ${theme} at ${width} pixels`, async () => {
    const desk = await openWorkbench({ workspace, file: 'example.issue', width, height, theme });
    try {
      await desk.editor();
      await desk.page.locator('.statusbar-item').filter({ hasText: '2026-04-17' }).waitFor();
      await desk.command('Copydesk: 打开版样预览');
      const frame = desk.preview();
      await frame.locator('mark + sup').first().waitFor();
      const [ink, paper] = await frame.locator('.sheet').first().evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor]);
      assert.notEqual(ink, paper);
      await desk.picture(name, scratch);
    } finally {
      await desk.close();
    }
  });
}
