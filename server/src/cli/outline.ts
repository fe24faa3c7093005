// `copydesk outline`: the structure of files as text or JSON.
import type { Locale } from '../core/base/message.ts';
import { type FileOutline, outlineData } from '../core/features/report.ts';
import { analyzeAll } from './each.ts';
import type { Io } from './io.ts';
import { jsonText, shown } from './terminal.ts';

/** Prints blocks; the answer is the exit code. */
export async function outline(paths: readonly string[], options: { readonly format: 'text' | 'json'; readonly locale?: Locale }, io: Io): Promise<number> {
  const files: FileOutline[] = [];
  const whole = await analyzeAll(paths, io, options.locale ?? null, ({ path, text, analysis }) => {
    const { blocks } = analysis.tree;
    if (options.format === 'json') files.push(outlineData(path, analysis));
    else for (const b of blocks) io.out(`${b.line}\t${b.kind}\t${b.story ?? '-'}\t${shown(text.slice(b.content.start, Math.min(b.content.end, b.content.start + 30)))}\n`);
  });
  if (options.format === 'json') io.out(`${jsonText({ version: 1, files })}\n`);
  return whole ? 0 : 2;
}
