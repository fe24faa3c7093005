// How unfinished a paragraph's end is and how impossible its beginning, judged from the paragraph alone.
import { firstWord, withinSentence } from './grammar.ts';
import { endsLongWord, isPair, singleCost } from './lexicon.ts';
import { isCloser, isDigit, isHan, lineEnd } from './marks.ts';
import { surnames } from './surnames-data.ts';

/** Adverbials and connectives that newspaper paragraphs begin with and that seldom stand elsewhere. */
const starters = /^(?:近年来|近日|近期|日前|此外|另外|同时，|与此同时|不仅如此|不过，|然而|但是|可是|于是|因此|为此|对此|由此|随后|接下来|下一步，|今后|今年以来|早在|自从|截至|截止|据[^，]{0,8}[，,]|据了解|记者|会议|会上|一是|二是|三是|四是|五是|首先|其次|再次，|最后，|第[一二三四五六七八九十]，|[一二三四五六七八九十]+、|\d{4}年|\d{1,2}月(?:\d|[上中下]旬|份)|走进|谈起|说起|谈及|说到|除此之外|正如|无独有偶|多年来|长期以来|一直以来|数据显示|统计显示|采访中|本报讯|到了(?:周[一二三四五六日末]|星期|礼拜|年[底初]|月[底初]|[春夏秋冬][天季]|第[二三]天|\d|[早晚]上|[中下]午|傍晚|半夜|饭点|节假日|假期|放学|收工)|(?:目前|当前|当天|当日|当晚|如今|眼下|现在|去年|昨天|昨日|今日|前天|上周)(?:[，,]|[上下]午|早|晚|[一-鿿]{0,8}[，,]))/;

/** The same words of time, where the sentence runs on behind them. */
const times = /^(?:目前|当前|当天|当日|当晚|如今|眼下|现在|去年|昨天|昨日|今日|前天|上周|随着)/;

/** Words that begin paragraphs, and clauses as well. */
const softStarters = /^(?:在|从|为|自\d|今年|明年|今天|活动|站在|除了|通过|围绕|针对|作为|根据|按照|这|那|我|他|她|它|你|大家|人们|很多|许多|不少|有人|有的|正是|正因|原来|其中|其实|事实上|无论|经过|仅|要|如何|怎么|怎样|为什么|谁|没有|只要|只有|虽然|尽管|即使|每|各|全|本|该|某|但|下一步|面向|面对|[镇村县市区乡州]里|街道|社区|学校|公司|合作社)/;

/** Someone says something: how half of all paragraphs begin. */
const speaker = /^[^，。；：、]{2,22}(?:说|介绍|表示|告诉记者|认为|坦言|回忆|透露|指出|强调|提出|要求|解释|感慨|补充|算账)[，：:,]/;

/** What every such beginning holds within its first characters; asked before the long search. */
const speaks = /[说绍示者为言忆露出调求释慨充账][，：:,]/;
const speakerWithin = 27;

/** A figure with its unit, and the clause is over: 530人，其中…. */
const bareQuantity = /^[\d.]{1,9}[万亿多余]{0,2}(?:人次?|名|户|个|元|吨|亩|次|家|件|台套?|辆|套|座|条|处|所|项|篇|场|倍|平方米|平方公里|公里|千?米|公?斤|千?克|升|千瓦时?|度|岁|分钟?|小时|册|株|棵|头|只|本|张|块|枚|[％%]|个百分点)[，、。；]/;

/** Titles that stand behind the name of a body: 卫健委｜负责人表示. */
const titleFirst = /^(?:负责人|有关负责人|主要负责人|副?主任|副?局长|副?处长|副?书记|工作人员)/;

/** Particles, suffixes and measure words no sentence begins with, unless they open a word of the dictionary. */
const boundHeads = new Set('的着了吗呢吧么们些员性率者额值届栋辆艘幢吨个岁块遍趟棵颗枚');

/** Words that begin with one of them and are too rare for the dictionary: 的士, 值守, 颗颗. */
const boundWords = /^(?:的[士哥姐卢款]|着[墨魔棋迷]|了(?:不起|却|如|悟|无|望)|率[性真众队由先]|值[守夜日机乘此岗房]|额[吉尔济敏角际]|届届|[栋棵颗枚幢趟艘辆块岁个]{2}|吨[位粮]|岁[寒除首末尾月数]|块[头茎根]|遍[地寻览访布插植栽体]|趟[水过着]|枚[举乘]|个[税中案展例]|吧[台唧嗒]|呢[喃子绒]|么[妹么]|员[外工]|吗啡|者也)/;

/** 的话五花八门, 得很热闹: words that only stand behind others. */
const boundBehind = /^(?:的话|得[很慌]|着呢)/;

/** 前， 外， 悉，: what is left of 目前， 此外， 据悉， when its first character is lost. */
const stumps = /^(?:[前外悉此间时示解析来中]|年来|日来|天来|月来|以来|了解|介绍|统计|一步|此同时|步|时候|么多年来|几年来|天前|月前)[，,]/;

/** 年3月，… 月12日，… 余名志愿者… 万元的…: what is left of a date or a figure when its digits are lost. 日前, 万元户, 万人空巷 and 余名扬 are whole. */
const afterFigure = /^(?:年\d{1,2}月|月(?:\d{1,2}日|份，)|日(?:上午|下午|晚|凌晨|清晨|中午|傍晚|至\d)|时许，|余(?:名(?:志愿者|学生|村民|居民|党员|群众|干部|职工|游客|市民|师生|选手|队员|代表|家长|孩子|老人|员工|工人|观众|学员|社员)|个|件|吨|亩|万元|公里|平方米|人次)|[万亿](?:元(?![户地工生产国增G])|人次|吨|亩|平方米|公里|立方米|千瓦时|人(?=[，。参]))|[%％‰℃])/;

/** 得最远的是, 得津津有味: what is left of 来得最远的 when its verb is lost; 得最多票的 and 得好好谢他 are whole. */
const degree = /^得(?:最(?:远|早|晚|快|慢|好|欢|香|响|累|久|勤|齐|急|深|紧|旺|红|火)的?[是，]|(?:格外|分外|越来越|不亦乐乎|津津有味|热火朝天|有声有色|井井有条|团团转|有滋有味|红红火火|整整齐齐|干干净净|明明白白|清清楚楚|满满当当|热热闹闹))/;

/** 井的人叫颜三叔: what is left of 守井的人 when its verb is lost; these things have nobody of their own. */
const ofThing = /^[井船桥门灯树鱼秤钟羊牛锅伞鞋闸塔碑炉窑磨鼓锣牌犁鞭秧笋网箱]的(?:人|师傅|老人|老汉|大爷|姑娘|汉子|手艺人)(?:叫|姓|是|都|也|说|，|们)|^里的\p{Script=Han}|^员\p{Script=Han}{3}(?:说|介绍|告诉|表示)/u;

/** 子们对着屏幕, 不起是谁送的: what is left of 孩子们 and 想不起 when the first character is lost. */
const halfWord = /^(?:[子民员生友客工师者长徒]们|不[起清出](?:是|谁|来了?|的是))/;

/** 和凉鞋修得最多: the second half of a pair; 和往年一样, 和他一起 are whole. */
const secondHalf = /^(?:和|与|及|以及|或)[\u4e00-\u9fff“”]{1,8}(?:都|也|最|均|分别|各|全|纷纷|陆续|相继|先后)/;
const together = /^[^，。；：、]{0,20}(?:一样|一起|一道|一同|同样|不同|相同|相似|相反|相比|对比|相关|有关|无关|有着|相邻|相连|相识|认识|熟|亲近|要好|结缘|结下|结婚|并肩|为伴|为邻|作伴|见面|聊|谈|打|交|说|合作|相处|[我你他她它]|记者|往年|以往|去年|以前|从前|过去|其他|其它|别的|许多|很多|大多|不少)/;

/** Whether a beginning is worth asking about: all others are below what counts as lost. Cheap, for every paragraph of a clean page. */
export function mayLackHead(text: string): boolean {
  const mark = text[0] ?? '';
  return '，。、；：！？,;:!?…”’）)」』》】〉]'.includes(mark) || (boundHeads.has(mark) && !boundWords.test(text)) || stumps.test(text) || afterFigure.test(text) || degree.test(text) || ofThing.test(text) || halfWord.test(text) || isSecondHalf(text) || unmatchedCloser(text);
}

function isSecondHalf(text: string): boolean {
  return '和与及以或'.includes(text[0] ?? ' ') && !isPair(text.charCodeAt(0), text.charCodeAt(1)) && !/^和[面泥声衣牌局约服]/.test(text) && secondHalf.test(text) && !together.test(text);
}

/** Whether a text begins as sentences of a report do. */
export function startsSentence(text: string): boolean {
  return starters.test(text);
}

/**
 * How much a paragraph's beginning asks for text before it: 3 and more where no sentence can begin so, about 0 where nothing
 * can be told, negative where sentences often begin so.
 */
export function headOpenness(text: string): number {
  const first = text.charCodeAt(0);
  const mark = text[0] ?? '';
  if ('，。、；：！？,;:!?…'.includes(mark) || (isCloser(mark) && mark !== '"')) return 5;
  if (stumps.test(text) || afterFigure.test(text) || degree.test(text) || ofThing.test(text) || halfWord.test(text) || isSecondHalf(text)) return 3;
  let score = 0;
  if (starters.test(text)) score -= 2;
  else if (times.test(text)) score -= 1;
  else if (softStarters.test(text)) score -= 0.8;
  if (titleFirst.test(text)) score += 0.6;
  else if (speaks.test(text.slice(0, speakerWithin)) && speaker.test(text) && !/^(?:一边|边|并|还|又|也|就)/.test(text)) score -= 1.5;
  if (mark === '“' || mark === '《') score -= 0.8;
  if (bareQuantity.test(text)) score += 1.5;
  if (!isHan(first)) return score;
  const word = isPair(first, text.charCodeAt(1));
  if ((!word || boundBehind.test(text)) && boundHeads.has(mark)) score += boundWords.test(text) ? 0 : 3;
  else if (!word && !surnames.has(mark)) score += Math.max(0, singleCost(first) - 9.5) * 0.4;
  const clause = firstClause(text);
  if (clause.length <= 2 && score >= 0) score += 1.2;
  else if (clause.length <= 4 && score >= 0) score += 0.4;
  if (score >= 0) score += withinSentence[firstWord(text)] + shortness(text);
  if (unmatchedCloser(text)) score += 3;
  return score;
}

/** A paragraph of so few words is seldom one: 打了水漂。 */
function shortness(text: string): number {
  if (text.length > 24 || !text.endsWith('。')) return 0;
  return text.length <= 14 ? 1 : 0.4;
}

function firstClause(text: string): string {
  const end = text.slice(0, 40).search(/[，。；：、！？,;:]/);
  return end < 0 ? text.slice(0, 40) : text.slice(0, end);
}

/** A closing mark within the first two sentences whose opening mark is not there. */
export function unmatchedCloser(text: string): boolean {
  let open = 0;
  const end = Math.min(text.length, 300);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    // nearly all are Han, figures or pauses
    if (c < 0xff08 && (c > 0x300d || c < 0x28)) continue;
    if (c === 0x201c || c === 0xff08 || c === 0x300a || c === 0x28 || c === 0x300c) open++;
    else if (c === 0x201d || c === 0xff09 || c === 0x300b || c === 0x29 || c === 0x300d) {
      if (open === 0) return true;
      open--;
    }
  }
  return false;
}

/** How many opening marks in the last 400 characters lack their closing mark. */
export function unclosed(text: string): number {
  let open = 0;
  for (let i = Math.max(0, text.length - 400); i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x28 || (c > 0x29 && c < 0x2018) || (c > 0x3011 && c < 0xff08)) continue;
    if (c === 0x201c || c === 0x2018 || c === 0xff08 || c === 0x28 || c === 0x300a || c === 0x3008 || c === 0x300c || c === 0x300e || c === 0x3010) open++;
    else if (open > 0 && (c === 0x201d || c === 0x2019 || c === 0xff09 || c === 0x29 || c === 0x300b || c === 0x3009 || c === 0x300d || c === 0x300f || c === 0x3011)) open--;
  }
  return open;
}

/** Characters that, standing as a word, ask for another word behind them. */
const openTails = /[的地得和与及或在从向对为把被将由以于到是有使让也都还就已曾正不没很更最要会能可并而但若则且又所其该这那每各某第近约超达逾余至多大高新小双给跟同连凭靠令叫]$/;

/** Those that no head ends with either: a head may well say that something is 干出来的. */
const brokenTails = /[和与及或把被将由以让使也都还就曾正没很更最要会能可并而但则且又所其该每各第约超达至凭靠]$/;

/** Words of two characters that no head ends with. */
const brokenWords = /(?:不是|就是|正是|才是|也是|都是|没有|还有|也有|只有|都有|可以|能够|已经|正在|成为|作为|进行|以及|并且|通过|关于|对于|由于|因为|如果|但是|其中|包括)$/;

/** 景点怎么约: what a head asks is whole. */
const asks = /(?:怎么|怎样|如何)\p{Script=Han}$/u;

/** Whether a bare line can be nothing but a piece of a sentence. */
export function endsBroken(text: string): boolean {
  if (asks.test(text.slice(-3))) return false;
  return brokenWords.test(text.slice(-2)) || brokenTails.test(text) && !isPair(text.charCodeAt(text.length - 2), text.charCodeAt(text.length - 1));
}

/** Words that ask for others behind them. */
const openWords = /(?:以及|已经|正在|可以|通过|按照|根据|关于|成为|进行|实现|推动|促进|推进|加强|加快|加大|打造|建成|形成|提高|提升|增加|完成|开展|围绕|依托|利用|作为|其中|包括|例如|比如|特别是|尤其是|不仅|而且|如果|因为|由于|虽然|只有|只要|继续|进一步|积极|不断|持续|全面|深入|着力|努力|共同|同时|目前|近日|表示|认为|介绍|全市|全县|全区|全省|高效|有效|切实|充分)$/;

/** How unfinished the end of a paragraph is: 0 where it ends as a sentence does, 1 where only the mark is missing, more where the last words ask for others. */
export function tailOpenness(text: string): number {
  const end = lineEnd(text, 0, text.length);
  if (end === 'stop' || end === 'colon') return 0;
  if (end === 'pause') return 2.5;
  if (end === 'opener') return 4;
  // 截止日期：2026年8月31日
  if (/^[^，。；：！？\s]{2,8}[：:]\d{4}年\d{1,2}月\d{1,2}日$/.test(text)) return 0;
  let score = end === 'closer' ? 0.5 : 1;
  if (unclosed(text) > 0) score += 1;
  if (end === 'closer') return score;
  const last = text.charCodeAt(text.length - 1);
  if (isDigit(last) || /\d\.$/.test(text.slice(-2))) return score + 2;
  if (/(?:[一二三四五六七八九两几][百千万]|[百千两几])$/.test(text.slice(-2)) || (/[二三四五六七八九]$/.test(text.slice(-1)) && !isPair(text.charCodeAt(text.length - 2), last))) score += 1;
  if (openTails.test(text.slice(-4)) && !isPair(text.charCodeAt(text.length - 2), last)) score += 1.5;
  else if (openWords.test(text.slice(-4))) score += 1.5;
  else if (isHan(last) && !isPair(text.charCodeAt(text.length - 2), last)) score += Math.max(0, singleCost(last) - 8) * 0.4;
  if (lastClause(text).length <= 2) score += 1.5;
  return score;
}

function lastClause(text: string): string {
  for (let i = text.length - 1; i >= 0 && i > text.length - 40; i--) if ('，。；：、！？,;:'.includes(text[i] ?? '')) return text.slice(i + 1);
  return text.slice(-40);
}

/** Characters that end words of three and more, and adverbs that stand alone. */
const suffixes = '者员性率化们式型区县市镇乡村局处所院站厂馆园队组会部室楼路街桥河湖山江岛港机器车船费款金额人家长生师手才也都又再却只先';

/** The last character is no word with the one before it and seldom a word alone: its other half is missing. */
export function dangles(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isHan(last) && !isPair(text.charCodeAt(text.length - 2), last) && !openTails.test(text.slice(-1)) && !suffixes.includes(text.at(-1) ?? '') && !endsLongWord(text);
}
