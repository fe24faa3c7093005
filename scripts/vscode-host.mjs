#!/usr/bin/env node
// A stand-in for VS Code's executable: takes its --extensionDevelopmentPath and --extensionTestsPath, runs the tests in the local host, exits with their code.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser, payload, serve } from './vscode-host/serve.mjs';

/** COPYDESK_HOST chooses the host: newest (default) or oldest; COPYDESK_VSIX names a package that is installed into it first. Other options of the desktop are accepted and ignored. */
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
  const loud = Boolean(process.env.COPYDESK_HOST_LOG);
  const code = await runInBrowser((line) => {
    if (loud) console.error(line);
    else said.push(line);
  });
  if (code > 1) console.error(said.slice(-40).join('\n'));
  return code;
}

/** Tests in a web worker cannot write their report: it comes over the console. */
function hear(line, log) {
  const report = /COPYDESK_E2E (\{.*\})/s.exec(line)?.[1];
  if (!report || !process.env.COPYDESK_E2E_REPORT) return log(line);
  const { log: said, stats } = JSON.parse(report);
  writeFileSync(`${process.env.COPYDESK_E2E_REPORT}.log`, `${said}\n`);
  writeFileSync(process.env.COPYDESK_E2E_REPORT, JSON.stringify(stats));
}

/** Runs the tests; everything the workbench and the host say goes to `log`. */
async function runInBrowser(log) {
  const host = process.env.COPYDESK_HOST === 'oldest' ? 'oldest' : 'newest';
  const served = await serve({ host, log, vsix: process.env.COPYDESK_VSIX });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = new Promise((done) => {
      page.exposeFunction('codeAutomationLog', (_type, args) => hear(format(...args), log));
      page.exposeFunction('codeAutomationExit', (code) => done(code));
      page.on('crash', () => done(70));
      page.on('console', (message) => log(message.text()));
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
