// Bytes to text: UTF-8, UTF-16 and GB18030, with or without a byte order mark; anything else is refused with its remedy.
import chardet from 'chardet';
import { type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import { commonCharacters } from './common-characters-data.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text as it was read; the byte order mark is not part of `text`. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly bom: boolean;
}

/** Why a file is not read. The message says what is wrong and what to do, without the file's name. */
export class UnreadableError extends SaidError {}

/** The largest file that is read, in bytes. */
export const maxBytes = 20 * 1024 * 1024;

const over: Message = { zh: '文件有 {size} MB，超过 20 MB 的上限；请按版拆成几个文件', en: 'The file has {size} MB, more than the 20 MB that are read; divide it by pages' };

/** What is said of a file of so many bytes. */
export function tooLarge(bytes: number): Message {
  return phrase(over, { size: (bytes / 1048576).toFixed(1) });
}

/** Byte order marks. */
export const marks: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Reads a file's bytes. Throws UnreadableError for binary files and encodings it cannot be sure of. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > maxBytes) throw new UnreadableError(tooLarge(bytes.length));
  for (const mark of marks) {
    if (mark.bytes.every((b, i) => bytes[i] === b)) return { text: decodeAs(bytes.subarray(mark.bytes.length), mark.encoding), encoding: mark.encoding, bom: true };
  }
  const wide = wideEncoding(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide, bom: false };
  refuseBinary(bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', bom: false };
  return { text: chineseText(bytes), encoding: 'gb18030', bom: false };
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const brokenBytes: Message = { zh: '是 UTF-8，但第 {line} 行{where}有坏字节（第 {at} 个字节，0x{byte}{more}）；请在那里补好字，另存为 UTF-8 再审校', en: 'The file is UTF-8, but line {line} has a broken byte {where} (byte {at}, 0x{byte}{more}); mend the character there, save as UTF-8 and check again' };
const atStart: Message = { zh: '开头', en: 'at its start' };
const behindWords: Message = { zh: '“{words}”后面', en: 'behind “{words}”' };
const moreBytes: Message = { zh: '；这样的字节共 {count} 个', en: '; {count} such bytes in all' };
const nothing: Message = { zh: '', en: '' };

/** Where a text that is UTF-8 but for a few bytes breaks first, said for people; null where it is something else. */
function brokenUtf8(bytes: Uint8Array): Message | null {
  let whole = 0;
  const broken: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) broken.push(at);
    if (length > 1) whole++;
    at += Math.max(1, length);
  }
  const [first] = broken;
  if (first === undefined || whole < broken.length * 4) return null;
  const before = strictUtf8(bytes.subarray(0, first)) ?? '';
  const lines = before.split(/\r\n|\r|\n/);
  const behind = (lines.at(-1) ?? '').slice(-8);
  const byte = (bytes[first] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const where = behind === '' ? atStart : phrase(behindWords, { words: behind });
  return phrase(brokenBytes, { line: lines.length, where, at: first + 1, byte, more: broken.length > 1 ? phrase(moreBytes, { count: broken.length }) : nothing });
}

/** Bytes of the UTF-8 sequence that begins at `at`; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  return length > 0 && strictUtf8(bytes.subarray(at, at + length)) !== null ? length : 0;
}

/** UTF-16 without a mark: line breaks, digits and blanks leave zero bytes on one side only. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  const end = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  let mid = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
    const high = bytes[i + 1] ?? 0;
    if (high >= 0x4e && high <= 0x9f) mid++;
  }
  if (even === 0 && odd > 0 && odd + mid > end / 4) return 'utf-16le';
  return odd === 0 && even > 0 && even > end / 40 ? 'utf-16be' : null;
}

const signatures: readonly { readonly start: string; readonly said: Message }[] = [
  { start: 'PK\u0003\u0004', said: { zh: '这是Word 文档或压缩文件，不是文本；请用“导入 Word”转成文本再审校', en: 'This is a Word document or an archive, not text; turn it into text with “Import Word” in the editor' } },
  { start: '\u00d0\u00cf\u0011\u00e0', said: { zh: '这是旧版 Word 文档，不是文本；请另存为 .docx 后用“导入 Word”转成文本', en: 'This is a document of an old Word, not text; save it as .docx and turn that into text with “Import Word” in the editor' } },
  { start: '%PDF', said: { zh: '这是PDF 文件，不是文本；请先导出为文本', en: 'This is a PDF, not text; export its text first' } },
];

const binary: Message = { zh: '这是二进制文件，不是文本；请给文本文件（.issue、.txt、.md）', en: 'This file is binary, not text; give a text (.issue, .txt, .md)' };

function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  const known = signatures.find((s) => head === s.start);
  if (known) throw new UnreadableError(known.said);
  if (bytes.subarray(0, 65536).includes(0)) throw new UnreadableError(binary);
}

const unknownEncoding: Message = { zh: '认不出编码；请另存为 UTF-8 再审校', en: 'The encoding is not known; save as UTF-8 and check again' };
const guessedEncoding: Message = { zh: '认不出编码（像是 {guess}）；请另存为 UTF-8 再审校', en: 'The encoding is not known (it looks like {guess}); save as UTF-8 and check again' };

/** Text in GB18030; the share of common characters tells it from Big5, Shift_JIS and noise. */
function chineseText(bytes: Uint8Array): string {
  const text = decodeAs(bytes, 'gb18030');
  const sample = text.slice(0, 20000);
  let bad = 0;
  let common = 0;
  let wide = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80) continue;
    wide++;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) bad++;
    else if (commonCharacters.has(sample[i] ?? '')) common++;
  }
  if (wide > 0 && bad <= wide / 200 && common >= wide / 4) return text;
  const broken = brokenUtf8(bytes);
  if (broken !== null) throw new UnreadableError(broken);
  const guess = chardet.detect(bytes.subarray(0, 65536));
  throw new UnreadableError(guess ? phrase(guessedEncoding, { guess }) : unknownEncoding);
}
