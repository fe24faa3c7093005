// What comes in over stdio is looked at before the protocol library sees it: the library waits for ever behind a head it cannot read, and drops what is no JSON without an answer.
import { Transform, type TransformCallback, type Writable } from 'node:stream';
import { ErrorCodes } from 'vscode-languageserver';

/** Bytes: no head of a message is longer, no body larger than the engine's longest string. */
const longestHead = 8192;
const largestBody = 512 * 1024 * 1024;

/**
 * A stream for the library to read from. A body that is no JSON, or none of an object, is answered through `out` by the error of the protocol and left out;
 * a head without a readable length ends it all, since nothing tells where the next message begins: `end` is told what was wrong.
 */
export function soundMessages(out: Writable, end: (why: string) => void): Transform {
  let chunks: Buffer[] = [];
  let held = 0;
  /** Bytes of the message at hand, head and body; 0 while its head is read. */
  let whole = 0;
  let head = 0;
  let dead = false;

  const answer = (code: number, message: string): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message } });
    out.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const stop = (why: string): void => {
    dead = true;
    end(why);
  };
  /** Reads the head that stands at the beginning, if it is all there. */
  const readHead = (bytes: Buffer): void => {
    const stand = bytes.subarray(0, longestHead + 4).indexOf('\r\n\r\n');
    if (stand < 0) {
      if (bytes.length > longestHead) stop(`no end of a message's head in ${longestHead} bytes`);
      return;
    }
    const lines = bytes.toString('latin1', 0, stand).split('\r\n');
    const lengths = lines.map((line) => /^content-length[ \t]{0,9}:[ \t]{0,9}(\d{1,12})[ \t]{0,9}$/i.exec(line)?.[1]).filter((length) => length !== undefined);
    const length = Number(lengths[0]);
    if (lengths.length !== 1 || lines.some((line) => !line.includes(':'))) stop(`no readable Content-Length in ${JSON.stringify(lines.join(' | ').slice(0, 200))}`);
    else if (length > largestBody) stop(`a message of ${length} bytes is too large`);
    else {
      head = stand + 4;
      whole = head + length;
    }
  };
  const take = (stream: Transform): void => {
    while (!dead && held > 0) {
      if (whole === 0) {
        const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
        chunks = [bytes];
        readHead(bytes);
        if (whole === 0) return;
      }
      if (held < whole) return;
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const message = bytes.subarray(0, whole);
      if (isSound(message.toString('utf8', head), answer)) stream.push(message);
      chunks = bytes.length > whole ? [bytes.subarray(whole)] : [];
      held -= whole;
      whole = 0;
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      chunks.push(chunk);
      held += chunk.length;
      take(this);
      done();
    },
  });
}

function isSound(body: string, answer: (code: number, message: string) => void): boolean {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
    answer(ErrorCodes.InvalidRequest, 'a message is one object');
  } catch (error) {
    answer(ErrorCodes.ParseError, `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return false;
}
