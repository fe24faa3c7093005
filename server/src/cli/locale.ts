// The language of what the command says before it has read any settings.
import type { Locale } from '../core/base/message.ts';

/** The language named among the arguments; null where none is. */
export function localeIn(args: readonly string[]): Locale | null {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  let found: Locale | null = null;
  for (const [n, argument] of own.entries()) {
    const value = argument === '--locale' ? own[n + 1] : /^--locale=(.*)$/s.exec(argument)?.[1];
    if (value === 'zh' || value === 'en') found = value;
  }
  return found;
}

/** The language of the system, from the variables that POSIX has for it; whatever is not English is spoken to in Chinese. */
export function systemLocale({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Locale {
  return /^en(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh';
}
