// The rules' pages, wherever they stand: beside the bundle, or in the source tree.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folders = ['./rules/', '../rules/', '../../../server/src/core/rules/'];

/** The Markdown page of a rule, or null where there is none. */
export function rulePage(id: string): string | null {
  if (!/^[\w-]+\/[\w-]+$/.test(id)) return null;
  for (const folder of folders) {
    const path = fileURLToPath(new URL(`${folder}${id}.md`, import.meta.url));
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  return null;
}

/** The Chinese title behind the rule's id in its page's first line. */
export function ruleTitle(id: string): string | null {
  return /^# \S+ (.+)$/m.exec(rulePage(id) ?? '')?.[1] ?? null;
}
