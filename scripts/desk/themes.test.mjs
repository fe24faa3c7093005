// Dark, light and both high-contrast themes, on a window of 1280 and one of 1920 pixels: all text can be read, nothing is cut off. Looked at in pictures too.
import assert from 'node:assert/strict';
import { openWorkbench, scratch } from './workbench.mjs';

const workspace = process.env.COPYDESK_E2E_WORKSPACE;
/** Themes with the contrast that text must reach: WCAG AA, and AAA where high contrast is asked for. */
const themes = [['Default Light Modern', 'light', 4.5], ['Default Dark Modern', 'dark', 4.5], ['Default High Contrast', 'hc-dark', 7], ['Default High Contrast Light', 'hc-light', 7]];
const windows = [[1280, 800], [1920, 1080]];

describe('themes', () => {
  let desk;
  before(async () => {
    desk = await openWorkbench({ workspace, file: 'example.issue' });
    await desk.status('2026-04-17').waitFor();
    await desk.views();
    await desk.command('Copydesk: 打开版样预览');
    await desk.preview().locator('mark + sup').first().waitFor();
    await desk.calendar().locator('table').first().waitFor();
  });
  after(() => desk?.close());

  for (const [theme, name, contrast] of themes) {
    for (const [width, height] of windows) {
      it(`shows everything in ${theme} at ${width} pixels`, async () => {
        await desk.page.setViewportSize({ width, height });
        await desk.theme(theme);
        await desk.preview().locator(`body.${theme.includes('High') ? `vscode-high-contrast${name === 'hc-light' ? '-light' : ''}` : `vscode-${name}`}`).waitFor();
        await desk.picture(`theme-${name}-${width}`, scratch);
        for (const [what, frame] of [['preview', desk.preview()], ['calendar', desk.calendar()]]) {
          const { read, faint } = await frame.locator('main').evaluate(faintText, contrast);
          assert.ok(read > 30, `only ${read} texts in the ${what}`);
          assert.deepEqual(faint, [], `${what} in ${theme}`);
          assert.deepEqual(await frame.locator('main').evaluate(cutOff), [], `${what} at ${width}`);
        }
        assert.deepEqual(desk.faults, []);
      });
    }
  }
});

/** Runs in the page: texts whose contrast with what lies behind them is below the least. Large text may do with 3 (4.5 where 7 is asked for). */
function faintText(root, least) {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const paint = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  };
  const light = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const faint = new Set();
  let read = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent.trim()) continue;
    read++;
    const style = getComputedStyle(node.parentElement);
    const behind = [];
    for (let element = node.parentElement; element; element = element.parentElement) behind.unshift(getComputedStyle(element).backgroundColor);
    const [a, b] = [light(paint(['white', ...behind])), light(paint(['white', ...behind, style.color]))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const large = Number.parseFloat(style.fontSize) >= 24 || (Number.parseFloat(style.fontSize) >= 18.5 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? (least > 4.5 ? 4.5 : 3) : least)) faint.add(`${node.parentElement.tagName}.${node.parentElement.className} ${ratio.toFixed(2)} “${node.textContent.trim().slice(0, 10)}”`);
  }
  return { read, faint: [...faint].slice(0, 8) };
}

/** Runs in the page: elements whose text does not fit into them, and anything that makes the page scroll sideways. */
function cutOff(root) {
  const found = [...root.querySelectorAll('h1, h2, h3, p, li, td, caption, .folio')].filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0).map((e) => `${e.tagName}.${e.className} “${e.textContent.slice(0, 12)}”`);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('the page scrolls sideways');
  return found.slice(0, 8);
}
