// Whether two mentions of bodies or documents speak of one thing: what the sentences round them say.
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { sentenceAt } from './persons.ts';

const heads = new Set(['headline', 'deck', 'subhead', 'kicker', 'caption']);
/** Words of comparison and addition: a second body is meant. */
export const besides = /也(?!是)|同样|另|此外|分别|相邻|结对|对口|帮扶|合作|携手|共建|两家|两所|两个|双方(?!的?(?:律师|当事人|代理人?|家属|家长|父母))|两校|两院|两地|兄弟|隔壁|邻近|邻村|邻镇|对手|比赛|对阵|战胜|转到|转入|转至|调到|调入|升入|考上|考入|毕业于|前身|更名|改名|原名|合并|划归|隶属|下属|所属|上级|分院|分校|总部|母公司|子公司/;
const counted = '(?:[两二三四五六七八九十多几数\\d]{1,8}[所家座个支]|双|各|每[所家座个]|一些|不少|许多|各[所家座个地])[\\u4e00-\\u9fff]{0,4}';
const kinds: Readonly<Record<string, RegExp>> = {
  校: new RegExp(`${counted}(?:学校|小学|中学|大学|高校|院校|校区)|[两三四五六七八九十\\d各多]校`),
  高校: new RegExp(`${counted}(?:学校|大学|高校|院校|校区)|[两三四五六七八九十\\d各多]校`),
  中小学: new RegExp(`${counted}(?:学校|小学|中学|校区)|[两三四五六七八九十\\d各多]校`),
  医: new RegExp(`${counted}(?:医院|卫生院)|[两三四五六七八九十\\d各多]院`),
  企: new RegExp(`${counted}(?:公司|企业|厂|合作社|单位)|[两三四五六七八九十\\d各多][厂企]`),
  局: new RegExp(`${counted}(?:局|部门|单位)|[两三四五六七八九十\\d各多]局`),
  馆: new RegExp(`${counted}馆|[两三四五六七八九十\\d各多]馆`),
  村: new RegExp(`${counted}村|[两三四五六七八九十\\d各多]村`),
  镇: new RegExp(`${counted}(?:镇|街道|乡)|[两三四五六七八九十\\d各多]镇|镇街`),
};
const any = new RegExp(`${counted}(?:单位|机构|队伍|支队|大队|中队|协会|中心|社区|景区|小区)`);

/** Whether the story is about several bodies of the kind, so that like names are no surprise. */
export function speaksOfSeveral(text: string, kind: string): boolean {
  return (kinds[kind] ?? any).test(text);
}

/** Whether the two spans ever stand in one sentence. */
export function standTogether(a: readonly Span[], b: readonly Span[], sentences: readonly Sentence[]): boolean {
  const held = new Set(a.map((m) => sentenceAt(sentences, m.start)));
  return b.some((m) => held.has(sentenceAt(sentences, m.start)));
}

/** Whether one form stands in headings and captions only and the other in running text only. */
export function headAndBody(copy: StoryText, a: readonly { readonly part: number }[], b: readonly { readonly part: number }[]): boolean {
  const inHead = (m: { readonly part: number }): boolean => heads.has(copy.parts[m.part]?.kind ?? '');
  return (a.every(inHead) && !b.some(inHead)) || (b.every(inHead) && !a.some(inHead));
}

/** Whether the sentences round two mentions tell of one doing: three or more pairs of characters in common, or 唯一. */
export function tellOfOne(copy: StoryText, a: Span, b: Span, sentences: readonly Sentence[]): boolean {
  const left = sentences[sentenceAt(sentences, a.start)];
  const right = sentences[sentenceAt(sentences, b.start)];
  if (!left || !right) return false;
  const first = without(copy.text, left, a);
  const second = without(copy.text, right, b);
  if (/唯一|独家|仅有的一/.test(first + second)) return true;
  if (besides.test(second) || besides.test(first)) return false;
  const seen = pairs(first);
  let common = 0;
  for (const pair of pairs(second)) if (seen.has(pair)) common++;
  return common >= 3;
}

/** Words that tell of a change of name or of a second body, narrower than `besides`. */
const another = /供货|供应商|上游|下游|代工|客户|合作方|同样|另|此外|分别|前身|更名|改名|改制|升格|合并|附属|附小|原名|毕业于|考上|考入|升入|母校|母公司|子公司|旗下|下属|所属|隶属|发起成立|成员单位|集团|撤县|撤市/;

/** Whether a sentence round one of the mentions speaks of a second body. */
export function relates(copy: StoryText, mentions: readonly Span[], sentences: readonly Sentence[]): boolean {
  return mentions.some((m) => {
    const s = sentences[sentenceAt(sentences, m.start)];
    return s !== undefined && (another.test(without(copy.text, s, m)) || /也(?!是)/.test(copy.text.slice(m.end, m.end + 6)));
  });
}

function without(text: string, sentence: Sentence, span: Span): string {
  return `${text.slice(sentence.start, span.start)}，${text.slice(span.end, sentence.end)}`;
}

const dull = /[的了在和与是将为也有这那就都说一个本报讯]|今年|去年|昨天|记者|通讯/;

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !dull.test(pair)) found.add(pair);
  }
  return found;
}
