export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
/** A text as it was read; the byte order mark is not part of `text`. */
export interface DecodedText {
    readonly text: string;
    readonly encoding: TextEncoding;
    readonly bom: boolean;
}
/** Why a file is not read. The message says what is wrong and what to do, without the file's name. */
export declare class UnreadableError extends Error {
}
/** The largest file that is read, in bytes. */
export declare const maxBytes: number;
/** Reads a file's bytes. Throws UnreadableError for binary files and encodings it cannot be sure of. */
export declare function decodeText(bytes: Uint8Array): DecodedText;
/** The bytes of a text in the encoding it was read in. */
export declare function encodeText(text: string, encoding: TextEncoding, bom: boolean): Uint8Array;
