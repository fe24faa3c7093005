// A proof report as one HTML file: sums, a table of findings with their evidence, each page with its marks. Nothing is loaded from outside.
import type { Locale } from '../../core/base/message.ts';
import { htmlReport, type ReportFile, type UnreadableFile } from '../../core/features/html-report.ts';
import type { Format } from './format.ts';

/** Collects all files and writes the report at the end. */
export function htmlFormat(): Format {
  const files: ReportFile[] = [];
  const unreadable: UnreadableFile[] = [];
  let locale: Locale = 'zh';
  return {
    needsText: true,
    file: (result) => {
      locale = result.locale;
      if (result.error !== null) unreadable.push({ path: result.path, error: result.error });
      else files.push({ path: result.path, issueDate: result.issueDate, findings: result.findings, text: result.text ?? '', accepted: result.accepted, ...(result.density ? { density: result.density } : {}) });
      return '';
    },
    end: () => htmlReport(files, locale, unreadable),
  };
}
