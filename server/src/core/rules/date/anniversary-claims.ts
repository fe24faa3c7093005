// Every anniversary that a story speaks of, in whatever words: 建队十五周年, 百年校庆, 三十岁生日, 金婚, 庆贺戏班百岁.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { yearsAhead } from './anniversary-ahead.ts';
import { birthBegins, bodyBegins, deathBegins, eventBegins, weddingBegins, workBegins } from './story-years-data.ts';

/** What it is an anniversary of. */
export interface Begins {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

/** A statement of the story: `count` years, `subject` the words before it. */
export interface AnniversaryClaim extends Span {
  readonly count: Count;
  readonly begins: Begins;
  readonly sentence: Sentence;
  readonly subject: string;
  /** The year it is of. */
  readonly year: number;
}

const weddings: readonly (readonly [string, number])[] = [['红宝石婚', 40], ['蓝宝石婚', 45], ['绿宝石婚', 55], ['珍珠婚', 30], ['珊瑚婚', 35], ['翡翠婚', 55], ['钻石婚', 60], ['银婚', 25], ['金婚', 50], ['瓷婚', 20], ['锡婚', 10]];
const birthday = /^(?:周?岁)?的?(?:生日|华诞|大寿|寿辰)/;
const feast = /^(?:华诞|大庆|生日|校庆|院庆|厂庆|馆庆|台庆|社庆|店庆|司庆|站庆|团庆|村庆|班庆|系庆|园庆|矿庆|社庆|诞辰)/;
/** A house, a body or a work: words of both are told of either. */
const anyBegins: Begins = { strong: [...bodyBegins.strong, ...workBegins.strong], weak: [...bodyBegins.weak, ...workBegins.weak] };
const kinds: readonly (readonly [RegExp, Begins])[] = [
  // 结对30周年: no road that was built in another year
  [/(?:结对|结好|结盟|缔结|协作|帮扶|牵手)[^，。]{0,3}$/, bodyBegins],
  [/(?:结婚|成婚|婚礼|新婚|夫妻|牵手|成家)[^，。]{0,4}$/, weddingBegins],
  [/诞辰[^，。]{0,3}$/, birthBegins],
  [/(?:逝世|去世|辞世|牺牲|殉职|就义|殉难)[^，。]{0,3}$/, deathBegins],
  [/(?:战斗|战役|起义|暴动|会师|惨案|大捷|解放|地震|洪水|事件|空袭|阻击战|保卫战|突围战?|渡江)[^，。]{0,4}$/, eventBegins],
  [/(?:通车|通航|通水|通电|通气|通邮|合龙|蓄水|下闸|建成|落成|竣工|投产|投运|投用|启用|开通|首航|首飞|首发|开航|开渡|开行|开线|点亮|亮灯|发电|并网|运行|运营|[桥坝塔渠闸路道灯堤])(?:蓄水|启用|建成|通车)?的?$/, anyBegins],
];
/** 店庆四十年, 成立满二十五年了: no 周 is printed. */
const grown = /(?:[店校厂馆院台社团司站班园]庆|诞辰|去世|通[车航]|投产|创刊|成立|创办|创立|创建|组建|开业|开馆|开园|开张|建[校院馆厂台社团园队站店]|办学|立班)(?:已经?|满|整整|整|快|将?近|走过了?|至今|到今年|今年){0,3}$/;
/** 防沙林，到今天整整满35年: a thing, and nobody's doing. */
const standing = /(?:到今[天年日]|今[天年日]|到昨天|昨天)，?(?:整整|正好|恰好|刚好|刚|已经?)?(?:满|是|有)(?:了)?(?:整整)?$/;
const standingOf = /[林树渠坝桥塔井路线站馆社团校院厂店队台报刊园会铺坊班室所库场亭碑矿窑田村](?:，|的?(?:历史|日子))?$/;
const most = 20;

/** The claims of a story, those of this year or of one told with them. */
export function anniversaryClaims(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], now: number): AnniversaryClaim[] {
  const found: AnniversaryClaim[] = [];
  const add = (count: Count, end: number, begins: Begins | null): void => {
    const sentence = sentenceAt(sentences, count.start);
    if (!sentence || found.length >= most || found.some((f) => f.start <= count.start && count.start < f.end)) return;
    const head = text.slice(Math.max(sentence.start, count.start - 14), count.start);
    const behind = text.slice(end, end + 6);
    if (/年前，?[^，。]{0,8}$|当年|那年|那时|往年|每逢|逢|曾|原定/.test(head) || /^(?:时|那年|的时候|前|后|纪念[章币邮表册刊馆碑册]|[^，。]{0,4}(?:时，|那年|之后))/.test(behind)) return;
    // “30周年要等到明年春天”
    if (/^[^，。；]{0,2}(?:要|得|还要|还得|须|就)?(?:等到?|到|在|是)?(?:明年|来年|后年)/.test(text.slice(end, end + 10))) return;
    const year = yearOf(text, dates, sentence, count.start, now);
    if (year === null) return;
    found.push({ start: count.start, end, count, begins: begins ?? kinds.find(([k]) => k.test(head))?.[1] ?? anyBegins, sentence, subject: text.slice(Math.max(sentence.start, count.start - 48), count.start), year });
  };
  for (const at of occurrences(text, '周年')) {
    const count = yearsBefore(text, at);
    if (count && count.value > 0 && count.low === count.high) add(count, at + 2, null);
  }
  for (const at of holds(text, '华诞') || holds(text, '庆') || holds(text, '诞') || holds(text, '生日') ? occurrences(text, '年') : []) {
    if (!feast.test(text.slice(at + 1, at + 4))) continue;
    const count = yearsBefore(text, at);
    if (count && count.value > 4 && count.value < 1900 && count.low === count.high) add(count, at + 3, /^诞辰/.test(text.slice(at + 1)) ? birthBegins : null);
  }
  // 喜迎六十华诞, 七秩华诞
  for (const at of holds(text, '华诞') ? occurrences(text, '华诞') : []) {
    const bare = /(\d{2,3}|[一二三四五六七八九十百零]{1,5})([秩载]?)$/.exec(text.slice(Math.max(0, at - 6), at));
    const told = bare?.[1] ? numberOf(bare[1]) : null;
    const value = told === null ? null : bare?.[2] === '秩' ? told * 10 : told;
    if (!bare || value === null || value < 5 || value > 400 || /第$/.test(text.slice(Math.max(0, at - bare[0].length - 1), at - bare[0].length))) continue;
    const lead = text.slice(Math.max(0, at - bare[0].length - 16), at - bare[0].length).split(/[，。；\n]/).at(-1) ?? '';
    if (!/[馆社团校院厂店队站台报刊班园公司局所会行]/.test(lead) || /[他她我您]|老人|先生|女士|教授|院士|奶奶|爷爷|老师|寿/.test(lead)) continue;
    add({ start: at - bare[0].length, end: at, value, low: value, high: value }, at + 2, null);
  }
  for (const at of occurrences(text, '年')) {
    const count = yearsBefore(text, at);
    if (!count || count.value < 2 || count.value > 400 || count.low !== count.high || /^(?:[前后来间时里多]|之[前后]|以[前后来]|计划|级|期|龄|的)/.test(text.slice(at + 1, at + 3))) continue;
    const before = text.slice(Math.max(0, count.start - 12), count.start);
    const still = standing.exec(before);
    if (grown.test(before.slice(-10)) || (still && /^[，。了！]/.test(text.charAt(at + 1)) && standingOf.test(text.slice(Math.max(0, count.start - 24), count.start - still[0].length)))) add(count, at + 1, null);
  }
  // 建矿一甲子之际
  if (holds(text, '甲子')) for (const at of occurrences(text, '一甲子')) {
    if (/^(?:之际|之时|华诞|大庆|庆典)/.test(text.slice(at + 3, at + 5)) || grown.test(text.slice(Math.max(0, at - 10), at))) add({ start: at, end: at + 3, value: 60, low: 60, high: 60 }, at + 3, null);
  }
  for (const at of occurrences(text, '岁')) {
    const unit = text.charAt(at - 1) === '周' ? at - 1 : at;
    const count = yearsBefore(text, unit);
    if (count && count.value > 2 && count.low === count.high && ofThing(text, count, unit, at)) add(count, at + 1, null);
  }
  // 书店迎来了第十个生日
  if (holds(text, '个生日') || holds(text, '个周年')) for (const word of ['个生日', '个周年']) for (const at of occurrences(text, word)) {
    const nth = /第(\d{1,3}|[一二三四五六七八九十百]{1,4})$/.exec(text.slice(Math.max(0, at - 5), at));
    const value = nth?.[1] ? numberOf(nth[1]) : null;
    if (!nth || value === null || value < 2) continue;
    const start = at - nth[0].length;
    const lead = text.slice(Math.max(0, start - 20), start).split(/[。！？\n]/).at(-1) ?? '';
    if (/[他她我您]|老人|奶奶|爷爷|大妈|大爷|母亲|父亲|老师|孩子|寿星|女儿|儿子/.test(lead) || !/[馆社团校院厂店队站台报刊班桥塔楼园村镇县市公司局所会铺坊行铁线矿港井碑亭祠钟船闸庙寺窑](?:[今明]年|昨[天日]|今天|[昨今]晚)?，?(?:也|就|便|又|正|刚|即将|将)?(?:迎来|庆祝|度过|过|有|走进|办|是|欢庆|喜迎)了?(?:自己|它|她|他)?(?:的)?$/.test(lead)) continue;
    add({ start, end: at, value, low: value, high: value }, at + word.length, null);
  }
  if (holds(text, '婚')) for (const [name, value] of weddings) for (const at of occurrences(text, name)) {
    // 10对结婚50年以上的“金婚夫妻”: so long and longer
    if (/年以上的[“]?$/.test(text.slice(Math.max(0, at - 5), at))) continue;
    if (/[白铂五合黄镀红蓝绿]/.test(text.charAt(at - 1)) || /^(?:姻|礼堂|纱|庆公司|老人|夫[妻妇]们)/.test(text.slice(at + name.length, at + name.length + 4))) continue;
    add({ start: at, end: at + name.length, value, low: value, high: value }, at + name.length, weddingBegins);
  }
  return found;
}

/** 百年校庆, 百岁, 十五周年. */
function yearsBefore(text: string, at: number): Count | null {
  const bare = text.charAt(at - 1) === '百' && !/[一二两三四五六七八九几数\d上]/.test(text.charAt(at - 2));
  return bare ? { start: at - 1, end: at, value: 100, low: 100, high: 100 } : countBefore(text, at);
}

/** 茶馆三十周岁的生日, 庆贺戏班百岁: no person's. */
function ofThing(text: string, count: Count, unit: number, at: number): boolean {
  const lead = text.slice(Math.max(0, count.start - 8), count.start);
  // 义诊桌过了“十岁生日”: so called
  if (/[给为替][^，。他她我您]{2,10}[过庆办]了?(?:个|一个|的)?“?$/.test(text.slice(Math.max(0, count.start - 16), count.start)) && !/老人|奶奶|爷爷|大妈|大爷|母亲|父亲|老师|孩子|寿星|[爸妈娃]/.test(text.slice(Math.max(0, count.start - 16), count.start)) && birthday.test(text.slice(unit, at + 6)) && lead.endsWith('“')) return true;
  if (lead.endsWith('“') && /^”[\u4e00-\u9fff]{0,4}(?:展|会|演|活动|庆典|纪念|仪式|专场)/.test(text.slice(at + 1, at + 10)) && /[办迎庆贺][^，。]{0,4}$/.test(lead.slice(0, -1))) return true;
  if (/[他她我您]|老人|奶奶|爷爷|大妈|大爷|母亲|父亲|老师|孩子|寿星/.test(text.slice(Math.max(0, count.start - 20), count.start))) return false;
  if (!/(?:[馆社团校院厂店队站台报刊班桥塔楼园村镇县市公司局所会铺坊行铁线矿港井碑亭祠树钟船台闸庙寺窑]|[小中大]学)的?(?:第|要|快|就要|刚|迎来|喜迎|过|满|已经?|今年|整整|刚好|正好|庆祝|的|了)*$/.test(lead)) return false;
  return birthday.test(text.slice(unit, at + 6)) || /(?:庆贺|庆祝|祝贺|贺|喜迎|迎来|纪念)[^，。]{2,10}$/.test(text.slice(Math.max(0, count.start - 14), count.start)) || /今年[^，。]{0,6}$/.test(lead);
}

/** The year meant: this one unless its sentence says another; null where that is one it cannot count. */
function yearOf(text: string, dates: readonly DateMention[], sentence: Sentence, at: number, now: number): number | null {
  const own = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.start >= sentence.start && m.end <= at);
  const last = own.filter((m) => m.from.year !== null || m.from.yearShift !== null).at(-1);
  // 两年后，学校将迎来百年校庆
  const ahead = yearsAhead(text, sentence.start, at);
  if (!last && ahead !== null) return now + ahead;
  if (!last) return /将迎来|即将|筹备|将满|快要/.test(text.slice(Math.max(sentence.start, at - 40), at)) ? null : now;
  if (last.from.yearShift !== null) return now + last.from.yearShift;
  const year = last.from.year ?? now;
  if (year === now) return now;
  // 从2006年踢到了现在。昨晚…建队十五周年: a year told in another clause is the beginning's own
  return year < now && /[，。；]/.test(text.slice(last.end, at)) && text.slice(last.end, at).length > 8 ? (/^(?:\d{1,2}月)?(?:\d{1,2}日)?，/.test(text.slice(last.end, last.end + 8)) ? null : now) : null;
}
