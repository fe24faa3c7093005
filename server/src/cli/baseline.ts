// A baseline: findings of an earlier run that are not told again.
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import type { FileFindings, FindingData } from '../core/features/report.ts';
import { reason } from '../host/reasons.ts';

const unread: Message = { zh: '读不了基线文件 {path}：{reason}；基线用“copydesk check --format json … > 文件”生成', en: 'The baseline “{path}” cannot be read: {reason}; make one with “copydesk check --format json … > FILE”' };
const noBaseline: Message = { zh: '基线文件 {path} 不是 check --format json（或 jsonl）的输出；请用“copydesk check --format json … > 文件”重新生成', en: 'The baseline “{path}” is no output of check --format json (or jsonl); make one anew with “copydesk check --format json … > FILE”' };

/** Takes the findings of the baseline off a file's own: as many of each file, rule and message as it holds, wherever they stand now. */
export type Baseline = (file: FileFindings) => FindingData[];

/** A baseline, and whether any of its files is looked at in this run. */
export interface ReadBaseline {
  readonly baseline: Baseline;
  readonly fits: boolean;
}

/** Reads the output of `check --format json` (or jsonl) for a run over the paths. Throws an Error for people where it is none. */
export function readBaseline(path: string, paths: readonly string[]): ReadBaseline {
  const files = parse(path).filter((f) => f.findings.length > 0);
  const folder = folderOf(files.map((f) => f.path), path, paths);
  const counts = new Map<string, number>();
  for (const file of files) {
    for (const f of file.findings) counts.set(key(file.path, f, folder), (counts.get(key(file.path, f, folder)) ?? 0) + 1);
  }
  const baseline: Baseline = (file) => file.findings.filter((f) => {
    const k = key(file.path, f, '.');
    const left = counts.get(k) ?? 0;
    if (left > 0) counts.set(k, left - 1);
    return left === 0;
  });
  const looked = new Set(paths.map((p) => placeOf(p, '.')));
  return { baseline, fits: files.length === 0 || files.some((f) => looked.has(placeOf(f.path, folder))) };
}

function key(path: string, { rule, message }: FindingData, folder: string): string {
  return `${placeOf(path, folder)}\n${rule}\n${message}`;
}

/** Standard input has no place. */
function placeOf(path: string, folder: string): string {
  return path === '-' ? path : resolve(folder, path);
}

/**
 * The folder that the baseline's relative paths count from. They were written in the folder the earlier run was started in, and nothing says which that was: it is
 * the one that brings most of the paths to files of this run; of several the baseline's own, then the working one; of others that bring as many it is none.
 */
function folderOf(written: readonly string[], path: string, paths: readonly string[]): string {
  const places = paths.filter((p) => p !== '-').map((p) => resolve(p));
  const looked = new Set(places);
  const known = [...new Set([dirname(resolve(path)), resolve('.')])];
  const byName = new Map<string, string[]>();
  for (const place of places) {
    const alike = byName.get(last(place));
    if (alike) alike.push(place);
    else byName.set(last(place), [place]);
  }
  const hits = new Map<string, number>();
  for (const name of written) {
    if (name === '-' || isAbsolute(name)) continue;
    const hit = (folder: string): void => void hits.set(folder, (hits.get(folder) ?? 0) + 1);
    for (const folder of known) if (looked.has(resolve(folder, name))) hit(folder);
    const end = resolve(sep, name).slice(resolve(sep).length - 1);
    const alike = byName.get(last(end)) ?? [];
    // names that a thousand files have tell nothing, nor do ways up
    if (alike.length > 1000 || name.startsWith('..')) continue;
    for (const place of alike) {
      const folder = place.slice(0, -end.length) || sep;
      if (place.endsWith(end) && !known.includes(folder)) hit(folder);
    }
  }
  const most = Math.max(0, ...hits.values());
  const best = [...hits].filter(([, count]) => count === most).map(([folder]) => folder);
  return known.find((folder) => best.includes(folder)) ?? (best.length === 1 ? (best[0] ?? '.') : '.');
}

function last(place: string): string {
  return place.slice(place.lastIndexOf(sep) + 1);
}

function parse(path: string): FileFindings[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new SaidError(phrase(unread, { path, reason: reason(error) }));
  }
  try {
    return valuesOf(text).flatMap((value) => (isObject(value) && Array.isArray(value['files']) ? (value['files'] as unknown[]) : [value])).map((file) => {
      if (!isFile(file)) throw new Error('no findings of a file');
      return file;
    });
  } catch {
    throw new SaidError(phrase(noBaseline, { path }));
  }
}

/** One JSON value, or one a line. */
function valuesOf(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split('\n').filter((l) => l.trim() !== '').map((line) => JSON.parse(line) as unknown);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFile(value: unknown): value is FileFindings {
  return isObject(value) && typeof value['path'] === 'string' && Array.isArray(value['findings']) && value['findings'].every((f) => isObject(f) && typeof f['rule'] === 'string' && typeof f['message'] === 'string');
}
