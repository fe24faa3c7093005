// `npm start`: installs, builds and opens the example issue in VS Code with the extension on.
// The desktop is used where `code` is on the path (or named in COPYDESK_CODE); else the local host, in the browser.
// Options: --host (the local host even where `code` is there), --no-open (open no browser), --port N. In CI the host is started, asked once and stopped.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, root, run } from './setup.mjs';

const { values } = parseArgs({ options: { host: { type: 'boolean' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } } });
const folder = join(root, 'test-fixtures');
const example = join(folder, 'example.issue');

installPackages();
run(process.execPath, ['scripts/bundle.mjs']);
const code = values.host ? null : desktop();
if (code) openDesktop(code);
else await openHost();

/** The desktop's command, or null. */
function desktop() {
  const command = process.env.COPYDESK_CODE ?? 'code';
  const found = spawnSync(command, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return found.status === 0 ? command : null;
}

function openDesktop(command) {
  console.log(`Opening ${example} in VS Code …`);
  run(command, [`--extensionDevelopmentPath=${root}`, folder, '--goto', `${example}:2`], { shell: process.platform === 'win32' });
}

/** Serves until Ctrl+C. */
async function openHost() {
  // imported late: the packages may have been installed just now
  const { serve } = await import('./vscode-host/serve.mjs');
  const served = await serve({ port: Number(values.port ?? 0), settings: { 'telemetry.telemetryLevel': 'off', 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' } });
  const payload = [['extensionDevelopmentPath', served.uri(root)], ['openFile', served.uri(example)], ['skipWelcome', 'true']];
  const address = served.address({ folder, payload: JSON.stringify(payload) });
  if (process.env.CI) {
    const answer = await fetch(address);
    await served.stop();
    if (!answer.ok) throw new Error(`the VS Code host answered ${answer.status}`);
    console.log('The VS Code host answers.');
    return;
  }
  console.log(`\nVS Code with Copydesk and the example issue:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (!values['no-open']) openBrowser(address);
}

/** Shows an address in the person's browser, where there is a screen. */
function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  spawn(opener, [address], { stdio: 'ignore', detached: true }).on('error', () => { /* the address is printed */ }).unref();
}
