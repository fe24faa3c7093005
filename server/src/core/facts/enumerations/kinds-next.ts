// Things counted at the end of a sentence and named one a clause in the next, one more of them: 先在两个镇试点。东石镇管山林，西溪镇管河道，南岗镇管农田; 河上有两座桥。上游是石桥，中游是木桥，下游是铁桥.
import type { Sentence } from '../sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const kinds = '镇乡村校队厂社班组店馆桥塔井路站园亭树门码';
const aside = /另|其他|其余|邻|对岸|隔壁|新[添增建]|又|再|原来|从前|过去|计划|将/;

/** Sentences that end with the number, or some characters behind it, and clauses of one build behind. */
export function kindsNext({ text }: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of phrases) {
    const next = sentences[count.sentence + 1];
    if (count.value < 2 || count.value > 8 || !'个座条家所处支口棵'.includes(count.unit || '的') || next?.part !== count.part) continue;
    const behind = text.slice(count.numeral.end + 1, count.numeral.end + 14);
    const kind = /^[\u4e00-\u9fff]{0,3}?([\u4e00-\u9fff])(?:试点|铺开|推开|先行|参与|上阵)?。/.exec(behind)?.[1] ?? '的';
    if (!kinds.includes(kind)) continue;
    const start = next.start;
    const all = cut(text, start, next.end - 1, '，；');
    const named = new RegExp(`^[\\u4e00-\\u9fff]{1,4}${kind}([\\u4e00-\\u9fff])`);
    const told = new RegExp(`^[^，；]{1,8}(?:是|有|叫)[^，；]{0,8}[\\u4e00-\\u9fff]${kind}$`);
    // named once in its clause
    const heads = all.map((s) => (text.slice(s.start, s.end).split(kind).length === 2 ? named.exec(text.slice(s.start, s.end))?.[1] : undefined));
    const first = heads[0];
    const ends = all.map((s) => told.test(text.slice(s.start, s.end)));
    const run = (ok: (i: number) => boolean): number => {
      let n = 0;
      while (n < all.length && ok(n)) n++;
      return n;
    };
    const n = Math.max(first === undefined || '的和与及、'.includes(first) ? 0 : run((i) => heads[i] === first), run((i) => ends[i] === true));
    const items = all.slice(0, n);
    const last = items.at(-1);
    const names = new Set(items.map((s) => text.slice(s.start, s.start + 2)));
    // what follows the run names none of the kind
    if (!last || n !== count.value + 1 || n < 3 || names.size !== n || aside.test(text.slice(count.end, last.end)) || text.slice(last.end, next.end).includes(kind) || /其中|另|余|前|首批/.test(text.slice(Math.max(0, count.start - 3), count.start))) continue;
    found.push({ start, end: last.end, count: { ...count, end: count.numeral.end + 1 + behind.indexOf(kind) + 1 }, place: 'after', items, readings: [n], open: false, exceeds: true, certain: true });
  }
  return found;
}
