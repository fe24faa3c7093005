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
  return nested(message[locale].replace(/\{(\w+)\}/g, (whole, key: string) => (key in data ? String(data[key]) : whole)));
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
