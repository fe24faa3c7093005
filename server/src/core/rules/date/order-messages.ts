// What date/order can say, shared by its parts.
import type { Message } from '../../base/message.ts';
import type { StoryRuleContext } from '../define.ts';

export const orderMessages = {
  acts: { zh: '“{later}”（{laterDate}）早于“{earlier}”（{earlierDate}），先后颠倒', en: '“{later}” ({laterDate}) comes before “{earlier}” ({earlierDate})' },
  duration: { zh: '{range}，首尾都算{inclusive}{unit}，与“{words}”不符', en: '{range} is {inclusive} {unit} counted inclusively, not “{words}”' },
  countdown: { zh: '{today}到{target}还有{right}天，与“{words}”不符', en: 'From {today} to {target} there are {right} days, not “{words}”' },
  reversed: { zh: '起止日期颠倒：“{words}”', en: 'The range runs backwards: “{words}”' },
  nextDay: { zh: '从{base}算起，{word}是{right}，与“{words}”不符', en: 'Counted from {base} (“{word}”) it is {right}, not “{words}”' },
  told: { zh: '{act}在{date}，“{words}”不在{act}{side}', en: '{act} is dated {date}: “{words}” is on the wrong side of it' },
  case: { zh: '案发、事发在“{words}”，晚于已在处置的“{other}”', en: 'It happened on “{words}”, yet it was being dealt with on “{other}”' },
  caught: { zh: '抓获在“{words}”，早于报案的“{other}”', en: 'Caught on “{words}”, before it was reported on “{other}”' },
  promise: { zh: '“{other}”才约定的事（{work}），不会在“{words}”完成', en: 'What was agreed on “{other}” ({work}) cannot have been done on “{words}”' },
  shift: { zh: '{range}相差{right}天，与“{words}”不符', en: '{range} are {right} days apart, not “{words}”' },
  connective: { zh: '“{word}”的“{words}”与前面的“{other}”先后不合', en: '“{words}”, led by “{word}”, is on the wrong side of “{other}”' },
  chronicle: { zh: '逐条记事按时间先后，“{words}”却排在“{other}”之后', en: 'The chronicle goes forward, yet “{words}” stands behind “{other}”' },
  other: { zh: '另一日期“{words}”', en: 'The other date: “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
} as const;

export type OrderContext = StoryRuleContext<typeof orderMessages, 'dates' | 'sentences'>;

/** The unit a length is told in: 天 and 夜 are days, 个月, 年, and weeks. */
export function lengthUnit(unit: string): Message {
  return { zh: unit, en: /[天日夜晚]/.test(unit) ? 'days' : unit === '个月' ? 'months' : unit === '年' ? 'years' : 'weeks' };
}
