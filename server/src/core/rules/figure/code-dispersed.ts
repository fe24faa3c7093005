// The parts of a code told one a sentence or paragraph, wherever they stand: “3456”工作法 … 三张清单…。四步流程…。五方会签…。收口的是七项公开.
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Code } from './code-shapes.ts';
import type { Told } from './code-story.ts';

/** Farthest, in characters, that the parts stand behind the code. */
const reach = 700;
/** A number and a thing that open a sentence or are what it says: 四步流程，; 收口的是七项公开，. */
// bounded: ten characters
const part = /(?:^|[。！？；\n　”]|[。；\n][^，。；\d]{0,5}是)([一二两三四五六七八九])([张步方项个条支本类级道环员把关种])([\u4e00-\u9fff]{2,4})(?=[，。：])/g;

/** The one part whose number is one off its digit, where as many are told as the code has digits and the others are right and in order; null elsewhere. */
export function toldApart(text: string, code: Code): Told | null {
  if (code.plus || !/^[1-9]{3,5}$/.test(code.text) || new Set(code.parts).size < code.parts.length) return null;
  const told = matchesOf(text.slice(code.end, code.end + reach), part).map((m) => {
    const lead = m[0].indexOf(m[1] ?? '');
    return { n: smallNumber(m[1] ?? ''), start: code.end + m.index + lead, end: code.end + m.index + m[0].length };
  });
  if (told.length !== code.parts.length) return null;
  const off = told.flatMap((t, i) => (t.n === Number(code.parts[i]) ? [] : [i]));
  const [i = -1] = off;
  const odd = told[i];
  return off.length === 1 && odd && Math.abs(odd.n - Number(code.parts[i])) === 1 ? { digit: code.parts[i] ?? '', n: odd.n, start: odd.start, end: odd.end } : null;
}
