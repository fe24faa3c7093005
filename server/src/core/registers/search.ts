// Finds register entries by the text at a place; the tables are made once a set of registers.
import { find } from '../base/held.ts';
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

/** Forms by their first two characters. */
type Heads = ReadonlyMap<string, readonly Form[]>;

/** What a hover asks. */
interface All {
  /** Longest first. */
  readonly byHead: Heads;
  readonly longest: number;
}

/** What a rule asks of every story. */
interface Rejected {
  readonly heads: Heads;
  /** 1 for each code that begins a rejected form. */
  readonly first: Uint8Array;
}

// each made when it is first asked for: of fifty thousand entries a page that is only read needs the few rejected forms alone
const all = new WeakMap<Registers, All>();
const rejected = new WeakMap<Registers, Rejected>();
const people = new WeakMap<Registers, ReadonlySet<string>>();
const rightForms = new WeakMap<Registers, ReadonlySet<string>>();

/** The longest form that covers the offset, or null. Looks at no more text than the longest form has. */
export function formAt(registers: Registers, text: string, offset: number): FormMatch | null {
  const { byHead, longest } = once(all, registers, allOf);
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

/** Names of all people. */
export function personNames(registers: Registers): ReadonlySet<string> {
  return once(people, registers, ({ entries }) => {
    const names = new Set<string>();
    for (const { kind, canonical } of entries) if (kind === 'person') names.add(canonical);
    return names;
  });
}

/** All right forms of programmes, as the registers print them. */
export function programmeForms(registers: Registers): ReadonlySet<string> {
  return once(rightForms, registers, ({ entries }) => {
    const forms = new Set<string>();
    for (const { kind, canonical, accepted, formerNames } of entries) {
      if (kind !== 'programme') continue;
      forms.add(canonical);
      for (const form of accepted) forms.add(form);
      for (const form of formerNames) forms.add(form);
    }
    return forms;
  });
}

/** All forms that cover the offset, the longest first, of one length the first in the registers first. */
export function formsAt(registers: Registers, text: string, offset: number): FormMatch[] {
  const { byHead, longest } = once(all, registers, allOf);
  const found: FormMatch[] = [];
  for (let start = Math.max(0, offset - longest + 1); start <= offset; start++) {
    for (const form of byHead.get(text.slice(start, start + 2)) ?? []) {
      if (start + form.text.length > offset && text.startsWith(form.text, start)) found.push(matchAt(start, form));
    }
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** Every place of a rejected form, in order; none where no entry rejects anything. */
export function rejectedForms(registers: Registers, text: string): FormMatch[] {
  const { heads, first } = once(rejected, registers, rejectedOf);
  if (heads.size === 0) return [];
  const found: FormMatch[] = [];
  if (heads.size <= few) {
    for (const forms of heads.values()) {
      for (const form of forms) for (let at = find(text, form.text); at >= 0; at = text.indexOf(form.text, at + form.text.length)) found.push(matchAt(at, form));
    }
    return found.sort((a, b) => a.start - b.start);
  }
  for (let at = 0; at + 1 < text.length; at++) {
    if (first[text.charCodeAt(at)] === 0) continue;
    for (const form of heads.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(form.text, at)) found.push(matchAt(at, form));
  }
  return found;
}

/** Up to so many heads are looked for one by one; beyond, the text is walked once. */
const few = 32;

function matchAt(at: number, { text, entry, reason }: Form): FormMatch {
  return { start: at, end: at + text.length, entry, reason };
}

/** What was made of a key before, or makes it. */
export function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make(key);
  known.set(key, value);
  return value;
}

function put(map: Map<string, Form[]>, form: Form): void {
  if (form.text.length < 2) return;
  const key = form.text.slice(0, 2);
  const list = map.get(key);
  if (list) list.push(form);
  else map.set(key, [form]);
}

function allOf(registers: Registers): All {
  const byHead = new Map<string, Form[]>();
  for (const entry of registers.entries) {
    for (const text of [entry.canonical, ...entry.accepted, ...entry.formerNames]) {
      const bare = text.replace(/[“”]/g, '');
      // 821 by itself is a figure: between its marks alone it is a name
      const isFigure = /^[\d+＋.]+$/.test(bare);
      put(byHead, { text: isFigure ? `“${bare}”` : text, entry, reason: null });
      if (!isFigure && bare !== text) put(byHead, { text: bare, entry, reason: null });
    }
    for (const { form, reason } of entry.rejected) put(byHead, { text: form, entry, reason });
  }
  let longest = 2;
  for (const list of byHead.values()) {
    if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length);
    longest = Math.max(longest, list[0]?.text.length ?? 0);
  }
  return { byHead, longest: Math.min(longest, 60) };
}

function rejectedOf(registers: Registers): Rejected {
  const heads = new Map<string, Form[]>();
  const first = new Uint8Array(0x10000);
  for (const entry of registers.entries) {
    for (const { form, reason } of entry.rejected) {
      put(heads, { text: form, entry, reason });
      if (form.length > 1) first[form.charCodeAt(0)] = 1;
    }
  }
  return { heads, first };
}
