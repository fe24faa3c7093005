// What is left of a list when some of it are set apart by name: 辟出“甲库”“乙库”“丙库”“丁库”四个展区 … 除“甲库”“乙库”之外，另外三个展区.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { listItems } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const rest = /除(?:了)?([^，。；]{2,40}?)(?:之外|以外|外)，(?:另外|其余|其他|剩下|余下)(?:的)?$/;

/** Numbers of the others behind those set apart, against the list that `found` has for the same things. */
export function restOfList(text: string, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  if (find(text, '除') < 0) return more;
  for (const count of phrases) {
    const from = Math.max(0, count.start - 60);
    const m = rest.exec(text.slice(from, count.start));
    if (!m?.[1]) continue;
    const at = from + m.index + m[0].indexOf(m[1]);
    const apart = namesIn(text, { start: at, end: at + m[1].length });
    const whole = found.filter((e) => e.count.end <= at && e.count.unit === count.unit && !e.open && e.readings.includes(e.count.value) && sameNoun(e.count.noun, count.noun)).at(-1);
    if (!whole || apart.length === 0) continue;
    const items = whole.items.filter((s) => !apart.some((name) => text.slice(s.start, s.end).includes(name)));
    if (items.length !== whole.items.length - apart.length || whole.items.length !== whole.count.value || items.length === 0) continue;
    more.push({ start: whole.start, end: whole.end, count, place: 'before', items, readings: [items.length], open: false, certain: Math.abs(items.length - count.value) <= 2 });
  }
  return more;
}

/** 展区 of 四个展区, and 展区 or 展区都设了 of what is left. */
const sameNoun = (a: string, b: string): boolean => a.length >= 1 && (a.startsWith(b.slice(0, 2)) || b.startsWith(a.slice(0, 2)));

function namesIn(text: string, span: Span): string[] {
  const list = listItems(text, span.start, span.end, false);
  const items = list.items.length > 0 ? list.items : [span];
  return items.map((s) => text.slice(s.start, s.end).replace(/[“”]/g, '')).filter((n) => n.length > 0);
}
