// The world as the analysis is told of it.
import type { Config } from '../base/config.ts';
import type { Segmenter } from '../base/words.ts';
import type { Registers } from '../registers/model.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { ParseOptions } from '../syntax/parse.ts';

/** Every member is immutable; a changed world is a new object. */
export interface Surroundings {
  readonly config: Config;
  readonly registers: Registers;
  readonly words: Segmenter | null;
  readonly siblings: readonly SiblingPage[];
  readonly parse: ParseOptions;
}
