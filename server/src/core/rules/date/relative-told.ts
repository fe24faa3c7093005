// Part of date/relative: 上个月…开始试供“少盐菜” here, 从7月18日开始试供 there: a beginning told with a relative word and again with its day, known by the names both tellings share.
import { actsIn } from '../../facts/dates/acts.ts';
import type { Telling } from '../../facts/dates/tellings.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';
import { isOneThing } from './relative-act.ts';
import { shared } from './retold-days.ts';

/** Another one of the kind, another stage, a plan. */
const another = /第[二三四五六七八九十2-9]|再次|再度|又|也|另|分别|陆续|[二三四]期|重新|恢复|扩大|报名|截止|公布|公示|获悉|计划|将|拟|预计|原定|推迟|提前|改[为到在]|扩|全面|正式|试点|最早|其他|其余|同期|年初|升级|二号线|新增/;
/** 8月27日首发那天, and 上个月开出首趟 before it: a first is told once. */
const recalledFirst = /^(?:首[发航演开秀趟班]|开[通业馆园张]|通车|启用|投用)(?:的?那[天日]|当天)/;
const firstOf = /首[趟班次列航批]|第一[趟班次列批]|首发|开通|开业|开馆|通车|启用/;
const farthest = 100;

/** Words for a month, a week or a year against the only day, month or year of another sentence that tells of the same beginning; `known` holds the words reported so far and gets these. */
export function checkToldAgain(context: RelativeContext, story: Story, known: Set<number>): void {
  const { tellings, dates } = context.facts(story);
  const words = tellings.filter((t) => isWord(t.mention) && !t.mention.quoted && t.begins);
  if (words.length === 0) return;
  const { text } = story.copy;
  for (const word of words) {
    const meant = word.mention.days;
    const today = word.mention.today;
    if (!meant || today === null) continue;
    // another date of the story lies in the word's time
    if (dates.some((m) => m.kind === 'civil' && m !== word.mention && m.from.dayShift === null && [m.days, ...m.others].some((d) => d !== null && meets(d, meant)))) continue;
    const told = tellings.filter((t) => !isShift(t.mention) && (t.begins || recalledFirst.test(text.slice(t.mention.end, t.mention.end + 6))) && !t.mention.quoted && t.mention.days !== null && t.mention.days.first <= today);
    const same = told.filter((t) => {
      const { longest, total, count } = shared(word.words, t.words);
      if (isModified(longest, word.words, t.words)) return false;
      if (recalledFirst.test(text.slice(t.mention.end, t.mention.end + 6)) && firstOf.test(word.near)) return true;
      return total >= 5 && (count > 1 || longest.length > 4) || total >= 3 && /这[条个批家座趟项场台种]/.test(t.near);
    });
    const [date] = same;
    if (date && isOtherThing(text, word, date)) continue;
    if (!date || same.length !== 1 || another.test(word.near) || another.test(date.near)) continue;
    const all = [date.mention.days, ...date.mention.others, date.mention.neighbour].filter((d) => d !== null);
    const gap = Math.min(...all.map((d) => Math.max(meant.first - d.last, d.first - meant.last)));
    if (gap <= 0 || gap > (word.mention.from.yearShift === null ? farthest : 400) || Math.abs(date.mention.start - word.mention.start) > 400) continue;
    const between = text.slice(Math.min(word.mention.end, date.mention.end), Math.max(word.mention.start, date.mention.start));
    if (!/[。！？\n]/.test(between)) continue;
    if (known.has(word.mention.start)) continue;
    known.add(word.mention.start);
    reportRetold(context, story, word.mention, date.mention);
  }
}

/** 直播间挂牌, 合作社挂牌: one act of two things. */
function isOtherThing(text: string, word: Telling, date: Telling): boolean {
  const act = actsIn(word.near).find((a) => date.near.includes(a.word));
  return act !== undefined && !isOneThing(text, word, date, act.word);
}

/** 渡口图书角, 码头图书角: the shared name has another word before it in each. */
function isModified(name: string, a: string, b: string): boolean {
  const [one, two] = [a, b].map((s) => s.slice(Math.max(0, s.indexOf(name) - 2), s.indexOf(name)));
  return name.length > 1 && one !== undefined && two !== undefined && one !== two && [one, two].every((w) => /^[\u4e00-\u9fff]{2}$/.test(w) && !/[的了是在把将为从和与到第这那该此]/.test(w));
}

/** 上个月, 上周, 去年, with nothing finer. */
function isWord({ from, grain }: CivilMention): boolean {
  return isShift({ from, grain }) && from.month === null && from.day === null && from.weekday === null && /^[初中底末上下旬]*$/.test(from.stretch) && grain !== 'day';
}

function isShift({ from }: Pick<CivilMention, 'from' | 'grain'>): boolean {
  return from.monthShift !== null || from.weekShift !== null || from.yearShift !== null || from.dayShift !== null;
}
