// Phrases that count written characters: 八个字：“勤俭、诚信、孝悌、读书”, “不信谣不传谣”六个字, 十二字方针.
import type { Span } from '../../base/span.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** Longest saying, in characters with its marks. */
const reach = 60;

/** The quotation beside the phrase with its characters counted, or null where the phrase counts none or one stands beside. */
export function charactersOf(text: string, count: CountPhrase, sentenceStart: number, sentenceEnd: number): Enumeration | null {
  if (!(count.unit === '字' || (count.unit === '个' && count.noun.includes('字') && count.noun.replace(/[^\p{Script=Han}]/gu, '') === '字')) || count.value < 3) return null;
  const opening = /^[方针诀格言箴家训经]{0,3}(?:[：:，]|——|就是|是|即)?(?=“)/.exec(text.slice(count.end, Math.min(sentenceEnd, count.end + 8)));
  const bare = opening ? null : inTheOpen(text, count, sentenceEnd);
  if (bare) return bare;
  const spans = opening ? quotationsFrom(text, count.end + opening[0].length, Math.min(sentenceEnd, count.end + reach)) : quotationsTo(text, count.start, Math.max(sentenceStart, count.start - reach));
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const said = spans.map((s) => text.slice(s.start, s.end)).join('');
  const letters = said.match(/\p{Script=Han}/gu) ?? [];
  if (letters.length < 2 || /[A-Za-z\d…]/.test(said)) return null;
  return { start: first.start, end: last.end, count, place: opening ? 'after' : 'before', items: spans, readings: [letters.length], open: false, certain: Math.abs(letters.length - count.value) <= 4 };
}

/** 四个字：原件、转账。 without quotation marks: Han characters and 、 to the end of the sentence. */
function inTheOpen(text: string, count: CountPhrase, sentenceEnd: number): Enumeration | null {
  const said = /^[：:]([\p{Script=Han}、]{2,20})[。！]/u.exec(text.slice(count.end, Math.min(sentenceEnd, count.end + 24)))?.[1];
  if (said === undefined) return null;
  const start = count.end + 1;
  const letters = said.replace(/、/g, '').length;
  return { start, end: start + said.length, count, place: 'after', items: [{ start, end: start + said.length }], readings: [letters, said.split('、').length], open: false, certain: Math.abs(letters - count.value) <= 4 };
}

/** Quotations side by side from `at` on, without their marks. */
function quotationsFrom(text: string, at: number, limit: number): Span[] {
  const found: Span[] = [];
  for (let i = at; text[i] === '“'; ) {
    const length = text.slice(i, limit).indexOf('”');
    if (length < 0) return [];
    const close = i + length;
    found.push({ start: i + 1, end: close });
    i = text[close + 1] === '、' ? close + 2 : close + 1;
  }
  return found;
}

/** Quotations side by side that end before `at`, 这 and 短短 left out. */
function quotationsTo(text: string, at: number, floor: number): Span[] {
  const found: Span[] = [];
  let i = at - (/(?:这|这短短|短短)$/.exec(text.slice(Math.max(floor, at - 3), at))?.[0].length ?? 0);
  while (text[i - 1] === '”') {
    const back = text.slice(floor, i - 1).lastIndexOf('“');
    if (back < 0) return [];
    const open = floor + back;
    found.unshift({ start: open + 1, end: i - 1 });
    // “有约”和“邀约”四个字
    i = text[open - 1] === '、' || ('和与'.includes(text[open - 1] ?? '、') && text[open - 2] === '”') ? open - 1 : open;
  }
  return found;
}
