// Forms that a register rejects, where the story itself shows that the entry is meant.
import type { Span } from '../../base/span.ts';
import type { RegisterEntry, Registers } from '../../registers/model.ts';
import { formAt, rejectedForms } from '../../registers/search.ts';

/** A rejected form of the story; `certain` where nothing else can be meant. */
export interface RejectedHere extends Span {
  readonly entry: RegisterEntry;
  readonly reason: string;
  /** Where the story has the right form; null where it has none. */
  readonly witness: Span | null;
  readonly certain: boolean;
}

/**
 * Rejected forms in order of position. A built-in entry speaks only where its right form stands in the same story, or where the form
 * carries a code (269X); a newsroom's own entry speaks always.
 */
export function rejectedHere(text: string, registers: Registers): RejectedHere[] {
  const found: RejectedHere[] = [];
  for (const { start, end, entry, reason } of rejectedForms(registers, text)) {
    if (insideRight(text, start, end, entry)) continue;
    const own = entry.file !== undefined;
    // a form of the newsroom's own around it goes before what a built-in entry says of a part
    if (!own && insideOwn(text, start, end, registers)) continue;
    const witness = rightForm(text, entry);
    const code = /\d\d[A-Z]/.test(text.slice(start, end));
    if (!witness && !own && !code) continue;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    found.push({ start, end, entry, reason: reason ?? '', witness, certain: code || (own && entry.kind !== 'term') });
  }
  return found;
}

/** 紫金港创新生态圈 inside 环紫金港创新生态圈 is no slip. */
function insideRight(text: string, start: number, end: number, entry: RegisterEntry): boolean {
  const form = text.slice(start, end);
  return [entry.canonical, ...entry.accepted].some((right) => {
    const at = right.indexOf(form);
    return at >= 0 && text.startsWith(right, start - at);
  });
}

function insideOwn(text: string, start: number, end: number, registers: Registers): boolean {
  const around = formAt(registers, text, start);
  return around !== null && around.entry.file !== undefined && around.reason === null && around.start <= start && around.end >= end;
}

function rightForm(text: string, entry: RegisterEntry): Span | null {
  for (const form of [entry.canonical, ...entry.accepted]) {
    const at = text.indexOf(form);
    if (at >= 0) return { start: at, end: at + form.length };
  }
  return null;
}
