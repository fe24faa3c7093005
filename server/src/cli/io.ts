// Where a command reads and writes: the process in earnest, strings in tests.
import type { Readable } from 'node:stream';

export interface Io {
  /** Writes an answer; resolves when more may be written. */
  out(text: string): void | Promise<void>;
  err(text: string): void;
  readonly stdin: Readable;
  /** Colours and progress are for terminals. */
  readonly colour: boolean;
  readonly progress: boolean;
}

/** The process's own streams. A reader that stops early (`| head`) is no failure. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    // a slow reader slows the run down; nothing is heaped up in memory
    out: (text) => (process.stdout.write(text) ? undefined : new Promise((resolve) => { process.stdout.once('drain', resolve); })),
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    progress: process.stderr.isTTY === true,
  };
}
