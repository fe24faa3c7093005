// A number of defendants and what each of them got: 对四名被告人全部作出判决：邬某获刑六年，潘某获刑三年，施某获刑二年.
import type { Span } from '../../base/span.ts';
import { holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const who = /^(?:被告人?|嫌疑人|犯罪嫌疑人|涉案人员|当事人|人)/;
/** 邬某, 邬某某, 邬某甲, 邬某（女）: before what a court or the police did to them. */
const named = /^(?:被告人|主犯|从犯)?(\p{Script=Han}{1,2}某[某甲乙丙丁戊]?)(?:（[^）]{1,8}）)?(?=[^，。；]{0,10}(?:获刑|判处|被判|处以?|犯|因|被|罚|有期|拘役|缓刑|免))/u;

/** The only number of defendants in a sentence whose clauses behind its colon begin with one of them each. */
export function sentenced({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(text, '某')) return [];
  const found: Enumeration[] = [];
  for (const count of phrases) {
    if (!'名人位'.includes(count.unit || '的') || count.value < 3 || count.value > 9 || !who.test(text.slice(count.numeral.end + 1, count.numeral.end + 6)) || /其中|另|其余|其他|余/.test(text.slice(Math.max(0, count.start - 4), count.start))) continue;
    const part = parts[count.part];
    if (!part || phrases.some((p) => p !== count && p.part === count.part && '名人位'.includes(p.unit || '的'))) continue;
    const stop = text.slice(count.end, part.end).search(/[。！]/);
    const end = stop < 0 ? part.end : count.end + stop;
    const colon = text.slice(count.end, end).indexOf('：');
    if (colon < 0 || colon > 30 || /等/.test(text.slice(count.end, end))) continue;
    const items: Span[] = [];
    const names = new Set<string>();
    for (const s of cut(text, count.end + colon + 1, end, '，；')) {
      const name = named.exec(text.slice(s.start, Math.min(s.end, s.start + 24)))?.[1];
      if (name === undefined) continue;
      names.add(name);
      items.push(s);
    }
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length < 2 || names.size !== items.length || Math.abs(items.length - count.value) !== 1 || first.start > count.end + colon + 2) continue;
    // 余某、姜某各…: two in one clause, or one told further on
    if (/某[某甲乙丙丁]?[、和与]|分别|其余|其他|另|还有/.test(text.slice(count.end, Math.min(part.end, end + 60)))) continue;
    const noun = who.exec(text.slice(count.numeral.end + 1, count.numeral.end + 6))?.[0] ?? '';
    found.push({ start: first.start, end: last.end, count: { ...count, noun, end: count.numeral.end + count.unit.length + noun.length }, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return found;
}
