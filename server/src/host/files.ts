// The files beside a text, as the host reads them: the disk in earnest, a mirror of the workspace where there is no disk.

export interface FileStat {
  /** Time of the last change in milliseconds; it only ever serves to tell two states apart. */
  readonly time: number;
  readonly size: number;
  readonly isFile: boolean;
}

/** A place files are read from. Paths are absolute, or relative to the process where there is one. */
export interface Files {
  /** Whether only some files of the folders are seen: settings, registers and pages, where the client hands them over. */
  readonly isPartial?: boolean;
  /** What is at the path; null where nothing is, or nothing may be seen. */
  stat(path: string): FileStat | null;
  /** Throws where the file cannot be read. */
  read(path: string): Uint8Array;
  /** Names in a folder; none of a folder that cannot be read. */
  list(folder: string): readonly string[];
  /** Writes a file whole or not at all, making its folders. `name` is its path under `root`, with `/`; no part of it may be a link, which would lead elsewhere. */
  write(root: string, name: string, text: string): Promise<void>;
  /** Does a work that no other process does on the same file meanwhile; waits for its turn, but not for ever. Throws where the turn does not come. */
  exclusive<T>(root: string, name: string, work: () => Promise<T>): Promise<T>;
  /** The path of a document; null where it is in no place of these. */
  pathOf(uri: string): string | null;
  /** The URI of a path. */
  uriOf(path: string): string;
}

/** The text of a UTF-8 file without its mark. Throws where it cannot be read. */
export function readUtf8(files: Files, path: string): string {
  return new TextDecoder().decode(files.read(path));
}
