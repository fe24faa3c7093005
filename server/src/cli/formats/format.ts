// What an output format is: told of each file as it is done, then of the end.
import type { Inspected } from '../inspect.ts';

/** A run's sums. */
export interface Totals {
  readonly files: number;
  readonly unreadable: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  readonly fixed: number;
}

/** Turns results into text. Answers are written to standard output as they come. */
export interface Format {
  /** Whether results must carry the file's text. */
  readonly needsText: boolean;
  file(result: Inspected): string;
  end(totals: Totals): string;
}
