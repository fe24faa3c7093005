// Part of date/age: years at one thing, in whatever words (43年工龄, 做了整整45年护林员, 一走就是38年), against the years of the story between which they lie.
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { type AgeContext, report } from './age-messages.ts';
import { kinOf } from './age-world.ts';
import { isSlip } from './slip.ts';
import { storyYears } from './story-years.ts';
import { tells } from './story-years-data.ts';
import { entering } from './tenure-data.ts';

/** How a person's years at one thing end. */
const leaving = '退休 离休 交班 卸任 离任 退役 转业 复员 退伍 离职 辞职 关张 关门 歇业 收摊 告别 谢幕 交出 放下 离开 去世 病逝 退下 走下 交棒 期满 下岗 停刊 停办 停航 拆除 封刀 封箱 收山 最后一场 最后一次 最后一堂 最后一课 最后一班 最后一趟'.split(' ');
const service = /^年的?(?:老)?(?:工龄|教龄|军龄|党龄|警龄|医龄|艺龄|船龄|驾龄|厨龄|球龄|婚龄)/;
const career = /^年(?:的)?[\u4e00-\u9fff]{0,5}(?:生涯|职业生涯)/;
const serviceBefore = /(?:工龄|教龄|军龄|党龄|警龄|医龄|艺龄|从教|从医|从警|从艺|行医|服役|任职|执教)(?:已经|已|整整|共|满|达|长达|有|了)*$/;
/** 撑了45年船的关山月: what somebody has done all along, by whatever verb, before the name. */
const doneBy = /(?:^|[，。；：“”])(?![用花等过停拖欠隔病瘫])[\u4e00-\u9fff]{1,2}了(?:整整|足足)?$/;
const ofPerson = /^年[\u4e00-\u9fff]{1,4}的[\u4e00-\u9fff]{2,4}(?:说|，|笑|告诉|坦言|回忆)/;
const doing = /[干守做教种当跑画写唱卖养开修走看站管巡放送撑扎织酿打磨刻摇划捕][^，。了]{0,3}了(?:整整|足足)?$/;
const whole = /(?:[\u4e00-\u9fff]了?(?:整整|足足)|一[\u4e00-\u9fff]{1,2}，?就是?(?:整整|足足)?|前后(?:共|整整)?|这[条份座门]?[\u4e00-\u9fff]{0,3}[上里，]?(?:一[\u4e00-\u9fff]就是)?(?:整整|足足))$/;
const most = 20;

/** Reports counts that the years of their own sentence and its neighbours do not allow; `free`: not found otherwise. */
export function checkTenureTold(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  if (!holdsAny(text, '龄涯整就从足前服任执行了')) return;
  const now = issue.date?.year ?? 2100;
  const years = storyYears(text, facts.dates, facts.sentences, now + 1);
  if (!years || years.distinct > 5) return;
  let read = 0;
  for (const at of occurrences(text, '年')) {
    if (!/[\d一二三四五六七八九十]/.test(text.charAt(at - 1))) continue;
    const count = countBefore(text, at);
    if (!count || count.value < 3 || count.value > 80 || count.low !== count.high) continue;
    const lead = text.slice(Math.max(0, count.start - 12), count.start);
    const named = service.test(text.slice(at, at + 6)) || career.test(text.slice(at, at + 10)) || serviceBefore.test(lead);
    if (!named && !((whole.test(lead) || (years.distinct === 1 && (doing.test(lead) || (doneBy.test(lead) && ofPerson.test(text.slice(at, at + 12)))))) && !/^年(?:前|后|来|间|的时间)/.test(text.slice(at, at + 4)))) continue;
    if (++read > most) return;
    judge(context, count, at, named, years.past.map((p) => p.mention), free);
  }
}

function judge(context: AgeContext, count: Count, at: number, named: boolean, mentions: readonly CivilMention[], free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const sentence = sentenceAt(facts.sentences, count.start);
  const span = { start: count.start, end: at + 1 };
  if (!sentence || !free(span)) return;
  const all = [...mentions.flatMap((m) => [m.from.year ?? 0, m.to?.year ?? m.from.year ?? 0]), ...(issue.date ? [issue.date.year] : [])];
  if (all.some((a) => all.some((b) => a <= b && Math.abs(b - a - count.value) <= 1))) return;
  const index = sentenceIndex(facts.sentences, sentence.start);
  const window = facts.sentences.slice(Math.max(0, index - 1), index + 1).filter((s) => s.part === sentence.part);
  const near = mentions.filter((m) => !m.to && window.some((s) => s.start <= m.start && m.end <= s.end) && m.end <= count.start + 60);
  const [first, second] = near;
  if (mentions.length === 1 && judgeSpeaker(context, count, span, mentions[0])) return;
  if (near.length === 0 && mentions.length === 1) judgeSole(context, count, span, mentions[0], sentence.start);
  if (near.length === 1 && mentions.length === 1) judgeSole(context, count, span, first, sentence.start);
  if (!first || !second || near.length !== 2 || first.from.year === null || second.from.year === null || second.from.year <= first.from.year) return;
  const from = window[0]?.start ?? sentence.start;
  const begun = text.slice(Math.max(from, first.start - 8), first.start) + text.slice(first.end, Math.min(second.start, first.end + 24));
  const left = text.slice(second.end, Math.min(sentence.end, second.end + 16)).split(/[。；]/)[0] ?? '';
  if (tells(begun, entering) === null || tells(left, leaving) === null) return;
  const stretch = text.slice(Math.max(first.start, from), at);
  if (kinOf(stretch).length > 0 || /[“”]/.test(stretch) || /岁/.test(stretch)) return;
  const right = second.from.year - first.from.year;
  const longer = count.value > right + 1;
  if (!(longer || (named && isSlip(count.value, right)))) return;
  report(context, 'tenure', span, { start: first.start, end: first.end, word: '' }, first.from.year, second.from.year, right, right);
}

/** “我1991年上船撑渡，…”撑了45年船的关山月说: what the speaker says of himself, and what is told of him on the way to his name. */
function judgeSpeaker(context: AgeContext, count: Count, span: Span, year: CivilMention | undefined): boolean {
  const { copy: { text }, issue } = context;
  const now = issue.date?.year;
  if (!year?.quoted || year.to || year.from.year === null || now === undefined || span.start < year.end) return false;
  const open = text.lastIndexOf('“', year.start);
  const close = text.indexOf('”', year.end);
  // the count stands right behind the quotation, before the speaker's name
  const lead = close < 0 || close > span.start ? null : /^[^，。；“”]{1,6}$/.exec(text.slice(close + 1, span.start));
  if (!lead || span.start - year.end > 120 || !/^[\u4e00-\u9fff]{0,4}的[\u4e00-\u9fff]{2,8}说/.test(text.slice(span.end, span.end + 16))) return false;
  const said = text.slice(open + 1, close);
  if (!/(?:我|俺|咱)(?:是|从|在|自|打)?$/.test(text.slice(Math.max(open + 1, year.start - 3), year.start)) || tells(text.slice(year.end, year.end + 12), [...entering, '上船', '开店', '学', '干', '做', '当', '守']) === null || tells(said, ['后来', '之前', '以前', '先', '此前', '中间', '停了', '歇了', '出去']) !== null) return false;
  const right = now - year.from.year;
  if (Math.abs(right - count.value) <= 1 || !isSlip(count.value, right, 1)) return false;
  report(context, 'tenure', span, { start: year.start, end: year.end, word: '' }, year.from.year, now, right, right);
  return true;
}

/** The only year of the story, in which the work began and after which nothing ended: 看了27年火车。2009年，他转业到铁路. */
function judgeSole(context: AgeContext, count: Count, span: Span, year: CivilMention | undefined, from: number): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (!year || year.to || (year.quoted && !isSpeaker(text, year.end, span.start)) || now === undefined || year.from.year === null || Math.abs(year.start - span.start) > 120) return;
  const right = now - year.from.year;
  const home = sentenceAt(facts.sentences, year.start);
  const told = text.slice(Math.max(home?.start ?? 0, year.start - 6), year.end) + (/^，?[^，。；]{0,24}(?:，[^，。；]{0,6})?/.exec(text.slice(year.end, Math.min(home?.end ?? text.length, year.end + 32)))?.[0] ?? '');
  if (right < 1 || count.value <= right + 1 || !isSlip(count.value, right, 1) || tells(told, first) === null || tells(told, second) !== null) return;
  const [low, high] = [Math.min(from, home?.start ?? from), Math.max(span.end, home?.end ?? span.end)];
  if (kinOf(text.slice(low, high)).length > 0 || (/[“”]/.test(text.slice(low, high)) && !isSpeaker(text, year.end, span.start)) || /生前|去世|逝世|后来|此前|之前|先后|曾|前后/.test(text.slice(low, high)) || tells(text, ['退休前', '退休后', '去世', '逝世']) !== null) return;
  report(context, 'tenure', span, { start: year.start, end: year.end, word: '' }, year.from.year, now, right, right);
}

/** “我1991年上船…。”撑了45年船的关山月说: the one who has spoken. */
function isSpeaker(text: string, from: number, to: number): boolean {
  return from < to && /^[^“”]*”$/.test(text.slice(from, text.lastIndexOf('”', to) + 1)) && to - text.lastIndexOf('”', to) <= 6 && /^[^，。]{0,14}(?:说|道|告诉|笑|回忆|坦言)/.test(text.slice(to, to + 20)) && text.slice(Math.max(0, from - 30), from).split(/[。！？\n]/).at(-1)?.includes('我') === true;
}

/** Beginnings of a working life, not of one post of many. */
const first = '参加工作 入职 入伍 入行 参军 当兵 拜师 学艺 毕业 转业 复员 下乡 嫁 从教 从医 从警 从艺 第一次 头一回 头一天 第一天 起步 开始 办起 开起 租下 承包 摆起 支起 招工 顶替 上船 上岛 上山 下井 进厂 进山 进矿 上岗'.split(' ');
const second = '调到 调任 转岗 改任 升任 提拔 改行 重新 再次 返聘'.split(' ');
