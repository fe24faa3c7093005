// `copydesk check`: findings of files as text or JSON.
import { checkData, type FileFindings } from '../core/features/report.ts';
import { analyzeAll } from './analyze-file.ts';

/** Runs the check; the answer is the exit code: 0 nothing grave, 1 findings, 2 an unreadable file. */
export async function check(paths: readonly string[], options: { readonly format: 'text' | 'json' }): Promise<number> {
  const files: FileFindings[] = [];
  let grave = false;
  const whole = await analyzeAll(paths, ({ path, analysis }) => {
    const data = checkData(path, analysis);
    grave ||= data.findings.some((f) => f.severity === 'error');
    if (options.format === 'json') files.push(data);
    else for (const f of data.findings) console.log(`${path}:${f.range.start.line + 1}:${f.range.start.character + 1} ${f.severity} ${f.rule} ${f.message}`);
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ version: 1, files })}\n`);
  return whole ? (grave ? 1 : 0) : 2;
}
