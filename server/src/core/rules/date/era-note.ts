// Part of date/year: “民国二十六年十月五日”，旁边有后人用铅笔注的“1973年”: a reign's year and the one that glosses it farther on in the sentence.
import { holdsAny } from '../../base/held.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { eras } from './eras-data.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const counted = /([\u4e00-\u9fff]{2})(元|[一二三四五六七八九十廿]{1,3})年/g;
/** What says that the second is the first in our count. */
const gloss = /(?:注(?:的是|着|明|有|的|为)?|换算[成为过来]{0,3}|折合|折算[成为]?|对应(?:的是|着|于)?|相当于|公历(?:是|为)?|合公历|算来是|推算[是为]?|标注?(?:着|的|为|出)?|也就是|就是|即是|写成|译作)(?:公元|公历)?[“（(]?$/;
/** “民国二十六年立”。“也就是…: somebody goes on. */
const spoken = /^[立造建制修铸刻置款]{0,2}[”』]?。[”\n]{0,2}“?(?=也就是|就是|即|换算|相当于|对应)/;
const reach = 44;
const most = 8;

/** Reports a gloss with the digits of the right year in another order, or one of them changed, where the story prints the right one nowhere. */
export function checkEraNote(context: YearContext): void {
  const { copy: { text }, facts } = context;
  if (text.length > 6000 || !holdsAny(text, '注算合应当历标就是写译')) return;
  let read = 0;
  for (const found of text.matchAll(counted)) {
    const reigns = eras.get(found[1] ?? '');
    const value = found[2] === '元' ? 1 : numberOf((found[2] ?? '').replace('廿', '二十'));
    const [reign] = reigns ?? [];
    if (!reign || reigns?.length !== 1 || value === null || reign.first + value - 1 > reign.last + 1) continue;
    if (++read > most) return;
    const end = found.index + found[0].length;
    const right = reign.first + value - 1;
    const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.start >= end && m.start - end < reach);
    const [year] = years;
    if (!year || year.to || year.from.year === null || years.length > 1 || year.start - end < 3) continue;
    const gap = text.slice(end, year.start).replace(spoken, '');
    if (/[。；\n\d]/.test(gap) || !gloss.test(gap) || /[一二三四五六七八九十]年|贴着|夹着|编号|入库|后来|重修|重建|翻修|到了?$/.test(gap)) continue;
    // a reign's year begins at Spring Festival, that of 民国 on 1 January
    if (Math.abs(year.from.year - right) <= (found[1] === '民国' ? 0 : 1) || text.includes(`${right}`) || !isMiswritten(String(year.from.year), String(right))) continue;
    context.report({
      message: 'era', data: { era: found[1] ?? '', count: found[2] ?? '', right, printed: text.slice(year.start, year.end) }, span: { start: year.start, end: year.end },
      related: [{ message: 'base', data: { words: found[0] }, span: { start: found.index, end } }], fixes: [yearFix(text, year, right)],
    });
    return;
  }
}

function isMiswritten(printed: string, right: string): boolean {
  return [...printed].sort().join('') === [...right].sort().join('') || (printed.length === right.length && [...printed].filter((c, i) => c !== right[i]).length === 1);
}
