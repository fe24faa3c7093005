// One file through the whole analysis, as every subcommand needs it.
import { Analyzer, type Analysis } from '../core/analysis/analyzer.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { readText } from '../host/read-text.ts';
import { defaultSurroundings } from '../host/surroundings.ts';

/** A file's text and what it says. */
export interface AnalyzedFile {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** Reads and analyses a file. Throws an Error that names the file where it cannot be read. */
export async function analyzeFile(path: string): Promise<AnalyzedFile> {
  const { text } = await readText(path);
  return { path, text, analysis: new Analyzer(allRules).analyze(text, defaultSurroundings(path)) };
}

/** Analyses each path in turn; a file that cannot be read is named on standard error and the others go on. */
export async function analyzeAll(paths: readonly string[], use: (file: AnalyzedFile) => void): Promise<boolean> {
  let whole = true;
  for (const path of paths) {
    try {
      use(await analyzeFile(path));
    } catch (error) {
      whole = false;
      console.error(`copydesk: ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return whole;
}
