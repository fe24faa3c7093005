// What a percentage is said of: the noun before its verb, the things of which it is a share, or the amount whose change its sentence tells.
import { type Mention, slot } from './mentions.ts';
import { bareOfScope } from './mention-nouns.ts';

/** Words between a noun and its percentage: 同比增长, 占比为, 由. */
const verbs = /(?:同比|环比|比|较|上年|去年|前年|上月|同期|年均|平均|实际|名义|可比价|口径|增长|增幅|涨幅|降幅|增速|增加|增|上升|上涨|提高|提升|涨|下降|下跌|减少|降低|回落|降|跌|减|占比?|超过|超|突破|高达|达到|达|为|是|约|近|至|到|了|由|从|的|分别|均|各|又|再|还|将|已|仅|只有?|其中|总量|总额(?=的))$/;

/** The noun a percentage belongs to, without time, area and verbs; '' where its sentence does not tell. */
export const percentTopic = slot(topicOf);

/** What stands behind a share: 农户受益 of 三成的农户受益; '' where nothing does. */
export const sharedOut = slot(({ right }: Mention): string => /^的(\p{Script=Han}{2,8})/u.exec(right)?.[1] ?? '');

function topicOf({ left, lead }: Mention): string {
  const own = nounOf(left);
  if (own !== '') return own;
  // 技术交易额达320亿元，比上年的280亿元增长14.3%: the nearest clause that names an amount
  const clauses = lead.split(/[，；：。]/);
  for (let i = clauses.length - 1; i >= 0 && i > clauses.length - 4; i--) {
    const clause = clauses[i] ?? '';
    const at = clause.search(/[\d０-９一二两三四五六七八九十百千]/);
    const noun = nounOf(at < 0 ? clause : clause.slice(0, at));
    if (noun !== '') return noun;
  }
  return '';
}

function nounOf(words: string): string {
  let noun = words;
  for (let i = 0; i < 8; i++) {
    const shorter = bareOfScope(noun).replace(verbs, '').replace(/[\s“”‘’（）《》]/g, '');
    if (shorter === noun) break;
    noun = shorter;
  }
  return noun.length < 2 ? '' : noun;
}
