// JSON as the contract has it, one object for the run; and JSON lines, one file a line.
import type { FileFindings } from '../../core/features/report.ts';
import type { Inspected } from '../inspect.ts';
import { jsonText } from '../terminal.ts';
import type { Format } from './format.ts';

/** `{ "version": 1, "files": [ … ] }`, written as files are done. Unreadable files are left out: standard error names them. */
export function jsonFormat(): Format {
  let first = true;
  return {
    needsText: false,
    file: (result) => {
      if (result.error !== null) return '';
      const text = `${first ? '{"version":1,"files":[' : ','}\n${jsonText(plain(result))}`;
      first = false;
      return text;
    },
    end: () => (first ? '{"version":1,"files":[]}\n' : '\n]}\n'),
  };
}

/** One file a line, so that runs over parts of a list can be joined with `cat`. */
export function jsonLinesFormat(): Format {
  return { needsText: false, file: (result) => (result.error === null ? `${jsonText(plain(result))}\n` : ''), end: () => '' };
}

function plain({ path, issueDate, findings }: Inspected): FileFindings {
  return { path, issueDate, findings };
}
