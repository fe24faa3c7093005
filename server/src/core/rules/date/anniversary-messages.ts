// What date/anniversary can say, shared by its parts.
import type { StoryRuleContext } from '../define.ts';

export const anniversaryMessages = {
  years: { zh: '{base}年{word}，到{now}年为{right}周年，与“{printed}”不符', en: 'From {base} ({word}) to {now} it is the {right}th anniversary, not “{printed}”' },
  grown: { zh: '{base}年{word}，到{now}年是{right}年，与“{printed}”不符', en: 'From {base} ({word}) to {now} it is {right} years, not “{printed}”' },
  told: { zh: '从文中所说的{base}年起，到{now}年是{right}年，与“{printed}”不符', en: 'From {base}, of which the story tells, to {now} it is {right} years, not “{printed}”' },
  edition: { zh: '{base}年起{cycle}一届，到{now}年应为第{right}届，与“{printed}”不符', en: '{cycle} since {base}: {now} is number {right}, not “{printed}”' },
  editions: { zh: '“{words}”在{base}年，每年一届，到{now}年应为第{right}届，与“{printed}”不符', en: '“{words}” was in {base}: with one a year {now} is number {right}, not “{printed}”' },
  lastEdition: { zh: '上一届是第{last}届，这一届应为第{right}届，与“{printed}”不符', en: 'The last one was number {last}: this is number {right}, not “{printed}”' },
  nth: { zh: '首个{words}在{base}年，{now}年应是第{right}个，与“{printed}”不符', en: 'The first {words} was in {base}: {now} has number {right}, not “{printed}”' },
  days: { zh: '从{base}算起是第{right}天，与“{printed}”不符', en: 'Counted from {base} it is day {right}, not “{printed}”' },
  base: { zh: '所据年份：“{words}”', en: 'Counted from “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
} as const;

export type AnniversaryContext = StoryRuleContext<typeof anniversaryMessages, 'dates' | 'sentences'>;
