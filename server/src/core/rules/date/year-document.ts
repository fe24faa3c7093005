// Part of date/year: 江政规〔2052〕7号, in 2026: a document or a case numbered in a year that is to come.
import { holds } from '../../base/held.ts';
import type { YearContext } from './year-messages.ts';

/** 〔2025〕7号 of documents (GB/T 9704), （2025）…民初123号 of courts. */
const numbered = /〔(\d{4})〕(?:第)?\d{1,5}号|（(\d{4})）[\u4e00-\u9fff\d]{2,16}?[民刑行执商破][初终申再监他]?(?:字第?)?\d{1,6}号/g;
/** Invented, or to come. */
const unreal = /小说|电影|科幻|虚构|剧中|模拟|样例|示例/;

/** Reports the year of such a number behind the issue's, with the years that exchanged or mistaken digits may stand for. */
export function checkDocuments(context: YearContext): void {
  const { copy: { text }, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !holds(text, '号') || !(holds(text, '〔') || holds(text, '（')) || unreal.test(text)) return;
  for (const m of text.matchAll(numbered)) {
    const printed = m[1] ?? m[2] ?? '';
    if (Number(printed) <= now) continue;
    const start = m.index + 1;
    const span = { start, end: start + printed.length };
    context.report({
      message: 'future', data: { words: text.slice(m.index, span.end + 1), now }, span: { start: m.index, end: span.end + 1 },
      fixes: likely(printed, now).map((year) => ({ title: 'to' as const, data: { to: String(year) }, safety: 'confirm' as const, edits: [{ span, newText: String(year) }] })),
    });
  }
}

/** The two years up to now that two neighbours exchanged, or one other digit, make of it. */
function likely(printed: string, now: number): number[] {
  const found: number[] = [];
  for (let i = 1; i < printed.length; i++) found.push(Number(`${printed.slice(0, i - 1)}${printed[i]}${printed[i - 1]}${printed.slice(i + 1)}`));
  const exchanged = found.filter((year) => year <= now && year > now - 30);
  if (exchanged.length > 0) return exchanged.slice(0, 2);
  return [now, now - 1].filter((year) => [...String(year)].filter((c, i) => c !== printed[i]).length === 1);
}
