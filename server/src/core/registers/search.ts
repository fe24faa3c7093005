// Finds register entries by the text at a place and by what has been typed; the tables are made once a set of registers.
import type { RegisterEntry, Registers } from './model.ts';

/** A form of an entry that stands in a text. */
export interface FormMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: RegisterEntry;
  /** Why the form is not used; null where it is right. */
  readonly reason: string | null;
}

interface Form {
  readonly text: string;
  readonly entry: RegisterEntry;
  readonly reason: string | null;
}

interface Tables {
  /** Forms by their first two characters, longest first. */
  readonly byHead: ReadonlyMap<string, readonly Form[]>;
  /** Rejected forms by their first two characters. */
  readonly rejectedHeads: ReadonlyMap<string, readonly Form[]>;
  /** 1 for each code that begins a rejected form. */
  readonly rejectedFirst: Uint8Array;
  readonly longest: number;
}

const made = new WeakMap<Registers, Tables>();

/** The longest form that covers the offset, or null. Looks at no more text than the longest form has. */
export function formAt(registers: Registers, text: string, offset: number): FormMatch | null {
  const { byHead, longest } = tablesOf(registers);
  let best: FormMatch | null = null;
  for (let start = Math.max(0, offset - longest + 1); start <= offset; start++) {
    for (const form of byHead.get(text.slice(start, start + 2)) ?? []) {
      const end = start + form.text.length;
      if (end <= offset || !text.startsWith(form.text, start)) continue;
      if (!best || end - start > best.end - best.start) best = { start, end, entry: form.entry, reason: form.reason };
      break;
    }
  }
  return best;
}

/** Every place of a rejected form, in order; none where no entry rejects anything. */
export function rejectedForms(registers: Registers, text: string): FormMatch[] {
  const { rejectedHeads, rejectedFirst } = tablesOf(registers);
  if (rejectedHeads.size === 0) return [];
  const found: FormMatch[] = [];
  if (rejectedHeads.size <= few) {
    for (const forms of rejectedHeads.values()) {
      for (const form of forms) for (let at = text.indexOf(form.text); at >= 0; at = text.indexOf(form.text, at + form.text.length)) found.push(matchAt(at, form));
    }
    return found.sort((a, b) => a.start - b.start);
  }
  for (let at = 0; at + 1 < text.length; at++) {
    if (rejectedFirst[text.charCodeAt(at)] === 0) continue;
    for (const form of rejectedHeads.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(form.text, at)) found.push(matchAt(at, form));
  }
  return found;
}

/** Up to so many heads are looked for one by one; beyond, the text is walked once. */
const few = 32;

function matchAt(at: number, { text, entry, reason }: Form): FormMatch {
  return { start: at, end: at + text.length, entry, reason };
}

/** Entries of the kind (of any, where null) with a form that begins with `typed` or holds it, the likeliest first. */
export function entriesLike(registers: Registers, typed: string, limit: number, kind: RegisterEntry['kind'] | null = null): RegisterEntry[] {
  const starts: RegisterEntry[] = [];
  const holds: RegisterEntry[] = [];
  for (const entry of registers.entries) {
    if (starts.length >= limit) break;
    if (kind !== null && entry.kind !== kind) continue;
    if (bareForm(entry.canonical).startsWith(typed) || entry.accepted.some((f) => bareForm(f).startsWith(typed))) starts.push(entry);
    else if (holds.length < limit && entry.canonical.includes(typed)) holds.push(entry);
  }
  return [...starts, ...holds].slice(0, limit);
}

/** A form without the opening mark it may begin with. */
export function bareForm(form: string): string {
  return form.replace(/^[“《]/, '');
}

function tablesOf(registers: Registers): Tables {
  const known = made.get(registers);
  if (known) return known;
  const byHead = new Map<string, Form[]>();
  const rejectedHeads = new Map<string, Form[]>();
  const rejectedFirst = new Uint8Array(0x10000);
  let longest = 2;
  const put = (map: Map<string, Form[]>, form: Form): void => {
    if (form.text.length < 2) return;
    const key = form.text.slice(0, 2);
    const list = map.get(key);
    if (list) list.push(form);
    else map.set(key, [form]);
    longest = Math.max(longest, form.text.length);
  };
  for (const entry of registers.entries) {
    for (const text of [entry.canonical, ...entry.accepted, ...entry.formerNames]) {
      put(byHead, { text, entry, reason: null });
      if (!text.includes('“')) continue;
      const plain = text.replace(/[“”]/g, '');
      put(byHead, { text: plain, entry, reason: null });
    }
    for (const { form, reason } of entry.rejected) {
      put(byHead, { text: form, entry, reason });
      put(rejectedHeads, { text: form, entry, reason });
      if (form.length > 1) rejectedFirst[form.charCodeAt(0)] = 1;
    }
  }
  for (const list of byHead.values()) if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length);
  const tables = { byHead, rejectedHeads, rejectedFirst, longest: Math.min(longest, 60) };
  made.set(registers, tables);
  return tables;
}
