// Groups mentions by person and compares what is said of two of them; shared by the rules of names.
import { indexAt } from '../../base/span.ts';
import { confusable } from '../../facts/names/confusable.ts';
import type { PersonMention, Title } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';

/** Every mention of one spelling. */
export interface Person {
  readonly name: string;
  readonly mentions: readonly PersonMention[];
  readonly titles: readonly Title[];
  /** Named only as a writer or photographer. */
  readonly writer: boolean;
}

/** One entry a spelling, in order of first mention. */
export function personsOf(people: readonly PersonMention[]): Person[] {
  const groups = new Map<string, PersonMention[]>();
  for (const m of people) {
    const list = groups.get(m.name);
    if (list) list.push(m);
    else groups.set(m.name, [m]);
  }
  return [...groups].map(([name, mentions]) => ({ name, mentions, titles: titlesOf(mentions), writer: mentions.some((m) => m.evidence === 'byline') }));
}

function titlesOf(mentions: readonly PersonMention[]): Title[] {
  const found: Title[] = [];
  for (const m of mentions) for (const title of m.titles) found.push(title);
  return found;
}

/** How two names of one length differ. */
export interface Difference {
  /** Index of the character that differs; −1 where two characters have changed places. */
  readonly at: number;
  readonly why: 'sound' | 'shape' | 'swap' | 'other';
}

/** The difference of two spellings that may be one person's, null where they differ by more than one character. */
export function difference(a: string, b: string): Difference | null {
  if (a.length !== b.length || a === b) return null;
  const places: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) places.push(i);
  const [first = 0, second = -1] = places;
  if (places.length === 1) return { at: first, why: confusable(a[first] ?? '', b[first] ?? '') ?? 'other' };
  if (places.length === 2 && first > 0 && a[first] === b[second] && a[second] === b[first]) return { at: -1, why: 'swap' };
  return null;
}

/** Pairs of names that share all but one character or the places of two; linear in the number of names. */
export function nearPairs(names: readonly string[]): [string, string][] {
  if (!names.some((name, i) => isNearAny(name, names, i))) return [];
  const byKey = new Map<string, string[]>();
  const pairs = new Map<string, [string, string]>();
  for (const name of names) {
    const keys = [[...name].sort().join('')];
    for (let i = 0; i < name.length; i++) keys.push(`${name.slice(0, i)}?${name.slice(i + 1)}`);
    for (const key of keys) {
      const others = byKey.get(key) ?? [];
      for (const other of others.slice(-8)) pairs.set(`${other} ${name}`, [other, name]);
      byKey.set(key, [...others, name]);
    }
  }
  return [...pairs.values()];
}

/** Up to so many names are compared with each other before any key is made; nearly always no two of them are near. */
const few = 60;

/** Whether a name before `end` is of the same length and shares with it all but one character, or all in another order; beyond few names not asked. */
function isNearAny(name: string, names: readonly string[], end: number): boolean {
  if (names.length > few) return true;
  for (let k = 0; k < end; k++) {
    const other = names[k] ?? '';
    if (other.length !== name.length) continue;
    let off = 0;
    let sum = 0;
    for (let i = 0; i < name.length; i++) {
      const a = name.charCodeAt(i);
      const b = other.charCodeAt(i);
      sum += a - b;
      if (a !== b) off++;
    }
    if (off < 2 || sum === 0) return true;
  }
  return false;
}

/** Index of the sentence that holds an offset; −1 where none does. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return indexAt(sentences, offset);
}

/** Whether a mention of each stands in one sentence: whoever names two people together means two people. */
export function namedTogether(a: Person, b: Person, sentences: readonly Sentence[]): boolean {
  const held = new Set(a.mentions.map((m) => sentenceAt(sentences, m.start)));
  return b.mentions.some((m) => held.has(sentenceAt(sentences, m.start)));
}

/** Posts that one person at a time holds in one body. */
const unique = new Set('局长 处长 科长 院长 校长 园长 所长 站长 厂长 馆长 会长 镇长 乡长 县长 区长 市长 省长 部长 厅长 司长 社长 庭长 台长 行长 村长 书记 主任 主席 董事长 总经理 理事长 秘书长 检察长 队长 组长 船长 机长 店长 场长 大队长 支队长 中队长 总队长 教导员 政治教导员 指导员 政治指导员 护士长 创始人 负责人 班主任 主教练 总教练 领队 总指挥'.split(' '));

export function isUniquePost(title: Title): boolean {
  return unique.has(title.base) && !/副|常务|助理/.test(title.prefix);
}

/** Whether two names of bodies may mean one body: one is the other's tail, or its characters in order (县农业局 ⊂ 县农业农村局). */
export function sameBody(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.endsWith(short) || inOrder(short, long)) return true;
  let tail = 0;
  while (tail < short.length && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  // 上塘镇中心小学 and 马鞍镇中心小学: two places named; 我镇中心小学 is one's own
  const named = [a, b].every((body) => /^[\p{Script=Han}]{2}$/u.test(body.slice(0, body.length - tail)));
  return tail >= 3 && /[省市县区镇乡村]/.test(short.at(-tail) ?? '') && !(named && /[镇乡村]/.test(short.at(-tail) ?? ''));
}

/** 石岭村党支部 and 黄泥村党支部: alike but for the place before them. */
function otherPlace(a: string, b: string): boolean {
  if (a === '' || b === '' || a.endsWith(b) || b.endsWith(a) || inOrder(a, b) || inOrder(b, a)) return false;
  return a !== b;
}

function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

/** Whether a person is plainly introduced as somebody else than the other: both carry titles and none of them agrees; titles that match `besides` are left out. */
export function differentRoles(a: Person, b: Person, besides: RegExp | null = null): boolean {
  const left = a.titles.filter((t) => !isAddressOnly(t) && besides?.test(t.base) !== true);
  const right = b.titles.filter((t) => !isAddressOnly(t) && besides?.test(t.base) !== true);
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((x) => right.some((y) => x.base === y.base && sameBody(x.body, y.body) && !otherPlace(x.body, y.body)));
}

/** Kin words said of either. */
export function isKin(person: Person): boolean {
  return person.titles.some((t) => /(?:哥哥|弟弟|姐姐|妹妹|(?:堂|表)[哥弟姐妹兄叔伯舅姑姨侄]|父亲|母亲|儿子|女儿|孙.|侄.|叔叔|伯伯|妻子|丈夫|老伴|爱人|兄弟|姐妹|外甥|舅舅|徒弟|弟子|师父)$/.test(t.base));
}

function isAddressOnly(title: Title): boolean {
  return title.body === '' && /^(?:同志|先生|女士|老师|师傅|工|总|小姐|老人|大爷|大妈|阿姨|奶奶|爷爷|大姐|大哥|大叔)$/.test(title.base);
}
