// Whether a person is a man or a woman, by what the story says of them outside the pronouns.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { femaleWords, maleWords, notSexed } from './sexes-data.ts';

/** The pronoun a person takes. */
export type Sex = '他' | '她';

/** What says so, and where. */
export interface SexWord {
  readonly sex: Sex;
  readonly word: string;
  readonly span: Span;
}

const female = new Set(femaleWords);
const male = new Set(maleWords);
const longest = 4;
const kin = /(?:妻子|丈夫|母亲|父亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|孙子|孙女|女婿|儿媳|外公|外婆|姥姥|姥爷|爷爷|奶奶|爸爸|妈妈|老伴|爱人|公公|婆婆|岳父|岳母|叔叔|伯伯|舅舅|姑姑|(?:堂|表)[哥弟姐妹兄叔伯舅姑姨侄]|侄[子女]|外孙女?|徒弟|师父)$/;

/** Whether the post says whose kin somebody is. */
export function isKinPost(base: string): boolean {
  return kin.test(base);
}

/** The sex that a noun ends in, null where it says nothing: 老奶奶, 女教师, 小伙子. */
export function sexOfNoun(noun: string): Sex | null {
  for (let n = Math.min(longest, noun.length); n >= 2; n--) {
    const tail = noun.slice(-n);
    if (female.has(tail)) return '她';
    if (male.has(tail)) return '他';
  }
  if (notSexed.test(noun)) return null;
  const sign = /[女男](?=[\u4e00-\u9fff]{0,6}$)/.exec(noun)?.[0];
  return sign === '女' ? '她' : sign === '男' ? '他' : null;
}

const predicates = /^(?!，[^，。；]{0,4}[员们全都人])(?:，?(?:今年|现年)?[\d一二三四五六七八九十]{1,4}岁(?=，))?，?[^，。；]{0,4}(?:是|当上|成了|成为|作为)[^，。；]{0,8}?(父亲|爸爸|爷爷|外公|丈夫|儿子|母亲|妈妈|奶奶|外婆|妻子|女儿|独女|独生女|闺女|独子|独生子|姑娘|小伙子|小伙|老太太|老大爷|女[兵将工\u4e00-\u9fff]{1,4}(?=[，。])|男[\u4e00-\u9fff]{1,4}(?=[，。]))/;
const bracket = /^[，（(](?:今年)?(?:\d{1,3}岁[，、])?([女男])(?:[，、）)])/;
/** 行医43年，是村里最信得过的“女先生”. */
const calledWoman = /^[^，。；：“”]{1,12}，(?:人称|被称为|是[^，。；“”]{0,14})“(女[\u4e00-\u9fff]{1,4})”/;
/** 今年五十二岁，卖鱼二十六年，两个孩子的母亲。 */
const apposed = /^，(?:[^，。；“”\n]{1,12}，){0,3}(?:是|已是|也是)?[一二两三四五俩\d]个(?:孩子|娃|儿子|女儿|女娃|男娃|孙子|孙女)的(母亲|妈妈|父亲|爸爸|奶奶|爷爷|外婆|外公)(?=[，。；])/;
const spouse = /^(?:和|与|的|跟)(妻子|丈夫|老婆|老公|爱妻|媳妇|岳父|岳母|公婆|婆婆|婆家|娘家|女婿)/;

/** A word said with the name that leaves no doubt; null where there is none or where two contradict each other. */
export function statedSex(text: string, people: readonly PersonMention[], name: string): SexWord | null {
  let found: SexWord | null = null;
  for (const mention of people) {
    if (mention.name !== name || mention.evidence === 'byline') continue;
    const said = byTitle(mention) ?? behind(text, mention);
    if (!said) continue;
    if (found && found.sex !== said.sex) return null;
    found ??= said;
  }
  return found;
}

function byTitle(mention: PersonMention): SexWord | null {
  for (const title of mention.titles) {
    const sex = sexOfNoun(title.prefix + title.base) ?? (notSexed.test(title.text) ? null : sexOfNoun(title.text.slice(-8)));
    if (sex) return { sex, word: title.text, span: mention };
  }
  return null;
}

function behind(text: string, mention: PersonMention): SexWord | null {
  const after = text.slice(mention.end, mention.end + 28);
  const sign = bracket.exec(after)?.[1];
  if (sign) return { sex: sign === '女' ? '她' : '他', word: sign, span: mention };
  const word = predicates.exec(after)?.[1];
  const own = word ? sexOfNoun(word) : null;
  if (word && own) return { sex: own, word, span: mention };
  const woman = calledWoman.exec(text.slice(mention.end, mention.end + 40))?.[1];
  if (woman && !notSexed.test(woman)) return { sex: '她', word: woman, span: mention };
  const parent = apposed.exec(text.slice(mention.end, mention.end + 60))?.[1];
  const ofParent = parent ? sexOfNoun(parent) : null;
  if (parent && ofParent) return { sex: ofParent, word: parent, span: mention };
  const other = spouse.exec(after)?.[1];
  if (other) return { sex: /老婆|妻|媳妇|岳/.test(other) ? '他' : '她', word: `${mention.name}${after.slice(0, other.length + 1)}`, span: mention };
  return null;
}

/** Somebody else of a paragraph. */
const anybody = /[男女母父妈爸妻夫儿孙姐妹哥弟奶爷婆姑姨叔伯婶嫂舅]|老[人师板]|师[傅父]|医生|护士|孩子|学[生员徒]|徒弟|同[学事]|朋友|邻居|[一有另两几数][位名个](?!月|小时|半)/;

const takenUp = /[这那][位名个]([^，。；：“”、\n]{2,14})/g;

/** 名叫吕素笺。这位退休的女图书管理员: a noun with 这位 in the paragraph of the only person it can take up; nobody else is brought in between. */
export function calledSex(text: string, people: readonly PersonMention[], name: string): SexWord | null {
  // 站里只有一个人常住，她叫翁若兰
  const at = text.indexOf(`叫${name}`);
  const own = /([他她])(?:名字?)?$/.exec(text.slice(Math.max(0, at - 3), Math.max(0, at)))?.[1];
  if (at > 0 && (own === '他' || own === '她')) return { sex: own, word: own, span: { start: text.lastIndexOf(own, at), end: text.lastIndexOf(own, at) + 1 } };
  if (!holds(text, '这位') && !holds(text, '这名') && !holds(text, '这个')) return null;
  let found: SexWord | null = null;
  for (const m of text.matchAll(takenUp)) {
    const from = text.lastIndexOf('\n', m.index) + 1;
    const before = text.slice(from, m.index);
    const named = people.filter((p) => p.start >= from && p.start < m.index && p.evidence !== 'byline');
    // 一场车祸让这位曾经的小伙子…: a paragraph that brings in nobody, in a story that names one person, and before
    const alone = named.length === 0 && from > 0 && !anybody.test(before) && people.every((p) => p.evidence === 'byline' || p.name === name) && people.some((p) => p.name === name && p.evidence !== 'byline' && p.start < from);
    if ((named.length === 0 && !alone) || named.some((p) => p.name !== name) || /[一有另两几数][位名个](?!月|小时|半)/.test(before.slice((named[0]?.start ?? from) - from))) continue;
    const word = nounOf(m[1] ?? '');
    if (!word) continue;
    if (found && found.sex !== word.sex) return null;
    found ??= { ...word, span: { start: m.index, end: m.index + 2 + word.word.length } };
  }
  return found;
}

/** The shortest beginning of the words that says a sex and is no 女孩的父亲. */
function nounOf(words: string): { sex: Sex; word: string } | null {
  for (let n = 2; n <= words.length; n++) {
    const noun = words.slice(0, n);
    const sex = female.has(noun.slice(-2)) || female.has(noun.slice(-3)) || male.has(noun.slice(-2)) || male.has(noun.slice(-3)) || (/[女男][\u4e00-\u9fff]{0,5}[员师生工手医兵警长匠者家]$/.test(noun) && !/[女男]生$/.test(noun)) ? sexOfNoun(noun) : null;
    if (sex) return '的们家和与'.includes(words[n] ?? '，') ? null : { sex, word: noun };
  }
  return null;
}

const atHead = /^(?:妈妈|母亲|阿姨|大姐|姐姐|奶奶|姑娘|大妈|大嫂|爸爸|父亲|大叔|大哥|小哥|爷爷|大爷|小伙)/;

/** 一位快递员妈妈的日程表, 女骑手: a heading that says by the post of the only named person what the person is; null where headings disagree. */
export function headingSex({ text, parts }: StoryText, people: readonly PersonMention[], name: string): SexWord | null {
  let found: SexWord | null = null;
  const bases = new Set(people.flatMap((m) => (m.name === name && m.evidence !== 'byline' ? m.titles.map((t) => t.base).filter((b) => b.length > 1) : [])));
  if (bases.size === 0) return null;
  for (const part of parts) {
    if (!headings.has(part.kind)) continue;
    const head = text.slice(part.start, part.end);
    for (const base of bases) {
      const at = head.indexOf(base);
      if (at < 0) continue;
      const end = at + base.length;
      const kinWord = atHead.exec(head.slice(end))?.[0] ?? '';
      const own = /[女男]$/.exec(head.slice(0, at))?.[0] ?? '';
      if (kinWord === '' && own === '' || head[end + kinWord.length] === '们' || /[和与、]/.test(head.slice(Math.max(0, at - 1 - own.length), at))) continue;
      const sex = own === '女' ? '她' : own === '男' ? '他' : sexOfNoun(kinWord);
      if (!sex || (found && found.sex !== sex)) return null;
      const from = part.start + at - own.length;
      found = { sex, word: text.slice(from, part.start + end + kinWord.length), span: { start: from, end: part.start + end + kinWord.length } };
    }
  }
  return found;
}

const parents: readonly (readonly [Sex, RegExp, RegExp])[] = [['她', /母亲|妈妈/, /父亲|爸|爹|丈夫|老公|老伴|爱人|夫妻|夫妇|姥|祖母/], ['他', /父亲|爸爸/, /母亲|妈|娘|妻|媳妇|老伴|爱人|夫妻|夫妇|爷爷|祖父/]];

const mourned = ['追记', '追忆', '缅怀', '悼念', '怀念', '送别', '追思', '记念'];

/** 送母亲一程——追记护林员苗小满: the headline mourns a parent and the only named person, who has a child; the other parent is nowhere, and a pronoun agrees. */
export function parentSex({ text, parts }: StoryText, name: string): SexWord | null {
  const has = (child: string): boolean => ['', '大', '小', '二', '独生'].some((which) => holds(text, `${name}的${which}${child}`));
  // of the other sex, so that the agreeing pronoun is not the child's
  const [son, daughter] = [has('儿子'), has('女儿')];
  if (son === daughter) return null;
  const heads = parts.filter((part) => headings.has(part.kind));
  const mourning = heads.some(({ start, end }) => {
    const head = text.slice(start, end);
    return mourned.some((word) => head.includes(word) && head.indexOf(name, head.indexOf(word)) > 0);
  });
  if (!mourning) return null;
  for (const part of heads) {
    const head = text.slice(part.start, part.end);
    for (const [sex, own, other] of parents) {
      const found = own.exec(head);
      if (found && (sex === '她') === son && !other.test(text) && holds(text, sex)) return { sex, word: found[0], span: { start: part.start + found.index, end: part.start + found.index + found[0].length } };
    }
  }
  return null;
}
