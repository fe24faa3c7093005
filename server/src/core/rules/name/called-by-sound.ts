// Part of name/person: 韦德宽 … 老魏蹲在井边, 来拉老魏去吃饭: who is called 老 or 小 with a family name that nobody of the story has, and that sounds or looks like the one of its only person.
import { matchesOf } from '../../base/matches.ts';
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { confusable } from '../../facts/names/confusable.ts';
import { isGrammar, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';

/** A form of address and whom it must mean. */
export interface CalledBySound extends Span {
  readonly right: string;
  readonly witness: PersonMention;
}

const called = /(?:^|[。！？；，“”\n　]|[拉请叫喊找问劝留帮替陪跟](?:着|住|了)?)([老小])([\u4e00-\u9fff])(?=[说蹲站坐走笑想把又也在从给是有拿拍指跑抬伸掏叹摆带摸擦点收放推拉喊应接回的去来到吃喝帮修讲教看就才总没不还很]|，|家[的里])/g;
/** Families that half the country does not tell apart by ear. */
const dialect = ['王黄', '胡吴', '何贺', '江姜', '程陈', '沈孙', '汪王'];
const soundsLike = (a: string, b: string): boolean => dialect.some((pair) => pair.includes(a) && pair.includes(b));
/** Somebody else may be meant. */
const others = /[棋球牌钓票驴酒病校]友|邻居|同事|搭档|徒弟|师傅|伙伴|朋友|老伴|街坊|工友|老乡|另一|同学|战友|伙计|亲戚/;
const least = 2;
/** A family name and a form of address. */
const familiar = /^[\u4e00-\u9fff](?:阿[婆公姨伯叔婶嬷]|大[爷妈娘姐哥叔伯婶嫂]|奶奶|爷爷|婆婆|老[伯汉]|女士|先生|小姐|[叔婶伯姨嫂婆嬷姐哥])$/;

/** Such forms: the story's one person is named twice or more, and the form stands behind the first of them. */
export function calledBySound({ text }: StoryText, people: readonly PersonMention[]): CalledBySound[] {
  if (!holdsAny(text, '老小')) return [];
  // 村民鲁阿婆: called by family and age alone, nobody's full name
  const named = people.filter((m) => m.evidence !== 'byline' && !familiar.test(m.name));
  const [first] = named;
  if (!first || named.some((m) => m.name !== first.name) || surnameLength(first.name, 0) !== 1 || first.name.length < 3 || text.split(first.name).length - 1 < least || others.test(text)) return [];
  const family = first.name.charAt(0);
  return matchesOf(text, called).flatMap((m): CalledBySound[] => {
    const [whole, form = '', surname = ''] = m;
    const start = m.index + whole.length - 2;
    if (start < first.start || surname === family || surnameLength(surname, 0) !== 1 || isGrammar(text, start + 1) || people.some((p) => p.name.startsWith(surname)) || !(confusable(surname, family) !== null || (soundsLike(surname, family) && isTakenUp(text, m)))) return [];
    // 他跟老魏下棋: whom the hero meets is another
    if (/^[拉请叫喊找问劝留帮替陪跟]/.test(whole) && (/[他她]/.test(clauseOf(text, start)) || clauseOf(text, start).includes(first.name))) return [];
    // 老魏 with his own name told, or called so all through
    if (text.split(form + surname).length > 3 || text.includes(form + family) || matchesOf(text, new RegExp(`${surname}[\\u4e00-\\u9fff]{1,2}`, 'g')).length > text.split(form + surname).length - 1) return [];
    return [{ start, end: start + 2, right: form + family, witness: first }];
  });
}

/** The sentence up to a place. */
function clauseOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - 60), at).split(/[。！？\n]/).at(-1) ?? '';
}

/** 几家人来拉老魏去吃饭。他摆摆手: whom others act on, and who goes on at once. */
function isTakenUp(text: string, m: RegExpMatchArray): boolean {
  const end = (m.index ?? 0) + m[0].length;
  return /^[拉请叫喊找问劝留]/.test(m[0]) && /^[^，。！？；“”\n]{1,10}[，。][他她](?!们)/.test(text.slice(end, end + 14));
}
