// A baseline: findings of an earlier run that are not told again.
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { FileFindings, FindingData } from '../core/features/report.ts';

/** Takes the findings of the baseline off a file's own: as many of each file, rule and message as it holds, wherever they stand now. */
export type Baseline = (file: FileFindings) => FindingData[];

/** Reads the output of `check --format json` (or jsonl). Throws an Error for people where it is none. */
export function readBaseline(path: string): Baseline {
  const counts = new Map<string, number>();
  for (const file of parse(readFileSync(path, 'utf8'))) {
    for (const f of file.findings) counts.set(key(file.path, f), (counts.get(key(file.path, f)) ?? 0) + 1);
  }
  return (file) => file.findings.filter((f) => {
    const k = key(file.path, f);
    const left = counts.get(k) ?? 0;
    if (left > 0) counts.set(k, left - 1);
    return left === 0;
  });
}

function key(path: string, { rule, message }: FindingData): string {
  return `${relative('.', resolve(path))}\n${rule}\n${message}`;
}

function parse(text: string): FileFindings[] {
  try {
    const lines = text.trimStart().startsWith('{"version"') ? [text] : text.split('\n').filter((l) => l.trim() !== '');
    return lines.flatMap((line) => {
      const value = JSON.parse(line) as { files?: FileFindings[] } & FileFindings;
      return value.files ?? [value];
    });
  } catch {
    throw new Error('基线文件不是 check --format json 的输出');
  }
}
