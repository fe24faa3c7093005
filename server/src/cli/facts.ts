// `copydesk facts`: what was read of each story, for scripts and for looking under the hood.
import type { FactName } from '../core/facts/table.ts';
import { factReaders } from '../core/facts/readers.ts';
import { documentSpan } from '../core/syntax/reading.ts';
import { analyzeAll } from './analyze-file.ts';
import { positions } from './positions.ts';

/** Prints facts; the answer is the exit code. */
export async function facts(paths: readonly string[], options: { readonly format: 'text' | 'json' }): Promise<number> {
  const files: unknown[] = [];
  const names = Object.keys(factReaders).filter((n) => n !== 'sentences') as FactName[];
  const whole = await analyzeAll(paths, ({ path, analysis }) => {
    const range = positions(analysis.tree.lineStarts);
    const list = analysis.tree.stories.flatMap((story) =>
      names.flatMap((name) => [...analysis.facts(story).get(name)].map((fact) => {
        const span = { start: fact.start, end: fact.end };
        return { kind: name, text: story.copy.text.slice(span.start, span.end), range: range(documentSpan(story.pieces, span)), value: fact as unknown };
      })));
    if (options.format === 'json') files.push({ path, facts: list });
    else for (const f of list) console.log(`${path}:${f.range.start.line + 1}:${f.range.start.character + 1}\t${f.kind}\t${f.text}\t${JSON.stringify(f.value)}`);
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ version: 1, files })}\n`);
  return whole ? 0 : 2;
}
