// Lines of a text with their outer blanks and Markdown heading marks taken off.

/** A line; `end` excludes the line break, `from`/`to` is its text without blanks and heading marks. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Splits at \n, \r\n and \r. */
export function scanLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13) continue;
    lines.push(lineOf(text, start, i));
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let level = 0;
  while (level < 6 && text[from + level] === '#') level++;
  if (level > 0 && isBlank(text.charCodeAt(from + level))) {
    from += level;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
  } else level = 0;
  return { start, end, from, to, level };
}

/** Space, tab, ideographic space, no-break space, byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
