// One file through the whole analysis, with its safe fixes applied where that is asked for. Runs in the main thread and in workers.
import { resolve, sep } from 'node:path';
import { type Densities, densities } from '../core/features/density.ts';
import { type AcceptedFinding, reportFile } from '../core/features/html-report.ts';
import type { Readable } from 'node:stream';
import { Analyzer, type Analysis, type Surroundings } from '../core/analysis/analyzer.ts';
import type { Finding, FindingEdit } from '../core/analysis/finding.ts';
import { type Accepted, sortOut } from '../core/features/accepted.ts';
import { safeEdits } from '../core/features/actions.ts';
import { checkData, type FileFindings } from '../core/features/report.ts';
import { lineAt } from '../core/features/positions.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { AcceptedFiles } from '../host/accepted.ts';
import { parse } from '../core/syntax/parse.ts';
import { type DecodedText, decodeText } from '../host/decode.ts';
import { diskFiles } from '../host/disk-files.ts';
import { Newsrooms, settingsFile } from '../host/newsroom.ts';
import { Siblings } from '../host/siblings.ts';
import { readText, reason, writeText } from '../host/read-text.ts';
import { neighbourhood } from './neighbourhood.ts';
import { type Kept, ResultCache } from './cache.ts';
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
  /** The answer carries the text, for formats that show it. */
  readonly withText: boolean;
  /** Settings of an editor, by folder; the innermost folder of a file counts. */
  readonly editor: readonly EditorSettings[];
  /** The folder of results of earlier runs, or null. */
  readonly cache: string | null;
  /** One-based first and last changed lines by path; null where every line counts. */
  readonly changed: Readonly<Record<string, readonly (readonly [number, number])[]>> | null;
}

/** What came of a file: findings, or why there are none. */
export interface Inspected extends FileFindings {
  readonly error: string | null;
  /** Problems of the settings beside the file, told once a folder. */
  readonly warnings: readonly string[];
  /** Safe fixes that were applied. */
  readonly fixed: number;
  readonly text: string | null;
  /** 疑似问题密度, where the text was asked for. */
  readonly density: Densities | null;
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
export async function analyzeFile(path: string, stdin: Readable): Promise<AnalyzedFile> {
  const { text } = await readSource(path, stdin);
  return { path, text, analysis: new Analyzer(allRules).analyze(text, newsrooms.of(path)) };
}

/** Inspects a file; what goes wrong is told in the answer. */
export async function inspect({ path, folder }: Source, options: InspectOptions, stdin: Readable): Promise<Inspected> {
  try {
    const source = await readSource(path, stdin);
    const around = surroundingsOf(path, options.editor);
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
    if (options.fix) {
      ({ text, analysis, fixed } = fixAll(analyzer, analysis, surroundings, (f, starts) => isWanted(f, path, starts, options)));
      if (fixed > 0) await writeText(path, source, text);
    }
    const { lineStarts } = analysis.tree;
    const { root, settings: { problems } } = newsrooms.roomOf(path);
    const sorted = sortOut(analysis.findings, text, path === '-' ? [] : acceptedFiles.of(path, root));
    const findings = sorted.open.filter((f) => isWanted(f, path, lineStarts, options));
    const result: Inspected = { ...checkData(path, { tree: analysis.tree, findings }), error: null, warnings: [...problems.map((p) => `${settingsFile}:${p.line + 1}:${p.character + 1} ${p.message}`), ...acceptedWarnings(path, root, sorted.unmatched)], fixed, text: options.withText ? text : null, density: options.withText ? densities({ tree: analysis.tree, findings }) : null, accepted: options.withText ? (reportFile(path, analysis, sorted).accepted ?? []) : [] };
    cached.keep(result);
    newsrooms.forget(path);
    return result;
  } catch (error) {
    return { path, issueDate: null, findings: [], error: reason(error), warnings: [], fixed: 0, text: null, density: null, accepted: [] };
  }
}

/** A file's surroundings, under the settings of the editor where it has sent any. */
function surroundingsOf(path: string, editor: readonly EditorSettings[]): Surroundings {
  const around = newsrooms.of(path);
  const place = resolve(path);
  const own = editor.filter(({ folder }) => place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep)).sort((a, b) => b.folder.length - a.folder.length)[0];
  return own ? { ...around, config: newsrooms.configUnder(path, own.settings) } : around;
}

/** The result of an earlier run over the same text in the same world, or the way to keep this one. */
function lookUp(text: string, { config, registers, parse: options }: Surroundings, { path, folder }: Source, { cache, rules, fix, changed, withText }: InspectOptions): { readonly result: Kept | null; keep(result: Inspected): void } {
  if (cache === null || fix || changed || path === '-') return { result: null, keep: () => undefined };
  const results = new ResultCache(cache);
  const { root, settings: { problems } } = newsrooms.roomOf(path);
  const world = JSON.stringify([config, registers.version, options, rules, withText, problems, acceptedFiles.of(path, root), acceptedFiles.problemOf(path, root)]);
  const key = results.key(text, world, folder === null ? '' : neighbourhood(siblings.pages(path)));
  return { result: results.get(key), keep: ({ path: _path, text: _text, ...kept }) => results.put(key, kept) };
}

/** What a person should know of accepted.yaml: that it cannot be read, which entries fit nothing any more. */
function acceptedWarnings(path: string, root: string | null, unmatched: readonly Accepted[]): string[] {
  const problem = path === '-' ? null : acceptedFiles.problemOf(path, root);
  return [...(problem ? [problem] : []), ...unmatched.map((e) => `已核的一条对不上现在的文字：${e.rule} ${e.context}`)];
}

async function readSource(path: string, stdin: Readable): Promise<DecodedText> {
  return path === '-' ? decodeText(await readAll(stdin)) : await readText(path);
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Fixes until nothing safe is left, or ten rounds: a fix may make place for another. */
function fixAll(analyzer: Analyzer, first: Analysis, surroundings: Surroundings, wanted: (f: Finding, lineStarts: readonly number[]) => boolean): { text: string; analysis: Analysis; fixed: number } {
  let analysis = first;
  let fixed = 0;
  for (let round = 0; round < 10; round++) {
    const { lineStarts } = analysis.tree;
    const edits = safeEdits(analysis.findings.filter((f) => wanted(f, lineStarts)));
    if (edits.length === 0) break;
    const text = apply(analysis.tree.text, edits);
    if (text === analysis.tree.text) break;
    fixed += edits.length;
    analysis = analyzer.analyze(text, surroundings);
  }
  return { text: analysis.tree.text, analysis, fixed };
}

function apply(text: string, edits: readonly FindingEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
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
