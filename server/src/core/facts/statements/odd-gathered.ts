// Parts and total in a classifier of trays, baskets and jars: 头一家蒸了120屉，第二家90屉 … 两家加起来，一天蒸出220屉.
import { holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import { member, statement, type Statement } from './model.ts';

const classifiers = '板屉笼锅缸坛篓箩捆扎垄畦窑';
/** 三家加起来，一天做出: right before the total. */
const gathers = /([两三四五六七八九])[家户处村坊店人组天批][\u4e00-\u9fff]{0,4}?(?:加起来|合起来|合计|共计|一共|总共|加在一起|拢共)[^。；\d]{0,10}$/;
const aside = /每|均|其中|去年|上年|比|多|少|剩|约|近|超/;

/** Totals of as many parts as they count, all of one such classifier and no other figure with it between. */
export function readOddGathered(text: string): Statement[] {
  if (!holdsAny(text, classifiers) || !holdsAny(text, '加合共')) return [];
  const found: Statement[] = [];
  for (const unit of classifiers) {
    if (!text.includes(unit)) continue;
    const all = matchesOf(text, new RegExp(`(?<![\\d.])\\d{2,5}(?=${unit}(?![块凳栏桥斧鸭式材车层]))`, 'g'));
    if (all.length < 3 || all.length > 8) continue;
    const figures = all.map((m) => ({ start: m.index, end: m.index + m[0].length + 1, n: Number(m[0]), lead: text.slice(Math.max(0, m.index - 24), m.index) }));
    const at = figures.findIndex((f) => gathers.test(f.lead));
    const total = figures[at];
    const n = smallNumber(gathers.exec(total?.lead ?? '')?.[1] ?? '零');
    const parts = figures.slice(0, at);
    if (!total || parts.length !== n || total.start - (parts[0]?.start ?? 0) > 300 || parts.some((f) => aside.test(f.lead.split(/[，。；：]/).at(-1) ?? ''))) continue;
    const due = parts.reduce((sum, f) => sum + f.n, 0);
    if (Math.abs(due / total.n - 1) > 0.2) continue;
    found.push(statement('sum', [...parts.map((f) => member('part', f)), member('total', total)], { claim: total, holds: due === total.n, working: `${parts.map((f) => f.n).join('＋')}＝${due}`, right: null, fault: 'unequal' }));
  }
  return found;
}
