// Whether two mentions say something of one quantity, whatever their values: the reading by noun and modifiers that conflicts are found by.
import { exchanged, sameAcross } from './conflict-evidence.ts';
import { digitsNear } from './digits-near.ts';
import { modifiersAgree, type Shared, sharedEnd, sharedNoun } from './mention-nouns.ts';
import { kindsOf, setsAgree, wish } from './mention-scopes.ts';
import { type Mention, slot } from './mentions.ts';
import { percentTopic, sharedOut } from './percent-topics.ts';
import { classifierOf } from './rows.ts';

/**
 * One unit, one noun, no modifier that tells them apart, scopes (area, time, reckoning, fact or wish) that can be one, and values as near as two tellings of one
 * thing are. In two stories the words must say more. `text` is the story's of both where it is one, `year` the issue's, by which 去年 is known; null where it has none.
 */
export function ofOneSubject(text: string, a: Mention, b: Mention, oneStory: boolean, year: number | null): boolean {
  if (a === b) return true;
  if (!oneStory && !same(a, b) && !(comparable(a, b) && exchanged(a.q, b.q))) return false;
  // a sentence tells one figure once: 服务业项目9个、农业项目6个
  if ((oneStory && a.q.sentence === b.q.sentence) || (a.q.unit === '大' && a.q.han) || quantityUnit(a) !== quantityUnit(b)) return false;
  if ((oneStory && !near(text, a, b)) || reckoningOf(a) !== reckoningOf(b) || toldApart(a, b, year)) return false;
  const shared = a.q.kind === 'percent' ? sharedTopic(a, b) : (sharedNoun(a, b) ?? sharedBeforeTime(a, b));
  if (!shared || !modifiersAgree(a, b, shared.modifiers, '')) return false;
  if (a.q.dimension === 'count' && a.q.subject !== '' && b.q.subject !== '' && a.q.subject !== b.q.subject && !same(a, b)) return false;
  return oneStory || (same(a, b) && shared.noun.length >= (a.q.kind === 'percent' ? 3 : 4)) || sameAcross(a, b);
}

/** Both say when, where or whether it is a fact, and not the same: nothing that knows less makes them one. */
export function toldApart(a: Mention, b: Mention, year: number | null): boolean {
  const [x, y] = [moodOf(a), moodOf(b)];
  if ((x !== '' && y !== '' && x !== y) || !setsAgree(a, b, (s, t) => yearTold(s, year) === yearTold(t, year))) return true;
  const [s, t] = [yearWord(a), yearWord(b)];
  return s !== '' && t !== '' && yearTold(s, year) !== yearTold(t, year);
}

/** 去年 of 去年一季度, of which the figure itself knows the nearest word; a quarter or half without a year is this year's; '' where nothing is said. */
const yearWord = slot(({ lead }: Mention): string => {
  const word = lead.match(/(?<![比较于由从])(?:去年|上年|前年|今年|明年|(?:19|20)\d\d年)/g)?.at(-1);
  return word?.replace(/^(\d{4})年$/, '$1') ?? (/[一二三四]季度|[上下]半年/.test(lead) ? '今年' : '');
});

/** What is counted or measured in one unit: 亿元 and 万元, 名 and 人, % and 成. */
export function quantityUnit({ q: { kind, dimension, unit } }: Mention): string {
  if (kind === 'percent') return kind;
  return dimension === 'count' ? classifierOf(unit) : dimension === 'none' ? `none ${unit}` : dimension;
}

/** '' where the words do not tell; 突破 is said of both. */
function moodOf(m: Mention): 'fact' | 'wish' | '' {
  return m.q.modality === 'achieved' ? 'fact' : wish(m) ? 'wish' : '';
}

/** 去年 and 2025年 are one year in an issue of 2026. */
function yearTold(time: string, year: number | null): string {
  if (year === null) return time;
  const word = /^(?:去年|上年|前年|今年|明年)/.exec(time)?.[0];
  return word === undefined ? time : `${year + ({ 去年: -1, 上年: -1, 前年: -2, 明年: 1 }[word] ?? 0)}${time.slice(word.length)}`;
}

/** Words of reckoning; a growth is the same with and without 同比, and 增加值 is a noun. */
function reckoningOf(m: Mention): string {
  const kinds = kindsOf(m);
  return m.q.kind === 'percent' ? kinds.split('|').filter((k) => k !== '同比' && k !== '比' && (k !== '增加' || !m.left.includes('增加值'))).join('|') : kinds;
}

/** 技术交易额…增长14.3%: percentages of one noun; where a sentence does not tell its noun, of none. */
function sharedTopic(a: Mention, b: Mention): Shared | null {
  const [p, q] = [sharedOut(a), sharedOut(b)];
  if (p !== '' || q !== '') return p !== '' && q !== '' && p.slice(0, 2) === q.slice(0, 2) ? { noun: p, modifiers: ['', ''] } : null;
  const [x, y] = [percentTopic(a), percentTopic(b)];
  const shared = x === '' || y === '' ? null : sharedEnd(x, y);
  // 工业增加值, 农业增加值; 出口额, 进出口额: one character more is another word
  return shared?.modifiers.some((words) => words.length === 1) ? null : shared;
}

/** 技术交易额去年达320亿元: a time between the noun and the figure. */
function sharedBeforeTime(a: Mention, b: Mention): Shared | null {
  const [x, y] = [a.left.replace(time, ''), b.left.replace(time, '')];
  const shared = x === a.left && y === b.left ? null : sharedEnd(x, y);
  return shared && shared.noun.length >= 3 ? shared : null;
}

const time = /(?:(?:19|20)\d\d年|去年|今年|前年|上年|全年|目前|如今|现在|上半年|下半年)(?:底|末|初|全年|上半年|下半年)?[就便也]?$/;

/** Measures within a factor of two, counts within a sixth, or digits that are easily taken for each other. */
function near(text: string, a: Mention, b: Mention): boolean {
  const ratio = (a.q.value * a.q.factor) / (b.q.value * b.q.factor);
  const most = a.q.dimension === 'count' ? 1.18 : 2;
  return same(a, b) || (ratio < most && ratio > 1 / most) || digitsNear(text, a.q, b.q) === 'exchanged';
}

const same = (a: Mention, b: Mention): boolean => Math.abs(a.q.value * a.q.factor - b.q.value * b.q.factor) <= 1e-9 * Math.abs(a.q.value * a.q.factor);

/** Less than ten times each other, as figures with two digits exchanged are: asked first, as it costs nothing. */
function comparable(a: Mention, b: Mention): boolean {
  const ratio = (a.q.value * a.q.factor) / (b.q.value * b.q.factor);
  return ratio < 10 && ratio > 0.1;
}
