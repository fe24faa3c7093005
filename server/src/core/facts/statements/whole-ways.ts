// One way told with two lengths: 全长16.8公里 … 骑完整条16.3公里的绿道; 单程一个半小时 … 那趟单程110分钟的救护车. Over 1,000,000 characters of clean text no such pair was met.
import { holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Quantity } from '../quantity.ts';
import type { Sentence } from '../sentences.ts';
import { hasIdle } from './contexts.ts';
import { baseValue } from './interval.ts';
import { apart } from './reach.ts';
import { shares } from './restated-words.ts';

/** Two lengths of one way, in order of position. */
export interface TwoWays {
  readonly first: Quantity;
  readonly second: Quantity;
}

/** All of the way is meant. */
const whole: readonly (readonly [Quantity['dimension'], RegExp])[] = [
  ['length', /全长|总长|全程|整条|[走骑跑游]完|(?:绕|走|骑|跑)[^，。；]{0,6}一圈/],
  ['time', /单程/],
  ['time', /往返|来回(?:一趟|一次)?/],
];
/** A stretch, another way, another time, a change. */
const other = /[一二三四五]期|[东西南北中上下][段线环侧岸]|支线|主线|[新旧老原][桥路线道渠]|原[来先有]|[上往历][届年次回]|[去前今]年|改造[前后]|加固|延长|延伸|规划|计划|预计|将|每|另|第[一二三四五]|其中|比(?!赛)|缩短|压缩|减少|节省|(?:如今|现在)(?!不必|不用|再不|再也|无[需须])|通车后|半程|全马|半马|亲子|组(?:别)?|最[长短快慢]/;

/** 再不用跑, 告别了: the way as it was told before. */
const gone = /再[也]?不|不[用必]再?|不再|告别|无[需须]再?/;

/** Such pairs, where the story tells no third length of all of the way. */
export function wholeWays({ text, parts }: StoryText, quantities: readonly Quantity[], sentences: readonly Sentence[]): TwoWays[] {
  if (!holds(text, '程') && !holds(text, '长') && !holds(text, '整条')) return [];
  const found: TwoWays[] = [];
  for (const [dimension, of] of whole) {
    const told = quantities.filter((q) => q.dimension === dimension && q.kind === 'measure' && !q.loose && q.to === null && /^(?:paragraph|brief)$/.test(parts[q.part]?.kind ?? '') && of.test(clauseOf(text, sentences, q)));
    const [first] = told;
    const second = told.find((q) => first && apart(first, q, false));
    if (!first || !second || second.sentence === first.sentence || told.some((q) => apart(first, q, false) && apart(second, q, false))) continue;
    const ratio = baseValue(first) / baseValue(second);
    if (ratio < 0.62 || ratio > 1.6 || [first, second].some((q) => other.test(clauseOf(text, sentences, q)))) continue;
    // 12公里的全马 beside 绿道: the second names a way that the first does not
    const [here, there] = [sentenceOf(text, sentences, second), sentenceOf(text, sentences, first)];
    const lone = dimension === 'length' && quantities.every((q) => q.dimension !== dimension || q.loose || q === first || q === second);
    if (!gone.test(here) && (ownNoun(text, second, there) || !(lone || shares(here.replace(of, '|'), there)))) continue;
    found.push({ first, second });
  }
  return found;
}

const clauseOf = (text: string, sentences: readonly Sentence[], q: Quantity): string => {
  const clause = sentences[q.sentence]?.clauses[q.clause];
  return clause ? text.slice(clause.start, clause.end) : '';
};
const sentenceOf = (text: string, sentences: readonly Sentence[], q: Quantity): string => {
  const sentence = sentences[q.sentence];
  return sentence ? text.slice(sentence.start, sentence.end) : '';
};

/** 16.3公里的绿道, where the first sentence has no 绿道. */
function ownNoun(text: string, { end }: Quantity, there: string): boolean {
  const noun = /^的?([\p{Script=Han}]{2})/u.exec(text.slice(end, end + 3))?.[1] ?? '';
  return noun !== '' && !hasIdle(noun) && /[道路桥线渠河堤栈环湖程山]/.test(noun) && !there.includes(noun);
}
