// Runs a printing function over the analysis of each file, for the commands that show structure and facts.
import type { Locale, Message } from '../core/base/message.ts';
import { reason } from '../host/reasons.ts';
import { distinct } from './distinct.ts';
import { complaint } from './complaint.ts';
import { type AnalyzedFile, analyzeFile, isSelected, localeAt } from './inspect.ts';
import type { Io } from './io.ts';
import { findSources } from './sources.ts';

/** Analyses each path in turn; a file that cannot be read is named on standard error and the others go on. */
export async function analyzeAll(paths: readonly string[], io: Io, locale: Locale | null, use: (file: AnalyzedFile) => void): Promise<boolean> {
  let whole = true;
  const complain = (path: string, message: Message): void => {
    whole = false;
    const spoken = localeAt(path, { locale });
    io.err(complaint(path, message[spoken], spoken));
  };
  for (const { path } of distinct(await findSources(paths, [], isSelected, complain))) {
    try {
      use(await analyzeFile(path, io.stdin, locale));
    } catch (error) {
      complain(path, reason(error));
    }
  }
  return whole;
}
