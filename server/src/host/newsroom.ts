// The newsroom folder a file stands in: its copydesk.yaml, registers and words, kept until something of it changes.
import { dirname, join, resolve } from 'node:path';
import type { Surroundings } from '../core/analysis/analyzer.ts';
import { type Config, defaultConfig } from '../core/base/config.ts';
import { type Locale, phrase } from '../core/base/message.ts';
import type { Segmenter } from '../core/base/words.ts';
import type { Registers } from '../core/registers/model.ts';
import type { ParseOptions } from '../core/syntax/parse.ts';
import { type Files, readUtf8 } from './files.ts';
import { readSelection } from './globs.ts';
import { loadRegisters, registersFolder, registersStamp } from './registers.ts';
import type { RegisterFileProblem } from './registers-read.ts';
import { reason } from './reasons.ts';
import { settingsFaults } from './settings-faults.ts';
import { outsideOf } from './surroundings.ts';
import { noSettings, readSettings, readSettingsFile, type Settings } from './settings.ts';

export const settingsFile = 'copydesk.yaml';

/** A folder with settings of its own. */
export interface Newsroom {
  /** The folder of copydesk.yaml; null for files outside any newsroom. */
  readonly root: string | null;
  readonly settings: Settings;
  readonly registers: Registers;
  /** Faults of the register files, for the editor to show in them. */
  readonly registerProblems: readonly RegisterFileProblem[];
  /** Changes when a register file does. */
  readonly registersStamp: string;
  /** Time of the settings file in milliseconds; 0 where there is none. */
  readonly time: number;
  /** Whether `include` and `exclude` of the settings leave a file (an absolute path) to be looked at where nobody names it: in a walk over the folder, as a page of an issue. */
  takes(path: string): boolean;
}

/** Finds and keeps newsrooms; gives each file its surroundings. */
export class Newsrooms {
  private readonly files: Files;
  private readonly rooms = new Map<string, Newsroom>();
  private readonly roots = new Map<string, string | null>();
  private readonly made = new Map<string, Surroundings>();
  private editor: Partial<Config> = {};
  private language: Partial<Config> = {};
  /** Of documents for which the editor has other settings. */
  private readonly own = new Map<string, Partial<Config>>();
  private words: Segmenter | null = null;

  constructor(files: Files) {
    this.files = files;
  }

  /** Surroundings of a file; the same object until something changes. */
  of(path: string): Surroundings {
    const key = resolve(path);
    const known = this.made.get(key);
    if (known) return known;
    const { settings, registers } = this.roomOf(path);
    const surroundings: Surroundings = { config: merge(defaultConfig, this.language, settings.config, this.own.get(key) ?? this.editor), registers, words: this.words, siblings: [], parse: outside(path, settings) };
    this.made.set(key, surroundings);
    return surroundings;
  }

  /** What a file's name and its newsroom's settings say of its issue; another object each time. */
  outsideOf(path: string): ParseOptions {
    return outside(path, this.roomOf(path).settings);
  }

  /** Whether the settings above a file leave it to be looked at. */
  takes(path: string): boolean {
    return this.roomOf(path).takes(resolve(path));
  }

  /** A file's configuration where the editor's settings are those given. */
  configUnder(path: string, settings: unknown): Config {
    return merge(defaultConfig, displayLanguage(settings) ?? this.language, this.roomOf(path).settings.config, readSettings(settings, () => undefined).config);
  }

  /** The newsroom of a file: the nearest folder upwards with a copydesk.yaml. */
  roomOf(path: string): Newsroom {
    const root = this.rootOf(dirname(resolve(path)));
    const key = root ?? '';
    const known = this.rooms.get(key);
    if (known) return known;
    const room = loadRoom(this.files, root);
    this.rooms.set(key, room);
    return room;
  }

  /** The language of messages where neither the editor's settings nor the folder's name one. */
  setLanguage(locale: Locale): void {
    this.language = { locale };
    this.made.clear();
  }

  /** Settings of the editor go before those of the folder; where a path is given, they are of that file alone. */
  setEditorSettings(value: unknown, path: string | null = null): void {
    const { config } = readSettings(value, () => undefined);
    if (path === null) {
      this.editor = config;
      this.made.clear();
    } else {
      this.own.set(resolve(path), config);
      this.made.delete(resolve(path));
    }
  }

  /** The segmenter, once it is loaded. */
  setWords(words: Segmenter | null): void {
    this.words = words;
    this.made.clear();
  }

  /** Forgets what was read from disk. */
  reload(): void {
    this.rooms.clear();
    this.roots.clear();
    this.made.clear();
  }

  /** Whether the settings a file stands under have come, gone or changed since they were read. */
  isStale(path: string): boolean {
    const room = this.roomOf(path);
    return findRoot(this.files, dirname(resolve(path))) !== room.root || timeOf(this.files, room.root) !== room.time || registersStamp(this.files, room.root, room.settings.registers) !== room.registersStamp;
  }

  /** Forgets one file. */
  forget(path: string): void {
    this.made.delete(resolve(path));
    this.own.delete(resolve(path));
  }

  private rootOf(folder: string): string | null {
    const known = this.roots.get(folder);
    if (known !== undefined) return known;
    const root = findRoot(this.files, folder);
    this.roots.set(folder, root);
    return root;
  }
}

/** The language an editor is displayed in, as it is sent with its settings. */
function displayLanguage(settings: unknown): Partial<Config> | null {
  const { displayLanguage: locale } = (typeof settings === 'object' && settings !== null ? settings : {}) as { readonly displayLanguage?: unknown };
  return locale === 'zh' || locale === 'en' ? { locale } : null;
}

/** The nearest folder upwards that holds a settings file; where none does, the nearest that holds registers. */
function findRoot(files: Files, folder: string): string | null {
  let registers: string | null = null;
  for (let at = folder; ; at = dirname(at)) {
    if (files.stat(join(at, settingsFile))) return at;
    if (registers === null && files.stat(join(at, registersFolder))) registers = at;
    if (dirname(at) === at) return registers;
  }
}

function timeOf(files: Files, root: string | null): number {
  return root === null ? 0 : (files.stat(join(root, settingsFile))?.time ?? 0);
}

function loadRoom(files: Files, root: string | null): Newsroom {
  const own = timeOf(files, root) === 0 || root === null ? noSettings : loadSettings(files, join(root, settingsFile));
  const { registers, problems, missing } = loadRegisters(files, root, own);
  const settings = missing.length === 0 ? own : { ...own, problems: [...own.problems, ...missing] };
  return { root, settings, takes: readSelection(root ?? '', settings), registers, registerProblems: problems, registersStamp: registersStamp(files, root, own.registers), time: timeOf(files, root) };
}

function loadSettings(files: Files, path: string): Settings {
  try {
    return readSettingsFile(readUtf8(files, path));
  } catch (error) {
    return { ...noSettings, problems: [{ line: 0, character: 0, length: 1, message: phrase(settingsFaults.unread, { reason: reason(error) }) }] };
  }
}

/** The file's name tells its date better than the folder's settings do. */
function outside(path: string, settings: Settings): ParseOptions {
  const named = outsideOf(path);
  return named.outsideDate ? named : { ...named, outsideDate: settings.date && { date: settings.date, source: 'config' } };
}

function merge(base: Config, ...parts: readonly Partial<Config>[]): Config {
  const merged = { ...base };
  for (const part of parts) Object.assign(merged, part, { rules: { ...merged.rules, ...part.rules }, style: { ...merged.style, ...part.style } });
  return merged;
}
