// Documents that would bring a machine down are refused, made here on the fly; ordinary ones pass.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { UnreadableError } from './decode.ts';
import { checkOfficeFile } from './office-file.ts';
import { pixelsOf } from './picture-size.ts';
import { importRegister } from './registers-import.ts';

const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> => {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(parts)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });
};
const refused = (pattern: RegExp) => (error: Error): boolean => error instanceof UnreadableError && pattern.test(error.message);

describe('Word and Excel files', function () {
  this.timeout(60_000);

  it('pass where they are what an office makes', async () => {
    await checkOfficeFile(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: '雨停了' })] }] }))));
  });

  it('are refused where a part swells beyond all bounds', async () => {
    const bomb = await zip({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024).fill(97) });
    assert.ok(bomb.length < 1024 * 1024, `the bomb has ${bomb.length} bytes`);
    await assert.rejects(checkOfficeFile(bomb), refused(/压缩炸弹/));
  });

  it('are refused where the archive lies about a size', async () => {
    const bomb = await zip({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024).fill(97) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 30 < bomb.length; at++) {
      // sizes in the local and in the central header
      for (const [mark, place] of [[0x04034b50, 22], [0x02014b50, 24]] as const) if (view.getUint32(at, true) === mark && view.getUint32(at + place, true) > 0) view.setUint32(at + place, 10, true);
    }
    await assert.rejects(checkOfficeFile(bomb), refused(/压缩炸弹/));
  });

  /** Local headers and directory of parts that begin at `base`. */
  const laid = (parts: readonly (readonly [string, string])[], base: number): { readonly own: Buffer; readonly directory: Buffer } => {
    const own: Buffer[] = [];
    const directory: Buffer[] = [];
    let at = base;
    for (const [name, text] of parts) {
      const raw = Buffer.from(text);
      const packed = deflateRawSync(raw);
      const head = Buffer.alloc(26);
      head.writeUInt16LE(20, 0);
      head.writeUInt16LE(8, 4);
      head.writeUInt32LE(crc32(raw), 10);
      head.writeUInt32LE(packed.length, 14);
      head.writeUInt32LE(raw.length, 18);
      head.writeUInt16LE(name.length, 22);
      const place = Buffer.alloc(14);
      place.writeUInt32LE(at, 10);
      own.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name), packed);
      directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, place, Buffer.from(name));
      at += 30 + name.length + packed.length;
    }
    return { own: Buffer.concat(own), directory: Buffer.concat(directory) };
  };
  const end = (count: number, size: number, start: number, disk = 0): Buffer => {
    const record = Buffer.alloc(22);
    record.write('PK\u0005\u0006', 'latin1');
    record.writeUInt16LE(disk, 4);
    record.writeUInt16LE(count, 8);
    record.writeUInt16LE(count, 10);
    record.writeUInt32LE(size, 12);
    record.writeUInt32LE(start, 16);
    return record;
  };
  const swollen = (name: string): [string, string][] => [['[Content_Types].xml', '<Types/>'], [name, `<a>${'a'.repeat(34 * 1024 * 1024)}</a>`]];
  const harmless = (name: string): [string, string][] => [['[Content_Types].xml', '<Types/>'], [name, '<a/>']];
  /** What jszip, the unpacker behind Word files, gets out of a part. */
  const seen = async (archive: Uint8Array, name: string): Promise<number> => (await (await JSZip.loadAsync(archive)).file(name)?.async('uint8array'))?.length ?? 0;

  it('are refused where a directory of 64 bits is another than the one of 32', async () => {
    const good = laid(harmless('word/document.xml'), 0);
    const before = Buffer.concat([good.own, good.directory]);
    const bad = laid(swollen('word/document.xml'), before.length);
    const body = Buffer.concat([before, bad.own, bad.directory]);
    const wide = Buffer.alloc(56);
    wide.write('PK\u0006\u0006', 'latin1');
    for (const [at, value] of [[4, 44], [24, 2], [32, 2], [40, bad.directory.length], [48, before.length + bad.own.length]] as const) wide.writeBigUInt64LE(BigInt(value), at);
    const locator = Buffer.alloc(20);
    locator.write('PK\u0006\u0007', 'latin1');
    locator.writeBigUInt64LE(BigInt(body.length), 8);
    locator.writeUInt32LE(1, 16);
    const bomb = Buffer.concat([body, wide, locator, end(2, good.directory.length, good.own.length, 0xffff)]);
    assert.ok(await seen(bomb, 'word/document.xml') > 34 * 1024 * 1024, 'the unpacker sees the bomb');
    await assert.rejects(checkOfficeFile(bomb), refused(/ZIP64/));
  });

  it('are refused where bytes before the archive move the directory', async () => {
    const bad = laid(swollen('word/document.xml'), 0);
    // as far behind the start as the bomb's directory is behind its own
    const room = bad.own.length - laid(harmless('word/document.xml'), 0).own.length;
    const good = laid(harmless('word/document.xml'), room);
    const bomb = Buffer.concat([Buffer.alloc(room), good.own, good.directory, bad.own, bad.directory, end(2, bad.directory.length, bad.own.length)]);
    assert.ok(await seen(bomb, 'word/document.xml') > 34 * 1024 * 1024, 'the unpacker sees the bomb');
    await assert.rejects(checkOfficeFile(bomb), refused(/残缺/));
    // the plain archive passes, and with anything before it does not
    const plain = Buffer.concat([laid(harmless('a.xml'), 0).own, laid(harmless('a.xml'), 0).directory]);
    const { own, directory } = laid(harmless('a.xml'), 0);
    await checkOfficeFile(Buffer.concat([plain, end(2, directory.length, own.length)]));
    await assert.rejects(checkOfficeFile(Buffer.concat([Buffer.from('MZ'), plain, end(2, directory.length, own.length)])), refused(/残缺/));
    // a comment may stand at the end, but not another end record in it
    const commented = end(2, directory.length, own.length);
    commented.writeUInt16LE(22, 20);
    await checkOfficeFile(Buffer.concat([plain, commented, Buffer.alloc(22, 32)]));
    await assert.rejects(checkOfficeFile(Buffer.concat([plain, commented, end(2, directory.length, own.length)])), refused(/残缺/));
  });

  it('are refused where parts stand in the file that the directory does not name', async () => {
    const hidden = laid(swollen('xl/a.xml'), 0);
    const named = laid(harmless('xl/b.xml'), hidden.own.length);
    const bomb = Buffer.concat([hidden.own, named.own, named.directory, end(2, named.directory.length, hidden.own.length + named.own.length)]);
    await assert.rejects(checkOfficeFile(bomb), refused(/残缺/));
    // or another size than there is, for which an unpacker makes room
    const { own, directory } = laid(harmless('a.xml'), 0);
    for (const [part, at] of [[own, 22], [directory, 24]] as const) part.writeUInt32LE(0xf0000000, at);
    await assert.rejects(checkOfficeFile(Buffer.concat([own, directory, end(2, directory.length, own.length)])), refused(/残缺/));
  });

  it('are refused for XML under any name', async () => {
    await assert.rejects(checkOfficeFile(await zip({ 'word/document.bin': '\ufeff <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x/>' })), refused(/实体/));
    await checkOfficeFile(await zip({ 'word/media/1.svg': '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>' }));
  });

  it('pass where sizes stand behind the parts, as programs write that do not know them before', async () => {
    const archive = new JSZip();
    archive.file('word/document.xml', '<x/>');
    archive.file('word/a.xml', '<y/>');
    await checkOfficeFile(await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles: true }));
  });

  it('are refused where many parts swell together, or are too many', async () => {
    const picture = new Uint8Array(60 * 1024 * 1024);
    await assert.rejects(checkOfficeFile(await zip(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`word/media/${n}.png`, picture])))), refused(/压缩炸弹/));
    await assert.rejects(checkOfficeFile(await zip(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}.xml`, 'x'])))), refused(/5001 个部件/));
  });

  it('are refused where they define entities, in any width of characters', async () => {
    const lol = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    await assert.rejects(checkOfficeFile(await zip({ 'word/document.xml': lol })), refused(/实体/));
    await assert.rejects(checkOfficeFile(await zip({ 'xl/workbook.xml': new Uint8Array(Buffer.from(`\ufeff${lol}`, 'utf16le')) })), refused(/实体/));
    await assert.rejects(checkOfficeFile(await zip({ 'word/document.xml': `<x/>${' '.repeat(16_380)}<!doctype y>` })), refused(/实体/));
  });

  it('are refused where they are cut, locked or something else', async () => {
    const whole = await zip({ 'word/document.xml': '<x/>', 'a.xml': '<y/>' });
    await assert.rejects(checkOfficeFile(whole.slice(0, whole.length - 30)), UnreadableError);
    for (let at = 0; at < whole.length; at++) {
      const bad = whole.slice();
      bad[at] = (bad[at] ?? 0) ^ 0xff;
      await checkOfficeFile(bad).catch((error: unknown) => assert.ok(error instanceof UnreadableError, String(error)));
    }
    await assert.rejects(checkOfficeFile(Buffer.from('PK but no archive')), refused(/不是 Word/));
  });

  it('keep a register from being read out of a bomb', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    try {
      const path = join(folder, 'people.xlsx');
      writeFileSync(path, await zip({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024).fill(32) }));
      await assert.rejects(importRegister(path, 'people'), refused(/压缩炸弹/));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tell the pixels of a picture by its head', () => {
    const png = new Uint8Array(24);
    new DataView(png.buffer).setUint32(0, 0x89504e47);
    new DataView(png.buffer).setUint32(16, 50_000);
    new DataView(png.buffer).setUint32(20, 40_000);
    assert.equal(pixelsOf(png), 2_000_000_000);
    assert.equal(pixelsOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0x10, 0, 0x20, 0, 3, 0, 0])), 0x1000 * 0x2000);
    assert.equal(pixelsOf(Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 1, 0, 2])), 256 * 512);
    for (const bytes of [[], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0, 0, 0], [1, 2, 3]]) assert.equal(pixelsOf(Uint8Array.from(bytes)), null);
  });
});
