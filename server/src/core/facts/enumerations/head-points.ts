// A headline's number of things to be done, and the one row of them behind a colon in the body: 五件事年内办好 … 公布今年要办的事：修好进村路，接通自来水，….
import { holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { storyHeads } from '../../syntax/reading.ts';

const counted = /^(?:件(?:大|实|民生实|好|民生|要|暖心)?事|项(?:任务|工作|举措|措施|目标|承诺|计划)|条(?:举措|措施|建议|承诺|意见))/;
const lead = /(?:事|打算|计划|任务|举措|措施|安排|目标|承诺|建议|意见|工作)(?:是|有|为)?：$/;

/** The clauses behind the body's only colon of that kind, for a headline's number that has no other of its kind. */
export function headPoints({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  if (!holds(text, '：')) return [];
  const more: Enumeration[] = [];
  for (const head of phrases) {
    if (head.value < 3 || head.value > 9 || !storyHeads.has(parts[head.part]?.kind ?? 'paragraph') || found.some((e) => e.count.start === head.start)) continue;
    const noun = counted.exec(text.slice(head.numeral.end, head.numeral.end + 6))?.[0];
    if (noun === undefined || phrases.some((p) => p !== head && p.unit === head.unit)) continue;
    const rows = parts.flatMap((part) => {
      if (part.kind !== 'paragraph' && part.kind !== 'brief') return [];
      const colon = text.indexOf('：', part.start);
      if (colon < 0 || colon >= part.end || !lead.test(text.slice(Math.max(part.start, colon - 12), colon + 1))) return [];
      const stop = text.slice(colon, part.end).search(/[。！]/);
      return [{ start: colon + 1, end: stop < 0 ? part.end : colon + stop }];
    });
    const [row] = rows;
    if (!row || rows.length > 1 || row.end - row.start > 160) continue;
    const words = text.slice(row.start, row.end);
    const clauses = cut(text, row.start, row.end, '，；');
    const items = clauses.length > 2 ? clauses : cut(text, row.start, row.end, '、');
    const widths = items.map((s) => s.end - s.start);
    // one build: short clauses of nearly one length
    if (items.length < 3 || Math.max(...widths) > 12 || Math.max(...widths) - Math.min(...widths) > 4 || Math.abs(items.length - head.value) !== 1) continue;
    if ((clauses.length > 2 && /[、和与及]/.test(words)) || /等|一是|首先|[一二三]、|“|\d/.test(words) || /此外|另外|同时|还[要将有]|再[加有]/.test(text.slice(row.end, row.end + 120)) || /[和与及]/.test(words)) continue;
    more.push({ start: row.start, end: row.end, count: { ...head, noun: noun.slice(head.unit.length), end: head.numeral.end + noun.length }, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return more;
}
