// Document links: URLs, e-mail addresses and jumps to other pages.
import type { Span } from '../base/span.ts';
import type { Tree } from '../syntax/model.ts';
import type { SiblingPage } from '../rules/define.ts';
import { jumpsOf, type Target } from './jumps.ts';

/** A link to an address, or to a place of the issue. */
export interface Link {
  readonly span: Span;
  readonly url: string | null;
  readonly target: Target | null;
}

const address = /[!-~]{1,300}/y;

/** Links in document order; found from `://`, `www.`, `@` and jump notes, never by a scan of every character. */
export function linksOf(tree: Tree, siblings: readonly SiblingPage[] = []): Link[] {
  const links: Link[] = [];
  const { text } = tree;
  let end = 0;
  for (const sign of ['://', 'www.', '@']) {
    end = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(at + 1, end))) {
      const link = sign === '@' ? mailAt(text, at) : urlAt(text, at, sign);
      if (!link) continue;
      end = link.span.end;
      if (!links.some((l) => l.span.start < link.span.end && link.span.start < l.span.end)) links.push(link);
    }
  }
  for (const jump of jumpsOf(tree, siblings)) if (jump.target) links.push({ span: jump.span, url: null, target: jump.target });
  return links.sort((a, b) => a.span.start - b.span.start);
}

function urlAt(text: string, at: number, sign: string): Link | null {
  let start = at;
  if (sign === '://') {
    if (text.slice(Math.max(0, at - 5), at) === 'https') start = at - 5;
    else if (text.slice(Math.max(0, at - 4), at) === 'http') start = at - 4;
    else return null;
  } else if (/[\w/.-]/.test(text[at - 1] ?? '')) return null;
  address.lastIndex = start;
  // bounded: at most three hundred characters
  const run = address.exec(text)?.[0].replace(/[.,;:!?)\]}>"']+$/, '');
  if (!run || run.length < 8) return null;
  return { span: { start, end: start + run.length }, url: sign === '://' ? run : `http://${run}`, target: null };
}

function mailAt(text: string, at: number): Link | null {
  let start = at;
  while (start > 0 && at - start < 64 && /[\w.+-]/.test(text[start - 1] ?? '')) start--;
  let end = at + 1;
  while (end < text.length && end - at < 120 && /[\w.-]/.test(text[end] ?? '')) end++;
  while (end > at && text[end - 1] === '.') end--;
  if (start === at || !text.slice(at + 1, end).includes('.')) return null;
  return { span: { start, end }, url: `mailto:${text.slice(start, end)}`, target: null };
}
