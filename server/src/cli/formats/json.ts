// JSON as the contract has it, one object for the run; and JSON lines, one file a line.
import type { FileFindings } from '../../core/features/report.ts';
import type { Inspected } from '../inspect.ts';
import { jsonText } from '../terminal.ts';
import type { Format } from './format.ts';

/** `{ "version": 1, "files": [ … ] }`, written as files are done. Unreadable files stand in a list of their own, `errors`, which is there where it holds any. */
export function jsonFormat(): Format {
  let first = true;
  const errors: { readonly path: string; readonly error: string }[] = [];
  return {
    needsText: false,
    file: (result) => {
      if (result.error !== null) {
        errors.push({ path: result.path, error: result.error });
        return '';
      }
      const text = `${first ? '{"version":1,"files":[' : ','}\n${jsonText(plain(result))}`;
      first = false;
      return text;
    },
    end: () => `${first ? '{"version":1,"files":[' : '\n'}]${errors.length > 0 ? `,"errors":${jsonText(errors)}` : ''}}\n`,
  };
}

/** One file a line, so that runs over parts of a list can be joined with `cat`; an unreadable one says so by `error`, and has no findings. */
export function jsonLinesFormat(): Format {
  return { needsText: false, file: (result) => `${jsonText(result.error === null ? plain(result) : { ...plain(result), error: result.error })}\n`, end: () => '' };
}

function plain({ path, issueDate, findings }: Inspected): FileFindings {
  return { path, issueDate, findings };
}
