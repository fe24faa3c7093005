// Part of name/pronoun: man and wife in the two halves of a sentence, each taken up by a pronoun, and both by the same: 老伴先上船，她提灯；田守山跟在后面，她扛着网.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { OddOne } from './sole-hero.ts';
import type { Sex } from './sexes.ts';

// bounded: one sentence
const halves = /(?<=^|[。！？；，\n])([\u4e00-\u9fff]{2,4}?)((?:在|先|后|也先|走|跟|站|坐|守|落|留|排)[^，。；：“”\n]{1,7})，([他她])(?!们|的)[^。；！？“”\n]{2,28}；([\u4e00-\u9fff]{2,4}?)((?:在|先|后|走|跟|站|坐|守|落|留|排)[^，。；：“”\n]{1,7})，([他她])(?!们|的)/g;
const spouses = /^(?:老伴儿?|妻子|丈夫|爱人|媳妇)$/;
/** The one does something to the other, so that the pronoun may be the other's. */
const acts = /[给对把被让替帮劝问陪教请找送扶抱推拉等着]/;

/** The second of the two pronouns; the first says which sex the one half's person has. */
export function oddHalf(text: string, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne | null {
  if (!holds(text, '；') || !['老伴', '妻子', '丈夫', '爱人', '媳妇'].some((word) => holds(text, word))) return null;
  const names = new Set(people.filter((m) => m.evidence !== 'byline').map((m) => m.name));
  for (const m of matchesOf(text, halves)) {
    const [whole, one = '', lead = '', first, two = '', next = '', second] = m;
    const at = m.index + whole.length - 1;
    const mixed = spouses.test(one) ? names.has(two) : spouses.test(two) && names.has(one);
    if (!mixed || first !== second || acts.test(lead + next) || inSpeech(at)) continue;
    const here: Sex = second === '她' ? '她' : '他';
    const witness = m.index + one.length + lead.length + 1;
    return { at, here, there: here === '她' ? '他' : '她', name: two, word: '', witness: { start: witness, end: witness + 1 } };
  }
  return null;
}
