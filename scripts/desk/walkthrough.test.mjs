// The walkthrough in every theme: each step opens with its picture. Looked at in pictures too.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { columnOf, openWorkbench, scratch } from './workbench.mjs';

const themes = [['Default Light Modern', 'light'], ['Default Dark Modern', 'dark'], ['Default High Contrast', 'hc-dark'], ['Default High Contrast Light', 'hc-light']];
const [{ steps }] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes.walkthroughs;
const words = JSON.parse(readFileSync(join(root, 'package.nls.zh-cn.json'), 'utf8'));

describe('the walkthrough', () => {
  let desk;
  before(async () => {
    // a narrow editor shows the steps without their pictures
    desk = await openWorkbench({ workspace: process.env.COPYDESK_E2E_WORKSPACE, width: 1920, height: 1080 });
    await desk.command('Welcome: Open Walkthrough...');
    await desk.answer(words['walkthrough.title']);
    await desk.page.locator('.gettingStartedContainer .step-title').first().waitFor();
  });
  after(() => desk?.close());

  for (const [theme, name] of themes) {
    it(`shows every step with its picture in ${theme}`, async () => {
      await desk.theme(theme);
      for (const [i, { id, title }] of steps.entries()) {
        const step = desk.page.locator('.gettingStartedContainer .getting-started-step').filter({ hasText: words[title.slice(1, -1)] });
        await step.click();
        await desk.page.locator('.getting-started-step.expanded').filter({ hasText: words[title.slice(1, -1)] }).waitFor();
        const image = desk.page.locator('.getting-started-media img');
        await image.waitFor();
        await desk.page.waitForFunction(() => document.querySelector('.getting-started-media img')?.naturalWidth > 0);
        await desk.picture(`walkthrough-${name}-${i + 1}-${id}`, scratch);
        assert.equal(await image.getAttribute('alt'), words[steps[i].media.altText.slice(1, -1)]);
      }
    });
  }
});

// Close-ups, as VS Code shows them at a third of a window's width and in the colours of its theme.
describe('the pictures of the walkthrough', () => {
  const text = readFileSync(join(root, 'test-fixtures/example.issue'), 'utf8').split('\n');
  for (const [theme, name] of themes.slice(0, 2)) {
    it(`are taken in ${theme}`, async () => {
      const workspace = join(process.env.COPYDESK_E2E_WORKSPACE, '../workspace-walkthrough');
      rmSync(workspace, { recursive: true, force: true });
      cpSync(join(root, 'test-fixtures/example.issue'), join(workspace, 'example.issue'));
      const desk = await openWorkbench({ workspace, file: 'example.issue', width: 720, height: 560, scale: 1.5, theme });
      const picture = (step) => desk.picture(`walkthrough-${step}-${name}`);
      try {
        await desk.status('2026-04-17').waitFor();
        await desk.page.keyboard.press('Control+b');
        await desk.command('Problems: Focus on Problems View');
        await desk.problem('与“星期四”不符').first().waitFor();
        await picture('open');
        await desk.command('View: Toggle Panel Visibility');
        await desk.goTo(...columnOf(text, '昨天（4月14日）'));
        await desk.page.keyboard.press('Control+.');
        await desk.page.locator('.action-widget .monaco-list-row').first().waitFor();
        await picture('fix');
        await desk.page.keyboard.press('Escape');
        await desk.views();
        await desk.pane('核对').locator('.monaco-list-row').filter({ hasText: '与“星期四”不符' }).first().waitFor();
        await picture('review');
        await desk.page.keyboard.press('Control+b');
        await desk.page.setViewportSize({ width: 960, height: 640 });
        await desk.goTo(1);
        await desk.command('Copydesk: 打开版样预览');
        await desk.preview().locator('mark + sup').first().waitFor();
        await picture('preview');
      } finally {
        await desk.close();
      }
    });
  }
});
