// Part of date/event-conflict: 1月22日至23日，…第九届职工代表大会第三次会议召开 in one story, 1月20日开幕的公司九届三次职代会 in another: one session of one body by its number, opened on two days.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention, DayRange } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { shareName } from './subjects.ts';

/** A session and the day on which a story says that it opened. */
export interface MeetingDay {
  readonly key: string;
  /** What stands before its number: 纺织公司. */
  readonly owner: string;
  readonly mention: CivilMention;
  readonly days: DayRange;
}

const numeral = '(\\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]?)';
const bodies = '职工(?:会员)?代表大会|职代会|人民代表大会|人代会|政协|会员代表大会|团代会|妇代会|工代会|代表大会|教代会|教职工代表大会';
/** 第九届职工代表大会第三次会议, 九届三次职代会. */
const session = new RegExp(`第?${numeral}届(?:(${bodies})(?:常委会)?第?${numeral}次(?:会议|全会|全体会议)?|第?${numeral}次(${bodies}|会议))`, 'g');
const opens = /召开|开幕|举行|召集/;
const before = /^(?:在)?[^，。；\n]{0,4}(?:开幕|召开|举行)的[^，。；\n]{0,10}$/;
const notOpen = /闭幕|结束|筹备|将|预备|通知|提案(?:截止|征集)|推迟|延期|改期|报到/;

/** What a body is: all names of one. */
function kindOf(body: string): string {
  if (/教/.test(body)) return '教代会';
  if (/职/.test(body)) return '职代会';
  if (/人民|人代/.test(body)) return '人代会';
  return body;
}

/** The sessions of a story with the days of their opening. */
export function meetingDays(text: string, dates: readonly DateMention[]): MeetingDay[] {
  if (!holds(text, '届') || !holds(text, '次')) return [];
  const found: MeetingDay[] = [];
  for (const m of matchesOf(text, session).slice(0, 8)) {
    const [nth, body, times] = [numberOf(m[1] ?? ''), m[2] ?? m[5] ?? '', numberOf(m[3] ?? m[4] ?? '')];
    if (!nth || !times || body === '会议' || body === '') continue;
    const date = dates.filter((d): d is CivilMention => d.kind === 'civil' && d.grain === 'day' && d.from.day !== null && d.from.month !== null && !d.list && d.end <= m.index && m.index - d.end <= 24).at(-1);
    if (!date || /[。；\n]/.test(text.slice(date.end, m.index))) continue;
    const gap = text.slice(date.end, m.index);
    const behind = /^[^，。；\n]{0,30}/.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 30))?.[0] ?? '';
    const told = before.test(gap) || (/^(?:[上下]午|，){0,2}[\u4e00-\u9fff]{0,14}$/.test(gap) && opens.test(behind));
    const days = nominalDays(date);
    if (!told || notOpen.test(gap + behind) || !days) continue;
    const owner = /[\u4e00-\u9fff]{2,8}$/.exec(text.slice(Math.max(date.end, m.index - 8), m.index))?.[0]?.replace(/^.*的/, '') ?? '';
    found.push({ owner, key: `${kindOf(body)}${nth}-${times}`, mention: date, days });
  }
  return found;
}

/** The name of what two stories tell of, where their days of opening differ; null where they may be of two bodies. */
export function clashOf(a: MeetingDay, b: MeetingDay): string | null {
  if (a.key !== b.key || a.days.first === b.days.first || Math.abs(a.days.first - b.days.first) > 31) return null;
  // 分厂九届三次职代会: a part's own
  if (/分|子公司|车间|下属|兄弟|邻/.test(a.owner + b.owner)) return null;
  if (a.owner !== '' && b.owner !== '' && !shareName(a.owner, b.owner)) return null;
  // a single day within a run of days may be any of them
  if (a.mention.to && a.days.first <= b.days.first && b.days.first <= a.days.last) return null;
  if (b.mention.to && b.days.first <= a.days.first && a.days.first <= b.days.last) return null;
  return /^[^\d]+/.exec(a.key)?.[0] ?? null;
}
