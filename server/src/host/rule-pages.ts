// The rules' pages, wherever they stand: beside the bundle, or in the source tree.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale, Message } from '../core/base/message.ts';

/** What stands before an example. */
const told = {
  bad: { zh: '报（⟦ ⟧里的）：', en: 'Reported, in ⟦ ⟧:' }, good: { zh: '不报：', en: 'Not reported:' }, fix: { zh: '改成：', en: 'Mended:' },
} as const satisfies Readonly<Record<string, Message>>;

const folders = ['./rules/', '../rules/', '../../../server/src/core/rules/'];

/** The Markdown page of a rule, which is in Chinese, as people read it, or null where there is none: what the tests alone need of its examples (message ids, settings) is left out. */
export function rulePage(id: string, locale: Locale = 'zh'): string | null {
  const page = sourceOf(id);
  return page === null ? null : page.replace(/⟧\{\w{1,40}\}/g, '⟧').replace(/^```(bad|good|fix)\b.*$/gm, (_, kind: 'bad' | 'good' | 'fix') => `\n${told[kind][locale]}\n\n\`\`\`text`).replace(/\n{3,9}/g, '\n\n');
}

function sourceOf(id: string): string | null {
  if (!/^[\w-]+\/[\w-]+$/.test(id)) return null;
  for (const folder of folders) {
    const path = fileURLToPath(new URL(`${folder}${id}.md`, import.meta.url));
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  return null;
}
