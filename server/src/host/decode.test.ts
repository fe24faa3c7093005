// Encodings are told apart and come back byte for byte; what is no text is refused with a remedy.
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { decodeText, UnreadableError } from './decode.ts';
import { encodeText } from './encode.ts';

const text = '东湖报 2026年3月20日\r\n今天全区共有12个社区参加活动，大家说这样的日子越来越好。\n';

describe('decoding', () => {
  for (const [name, bytes, encoding, bom] of [
    ['UTF-8', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8', true],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16BE with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be', true],
    ['UTF-16LE bare', Buffer.from(text, 'utf16le'), 'utf-16le', false],
    ['UTF-16BE bare', iconv.encode(text, 'utf-16be', { addBOM: false }), 'utf-16be', false],
    ['GB18030', iconv.encode(text, 'gb18030'), 'gb18030', false],
  ] as const) {
    it(`reads ${name} and writes it back as it was`, () => {
      const read = decodeText(bytes);
      assert.deepEqual(read, { text, encoding, bom });
      assert.ok(Buffer.from(encodeText(read.text, read.encoding, read.bom)).equals(bytes));
    });
  }

  it('reads an empty file and one of ASCII', () => {
    assert.equal(decodeText(new Uint8Array()).text, '');
    assert.equal(decodeText(Buffer.from('abc\n')).encoding, 'utf-8');
  });

  it('refuses what is no text, with the remedy', () => {
    assert.throws(() => decodeText(Buffer.from('PK\u0003\u0004rest', 'latin1')), (e: Error) => e instanceof UnreadableError && /导入 Word/.test(e.message));
    assert.throws(() => decodeText(Buffer.from([1, 2, 0, 3, 200, 0, 0, 9])), /二进制/);
    assert.throws(() => decodeText(iconv.encode('這是一個繁體中文的測試檔案，內容應當足夠長。', 'big5')), /另存为 UTF-8/);
    // UTF-8 in which a byte is missing is told by where
    const bytes = Buffer.from(text);
    const at = bytes.indexOf(Buffer.from('社区'));
    assert.throws(() => decodeText(Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at + 2)])), new RegExp(`第 2 行“天全区共有12个”后面有坏字节（第 ${at + 1} 个字节，0xE7；这样的字节共 2 个）`));
    assert.throws(() => decodeText(Buffer.concat([bytes, Buffer.from([0xff])])), /第 3 行开头有坏字节（第 \d+ 个字节，0xFF）/);
    assert.throws(() => decodeText(bytes.subarray(0, bytes.length - 3)), /第 2 行“样的日子越来越好”后面有坏字节/);
    assert.throws(() => decodeText(Buffer.alloc(21 * 1024 * 1024)), /20 MB/);
  });
});
