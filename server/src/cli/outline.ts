// `copydesk outline`: the structure of files as text or JSON.
import { analyzeAll } from './analyze-file.ts';

/** Prints blocks; the answer is the exit code. */
export async function outline(paths: readonly string[], options: { readonly format: 'text' | 'json' }): Promise<number> {
  const files: unknown[] = [];
  const whole = await analyzeAll(paths, ({ path, text, analysis }) => {
    const { blocks } = analysis.tree;
    if (options.format === 'text') {
      for (const b of blocks) console.log(`${b.line}\t${b.kind}\t${b.story ?? '-'}\t${text.slice(b.content.start, Math.min(b.content.end, b.content.start + 30))}`);
      return;
    }
    files.push({
      path,
      blocks: blocks.map((b) => ({
        line: b.line,
        endLine: b.endLine,
        kind: b.kind,
        story: b.story,
        joins: b.joins === null || b.joins === 'lost' ? b.joins : (blocks[b.joins]?.endLine ?? null),
      })),
      symbols: [],
    });
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ version: 1, files })}\n`);
  return whole ? 0 : 2;
}
