// Part of date/year: 建于明代…已有200余年历史, 植于清康熙年间，距今100多年: a count of years against the reign or dynasty it starts in.
import { holds, holdsAny } from '../../base/held.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import { dynasties, eras, type Reign } from './eras-data.ts';
import type { YearContext } from './year-messages.ts';

const begun = /(?:[建植栽种凿铸刻立造修筑始起创生办开]|始建|肇始|栽种|种植|修建|建造|兴建|形成)于?(?:我国|清|明|元|宋|唐)?$/;
const period = /(北宋|南宋)(?=[，的]|[初末]年|中期)|(北宋|南宋|[隋唐宋元明清])(?:(?:代|朝)(?!表)(?:[\u4e00-\u9fff]{2}年间)?|[\u4e00-\u9fff]{2}年间)|[\u4e00-\u9fff]{2}年间/g;
/** Between the period and the count nothing but the thing's own name and words of standing. */
const linking = /^(?:初期?|末期?|中[期叶]|晚期|早期|年间)?(?:的[^，。；的]{1,8}|，)?，?(?:至今|距今|迄今|到今年|[树塔桥井龄]?龄|算来|已|已经|有|有着|约|已有|拥有|历经|走过|高龄|大约|将近|近|超过|逾){1,4}$/;
const again = /重修|重建|修缮|扩建|迁|翻建|改建|复建|末清初|末民初|元末|修复/;
const most = 20;

/** Counts of years, and the period before them that allows none of these. */
export function checkStandingEra(context: YearContext): void {
  const { copy: { text }, issue } = context;
  if (!issue.date || !(holdsAny(text, '代朝') || holds(text, '年间'))) return;
  const now = issue.date.year;
  let read = 0;
  for (const at of occurrences(text, '年')) {
    if (!/[\d多余来一二三四五六七八九十百]/.test(text.charAt(at - 1)) || !/^(?:的?历史|了|，|。|、|的|；|之久)/.test(text.slice(at + 1, at + 4))) continue;
    const count = countBefore(text, at);
    if (!count || count.value < 50) continue;
    if (++read > most) return;
    const found = periodBefore(text, count);
    if (!found) continue;
    const low = now - found.last - 1;
    const high = now - found.first + 1;
    if (count.high < low || count.low > high) {
      context.report({
        message: 'sinceEra', data: { era: found.name, first: low + 1, last: high - 1, printed: text.slice(count.start, at + 1) }, span: { start: count.start, end: at + 1 },
        related: [{ message: 'base', data: { words: found.name }, span: { start: found.start, end: found.end } }],
      });
    }
  }
}

/** The nearest period before a count, in its sentence, that begins the thing. */
function periodBefore(text: string, { start }: Count): (Reign & { readonly name: string; readonly start: number; readonly end: number }) | null {
  const from = Math.max(start - 40, text.lastIndexOf('。', start) + 1, text.lastIndexOf('\n', start) + 1);
  const head = text.slice(from, start);
  const found = [...head.matchAll(period)].at(-1);
  if (!found || again.test(head) || /\d{3,4}年/.test(head)) return null;
  const end = found.index + found[0].length;
  const title = /([\u4e00-\u9fff]{2})年间$/.exec(found[0])?.[1];
  const reigns = title ? eras.get(title) : undefined;
  const name = found[1] ?? found[2];
  const dynasty = name ? dynasties[name] : undefined;
  const span = reigns?.length === 1 ? reigns[0] : !title && dynasty ? { first: dynasty[0], last: dynasty[1] } : undefined;
  if (!span || !begun.test(head.slice(0, found.index)) || !linking.test(head.slice(end))) return null;
  return { ...span, name: found[0], start: from + found.index, end: from + end };
}
