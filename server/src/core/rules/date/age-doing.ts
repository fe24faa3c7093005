// Part of date/age: years at one thing (当了20年片警, 在这里生活了28年) against the one year of the sentence that begins them.
import { holds } from '../../base/held.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { type AgeContext, report } from './age-messages.ts';

const doing = /(?:[当做教干跑守画写唱住种养修管护开卖站走送带熬扎坐摆撑划演放][^，。了过]{0,3}|生活|工作|坚[持守]|服务|奔波|打拼|忙碌|耕耘|扎根|值守|巡[护河山线]?|任教|从[医教警艺业])了(?:整整|近|足足|将近|快|差不多)?$/;
/** 一直干到今天，整整34年: counted up to the day. */
const tillNow = /(?:到今天|到现在|到如今|到今年|至今)，?(?:整整|已有|已经|已|有|足足|是|近){0,2}$/;
const object = /^(?:[\u4e00-\u9fff]{0,6})[，。；！”]/;
/** What closes the stretch or makes it one of the past. */
const closed = /^(?:后|之后|以后|前|才|间|多?后|时)/;
const ended = /退休|离职|退下|离任|卸任|调[到离任往回]|后来|去世|逝世|直到|此后|再后来|转行|改行|搬到|搬回|搬走|离开|关闭|停产|那时|当时|如今是|现任|现在是|现为|接着|随后|其中/;
const begins = /毕业|参加工作|嫁|来到|进[厂站校山村店]|进了|分配|入职|当上|当起|接手|接过|搬[到进]|考[入上进]|调[到入]|走上|开始|起|落户|定居|回[到乡村]|承包|创办|开[店馆诊起]|摆摊|拜师|学|入行|上岗|担任|任|从/;

const most = 20;

/** Counts that are wrong by whole tens (20 for 30) or longer than the time there was, where the story tells of no end. */
export function checkDoing(context: AgeContext): void {
  const { copy: { text }, issue } = context;
  if (!issue.date || !holds(text, '了')) return;
  const now = issue.date.year;
  let read = 0;
  for (const at of occurrences(text, '年')) {
    const count = /[\d一二三四五六七八九十]/.test(text.charAt(at - 1)) ? countBefore(text, at) : null;
    const lead = count ? text.slice(Math.max(0, count.start - 9), count.start) : '';
    const till = tillNow.test(lead);
    if (!count || count.value < 5 || count.low !== count.high || !(till || doing.test(lead))) continue;
    if (++read > most) return;
    const tail = text.slice(at + 1, at + 9);
    const base = !closed.test(tail) && object.test(tail) ? beginning(context, count) : null;
    const years = base ? now - (base.from.year ?? 0) : 0;
    const off = years - count.value;
    if (base && (off < -1 || (off > 1 && (till || off % 10 === 0)))) report(context, 'tenure', { start: count.start, end: at + 1 }, base, base.from.year ?? 0, now, years, years);
  }
}

/** The only date of the sentence before the count, a year with an act that begins something, in this sentence or the one before. */
function beginning({ copy: { text }, facts }: AgeContext, count: Count): CivilMention | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const next = facts.sentences[sentenceIndex(facts.sentences, sentence.start) + 1];
  const from = Math.max(sentence.start, count.start - 100);
  const to = Math.min(next?.part === sentence.part ? next.end : sentence.end, count.end + 100);
  if (ended.test(text.slice(from, to))) return null;
  const dates = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.from.dayShift !== 0 && m.from.yearShift !== 0 && m.start >= from && m.end <= sentence.end);
  const [year] = dates;
  if (dates.length !== 1 || !year || year.from.year === null || year.to || year.quoted || year.end > count.start || count.start - year.end > 32) return null;
  // 1988年来到工地，干了8年。1996年…: the next year closes it
  const last = (year.from.year ?? 0) + count.value;
  if (facts.dates.some((m) => m.kind === 'civil' && m.part === year.part && m.start > count.end && m.from.year !== null && Math.abs(m.from.year - last) <= 2)) return null;
  const between = text.slice(year.end, count.start);
  return begins.test(between) && !/出生|生于|[（(；]|岁|[和与][^，]{0,6}(?:一起|一道)|儿子|女儿|父亲|母亲|丈夫|妻子/.test(between) ? year : null;
}
