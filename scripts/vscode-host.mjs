#!/usr/bin/env node
// A stand-in for VS Code's executable: takes its --extensionDevelopmentPath and --extensionTestsPath, runs the tests in the local host, exits with their code.
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser, payload, serve } from './vscode-host/serve.mjs';

/** COPYDESK_HOST chooses the host: newest (default) or oldest. Other options of the desktop are accepted and ignored. */
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
if (!values.extensionTestsPath || !values.extensionDevelopmentPath) {
  console.error('usage: vscode-host.mjs [FOLDER] --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');
  process.exit(2);
}
process.exit(await main());

async function main() {
  const said = [];
  const code = await runInBrowser((line) => said.push(line));
  if (code > 1 || process.env.COPYDESK_HOST_LOG) console.error(said.slice(process.env.COPYDESK_HOST_LOG ? 0 : -40).join('\n'));
  return code;
}

/** Runs the tests; everything the workbench and the host say goes to `log`. */
async function runInBrowser(log) {
  const host = process.env.COPYDESK_HOST === 'oldest' ? 'oldest' : 'newest';
  const served = await serve({ host, log });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = new Promise((done) => {
      page.exposeFunction('codeAutomationLog', (_type, args) => log(format(...args)));
      page.exposeFunction('codeAutomationExit', (code) => done(code));
      page.on('crash', () => done(70));
    });
    await page.goto(served.address({
      folder: resolve(positionals[0] ?? '.'),
      payload: payload(served, { extension: resolve(values.extensionDevelopmentPath), tests: resolve(values.extensionTestsPath) }),
    }));
    const limit = setTimeout(() => { console.error(`the tests did not end within five minutes`); process.exit(71); }, 300_000);
    const code = await ended;
    clearTimeout(limit);
    return code;
  } finally {
    await browser.close();
    await served.stop();
  }
}
