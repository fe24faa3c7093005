// Addresses in a text: URLs and e-mail, as they are printed among Chinese words and marks.
import { isDigit, isLatin } from '../base/characters.ts';
import type { Span } from '../base/span.ts';

/** An address and what it leads to. */
export interface Address {
  readonly span: Span;
  readonly url: string;
}

/** Code units an address may have, and the part of an e-mail address before @. */
const longest = 2000;
const longestName = 64;

/** All addresses in order, none over another; found from `://`, `www.` and `@`, never by a scan of every character. */
export function addressesOf(text: string): Address[] {
  const found: Address[] = [];
  // where each sign stands next; one that is not there any more is not looked for again
  const next = signs.map((sign) => indexOf(text, sign, 0));
  for (let from = 0; ; ) {
    signs.forEach((sign, i) => {
      if ((next[i] ?? 0) < from) next[i] = indexOf(text, sign, from);
    });
    const at = Math.min(...next);
    if (at >= text.length) return found;
    const last = found.at(-1)?.span.end ?? 0;
    const address = text[at] === '@' ? mailAt(text, at, last) : text[at] === ':' ? schemeAt(text, at, last) : urlAt(text, at, at, 'http://');
    if (address) found.push(address);
    from = address ? address.span.end : at + 1;
  }
}

/** The address round an offset, its end included; null where there is none. */
export function addressAt(text: string, offset: number): Span | null {
  let from = offset;
  let to = offset;
  while (from > 0 && offset - from < longest && isPrinted(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - offset < longest && isPrinted(text.charCodeAt(to))) to++;
  const run = text.slice(from, to);
  if (!/:\/\/|www\.|@/i.test(run)) return null;
  const span = addressesOf(run).find((a) => a.span.start <= offset - from && offset - from <= a.span.end)?.span;
  return span ? { start: from + span.start, end: from + span.end } : null;
}

/** What an address is found by; Www. and WWW. are printed too. */
const signs = ['://', 'www.', 'Www.', 'WWW.', '@'];

/** The next place of a sign, the text's end where there is none. */
function indexOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

function schemeAt(text: string, at: number, last: number): Address | null {
  const scheme = /https?$/i.exec(text.slice(Math.max(last, at - 5), at))?.[0];
  return scheme ? urlAt(text, at - scheme.length, at + 3, '') : null;
}

/** The URL from `start`, whose host begins at `host`; marks that end a sentence and brackets that open before it do not belong to it. */
function urlAt(text: string, start: number, host: number, scheme: string): Address | null {
  // another.www.example, or a word that ends in www
  if (scheme !== '' && /[\w/.@-]/.test(text[start - 1] ?? '')) return null;
  const named = scheme === '' ? /^[a-z0-9[]/i : /^www\.[a-z0-9-]+\.[a-z0-9]/i;
  if (!named.test(text.slice(host, host + 260))) return null;
  let end = host;
  let round = 0;
  let square = 0;
  while (end < text.length && end - start < longest) {
    const c = text[end] ?? ' ';
    if (!isPrinted(text.charCodeAt(end)) || '"<>`{}|\\^'.includes(c)) break;
    if (c === '(') round++;
    else if (c === '[') square++;
    else if ((c === ')' && round-- === 0) || (c === ']' && square-- === 0)) break;
    end++;
  }
  while (end > host && ".,;:!?'*~([".includes(text[end - 1] ?? ' ')) end--;
  return end > host ? { span: { start, end }, url: scheme + text.slice(start, end) } : null;
}

/** The e-mail address round an @: a name, and a domain of labels of which the last is no number. */
function mailAt(text: string, at: number, last: number): Address | null {
  let start = at;
  while (start > last && at - start < longestName && (isWord(text.charCodeAt(start - 1)) || '.+-_'.includes(text[start - 1] ?? ' '))) start--;
  while (start < at && text[start] === '.') start++;
  let end = at + 1;
  let dots = 0;
  while (end < text.length && end - at < 120) {
    const label = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?/i.exec(text.slice(end, end + 64))?.[0];
    // a dot that no label follows ends the sentence
    if (!label) {
      end--;
      break;
    }
    end += label.length;
    if (text[end] !== '.') break;
    dots++;
    end++;
  }
  if (text[end - 1] === '.') end--;
  const domain = text.slice(at + 1, end);
  return start < at && dots > 0 && /\.[a-z][a-z0-9-]+$/i.test(domain) ? { span: { start, end }, url: `mailto:${text.slice(start, end)}` } : null;
}

function isWord(code: number): boolean {
  return isLatin(code) || isDigit(code);
}

/** ASCII that is printed, blanks apart. */
function isPrinted(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
