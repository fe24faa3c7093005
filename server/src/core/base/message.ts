// Messages in Chinese and English with named places to fill.

export type Locale = 'zh' | 'en';

/** One sentence in both languages; `{name}` is replaced by data. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type MessageData = Readonly<Record<string, string | number>>;

/** The message in the given language with its places filled; a place without data stays as it is written. */
export function format(message: Message, locale: Locale, data: MessageData = {}): string {
  return message[locale].replace(/\{(\w+)\}/g, (whole, key: string) => (key in data ? String(data[key]) : whole));
}
