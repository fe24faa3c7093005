// Earlier issues of a newsroom, in whatever folders they lie: which pages name a thing, the newest first. Nothing is kept of a page but a kilobyte that tells what it surely does not hold.
import { join, resolve } from 'node:path';
import { dayNumber } from '../core/base/calendar.ts';
import type { SiblingPage } from '../core/rules/define.ts';
import { parse } from '../core/syntax/parse.ts';
import { decodeText } from './decode.ts';
import type { Files } from './files.ts';
import { mayHold, signatureOf } from './signature.ts';
import { dateOfName, outsideOf } from './surroundings.ts';

const isPage = /\.(?:issue|txt|md)$/i;
const passedOver = /^(?:\.|node_modules$|copydesk$|readme|changelog|license|contributing|notice)/i;
/** Pages of an archive that are looked at; of more, the newest. With a kilobyte each this bounds the memory. */
const mostPages = 5000;
const mostFolders = 2000;
const deepest = 6;
const mostBytes = 2_000_000;
/** Headlines that one search answers. */
const mostHeadlines = 100;
const longestHeadline = 40;
const mostOfPage = 60;
/** Of longer texts (UTF-16 units) no headlines are kept: reading one would hold the event loop. */
const mostParsed = 100_000;
/** Milliseconds after which the folders are walked again. */
const walkAgain = 30_000;
/** How long one slice of work holds the event loop, in milliseconds. */
const sliceMs = 8;

interface Page {
  readonly path: string;
  readonly time: number;
  /** Day number of the file's name (of its folder's) where there is one, else that of its last change: the order of search. */
  readonly day: number;
  readonly dated: boolean;
  signature: Uint8Array | null;
  /** A line each: the headline's line (zero-based), a tab, the headline. Made with the signature. */
  headlines: string;
}

/** A headline of a page that is not open; `line` counts from zero. */
export interface Headline {
  readonly path: string;
  readonly line: number;
  readonly title: string;
}

/** What is asked of an archive. */
export interface Quest {
  /** The document that asks; it is not its own past. */
  readonly path: string;
  /** The day of the document (days since 1970): pages dated later are passed over. Null where it is not known. */
  readonly day: number | null;
  readonly name: string;
  /** Looks at a page that holds the name; true ends the search. */
  readonly visit: (page: SiblingPage) => boolean;
  /** How long the search may take, in milliseconds; what was not looked at by then is left for the next time. */
  readonly budget: number;
}

/** Gives the event loop away for a while. */
type Rest = () => Promise<void>;

/** The pages under one root. */
export class Archive {
  private readonly files: Files;
  private readonly root: string;
  private pages: readonly Page[] = [];
  private walked = -Infinity;
  private walking: Promise<readonly Page[]> | null = null;

  constructor(files: Files, root: string) {
    this.files = files;
    this.root = root;
  }

  /** Looks for a name, the newest page first. Never rejects: a page that cannot be read is passed over. */
  async find({ path, day, name, visit, budget }: Quest, rest: Rest): Promise<void> {
    const until = performance.now() + budget;
    const own = resolve(path);
    const slice = slices(rest);
    for (const page of await this.walk(rest)) {
      if (page.path === own || (page.dated && day !== null && page.day > day) || (page.signature && !mayHold(page.signature, name))) continue;
      const text = this.textOf(page);
      if (text?.includes(name) && visit({ uri: this.files.uriOf(page.path), tree: treeOf(page.path, text) })) return;
      if (performance.now() > until) return;
      await slice();
    }
  }

  /** Reads the pages that were not read yet, so that a search need not; ends early where nobody wants it any longer. */
  async prepare(rest: Rest, isWanted: () => boolean): Promise<void> {
    const slice = slices(rest);
    for (const page of await this.walk(rest)) {
      if (!isWanted()) return;
      if (page.signature) continue;
      this.textOf(page);
      await slice();
    }
  }

  /** Headlines for which the test holds, the newest page first, of the pages that were read so far; nothing is read for it. */
  headlines(holds: (title: string) => boolean): Headline[] {
    const found: Headline[] = [];
    for (const { path, headlines } of this.pages) {
      if (headlines === '') continue;
      for (const entry of headlines.split('\n')) {
        const tab = entry.indexOf('\t');
        const title = entry.slice(tab + 1);
        if (holds(title)) found.push({ path, line: Number(entry.slice(0, tab)), title });
      }
      if (found.length >= mostHeadlines) break;
    }
    return found;
  }

  /** The text of a page; null where it cannot be read. */
  private textOf(page: Page): string | null {
    try {
      const { text } = decodeText(this.files.read(page.path));
      if (!page.signature) {
        page.signature = signatureOf(text);
        page.headlines = text.length <= mostParsed ? headlinesOf(page.path, text) : '';
      }
      return text;
    } catch {
      // it holds nothing
      page.signature = signatureOf('');
      return null;
    }
  }

  /** All pages, the newest first; those that have not changed keep their signatures. */
  private async walk(rest: Rest): Promise<readonly Page[]> {
    if (this.walking) return this.walking;
    if (performance.now() - this.walked < walkAgain) return this.pages;
    this.walking = this.walkFolders(rest);
    this.pages = await this.walking;
    this.walking = null;
    this.walked = performance.now();
    return this.pages;
  }

  private async walkFolders(rest: Rest): Promise<readonly Page[]> {
    const slice = slices(rest);
    const known = new Map(this.pages.map((p) => [p.path, p]));
    const found: Page[] = [];
    const folders = [{ path: this.root, depth: 0 }];
    for (let i = 0; i < folders.length && i < mostFolders; i++) {
      const folder = folders[i];
      for (const name of folder ? this.files.list(folder.path) : []) {
        if (!folder || passedOver.test(name) || (name.includes('.') && !isPage.test(name))) continue;
        const path = join(folder.path, name);
        const stat = this.files.stat(path);
        if (stat?.isFile === false && folder.depth < deepest) folders.push({ path, depth: folder.depth + 1 });
        if (stat?.isFile && isPage.test(name) && stat.size < mostBytes) found.push(pageOf(path, stat.time, known.get(path)));
        await slice();
      }
    }
    return found.sort((a, b) => b.day - a.day || (a.path < b.path ? -1 : 1)).slice(0, mostPages);
  }
}

/** Rests whenever a slice of time is used up. */
function slices(rest: Rest): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < sliceMs) return undefined;
    return rest().then(() => {
      began = performance.now();
    });
  };
}

function pageOf(path: string, time: number, known: Page | undefined): Page {
  if (known?.time === time) return known;
  const date = dateOfName(path);
  return { path, time, day: date ? dayNumber(date) : Math.floor(time / 86_400_000), dated: date !== null, signature: null, headlines: '' };
}

function treeOf(path: string, text: string): SiblingPage['tree'] {
  return parse(text, outsideOf(path));
}

/** Headlines of a page as it keeps them. */
function headlinesOf(path: string, text: string): string {
  const { blocks, lineStarts } = treeOf(path, text);
  const found: string[] = [];
  let line = 0;
  for (const { kind, content } of blocks) {
    if (kind !== 'headline' || found.length >= mostOfPage) continue;
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= content.start) line++;
    const title = text.slice(content.start, content.end).replace(/\s+/g, ' ').trim();
    if (title !== '') found.push(`${line}\t${[...title].slice(0, longestHeadline).join('')}`);
  }
  return found.join('\n');
}
