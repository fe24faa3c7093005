// Part of name/pronoun: 老伴埋怨她, in a story whose only named person is 他 everywhere else: what one's kin blames or praises is not itself.
import { holds } from '../../base/held.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sex } from './sexes.ts';
import type { OddOne } from './sole-hero.ts';

const blamed = /(老伴儿?|爱人|妻子|丈夫|儿子|女儿|儿媳|孙子|孙女|[老大]?母亲|[老大]?父亲|家人|家里人)(?:常常|经常|时常|总是|总|老是|也|都|曾|常|有时|没少|多次|反复|一直)?(?:埋怨|责怪|数落|心疼|抱怨|劝说|劝|嗔怪|笑话|打趣|怪|骂|夸|催促?|担心|惦记|支持|拦着?|说服|陪着|理解)着?([他她])(?![们的人乡国日和与跟])/g;

/** The one such pronoun of its sex, against all others of the story; null where it is not the only one or somebody else is named. */
export function oddOfKin(text: string, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne | null {
  if (!holds(text, '他') || !holds(text, '她')) return null;
  const names = new Set(people.filter((m) => m.evidence !== 'byline').map((m) => m.name));
  const [name] = names;
  if (names.size !== 1 || name === undefined) return null;
  const told = [...text.matchAll(blamed)];
  if (told.length === 0) return null;
  const all: { at: number; sex: Sex }[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if ((c === '他' || c === '她') && text[at - 1] !== '其' && text[at + 1] !== '人' && !inSpeech(at)) all.push({ at, sex: c });
  }
  for (const m of told) {
    const at = m.index + m[0].length - 1;
    const here = m[2] === '她' ? '她' : '他';
    const there: Sex = here === '她' ? '他' : '她';
    const others = all.filter((p) => p.at !== at);
    const witness = others[0];
    // 丈夫埋怨他: whose husband it is cannot be told from the word for a wife
    if (inSpeech(at) || !witness || others.some((p) => p.sex !== there || text[p.at + 1] === '们')) continue;
    return { at, here, there, name, word: '', witness: { start: witness.at, end: witness.at + 1 } };
  }
  return null;
}
