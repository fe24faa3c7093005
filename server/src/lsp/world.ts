// The world of all open documents: settings, registers and words of each one's folder, headlines of the workspace.
import { basename, dirname, resolve } from 'node:path';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Analysis, Surroundings } from '../core/analysis/analyzer.ts';
import { isoDate } from '../core/base/calendar.ts';
import type { Locale, Message } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import { type Accepted, type Mark, type Sorted, sortOut } from '../core/features/accepted.ts';
import type { NewEntry } from '../core/features/model.ts';
import type { RegisterEntry } from '../core/registers/model.ts';
import type { Segmenter } from '../core/base/words.ts';
import type { SiblingPage } from '../core/rules/define.ts';
import type { IssueInfo } from '../core/syntax/model.ts';
import { parse } from '../core/syntax/parse.ts';
import type { Archive } from '../host/archive.ts';
import { AcceptedFiles } from '../host/accepted.ts';
import type { Files } from '../host/files.ts';
import { type Newsroom, Newsrooms } from '../host/newsroom.ts';
import { namedPaths } from '../host/registers.ts';
import { addEntry } from '../host/registers-add.ts';
import { type EntryPlace, placeOfEntry } from '../host/registers-place.ts';
import { Siblings } from '../host/siblings.ts';
import { Archives } from './archives.ts';
import { later } from './pause.ts';
import { headlinesOf, isSubsequence, symbolsOfDocument, symbolsOfRegisters } from './symbols.ts';

/** Other pages of a document's issue, and its surroundings with them. */
interface Neighbours {
  /** What they were looked up by. */
  readonly key: string;
  readonly pages: readonly SiblingPage[];
  base: Surroundings | null;
  merged: Surroundings | null;
}

/** What the process gives the server: files, and the segmenter where it has one. */
export interface Place {
  readonly files: Files;
  /** Null where there is no segmenter. Never rejects. */
  loadWords(): Promise<Segmenter | null>;
  /** Told of each edit. */
  edited?(): void;
}

/** Milliseconds between the first findings and the loading of the segmenter. */
const wordsDelay = 1500;
/** The same of earlier issues. */
const archiveDelay = 4000;

const notWritable: Message = { zh: '这份稿件不在可写的文件夹里', en: 'This page is not in a folder that can be written to' };

/** What the documents stand in. `generation` changes whenever anything of it does. */
export class World {
  generation = 0;
  /** The language of the editor itself, for its log and where no document is spoken of. */
  language: Locale = 'zh';
  private readonly analyses = new Map<string, Analysis>();
  private readonly place: Place;
  private readonly newsrooms: Newsrooms;
  private readonly acceptedFiles: AcceptedFiles;
  private readonly siblings: Siblings;
  private readonly neighbours = new Map<string, Neighbours>();
  private readonly archives: Archives;
  private readonly archivesAsked = new Set<string>();
  private saves = 0;
  private wordsAsked = false;
  private listener: () => void = () => undefined;

  constructor(place: Place) {
    const { files } = place;
    this.place = place;
    this.newsrooms = new Newsrooms(files);
    this.acceptedFiles = new AcceptedFiles(files);
    this.siblings = new Siblings(files, this.newsrooms);
    this.archives = new Archives(files);
  }

  /** Surroundings of a document; the same object until something changes. */
  of(uri: string): Surroundings {
    const base = this.newsrooms.of(this.pathOf(uri));
    const own = this.neighbours.get(uri);
    if (!own || own.pages.length === 0) return base;
    if (own.base !== base) Object.assign(own, { base, merged: { ...base, siblings: own.pages } });
    return own.merged ?? base;
  }

  /** The reader's language in a document. */
  localeOf(uri: string): Locale {
    return this.of(uri).config.locale;
  }

  /** Surroundings of a document where the editor's settings are those given. */
  under(uri: string, settings: unknown): Surroundings {
    return { ...this.of(uri), config: this.newsrooms.configUnder(this.pathOf(uri), settings) };
  }

  /** Surroundings of a file that is not open, with the other pages of its issue. */
  withPages(uri: string, text: string, surroundings: Surroundings): Surroundings {
    return { ...surroundings, siblings: this.siblings.of(this.pathOf(uri), parse(text, surroundings.parse).issue) };
  }

  /** The issue's other pages and its neighbours as they are on disk now: none that was deleted, new ones too. */
  pagesOf(uri: string, issue: IssueInfo): readonly SiblingPage[] {
    return this.place.files.pathOf(uri) === null ? [] : this.siblings.of(this.pathOf(uri), issue);
  }

  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** The language the editor is displayed in; settings may name another. */
  setLanguage(locale: Locale): void {
    this.language = locale;
    this.newsrooms.setLanguage(locale);
    this.changed();
  }

  /** Settings of the editor, section `copydesk`: of all documents, or of one. */
  setEditorSettings(settings: unknown, uri: string | null = null): void {
    this.newsrooms.setEditorSettings(settings, uri === null ? null : this.pathOf(uri));
    this.changed();
  }

  /** Whether the settings above a file leave it to be looked at where a folder is walked. */
  takes(uri: string): boolean {
    return this.newsrooms.takes(this.pathOf(uri));
  }

  /** The newsroom a document belongs to. */
  roomOf(uri: string): Newsroom {
    return this.newsrooms.roomOf(this.pathOf(uri));
  }

  /** Whether a file is one of those that the newsrooms of the documents are made of: settings, registers, accepted findings. */
  reads(uri: string, documents: Iterable<string>): boolean {
    const path = this.pathOf(uri);
    if (/(?:^|[\\/])(?:copydesk\.yaml|copydesk[\\/]registers[\\/][^\\/]+|\.copydesk[\\/]accepted\.yaml|copydesk[\\/]registers|\.copydesk|copydesk)$/.test(path)) return true;
    for (const document of documents) {
      const { root, settings } = this.roomOf(document);
      if (namedPaths(root, settings.registers).some((named) => path === named || dirname(path) === named)) return true;
    }
    return false;
  }

  /** Whether a document is a register file: one of copydesk/registers, or named in the settings of its folder. */
  isRegister(uri: string): boolean {
    const path = this.pathOf(uri);
    if (!/\.ya?ml$/.test(path)) return false;
    if (/[\\/]copydesk[\\/]registers[\\/][^\\/]+$/.test(path)) return true;
    const { root, settings } = this.roomOf(uri);
    return namedPaths(root, settings.registers).some((named) => path === named || dirname(path) === named);
  }

  /** Reads settings and registers from disk again. */
  reload(): void {
    this.newsrooms.reload();
    // which pages belong to an issue is a matter of settings too
    this.saves++;
    this.changed();
  }

  /** Reads them again where the settings file of this document's folder is not the one that was read. */
  reloadIfStale(uri: string): void {
    if (this.newsrooms.isStale(this.pathOf(uri))) this.reload();
  }

  analyzed(uri: string, analysis: Analysis): void {
    this.analyses.set(uri, analysis);
    this.askForWords();
    this.askForArchive(uri);
    const { date, number } = analysis.tree.issue;
    const key = `${date ? isoDate(date) : ''} ${number ?? ''} ${this.saves}`;
    if (this.place.files.pathOf(uri) === null || this.neighbours.get(uri)?.key === key) return;
    this.neighbours.set(uri, { key, pages: this.neighbours.get(uri)?.pages ?? [], base: null, merged: null });
    // the other pages are read behind the first findings
    later(50, () => this.readNeighbours(uri, key, analysis));
  }

  /** Loads the segmenter once, well behind the first findings; without it every rule works on its own readers. */
  private askForWords(): void {
    if (this.wordsAsked) return;
    this.wordsAsked = true;
    later(wordsDelay, () => void this.place.loadWords().then((words) => {
      if (!words) return;
      this.newsrooms.setWords(words);
      this.changed();
    }));
  }

  /** Has earlier issues read in idle time, once a newsroom, as long as any document is open. */
  private askForArchive(uri: string): void {
    const { root } = this.roomOf(uri);
    if (root === null || this.archivesAsked.has(root)) return;
    this.archivesAsked.add(root);
    later(archiveDelay, () => this.archives.prepare(root, () => this.analyses.size > 0));
  }

  /** A saved page is another neighbour to the others. */
  saved(): void {
    this.saves++;
  }

  /** Pages were written, deleted or made beside the editor: documents of their issues are held against them again. */
  pagesChanged(): void {
    this.saves++;
    for (const [uri, analysis] of this.analyses) this.analyzed(uri, analysis);
  }

  private readNeighbours(uri: string, key: string, { tree }: Analysis): void {
    const known = this.neighbours.get(uri);
    if (known?.key !== key) return;
    const pages = this.siblings.of(this.pathOf(uri), tree.issue);
    const same = pages.length === known.pages.length && pages.every((p, i) => p.tree === known.pages[i]?.tree);
    if (same) return;
    this.neighbours.set(uri, { key, pages, base: null, merged: null });
    this.changed();
  }

  closed(uri: string): void {
    this.analyses.delete(uri);
    this.neighbours.delete(uri);
    this.newsrooms.forget(this.pathOf(uri));
  }

  /** Findings of a document: open ones, and those a person has accepted. */
  sortOut(uri: string, { tree, findings }: Pick<Analysis, 'tree' | 'findings'>): Sorted {
    const path = this.place.files.pathOf(uri);
    if (path === null) return sortOut(findings, tree.text, []);
    const { root } = this.roomOf(uri);
    return sortOut(findings, tree.text, this.acceptedFiles.of(path, root), this.acceptedFiles.moved(path, root));
  }

  /** Keeps a finding as accepted; it is not told again. */
  async accept(uri: string, entry: Accepted): Promise<void> {
    await this.acceptedFiles.add(this.writable(uri), this.roomOf(uri).root, entry);
    this.changed();
  }

  /** Writes a register entry beside the document's newsroom (its folder, where it has none) and reads the registers again. Answers the file. */
  async addToRegister(uri: string, entry: NewEntry): Promise<string> {
    const own = this.writable(uri);
    const path = await addEntry(this.place.files, this.roomOf(uri).root ?? dirname(own), entry);
    this.reload();
    return path;
  }

  /** Takes an acceptance back. */
  async reopen(uri: string, mark: Mark): Promise<void> {
    await this.acceptedFiles.remove(this.writable(uri), this.roomOf(uri).root, mark);
    this.changed();
  }

  /** What holds every character of the query in order: headlines and names of the open documents, headlines of their issues' other pages, register entries, headlines of earlier issues as far as these were read in idle time. */
  symbols(query: string): WorkspaceSymbol[] {
    const found: WorkspaceSymbol[] = [];
    for (const [uri, analysis] of this.analyses) found.push(...symbolsOfDocument(query, uri, analysis));
    const rooms = new Map([...this.analyses.keys()].map((uri) => ({ uri, ...this.roomOf(uri) })).map((room) => [room.root, room]));
    const texts = new Map<string, string>();
    // files whose headlines are told
    const told = new Set([...this.analyses.keys()].map((uri) => resolve(this.pathOf(uri))));
    if (query.trim() !== '') {
      for (const { surroundings: { siblings, config } } of this.analyses.values()) {
        for (const page of siblings) {
          const path = resolve(this.pathOf(page.uri));
          if (!told.has(path)) found.push(...headlinesOf(query, page.uri, page.tree, config.locale));
          told.add(path);
        }
      }
    }
    for (const [root, { registers, uri: known }] of rooms) {
      if (root === null) continue;
      found.push(...symbolsOfRegisters(query, registers, (entry) => placeOfEntry(this.place.files, entry, texts), (path) => this.uriOf(path), this.localeOf(known)));
      for (const { path, line, title } of this.archives.of(root).headlines((t) => query.trim() !== '' && isSubsequence(query, t))) {
        if (!told.has(path)) found.push({ name: title, containerName: basename(path), kind: SymbolKind.Class, location: { uri: this.uriOf(path), range: { start: { line, character: 0 }, end: { line, character: 0 } } } });
      }
    }
    return found;
  }

  /** Where a register entry stands in a file of the newsroom; null for built-in ones. */
  placeOfEntry(entry: RegisterEntry): EntryPlace | null {
    return placeOfEntry(this.place.files, entry);
  }

  /** Earlier issues of the document's newsroom; null where it belongs to none. */
  archiveOf(uri: string): Archive | null {
    const { root } = this.roomOf(uri);
    return root === null ? null : this.archives.of(root);
  }

  /** The address of a file or folder, as the client names it. */
  uriOf(path: string): string {
    return this.place.files.uriOf(path);
  }

  /** The file's path; of another kind of URI one that leads nowhere. */
  pathOf(uri: string): string {
    return this.place.files.pathOf(uri) ?? `/${decoded(uri)}`;
  }

  /** The path of a document beside which something may be written; throws for one that is in no folder the server reaches (another kind of URI, not yet saved). */
  private writable(uri: string): string {
    const path = this.place.files.pathOf(uri);
    if (path === null) throw new SaidError(notWritable);
    return path;
  }

  private changed(): void {
    this.generation++;
    this.listener();
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
