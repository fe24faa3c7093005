// Marked text: ⟦finding⟧ with an optional {messageId} behind it, and ‸ for the caret.

/** A text without its marks, and where they stood. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly id: string | null }[];
  /** Offset of ‸, or null. */
  readonly caret: number | null;
}

/** Takes the marks off. Throws where ⟦ and ⟧ do not pair. */
export function readMarks(source: string): Marked {
  let text = '';
  let caret: number | null = null;
  const marks: { start: number; end: number; id: string | null }[] = [];
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '⟦') open.push(text.length);
    else if (c === '‸') caret = text.length;
    else if (c === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ in: ${source}`);
      const id = /^\{([\w-]+)\}/.exec(source.slice(i + 1));
      if (id) i += id[0].length;
      marks.push({ start, end: text.length, id: id?.[1] ?? null });
    } else text += c;
  }
  if (open.length) throw new Error(`⟦ without ⟧ in: ${source}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end), caret };
}
