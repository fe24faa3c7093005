// Part of date/age: the ages of the one person whom a story is about, wherever they stand: 2016年，58岁的他 … 今年78岁的鲁一桥, 九旬老人 … 1946年她出生.
import type { Span } from '../../base/span.ts';
import { numberOf, occurrences } from '../../facts/dates/counts.ts';
import { type AgeContext, report } from './age-messages.ts';
import { readMoments } from './age-moments.ts';
import { type AgeWorld, isNewcomer, kinOf } from './age-world.ts';
import { otherPiece } from './pieces.ts';
import { isSlip } from './slip.ts';

/** A statement: the years in which the person may have been born. */
interface Claim extends Span {
  readonly low: number;
  readonly high: number;
  /** The year the age is of. */
  readonly year: number;
  readonly birth: boolean;
  readonly age: number;
  /** Of a moment of the past, or ten years wide: a birth against an age of now is read elsewhere. */
  readonly loose: boolean;
}

const round = /^(?:老人|老[太汉奶爷翁]|老兵|老党员|老艺人|老教师|的(?:老人|[他她]))/;
/** 平均年龄31岁: of many, and nobody's. */
const mean = /平均(?:年龄|年纪)?(?:约|不到|超过|为|是|达|只有){0,2}[\d.]{1,4}$/;
/** 顶替父亲进厂: he did it himself. */
const took = /(?:顶替|接替|顶)了?(?:父亲|母亲)(?:的岗位?|的班)?|接(?:过|了)?(?:父亲|母亲|爷爷)的班/g;
/** 灯塔1906年始建，今年120岁: a thing's. */
const built = /(?:始建|建成|建于|落成|投用|开业|创办|创刊|创建|栽下|栽种)[^，。\n]{0,8}，(?:到)?(?:今年|至今|如今)[^，。\n]{0,4}$/;
/** 常住的218人，大半过了60岁: of many. */
const crowd = /(?:大半|多半|一半|多数|大多|不少|都|全)[^，。；]{0,3}(?:过了|超过|年过|过|满|在)$/;
const most = 10;

/** Reports a statement that cannot be of the person of whom all the others are; nobody else's age being told. */
export function checkAlone(context: AgeContext, { births, ages, persons }: AgeWorld, now: number | null, free: (s: Span) => boolean): void {
  const { copy: { text }, facts } = context;
  if (births.length > 1 || /双胞胎|两人|二人|夫妻|夫妇|老两口|姐妹|兄弟|父子|母女|母子|父女|师徒|战友们|同龄/.test(text)) return;
  const moments = readMoments(text, facts.dates, facts.sentences).filter((m) => m.year > 1850);
  const present = now === null ? [] : ages.filter((a) => !crowd.test(text.slice(Math.max(0, a.start - 10), a.start)) && !built.test(text.slice(Math.max(0, a.start - 24), a.start)) && a.year === now && !a.life && !a.bound && a.count.low === a.count.high && a.count.value > 5 && !moments.some((m) => m.at.start === a.start));
  const claims: Claim[] = [
    ...births.map((b) => ({ start: b.start, end: b.end, low: b.year, high: b.year, year: b.year, birth: true, age: 0, loose: false })),
    ...present.map((a) => ({ start: a.start, end: a.end, low: a.year - a.count.value - 1, high: a.year - a.count.value + (a.nominal ? 2 : 1), year: a.year, birth: false, age: a.count.value, loose: false })),
    ...moments.map((m) => ({ start: m.at.start, end: m.at.end, low: m.year - 1, high: m.year + 1, year: m.now, birth: false, age: m.age, loose: true })),
    ...(now === null ? [] : decades(text, now)),
  ];
  if (claims.length < 2 || claims.length > 4) return;
  // every age and year of birth of the story is one of these, and nobody else is near
  const stray = [...occurrences(text, '岁')].filter((at) => !claims.some((c) => c.start < at && at < c.end + 1) && !mean.test(text.slice(Math.max(0, at - 12), at)));
  if (stray.some((at) => !/^(?:就|起|开始|便|学|登|进|上|会|那年|时|丧|拜|跟|入|随|考|当|离|参)/.test(text.slice(at + 1, at + 3))) || claims.some((c) => kinOf(clause(text, c).replace(took, '')).length > 0 || /徒弟|部下|下属|学生[\u4e00-\u9fff]|弟子|老同事|老战友|老乡|邻居|助手|接班人|另一|同伴|那个?(?:孩子|娃|小伙|姑娘|病人|学生|男孩|女孩)|最[小大年]|[一两二三四五六七八九十\d][位名]/.test(clause(text, c)))) return;
  if (!sameNamed(text, claims, persons)) return;
  if (!(persons.length === 1 && births.every((b) => b.owner.names.length === 1)) && births.some((b) => isNewcomer(text, b, claims.filter((c) => !c.birth).map((c) => sentenceOf(context, c)).join('')))) return;
  const named = new Set(claims.flatMap((c) => persons.filter((p) => sentenceOf(context, c).includes(p))));
  if (named.size > 1) return;
  if (otherPiece(context.copy, Math.min(...claims.map((c) => c.start)), Math.max(...claims.map((c) => c.end)))) return;
  const [first, second] = claims;
  const clash = claims.flatMap((a, i) => claims.slice(i + 1).filter((b) => (a.loose || b.loose) && (a.low > b.high + 1 || b.low > a.high + 1)).map((b) => [a, b] as const));
  const [pair] = clash;
  if (!first || !second || !pair || persons.length > 3) return;
  // with three or four the odd one out
  const odd = clash.length > 1 ? claims.find((c) => clash.every((p) => p.includes(c))) : undefined;
  if (clash.length > 1 && !odd) return;
  const [a, b] = pair;
  const base = (odd === a ? b : odd === b ? a : a.birth || a.year <= b.year ? a : b);
  const bad = base === a ? b : a;
  if (bad.birth || !free(bad) || !free(base)) return;
  const right = bad.year - Math.round((base.low + base.high) / 2);
  const off = Math.abs(bad.age - right);
  // a pronoun or the name ties each to the person; a slip where it is told of nobody
  const tied = claims.every((c) => /[他她]|老人/.test(sentenceOf(context, c)) || c.loose && c.year === now || persons.some((p) => sentenceOf(context, c).includes(p)) || round.test(text.slice(c.end, c.end + 4)));
  if (right < 3 || off > 40 || !(tied || isSlip(bad.age, right, 1))) return;
  report(context, 'age', bad, base, Math.round((base.low + base.high) / 2), bad.year, right - 1, right);
}

/** 九旬老人, 年过八旬的他: ten years' ages. */
function decades(text: string, now: number): Claim[] {
  const found: Claim[] = [];
  for (const at of occurrences(text, '旬')) {
    const value = numberOf(text.charAt(at - 1));
    if (value === null || value < 6 || value > 9 || !round.test(text.slice(at + 1, at + 5)) || /近|将|快|届/.test(text.slice(at - 3, at - 1)) || found.length === most) continue;
    found.push({ start: at - 1, end: at + 3, low: now - value * 10 - 11, high: now - value * 10 + 3, year: now, birth: false, age: value * 10, loose: true });
  }
  return found.slice(0, 1);
}

/** 23岁的邬长顺, 61岁的邬小河: two people; 31岁的店主: somebody of whom nothing else is told. */
function sameNamed(text: string, claims: readonly Claim[], persons: readonly string[]): boolean {
  const named = claims.flatMap((c) => {
    const name = /^的(?![他她]|老人)(?:[老小大][\u4e00-\u9fff]{0,2})?([\u4e00-\u9fff]{2})/.exec(text.slice(c.end, c.end + 6))?.[1];
    return c.birth || name === undefined ? [] : [name];
  });
  return new Set(named).size <= 1 && named.every((n) => text.split(n).length > 2 || (persons.length === 1 && persons[0]?.startsWith(n)));
}

function clause(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 24), start).split(/[。；\n“”]/).at(-1)?.split('，') ?? [];
  // 他的徒弟也来了，19岁: an age that is a clause of its own is that of the clause before
  return (before.at(-1) === '' ? (before.at(-2) ?? '') : (before.at(-1) ?? '')) + text.slice(start, end) + (/^[^，。；\n“”从跟和与对给让被向把在]{0,8}/.exec(text.slice(end, end + 12))?.[0] ?? '');
}

function sentenceOf({ copy: { text }, facts }: AgeContext, { start, end }: Span): string {
  const s = facts.sentences.find((x) => x.start <= start && start < x.end);
  return s ? text.slice(Math.max(s.start, start - 60), Math.min(s.end, end + 40)) : '';
}
