// Children and kin who are called by a pet name (儿子小名叫豆子) and the pronoun that takes one up in its sentence.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Sex } from './sexes.ts';
import { sexOfNoun } from './sexes.ts';
import { femaleWords, maleWords } from './sexes-data.ts';

/** A pronoun that is not of the sex of the kin word by which its person was brought in. */
export interface WrongPronoun {
  readonly at: number;
  readonly name: string;
  readonly word: string;
  readonly sex: Sex;
  readonly introduced: Span;
}

const intro = /(儿子|女儿|孙子|孙女|外孙女|外孙|弟弟|妹妹|哥哥|姐姐|男孩|女孩|闺女|侄子|侄女|男婴|女婴|小伙子|小姑娘)(?:的)?(?:(?:小名|乳名|奶名|昵称|大名|名字|名)(?:就)?(?:叫作?|唤作|是)|(?:名)?叫)“?([\u4e00-\u9fff]{2,3}?)”?(?=[，。；、（])/;
const lead = 10;
/** Behind these only the named one can be meant: 豆子认了六百多个字，她…. */
const noOther = /[“”：]|[和与跟把让给被对]|爸|妈|爷|奶|父|母|老师|师傅|同学|伙伴|朋友|大家|别人|有人|一[个位名]|那[个位名]|这[位名]|[人客员师者工]|老板|司机|学生|医生|孩子/;
const light = /(?:^|[，；])(?:如今|现在|后来|可|但|不过|所以)?$/;
const women = /[女妈奶姐妹嫂婆姥婶娘媳妇姑姨妻]|母/;
const men = /[爸爷叔伯哥弟兄男]|父|儿子|孙子|先生|小伙|丈夫|公公|外公|舅/;
const most = 8;

/** Wrong ones only where the story has not one word of that sex, has one of the other besides the introduction, and calls nobody else so. */
export function wrongPetPronouns(text: string, inSpeech: (at: number) => boolean): WrongPronoun[] {
  const found: WrongPronoun[] = [];
  for (const { whole, word, name, start } of introductions(text)) {
    const sex = sexOfNoun(word);
    if (!sex || femaleWords.includes(name) || maleWords.includes(name) || /[他她我你的了]/.test(name)) continue;
    const wrong = sex === '他' ? '她' : '他';
    const end = start + whole.length;
    const rest = text.slice(0, start) + text.slice(end);
    // a woman may be meant anywhere in a story that has one; who else is told of must be shown to be no woman
    if ((sex === '他' ? women : men).test(rest.replaceAll('其他', '')) || !(sex === '他' ? men : women).test(rest)) continue;
    const places = pronouns(text, wrong, inSpeech);
    const [at] = places;
    if (at === undefined || places.length > 1 || at < end) continue;
    const head = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('！', at), text.lastIndexOf('\n', at)) + 1;
    const own = text.slice(head, at);
    const named = own.lastIndexOf(name);
    if (named < 0 || !'，。；、 　\n'.includes(own[named - 1] ?? '\n') || !light.test(own) || noOther.test(own.slice(named + name.length))) continue;
    found.push({ at, name, word, sex, introduced: { start, end } });
  }
  return found;
}

interface Introduction {
  readonly whole: string;
  readonly word: string;
  readonly name: string;
  readonly start: number;
}

/** Looked for round each 叫, 名是 and 唤作. */
function introductions(text: string): Introduction[] {
  const found: Introduction[] = [];
  for (const verb of ['叫', '名是', '唤作']) {
    for (let at = find(text, verb); at >= 0 && found.length < most; at = text.indexOf(verb, at + 1)) {
      const from = Math.max(0, at - lead);
      const match = intro.exec(text.slice(from, at + lead));
      if (match?.[1] && match[2] && match.index + match[0].length > at - from) found.push({ whole: match[0], word: match[1], name: match[2], start: from + match.index });
    }
  }
  return found;
}

function pronouns(text: string, pronoun: Sex, inSpeech: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = find(text, pronoun); at >= 0 && found.length < 3; at = text.indexOf(pronoun, at + 1)) if (!inSpeech(at) && !'其吉排'.includes(text[at - 1] ?? ' ')) found.push(at);
  return found;
}
