// Part of date/event-conflict: 灯谜会将于本周六举行 here, 周日灯谜会当天 there: one day's event with two weekdays.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';

/** Two weekdays of one event. */
export interface WeekdayTwice {
  readonly one: CivilMention;
  readonly two: Span;
  readonly name: string;
}

const heldBefore = /([\u4e00-\u9fff]{2,12})”?(?:即?将|定|拟)(?:[于在])$/;
const held = /^(?:[上下]午|晚上?|早上?|清晨|\d{1,2}[时点:：]\d{0,2}分?|，){0,3}(?:在[^，。；\n]{1,16})?(?:举行|举办|开幕|开赛|开演|开锣|鸣枪|开跑|上演|开市|启幕|开[始场])/;
const occasion = /(?<![本下上这每个])(?:周|星期)([一二三四五六日天])(?:的)?([\u4e00-\u9fff]{2,8}?)(?:当[天日晚]|那[天晚])/g;
/** Of more than a day, or moved. */
const several = /周[六日天][、和及与至到]|星期[六日天][、和及与至到]|[两二三四五六七八九十\d]天|为期|持续|连续|首日|次日|闭幕|改[到期在为]|推迟|提前[至到]|顺延|原定|预[赛演热]|决赛|第[二三]场|加演|彩排/;

/** The pair; null where another weekday of the story is told of it too. */
export function weekdayTwice(text: string, dates: readonly DateMention[]): WeekdayTwice | null {
  if (!holds(text, '本周') && !holds(text, '这周')) return null;
  const ones = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.weekShift !== null && m.from.weekday !== null && !m.to && !m.quoted);
  const [first] = ones;
  if (!first || several.test(text) || ones.some((m) => m.from.weekday !== first.from.weekday || m.from.weekShift !== first.from.weekShift)) return null;
  const told = ones.flatMap((m) => {
    const name = held.test(text.slice(m.end, m.end + 40)) ? heldBefore.exec(text.slice(Math.max(0, m.start - 18), m.start))?.[1] : undefined;
    return name === undefined ? [] : [{ m, name }];
  });
  const [event] = told;
  if (!event) return null;
  const one = event.m;
  for (const found of matchesOf(text, occasion)) {
    const name = found[2] ?? '';
    const weekday = Math.min(7, '一二三四五六日天'.indexOf(found[1] ?? '') + 1);
    if (found.index < one.end || weekday === one.from.weekday || !event.name.endsWith(name)) continue;
    return { one, two: { start: found.index, end: found.index + found[0].length }, name };
  }
  return null;
}

/** Where the two stand. */
export const spansOf = ({ one, two }: WeekdayTwice): readonly [Span, Span] => [{ start: one.start, end: one.end }, { start: two.start, end: two.end }];
