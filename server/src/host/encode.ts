// Text to the bytes it was read from.
import iconv from 'iconv-lite';
import { marks, type TextEncoding } from './decode.ts';

/** The bytes of a text in the encoding it was read in. */
export function encodeText(text: string, encoding: TextEncoding, bom: boolean): Uint8Array {
  const mark = bom ? (marks.find((m) => m.encoding === encoding)?.bytes ?? []) : [];
  const body = encoding === 'utf-8' ? Buffer.from(text, 'utf8') : iconv.encode(text, encoding);
  return Buffer.concat([Uint8Array.from(mark), body]);
}
