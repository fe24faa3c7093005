// `copydesk facts`: what was read of each story, for scripts and for looking under the hood.
import type { Locale } from '../core/base/message.ts';
import { factsData, type FileFacts } from '../core/features/report.ts';
import { analyzeAll } from './each.ts';
import type { Io } from './io.ts';
import { jsonText, shown } from './terminal.ts';

/** Prints facts; the answer is the exit code. */
export async function facts(paths: readonly string[], options: { readonly format: 'text' | 'json'; readonly locale?: Locale }, io: Io): Promise<number> {
  const files: FileFacts[] = [];
  const whole = await analyzeAll(paths, io, options.locale ?? null, ({ path, analysis }) => {
    const data = factsData(path, analysis);
    if (options.format === 'json') files.push(data);
    else for (const f of data.facts) io.out(`${shown(path)}:${f.range.start.line + 1}:${f.range.start.character + 1}\t${f.kind}\t${shown(f.text)}\t${jsonText(f.value)}\n`);
  });
  if (options.format === 'json') io.out(`${jsonText({ version: 1, files })}\n`);
  return whole ? 0 : 2;
}
