// What features say is said in the language of the analysis' settings.
import type { Analysis } from '../analysis/analyzer.ts';
import { format, type Locale, type Message, type MessageData } from '../base/message.ts';

/** Says a message. */
export type Say = (message: Message, data?: MessageData) => string;

/** Says messages in the reader's language. */
export function sayIn(locale: Locale): Say {
  return (message, data) => format(message, locale, data);
}

/** Says messages in the language that the analysis was made for. */
export function sayFor({ surroundings }: Pick<Analysis, 'surroundings'>): Say {
  return sayIn(surroundings.config.locale);
}

/** A phrase by itself. */
export const placed: Message = { zh: '{text}', en: '{text}' };
export const semicolon: Message = { zh: '；', en: '; ' };
/** Before what stands in a line. */
export const lineNumber: Message = { zh: '第 {line} 行：', en: 'line {line}: ' };
