// Part of name/pronoun: somebody named by a word of sex in one clause and taken up in the next as the one who is laid down, helped or asked: 垫在产妇身下，让他平躺.
import { matchesOf } from '../../base/matches.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sex } from './sexes.ts';

/** The odd pronoun, the word it contradicts and where that stands. */
export interface Handled {
  readonly at: number;
  readonly here: Sex;
  readonly there: Sex;
  readonly word: string;
  readonly witness: number;
}

const pronoun = /，(?:再|又|随后|接着|然后|并|便|就|一边|边)?(?:让|给|扶|帮|替|陪|抱|背|把|为|喂|扶着|搀着|搀|叮嘱|劝|安慰|问)([他她])(?![们人乡国日的儿女父母妻丈家爸妈孙叔伯舅姑姨哥弟姐妹])/g;
/** Words that say a woman, or a man, and nobody else. */
const female = /(?:产妇|孕妇|新娘|老太太|老奶奶|老婆婆|阿婆|大妈|大娘|老大娘|阿姨|女士|女孩|小女孩|女童|女婴|姑娘|小姑娘|妇女|女子|女生|女乘客|女游客|女患者|奶奶|外婆|婆婆)/g;
const male = /(?:新郎|老大爷|大爷|老爷爷|老汉|男孩|小男孩|男童|男婴|小伙子|小伙|男子|男生|男乘客|男游客|男患者|爷爷|外公|公公|大叔|汉子)/g;
const anyFemale = /[女妇妈婆奶娘姐妹姑婶嫂她妻]|阿姨|母/;
const anyMale = /[男爷叔伯哥弟父爸夫翁]|公公|外公|舅|汉|儿子|孙子|小伙|他(?![们人乡国日])/;
/** The word stands as somebody to whom something is done or at whose side it happens. */
const asObject = /(?:[在把将为给帮替对向扶搀抱背请劝陪着了到]|照顾|安抚|护送|救[起出]|发现|遇[到见])(?:这?[一两]?[位名个])?[\u4e00-\u9fff]{0,4}$/;

/** Pronouns in running text whose clause before names one person of the other sex as its object, where nothing else in the sentence has the pronoun's sex. */
export function oddHandled(text: string, people: readonly PersonMention[], inSpeech: (at: number) => boolean): Handled[] {
  const found: Handled[] = [];
  for (const m of matchesOf(text, pronoun)) {
    const at = m.index + m[0].length - 1;
    if (inSpeech(at) || found.length > 1) continue;
    const here: Sex = m[1] === '她' ? '她' : '他';
    let head = m.index;
    while (head > 0 && m.index - head < 120 && !'。！？\n'.includes(text[head - 1] ?? '\n')) head--;
    const before = text.slice(head, m.index);
    const clause = before.slice(before.lastIndexOf('，') + 1);
    if ((here === '他' ? anyMale : anyFemale).test(before)) continue;
    const words = matchesOf(clause, here === '他' ? female : male);
    const [word] = words;
    if (!word || words.length > 1 || /[们“”：]/.test(clause)) continue;
    const start = m.index - clause.length + word.index;
    // the doer may be named; a second name may be whom the pronoun means
    const named = new Set(people.filter((p) => p.start >= head && p.end <= m.index).map((p) => p.name));
    if (named.size > 1 || !asObject.test(text.slice(head, start))) continue;
    found.push({ at, here, there: here === '他' ? '她' : '他', word: word[0], witness: start });
  }
  return found;
}
