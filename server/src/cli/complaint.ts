// What is said of a file on standard error, in one line.
import { asIs, format, type Locale, type Message } from '../core/base/message.ts';
import { shown } from './terminal.ts';

const ofFile: Message = { zh: 'copydesk: {path}：{message}\n', en: 'copydesk: {path}: {message}\n' };

/** The line that tells what is wrong with a file. */
export function complaint(path: string, message: string, locale: Locale): string {
  return format(ofFile, locale, { path: asIs(shown(path)), message: asIs(shown(message)) });
}
