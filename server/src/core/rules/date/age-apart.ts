// Part of date/age: how far apart two people are said to be (比师傅小12岁, 三十二岁才生的她) against their two ages or births.
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { AgeContext } from './age-messages.ts';
import { type AgeWorld, kinOf, type Owner } from './age-world.ts';

/** A person of the story: the year of birth, a year more or less, and the words that say it. */
interface Known extends Span {
  readonly year: number;
  readonly slack: number;
  readonly owner: Owner;
}

const more = '(?:了|整整|足足|刚好|将?近|有){0,3}$';
/** 比师傅小了整整12岁. */
const than = new RegExp(`比[^，。；]{1,8}?(?:年长|年轻|大|小|长)${more}`);
/** 小哥哥三岁, 大她两岁. */
const object = new RegExp(`(?:^|[\\u4e00-\\u9fff]{2}|[他她])(?:年长|年轻|[大小长])(?:[他她]|哥哥|弟弟|姐姐|妹妹|丈夫|妻子|老伴|爱人|师[傅父]|徒弟|母亲|父亲|[\\u4e00-\\u9fff]{2,3}[哥弟姐妹])${more}`);
/** 两人相差八岁. */
const apart = new RegExp(`(?:两人|二人|俩人?|夫妻|夫妇|姐妹|兄弟|母女|母子|父子|父女|师徒|年龄|年纪|岁数)[^，。；]{0,6}(?:相[差隔]|差了?)${more}`);
/** 小两岁的妻子. */
const bare = new RegExp(`(?:^|[，、])(?:年长|年轻|[大小])${more}`);
/** 三十二岁才生的她, 28岁那年有了女儿. */
const parent = /^(?:时|那年|上|才|头上|，|就|的时候|那一年){0,3}(?:[他她我])?(?:才|就)?(?:生[下的了]?|有了?|得[了下]?|添了|抱上|当上?了?(?:妈|爸|爹|娘|父亲|母亲))(?:的|了|下)?(?:他|她|我|女儿|儿子|闺女|[老大小独]{1}[女儿幺]|[\u4e00-\u9fff]{2,3}[，。”]|[，。”])/;

/** 她生我的时候才十七岁. */
const parentBefore = /[生怀](?:下)?(?:我|他|她|女儿|儿子|闺女|孩子|头胎)(?:的?时候?|那年|那会儿)，?[^，。；]{0,5}$/;

/** Reports a distance that the story's two people cannot have. */
export function checkApart(context: AgeContext, { births, ages }: AgeWorld, now: number, free: (s: Span) => boolean): void {
  const { copy: { text }, facts } = context;
  const present = ages.filter((a) => a.year === now && !a.life && !a.bound && a.count.low === a.count.high && a.count.value > 2);
  const told: Known[] = [
    ...present.map((a) => ({ start: a.start, end: a.end, year: a.year - a.count.value, slack: 1, owner: a.owner })),
    ...births.map((b) => ({ start: b.start, end: b.end, year: b.year, slack: 0, owner: b.owner })),
  ];
  // 年龄最大的71岁: one of many, of whom nothing else is told
  const known = onePersonEach(text, told.filter((k) => k.owner.names.length > 0 || k.owner.kin.length > 0 || !/最[大小年老][长轻者的]*(?:也?[已有]?)?$/.test(text.slice(Math.max(0, k.start - 8), k.start))));
  if (known.length < 2 || known.length > 4) return;
  for (const unit of ['岁', '年']) for (const at of occurrences(text, unit)) {
    const count = countBefore(text, at);
    const sentence = count && count.low === count.high && count.value > 0 && count.value < 80 ? sentenceAt(facts.sentences, at) : null;
    if (!count || !sentence) continue;
    const lead = text.slice(Math.max(sentence.start, count.start - 24), count.start);
    const clause = lead.split(/[，。；“”]/).at(-1) ?? '';
    // 一把是师傅传给他的，比他还大12岁: a thing's age
    if (/(?:那|这|老)(?:[台辆艘座棵架口]|[机车床])[^，。]{0,16}，[^，。]{0,6}$/.test(lead) || /一[把张件台座棵条本块架只口支枚][\u4e00-\u9fff]{0,10}，[^，]{0,6}$/.test(lead)) continue;
    const isApart = unit === '岁' && !clause.includes('最') && (than.test(clause) || object.test(clause) || apart.test(clause) || (bare.test(clause) && /^的?(?:[他她]|[\u4e00-\u9fff]{2})/.test(text.slice(at + 1, at + 4)) && kinOf(text.slice(at + 1, at + 6)).length > 0));
    const isParent = unit === '岁' && (parentBefore.test(lead) || parent.test(text.slice(at + 1, at + 14)));
    if (!isApart && !isParent) continue;
    const behind = /^[^，。；]{0,10}/.exec(text.slice(at + 1, Math.min(sentence.end, at + 11)))?.[0] ?? '';
    const self = { start: count.start, end: at + 1 };
    const others = known.filter((k) => k.start !== self.start && Math.abs(k.start - self.start) < 300);
    // 平均年龄39.4岁，比上届小了6岁
    if (/平均|比上一?[届次年期]|比去年/.test(clause)) continue;
    if (others.length < 2 || !free(self)) continue;
    // some two of them are as far apart
    if (others.some((a, i) => others.some((b, k) => k > i && Math.abs(Math.abs(a.year - b.year) - count.value) <= 1 + (isParent ? 1 : 0)))) continue;
    const pair = others.length === 2 ? others : nearest(others, self);
    const [a, b] = pair;
    // 五十岁 of an issue that has no date is of no year
    if (context.issue.date === null && a?.slack !== b?.slack) continue;
    if (!a || !b || Math.abs(a.year - b.year) <= 1 && (a.slack === 0 || b.slack === 0)) continue;
    // 弟媳比弟弟还小三岁: everybody spoken of must be one of the two
    const spoken = kinOf(isParent ? '' : clause + behind);
    const whose = a.owner.own + b.owner.own;
    const pair2 = facts.people.filter((p) => a.owner.names.includes(p.name) || b.owner.names.includes(p.name));
    const brothers = pair2.length > 0 && /兄弟|姐妹|姐弟|兄妹|夫妻|夫妇|师徒|哥俩|姐俩|两口子|双人|搭档/.test(text) && pair2.some((p) => clause.includes(p.name) || behind.includes(p.name));
    const siblings = others.length === 2 && (isConverse(text, clause, a, b) || isPairOf(text, clause));
    if (!siblings && spoken.some((k) => !whose.includes(k)) && !brothers) continue;
    // 教练颜回比滕飞大七岁: who is older must be one of the two
    const subject = isApart && clause.includes('比') ? clause.slice(0, clause.indexOf('比')) : '';
    if (!siblings && subject.length > 1 && !/[他她我]$/.test(subject) && !a.owner.names.concat(b.owner.names).some((n) => subject.includes(n)) && !kinOf(subject).some((k) => whose.includes(k))) continue;
    if (isParent && !/母|父|爸|妈|女儿|儿子|闺女|爹|娘/.test(whose)) continue;
    const named = facts.people.filter((p) => p.start >= count.start - clause.length - 1 && p.end <= at + 12);
    if (/我/.test(clause) && isApart && spoken.length === 0 && (known.length !== 2 || !/[他她]/.test(clause))) continue;
    // 妹妹邬小妹 here, 51岁的妹妹 there
    if (named.some((p) => !whose.includes(p.name) && !kinOf(text.slice(Math.max(0, p.start - 2), p.start)).some((k) => whose.includes(k))) || (isApart && spoken.length === 0 && named.length === 0 && !/[他她]/.test(clause) && !apart.test(clause))) continue;
    // 车上4岁的男孩: one of many
    if (/最|男孩|女孩|[名位个]/.test(whose) && spoken.length === 0 && named.length < 2) continue;
    const right = Math.abs(a.year - b.year);
    const digits = /^\d+$/.test(text.slice(count.start, count.end));
    context.report({
      message: 'apart', data: { right, printed: text.slice(self.start, self.end), one: text.slice(a.start, a.end), two: text.slice(b.start, b.end) }, span: self,
      fixes: digits && !isParent ? [{ title: 'to', data: { to: `${right}岁` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
      related: [a, b].map((k) => ({ message: 'base' as const, data: { words: text.slice(k.start, k.end) }, span: { start: k.start, end: k.end } })),
    });
    return;
  }
}

/** The two before it in the same stretch, where there are more. */
function nearest(others: readonly Known[], self: Span): Known[] {
  const before = others.filter((o) => o.end <= self.start).slice(-2);
  return before.length === 2 && others.length === 2 ? before : [];
}

/** 梁守拙，1955年生，今年71岁: birth and age of one person are one; where nothing parts the two, or both have the name. */
function onePersonEach(text: string, told: readonly Known[]): Known[] {
  const people: Known[] = [];
  for (const k of [...told].sort((a, b) => a.start - b.start)) {
    const last = people.at(-1);
    const near = last && k.start - last.end < 24 && !/[。；！？\n]/.test(text.slice(last.end, k.start)) && k.owner.kin.every((w) => last.owner.kin.includes(w));
    const same = last && last.slack !== k.slack && Math.abs(last.year - k.year) <= 1 && (near || (k.owner.names.length === 1 && last.owner.names.includes(k.owner.names[0] ?? '')));
    if (!last || !same) people.push(k);
    else people[people.length - 1] = { ...(last.slack === 0 ? last : k), owner: { names: [...new Set([...last.owner.names, ...k.owner.names])], kin: [...new Set([...last.owner.kin, ...k.owner.kin])], pronoun: last.owner.pronoun || k.owner.pronoun, own: last.owner.own + k.owner.own } };
  }
  return people;
}

/** Elder and younger as they are to each other, with whoever else would be as near. */
const converses: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/^师[傅父]/, /徒弟|学徒/, /师兄|师弟|师[祖爷叔]|师母|徒孙/], [/^徒弟/, /师[傅父]/, /师兄|师弟|师[祖爷叔]|师母|徒孙/],
  [/^(?:哥哥|姐姐)/, /弟弟|妹妹/, /(?:大|二|三|四)[哥姐弟妹]|嫂|姐夫|弟媳/], [/^(?:弟弟|妹妹)/, /哥哥|姐姐/, /(?:大|二|三|四)[哥姐弟妹]|嫂|姐夫|弟媳/],
  [/^(?:丈夫|妻子)/, /丈夫|妻子/, /前[夫妻]|再婚/],
];

/** 师傅比徒弟大: of the two one is told as the pupil of the other, of whom no word of kin is told. Of father and mother nobody knows which. */
function isConverse(text: string, clause: string, a: Known, b: Known): boolean {
  const at = clause.indexOf('比');
  if (at < 0) return false;
  const [subject, object] = [clause.slice(0, at), clause.slice(at + 1)];
  const found = converses.find(([one, two, other]) => one.test(subject) && two.test(object) && !other.test(text));
  if (!found || /^[\u4e00-\u9fff]{0,3}[的和与]/.test(subject)) return false;
  const [x, y] = a.owner.kin.length === 0 ? [a, b] : [b, a];
  return x.owner.kin.length === 0 && x.owner.names.length > 0 && y.owner.kin.length === 1 && (subject + object).includes(y.owner.kin[0] ?? ' ');
}

/** Who is older than whom, and the word that says the story is of the two. */
const pairs: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/^(?:父亲|爸爸)/, /^(?:儿子|女儿|闺女)/, /父子|父女/], [/^(?:母亲|妈妈)/, /^(?:儿子|女儿|闺女)/, /母女|母子/], [/^(?:儿子|女儿|闺女)/, /^(?:父亲|爸爸)/, /父子|父女/], [/^(?:儿子|女儿|闺女)/, /^(?:母亲|妈妈)/, /母女|母子/],
  [/^(?:师[傅父]|徒弟)/, /^(?:师[傅父]|徒弟)/, /师徒/], [/^(?:姐姐|哥哥|弟弟|妹妹)/, /^(?:姐姐|哥哥|弟弟|妹妹)/, /兄弟|姐妹|姐弟|兄妹|哥俩|姐俩/], [/^(?:丈夫|妻子)/, /^(?:丈夫|妻子)/, /夫妻|夫妇|两口子/],
];

/** 哥哥比妹妹大, 徒弟只比他小: the one before 比 is of the two, and so is the one behind it. */
function isPairOf(text: string, clause: string): boolean {
  const at = clause.indexOf('比');
  if (at < 0) return false;
  const subject = clause.slice(0, at).replace(/(?:只|还|就|却|整整|刚好)$/, '');
  const object = clause.slice(at + 1);
  return pairs.some(([one, two, word]) => one.test(subject) && subject.length <= 2 && word.test(text) && (two.test(object) || !/^[\u4e00-\u9fff]{0,3}[爸妈父母儿女师徒兄哥弟姐妹夫妻]/.test(object)));
}
