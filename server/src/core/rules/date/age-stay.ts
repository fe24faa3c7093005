// Part of date/age: “我2004年上岛的”…这一守就是22年: years at one thing, told in a sentence of its own, against the year before it that begins them.
import { holds } from '../../base/held.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { type AgeContext, report } from './age-messages.ts';

const stay = /一[\u4e00-\u9fff]{1,2}，?(?:[\u4e00-\u9fff]{0,2})?就是?(?:整整|足足|近|快|有|了)?$/;
const begins = /来|到|上[山岛船任岗]|下[乡海]|开[了在始店起办]?|当[上了起]|进|接|起|嫁|学|拜|分配|毕业|参加|落户|承包|摆/;
const ended = /退休|离职|退下|离任|卸任|调[到离任往回走]|后来|去世|逝世|直到|此后|转行|改行|搬走|离开|关闭|停产|那时|才(?:离|回|调|下)|生前|当年的/;
const kin = /儿子|女儿|父亲|母亲|丈夫|妻子|爱人|老伴|爷爷|奶奶|外公|外婆|师傅|师父|徒弟|哥哥|弟弟|姐姐|妹妹|爸爸|妈妈|随[父母]|跟着/;
const still = /至今|还没|还在|如今|现在|今年|仍/;

/** The only year between the sentence before and the count; counts longer than the time there was, or wrong by whole tens while it still runs. */
export function checkStay(context: AgeContext): void {
  const { copy: { text }, issue, facts } = context;
  if (!issue.date || !holds(text, '一') || !holds(text, '就')) return;
  const now = issue.date.year;
  let read = 0;
  for (const at of occurrences(text, '年')) {
    const count = /[\d一二三四五六七八九十]/.test(text.charAt(at - 1)) ? countBefore(text, at) : null;
    if (!count || count.value < 3 || count.low !== count.high || !stay.test(text.slice(Math.max(0, count.start - 10), count.start)) || /^(?:后|之后|以后|前|才|间|时)/.test(text.slice(at + 1, at + 3))) continue;
    if (++read > 20) return;
    const sentence = sentenceAt(facts.sentences, count.start);
    if (!sentence) continue;
    const index = sentenceIndex(facts.sentences, sentence.start);
    const previous = facts.sentences[index - 1];
    const next = facts.sentences[index + 1];
    const from = Math.max(previous?.part === sentence.part ? previous.start : sentence.start, count.start - 140);
    const to = Math.min(next?.part === sentence.part ? next.end : sentence.end, count.end + 80);
    const window = text.slice(from, to);
    if (ended.test(window) || kin.test(text.slice(from, count.start).replace(/接[过下替]?(?:父亲|母亲|师[傅父]|爷爷|爸爸|老父亲)(?:手[中里上])?的?/, ''))) continue;
    const dates = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.start >= from && m.end <= count.start);
    const all = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.start >= sentence.start && m.end <= sentence.end);
    const [base] = dates;
    // one date alone in the count's own sentence is date/year's
    if (dates.length !== 1 || !base || base.from.year === null || base.to || (base.start >= sentence.start && all.length === 1)) continue;
    if (!begins.test(text.slice(Math.max(from, base.start - 8), base.start) + text.slice(base.end, base.end + 16)) || /出生|生于|生人/.test(text.slice(base.start - 4, base.end + 6))) continue;
    if (facts.dates.some((m) => m.kind === 'civil' && m.part === base.part && m.start > count.end && m.from.year !== null && m.from.year !== now)) continue;
    const years = now - base.from.year;
    const off = years - count.value;
    if (off < -1 || (off > 1 && off % 10 === 0 && still.test(text.slice(count.end, to)))) report(context, 'tenure', { start: count.start, end: at + 1 }, base, base.from.year, now, years, years);
  }
}
