// Inlay hints behind dates: what 昨日 or 周五 comes to.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Message } from '../base/message.ts';
import type { CivilMention } from '../facts/dates/mention.ts';
import { rangeText, shortDate, weekdayName } from '../facts/dates/words.ts';
import type { Story } from '../syntax/model.ts';
import type { InlayHint, InlayOptions } from './model.ts';
import { placed, sayFor } from './say.ts';

const short: Message = { zh: '{date}{weekday}', en: '{weekday} {date}' };

/** Hints of a story's dates; vague and recurring dates have none. */
export function dateHints(analysis: Analysis, story: Story, { dates }: InlayOptions): InlayHint[] {
  if (dates === 'off') return [];
  const say = sayFor(analysis);
  return analysis.facts(story).get('dates').flatMap((m) => {
    if (m.kind !== 'civil' || !m.days || m.recurring || (dates === 'relative' && !isRelative(m))) return [];
    const whole = say(placed, { text: rangeText(m.days) });
    const label = m.days.first === m.days.last ? say(short, { date: shortDate(m.days.first), weekday: weekdayName(m.days.first).replace('星期', '周') }) : whole;
    return [{ offset: m.end, label, tooltip: whole }];
  });
}

function isRelative({ from }: CivilMention): boolean {
  return from.yearShift !== null || from.monthShift !== null || from.dayShift !== null || from.weekShift !== null;
}
