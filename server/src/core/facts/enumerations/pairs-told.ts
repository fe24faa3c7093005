// Bodies told in pairs and counted behind them: 鹿背与沙头、双井与苇荡、河口与竹溪结成对子，参与的五个乡镇.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const acts = ['结成', '结为', '结对', '配对', '牵手'];
const name = '[^和与同及、，。；：“”\\P{Script=Han}]{2,6}';
const row = new RegExp(`(?<=^|[，。；：\\n即])((?:${name}[与和同]${name}、){1,5}${name}[与和同]${name}?)(?:分别|两两|自愿|相互|各自)?(?:结成|结为|结对|配对|牵手)[^，。；：]{0,6}[，。；]`, 'gu');
const places = /^(?:个?(?:乡镇|镇|乡|村|街道|社区|学校|县|区|村庄|单位|企业|支部|党支部|家庭))|^家(?:企业|单位)|^所(?:学校|中小学)|^[村镇校乡]/;
/** What leads to a number of all of them. */
const all = /(?:^|[，。；])(?:这|上述|结对的|参[与加]其中的|参[与加]的|参[与加]结对的|涉及|共有?|一共|由此)?$/;

/** The pairs of a row whose bodies are not as many as the number right behind them. */
export function pairsTold({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(text, '、') || !acts.some((word) => holds(text, word))) return [];
  const more: Enumeration[] = [];
  for (const m of text.matchAll(row)) {
    const start = m.index;
    const words = m[1] ?? '';
    const names = words.split(/[、与和同]/);
    const n = names.length;
    const end = start + words.length;
    const p = phrases.find((o) => o.start >= end && o.start - end < 60 && places.test(text.slice(o.numeral.end, o.numeral.end + 4)));
    if (!p || n % 2 > 0 || new Set(names).size < n || p.value === n || p.value === n / 2 || Math.abs(p.value - n) > 2) continue;
    const between = text.slice(end, p.start);
    const gap = between.slice(Math.max(...['，', '。', '；'].map((c) => between.lastIndexOf(c))));
    if (!all.test(gap) || /其中(?!的)|另|其余|还有|此外/.test(between) || phrases.some((o) => o !== p && o.value === n && places.test(text.slice(o.numeral.end, o.numeral.end + 4)))) continue;
    if (smallNumber(text.slice(p.numeral.start, p.numeral.end)) !== p.value) continue;
    let at = start;
    const items = names.map((w) => {
      const s = { start: at, end: at + w.length };
      at += w.length + 1;
      return s;
    });
    const noun = places.exec(text.slice(p.numeral.end, p.numeral.end + 4))?.[0] ?? '';
    more.push({ start, end, count: { ...p, end: p.numeral.end + noun.length }, place: 'before', items, readings: [n], open: false, certain: true });
  }
  return more;
}
