// The other pages of a file's issue, and the neighbouring issues of the same paper, from the folder the file stands in.
import { dirname, join, resolve } from 'node:path';
import type { SiblingPage } from '../core/rules/define.ts';
import type { IssueInfo, Tree } from '../core/syntax/model.ts';
import { parse } from '../core/syntax/parse.ts';
import { decodeText } from './decode.ts';
import type { Files } from './files.ts';
import { outsideOf } from './surroundings.ts';

const isPage = /\.(?:issue|txt|md)$/i;
/** Papers about a folder, not in it. */
const isAbout = /^(?:\.|readme|changelog|license|contributing|notice)/i;
/** A folder with more pages than this is an archive, not an issue; larger files are not read for their neighbours' sake. */
const mostPages = 64;
const mostBytes = 2_000_000;
/** Pages kept parsed: those of a few issues. A run over an archive must not keep them all. */
const mostTrees = 4 * mostPages;

/** Reads the pages beside files; a page is parsed again when its time changes. */
export class Siblings {
  private readonly files: Files;
  private readonly trees = new Map<string, { readonly time: number; readonly tree: Tree | null }>();

  constructor(files: Files) {
    this.files = files;
  }

  /** Pages that belong with the file's issue, and issues of the same paper and year that it can be held against. */
  of(path: string, issue: Pick<IssueInfo, 'date' | 'number'>): SiblingPage[] {
    const { date, number } = issue;
    if (!date) return [];
    const own = resolve(path);
    return pagesOf(this.files, dirname(own)).flatMap((other) => {
      if (other === own) return [];
      const tree = this.treeOf(other);
      const there = tree?.issue;
      if (!tree || !there?.date) return [];
      const sameDay = there.date.year === date.year && there.date.month === date.month && there.date.day === date.day;
      const neighbour = number !== null && there.number !== null && there.date.year === date.year;
      return sameDay || neighbour ? [{ uri: this.files.uriOf(other), tree }] : [];
    });
  }

  /** The pages that may be looked at for a file's sake. */
  pages(path: string): string[] {
    const own = resolve(path);
    return pagesOf(this.files, dirname(own)).filter((other) => other !== own && (this.files.stat(other)?.size ?? mostBytes) < mostBytes);
  }

  private treeOf(path: string): Tree | null {
    const stat = this.files.stat(path);
    if (!stat?.isFile || stat.size > mostBytes) return null;
    const known = this.trees.get(path);
    if (known?.time === stat.time) return known.tree;
    const tree = read(this.files, path);
    // as they were asked for: the oldest goes
    const [oldest] = this.trees.keys();
    if (this.trees.size >= mostTrees && oldest !== undefined) this.trees.delete(oldest);
    this.trees.set(path, { time: stat.time, tree });
    return tree;
  }
}

/** Pages of a folder, sorted; none of a folder that cannot be read or holds too many. */
function pagesOf(files: Files, folder: string): string[] {
  const names = files.list(folder).filter((name) => isPage.test(name) && !isAbout.test(name));
  return names.length > mostPages ? [] : names.sort().map((name) => join(folder, name));
}

function read(files: Files, path: string): Tree | null {
  try {
    return parse(decodeText(files.read(path)).text, outsideOf(path));
  } catch {
    // told when the page itself is checked
    return null;
  }
}
