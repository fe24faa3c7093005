// Part of name/person: 韦德宽 … 老魏蹲在井边: who is called 老 or 小 with a family name that nobody of the story has, and that sounds like the one of its only person.
import { matchesOf } from '../../base/matches.ts';
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { soundsAlike } from '../../facts/names/confusable.ts';
import { isGrammar, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';

/** A form of address and whom it must mean. */
export interface CalledBySound extends Span {
  readonly right: string;
  readonly witness: PersonMention;
}

const called = /(?:^|[。！？；，“”\n　])([老小])([\u4e00-\u9fff])(?=[说蹲站坐走笑想把又也在从给是有拿拍指跑抬伸掏叹摆带摸擦点收放推拉喊应接回的]|，|家[的里])/g;
/** Somebody else may be meant. */
const others = /邻居|同事|搭档|徒弟|师傅|伙伴|朋友|老伴|街坊|工友|老乡|另一|同学|战友|伙计|亲戚/;
const least = 2;

/** Such forms: the story's one person is named twice or more, and the form stands behind the first of them. */
export function calledBySound({ text }: StoryText, people: readonly PersonMention[]): CalledBySound[] {
  if (!holdsAny(text, '老小')) return [];
  const named = people.filter((m) => m.evidence !== 'byline');
  const [first] = named;
  if (!first || named.some((m) => m.name !== first.name) || surnameLength(first.name, 0) !== 1 || first.name.length < 3 || text.split(first.name).length - 1 < least || others.test(text)) return [];
  const family = first.name.charAt(0);
  return matchesOf(text, called).flatMap((m): CalledBySound[] => {
    const [whole, form = '', surname = ''] = m;
    const start = m.index + whole.length - 2;
    if (start < first.start || surname === family || surnameLength(surname, 0) !== 1 || isGrammar(text, start + 1) || !soundsAlike(surname, family)) return [];
    // 老魏 with his own name told, or called so all through
    if (text.split(form + surname).length > 3 || text.includes(form + family) || matchesOf(text, new RegExp(`${surname}[\\u4e00-\\u9fff]{1,2}`, 'g')).length > text.split(form + surname).length - 1) return [];
    return [{ start, end: start + 2, right: form + family, witness: first }];
  });
}
