// Whether a stretch of text tells what has happened or what is to come.
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../sentences.ts';
import type { DateMention } from './mention.ts';

/** `past` only where a word proves it, `report` where verbs of reports stand without one; `future` beats both. */
export interface Tense {
  readonly past: boolean;
  readonly report: boolean;
  readonly future: boolean;
}

const future = /(?<!名)将(?![军士领帅近来心])|即将|拟(?=[于在定将开建投从由对])|定于|预计|预期|预测|计划|规划|安排|届时|有望|力争|争取|确保|目标|截止|报名|有效期|到期|施行|敬请|欢迎|请(?!假|来|到|教|了|进|示)|应当?(?=[在于]|提前)|须|需(?!求|要了)|待(?!遇|命|在)|为止|倒计时|距离?.{0,12}还有|征集|公示|征求意见|预告|预约|可(?:登录|前往|到|在|通过|凭)|展至|展出至|持续到|延续到|持续至|延续至|安排在|定在|排到|推迟[到至]|延期[到至]|改期|迎来|希望|盼|要在|要于|必须|开始(?:执行|实施)|生效|明[天日年]|下[周月]|如果|若|之前|以前|前(?:完成|建成|投用|交付|报|提交|实现|到|须|将)|为期|征稿|招聘|会期|启用时间|举办时间|时间：|展期|预售|开放时间/;
const past = /(?<![为除罢不得])了(?![解然望如])|已(?![故婚知])|曾(?!祖)|圆满|落下帷幕|落幕|获悉|看到|走进|来到|夺得|荣获|摘得|顺利(?!推进)|成功(?:举|完|落|签)|刚刚|当场|完成(?!时)|竣工|投用|通车|开业|开张|揭牌|启用|落成|结束/;
const report = /举行|召开|举办|开展|开幕|启动|签约|开工|动工|奠基|发布|印发|出台|公布|调研|视察|检查|慰问|参加|出席|发生|获|赢|当选|抵达|前往|参观|走访|接待|采摘|开镰|收割|登台|亮相|演出|比赛|宣布|成立|发现|破获|救出|通过/;

/** Reads the tense of a stretch. */
export function tenseOf(text: string, { start, end }: Span): Tense {
  const stretch = text.slice(start, end);
  return { past: past.test(stretch), report: report.test(stretch), future: future.test(stretch) };
}

/** The sentence that holds an offset, or null. Sentences ascend. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}

/** The stretch that tells of a date: from the sentence's start to the third clause mark behind the date, or to the next date. */
export function toldOf(sentence: Sentence, mention: DateMention, next: DateMention | null): Span {
  const index = sentence.clauses.findIndex((c) => c.start <= mention.start && mention.start < c.end);
  const last = sentence.clauses[index + 3];
  let end = index >= 0 && last ? last.end : sentence.end;
  if (next && next.kind === 'civil' && next.start < end && next.start > mention.end + 8) end = next.start;
  return { start: sentence.start, end };
}
