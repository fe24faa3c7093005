// A code of limits of time: “369”承诺 … 3分钟内派出队员；6小时内到场；小故障8小时内修好.
import type { Span } from '../../base/span.ts';
import type { Code } from './code-shapes.ts';
import type { Told } from './code-story.ts';

/** Farthest, in characters, that the limits stand behind the code. */
const reach = 500;
const limit = /(?<![\d.第至到～—-])(\d{1,2}|[一二两三四五六七八九])(?:个)?(?:分钟|小时|工作日|天|周|秒)(?:之?内|以内)?(?![前后多])/gu;
const named = /^”(?:服务|办事|便民|维修|响应|处置|接诉|办理|诉求|报修|快修|急修|应急|出警|救援)?(?:承诺|机制|模式|制度?|标准|规定|工作法|法|时限|服务|规则|流程)/;
const digits = '零一二三四五六七八九';

/** The one limit that is not the digit of its place, where a sentence has as many limits as the code has digits and all the others stand in its order. */
export function limitOtherwise(text: string, code: Code): Told | null {
  const want = code.parts.map(Number);
  if (code.plus || want.length < 3 || want.some((n) => !(n >= 1 && n <= 9)) || !named.test(text.slice(code.end, code.end + 9))) return null;
  const stop = Math.min(text.length, code.end + reach);
  let found: Told | null = null;
  for (const { start, end } of sentences(text, code.end, stop)) {
    const told = [...text.slice(start, end).matchAll(limit)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length, n: /\d/.test(m[1] ?? '') ? Number(m[1]) : digits.indexOf((m[1] ?? '').replace('两', '二')) }));
    if (told.length < 2) continue;
    const off = told.flatMap((t, i) => (t.n === want[i] ? [] : [i]));
    if (off.length === 0 && told.length === want.length) return null;
    const [i = 0] = off;
    const [odd, due] = [told[i], want[i]];
    if (told.length !== want.length || off.length !== 1 || !odd || due === undefined || Math.abs(odd.n - due) > 2) continue;
    if (found) return null;
    found = { start: odd.start, end: odd.end, digit: String(due), n: odd.n };
  }
  return found;
}

function sentences(text: string, from: number, stop: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let i = from; i <= stop; i++) {
    if (i < stop && !'。！？\n'.includes(text[i] ?? '\n')) continue;
    if (i > start) found.push({ start, end: i });
    start = i + 1;
  }
  return found;
}
