// Lines of a text with their outer blanks and Markdown heading marks, or the marks of a line all in bold or italics, taken off.

/** A line; `end` excludes the line break, `from`/`to` is its text without blanks and heading marks; `level` 0 where it has none, `bold` where it is all in bold. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly bold: boolean;
}

/** The lines of text[from, to), split at \n, \r\n and \r. `from` is a line's start, `to` another's or the text's end. */
export function scanLines(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  const find = (mark: string, at: number): number => {
    const found = text.indexOf(mark, at);
    return found < 0 || found >= to ? to : found;
  };
  let feed = find('\n', from);
  let back = find('\r', from);
  for (let start = from; start < to || to === text.length; ) {
    const end = Math.min(feed, back);
    lines.push(lineOf(text, start, end));
    if (end === to) break;
    start = end + (back === end && back + 1 === feed && feed < to ? 2 : 1);
    if (feed < start) feed = find('\n', start);
    if (back < start) back = find('\r', start);
  }
  return lines;
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
  const bold = level === 0 && isBold(text, from, to);
  if (level === 0 && !bold && isItalic(text, from, to)) return { start, end, from: from + 1, to: to - 1, level, bold };
  return bold ? { start, end, from: from + 2, to: to - 2, level, bold } : { start, end, from, to, level, bold };
}

/** Whether a line is all in bold: **够不够，看库存**. */
function isBold(text: string, from: number, to: number): boolean {
  return text.charCodeAt(from) === 42 && to - from > 5 && text.startsWith('**', from) && text.startsWith('**', to - 2) && text.indexOf('*', from + 2) === to - 2 && !isBlank(text.charCodeAt(from + 2));
}

/** Whether a line is all in italics: *图/宣传部 提供*. */
function isItalic(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from) !== 42 || to - from < 4 || text.charCodeAt(to - 1) !== 42) return false;
  return !isBlank(text.charCodeAt(from + 1)) && !isBlank(text.charCodeAt(to - 2)) && text.indexOf('*', from + 1) === to - 1;
}

/** Space, tab, ideographic space, no-break space, byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
