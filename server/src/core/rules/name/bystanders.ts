// Unnamed people of a paragraph who might be meant by a pronoun: an old man, her husband, 小陈; and nouns that take up the hero.
import { charSet, has } from '../../base/char-set.ts';
import { isGrammar, isHan, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import { isClosedPost, isHeadPost, mayEndTitle, postAtEnd } from '../../facts/people/titles.ts';
import type { Part } from '../../syntax/model.ts';
import { crowdWords, notCalls, unnamedWords } from './bystanders-data.ts';
import { type Sex, sexOfNoun } from './sexes.ts';

/** One noun for a single person. */
export interface Bystander {
  readonly at: number;
  readonly word: string;
  /** What the noun says of the person; null where nothing. */
  readonly sex: Sex | null;
  /** Takes up the only named person of the story. */
  readonly echo: boolean;
  /** 后来听同事说: heard from somebody at another time, and no more is said of them. */
  readonly heard: boolean;
}

const crowds = new Set(crowdWords);
const noCalls = new Set(notCalls);
/** 她是护士, 身为父亲: said of whoever the clause is about. */
const same = /(?:作为|身为|当|当了|当过|成为|成了|做|这位|这名|该|担任|任|被称为)[^，。；：、]{0,9}$/;
// bounded: every repeat has an upper limit
const many = /(?:[\d多几数百千万两三四五六七八九十]{1,8}余?[名位个户]|都是|全是|各位|各|全体|广大|许多|不少|一些|这些|那些|所有|每位|每名|众|们)[^，。；：]{0,6}$/;

/** 都是病人写来的: many of them. */
const crowded = /都是$|全是$|[\d多几百千万两三四五六七八九十][名位个]$/;

/** 一个修鞋匠, 那个卖花的人: one person of some calling. */
const single = /[一那某有另][个位名][\u4e00-\u9fff]{0,6}?(?:[匠者兵汉友]|手(?![艺机术工头段指掌心里上册])|工(?![作程厂地艺具业])|师(?!傅)|农(?![村业田])|客(?![厅车运])|员(?!工)|孩子?|人(?![们家民才口生]))/g;

/** 学得最好的是保洁工。 */
const said = /的是[\u4e00-\u9fff]{1,5}(?:匠|工|师|员|手|兵|徒|客|农|民)(?=[，。])/g;

/** 苗青是女支书，花荣是男主任: somebody of another name, with his or her sex. */
const calledBySex = /(?<=^|[，。；：\n])([\u4e00-\u9fff]{2,3})是(?:一?[个名位])?([男女])(?=[\u4e00-\u9fff])/g;

/** What 小陈, 老周 and 阿珍 begin with. */
const callers = charSet('小老阿');

/** Words by their first character. */
const unnamedBy = new Map<number, string[]>();
for (const word of unnamedWords) unnamedBy.set(word.charCodeAt(0), [...(unnamedBy.get(word.charCodeAt(0)) ?? []), word]);
const unnamedFirst = charSet(unnamedWords.map((word) => word.slice(0, 1)));
const none: readonly string[] = [];

/** Groups are left out: a singular pronoun cannot mean them. `hero`: mentions of the only named person, empty where there are several. */
export function readBystanders(text: string, part: Part, named: readonly PersonMention[], inSpeech: (at: number) => boolean, hero: readonly PersonMention[]): Bystander[] {
  const found: Bystander[] = [];
  const starts = new Set(named.map((m) => m.start));
  const families = new Set(named.map((m) => m.name[0] ?? ''));
  const add = (at: number, word: string): void => {
    const noun = text.slice(Math.max(part.start, at - 2), at + word.length);
    found.push({ at, word, sex: sexOfNoun(word) ?? (/[女男]$/.test(noun.slice(0, -word.length)) ? sexOfNoun(noun.slice(-word.length - 1)) : null), echo: takesUp(text, part, at, word, hero), heard: isHeard(text, part.start, at, at + word.length) });
  };
  for (let i = part.start + 2; i <= part.end; i++) {
    if (!mayEndTitle(text, i)) continue;
    const post = postAtEnd(text.slice(Math.max(part.start, i - 5), i));
    // 老团长: a post that 老 stands before is somebody's; 教练员证: a paper
    if (!(isClosedPost(post) || isHeadPost(post) || (post.endsWith('长') && text[i - post.length - 1] === '老')) || crowds.has(post) || starts.has(i) || '们节铺店班院部室厅馆站证岗费协会'.includes(text[i] ?? '\n') || (text[i] === '员' && '证资'.includes(text[i + 1] ?? '\n')) || inSpeech(i - 1)) continue;
    if (named.some((m) => i > m.start && i <= m.end + 5 && m.titles.some((t) => t.end === i))) continue;
    const window = text.slice(Math.max(part.start, i - post.length - 10), i - post.length);
    if (same.test(window) || isSaidOf(text, part.start, i - post.length, i, named) || many.test(window) || families.has(text[i - post.length - 1] ?? '') || continuesTitle(text, i, starts)) continue;
    add(i - post.length, post);
  }
  for (let at = part.start; at < part.end; at++) {
    if (!has(unnamedFirst, text.charCodeAt(at))) continue;
    for (const word of unnamedBy.get(text.charCodeAt(at)) ?? none) {
      if (!text.startsWith(word, at) || at + word.length > part.end) continue;
      // 父亲节 is a day
      if (!'们节'.includes(text[at + word.length] ?? '\n') && !crowded.test(text.slice(Math.max(part.start, at - 4), at)) && !(/[位名个]$/.test(word) && same.test(text.slice(Math.max(part.start, at - 8), at + word.length))) && !inSpeech(at) && !continuesTitle(text, at + word.length, starts) && !named.some((m) => at >= m.start && at < Math.max(m.end, ...m.titles.map((t) => t.end)))) add(at, word);
    }
  }
  for (const m of text.slice(part.start, part.end).matchAll(single)) {
    const at = part.start + m.index;
    const end = at + m[0].length;
    if (!inSpeech(at) && !(m[0] === '一个人' && ('，。；他她'.includes(text[at - 1] ?? ' ') || named.some((n) => n.end === at))) && !isSaidOf(text, part.start, at, end, named) && !continuesTitle(text, end, starts)) add(at, m[0]);
  }
  for (const m of text.slice(part.start, part.end).matchAll(said)) {
    const at = part.start + m.index + 2;
    if (!inSpeech(at)) found.push({ at, word: m[0].slice(2), sex: sexOfNoun(m[0]), echo: false, heard: false });
  }
  for (const m of text.slice(part.start, part.end).matchAll(calledBySex)) {
    const [, name = '', sex] = m;
    if (/[他她我这那]|的|都|也/.test(name) || inSpeech(part.start + m.index) || named.some((n) => n.name === name) || hero.some((n) => n.name.endsWith(name))) continue;
    found.push({ at: part.start + m.index, word: name, sex: sex === '女' ? '她' : '他', echo: false, heard: false });
  }
  for (let i = part.start; i < part.end - 1; i++) {
    if (has(callers, text.charCodeAt(i)) && surnameLength(text, i + 1) > 0 && !families.has(text[i + 1] ?? '') && isHan(text.charCodeAt(i + 1)) && mayFollow(text, i + 2) && !isGrammar(text, i + 1) && !noCalls.has(text.slice(i, i + 2)) && !named.some((m) => i >= m.start && i < m.end)) found.push({ at: i, word: text.slice(i, i + 2), sex: null, echo: false, heard: false });
  }
  return found;
}

const hears = /(?:后来|事后|过后|回来|第二天|隔天|常|常常|经常|总|老|还是|才|曾|早就|早|偶尔|隐约)听(?:村里|单位|站里|队里|身边)?的?(?:老|小)?$/;
const hearers = new Set(['同事', '朋友', '邻居', '工友', '队友', '战友', '伙伴', '同伴', '老乡', '乡亲', '村民', '居民', '街坊', '有人']);

/** 后来听同事说: the source of what the hero heard later; a teller of the moment (她听同事说) may be meant by what follows. */
function isHeard(text: string, from: number, at: number, end: number): boolean {
  return hearers.has(text.slice(at, end)) && /^们?(?:说|讲|提起|谈起|念叨|聊起)/.test(text.slice(end, end + 4)) && hears.test(text.slice(Math.max(from, at - 10), at));
}

/** 凌霜是省农用航空公司唯一的女飞行员: the clause says what its subject is. */
function isSaidOf(text: string, from: number, at: number, end: number, named: readonly PersonMention[]): boolean {
  let start = at;
  while (start > from && at - start < 40 && !'，。；：！？“”\n'.includes(text[start - 1] ?? '')) start--;
  const verb = /是|成为|当上|当了|作为|成了|担任/.exec(text.slice(start, at));
  if (!verb || !'，。；：、！？）”之\n'.includes(text[end] ?? '\n')) return false;
  const subject = text.slice(start, start + verb.index).replace(/(?:也|都|就|还|曾|原|本|一直|已经|正|才|今年|原来|如今|现在|其实){1,6}$/, '');
  return subject === '' || /[他她]$/.test(subject) || named.some((m) => m.start >= start && m.end === start + subject.length);
}

/** The word goes on to a name: 县水利局局长司马望. */
function continuesTitle(text: string, at: number, starts: ReadonlySet<number>): boolean {
  for (let i = at; i < at + 14; i++) {
    if (starts.has(i)) return true;
    if ('，。；：“”（）的'.includes(text[i] ?? '。')) return false;
  }
  return false;
}

const old = /老|奶奶|爷爷|大爷|大妈|大娘|阿婆|阿公|外婆|太婆/;
const young = /小伙|姑娘|女孩|男孩|少年|少女|青年/;

/** 老奶奶眼睛花了: a noun at the head of a sentence that fits what was said of the only named person. */
function takesUp(text: string, part: Part, at: number, word: string, hero: readonly PersonMention[]): boolean {
  const [first] = hero;
  if (!first || first.start > at) return false;
  let head = at;
  while (head > part.start && at - head < 3 && !'。！？”\n'.includes(text[head - 1] ?? '')) head--;
  const lead = text.slice(head, at);
  if (!/^(?:老|小|大|这位|这名|这个|女|男)?$/.test(lead) || (head > part.start && !'。！？”\n'.includes(text[head - 1] ?? ''))) return false;
  const noun = lead + word;
  // 新团长栗子 … 老团长: whom she follows in the post
  if (lead === '老' && hero.some((m) => m.titles.some((t) => t.base === word && /^(?:新|现任|继任)/.test(t.text)))) return false;
  if (hero.some((m) => m.titles.some((t) => t.base === word || (t.text.length > 1 && word.endsWith(t.base))))) return true;
  const age = ageOf(text, hero);
  return age !== null && ((old.test(noun) && age >= 60) || (young.test(noun) && age <= 35));
}

/** The age said beside the name: 91岁的陆阿巧, 陆阿巧今年91岁; null where none is said. */
function ageOf(text: string, hero: readonly PersonMention[]): number | null {
  for (const m of hero) {
    const age = /(\d{1,3})岁的?[^，。；]{0,8}$/.exec(text.slice(Math.max(0, m.start - 16), m.start))?.[1] ?? /^[，（(]?(?:今年|现年|年近|年过)?(\d{1,3})岁/.exec(text.slice(m.end, m.end + 9))?.[1];
    if (age) return Number(age);
    if (/(?:九旬|八旬|七旬|百岁|六旬)[^，。；]{0,8}$/.test(text.slice(Math.max(0, m.start - 12), m.start))) return 70;
  }
  return null;
}
