// The other pages of a file's issue, and the neighbouring issues of the same paper: from the folder the file stands in and, where each day has a folder, from those of the days around.
import { basename, dirname, join, resolve } from 'node:path';
import { type CivilDate, dayNumber } from '../core/base/calendar.ts';
import type { SiblingPage } from '../core/rules/define.ts';
import type { IssueInfo, Tree } from '../core/syntax/model.ts';
import { type ParseOptions, parse } from '../core/syntax/parse.ts';
import { decodeText } from './decode.ts';
import type { Files } from './files.ts';
import { dateOfFileName, outsideOf } from './surroundings.ts';

/** Whether a path or URI ends as pages do. */
export const isPage = /\.(?:issue|txt|md)$/i;
/** Papers about a folder, not in it. */
const isAbout = /^(?:\.|readme|changelog|license|contributing|notice)/i;
/** A folder with more pages than this is an archive, not an issue: only what is named after the days around is looked at. Larger files are not read for their neighbours' sake. */
const mostPages = 64;
const mostBytes = 2_000_000;
/** Pages kept parsed: those of a few issues. A run over an archive must not keep them all. */
const mostTrees = 4 * mostPages;
/** Issues looked at on either side, and pages of a day's folder in which its number is looked for. */
const mostDays = 2;
const mostFronts = 4;

/** What the settings above a file say of it. */
export interface Desk {
  outsideOf(path: string): ParseOptions;
  /** Whether it is a page to be looked at. */
  takes(path: string): boolean;
}

const plainDesk: Desk = { outsideOf, takes: () => true };

/** Reads the pages beside files; a page is parsed again when its time or what its settings say changes. */
export class Siblings {
  private readonly files: Files;
  private readonly desk: Desk;
  private readonly trees = new Map<string, { readonly time: number; readonly outside: string; readonly tree: Tree | null }>();

  constructor(files: Files, desk: Desk = plainDesk) {
    this.files = files;
    this.desk = desk;
  }

  /** Pages that belong with the file's issue by their date or by the date in their names, and issues of the same paper and year that it can be held against. */
  of(path: string, issue: Pick<IssueInfo, 'date' | 'number'>): SiblingPage[] {
    const { date, number } = issue;
    if (!date) return [];
    const own = resolve(path);
    const named = nameDay(own);
    const found = this.beside(own).flatMap((other): SiblingPage[] => {
      const tree = this.treeOf(other);
      const there = tree?.issue;
      if (!tree || !there?.date) return [];
      const sameDay = dayNumber(there.date) === dayNumber(date) || (named !== null && nameDay(other) === named);
      return sameDay || isNeighbour(issue, there) ? [{ uri: this.files.uriOf(other), tree }] : [];
    });
    if (number === null) return found;
    for (const fronts of this.daysAround(own)) {
      for (const front of fronts) {
        const tree = this.treeOf(front);
        if (!tree || !isNeighbour(issue, tree.issue)) continue;
        found.push({ uri: this.files.uriOf(front), tree });
        break;
      }
    }
    return found;
  }

  /** The pages that may be looked at for a file's sake. */
  pages(path: string): string[] {
    const own = resolve(path);
    return [...this.beside(own), ...this.daysAround(own).flat()].filter((other) => (this.files.stat(other)?.size ?? mostBytes) < mostBytes);
  }

  /** Pages in the folder of a file, sorted; of a folder that holds too many those that are named after the file's day and the days around it. */
  private beside(own: string): string[] {
    const all = this.pagesOf(dirname(own)).filter((other) => other !== own);
    if (all.length < mostPages) return all;
    const day = dayIn(own);
    if (day === null) return [];
    const around = new Set([day, ...closest(all.map(dayIn), day)]);
    const near = all.filter((other) => around.has(dayIn(other) ?? Number.NaN));
    return near.length < mostPages ? near : [];
  }

  /** First pages in the folders of the days around, where each day has a folder: 2026-01-14/01版.txt. A list for each day, the nearest days first. */
  private daysAround(own: string): string[][] {
    const folder = dirname(own);
    const day = dayIn(folder);
    if (day === null || dirname(folder) === folder) return [];
    const days = new Map<number, string>();
    for (const name of this.files.list(dirname(folder))) {
      const other = dayIn(name);
      if (other !== null && !isPage.test(name) && !days.has(other)) days.set(other, join(dirname(folder), name));
    }
    return closest([...days.keys()], day).map((other) => this.pagesOf(days.get(other) ?? folder).slice(0, mostFronts));
  }

  private pagesOf(folder: string): string[] {
    return this.files.list(folder).filter((name) => isPage.test(name) && !isAbout.test(name)).sort().map((name) => join(folder, name)).filter((path) => this.desk.takes(path));
  }

  private treeOf(path: string): Tree | null {
    const stat = this.files.stat(path);
    if (!stat?.isFile || stat.size > mostBytes) return null;
    const options = this.desk.outsideOf(path);
    const outside = JSON.stringify(options);
    const known = this.trees.get(path);
    if (known?.time === stat.time && known.outside === outside) return known.tree;
    const tree = read(this.files, path, options);
    // as they were asked for: the oldest goes
    const [oldest] = this.trees.keys();
    if (this.trees.size >= mostTrees && oldest !== undefined) this.trees.delete(oldest);
    this.trees.set(path, { time: stat.time, outside, tree });
    return tree;
  }
}

/** Issues that print a number in the same year: numbers counted within a year begin again with the next. */
function isNeighbour({ date, number }: Pick<IssueInfo, 'date' | 'number'>, there: IssueInfo): boolean {
  return date !== null && number !== null && there.number !== null && there.date?.year === date.year;
}

/** The day in a file's or folder's own name, as a day number. */
function dayIn(path: string): number | null {
  return dayOf(dateOfFileName(basename(path)));
}

/** The day in a file's name, else in its folder's. */
function nameDay(path: string): number | null {
  return dayIn(path) ?? dayIn(dirname(path));
}

function dayOf(date: CivilDate | null): number | null {
  return date && dayNumber(date);
}

/** The days nearest to a day on either side of it, each once. */
function closest(days: readonly (number | null)[], day: number): number[] {
  const others = [...new Set(days)].filter((d) => d !== null && d !== day).map(Number).sort((a, b) => a - b);
  return [...others.filter((d) => d < day).slice(-mostDays).reverse(), ...others.filter((d) => d > day).slice(0, mostDays)];
}

function read(files: Files, path: string, options: ParseOptions): Tree | null {
  try {
    return parse(decodeText(files.read(path)).text, options);
  } catch {
    // told when the page itself is checked
    return null;
  }
}
