// What date/plan-period can say, shared by its parts.
import { type Message, phrase } from '../../base/message.ts';
import type { StoryRuleContext } from '../define.ts';

export const planMessages = {
  period: { zh: '“{plan}”时期为{first}—{last}年', en: 'The period “{plan}” is {first}–{last}' },
  role: { zh: '“{plan}”时期为{first}—{last}年，{role}是{right}年，不是{printed}', en: '“{plan}” is {first}–{last}: its {role} is {right}, not {printed}' },
  outside: { zh: '“{plan}”时期为{first}—{last}年，{printed}不在其中', en: '“{plan}” is {first}–{last}: {printed} is not in it' },
  length: { zh: '{from}—{to}年首尾算{inclusive}年、相减为{exclusive}年，与“{words}”不符', en: '{from}–{to} is {inclusive} years counted inclusively and {exclusive} by difference, not “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  plan: { zh: '规划期“{words}”', en: 'The plan “{words}”' },
  years: { zh: '起止年份“{words}”', en: 'The years “{words}”' },
} as const;

/** 今年（2026年）: a word for a year, and the year it is. */
export function toldYear(words: string, year: number): Message {
  return phrase({ zh: '{words}（{year}年）', en: '{words} ({year})' }, { words, year });
}

export type PlanContext = StoryRuleContext<typeof planMessages, 'dates'>;
