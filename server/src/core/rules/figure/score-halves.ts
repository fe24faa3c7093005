// Part of figure/score: 带着一球领先进入中场。易边之后，双方各进一球。…以3∶1获胜: a lead at half-time and as many goals for both leave the same lead.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { ahead } from './score-phrases.ts';
import type { Told } from './score-story.ts';

const lead = /(?:带着|以|凭借?)?([一两二三])球(?:的)?(?:领先|优势)[^。；\d]{0,8}(?:中场|半场)/;
const each = /双方各再?(?:入|进|打进|攻入|射入)([一两二三])球/;
const won = /^(?:的比分)?(?:获胜|取胜|战胜|击败|夺冠|捧杯|赢下)/;
/** Other goals, or another way to win. */
const more = /点球大战|加时|扳[平回]|再[入进下]|梅开|帽子戏法|绝[杀平]|补时|乌龙/;

/** The score that ends such a match by another lead; none where other goals are told. */
export function evenHalf(text: string, scores: readonly Quantity[]): Told[] {
  if (!holds(text, '双方各') || more.test(text)) return [];
  const [first, both] = [lead.exec(text), each.exec(text)];
  const last = scores.find((q) => both !== null && q.start > both.index && q.to !== null && won.test(text.slice(q.end, q.end + 8)));
  if (!first || !both || !last || both.index < first.index || both.index - first.index > 200) return [];
  const by = smallNumber(first[1] ?? '');
  if (Math.abs(last.value - (last.to ?? last.value)) === by) return [];
  return [{ score: last, told: { start: both.index, end: both.index + both[0].length }, words: `${first[0]}，${both[0]}`, right: ahead(by, true) }];
}
