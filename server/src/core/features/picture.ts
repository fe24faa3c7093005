// Where the picture of an address lies that a text names.

/**
 * The address of a picture below a folder's address (a URI without a slash at its end), each part of it written for a URI; null for one that is on no disk of ours
 * (another site, a drive, data). Parts that lead up are kept: whoever shows the picture says what may be read.
 */
export function pictureAddress(folder: string, address: string): string | null {
  const path = decoded(address.replaceAll('\\', '/'));
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path) || path.includes('\0')) return null;
  return `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
