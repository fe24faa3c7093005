// Part of name/pronoun: a sentence that turns from 他 to 她 (or back) in a story with nobody of the other sex and no second person: 外公醒来…我问他诀窍在哪里，她就笑.
import { find, holds } from '../../base/held.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { OddOne } from './sole-hero.ts';
import type { Sex } from './sexes.ts';

/** Words that say nothing of one person's sex. */
const neutral = /父母|儿女|子女|妇女|男女|[女男](?:足|篮|排|乒|羽|队|鞋|装|厕)/g;
const women = /[女母妈婆奶姐妹姑婶嫂媳娘姥姨妻妃]|太太|夫人|老伴|爱人|丈夫|夫妻|夫妇|祖国|母校|故乡|家乡/;
const men = /[男爸爷哥叔伯舅汉]|父|丈夫|公公|老公|外公|弟|儿子|孙子|外孙|小伙|先生|老伴|爱人|兄|女婿|老头|妻|夫妻|夫妇|和尚/;
const kinMan = /父亲|爸爸?|爷爷|外公|姥爷|祖父|舅舅|叔叔|伯父|大伯|丈夫|哥哥|弟弟|儿子|男子|小伙/;
const kinWoman = /母亲|妈妈?|奶奶|外婆|姥姥|祖母|姑姑|姑妈|婶婶|姨妈|妻子|姐姐|妹妹|女儿|姑娘|女子/;
/** Somebody who may be of either sex, one by himself. */
const anyone = /教练|师傅|医生|大夫|护士|老师|同学|徒弟|学徒|搭档|朋友|对手|主任|经理|老板|司机|民警|警察|邻居|同事|战友|患者|病人|顾客|客人|乘客|读者|伙伴|店主|摊主|孩子|学生|老人|队长|站长|村民|[一那这另]个?[位名]|某/;
/** Anywhere in the story: somebody it tells of besides. */
const others = /少年|孩子|小孩|患者|乘客|伤者|老人家|[，。]小\p{Script=Han}(?=[在被从说给])/u;
const before = new Set('其吉排利维自及无');
const behind = new Set('们人乡国山日杀方者/或');
const most = 12;

/** Such pronouns, at most one a story. */
export function oddTurn({ text }: StoryText, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne[] {
  if (!holds(text, '他') || !holds(text, '她')) return [];
  const names = new Set(people.filter((p) => p.evidence !== 'byline').map((p) => p.name));
  if (names.size > 1) return [];
  const he = placesOf(text, '他', inSpeech);
  const she = placesOf(text, '她', inSpeech);
  const plain = text.replace(neutral, '');
  for (const [odd, right, here, there] of [[he, she, '他', '她'], [she, he, '她', '他']] as readonly (readonly [number[], number[], Sex, Sex])[]) {
    const [at] = odd;
    const witness = right.filter((p) => at !== undefined && p < at).at(-1) ?? right[0];
    const kin = (here === '她' ? kinMan : kinWoman).exec(text);
    if (at === undefined || odd.length > 1 || witness === undefined || right.length < (kin ? 1 : 2) || (names.size === 0 && !kin)) continue;
    if ((here === '她' ? women : men).test(plain)) continue;
    const from = Math.max(...['。', '！', '？', '\n'].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
    const turns = text.slice(from, at);
    const paragraph = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const known = turns.includes(there) || (names.size === 0 && kin !== null && (paragraph.includes(kin[0]) || paragraph.includes(there)));
    if (!known || others.test(text) || anyone.test(paragraph.replace(/[她他]们|队友(?=都|们)/g, ''))) continue;
    return [{ at, here, there, name: [...names][0] ?? kin?.[0] ?? '', word: '', witness: { start: witness, end: witness + 1 } }];
  }
  return [];
}

/** Where the pronoun stands for one person outside speech. */
function placesOf(text: string, word: Sex, inSpeech: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = find(text, word); at >= 0 && found.length < most; at = text.indexOf(word, at + 1)) if (!inSpeech(at) && !before.has(text[at - 1] ?? '') && !behind.has(text[at + 1] ?? '')) found.push(at);
  return found;
}
