// Places of two kinds counted together and named in the same sentence: 三县一区各有分工：临泽县、固川县…，平畴县、东垣县…，河口区…. One kind has as many names as are counted, the other has not.
import { holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

const kinds = '省|县|区|市|镇|乡|村|街道|社区|旗|场';
const numeral = '[一二两三四五六七八九]';
const counted = new RegExp(`(${numeral})(${kinds})(${numeral})(${kinds})(?![\\u4e00-\\u9fff]{0,2}[线圈带])`, 'g');
const name = new RegExp(`^(?:其中|以及|还有|包括|即|是|为|由|在|和|与|及)?([\\u4e00-\\u9fff]{1,4}?(${kinds}))(?![长委府级域直界])`);
/** 江表省的渡头市: the province a city is of. */
const province = /^(?:其中|以及|还有|包括|即|是|为|由|在|和|与|及)?([\u4e00-\u9fff]{1,3}省)的?(?=[\u4e00-\u9fff]{2})/;
/** Not all of them are named, or more than these. */
const open = /等|其中|之一|部分|另外|此外|首批|率先|除/;
/** How far behind the count its names may stand. */
const reach = 140;

/** Such counts with the names of the kind that is off by one or two. */
export function mixedPlaces({ text, parts }: StoryText): Enumeration[] {
  if (!holdsAny(text, '省县区市镇乡村旗场街')) return [];
  return matchesOf(text, counted).flatMap((m): Enumeration[] => {
    const [, first = '', one = '', second = '', two = ''] = m;
    const end = m.index + m[0].length;
    // 三县一区（临泽县、…）
    const from = text[end] === '（' ? end + 1 : end;
    const told = text.slice(from, from + reach).split(from > end ? '）' : /[。！？\n]/)[0] ?? '';
    if (one === two || open.test(told)) return [];
    const named = { [one]: new Map<string, Span>(), [two]: new Map<string, Span>() };
    for (const s of cut(text, from, from + told.length, '、，；：:')) {
      for (const piece of cut(text, s.start, s.end, '和与及')) {
        const of = '省' in named ? province.exec(text.slice(piece.start, piece.end)) : null;
        const at = piece.start + (of?.[0].length ?? 0);
        if (of?.[1]) named['省']?.set(of[1], { start: at - of[0].length, end: at });
        const found = name.exec(text.slice(at, Math.min(piece.end, at + 10)));
        const kind = found?.[2] ?? '';
        if (found?.[1] && kind in named) named[kind]?.set(found[1], { start: at + found[0].length - found[1].length, end: at + found[0].length });
      }
    }
    const sides = [{ numeral: first, unit: one, at: m.index }, { numeral: second, unit: two, at: m.index + first.length + one.length }].map((side) => ({ ...side, items: [...(named[side.unit]?.values() ?? [])] }));
    const off = sides.filter((s) => s.items.length !== smallNumber(s.numeral));
    const [odd] = off;
    if (!odd || off.length > 1 || odd.items.length === 0 || sides.some((s) => s.items.length === 0) || Math.abs(odd.items.length - smallNumber(odd.numeral)) > 2 || sides.reduce((n, s) => n + s.items.length, 0) < 3) return [];
    const [head, last] = [odd.items[0], odd.items.at(-1)];
    return head && last ? [{ start: head.start, end: last.end, count: phraseOf({ parts }, odd.at, odd.numeral, odd.unit), place: 'after', items: odd.items, readings: [odd.items.length], open: false, certain: true }] : [];
  });
}
