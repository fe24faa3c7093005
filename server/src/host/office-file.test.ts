// Documents that would bring a machine down are refused, made here on the fly; ordinary ones pass.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await assert.rejects(checkOfficeFile(bomb), refused(/压缩炸弹/));
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
