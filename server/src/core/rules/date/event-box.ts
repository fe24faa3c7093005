// Part of date/event-conflict: 开榨节将于11月7日上午开锤 … 开榨节举办时间：11月8日9时至17时: the day in a story and in the box of particulars below it.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { ToldTwice } from './told-twice.ts';

const label = /([\u4e00-\u9fff]{0,8}?(?:会|节|赛|展|演出|仪式|活动)?)(?:举办|活动|演出|比赛|开幕|开赛|举行|展览)?时间[：:]$/;
/** 10月26日14时，听证会将在…举行. */
const behindIt = /^(?:[上下]午|晚上?)?(?:\d{1,2}时(?:\d{1,2}分)?)?，?([^，。；]{2,12}?)将(?:在|于)/;
const toCome = /(?:将于|将在|定于|定在|拟于)$/;
/** Moved, in several turns, or of something done before it. */
const other = /延期|改期|推迟|提前|顺延|改为|原定|第二场|加演|连续|为期|[两三四五六七]天|首日|报名|彩排|预演|试/;
const farApart = 31;
/** The sentence round a date. */
const around = (text: string, m: CivilMention): string => (text.slice(Math.max(0, m.start - 30), m.start).split(/[。！？\n]/).at(-1) ?? '') + (text.slice(m.end, m.end + 30).split(/[。！？\n]/)[0] ?? '');

/** The box's one day and the story's one day to come that what it is of is named with. */
export function boxDay({ text }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.day !== null && m.from.month !== null && m.to === null && !m.list && !m.quoted && !m.recurring);
  const listed = onItsLine(text, days);
  if (listed.length > 0) return listed;
  const planned = inProgramme(text, days);
  if (planned.length > 0) return planned;
  if (!text.includes('时间：') && !text.includes('时间:') && !text.includes('（')) return [];
  const boxes = days.flatMap((m) => {
    const found = label.exec(text.slice(Math.max(0, m.start - 14), m.start));
    return found ? [{ m, name: found[1] ?? '' }] : [];
  });
  // “老厂杯”揭幕战（10月17日15时） under 10月18日下午，“老厂杯”足球赛揭幕战
  const bracketed = boxes.length === 0 ? inBracket(text, days) : null;
  if (bracketed) return bracketed;
  const told = days.filter((m) => m !== boxes[0]?.m && (toCome.test(text.slice(Math.max(0, m.start - 2), m.start)) || (boxes[0] !== undefined && boxes[0].name.length > 1 && (behindIt.exec(text.slice(m.end, m.end + 30))?.[1] ?? '').endsWith(boxes[0].name.slice(-3)))));
  const [box] = boxes;
  const [one] = told;
  if (!box || boxes.length > 1 || !one || told.length > 1 || one.start > box.m.start || [one, box.m].some((m) => other.test(around(text, m)))) return [];
  const [a, b] = [nominalDays(one), nominalDays(box.m)];
  if (!a || !b || a.first === b.first || Math.abs(a.first - b.first) > farApart || days.some((m) => m !== box.m && nominalDays(m)?.first === b.first)) return [];
  // the box names what the story's sentence tells of
  const lead = text.slice(Math.max(0, text.lastIndexOf('。', one.start), one.start - 60), one.start);
  return box.name.length > 1 && (lead + text.slice(one.end, one.end + 24)).includes(box.name.slice(-3)) ? [{ one, two: box.m, name: box.name }] : [];
}

/** 冠军赛8月9日晚上打响 … 冠军赛：8月8日19时30分: the line of a programme that bears the name the story tells the day of. */
function onItsLine(text: string, days: readonly CivilMention[]): ToldTwice[] {
  for (const two of days) {
    const name = /(?:^|\n)[　 ]*([\u4e00-\u9fff]{2,8}[赛会式展礼节])：$/.exec(text.slice(Math.max(0, two.start - 14), two.start))?.[1];
    if (name === undefined) continue;
    const told = days.filter((m) => m.start < two.start && text.slice(Math.max(0, m.start - name.length), m.start) === name);
    const [one] = told;
    const [a, b] = [one ? nominalDays(one) : null, nominalDays(two)];
    if (!one || told.length > 1 || !a || !b || a.first === b.first || Math.abs(a.first - b.first) > farApart || other.test(around(text, one))) continue;
    return [{ one, two, name }];
  }
  return [];
}

/** 11月14日　开幕式、千人鱼汤宴: a line of a programme, its day first. */
const programmeLine = /^[　 :：]{1,3}([^\n]{2,60})/;

/** 11月15日上午的开幕式上 … 11月14日　开幕式、千人鱼汤宴: what a programme has on a day is told once of another, right beside its date. */
function inProgramme(text: string, days: readonly CivilMention[]): ToldTwice[] {
  const lines = days.filter((m) => /(?:^|\n)[　 ■●◆·▪※①-⑳]{0,3}$/.test(text.slice(Math.max(0, m.start - 4), m.start)) && programmeLine.test(text.slice(m.end, m.end + 62)));
  if (lines.length < 2) return [];
  const named = lines.flatMap((m) => (programmeLine.exec(text.slice(m.end, m.end + 62))?.[1] ?? '').replace(/^(?:[上下]午|晚上?)?(?:\d{1,2}[时:：]\d{0,2}分?)?[　 ：:]*/, '').split(/[、，；。（]/).map((name) => ({ m, name: name.trim() })).filter(({ name }) => /^[\u4e00-\u9fff“”]{3,12}$/.test(name)));
  for (const { m: two, name } of named) {
    if (named.some((other) => other.m !== two && other.name.includes(name))) continue;
    const told = days.filter((m) => !lines.includes(m) && (new RegExp(`^(?:[上下]午|晚上?)?的?${escaped(name)}`).test(text.slice(m.end, m.end + 20)) || new RegExp(`${escaped(name)}(?:将|拟)?(?:于|在|定于|定在)?$`).test(text.slice(Math.max(0, m.start - 18), m.start))));
    const [one] = told;
    const [a, b] = [one ? nominalDays(one) : null, nominalDays(two)];
    if (!one || told.length > 1 || !a || !b || a.first === b.first || Math.abs(a.first - b.first) > farApart || /延期|改期|推迟|提前|顺延|改为|原定|彩排|预演/.test(around(text, one))) continue;
    return [{ one, two, name }];
  }
  return [];
}

const escaped = (words: string): string => words.replace(/[^\p{Script=Han}\w]/gu, '.');
const event = /“([^”\n]{2,10})”([\u4e00-\u9fff]{0,8}?(?:战|赛|展|会|节|演出|仪式|活动))（$/;

/** A day in brackets behind an event with a name, against the one other day that the event is told with. */
function inBracket(text: string, days: readonly CivilMention[]): ToldTwice[] | null {
  const told = days.flatMap((m) => {
    const found = event.exec(text.slice(Math.max(0, m.start - 24), m.start));
    return found ? [{ m, name: found[1] ?? '', kind: (found[2] ?? '').slice(-3) }] : [];
  });
  const [box] = told;
  if (!box || told.length > 1 || other.test(text)) return null;
  const others = days.filter((m) => m !== box.m && new RegExp(`^(?:[上下]午|晚上?)?，?“${escaped(box.name)}”[^，。；]{0,8}${box.kind}`).test(text.slice(m.end, m.end + 30)));
  const [one] = others;
  const [a, b] = [one ? nominalDays(one) : null, nominalDays(box.m)];
  if (!one || others.length > 1 || !a || !b || a.first === b.first || Math.abs(a.first - b.first) > farApart || days.some((m) => m !== box.m && nominalDays(m)?.first === b.first)) return [];
  return [{ one, two: box.m, name: box.name + box.kind }];
}
