// The lines of front matter in a parsed file, and the places in them where a date is said or should be.
import type { Span } from '../base/span.ts';
import type { Block, Tree } from '../syntax/model.ts';
import { keyOfField } from '../syntax/front-matter.ts';

/** Blocks of the front matter, both `---` included; none where the file has none. */
export function frontLines({ text, blocks }: Tree): readonly Block[] {
  const words = ({ span }: Block): string => text.slice(span.start, span.end).trim();
  const [first] = blocks;
  if (first?.kind !== 'masthead' || words(first) !== '---') return [];
  const behind = blocks.findIndex((b, i) => i > 0 && (b.kind !== 'masthead' || words(b) === '---'));
  const closing = blocks[behind];
  if (closing?.kind === 'masthead') return blocks.slice(0, behind + 1);
  // not closed: fields with known keys alone
  const end = blocks.findIndex((b, i) => i > 0 && keyOfField(words(b)) === null);
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

/** Document spans of the values of its date fields, empty ones too: right behind the colon and its blank, without a comment. */
export function dateFields(tree: Tree): Span[] {
  return frontLines(tree).flatMap(({ span }): Span[] => {
    const line = tree.text.slice(span.start, span.end);
    if (keyOfField(line.trim()) !== 'date') return [];
    const start = /^[^:：]*[:：][ \t]*/.exec(line)?.[0].length ?? 0;
    const value = withoutComment(line.slice(start)).trimEnd();
    return [{ start: span.start + start, end: span.start + start + value.length }];
  });
}

/** What stands before a comment of YAML: a # behind a blank. */
function withoutComment(value: string): string {
  for (let at = value.indexOf('#'); at >= 0; at = value.indexOf('#', at + 1)) if (at > 0 && /\s/.test(value.charAt(at - 1))) return value.slice(0, at);
  return value;
}
