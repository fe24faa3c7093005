// A number of defendants and what each of them got: 对四名被告人全部作出判决：邬某获刑六年，潘某获刑三年，施某获刑二年; 两名被告人获刑 over 判处邬某…，判处潘某…，判处施某….
import type { Span } from '../../base/span.ts';
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const who = /^(?:被告人?|嫌疑人|犯罪嫌疑人|涉案人员|当事人|人)/;
/** 邬某, 邬某某, 邬某甲, 邬某（女）: before what a court or the police did to them. */
const named = /^(?:被告人|主犯|从犯)?(\p{Script=Han}{1,2}某[某甲乙丙丁戊]?)(?:（[^）]{1,8}）)?(?=[^，。；]{0,10}(?:获刑|判处|被判|处以?|犯|因|被|罚|有期|拘役|缓刑|免))/u;

/** Numbers of defendants against what each of them got. */
export function sentenced(copy: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(copy.text, '某')) return [];
  const far = sentencedFar(copy, phrases);
  return far ? [...toldAtOnce(copy, phrases), far] : toldAtOnce(copy, phrases);
}

const verdict = /判处(?:被告人?|主犯|从犯)?([\u4e00-\u9fff]某[某甲乙丙丁戊]?)/g;
/** A headline's word for it. */
const punished = /^[^，。；\n]{0,6}(?:获刑|被判|领刑|判刑|获罪|受刑|受到?惩处|入狱)/;
/** A court's word for all of them. */
const judged = /^[^，。；\n]{0,6}(?:作出|一审|公开宣判|分别判处|依法判处|均被判|获刑|被判)/;

/** The number of defendants, in the headline or taken up behind the verdict, where the court is said to have sentenced more by name. */
function sentencedFar({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration | null {
  if (/另一起|另案|两起|[三四五]起|同日/.test(text)) return null;
  const told = matchesOf(text, verdict);
  const names = new Map(told.map((m) => [m[1] ?? '', m.index]));
  const own = names.size < 3 ? [] : phrases.filter((p) => /^[名位个]$/.test(p.unit) && /^被告/.test(text.slice(p.numeral.end + 1, p.numeral.end + 4)));
  const [count] = own;
  if (!count || own.some((p) => p.value !== count.value) || names.size <= count.value || names.size > count.value + 2) return null;
  const whole = own.find((p) => {
    const behind = text.slice(p.numeral.end + 1 + (/^被告人?/.exec(text.slice(p.numeral.end + 1, p.numeral.end + 4))?.[0].length ?? 0));
    const before = text.slice(Math.max(0, p.start - 4), p.start);
    if (/其中|另|其余|其他|同案|余/.test(before) || /^(?:当?中|之中|里)/.test(behind)) return false;
    return headings.has(parts[p.part]?.kind ?? 'paragraph') ? punished.test(behind.slice(0, 14)) : (/(?:上述|以上)$/.test(before) && told.every((m) => m.index < p.start)) || judged.test(behind.slice(0, 14));
  });
  const at = [...names.values()].sort((a, b) => a - b);
  const [first, last] = [at[0], at.at(-1)];
  if (!whole || first === undefined || last === undefined || own.some((p) => /其中|另|其余|其他|同案/.test(text.slice(Math.max(0, p.start - 4), p.start)))) return null;
  const noun = /^被告人?/.exec(text.slice(whole.numeral.end + 1, whole.numeral.end + 4))?.[0] ?? '';
  return { start: first, end: last, count: { ...whole, noun, end: whole.numeral.end + whole.unit.length + noun.length }, place: 'after', items: [...names].map(([name, start]) => ({ start, end: start + name.length + 2 })), readings: [names.size], open: false, exceeds: true, certain: true };
}

/** The only number of defendants in a sentence whose clauses behind its colon begin with one of them each. */
function toldAtOnce({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
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
