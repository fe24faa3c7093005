// Part of name/pronoun: somebody called by a word of sex heads a sentence and goes on in its next clause (臧老太这才回过神来，他拍着胸口), or is named in full by a pronoun (一位方先生 … 她叫方汉生).
import { matchesOf } from '../../base/matches.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { unnamedWords } from './bystanders-data.ts';
import { type Sex, sexOfNoun } from './sexes.ts';

/** The odd pronoun, whom it means and the word of sex it contradicts. */
export interface NextClause {
  readonly at: number;
  readonly here: Sex;
  readonly there: Sex;
  readonly name: string;
  readonly word: string;
  readonly witness: { readonly start: number; readonly end: number };
}

/** Up to the pronoun nobody comes in and nothing is done to anybody. */
const goesOn = /^([^，。；！？：“”\n]{1,16})，(?:就|便|又|还|才)?([他她])(?![们人乡国日的])/;
const object = /[和与跟同给对向把被让替帮劝问陪教请找见送扶抱带]|[男女儿孙母父爸妈夫妻]/;
const named = /([他她])(?:名)?叫([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?=[，。])/g;

/** `people` are the mentions of a story, those by family name and form of address among them. */
export function oddNextClause(text: string, people: readonly PersonMention[], addressed: readonly PersonMention[], inSpeech: (at: number) => boolean): NextClause[] {
  const found: NextClause[] = [];
  for (const m of [...people, ...addressed]) {
    const title = m.titles.find((t) => sexOfNoun(t.base) !== null);
    if (!title || m.evidence === 'byline' || inSpeech(m.start) || !'。！？\n”'.includes(text[Math.min(m.start, title.start) - 1] ?? '\n')) continue;
    const end = Math.max(m.end, title.end);
    const next = goesOn.exec(text.slice(end, end + 24));
    const there = sexOfNoun(title.base);
    const here: Sex = next?.[2] === '她' ? '她' : '他';
    const words = next?.[1] ?? '';
    if (!next || there === null || here === there || object.test(words) || unnamedWords.some((w) => words.includes(w)) || people.some((p) => p.start >= end && p.start < end + words.length)) continue;
    found.push({ at: end + next[0].length - 1, here, there, name: m.name, word: title.base, witness: { start: title.start, end: title.end } });
  }
  for (const m of matchesOf(text, named)) {
    const here: Sex = m[1] === '她' ? '她' : '他';
    const same = addressed.filter((p) => p.end <= m.index && text.charAt(p.start) === m[2] && p.titles.some((t) => sexOfNoun(t.base) !== null));
    const [one] = same;
    const there = one ? sexOfNoun(one.titles[0]?.base ?? '') : null;
    if (!one || there === null || there === here || inSpeech(m.index) || same.some((p) => sexOfNoun(p.titles[0]?.base ?? '') !== there) || /妻子|丈夫|儿子|女儿|孙|父亲|母亲/.test(text.slice(one.end, m.index))) continue;
    found.push({ at: m.index, here, there, name: text.slice(one.start, one.end), word: one.titles[0]?.base ?? '', witness: { start: one.start, end: one.end } });
  }
  return found;
}
