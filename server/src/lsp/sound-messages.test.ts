// What reaches the protocol library is whole and sound.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { soundMessages } from './sound-messages.ts';

const framed = (body: string | Buffer): Buffer => Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);

/** What comes through of the bytes, given in pieces; what is answered; why it ended. */
async function through(bytes: Buffer, piece: number): Promise<{ passed: string; answered: number[]; ended: string | null }> {
  const out = new PassThrough();
  let ended: string | null = null;
  const stream = soundMessages(out, (why) => { ended ??= why; });
  for (let at = 0; at < bytes.length; at += piece) stream.write(bytes.subarray(at, at + piece));
  await new Promise(setImmediate);
  const answered = [...((out.read() as Buffer | null)?.toString() ?? '').matchAll(/"code":(-\d+)/g)].map(([, code]) => Number(code));
  return { passed: (stream.read() as Buffer | null)?.toString() ?? '', answered, ended };
}

describe('sound messages', () => {
  it('come through byte for byte, however they are cut', async () => {
    const bytes = Buffer.concat([framed('{"a":"版面"}'), Buffer.from('Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}'), framed('{"text":"\\r\\n\\r\\nContent-Length: 1"}')]);
    for (const piece of [1, 2, 7, 64, bytes.length]) assert.deepEqual(await through(bytes, piece), { passed: bytes.toString(), answered: [], ended: null }, `in pieces of ${piece}`);
  });

  it('are answered and left out where they are no JSON or no object, and the next one comes through', async () => {
    for (const [body, code] of [['{bad', -32700], ['', -32700], ['{} {}', -32700], ['[]', -32600], ['null', -32600], ['5', -32600], ['"a"', -32600]] as const) {
      assert.deepEqual(await through(Buffer.concat([framed(body), framed('{"b":1}')]), 5), { passed: framed('{"b":1}').toString(), answered: [code], ended: null }, body);
    }
  });

  it('end where a head cannot be read', async () => {
    for (const bytes of ['Foo: 1\r\n\r\n{}', 'Content-Length: -5\r\n\r\n{}', 'Content-Length: 5a\r\n\r\n{}', 'Content-Length: 1e1\r\n\r\n{}', 'Content-Length: \r\n\r\n', 'Content-Length: 99999999999\r\n\r\n{}', `Content-Length: ${'9'.repeat(30)}\r\n\r\n`,
      'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 'Garbage\r\n\r\n', '\r\n\r\n{}', 'x'.repeat(10_000)]) {
      for (const piece of [1, 10_000]) {
        const { passed, answered, ended } = await through(Buffer.concat([Buffer.from(bytes), framed('{"b":1}')]), piece);
        assert.deepEqual([passed, answered], ['', []], bytes.slice(0, 40));
        assert.match(ended ?? '', /Content-Length|head|too large/, bytes.slice(0, 40));
      }
    }
  });
});
