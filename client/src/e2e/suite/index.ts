// Runs the suites of this folder inside the extension host and writes what they said to the file COPYDESK_E2E_REPORT names.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Mocha from 'mocha';

/** The entry point that VS Code calls; rejects where a test failed. */
export async function run(): Promise<void> {
  const { COPYDESK_E2E_REPORT: report, COPYDESK_E2E_GREP: grep } = process.env;
  if (!report) throw new Error('COPYDESK_E2E_REPORT names no file');
  const { default: Runner } = (await import('mocha')) as { default: typeof Mocha };
  const said: string[] = [];
  // line by line, so that a run that stands still says where
  const say = (...lines: string[]): void => {
    said.push(...lines);
    writeFileSync(`${report}.log`, `${said.join('\n')}\n`);
  };
  const mocha = new Runner({ ui: 'bdd', timeout: 40_000, retries: 1, reporter: reporterTo(Runner, say), ...(grep ? { grep } : {}) });
  for (const file of readdirSync(__dirname).filter((f) => f.endsWith('.test.cjs')).sort()) mocha.addFile(join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      writeFileSync(report, JSON.stringify(runner.stats));
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

/** A reporter that hands over its lines: the console of the extension host is not ours. */
function reporterTo(mocha: typeof Mocha, say: (...lines: string[]) => void): Mocha.ReporterConstructor {
  return class extends mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      runner.on('suite', (suite) => suite.title && say(`  ${suite.title}`));
      runner.on('pass', (test) => say(`    ✔ ${test.title}`));
      runner.on('fail', (test, error: Error) => say(`    ✘ ${test.fullTitle()}`, String(error.stack ?? error)));
    }
  };
}
