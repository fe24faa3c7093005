// What date/lunar can say, shared by its parts.
import type { FixReport, IssueRuleContext } from '../define.ts';
import type { Story } from '../../syntax/model.ts';
import { witnessMessages } from './witness.ts';

export const lunarMessages = {
  ...witnessMessages,
  day: { zh: '{date}农历为{right}，不是“{printed}”', en: '{iso} is {right} of the lunar calendar, not “{printed}”' },
  year: { zh: '{date}在农历{right}年，不是“{printed}”（干支在春节换年）', en: '{iso} lies in the lunar year {right}, not “{printed}”: the year turns at Spring Festival' },
  length: { zh: '农历{month}只有29天，没有“{printed}”', en: 'The lunar month {month} has 29 days: there is no “{printed}”' },
  monthLength: { zh: '农历{month}有{right}天，与“{printed}”不符', en: 'The lunar month {month} has {right} days, unlike “{printed}”' },
  festival: { zh: '{year}年{festival}是{right}，与“{printed}”（{date}）不符', en: '{festival} of {year} is {rightIso}, not “{printed}” ({iso})' },
  festivalLunar: { zh: '{festival}是{right}，不是“{printed}”', en: '{festival} is {right} of the lunar calendar, not “{printed}”' },
  civilYear: { zh: '{year}年是农历{right}年，与“{printed}”不符', en: '{year} is the lunar year {right}, not “{printed}”' },
  zodiac: { zh: '{year}年属{right}，与“{printed}”不符', en: '{year} is the year of the {right}, not “{printed}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  paired: { zh: '对应的公历日期“{date}”', en: 'The civil date “{date}”' },
} as const;

export type LunarContext = IssueRuleContext<typeof lunarMessages, 'dates' | 'datelines' | 'sentences'>;

/** A fix that writes `to` at a span of a story. */
export function lunarFix(context: LunarContext, story: Story, span: { start: number; end: number }, to: string): FixReport<typeof lunarMessages> {
  return { title: 'to', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, span), newText: to }] };
}
