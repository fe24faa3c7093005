// Whether a stretch of text tells what has happened or what is to come.
import { indexAt, type Span } from '../../base/span.ts';
import type { Sentence } from '../sentences.ts';
import type { DateMention } from './mention.ts';

/** `past` only where a word proves it, `report` where verbs of reports stand without one; `future` beats both. */
export interface Tense {
  readonly past: boolean;
  readonly report: boolean;
  readonly future: boolean;
}

const future = /未来(?=[一二两三四五六七十几\d])|就[能会可要]|就满[^，。；]{1,8}了|[又也就都正]该[^，。；]{1,8}了(?=[，。；！”]|$)|快要|即可|(?<!麻)将(?![军士领帅近来心才])|拟(?=[于在定将开建投从由对])|定于|预计|预期|预测|预报[：:，]|计划|规划|届时|有望|力争|争取|确保|目标|截止|报名|有效期|到期|施行|敬请|欢迎|(?<![邀申聘宴])请(?![假来教了进示到客]|[^，。；]{1,8}了)|应当?(?=[在于]|提前)|须(?![鲸眉发臾根])|需(?![求要了])|(?<![接招对等看虐亏款])待(?![遇命在业])|为止|倒计时|距离?[^，。]{0,12}还有|征集|公示|征求意见|预告|预约|可(?:登录|前往|到|在|通过|凭|申请|申领|领取|办理)|展至|展出至|[持延]续[到至]|安排在|定在|排到|推迟[到至]|延期[到至]|改期|希望|盼|要[在于]|必须|开始(?:执行|实施)|生效|明[天日年]|下[周月]|如果|(?<![\u4e00-\u9fff])若(?!干)|之前|以前|前(?:完成|建成|投用|交付|报|提交|实现|到|须|将)|征稿|会期|启用时间|举办时间|时间：|展期|预售|开放时间|筹备|门票|预订|预定|订单|招生|名额|敲定/;
const past = /(?<!请|带领|组织)记者(?:跟着|跟随|随着|来到|赶到|走进|看到|见到|探访|踏上|登上)|(?<![为除罢不得])了(?![解然望如])|已(?![故婚知可])|曾(?!祖)|圆满|经过[^，。]{0,12}(?:比拼|角逐|较量|激战|奋战|鏖战|激烈)|获悉|看到|走进|来到|夺得|荣获|摘得|成功(?=举|完|落|签|[^，。]{0,6}了)|刚刚|当场|一度|累计|同比|共(?=[接完收吸招发签实有投])|人次|以来|过去|至今|首破|首超|念念不忘/;
const report = /闭幕|落下帷幕|落幕|收官|举行|召开|举办|开展|开幕|启动|签约|开工|动工|奠基|发布|印发|出台|公布|调研|视察|检查|慰问|参加|出席|发生|获|赢|当选|抵达|前往|参观|走访|接待|采摘|开镰|收割|登台|亮相|演出|比赛|宣布|成立|发现|破获|救出|通过|完成|竣工|投用|通车|开业|开张|揭牌|启用|落成|结束|建成|封顶|入驻|交付|增长|下降|达/;

/** Outcomes that nobody tells before they are there: 以68∶61战胜, 捧走, 拔得头筹, 连夜转移. */
// bounded: repeats of at most sixteen characters, on a stretch of a sentence
const outcome = /经受住|扛住了|顶住了|拦蓄洪水|战胜|击败|力克|险胜|大胜|完胜|逆转|(?<!争)夺[冠魁得下]|拔得头筹|问鼎|捧[走回得起]|摘[得下走]|签下|交到[^，。]{1,8}手|递到|装上|运抵|送达|袭来|来袭(?=[，时后的])|连夜|转移(?:群众|人员|安置)|救[出起下]|赶到|挤满|坐满|站满|[坐挤站]得满|(?<!节奏|日程|时间|档期|工期)排得满|合不拢嘴|头一天就|首日就|当天就|座无虚席|人头攒动|响彻|[捡拾收领拿借挖钓摘盼]到|接到(?=了|通知|电话|报警|报案|求助|任务|线索|举报|订单|消息)|报了?警|公开宣判|判处|搬进|住进|冲过|驶[出入离]|传来|栽下|种下|落下|当场|惊喜|热泪|泪水|掌声|欢呼|泣不成声|享年|医治无效|(?:逝世|病逝|辞世)(?=[，。]|$)|定格在[\d一二三四五六七八九十]|合影留念|依依不舍|满载而归|如愿|喝彩|散场时|放归|被送往|被抓|红了眼眶|游人如织|人山人海|摩肩接踵|络绎不绝|热闹非凡|排起了?长[队龙]|谢幕时|险情排除|被(?:人)?(?:找到|寻回|发现|救[起出]|抓获)|随着[^，。]{2,14}(?:打开|开启|落下|响起|按下|合上|升起|剪断|鸣响|敲响)，|拿[了下到]?(?:冠军|第一)|得了(?:冠军|第)|引来[^，。]{0,16}(?:驻足|围观|观看|点赞)|吸引[^，。]{0,16}(?:驻足|围观)|以\d{1,4}[∶:：比]\d/;
/** Harvests, full houses, hardships and what became of them. */
const turned = /丰收(?![在节季年的景])|卖得|焕然一新|大变样|迎来(?:了)?首[批个名位]|客满|爆满|一房难求|遭(?:了|遇)?(?:一次)?(?:大)?(?:水|旱|灾|冰雹)|倒数|少绕|告别了?[^，。]{0,6}(?:历史|日子)|再也不用|不用再|时(?:只|仅|才|还没|还只)有?[\d一二三四五六七八九十]|红火|火爆|其间[^，。；]{0,4}(?:经历|经受|遭|遇|碰|扛|挺|顶|熬)/;

/** Results in figures: 发放稳岗补贴260万元, 卖出蜜橘21万件. */
const result = /(?:用[掉去]|花[掉去]|省下|运[出走]|收集|征集|征得|征求|回收|发出|登记|摸排|排查|清理|整改|拆除|修复|修缮|安装|铺设|更换|翻新|打捞|救治|义诊|检测|评出|选出|筛出|组织|招募|来了|分红|借出|领到|发放|惠及|卖[出了得]|售出|销售|接待|签约|签下|减免|投入|安置|帮助|救助|查处|破获|办理|受理|培训|吸引|收获|收[入到]|产[出量]|销[量往]|出口|增长|下降|减少|完成|实现|达到?|新增|累计|突破|超过?|共|提高|营收|产值|转移|解决|处置|查获|植树|栽[种下]|捐[款出]|走访|慰问)[^，。；]{0,14}?[\d一二三四五六七八九十百千万亿]/;

/** Whether a stretch tells of a result in figures. */
export function tellsResult(text: string, { start, end }: Span): boolean {
  return result.test(text.slice(start, end));
}

/** Whether a stretch tells of an outcome. */
export function tellsOutcome(text: string, { start, end }: Span): boolean {
  const stretch = text.slice(start, end);
  return outcome.test(stretch) || turned.test(stretch);
}

/** Reads the tense of a stretch. */
export function tenseOf(text: string, { start, end }: Span): Tense {
  // 《村里来了年轻人》: a title tells no tense; nor does 晚了6分钟, how the one differs from the other
  const stretch = text.slice(start, end).replace(/《[^《》\n]{1,40}》/g, '《》').replace(/[早晚快慢]了\d{1,3}分/g, '').replace(/为(?:明年|后年|今后|下[一]?步|下半年)[^，。；为]{0,14}(?:打下|奠定|创造|做好|积累)/g, '');
  return { past: past.test(stretch), report: report.test(stretch), future: future.test(stretch) };
}

/** No word farther from a date than this is read with it, however long the sentence. */
const farthest = 160;

/** The sentence that holds an offset, or null. Sentences ascend. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  return sentences[sentenceIndex(sentences, offset)] ?? null;
}

/** The text of the sentence that holds a mention, at most 160 characters to either side of it. */
export function sentenceText(text: string, sentences: readonly Sentence[], { start, end }: Span): string {
  const sentence = sentenceAt(sentences, start);
  return sentence ? text.slice(Math.max(sentence.start, start - farthest), Math.min(sentence.end, end + farthest)) : '';
}

/** Index of the clause that holds an offset, -1 where none does. */
function clauseIndex({ clauses }: Sentence, offset: number): number {
  return indexAt(clauses, offset);
}

/** Index of the sentence that holds an offset, -1 where none does. */
export function sentenceIndex(sentences: readonly Sentence[], offset: number): number {
  return indexAt(sentences, offset);
}

/** The tense in which a date's sentence tells of it: proofs of the past in its own words, words of the future anywhere up to the third clause behind it. */
export function tenseAt(text: string, sentence: Sentence, mention: DateMention, next: DateMention | null): Tense {
  const index = clauseIndex(sentence, mention.start);
  const limit = next && next.start < sentence.end && next.kind === 'civil' && apart(text, mention.end, next.start) ? ownEnd(text, mention.end, next.start) : sentence.end;
  const wide = { start: Math.max(headEnd(text, sentence.start, mention.start), mention.start - farthest), end: Math.min(limit, sentence.clauses[index + 3]?.end ?? sentence.end, mention.end + farthest) };
  const own = { start: mention.start, end: Math.min(limit, toldEnd(text, sentence, mention, index), mention.end + farthest) };
  const told = tenseOf(text, own);
  return { past: told.past, report: told.report, future: tenseOf(text, wide).future };
}

/** Behind 本报讯（记者 温若谷）: what writers are called tells no tense. */
function headEnd(text: string, from: number, to: number): number {
  const close = Math.max(text.lastIndexOf('）', to), text.lastIndexOf(')', to));
  return close >= from && close < from + 60 && /记者|通讯员|[讯电]/.test(text.slice(from, close)) ? close + 1 : from;
}

const sameSubject = /^(?:已经?|至今|现已|先后){0,2}(?:吸引|迎来|接待|共|累计|收到|惠及|解决|服务|帮助|获|赢得|受到|带动|发放|救出|挽回)/;

/** A date that is a clause of its own (8月21日上午，…) speaks for the two clauses behind it; one inside a clause for that clause and one that carries it on. */
function toldEnd(text: string, sentence: Sentence, mention: DateMention, index: number): number {
  const own = sentence.clauses[index];
  if (!own) return sentence.end;
  const next = sentence.clauses[index + 1];
  if (/^(?:上午|下午|晚上?|凌晨|中午|傍晚|清晨|清早|早上|早晨|一大?早|午后|夜里|夜间|晚间|深夜|当天|当晚|那天|期间|前后|起|份|.)?$/.test(text.slice(mention.end, own.end))) return sentence.clauses[index + 2]?.end ?? sentence.end;
  return next && sameSubject.test(text.slice(next.start, next.start + 6)) ? next.end : own.end;
}

/** Where the words before the next date become its own: 3月31日，|已于3月2日受理. */
function ownEnd(text: string, from: number, to: number): number {
  const lead = /[，；](?:已|将|曾|原|拟)(?:经|先)?[于在定]{0,2}$/.exec(text.slice(Math.max(from, to - 6), to));
  return lead ? to - lead[0].length + 1 : to;
}

/** A clause mark stands between: the second date is another item, not the first one's bracket. */
function apart(text: string, from: number, to: number): boolean {
  return /[，；。]/.test(text.slice(from, to));
}
