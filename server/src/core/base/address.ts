// Addresses of files, as far as people are shown them.

/** The name of the file at the end of a URI, decoded where that can be done. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
