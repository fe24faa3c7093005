// Where a command reads and writes: the process in earnest, strings in tests.
import type { Readable } from 'node:stream';

export interface Io {
  out(text: string): void;
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
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    progress: process.stderr.isTTY === true,
  };
}
