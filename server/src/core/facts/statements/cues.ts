// The cues of statements: one table for all readers of this folder, read once a sentence and once for the words before each figure.
import { cueTable } from '../../base/cues.ts';

/** Each reader takes its bits from here and looks no further where the words it needs cannot be. */
export const cues = cueTable();
