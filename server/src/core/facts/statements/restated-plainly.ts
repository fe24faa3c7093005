// Figures that two places give one thing under one and the same name: the day's visitors in caption and body, one price told twice.
import { nothingApart } from './conflict-evidence.ts';
import { momentsDiffer } from './contexts.ts';
import { apart } from './reach.ts';
import { sharedNoun } from './mention-nouns.ts';
import { wish } from './mention-scopes.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** 首日, 当天, 开幕式: what ties a picture's number to the one of the text. */
const occasion = /首日|当日|当天|当晚|首场|开[幕园馆业]|现场|启动/;
const partly = /其中|每|[日人场]均|另|还有|累计|截至|目前|一度|最多|先后|部分|志愿者|工作人员/;

/** 橘园开放首日，近600名游客 under the picture, 首日入园游客832名 in the text: one noun, one occasion. `first` is the caption's. */
export function onOneDay(second: Mention, group: readonly Mention[]): Mention | null {
  if (second.place === 'caption' || second.q.dimension !== 'count') return null;
  const captions = group.filter((m) => m.place === 'caption');
  const [first] = captions;
  if (!first || captions.length > 1 || classifierOf(first.q.unit) !== '人' || partly.test(first.clause + second.clause)) return null;
  const tie = occasion.exec(first.sentence)?.[0];
  if (tie === undefined || !second.clause.includes(tie) || !sharedNoun(first, second)) return null;
  const ratio = first.q.value / second.q.value;
  return ratio > 0.6 && ratio < 1.67 && apart(first.q, second.q, false) && wish(first) === wish(second) && !momentsDiffer(first, second) ? first : null;
}

const priced = /(?:收费|售价|卖价|要价|标价|定价|价格|卖|收|只要|只需|需要|要|为|是|仅){1,3}$/;
const otherPrice = /原价|折合|换算|原来|开[园馆业盘]|收盘|[早夜]市|到了|过去|以前|之前|去年|早先|会员|优惠|打折|折后|补贴|涨|降|起步|每多|第二|另|加|减|老人|儿童|学生|团体|旺季|淡季|周末|节假日|工作日|网上|线上|门市|批发|零售|市价|外面|别处|成本/;

/** 一荤一素收费15元 … 一荤一素20元: the same name of four and more characters, and nothing else, right before two prices. */
export function pricedTwice(second: Mention, group: readonly Mention[]): Mention | null {
  if (second.place === 'display' || second.q.dimension !== 'money' || second.q.unit !== '元' || second.q.scale !== 1 || second.q.approximator !== 'exact') return null;
  const name = nameOf(second);
  if (name.length < 4 || otherPrice.test(second.sentence)) return null;
  const same = group.filter((m) => m.q.start < second.q.start && m.q.sentence !== second.q.sentence && m.place !== 'display' && m.q.approximator === 'exact' && m.q.scale === 1 && nameOf(m) === name);
  const [first] = same;
  return first && same.length === 1 && first.q.value !== second.q.value && !otherPrice.test(first.sentence) && (first.right === '') === (second.right === '') && nothingApart(first, second) ? first : null;
}

/** The words of the clause before a price, without those of asking it. */
function nameOf({ left }: Mention): string {
  return left.replace(/^.*[，。；：“”‘’！？\s]/, '').replace(priced, '');
}
