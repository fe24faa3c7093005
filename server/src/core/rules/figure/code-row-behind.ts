// Part of figure/code-expansion: “1347”架构：一本台账，三级渡长，四色风险图，六条红线: right behind the colon as many short items as the code has digits, each with its own number.
import { smallHan } from '../../base/small-number.ts';
import type { Code } from './code-shapes.ts';
import type { Told } from './code-story.ts';

const opens = /^”?[\u4e00-\u9fff]{0,8}(?:：|，即|，也就是|——)/;
const item = /^(?:打造|建立|建好|设立|明确|健全|推行|落实|紧盯|聚焦|用好|守住|管好|组建)?([一二两三四五六七八九十])(?![是要来则])[\u4e00-\u9fff]{2,10}$/;
const reach = 90;

/** The one item whose number is not the code's, where all others are; null where the row is not of that shape. */
export function rowBehind(text: string, code: Code): Told | null {
  if (code.plus || !/^[1-9]{3,6}$/.test(code.text)) return null;
  const open = opens.exec(text.slice(code.end, code.end + 16));
  if (!open) return null;
  const from = code.end + open[0].length;
  const row = text.slice(from, from + reach).split(/[。\n]/)[0] ?? '';
  const parts = row.split(/[，；、]/);
  const told: Told[] = [];
  let at = from;
  for (const [i, part] of parts.entries()) {
    if (i >= code.text.length) break;
    const number = item.exec(part)?.[1];
    if (number === undefined) return null;
    const start = at + part.indexOf(number);
    told.push({ start, end: at + part.length, digit: code.text[i] ?? '', n: smallHan(number) });
    at += part.length + 1;
  }
  const off = told.filter((t) => String(t.n) !== t.digit);
  const [odd] = off;
  return told.length === code.text.length && off.length === 1 && odd && Math.abs(odd.n - Number(odd.digit)) <= 3 ? odd : null;
}
