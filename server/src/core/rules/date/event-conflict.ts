// date/event-conflict: one happening with two dates, in headline, body, caption or another story of the issue, in this file or in another.
import { civilDate } from '../../base/calendar.ts';
import { eventNoun } from '../../facts/dates/acts-data.ts';
import { type Happening, isOfSome, sameSubject } from '../../facts/dates/happenings.ts';
import type { CivilMention, DateMention, DayRange } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { anyEvent } from '../../facts/dates/occasions.ts';
import { rangeText } from '../../facts/dates/words.ts';
import { partAt } from '../../syntax/reading.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type IssueRuleContext, type SiblingPage } from '../define.ts';
import { otherPages, pageName } from '../other-pages.ts';
import { captionDay } from './caption-day.ts';
import { deedDays, deedElsewhere } from './deed-days.ts';
import { headDay } from './head-day.ts';
import { oneEvent } from './one-event.ts';
import { headVerb } from './head-verb.ts';
import { clashOf, type MeetingDay, meetingDays } from './meeting-days.ts';
import { rewriteDay } from './rewrite.ts';
import { retoldDays, retoldElsewhere } from './retold-days.ts';
import { isShort, shareName } from './subjects.ts';
import { toldTwice } from './told-twice.ts';
import { spansOf, weekdayTwice } from './weekday-twice.ts';

const messages = {
  conflict: { zh: '同一件事（{event}）日期不一：此处“{here}”，另一处“{there}”', en: 'One event ({event}) with two dates: “{here}” here, “{there}” elsewhere' },
  head: { zh: '标题“{there}”与正文“{here}”日期不一，正文没有提到标题的日子', en: 'The head says “{there}”, the story “{here}”; the story never tells the head’s day' },
  other: { zh: '另一处“{words}”（{date}）', en: 'Elsewhere “{words}” ({date})' },
  apart: { zh: '同一件事（{event}）日期不一：此处“{here}”，同期{page}“{there}”', en: 'One event ({event}) with two dates: “{here}” here, “{there}” on {page} of the issue' },
  elsewhere: { zh: '{page}“{words}”（{date}）', en: '{page}: “{words}” ({date})' },
  here: { zh: '此处改为“{to}”', en: 'Change this one to “{to}”' },
  there: { zh: '另一处改为“{to}”', en: 'Change the other one to “{to}”' },
} as const;

type Context = IssueRuleContext<typeof messages, 'happenings' | 'dates' | 'tellings' | 'deeds'>;

interface Placed extends Happening {
  readonly story: Story;
  /** The other file that holds the story; null for this one. */
  readonly page: SiblingPage | null;
}

/** Two tellings farther apart than this are two events. */
const farApart = 31;
/** No act is compared more often than this in one issue. */
const mostPerAct = 60;

export default defineIssueRule({
  id: 'date/event-conflict',
  severity: 'warning',
  fixable: true,
  needs: ['happenings', 'dates', 'tellings', 'deeds'],
  source: '题文、图文、稿件之间同一事实须一致（编校差错认定：事实性差错）',
  messages,
  check(context) {
    const byAct = new Map<string, Placed[]>();
    const enter = (page: SiblingPage | null, story: Story, happenings: readonly Happening[]): void => {
      for (const happening of happenings) {
        const list = byAct.get(happening.act) ?? [];
        // what no story of this file tells is the other files' own matter
        if (page && list.length === 0) continue;
        list.push({ ...happening, story, page });
        byAct.set(happening.act, list);
      }
    };
    for (const story of context.tree.stories) enter(null, story, context.facts(story).happenings);
    for (const page of otherPages(context.tree, context.siblings)) for (const story of page.tree.stories) enter(page, story, context.factsElsewhere(page, story).happenings);
    const seen = new Set<string>();
    for (const story of context.tree.stories) context.look(story, null, () => {
      reportHead(context, story, seen);
      reportRetold(context, story, seen);
      reportTwice(context, story, seen);
      reportWeekdays(context, story);
    });
    reportMeetings(context, seen);
    for (const list of byAct.values()) if (list.length > 1 && list.length <= mostPerAct) compare(context, list, seen);
    reportElsewhere(context, seen);
    reportDeeds(context, seen);
  },
});

function compare(context: Context, list: readonly Placed[], seen: Set<string>): void {
  for (let i = 0; i < list.length; i++) {
    for (let k = i + 1; k < list.length; k++) {
      const [a, b] = [list[i], list[k]];
      if (!a || !b || a.page) continue;
      if (!differ(a, b) || !isOne(a, b, list) || agreed(list, a, b) || sideBySide(context, a, b)) continue;
      // headline and body against one caption are one finding
      const key = keyOf(a.story.id, b.page, b.story.id, a.days.first, b.days.first);
      if (seen.has(key)) continue;
      seen.add(key);
      if (b.page) reportApart(context, a, b, b.page);
      else report(context, a, b);
      break;
    }
  }
}

/** Days that do not meet, in one year and within a month. */
function differ({ mention: one, days: a }: Placed, { mention: two, days: b }: Placed): boolean {
  if (one === two || (a.first <= b.last && b.first <= a.last)) return false;
  if (one.others.some((d) => d.first === b.first) || two.others.some((d) => d.first === a.first)) return false;
  return civilDate(a.first).year === civilDate(b.first).year && Math.abs(a.first - b.first) <= farApart;
}

const loose: ReadonlySet<string> = new Set(['举行', '启动', '演出']);

/** 3月14日开赛那天: the first day, not any. */
function begins({ story, mention }: Placed): boolean {
  return /开赛|开打|开战|开始|登场/.test(story.copy.text.slice(Math.max(0, mention.start - 10), mention.end + 10));
}

const severalDays = /闭幕|落幕|决赛|复赛|为期|历时|连[赛展演续][\d两二三四五六七八九十]|(?<![前后提早])[两二三四五六七八九十2-9]天(?![前后])|日[至到—]|首日|第[一二三四]天/;

/** One event: the same stage, and the same subject, title or occasion; a headline's or caption's act without subject is its story's own. */
function isOne(a: Placed, b: Placed, list: readonly Placed[]): boolean {
  // 11月23日比赛当天 of a meeting of several days, or beside its heats
  if (a.act === '举行' && (a.definite || b.definite) && (a.stage !== b.stage || (!begins(a.definite ? a : b) && severalDays.test(a.story.copy.text)))) return false;
  const vague = (a.definite && a.stage === '') || (b.definite && b.stage === '');
  if ((a.stage !== b.stage && !vague) || listed(a, b)) return false;
  if ((a.definite || b.definite) && list.some((h) => h !== a && h !== b && h.story === a.story && (meetsDay(h, a) || meetsDay(h, b)) && h.stage !== a.stage)) return false;
  // 镇上的农具馆也开馆，从7月5日开馆以来: the occasion is another telling's
  const known = (h: Placed, d: Placed): boolean => d.definite && h !== a && h !== b && h.story === d.story && !h.definite && h.subject.length > 1 && meetsDay(h, d);
  if ((a.definite || b.definite) && list.some((h) => known(h, a) || known(h, b) || (h.story === a.story && meetsDay(h, a) && meetsDay(h, b)))) return false;
  if (sameSubject(a.subject, b.subject, a.story === b.story && !loose.has(a.act) ? 2 : 3) || sharedTitle(a, b)) return true;
  if (isOfSome(a.subject, b.subject)) return false;
  if (isShort(a.subject, b.subject, 4) || isShort(b.subject, a.subject, 4)) return true;
  if (sameHead(a, b)) return true;
  if (a.story !== b.story) return a.definite !== b.definite && isNamedBefore(a.definite ? b : a, a.definite ? a : b);
  // 去年10月18日开工以来 … 10月28日开工那天: both are the story's own
  if (a.definite && b.definite && a.subject === '' && b.subject === '' && /[。！？\n]/.test(a.story.copy.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))) && onlyDay(list, a, b)) return true;
  if (a.definite !== b.definite && onlyDay(list, a, b)) return refersTo(a.definite ? a : b, a.definite ? b : a);
  if (atHead(a) === atHead(b)) return false;
  const [head, body] = atHead(a) ? [a, b] : [b, a];
  if (/^(?:开幕|闭幕)$/.test(a.act) && head.subject.length < 3) return true;
  if (onlyDay(list, a, b) && anyEvent.test(body.subject) && eventNoun.test(head.subject)) return true;
  // 隧道主线国庆通车，东岸匝道10月20日通车
  if (/(?:匝道|支线|副桥|引桥|连接线|停车[楼场]|分[馆店校院])$/.test(body.subject) && !body.subject.endsWith(head.subject.slice(-2))) return false;
  return onlyDay(list, a, b) && !loose.has(a.act) && (isShort(head.subject, body.around, 2) || (head.subject.length < 2 && shareName(head.around, body.subject)) || (a.act === '上线' && body.subject === '' && head.subject.length > 3 && isShort(head.subject, body.around, 3)));
}

/** 老浮桥…，1987年5月20日建成, 老浮桥全长238米，…1987年4月20日建成: sentences that open with one name, with years printed that agree, and month or day. */
function sameHead(a: Placed, b: Placed): boolean {
  if (a.definite || b.definite || a.mention.from.year === null || a.mention.from.year !== b.mention.from.year) return false;
  if (a.mention.from.month !== b.mention.from.month && a.mention.from.day !== b.mention.from.day) return false;
  const head = (h: Placed): string => /^(?!该|本|这|项目|工程|活动|全[县市省区])[\p{Script=Han}]{3}/u.exec(h.around)?.[0] ?? '';
  return head(a) !== '' && head(a) === head(b) && !/分别|先后(?:于|在)?\d|[一二三]期|重建|复建/.test(a.around + b.around);
}

/** 为配合龙舟邀请赛，…比赛当日（6月21日）: another story's day of the event that this paragraph has named; neither tells of several days. */
function isNamedBefore(told: Placed, occasion: Placed): boolean {
  if (occasion.subject !== '' || !eventNoun.test(told.subject) || [told, occasion].some((h) => severalDays.test(h.story.copy.text) || /初赛|复赛|预赛|第[一二三四五\d]+[场站]|系列赛|联赛|分站/.test(h.story.copy.text))) return false;
  const { text } = occasion.story.copy;
  const from = text.lastIndexOf('\n', occasion.start) + 1;
  const before = text.slice(Math.max(from, occasion.start - 100), occasion.start);
  // the name without what any race or feast is called: 龙舟邀请赛, 半程马拉松
  const name = told.subject.slice(-6);
  for (let n = name.length; n >= 4; n--) if (before.includes(name.slice(-n))) return !/去年|上届|往届|明年/.test(before);
  return false;
}

function meetsDay(a: Placed, b: Placed): boolean {
  return a.days.first <= b.days.last && b.days.first <= a.days.last;
}

/** One sentence that gives both days to the act lists two occasions, unless one of them is 开幕当天. */
function listed(a: Placed, b: Placed): boolean {
  if (a.story !== b.story || a.definite || b.definite) return false;
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from < 80 && !/[。！？\n]/.test(a.story.copy.text.slice(from, to));
}

function atHead({ story, mention }: Placed): boolean {
  return /^(?:headline|kicker|deck|subhead|caption)$/.test(partAt(story.copy.parts, mention.start)?.kind ?? '');
}

/** 开幕当天, 茶博会开幕当天: no subject, or one whose name the other telling has. */
function refersTo({ subject }: Placed, { around }: Placed): boolean {
  return subject.length < 2 || isShort(subject, around, 2) || shareName(subject, around);
}

/** The story tells of this act on these two days only. */
function onlyDay(list: readonly Placed[], a: Placed, b: Placed): boolean {
  return list.every((h) => h.story !== a.story || h.days.first === a.days.first || h.days.first === b.days.first);
}

/** 《穆桂英》 stands in both sentences. */
function sharedTitle(a: Placed, b: Placed): boolean {
  const titles = [...a.around.matchAll(/《[^》]{1,20}》/g)].map((m) => m[0]);
  return titles.length === 1 && titles.some((t) => b.around.includes(t));
}

/** The same sentence lists both days: a report of two occasions. */
function agreed(list: readonly Placed[], a: Placed, b: Placed): boolean {
  return list.some((h) => h !== a && h !== b && h.story === a.story && h.days.first === b.days.first && Math.abs(h.mention.start - a.mention.start) < 30 && !/[。\n]/.test(h.story.copy.text.slice(Math.min(h.mention.start, a.mention.start), Math.max(h.mention.end, a.mention.end))));
}

/** 东线6月1日开航，西线6月15日开航: a sentence of the story puts both days side by side, each with a name of its own. */
function sideBySide(context: Context, a: Placed, b: Placed): boolean {
  if (a.page || b.page) return false;
  // 高峰从11日持续到今天: the ends of one stretch
  const [one, two] = a.mention.start < b.mention.start ? [a.mention, b.mention] : [b.mention, a.mention];
  if (a.story === b.story && two.start - one.end < 26 && /^，?[^。！？\n，；、]{0,22}[到至]$/.test(a.story.copy.text.slice(one.end, two.start))) return true;
  for (const story of new Set([a.story, b.story])) {
    const { text } = story.copy;
    const days = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && !m.to);
    for (let i = 0; i + 1 < Math.min(days.length, 40); i++) {
      const [m, n] = [days[i], days[i + 1]];
      if (!m || !n || (m === a.mention && n === b.mention) || n.start - m.end > 24) continue;
      const [x, y] = [nominalDays(m)?.first, nominalDays(n)?.first];
      if (!((x === a.days.first && y === b.days.first) || (x === b.days.first && y === a.days.first))) continue;
      if (/^[^。！？\n，；、]{0,12}[，；、][^。！？\n，；、\d]{2,10}$/.test(text.slice(m.end, n.start)) && !/[当那][天日晚]/.test(text.slice(n.end, n.end + 12))) return true;
    }
  }
  return false;
}

/** 上一场招聘会2月28日: of another turn. */
const isOtherTurn = ({ story, mention }: { readonly story: Story; readonly mention: CivilMention }): boolean => /[上下前]一?[场届次期回站][^，。；\n]{0,12}$/.test(story.copy.text.slice(Math.max(0, mention.start - 18), mention.start));

function report(context: Context, a: Placed, b: Placed): void {
  if (isOtherTurn(a) !== isOtherTurn(b)) return;
  const textOf = (h: Placed): string => h.story.copy.text.slice(h.mention.start, h.mention.end);
  const [one, two] = [textOf(a), textOf(b)];
  const toHere = single(b) && single(a) ? rewriteDay(two, b.days.first, a.days.first) : null;
  const toThere = single(b) && single(a) ? rewriteDay(one, a.days.first, b.days.first) : null;
  context.report({
    message: 'conflict', data: { event: `${b.subject || a.subject}${b.act}`, here: two, there: one },
    span: context.at(b.story, b.mention),
    related: [{ message: 'other', data: { words: one, date: rangeText(a.days) }, span: context.at(a.story, a.mention) }],
    fixes: [
      ...(toHere === null ? [] : [{ title: 'here' as const, data: { to: toHere }, safety: 'confirm' as const, edits: [{ span: context.at(b.story, b.mention), newText: toHere }] }]),
      ...(toThere === null ? [] : [{ title: 'there' as const, data: { to: toThere }, safety: 'confirm' as const, edits: [{ span: context.at(a.story, a.mention), newText: toThere }] }]),
    ],
  });
}

/** The other telling stands in another file, where its own check offers its own change. */
function reportApart(context: Context, a: Placed, b: Placed, page: SiblingPage): void {
  const textOf = (h: Placed): string => h.story.copy.text.slice(h.mention.start, h.mention.end);
  const [here, there] = [textOf(a), textOf(b)];
  const to = single(b) && single(a) ? rewriteDay(here, a.days.first, b.days.first) : null;
  const data = { event: `${a.subject || b.subject}${a.act}`, here, there, page: pageName(page, b.story.page), words: there, date: rangeText(b.days) };
  const span = context.at(a.story, a.mention);
  context.report({
    message: 'apart', data, span,
    related: [{ message: 'elsewhere', data, span: context.at(b.story, b.mention), page }],
    fixes: to === null ? [] : [{ title: 'here', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }],
  });
}

/** 9月12日，去江边看…over a race on 9月21日. */
function reportHead(context: Context, story: Story, seen: Set<string>): void {
  const { dates } = context.facts(story);
  const found = headDay(story.copy, dates) ?? headVerb(story.copy, dates);
  if (!found) return;
  seen.add(keyOf(story.id, null, story.id, found.headDays.first, found.bodyDays.first));
  const { head, body, headDays, bodyDays } = found;
  const [there, here] = [head, body].map((m) => story.copy.text.slice(m.start, m.end));
  const data = { there: there ?? '', here: here ?? '' };
  const fix = (title: 'here' | 'there', at: CivilMention, from: number, to: number) => {
    const words = rewriteDay(story.copy.text.slice(at.start, at.end), from, to);
    return words === null ? [] : [{ title, data: { to: words }, safety: 'confirm' as const, edits: [{ span: context.at(story, at), newText: words }] }];
  };
  context.report({
    message: 'head', data, span: context.at(story, body),
    related: [{ message: 'other', data: { words: data.there, date: rangeText(headDays) }, span: context.at(story, head) }],
    fixes: [...fix('there', head, headDays.first, bodyDays.first), ...fix('here', body, bodyDays.first, headDays.first)],
  });
}

/** No issue compares more tellings of its stories with each other than this. */
const mostTellings = 40;

/** One happening that two tellings of a story name alike. */
function reportRetold(context: Context, story: Story, seen: Set<string>): void {
  const { tellings, dates } = context.facts(story);
  if (tellings.length > 1) for (const { one, two, name } of retoldDays(story.copy, tellings, dates)) reportPair(context, { story, ...one }, { story, ...two }, name, seen);
}

/** What the story has one of, and the day of its picture. */
function reportTwice(context: Context, story: Story, seen: Set<string>): void {
  const { text } = story.copy;
  const { dates, tellings } = context.facts(story);
  for (const { one, two, name } of [...toldTwice(story.copy, dates), ...captionDay(story.copy, dates), ...oneEvent(story.copy, tellings, dates), ...deedDays(context.facts(story).deeds)]) {
    const [a, b] = [nominalDays(one), nominalDays(two)];
    // 2024年2月29日，旧系统把靠泊单算到3月1日: one sentence tells of two days
    if (!a || !b || !/[。！？；：\n]/.test(text.slice(Math.min(one.end, two.end), Math.max(one.start, two.start)))) continue;
    reportPair(context, { story, mention: one, days: a }, { story, mention: two, days: b }, name, seen);
  }
}

/** 本周六 here, 周日…当天 there. */
function reportWeekdays(context: Context, story: Story): void {
  const { text } = story.copy;
  const found = weekdayTwice(text, context.facts(story).dates);
  if (!found) return;
  const [one, two] = spansOf(found).map((s) => ({ words: text.slice(s.start, s.end), span: context.at(story, s) }));
  if (!one || !two) return;
  context.report({ message: 'conflict', data: { event: found.name, here: two.words, there: one.words }, span: two.span, related: [{ message: 'other', data: { words: one.words, date: found.one.days ? rangeText(found.one.days) : one.words }, span: one.span }], fixes: [] });
}

/** What a story's dates say of sessions; kept as long as these stand, so that a keystroke reads only its own story again. */
const meetings = new WeakMap<object, readonly MeetingDay[]>();

function meetingsOf({ copy }: Story, dates: readonly DateMention[]): readonly MeetingDay[] {
  const known = meetings.get(dates);
  if (known) return known;
  const found = meetingDays(copy.text, dates);
  meetings.set(dates, found);
  return found;
}

/** One session of a body with two days of its opening, in one story or in two. */
function reportMeetings(context: Context, seen: Set<string>): void {
  const all = context.tree.stories.flatMap((story) => (story.copy.role === 'article' ? meetingsOf(story, context.facts(story).dates).map((meeting) => ({ story, meeting })) : []));
  if (all.length < 2 || all.length > mostDeeds) return;
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      const name = clashOf(a.meeting, b.meeting);
      if (name && a.meeting.mention !== b.meeting.mention) reportPair(context, { story: a.story, mention: a.meeting.mention, days: a.meeting.days }, { story: b.story, mention: b.meeting.mention, days: b.meeting.days }, name, seen);
    }
  });
}

/** No issue compares more deeds of its stories with each other than this. */
const mostDeeds = 60;

/** A thing's deed on one day in one story and on another in the next. */
function reportDeeds(context: Context, seen: Set<string>): void {
  const all = context.tree.stories.flatMap((story, place) => context.facts(story).deeds.map((deed) => ({ story, place, deed })));
  if (all.length > mostDeeds) return;
  const single = ({ story, deed }: (typeof all)[number]): boolean => all.every((o) => o.story !== story || o.deed.act !== deed.act || o.deed.first === deed.first);
  const around = ({ story: { copy }, deed: { mention } }: (typeof all)[number]): string => copy.text.slice(Math.max(copy.text.lastIndexOf('\n', mention.start) + 1, mention.start - 100), mention.end + 40);
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      const name = a.story !== b.story && a.deed.act === b.deed.act && single(a) && single(b) ? deedElsewhere(a.deed, b.deed, around(a), around(b), b.place - a.place === 1 && b.story.copy.parts.every((p) => p.kind !== 'paragraph')) : null;
      const days = ({ deed: { first } }: typeof a): DayRange => ({ first, last: first });
      if (name) reportPair(context, { story: a.story, mention: a.deed.mention, days: days(a) }, { story: b.story, mention: b.deed.mention, days: days(b) }, name, seen);
    }
  });
}

/** The same of two stories. */
function reportElsewhere(context: Context, seen: Set<string>): void {
  const all = context.tree.stories.flatMap((story, place) => context.facts(story).tellings.filter((t) => t.acts.length > 0 && t.mention.grain === 'day').map((telling) => ({ story, place, telling })));
  if (all.length > mostTellings) return;
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      const name = a.story === b.story ? null : retoldElsewhere(a.telling, b.telling, b.place - a.place === 1);
      if (name) reportPair(context, { story: a.story, ...a.telling }, { story: b.story, ...b.telling }, name, seen);
    }
  });
}

/** A day as a story tells it. */
interface Day {
  readonly story: Story;
  readonly mention: CivilMention;
  readonly days: DayRange;
}

const isOneDay = ({ days, mention: { from } }: Day): boolean => days.first === days.last && from.day !== null;

function reportPair(context: Context, one: Day, two: Day, event: string, seen: Set<string>): void {
  const key = keyOf(one.story.id, null, two.story.id, one.days.first, two.days.first);
  if (seen.has(key) || isOtherTurn(one) !== isOtherTurn(two)) return;
  seen.add(key);
  const [there, here] = [one, two].map(({ story, mention }) => story.copy.text.slice(mention.start, mention.end));
  const fix = (title: 'here' | 'there', at: Day, from: Day, to: Day) => {
    const words = isOneDay(from) && isOneDay(to) ? rewriteDay(at.story.copy.text.slice(at.mention.start, at.mention.end), from.days.first, to.days.first) : null;
    return words === null ? [] : [{ title, data: { to: words }, safety: 'confirm' as const, edits: [{ span: context.at(at.story, at.mention), newText: words }] }];
  };
  context.report({
    message: 'conflict', data: { event, here: here ?? '', there: there ?? '' }, span: context.at(two.story, two.mention),
    related: [{ message: 'other', data: { words: there ?? '', date: rangeText(one.days) }, span: context.at(one.story, one.mention) }],
    fixes: [...fix('here', two, two, one), ...fix('there', one, one, two)],
  });
}

/** Two stories (of this file or another) and two days. */
function keyOf(one: string, page: SiblingPage | null, two: string, a: number, b: number): string {
  return [one, page?.uri, two, Math.min(a, b), Math.max(a, b)].join(' ');
}

function single({ days, mention: { from } }: Placed): boolean {
  return days.first === days.last && from.day !== null;
}
