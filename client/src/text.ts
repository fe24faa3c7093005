// The text of a file in any Chinese encoding.
import { decodeText } from '../../server/src/host/decode.ts';

/** The text of a file in UTF-8, UTF-16 or GB18030, with line breaks as they are. Throws for what is no text. */
export function fromText(bytes: Uint8Array): string {
  return decodeText(bytes).text;
}
