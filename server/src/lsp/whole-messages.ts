// Heads and bodies of messages in one write: the protocol library writes them one after the other, which wakes the reader twice.
import { Writable } from 'node:stream';

/** `C` of Content-Length; a body begins with a bracket. */
const headInitial = 0x43;

/** A stream for the protocol library that keeps each head back until its body comes. Errors and the end of `out` are its own. */
export function wholeMessages(out: Writable): Writable {
  let head: Buffer | null = null;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (head === null && chunk[0] === headInitial) {
        head = chunk;
        done();
        return;
      }
      const whole = head ? Buffer.concat([head, chunk]) : chunk;
      head = null;
      out.write(whole, done);
    },
  });
  out.on('error', (error) => stream.destroy(error));
  out.on('close', () => stream.destroy());
  return stream;
}
