// Messages in Chinese and English with named places to fill.
import { inEnglish, inQuotes } from './english.ts';

export type Locale = 'zh' | 'en';

/** One sentence in both languages; `{name}` is replaced by data. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What fills the places; a phrase that is itself said in both languages is a message. */
export type MessageData = Readonly<Record<string, string | number | Message>>;

/**
 * The message in the given language with its places filled; a place without data stays as it is written. In English, numbers, dates and units are
 * written as English has them, and what is left of Chinese is set in quotation marks.
 */
export function format(message: Message, locale: Locale, data: MessageData = {}): string {
  const sentence = message[locale];
  return nested(sentence.replace(/\{(\w+)\}/g, (whole, key: string, at: number) => {
    const value = data[key];
    if (value === undefined) return whole;
    if (typeof value === 'object') return value[locale];
    return locale === 'en' && typeof value === 'string' && !inQuotes(sentence, at) ? inEnglish(value) : String(value);
  }));
}

/** A phrase for a place of another message, filled when one of the languages is asked for. */
export function phrase(message: Message, data: MessageData = {}): Message {
  return {
    get zh() { return format(message, 'zh', data); },
    get en() { return format(message, 'en', data); },
  };
}

/** Words that are the same in both languages: another program's, a path, a code. */
export function asIs(text: string): Message {
  return { zh: text, en: text };
}

/** Between things in a row. */
export const and: Message = { zh: '、', en: ', ' };

/** Phrases behind each other. */
export function listed(items: readonly (string | Message)[], between: Message): Message {
  const list = (locale: Locale): string => items.map((item) => (typeof item === 'object' ? item[locale] : locale === 'en' ? inEnglish(item) : item)).join(between[locale]);
  return {
    get zh() { return list('zh'); },
    get en() { return list('en'); },
  };
}

/** A quotation inside a quotation takes ‘ ’, and one inside that “ ” again: “‘296X’先进制造业集群”. Marks without a partner stay. */
function nested(text: string): string {
  if (!text.includes('““') && !text.includes('””') && !deep.test(text)) return text;
  const pairs = pairsOf(text);
  if (pairs === null) return text;
  const result = [...text];
  for (const { open, close, depth } of pairs) {
    result[open] = depth % 2 === 0 ? '“' : '‘';
    result[close] = depth % 2 === 0 ? '”' : '’';
  }
  return result.join('');
}

const deep = /“[^”]{0,200}“/;

/** Quotation marks of both kinds with their depths, by index of the text's characters; null where they do not pair. */
function pairsOf(text: string): { open: number; close: number; depth: number }[] | null {
  const found: { open: number; close: number; depth: number }[] = [];
  const stack: number[] = [];
  for (const [i, c] of [...text].entries()) {
    if (c === '“' || c === '‘') stack.push(i);
    else if (c === '”' || c === '’') {
      const open = stack.pop();
      if (open === undefined) return null;
      found.push({ open, close: i, depth: stack.length });
    }
  }
  return stack.length === 0 ? found : null;
}
