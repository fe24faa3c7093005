// Part of figure/scale: a unit of power where the words are of energy (发电量450万千瓦), and the other way round (装机容量5万千瓦时).
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';

/** 发电, 用电, 供电, 装机, 功率, 负荷, 出力. */
export const electricCue = mentionCues.cue('电装功负');

const between = '(?:了|约|达到?|为|是|有|超过?|突破|近|可达?|能达?|共|累计|已|就|将|节约|节省){0,3}$';
const amount = new RegExp(`(?:[发用供售购耗充输送省节]电量|上网电量|电量|电能)${between}`);
const deed = new RegExp(`(?:发|用|供|耗|省|节|充)电${between}`);
const capacity = new RegExp(`(?:装机(?:总?容量|总?规模)?|总装机|(?:额定|总|最大)?功率|(?:最[高大])?(?:用电)?负荷)${between}`);
/** Words of a rate of work: 发电能力, 最大出力. */
const atOnce = /能力|负荷|功率|出力|装机|规模|机组|容量|瞬时|峰值|最[高大]/;
const overTime = /[年月日天季]|累计|全程|小时|一晚|以来/;

/** The unit that must be meant, or null. `left` are the words before the figure. */
export function meantUnit({ q, clause }: Mention, left: string): string | null {
  if (q.unit === '千瓦' || q.unit === '兆瓦') {
    if (amount.test(left) || (deed.test(left) && overTime.test(clause) && !atOnce.test(clause))) return `${q.unit}时`;
    return null;
  }
  return /^(?:千瓦时|千瓦·时|千瓦小时|兆瓦时)$/.test(q.unit) && capacity.test(left) && !/储能|电池|蓄/.test(clause) ? q.unit.slice(0, 2) : null;
}
