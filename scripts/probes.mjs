// The probes of bench/probes.json: fix-all must make exactly the wanted line of each, and must leave the others without a finding.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs the probes; the answer counts those that are right. Prints each that is not. */
export async function runProbes() {
  const at = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
  const [{ Analyzer }, { allRules }, { defaultConfig }, { emptyRegisters }, { noOutside }, { formatEdits }, { applyEdits }] = await Promise.all(
    ['core/analysis/analyzer.js', 'core/rules/index.generated.js', 'core/base/config.js', 'core/registers/model.js', 'core/syntax/parse.js', 'core/features/format.js', 'core/features/edits.js'].map(at));
  const surroundings = { config: defaultConfig, registers: emptyRegisters, words: null, siblings: [], parse: noOutside };
  const analyze = (text) => new Analyzer(allRules).analyze(text, surroundings);
  const { change, keep } = JSON.parse(readFileSync(join(root, 'bench/probes.json'), 'utf8'));
  let right = 0;
  for (const [before, wanted] of [...change, ...keep.map((line) => [line, line])]) {
    const analysis = analyze(before);
    const after = applyEdits(before, formatEdits(before, analysis, analyze));
    const alarms = before === wanted ? analysis.findings.filter((f) => f.rule.startsWith('format/')) : [];
    if (after === wanted && alarms.length === 0) right++;
    else console.log(`WRONG ${before}\n   got ${after}${after === wanted ? '' : `\n  want ${wanted}`}${alarms.map((f) => `\n  alarm ${f.rule} ${f.message}`).join('')}`);
  }
  return { right, of: change.length + keep.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { right, of } = await runProbes();
  console.log(`probes: ${right} of ${of} right`);
  process.exitCode = right === of ? 0 : 1;
}
