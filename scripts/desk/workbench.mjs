// A person at the workbench: opens files, presses keys, reads panels. Waits for what appears, never for time to pass.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser, payload, serve } from '../vscode-host/serve.mjs';
import { root } from '../setup.mjs';

const pictures = join(root, 'docs/images');
/** Where pictures go that are only looked at. */
export const scratch = join(root, 'out/e2e/pictures');

/** Settings a person at a newspaper might have, and no distractions. */
const settings = {
  'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'chat.disableAIFeatures': true, 'chat.commandCenter.enabled': false, 'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true, 'git.enabled': false, 'editor.minimap.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden', 'editor.fontSize': 14, 'editor.cursorBlinking': 'solid', 'workbench.reduceMotion': 'on',
  // a tooltip under the mouse takes the wheel from the list it hangs over
  'workbench.hover.delay': 60_000, 'problems.sortOrder': 'position',
};

/** Starts host and browser with a folder or a .code-workspace; the extension shows its Chinese texts. `untrusted`: as a folder that the person has not said to trust. */
export async function openWorkbench({ workspace, file, width = 1280, height = 800, theme = 'Default Light Modern', scale = 1, untrusted = false }) {
  const trust = untrusted ? { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always', 'security.workspace.trust.emptyWindow': false } : {};
  const served = await serve({ settings: { ...settings, ...trust, 'workbench.colorTheme': theme }, trust: untrusted });
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale: 'zh-CN' });
  context.setDefaultTimeout(20_000);
  // the workbench's own texts stay English (no language pack), those of extensions follow this
  await context.addInitScript(() => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'zh-cn', set() { /* kept */ } }));
  const entries = [...JSON.parse(payload(served, { extension: root })), ...(file ? [['openFile', served.uri(resolve(workspace, file))]] : [])];
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const address = served.address({ [kind]: workspace, payload: JSON.stringify(entries) });
  return new Workbench(await windowOf(context, address), served, async () => {
    await browser.close();
    await served.stop();
  });
}

/** A window of the workbench, ready with our extension. */
async function windowOf(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  // the extension is known where its view container is
  await page.locator('.activitybar .action-label[aria-label^="报纸审校"]').waitFor();
  return page;
}

/** One-based line and column of a wording; the go-to box counts columns, of which a Chinese character fills two. */
export function columnOf(lines, words) {
  const line = lines.findIndex((l) => l.includes(words));
  const before = lines[line]?.slice(0, lines[line].indexOf(words)) ?? '';
  return [line + 1, 1 + [...before].reduce((n, c) => n + (c > '\u2e7f' || '“”—'.includes(c) ? 2 : 1), 0)];
}

/** The workbench in a page; every method returns when what it asked for is to be seen. */
export class Workbench {
  constructor(page, served, close) {
    this.page = page;
    this.served = served;
    this.close = close;
    /** Where the extension keeps files of its own. */
    this.storage = join(served.data, 'data/User/globalStorage/copydesk.copydesk');
    this.settings = join(served.data, 'data/Machine/settings.json');
    /** What went wrong in our own pages; tests demand that it is empty. */
    this.faults = [];
    page.on('pageerror', (error) => { if (/\/dist\/(?:preview|calendar)\.js/.test(error.stack ?? '')) this.faults.push(error.stack); });
  }

  /** Another window on the same folder, with an extension host and a language server of its own; closed with this one. */
  async another() {
    return new Workbench(await windowOf(this.page.context(), this.page.url()), this.served, () => Promise.resolve());
  }

  /** The page of the proof preview. */
  preview() {
    return this.page.frameLocator('iframe.webview:not([src*="purpose=webviewView"])').frameLocator('iframe');
  }

  /** The page of the calendar. */
  calendar() {
    return this.page.frameLocator('iframe.webview[src*="purpose=webviewView"]').frameLocator('iframe');
  }

  /** Waits until a file is open in an editor with text. */
  async editor() {
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Types into the input that a key opens. An editor that opens just then takes the focus, and the key or the input with it: the key is pressed again, as a person would. */
  async quickInput(key, text) {
    const input = this.page.locator('.quick-input-widget input');
    for (let left = 3; ; left--) {
      await this.page.keyboard.press(key);
      try {
        await input.fill(text, { timeout: left > 0 ? 4_000 : 20_000 });
        return;
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  /** Runs a command by its title in the command palette. */
  async command(title) {
    await this.quickInput('F1', `>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title.replace(/^.*: /, '') }).first().waitFor();
    await this.page.keyboard.press('Enter');
    // the command may open a box of its own, too soon to see that the palette was gone
    await this.page.waitForFunction((typed) => {
      const widget = document.querySelector('.quick-input-widget');
      return !widget?.checkVisibility() || widget.querySelector('input')?.value !== typed;
    }, `>${title}`);
  }

  /** Puts the caret somewhere: one-based line and column. */
  async goTo(line, column = 1) {
    await this.quickInput('Control+g', `:${line},${column}`);
    // on a busy machine the box may not have read the line yet and keeps open
    for (let left = 3; ; left--) {
      await this.page.keyboard.press('Enter');
      try {
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 5000 });
        return;
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  /** Changes the colour theme by the settings, as a person would; returns when the workbench wears it. */
  async theme(name) {
    writeFileSync(this.settings, JSON.stringify({ ...settings, 'workbench.colorTheme': name }));
    const kind = { 'Default Light Modern': 'vs', 'Default Dark Modern': 'vs-dark', 'Default High Contrast': 'hc-black', 'Default High Contrast Light': 'hc-light' }[name];
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** Opens our views in the side bar; a click on the activity bar would close them where they are open. */
  async views() {
    await this.command('Focus on 核对 View');
    await this.pane('核对').locator('.monaco-list-row').first().waitFor();
  }

  /** An entry of the status bar. */
  status(text) {
    return this.page.locator('.statusbar-item').filter({ hasText: text }).first();
  }

  /** Names a file in the dialog that asks for one. */
  async answer(path) {
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(path);
    await this.accept(path);
  }

  /** Takes what the dialog proposes, or the answer given. */
  async accept(answer) {
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    const closed = () => this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, () => false);
    // the dialog takes no answer while it reads the folder, and puts the folder in its place when it has
    for (let tries = 0; tries < 8; tries++) {
      if (answer !== undefined && (await input.inputValue()) !== answer) await input.fill(answer);
      await input.press('Enter');
      if (await closed()) return;
    }
    throw new Error(`the dialog does not take ${await input.inputValue()}`);
  }

  /** Opens the box of a command that asks for words; its input. A focus that is lost just then is no answer. */
  async asks(title) {
    await this.command(title);
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    return input;
  }

  /** A row of the list of notifications that holds the text. A workbench that is driven shows none by itself: the bell opens the list. */
  async notice(text, timeout = 20_000) {
    const list = this.page.locator('.notifications-center .monaco-list');
    const row = this.page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
    for (const end = Date.now() + timeout; ;) {
      if (!(await list.isVisible())) await this.page.locator('.statusbar-item[id="status.notifications"]').click();
      try {
        await row.waitFor({ timeout: 1_000 });
        return row;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Presses a button of a notification. */
  async press(text, button) {
    const row = await this.notice(text);
    const found = row.locator('.monaco-button').getByText(button, { exact: true }).first();
    // a row without its buttons shows them when it is opened
    if (!(await found.isVisible())) await row.locator('.codicon-notifications-expand').click();
    await found.click();
  }

  /** The text of the file in the active editor, from what is drawn of it. */
  async shown() {
    return (await this.page.locator('.editor-instance .monaco-editor .view-line').allTextContents()).map((line) => line.replaceAll('\u00a0', ' '));
  }

  /** Turns the wheel over a view until a row is drawn; rows out of sight are not in the page. */
  async scrollTo(pane, row) {
    const drawn = () => this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    // the list may stand below the row, or may not hold it yet: from its head, and a second time
    for (let pass = 0; pass < 3 && !(await row.isVisible()); pass++) {
      // away from what hangs under the mouse, and back
      await this.page.mouse.move(0, 0);
      await drawn();
      await pane.locator('.monaco-list').hover();
      if (pass > 0) await this.page.mouse.wheel(0, -20_000);
      await drawn();
      for (let i = 0; i < 60 && !(await row.isVisible()); i++) {
        await this.page.mouse.wheel(0, 120);
        await drawn();
      }
    }
    await row.waitFor().catch(async (error) => {
      error.message += `\nThe view holds:\n${(await pane.locator('.monaco-list-row').allTextContents()).join('\n')}`;
      throw error;
    });
    return row;
  }

  /** A view of the side bar by its title. */
  pane(title) {
    return this.page.locator('.pane').filter({ has: this.page.locator('.pane-header h3').getByText(title, { exact: true }) });
  }

  /** Rows of the Problems panel that hold the text. */
  problem(text) {
    return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }

  /** A line of the editor that holds the text. */
  line(text) {
    return this.page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();
  }

  /** Resolves when a file is there and has its content: the name comes first, then what is written; `end` is what a whole one has. */
  async written(path, end = '') {
    const events = watch(dirname(path), { signal: AbortSignal.timeout(20_000) });
    while (!existsSync(path) || statSync(path).size === 0 || !readFileSync(path, 'latin1').includes(end)) await events.next();
  }

  /** Opens an HTML file in a page of its own and keeps a picture of its head. */
  async document(path, name) {
    const page = await this.page.context().newPage();
    await page.goto(pathToFileURL(path).href);
    await page.screenshot({ path: join(this.folder(), `${name}.png`) });
    await page.close();
  }

  /** Prints an HTML file as a browser would, keeps a picture of it as on paper. */
  async pdf(path, name) {
    const page = await this.page.context().newPage();
    await page.addInitScript(() => { globalThis.print = () => undefined; });
    await page.goto(pathToFileURL(path).href);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join(this.folder(), `${name}.png`) });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return pdf;
  }

  /** Saves what is to be seen as docs/images/NAME.png, where COPYDESK_PICTURES asks for it; else only into out/. Such a picture is to be cut to a palette of 96 colours before it is committed: in full colour the packages are over their budget. */
  async picture(name, folder = this.folder()) {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' });
  }

  folder() {
    const folder = process.env.COPYDESK_PICTURES ? pictures : scratch;
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}
