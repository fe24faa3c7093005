#!/usr/bin/env node
// A stand-in for VS Code's executable: takes its --extensionDevelopmentPath and --extensionTestsPath, runs the tests in the local host, exits with their code.
import { statSync, writeFileSync } from 'node:fs';
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
/** No test takes so long: a run that says nothing for this time, in ms, stands still. */
const still = 120_000;
let heard = Date.now();

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
  if (line.includes('COPYDESK_E2E ')) heard = Date.now();
  if (!report || !process.env.COPYDESK_E2E_REPORT) return log(line);
  const { log: said, stats } = JSON.parse(report);
  writeFileSync(`${process.env.COPYDESK_E2E_REPORT}.log`, `${said}\n`);
  writeFileSync(process.env.COPYDESK_E2E_REPORT, JSON.stringify(stats));
}

/** When the tests last said something, over the console or in their log. */
function lastSaid() {
  try { return Math.max(heard, statSync(`${process.env.COPYDESK_E2E_REPORT}.log`).mtimeMs); } catch { return heard; }
}

/** Runs the tests; everything the workbench and the host say goes to `log`. */
async function runInBrowser(log) {
  const host = process.env.COPYDESK_HOST === 'oldest' ? 'oldest' : 'newest';
  const served = await serve({ host, log, vsix: process.env.COPYDESK_VSIX });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let stopped = () => undefined;
    const stands = new Promise((done) => { stopped = done; });
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
    heard = Date.now();
    const limit = setInterval(() => { if (Date.now() - lastSaid() > still) stopped(71); }, 1000);
    const code = await Promise.race([ended, stands]);
    clearInterval(limit);
    if (code === 71) console.error('the tests stand still');
    return code;
  } finally {
    await browser.close();
    await served.stop();
  }
}
