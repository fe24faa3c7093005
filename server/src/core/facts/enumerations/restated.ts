// A headline's number of things whose list stands in the body beside another number: 七部门齐上阵 over 公安、交通…六部门.
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { storyHeads } from '../../syntax/reading.ts';


/** The list of the body for each headline number of the same kind that has none of its own; `found` are the lists already read. */
export function restated({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const head of phrases) {
    if (!storyHeads.has(parts[head.part]?.kind ?? 'paragraph') || found.some((e) => e.count.start === head.start)) continue;
    const same = phrases.filter((p) => p !== head && !storyHeads.has(parts[p.part]?.kind ?? 'paragraph') && ofOneKind(head, p));
    const list = found.find((e) => same.includes(e.count) && e.certain && !e.open && e.readings[0] === e.count.value && !e.readings.includes(head.value));
    // the body may know of both numbers: four of them meet, three of them sign
    if (!list || Math.abs(list.count.value - head.value) > 2 || same.some((p) => p.value !== list.count.value) || /[另再又新增第余]$/.test(text.slice(Math.max(0, head.start - 1), head.start))) continue;
    more.push({ ...list, count: head, certain: list.count.value !== head.value });
  }
  return more;
}

/** Classifiers that are nouns themselves. */
const bodies = new Set([...'国省市县区镇乡村校院馆企园']);

/** The same classifier and the same noun, or a classifier that is a noun itself. */
function ofOneKind(a: CountPhrase, b: CountPhrase): boolean {
  if (a.unit !== b.unit || a.unit === '') return false;
  if ((a.unit.length > 1 && a.unit !== '方面') || bodies.has(a.unit)) return true;
  // 两句话, 三句大白话
  if (a.unit === '句') return true;
  const [x, y] = [a.noun.replace(/[“”]/g, ''), b.noun.replace(/[“”]/g, '')];
  return x.length > 1 && y.length > 1 && (x.startsWith(y.slice(0, 2)) || x.endsWith(y.slice(-2)) || y.endsWith(x.slice(-2)));
}
