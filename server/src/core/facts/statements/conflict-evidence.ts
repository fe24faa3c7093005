// Second pieces of evidence that two figures are one: digits that look alike, words they share, a unit only they have, a phrase that takes the other up.
import type { Quantity } from '../quantity.ts';
import { commonCharacters, hasIdle, momentsDiffer, overlapOf } from './contexts.ts';
import type { Near } from './digits-near.ts';
import { bareOfScope, modifiersAgree, nounBefore, sharedNoun, type Shared } from './mention-nouns.ts';
import { kindsOf, placesDiffer, scopesAgree, wish } from './mention-scopes.ts';
import { opensSpeech, slot, type Mention } from './mentions.ts';
import { numbered } from './things-apart.ts';

/** Where the two figures stand to each other. */
export type Setting = 'display' | 'caption' | 'body';

/** Points needed before two figures count as one: a headline restates the body, two places of the body need not. */
const needed: Readonly<Record<Setting, number>> = { display: 3, caption: 4, body: 4 };

/** The figures of a story, and those of each of its sentences. */
export interface Surrounds {
  readonly text: string;
  readonly inSentence: ReadonlyMap<number, readonly Mention[]>;
}

/** The quick test before `oneQuantity`: whether the points can be reached at all. Most pairs end here. */
export function mayBeOne(story: Surrounds, a: Mention, b: Mention, near: Near, setting: Setting): boolean {
  const digits = strengthOfPair(a.q, b.q, near);
  if (digits < 2 && !closeBy(a.q, b.q)) return false;
  // all four points of the words: one frame round a shared noun, or a phrase that takes the other up
  return needed[setting] - digits < 4 || ofThat(b) || takesUp(story.text, a, b) || companions(a, b, story, 0) || companions(a, b, story, 1) || (sameTime(a, b) && sameFrame(a, b) === 2);
}

/** Whether the evidence that two figures are mentions of one quantity is enough, for pairs that `mayBeOne`. `group` are all figures of their unit. */
export function oneQuantity(story: Surrounds, a: Mention, b: Mention, near: Near, setting: Setting, group: readonly Mention[]): boolean {
  const digits = strengthOfPair(a.q, b.q, near);
  if (isPartial(a) || isPartial(b) || placesDiffer(a, b) || timesDiffer(a.q.time, b.q.time) || headsDiffer(a, b) || numbered(a, b) || amountsDiffer(a, b, story)) return false;
  if (digits < 2 && setting === 'display' && pastOnly(a.q.time, b.q.time)) return false;
  if (twoThings(a, b, group, takesUp(story.text, a, b) ? 2 : digits) || toldApart(a, b, group) || (digits < 3 && explained(a, b, group))) return false;
  const alone = group.every((m) => m === a || m === b || m.q.value === a.q.value || m.q.value === b.q.value || !comparable(m.q, a.q));
  // “5.36亿元的真金白银”: what says nothing of its own takes up what was said
  const bare = digits >= 2 && alone && /^[“‘\s]*$/.test(b.left) && setting === 'body' && (digits === 3 || /^[“‘]?$/.test(b.lead));
  if (!bare && momentsDiffer(a, b)) return false;
  const words = Math.max(wordsOf(a, b, alone, digits), bare ? 2 : 0);
  if ((words === 0 && !companions(a, b, story, 0)) || (setting === 'body' && group.length > 12 && words < 2)) return false;
  if (!bare && !scopesAgree(a, b, true) && !(setting === 'display' && digits === 3 && words >= 2)) return false;
  const taken = companions(a, b, story, words) || (setting !== 'display' && takesUp(story.text, a, b, digits)) ? 4 : 0;
  return digits + Math.max(words, taken) >= needed[setting];
}

/** Whether neither the words nor the time, place or (unless `anyMood`) mood of the two set them apart. */
export function nothingApart(a: Mention, b: Mention, anyMood = false): boolean {
  return !isPartial(a) && !isPartial(b) && (anyMood || wish(a) === wish(b)) && !placesDiffer(a, b) && !timesDiffer(a.q.time, b.q.time) && !headsDiffer(a, b) && !numbered(a, b) && !momentsDiffer(a, b, anyMood);
}

/** Whether figures of two stories, their digits exchanged, are one quantity: the words must say so, and nothing sets them apart. */
export function sameAcross(a: Mention, b: Mention): boolean {
  if (!nothingApart(a, b)) return false;
  return exchanged(a.q, b.q) && scopesAgree(a, b) && strengthOf(a.q, 'exchanged') === 3 && wordsOf(a, b, false, 3) >= 2;
}

/** Two digits have changed places, the others stand. */
export function exchanged(a: Quantity, b: Quantity): boolean {
  const [x, y] = [String(a.value / a.scale), String(b.value / b.scale)];
  return x.length === y.length && [...x].filter((c, i) => c !== y[i]).length === 2;
}

const partial = /其中|另[有外一]|此外|还有|其余|其他|剩余|剩下|部分|之一|分别|差额|相差|多出|超出|不含|除外/;
/** 72只里有12只: the figure is of some of them. */
const amongst = /[里中]，?有$/;
const isPartial = slot((m) => partial.test(m.clause) || amongst.test(m.before));

/** A year that has gone or is to come against now, or two periods. */
function timesDiffer(x: string, y: string): boolean {
  return (other.test(x) && now.test(y)) || (other.test(y) && now.test(x)) || (x !== '' && y !== '' && x !== y && !vague.test(x) && !vague.test(y));
}

const vague = /目前|[昨今][天日晚]|前天|近日|日前|如今|现在|今年|全年|当[天日]|此前|十[三四五]五/;

const other = /去年|前年|上年|明年|后年|上周|上个?月|上季度|上[半一]年|往年/;
const now = /昨|今|目前|现在|如今|眼下|当前/;

/** 地区生产总值1286.4亿元，比上年增长5.6% … 社会消费品零售总额503.8亿元，比上年增长4.7%: shares of change of two amounts with names of their own. */
function amountsDiffer(a: Mention, b: Mention, { inSentence }: Surrounds): boolean {
  if (a.q.kind !== 'percent' || b.q.kind !== 'percent' || !/[增长升降减]/.test(a.left.slice(-3)) || !/[增长升降减]/.test(b.left.slice(-3))) return false;
  const [x, y] = [a, b].map((m) => inSentence.get(m.q.sentence)?.filter((o) => o.q.kind !== 'percent' && o.q.end <= m.q.start && o.left.length > 3).at(-1));
  return x !== undefined && y !== undefined && x.q.value * x.q.factor !== y.q.value * y.q.factor && x.left.slice(-4) !== y.left.slice(-4);
}

const comparable = (x: Quantity, y: Quantity): boolean => {
  const ratio = (x.value * x.factor) / (y.value * y.factor);
  return ratio < 10 && ratio > 0.1;
};

/** Each of the two values is said again, or one of them beside the other: two quantities, not one. */
function twoThings(a: Mention, b: Mention, group: readonly Mention[], digits: number): boolean {
  const again = (m: Mention): Mention[] => group.filter((x) => x !== m && x.q.value === m.q.value && x.q.factor === m.q.factor);
  const [x, y] = [again(a), again(b)];
  return (x.length > 0 && y.length > 0) || (digits < 2 && x.length + y.length > 0) || x.some((m) => m.q.sentence === b.q.sentence) || y.some((m) => m.q.sentence === a.q.sentence);
}

/** A headline says nothing of the time, the body gives last year's figure. */
const pastOnly = (headline: string, body: string): boolean => headline === '' && other.test(body);

/** Where one of the values is told once more, that place shows what sets the other apart (132家 now, 123家 last year). */
function toldApart(a: Mention, b: Mention, group: readonly Mention[]): boolean {
  const apart = (m: Mention, o: Mention): boolean => group.some((x) => x !== m && x.q.value === m.q.value && x.q.factor === m.q.factor && (timesDiffer(x.q.time, o.q.time) || momentsDiffer(x, o, true) || (x.q.time === '' && other.test(o.q.time))));
  return apart(a, b) || apart(b, a);
}

/** 4辆消防车、26名消防员 … 4辆消防车、22名消防员: the figure beside both is the same. */
function companions(a: Mention, b: Mention, { inSentence }: Surrounds, words: number): boolean {
  const here = inSentence.get(a.q.sentence) ?? none;
  const there = inSentence.get(b.q.sentence) ?? none;
  if (here.length < 2 || there.length < 2) return false;
  // 一垧等于15亩 … 1公顷等于15亩: a measure is everywhere the same
  return here.some((x) => x !== a && !/(?:等于|合|相当于)$/.test(x.left) && there.some((y) => y !== b && x.q.value === y.q.value && x.q.unit === y.q.unit && x.q.scale === y.q.scale && (words > 0 ? x.right.slice(0, 2) === y.right.slice(0, 2) && (x.right !== '' || x.left.slice(-1) === y.left.slice(-1)) : x.left.length > 1 && x.left.slice(-2) === y.left.slice(-2))));
}

const none: readonly Mention[] = [];

/** 3: three or more digits in another order; 2: two exchanged or one of four or more changed; 1: one of three changed. */
function strengthOf(q: Quantity, near: Near): number {
  if (near === null) return 0;
  const length = String(q.value / q.scale).replace('.', '').replace(/0{1,25}$/, '').length;
  if (near === 'exchanged') return length >= 3 ? 3 : 2;
  return length >= 4 ? 2 : 1;
}

/** 160 and 106: a nought that has changed its place counts as a digit. */
const strengthOfPair = (a: Quantity, b: Quantity, near: Near): number => (near === 'exchanged' ? Math.max(strengthOf(a, near), strengthOf(b, near)) : strengthOf(a, near));

/** 开通了充电柜的24个驿站: which of them, by what the first sentence does not say. */
export function restricted(first: Mention, second: Mention): boolean {
  const attribute = /([\p{Script=Han}]{0,4})[了有着过]([\p{Script=Han}]{2,8})的$/u.exec(second.before)?.[2];
  return attribute !== undefined && !/全部|所有|一共/.test(second.clause) && !first.sentence.includes(attribute.slice(-2)) && !first.sentence.includes(attribute.slice(0, 2));
}

/** Figures that may be two counts of one thing without looking alike. */
function closeBy(a: Quantity, b: Quantity): boolean {
  const ratio = (a.value * a.factor) / (b.value * b.factor);
  return ratio > 0.6 && ratio < 1.67;
}

/** Another figure of the unit is the difference or the sum of the two: 120个, 增设30个, 150个. */
export function explained(a: Mention, b: Mention, group: readonly Mention[]): boolean {
  const [x, y] = [a.q.value * a.q.factor, b.q.value * b.q.factor];
  return group.some((m) => {
    const z = m.q.value * m.q.factor;
    return m !== a && m !== b && (near(z, Math.abs(x - y)) || near(z, x + y));
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** 0–4: how surely the words round the figures speak of one thing. */
function wordsOf(a: Mention, b: Mention, alone: boolean, digits: number): number {
  const noun = sharedNoun(a, b) ?? nounBefore(a, b) ?? nounAcross(a, b);
  const frame = noun ? sameFrame(a, b) : 0;
  if (noun && frame < 2 && opposed(noun, digits)) return 0;
  const { shared, ratio } = overlapOf(a, b);
  if (noun && a.q.kind === 'percent' && changeOnly.test(noun.noun)) return 0;
  const agree = noun !== null && (digits >= 3 || modifiersAgree(a, b, noun.modifiers, '') || (alone && ours(a, b, noun)));
  if (noun && (frame === 2 || (agree && alone && ofThat(b) && b.right.startsWith(noun.noun, 1)))) return 4;
  if (noun && !agree && digits < 2) return 0;
  if (a.q.kind === 'percent') return agree && noun.noun.length >= 3 ? 2 : 0;
  if ((shared >= 6 && ratio >= 0.6) || (agree && shared >= noun.noun.length + 2 && ratio >= 0.5)) return 3;
  if (agree && ((alone && (ratio >= 0.9 || atHead(b, noun) || sameArea(a, b))) || (noun.noun.length >= 4 && atHead(b, noun)) || (noun.noun.length >= 5 && shared >= 4))) return 3;
  const common = alone && (shared >= 2 || sameFrame(a, b) > 0) ? 1 : sameTime(a, b) && commonCharacters(a, b) >= 2 ? 1 : 0;
  if (agree || shared >= 4) return 2;
  return shared >= 2 || noun || alone || common > 0 ? 1 + common : 0;
}

/** 增长7.2% says nothing of what has grown. */
const changeOnly = /^(?:[同环]比)?(?:实际|名义)?(?:增[长加幅速]|上[升涨]|提[高升]|下[降跌滑]|回[升落]|减少|降[低幅]|涨幅|跌幅)(?:了)?$/;

/** 1900余吨的清运垃圾 … : a measure said as an attribute of what was measured. */
const ofThat = (m: Mention): boolean => m.q.dimension !== 'count' && m.q.kind === 'measure' && m.right.startsWith('的');

/** 1 for the same time named twice, 1 for the same reckoning (平均每天). */
function sameFrame(a: Mention, b: Mention): number {
  const kinds = kindsOf(a);
  return (sameTime(a, b) ? 1 : 0) + (kinds !== '' && kinds === kindsOf(b) ? 1 : 0);
}

const sameTime = (a: Mention, b: Mention): boolean => a.q.time !== '' && a.q.time === b.q.time && !/目前|现在|如今|昨[天日]|近日|日前/.test(a.q.time);

const pronouns = /他们|她们|它们|我们|咱们|大家|自己|这里|那里|该|我|他|她/g;

/** Both figures have a modifier of their own right before the noun they share: 东桥长, 西桥长; 退出钢铁产能, 退出煤炭产能. */
function opposed({ modifiers }: Shared, digits: number): boolean {
  const bare = (m: string): string => bareOfScope(m.replace(dateline, '')).replace(pronouns, '').replace(/[^\p{Script=Han}]/gu, '').slice(-6);
  const [x, y] = apartFrom(bare(modifiers[0]), bare(modifiers[1]));
  if (qualifier.test(x + y) && (x === '' || y === '')) return true;
  if (x === '' || y === '' || [...x].some((c) => y.includes(c))) return false;
  return digits < 3 || Math.max(x.length, y.length) <= 2;
}

/** 1500盏花灯将一直亮到元宵节: a number and its noun as the subject are the ones spoken of before. */
function atHead({ left, lead, right }: Mention, { noun, modifiers }: Shared): boolean {
  return /^[“‘]?$/.test(left) && opensSpeech.test(lead) && modifiers.join('') === '' && right.startsWith(noun) && !picked.test(right.slice(noun.length));
}

/** 这样的驿站，全区已有26个 … 全区29个驿站: the noun behind the one stands anywhere before the other. */
function nounAcross(a: Mention, b: Mention): Shared | null {
  const noun = /^\p{Script=Han}{2}/u.exec(b.right)?.[0];
  return a.right === '' && noun !== undefined && a.before.includes(noun) && !hasIdle(noun) && (sameArea(a, b) || (/^[“‘]?$/.test(b.left) && opensSpeech.test(b.lead))) ? { noun, modifiers: ['', ''] } : null;
}

/** Both are of the whole area: 全区. */
function sameArea(a: Mention, b: Mention): boolean {
  const whole = /全[省市县区镇乡村校院厂]/;
  const [x, y] = [whole.exec(a.before)?.[0], whole.exec(b.before)?.[0]];
  return x !== undefined && x === y;
}


/** What only some of them do. */
const picked = /^(?:参[加与赛]|来自|获|入[选围]|晋级|胜出|出线|当选|通过|淘汰|完成|率先|报名|到场|签|落[户地]|已|首)/;

/** 东山林场…, 西山林场…: sentences or clauses that begin with two names of one kind. */
function headsDiffer(a: Mention, b: Mention): boolean {
  const there = headsOf(b);
  return headsOf(a).some((x) => there.some((y) => [1, 2].some((k) => x.length === 4 && x.slice(k) === y.slice(k) && x.slice(0, k) !== y.slice(0, k) && x[0] !== y[0] && /^\p{Script=Han}+$/u.test(x) && !sameMeaning.test(x + y))));
}

const headsOf = slot((m) => m.lead.replace(dateline, '').split(/[，；：、]/).map((s) => s.replace(/^[“‘——\s]+/, '').slice(0, 4)));

/** Beginnings that differ without naming two things. */
const sameMeaning = /这|那|该|我|他|她|今年|去年|全|本/;

/** 机场开通航线, 我们的航线: the one speaks of its own. */
function ours(a: Mention, b: Mention, { modifiers }: Shared): boolean {
  const own = (m: string): boolean => /^[“‘]?(?:我们|咱们?|他们|她们)的?/.test(m) && bareOfScope(m.replace(pronouns, '')).replace(/[“‘]/g, '') === '';
  return a.q.sentence !== b.q.sentence && (own(modifiers[0]) || own(modifiers[1]));
}

const dateline = /^本报讯（[^）]{0,40}）/;

/** 线路, 老线路: one character that makes it another one. */
const qualifier = /^[老新旧东南西北男女原]$/;

/** What is left of two strings without their common beginning and end. */
function apartFrom(x: string, y: string): [string, string] {
  let n = 0;
  while (n < x.length && x[n] === y[n]) n++;
  let k = 0;
  while (k < Math.min(x.length, y.length) - n && x[x.length - 1 - k] === y[y.length - 1 - k]) k++;
  return [x.slice(n, x.length - k), y.slice(n, y.length - k)];
}

/** 十六条线路全部搬到廊下 … 搬到廊下的18条线路: what the one figure's sentence says is the other's attribute. */
function takesUp(text: string, a: Mention, b: Mention, digits = 0): boolean {
  // 的
  if (text.charCodeAt(b.q.start - 1) !== 0x7684) return false;
  const m = /([\p{Script=Han}“”]{2,12})的$/u.exec(text.slice(Math.max(0, b.q.start - 14), b.q.start));
  const attribute = m?.[1];
  if (attribute === undefined) return false;
  // 刷新纪录的42.1℃ over 41.2℃，刷新了该站建站以来的纪录
  if (digits === 3 && attribute.length >= 4 && a.sentence.includes(attribute.slice(0, 2)) && a.sentence.includes(attribute.slice(-2)) && !hasIdle(attribute)) return true;
  for (let n = attribute.length; n >= 2; n--) {
    const words = attribute.slice(-n);
    if (a.sentence.replace(/进出口/g, '').includes(words) && (n > 2 || !hasIdle(words))) return true;
  }
  return false;
}
