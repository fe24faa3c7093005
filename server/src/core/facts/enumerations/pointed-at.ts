// A number that points back at the row of names right before it: 走访了甲电子、乙食品、丙机械。上述两家企业….
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const pointing = /(?:上述|以上)$/;
const kinds = /(?:公司|集团|企业|厂|村|镇|乡|街道|社区|县|区|学校|小学|中学|大学|学院|医院|合作社|农场|林场|站|馆|店|路|桥|河|湖|山|水库|小区|园|港|码头)$/;
/** What leads up to the first name. */
const lead = /^.{0,60}(?:[的了到在是为有访给向由]|分别[是为])(?=[\u4e00-\u9fff“]{2,14}$)/;

/** Such numbers against the only row of the sentence before, whose names are of the kind or were told before. */
export function pointedAt({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holdsAny(text, '上述以上')) return [];
  return phrases.flatMap((p): Enumeration[] => {
    if (!'家所个座处条支'.includes(p.unit || '的') || p.noun === '' || p.value > 9 || !pointing.test(text.slice(Math.max(0, p.start - 2), p.start))) return [];
    const head = p.start - 2;
    if (!/[。\n]/.test(text[head - 1] ?? '\n')) return [];
    let from = Math.max(0, head - 2);
    while (from > 0 && head - from < 160 && !/[。！？\n]/.test(text[from - 1] ?? '\n')) from--;
    const rows = cut(text, from, head, '，。；：\n').filter((s) => text.slice(s.start, s.end).includes('、'));
    const [row] = rows;
    if (!row || rows.length > 1 || /[和与及等两二三四五六七八九十\d]|其中|另|还有/.test(text.slice(from, head))) return [];
    const items = cut(text, row.start, row.end, '、');
    const [first] = items;
    if (!first || items.length < 3) return [];
    const skip = lead.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
    const names: Span[] = [{ start: first.start + skip, end: first.end }, ...items.slice(1)];
    const words = names.map((s) => text.slice(s.start, s.end).replace(/[“”]/g, ''));
    if (words.some((w) => w.length < 2 || w.length > 12 || w.includes('的'))) return [];
    const before = text.slice(0, from);
    const known = words.filter((w) => w.length > 3 && before.includes(w)).length;
    if (!words.every((w) => kinds.test(w)) && known < 2) return [];
    return Math.abs(names.length - p.value) > 2 ? [] : [{ start: names[0]?.start ?? row.start, end: row.end, count: { ...p, end: p.end - p.noun.length + 2 }, place: 'before', items: names, readings: [names.length], open: false, certain: true }];
  });
}
