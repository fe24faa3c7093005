// Part of date/relative: 大风雨雪后天抵达 in the headline over 预计12月11日白天起…, in an issue of the 8th: a day word of the head against the story's one day to come.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { Story } from '../../syntax/model.ts';
import { shared } from './retold-days.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';

/** More than one day, or one that was moved. */
const several = /第[二三四五][场次期批天]|加[演开场]|延期|改期|推迟|提前[至到]|顺延|原定|为期|截止|预[售约]|首日|次日|陆续|分批/;
/** What comes over a place: the story's day is when it begins. */
const weather = /[雨雪风]|冷空气|寒潮|降温|台风|暴雨|高温|大雾|霜冻|雷|冰/;
const nearest = 4;

/** What is done before the event or after it. */
const aside = /报名|截止|领[取物装票]|彩排|预演|试[营运行]|预售|售票|颁奖|闭幕|收官|提前|公布|公示|前[，。往]|起[，。]/;

/** The head says that something begins; the day's sentence gives the hour at which it does. */
const begins = /开[锣演场唱幕赛跑集市镰馆园街拍播]|登场|上演|举行|鸣枪|亮相|启幕/;
const startsAt = /^(?:[上下]午|晚上?)?\d{1,2}[时点:：]\d{0,2}分?，?[^。；]{0,14}?(?:准时|正式)?(?:开[始锣演场唱幕赛跑集市镰馆园街拍播]|登场|上[演台]|举行|鸣枪|亮相|启幕)/;

/** 半程马拉松明天开跑 over 第四届半程马拉松将于12月6日…鸣枪: a day to come that shares a name with the head; or 开集时间：6月14日 on the line of its time. */
function isHeadsEvent(text: string, head: string, { start, end }: CivilMention): boolean {
  const lead = text.slice(Math.max(0, start - 40), start).split(/[。！？\n]/).at(-1) ?? '';
  const behind = text.slice(end, end + 40).split(/[。！？\n]/)[0] ?? '';
  if (aside.test(lead + behind)) return false;
  if (/^[^，。：\n]{0,4}时间[：:]$/.test(lead)) return true;
  // 村晚明晚开锣 over 6月14日晚7时30分，第一个节目准时上台: both begin
  if (begins.test(head) && startsAt.test(behind)) return true;
  return /(?:将于|将在|定于|定在|拟于)$/.test(lead) && shared(head, lead).longest.length >= 3;
}

/** Reports 明天 or 后天 of a head where the story tells one printed day to come, another one, of the same weather or with two of the head's characters. */
export function checkHeadDay(context: RelativeContext, story: Story, known: ReadonlySet<number>): void {
  const { text, parts } = story.copy;
  const days = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.days !== null && m.days.first === m.days.last && !m.recurring);
  const inHead = (m: CivilMention): boolean => isHead(parts[m.part]?.kind);
  const [word, more] = days.filter((m) => inHead(m) && m.from.dayShift !== null && m.from.dayShift > 0 && !m.quoted);
  if (!word?.days || word.today === null || more || known.has(word.start) || several.test(text)) return;
  const today = word.today;
  const ahead = days.filter((m) => !inHead(m) && (m.days?.first ?? 0) > today);
  const [date] = ahead;
  if (!date?.days || date.from.month === null || ahead.length > 1 || meets(date.days, word.days) || Math.abs(date.days.first - word.days.first) > nearest) return;
  const head = text.slice(parts[word.part]?.start ?? word.start, parts[word.part]?.end ?? word.end);
  const sentence = text.slice(date.end, date.end + 60).split(/[。！？\n]/)[0] ?? '';
  const kinds = [head, sentence].map((s) => weather.exec(s)?.[0]);
  if (kinds.some((k) => k === undefined) && !isHeadsEvent(text, head, date)) return;
  reportRetold(context, story, word, date);
}
