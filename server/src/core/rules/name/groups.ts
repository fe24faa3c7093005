// Part of name/pronoun: a group of women called 他们 once, or of men called 她们, in a story that calls it rightly elsewhere, or names a men's team, and has nobody of the other sex.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Sex } from './sexes.ts';

/** The pronoun's place and one that is right. */
export interface OddGroup {
  readonly at: number;
  readonly here: Sex;
  readonly there: Sex;
  readonly witness: Span;
  /** Who they are, where no other pronoun says it; else ''. */
  readonly word: string;
}

const women = /[女妇妈姐妹嫂婶媳娘奶婆姑妻她]|阿姨|母亲/;
const men = /[男爸爷哥弟叔伯舅汉]|丈夫|父|公公|小伙|儿子|孙子|先生|老公|兄|夫妻|老伴|爱人/;
const crowd = /孩子|学生|村民|老人|客人|游客|居民|专家|家人|家属|同学|师生|观众|志愿者|乡亲|邻居|战士|官兵|民警|医生|老师|教师|干部|工人|青年|年轻人|夫妻|情侣|一家|患者|顾客|食客|商户|农户|街坊|员工|职工|家长|同事|朋友|亲人|新人|双方|两人|三人|大家/;
const founded = /([\u4e00-\u9fff]{2,12})(?:组成|组建|成立|办起|拉起|组)了[^，。]{0,8}[队团班社]/;
const most = 6;

/** The only 他们 (or 她们) outside speech whose group the sentence or the one before names. */
export function oddGroup(text: string, inSpeech: (at: number) => boolean): OddGroup | null {
  if (!holds(text, '她们')) return null;
  if (!holds(text, '他们')) return menAlone(text, inSpeech);
  const he = placesOf(text, '他们', inSpeech);
  const she = placesOf(text, '她们', inSpeech);
  for (const [odd, right, here, there] of [[he, she, '他', '她'], [she, he, '她', '他']] as const) {
    const [at] = odd;
    const [witness] = right;
    if (odd.length !== 1 || at === undefined || witness === undefined) continue;
    const rest = text.replaceAll('她们', '').replaceAll('他们', '').replaceAll('其他', '');
    // 他喊潮，她记…录音带寄给他们: with a man among them
    if ((here === '他' ? men : women).test(rest) || rest.includes(here)) continue;
    const from = sentenceBefore(text, at);
    const chunk = text.slice(from, at);
    const own = Math.max(chunk.lastIndexOf(`${there}们`), lastMatch(chunk, here === '他' ? women : men));
    // 三十六名妇女组成了舞龙队…舞龙队从村头舞到村尾
    const team = own < 0 && /[队团班社]/.test(chunk) && founded.test(text.slice(0, from)) && (here === '他' ? women : men).test(founded.exec(text.slice(0, from))?.[1] ?? '');
    // 男篮…他们…他们…她们: a team of one sex
    const sided = own < 0 && right.length > 1 && (here === '她' ? /男(?:足|篮|排|乒|队|子)/ : /女(?:足|篮|排|乒|队|子)/).test(text) && !crowd.test(chunk);
    if ((own < 0 && !team && !sided) || crowd.test(chunk.slice(Math.max(0, own + 2))) || /[“”]/.test(chunk.slice(Math.max(0, own + 3)))) continue;
    return { at, here, there, witness: { start: witness, end: witness + 2 }, word: '' };
  }
  return null;
}

const mensTeam = /(?:男子[\u4e00-\u9fff]{1,4}队|男[足篮排乒])/;

/** 男子排球队的12个孩子 … 她们: a men's team, and nothing of a woman in the whole story. */
function menAlone(text: string, inSpeech: (at: number) => boolean): OddGroup | null {
  const team = mensTeam.exec(text);
  const [at, more] = placesOf(text, '她们', inSpeech);
  if (!team || at === undefined || more !== undefined || at < team.index || women.test(text.replaceAll('她们', ''))) return null;
  return { at, here: '她', there: '他', witness: { start: team.index, end: team.index + team[0].length }, word: team[0] };
}

function placesOf(text: string, word: string, inSpeech: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = find(text, word); at >= 0 && found.length < most; at = text.indexOf(word, at + 2)) if (!inSpeech(at) && text[at - 1] !== '其') found.push(at);
  return found;
}

function lastMatch(text: string, pattern: RegExp): number {
  for (let i = text.length - 1; i >= 0; i--) if (pattern.test(text.slice(i, i + 2))) return i;
  return -1;
}

/** Where the sentence before that of `at` begins, inside the paragraph. */
function sentenceBefore(text: string, at: number): number {
  let ends = 0;
  let i = at;
  while (i > 0) {
    const c = text[i - 1] ?? '\n';
    if (c === '\n') break;
    if ('。！？'.includes(c) && ++ends === 2) break;
    i--;
  }
  return i;
}
