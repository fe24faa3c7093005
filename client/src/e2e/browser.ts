// Runs the suites inside a browser's web worker: the same tests, told over the console, for there is no disk to write a report to.
import 'mocha/mocha.js';

/** mocha's own reporters want a page or a terminal; what was run is told at the end. */
const Silent = class {} as unknown as Mocha.ReporterConstructor;

/** The entry point that VS Code calls; rejects where a test failed. */
export async function run(): Promise<void> {
  const said: string[] = [];
  mocha.setup({ ui: 'bdd', timeout: 40_000, retries: 1, reporter: Silent });
  // their describe blocks register themselves
  await import('./suite/language.test.ts');
  await import('./suite/features.test.ts');
  await import('./suite/commands.test.ts');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(`COPYDESK_E2E ${JSON.stringify({ log: said.join('\n'), stats: runner.stats })}`);
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
    runner.on('suite', (suite) => void (suite.title && said.push(`  ${suite.title}`)));
    runner.on('test', (test) => console.log(`COPYDESK_E2E now ${test.fullTitle()}`));
    runner.on('pass', (test) => void said.push(`    ✔ ${test.title}`));
    runner.on('fail', (test, error: Error) => void said.push(`    ✘ ${test.fullTitle()}`, String(error.stack ?? error)));
  });
}
