// One write a message.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { wholeMessages } from './whole-messages.ts';

describe('whole messages', () => {
  it('joins head and body, and loses nothing', async () => {
    const out = new PassThrough();
    const chunks: string[] = [];
    out.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    const stream = wholeMessages(out);
    for (const body of ['{"a":1}', '{"b":"版"}', '[{"Content":1}]']) {
      stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, 'ascii');
      stream.write(Buffer.from(body));
    }
    stream.end();
    await new Promise((resolve) => stream.on('finish', resolve));
    await new Promise(setImmediate);
    assert.deepEqual(chunks, ['Content-Length: 7\r\n\r\n{"a":1}', 'Content-Length: 11\r\n\r\n{"b":"版"}', 'Content-Length: 15\r\n\r\n[{"Content":1}]']);
  });

  it('fails as its stream fails', async () => {
    const out = new PassThrough();
    const stream = wholeMessages(out);
    const failed = new Promise<Error>((resolve) => stream.on('error', resolve));
    out.destroy(new Error('the pipe is gone'));
    assert.equal((await failed).message, 'the pipe is gone');
  });
});
