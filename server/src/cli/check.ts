// `copydesk check`: findings of files as text or JSON.
import { isoDate } from '../core/base/calendar.ts';
import { analyzeAll } from './analyze-file.ts';
import { positions } from './positions.ts';

/** Runs the check; the answer is the exit code: 0 nothing grave, 1 findings, 2 an unreadable file. */
export async function check(paths: readonly string[], options: { readonly format: 'text' | 'json' }): Promise<number> {
  const files: unknown[] = [];
  let grave = false;
  const whole = await analyzeAll(paths, ({ path, analysis }) => {
    const range = positions(analysis.tree.lineStarts);
    const { date } = analysis.tree.issue;
    grave ||= analysis.findings.some((f) => f.severity === 'error');
    if (options.format === 'text') {
      for (const f of analysis.findings) {
        const { start } = range(f.span);
        console.log(`${path}:${start.line + 1}:${start.character + 1} ${f.severity} ${f.rule} ${f.message}`);
      }
      return;
    }
    files.push({
      path,
      issueDate: date ? isoDate(date) : null,
      findings: analysis.findings.map((f) => ({
        rule: f.rule,
        severity: f.severity,
        message: f.message,
        range: range(f.span),
        related: f.related.map((r) => ({ message: r.message, range: range(r.span) })),
        fixes: f.fixes.map((x) => ({ title: x.title, safety: x.safety, edits: x.edits.map((e) => ({ range: range(e.span), newText: e.newText })) })),
      })),
    });
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ version: 1, files })}\n`);
  return whole ? (grave ? 1 : 0) : 2;
}
