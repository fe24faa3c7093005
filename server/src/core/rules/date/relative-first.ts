// Part of date/relative: 前天上午，索道开始载客 here, 11月2日首日载客 there; 昨日首发 in the headline over 8月25日清晨，…驶出: the first day of a thing, by a word for the day and again with its date.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { Story } from '../../syntax/model.ts';
import { shared } from './retold-days.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';

const begins = /(?:开始|首次|正式|启动|恢复|投入)([\u4e00-\u9fff]{2})/;
/** 首日载客, 载客首日, 第一天营业. */
const firstDay = /^(?:是|为|，|的){0,2}(?:首日|第一天|头一天|首个[\u4e00-\u9fff]{2}日)([\u4e00-\u9fff]{2})|^(?:是|为|，)?([\u4e00-\u9fff]{2})(?:的)?(?:首日|第一天|头一天)/;
const aside = /试(?!验|点)|彩排|预演|预热|改[到期在为]|推迟|提前(?!登记|预约|到)|延期|顺延|原定|二期|第[二三][批期条趟班]/;
/** What is done on one day: the head's own word. */
const oneDay = /首发|首航|首飞|首演|首映|开通|通车|开馆|开园|开业|开幕|开赛|开街|开市|启用|启动|投用|投运|举行|闭幕|落幕|揭牌|亮相|开行|开航|发车|开播/;
const nearest = 4;

/** Reports both. */
export function checkFirst(context: RelativeContext, story: Story, known: Set<number>): void {
  const { text, parts } = story.copy;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.days !== null && m.days.first === m.days.last && !m.recurring && m.from.festival === null);
  const words = civil.filter((m) => m.from.dayShift !== null && m.from.dayShift <= 0 && m.from.day === null && !m.quoted);
  const dates = civil.filter((m) => m.from.dayShift === null && m.from.day !== null && m.from.month !== null && m.from.yearShift === null && m.from.weekShift === null);
  if (words.length === 0 || dates.length === 0 || dates.length > 6) return;
  for (const word of words) {
    const apart = (m: CivilMention): number => Math.abs((m.days?.first ?? 0) - (word.days?.first ?? 0));
    if (!word.days || word.today === null || known.has(word.start)) continue;
    const inHead = isHead(parts[word.part]?.kind);
    const date = inHead ? leadDay(text, word, dates, story) : dates.find((m) => m.start > word.end && isFirst(text, word, m));
    if (!date?.days || apart(date) === 0 || apart(date) > nearest || date.days.first > word.today) continue;
    // another telling has the day that the word means
    if (civil.some((m) => m !== word && m.days !== null && word.days !== null && !(inHead && isHead(parts[m.part]?.kind)) && meets(m.days, word.days))) continue;
    known.add(word.start);
    reportRetold(context, story, word, date);
    return;
  }
}

/** 前天上午，…开始载客; 11月2日首日载客: one verb, told as begun and as the work of the first day. */
function isFirst(text: string, word: CivilMention, date: CivilMention): boolean {
  const told = /^[^。；\n]*/.exec(text.slice(word.end, word.end + 60))?.[0] ?? '';
  const said = firstDay.exec(text.slice(date.end, date.end + 14));
  const act = said?.[1] ?? said?.[2];
  const begun = begins.exec(told)?.[1];
  return act !== undefined && begun === act && !/[举进]行|举办|开展/.test(act) && !aside.test(told) && !aside.test(text.slice(Math.max(0, date.start - 12), date.end + 16)) && /[。；\n]/.test(text.slice(word.end, date.start));
}

/** The one printed day of the body, where the first paragraph opens with it and tells of what the head names. */
function leadDay(text: string, word: CivilMention, dates: readonly CivilMention[], story: Story): CivilMention | undefined {
  const { parts } = story.copy;
  const head = text.slice(parts[word.part]?.start ?? word.start, parts[word.part]?.end ?? word.end);
  const [date, more] = dates.filter((m) => !isHead(parts[m.part]?.kind));
  const paragraph = date ? parts[date.part] : undefined;
  if (!date || more || date.quoted || !paragraph || date.part - word.part > 3 || !oneDay.test(head)) return undefined;
  const lead = text.slice(paragraph.start, date.start);
  if (!/^(?:本报讯)?(?:[（(][^）)]{0,30}[）)])?[　 ]*$/.test(lead) || aside.test(head) || /[之以]?前|起/.test(text.slice(date.end, date.end + 2))) return undefined;
  const sentence = /^[^。！？\n]*(?:。[^。！？\n]*)?/.exec(text.slice(date.end, date.end + 140))?.[0] ?? '';
  // 开通前的探访 is of another day
  if (aside.test(sentence) || /探访|调试|准备|前夕|倒计时|即将|将于/.test(sentence)) return undefined;
  return shared(head, sentence).total >= 2 && !/颁奖|表彰|通报|追记|回顾/.test(head) ? date : undefined;
}
