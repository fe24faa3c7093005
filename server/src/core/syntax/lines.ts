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
  const returns = text.includes('\r');
  let start = 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const next = returns ? splitReturns(text, start, end, lines) : start;
    const last = returns && feed >= 0 && end > next && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    lines.push(lineOf(text, next, last));
    if (feed < 0) return lines;
    start = feed + 1;
  }
}

/** Lines that end in a lone \r within text[start, end); returns where the next begins. */
function splitReturns(text: string, start: number, end: number, lines: Line[]): number {
  let from = start;
  for (let at = text.indexOf('\r', from); at >= 0 && at < end; at = text.indexOf('\r', from)) {
    if (at === end - 1 && end < text.length) break;
    lines.push(lineOf(text, from, at));
    from = at + 1;
  }
  return from;
}

function lineOf(text: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let level = 0;
  while (level < 6 && text.charCodeAt(from + level) === 35) level++;
  if (level > 0 && from + level < to && isBlank(text.charCodeAt(from + level))) {
    from += level;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
  } else level = 0;
  return { start, end, from, to, level };
}

/** Space, tab, ideographic space, no-break space, byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
