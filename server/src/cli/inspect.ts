// One file through the whole analysis, with its safe fixes applied where that is asked for. Runs in the main thread and in workers.
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { format, type Locale, type Message } from '../core/base/message.ts';
import { type Densities, densities } from '../core/features/density.ts';
import { type AcceptedFinding, reportFile } from '../core/features/html-report.ts';
import type { Readable } from 'node:stream';
import { Analyzer, type Analysis, type Surroundings } from '../core/analysis/analyzer.ts';
import type { Finding } from '../core/analysis/finding.ts';
import { type Accepted, type Sorted, sortOut } from '../core/features/accepted.ts';
import { safeEdits } from '../core/features/actions.ts';
import { applyEdits } from '../core/features/edits.ts';
import { checkData, type FileFindings } from '../core/features/report.ts';
import { lineAt } from '../core/features/positions.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { AcceptedFiles } from '../host/accepted.ts';
import { parse } from '../core/syntax/parse.ts';
import { type DecodedText, decodeText } from '../host/decode.ts';
import { diskFiles } from '../host/disk-files.ts';
import { Newsrooms, settingsFile } from '../host/newsroom.ts';
import { Siblings } from '../host/siblings.ts';
import { readText, writeText } from '../host/read-text.ts';
import { reason, writeReason } from '../host/reasons.ts';
import { loadWords } from '../host/words.ts';
import { neighbourhood } from './neighbourhood.ts';
import { type Kept, ResultCache, withFiles } from './cache.ts';
import type { Source } from './sources.ts';

/** A file's text and what it says. */
export interface AnalyzedFile {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** What an editor has set for the files of a folder (an absolute path); it goes before the folder's copydesk.yaml. */
export interface EditorSettings {
  readonly folder: string;
  readonly settings: unknown;
}

/** What to look at in each file; plain data, so that it can cross to a worker. */
export interface InspectOptions {
  /** Only these rules; empty for all that the settings leave on. */
  readonly rules: readonly string[];
  readonly fix: boolean;
  /** Rules that read words may: the dictionary is loaded with the first file of a thread. */
  readonly words: boolean;
  /** The answer carries the text, for formats that show it. */
  readonly withText: boolean;
  /** Settings of an editor, by folder; the innermost folder of a file counts. */
  readonly editor: readonly EditorSettings[];
  /** The folder of results of earlier runs, or null. */
  readonly cache: string | null;
  /** The language of the messages; null for that of the settings. */
  readonly locale: Locale | null;
  /** One-based first and last changed lines by path; null where every line counts. */
  readonly changed: Readonly<Record<string, readonly (readonly [number, number])[]>> | null;
}

/** What came of a file: findings, or why there are none. */
export interface Inspected extends FileFindings {
  readonly error: string | null;
  /** Why the file could not be fixed, though it was read. */
  readonly unfixed: string | null;
  /** Problems of the settings beside the file, told once a folder. */
  readonly warnings: readonly string[];
  /** Safe fixes that were applied. */
  readonly fixed: number;
  readonly text: string | null;
  /** 疑似问题密度, where the text was asked for. */
  readonly density: Densities | null;
  /** The language of the messages. */
  readonly locale: Locale;
  /** What was accepted, where the text was asked for. */
  readonly accepted: readonly AcceptedFinding[];
}

const newsrooms = new Newsrooms(diskFiles);
const siblings = new Siblings(diskFiles, newsrooms);
const acceptedFiles = new AcceptedFiles(diskFiles);

/** Whether the copydesk.yaml above a file leaves it to be looked at where a folder is walked. */
export function isSelected(path: string): boolean {
  return newsrooms.takes(path);
}

/** Reads and analyses a file. Throws an Error for people where it cannot be read. */
export async function analyzeFile(path: string, stdin: Readable, locale: Locale | null = null): Promise<AnalyzedFile> {
  const { text } = await readSource(path, stdin);
  return { path, text, analysis: new Analyzer(allRules).analyze(text, inLanguage(newsrooms.of(path), locale)) };
}

/** The language in which a file is spoken of: the one asked for, else that of the settings it stands under. */
export function localeAt(path: string, { locale = null, editor = [] }: { readonly locale?: Locale | null | undefined; readonly editor?: readonly EditorSettings[] } = {}): Locale {
  return locale ?? surroundingsOf(path, editor).config.locale;
}

/** The result of a file that cannot be read. */
export function unread(path: string, error: string, locale: Locale): Inspected {
  return { path, issueDate: null, findings: [], error, unfixed: null, locale, warnings: [], fixed: 0, text: null, density: null, accepted: [] };
}

/** Inspects a file; what goes wrong is told in the answer. */
export async function inspect({ path, folder }: Source, options: InspectOptions, stdin: Readable): Promise<Inspected> {
  if (options.words) await haveWords();
  try {
    const source = await readSource(path, stdin);
    const around = inLanguage(surroundingsOf(path, options.editor), options.locale);
    const cached = lookUp(source.text, around, { path, folder }, options);
    if (cached.result) newsrooms.forget(path);
    if (cached.result) return { ...cached.result, path, text: options.withText ? source.text : null };
    // the pages of a walked folder are read as one issue; files named one by one stand alone
    const pages = folder === null ? [] : siblings.of(path, parse(source.text, around.parse).issue);
    const surroundings = selectRules({ ...around, siblings: pages }, options.rules);
    const analyzer = new Analyzer(selected(options.rules));
    let { text } = source;
    let analysis = analyzer.analyze(text, surroundings);
    let fixed = 0;
    const { root } = newsrooms.roomOf(path);
    const sort = ({ tree, findings }: Analysis): Sorted => (path === '-' ? sortOut(findings, tree.text, []) : sortOut(findings, tree.text, acceptedFiles.of(path, root), acceptedFiles.moved(path, root)));
    let unfixed: string | null = null;
    if (options.fix) {
      const made = fixAll(analyzer, analysis, surroundings, (a) => sort(a).open.filter((f) => isWanted(f, path, a.tree.lineStarts, options)));
      try {
        if (made.fixed > 0) await writeText(path, source, made.text);
        ({ text, analysis, fixed } = made);
      } catch (error) {
        // what was found is told, as the text stands
        unfixed = format(notWritten, surroundings.config.locale, { reason: writeReason(error) });
      }
    }
    const { lineStarts } = analysis.tree;
    const sorted = sort(analysis);
    const findings = sorted.open.filter((f) => isWanted(f, path, lineStarts, options));
    const result: Inspected = { ...checkData(path, { tree: analysis.tree, findings }), error: null, unfixed, locale: surroundings.config.locale, warnings: [...roomWarnings(path, surroundings.config.locale), ...acceptedWarnings(path, root, sorted.unmatched, surroundings.config.locale)], fixed, text: options.withText ? text : null, density: options.withText ? densities({ tree: analysis.tree, findings }) : null, accepted: options.withText ? (reportFile(path, analysis, sorted).accepted ?? []) : [] };
    cached.keep(result);
    newsrooms.forget(path);
    return result;
  } catch (error) {
    const locale = localeAt(path, options);
    return unread(path, reason(error)[locale], locale);
  }
}

let loading: Promise<void> | null = null;

/** Loads the words once a thread; where there is no dictionary, rules go on without. */
function haveWords(): Promise<void> {
  loading ??= loadWords().then((words) => newsrooms.setWords(words));
  return loading;
}

/** A file's surroundings, under the settings of the editor where it has sent any. */
function surroundingsOf(path: string, editor: readonly EditorSettings[]): Surroundings {
  const around = newsrooms.of(path);
  const place = resolve(path);
  const own = editor.filter(({ folder }) => place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep)).sort((a, b) => b.folder.length - a.folder.length)[0];
  return own ? { ...around, config: newsrooms.configUnder(path, own.settings) } : around;
}

/** The same with another language of messages, where one is asked for. */
function inLanguage(around: Surroundings, locale: Locale | null): Surroundings {
  return locale === null ? around : { ...around, config: { ...around.config, locale } };
}

/** The result of an earlier run over the same text in the same world, or the way to keep this one. */
function lookUp(text: string, { config, registers, words, parse: options }: Surroundings, { path, folder }: Source, { cache, rules, fix, changed, withText }: InspectOptions): { readonly result: Kept | null; keep(result: Inspected): void } {
  if (cache === null || fix || changed || path === '-') return { result: null, keep: () => undefined };
  const results = new ResultCache(cache);
  const { root } = newsrooms.roomOf(path);
  const world = JSON.stringify([config, registers.version, words?.version ?? null, options, rules, withText, roomWarnings(path, config.locale), acceptedFiles.of(path, root), acceptedFiles.problemOf(path, root)?.[config.locale] ?? null, acceptedFiles.lost(path, root)]);
  const key = results.key(text, world, folder === null ? '' : neighbourhood(siblings.pages(path)));
  const found = results.get(key);
  // other pages of the issue stand in the same folder, wherever that is
  return { result: found && withFiles(found, (name) => join(dirname(path), name)), keep: ({ path: _path, text: _text, ...kept }) => results.put(key, withFiles(kept, (other) => basename(other))) };
}

const unmatchedEntry: Message = { zh: '已核的一条对不上现在的文字：{rule} {context}', en: 'An accepted entry fits nothing in the text any more: {rule} “{context}”' };
const notWritten: Message = { zh: '没有改动：{reason}', en: 'Not changed: {reason}' };
const goneFiles: Message = { zh: '已核的问题里，有的属于已经不在的文件：“{files}{more}”。文件改了名而文字没变的仍然有效，用不着的请从 accepted.yaml 删去', en: 'Some accepted entries are of files that are gone: “{files}{more}”. They hold for a file that was renamed where its wording stands; take the others out of accepted.yaml' };
const moreFaults: Message = { zh: '词库文件还有 {more} 处写错', en: 'Register files have {more} more faults' };

/** More faults of register files than this are told as a number. */
const mostRegisterFaults = 20;

/** Mistakes of the settings and register files a file stands under. */
function roomWarnings(path: string, locale: Locale): string[] {
  const { root, settings: { problems }, registerProblems } = newsrooms.roomOf(path);
  const told = registerProblems.slice(0, mostRegisterFaults).map((p) => `${relative(root ?? '', p.file)}:${p.line + 1}:${p.character + 1} ${p.message[locale]}`);
  const more = registerProblems.length - told.length;
  return [...problems.map((p) => `${settingsFile}:${p.line + 1}:${p.character + 1} ${p.message[locale]}`), ...told, ...(more > 0 ? [format(moreFaults, locale, { more })] : [])];
}

/** What a person should know of accepted.yaml: that it cannot be read, which entries fit nothing any more. */
function acceptedWarnings(path: string, root: string | null, unmatched: readonly Accepted[], locale: Locale): string[] {
  if (path === '-') return [];
  const problem = acceptedFiles.problemOf(path, root);
  const lost = acceptedFiles.lost(path, root);
  const gone = format(goneFiles, locale, { files: lost.slice(0, 5).join(locale === 'zh' ? '、' : ', '), more: lost.length > 5 ? ` +${lost.length - 5}` : '' });
  return [...(problem ? [problem[locale]] : []), ...(lost.length > 0 ? [gone] : []), ...unmatched.map((e) => format(unmatchedEntry, locale, { rule: e.rule, context: e.context }))];
}

async function readSource(path: string, stdin: Readable): Promise<DecodedText> {
  return path === '-' ? decodeText(await readAll(stdin)) : await readText(path);
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Fixes what is `open` until nothing safe is left, or ten rounds: a fix may make place for another. */
function fixAll(analyzer: Analyzer, first: Analysis, surroundings: Surroundings, open: (analysis: Analysis) => readonly Finding[]): { text: string; analysis: Analysis; fixed: number } {
  let analysis = first;
  let fixed = 0;
  for (let round = 0; round < 10; round++) {
    const edits = safeEdits(open(analysis));
    if (edits.length === 0) break;
    const text = applyEdits(analysis.tree.text, edits);
    if (text === analysis.tree.text) break;
    fixed += edits.length;
    analysis = analyzer.analyze(text, surroundings);
  }
  return { text: analysis.tree.text, analysis, fixed };
}

/** Whether the finding, or its evidence, touches a changed line. */
function isWanted(finding: Finding, path: string, lineStarts: readonly number[], { changed }: InspectOptions): boolean {
  if (!changed) return true;
  const ranges = changed[path] ?? [];
  return [finding.span, ...finding.related.filter((r) => !r.page).map((r) => r.span)].some((span) => {
    const first = lineAt(lineStarts, span.start) + 1;
    const last = lineAt(lineStarts, span.end) + 1;
    return ranges.some(([from, to]) => first <= to && from <= last);
  });
}

function selected(ids: readonly string[]): typeof allRules {
  return ids.length === 0 ? allRules : allRules.filter((rule) => ids.some((id) => covers(id, rule.id)));
}

/** A rule named on the command line runs even where the settings have it off. */
function selectRules(surroundings: Surroundings, ids: readonly string[]): Surroundings {
  if (ids.length === 0) return surroundings;
  const rules = { ...surroundings.config.rules };
  for (const rule of selected(ids)) if (rules[rule.id] === 'off' || rule.optIn) rules[rule.id] = rule.severity;
  return { ...surroundings, config: { ...surroundings.config, rules } };
}

/** `date/weekday` names one rule, `date` and `date/*` a family. */
export function covers(pattern: string, id: string): boolean {
  return pattern === id || id.startsWith(`${pattern.replace(/\/?\*$/, '')}/`);
}
