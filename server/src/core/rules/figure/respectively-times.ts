// Values behind 分别 that are no amounts: days, hours, spans of hours, telephone numbers, told side by side.
import type { Values } from './respectively-values.ts';

const clock = '(?:\\d{1,2}[:：]\\d{2}|\\d{1,2}[时点](?:\\d{1,2}分|半|整)?)';
const half = '(?:[上中下]午|早[上晨]|清晨|晚上?|凌晨|傍晚|当[日天晚])';
const day = '(?:(?:(?:19|20)\\d\\d年|去年|今年|前年|明年|上个?月|本月|下个?月|\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|底|初)?|\\d{1,2}日)+|(?:每?周|星期)[一二三四五六日天末])';
const hours = `${clock}(?:[至到—～~-]{1,2}(?:次日)?${half}?${clock})?`;
/** One day, one hour, or a span of one of these. */
const moment = new RegExp(`^(?:${day}(?:[（(][^）)]{2,4}[）)])?(?:[至到—～-]${day})?(?:${half})?(?:${hours})?|${half}?${hours}|${half}(?=[、，和]))`);
const code = /^(?:0\d{2,3}[-—])?\d{4,11}(?![\d.]|[年月人元米户家个%])/;
const link = /^[将拟]?(?:(?:[定安设放]?排?|调整|提前|推迟|延长|延后|延|改|变更|顺延|确定)?[为是在于从到至成]|：)?/;
/** The thing has two moments of its own: 首末班车. */
const twofold = /首末|首班.{0,6}末班|早晚|起止|起讫|往返|来回|上下[学班课午]|开闭|到离|到发|始末|去程|返程|双向|冬夏|夏冬|进出/;
/** More is told of the same moments: 其中12日有两场. */
const shared = /^[^，。；\d]{0,3}[两二三四五六]|其中|有[两二三四]|各|同[一日天时]/;

/** 发车时间, 热线, 末班船: what each of the things of the clause before has; 演唱会 is a thing of its own. */
export const ofEach = /^$|(?:时间|日期|时刻|时段|时点|期限|钟点|截止|号码|热线|电话|编号|代码|年份|班期)$|^[首末头早晚]班?[车船机场]?$/;

/** Moments or numbers between `at` and the sentence's end; null where there are none or they may not be one each. */
export function timesAfter(text: string, at: number, limit: number): (Values & { readonly codes: boolean; readonly moments: true }) | null {
  const from = at + (link.exec(text.slice(at, at + 7))?.[0].length ?? 0);
  const first = text.slice(from, from + 3);
  // nearly every value ends here
  if (!/\d|[周星上中下早清晚凌傍去今前明每本当]/.test(first)) return null;
  for (const token of [moment, code]) {
    let end = from;
    let count = 0;
    for (let m = token.exec(text.slice(end, Math.min(limit, end + 36))); m && m[0] !== ''; m = token.exec(text.slice(end, Math.min(limit, end + 36)))) {
      count++;
      end += m[0].length;
      const joint = /^(?:、|和|与|及|以及)/.exec(text.slice(end, end + 2))?.[0];
      if (joint === undefined) break;
      end += joint.length;
    }
    if (count < 2 || /^[等、和与及]|^以?[前后]/.test(text.slice(end, end + 2)) || /[、和与及]$/.test(text.slice(from, end))) continue;
    if (shared.test(text.slice(end, limit)) || twofold.test(text.slice(Math.max(0, at - 40), at))) return null;
    return { start: from, end, readings: [count], codes: token === code, moments: true };
  }
  return null;
}
