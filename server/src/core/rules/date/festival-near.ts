// Part of date/year-turn: 距明年春节只剩三周, in January: what is so near is the festival of this year.
import { civilDate } from '../../base/calendar.ts';
import { festivalDay } from '../../base/lunar.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';

const number = '(?:\\d{1,3}|[一二两三四五六七八九十几半]{1,3})';
/** 还有二十来天, 只剩三周, 不到一个月. */
const soon = new RegExp(`^(?:假期|长假)?前?[，]?(?:大约|大概|已经|已)?(?:(?:还|只|仅|就)?(?:有|剩下?)|仅|只|还差|不到|不足|不够)(?:不到|不足|不够|约|大约|短短)?(?:最后)?(${number})[来多余]?(天|周|个?星期|个?多?月)`);
/** 临近, 就要到了. */
const close = /^(?:假期)?(?:[已]?临近|将至|将近|在即|就在眼前|(?:就|快|马上就?)要?(?:到|来)了?)/;

/** 距明年春节只剩三周, 明年春节临近, in January: the festival of this year lies just ahead, and the next is a year away. */
export function nearFestival(text: string, { from: { festival }, today, start, end }: CivilMention): Span | null {
  if (festival === null || today === null) return null;
  const due = festivalDay(civilDate(today).year, festival);
  if (due === null || due <= today || due - today > 100) return null;
  const behind = text.slice(end, end + 24);
  const [words, count = '', unit = ''] = soon.exec(behind) ?? [];
  if (words !== undefined) {
    const days = (count.includes('半') ? 15 : count === '几' ? 5 : smallNumber(count)) * (count.includes('半') ? 1 : unit === '天' ? 1 : unit.endsWith('月') ? 30 : 7);
    return days > 0 && Math.abs(days - (due - today)) <= 12 + days / 4 ? { start: end + (words.startsWith('前') ? 1 : 0), end: end + words.length } : null;
  }
  const [near] = /(?:距离?|离)$/.test(text.slice(Math.max(0, start - 2), start)) ? [] : (close.exec(behind) ?? []);
  return near === undefined || due - today > 45 ? null : { start: end, end: end + near.length };
}
