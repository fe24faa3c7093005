// Cues: which of some characters a stretch of text holds, as the bits of one number, so that a reader whose words cannot be there costs one test.

/** The bits of a stretch, or of what a reader looks for. */
export type Cues = number;

/** Some sets of characters, each with a bit of its own; every stretch is looked at once for all of them. */
export interface CueTable {
  /**
   * The bit that is set in every stretch that holds one of the characters; the same characters have the same bit.
   * Beyond 31 the last bit is shared: such a cue is answered yes too often, never too seldom.
   */
  cue(characters: string): Cues;
  /** The cues of `text` from `start` to `end` (UTF-16 offsets). */
  read(text: string, start: number, end: number): Cues;
}

/** An empty table. */
export function cueTable(): CueTable {
  const bits = new Int32Array(65536);
  const known = new Map<string, Cues>();
  return {
    cue(characters) {
      const key = [...characters].sort().join('');
      const bit = known.get(key) ?? 1 << Math.min(known.size, 30);
      known.set(key, bit);
      for (let i = 0; i < characters.length; i++) {
        const code = characters.charCodeAt(i);
        bits[code] = (bits[code] ?? 0) | bit;
      }
      return bit;
    },
    read(text, start, end) {
      if (unread) return -1;
      let found = 0;
      for (let i = start; i < end; i++) found |= bits[text.charCodeAt(i)] ?? 0;
      return found;
    },
  };
}

let unread = false;

/** Runs `work` with every cue of every stretch set, so that no reader is passed over: what a test compares the usual way with. */
export function withAllCues<T>(work: () => T): T {
  unread = true;
  try {
    return work();
  } finally {
    unread = false;
  }
}
