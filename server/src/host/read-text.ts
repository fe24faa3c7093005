// Reads a file's text whatever its encoding, or says why it cannot.
import { readFile } from 'node:fs/promises';

/** A text that was read. */
export interface ReadText {
  readonly text: string;
}

/** Reads UTF-8 text. Throws an Error whose message names the file. */
export async function readText(path: string): Promise<ReadText> {
  const bytes = await readFile(path);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}
