// What goes to a terminal: nothing in a text, a name or an argument may steer it.

/** Control characters, those that turn the direction of writing, and separators of lines that some terminals obey. */
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A piece of one line: what steers is shown as a dot, a tab as a blank. As many units as before. */
export function shown(text: string): string {
  return text.replace(/\t/g, ' ').replace(steering, '·');
}

/** Whole lines: their breaks stay. */
export function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}

/** JSON in one line; what steers a terminal stands as an escape, which every reader of JSON takes for the character itself. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(steering, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
