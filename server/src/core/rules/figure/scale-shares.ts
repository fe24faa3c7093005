// A cost of one house or lift that its few households share out: 每年约6000万元，由住户分摊 … 六楼一年只摊980元.
import { baseValue } from '../../facts/statements/interval.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';

/** A cost and the share of it that is told. */
export interface SharedOut {
  readonly cost: Mention;
  readonly share: Mention;
  /** How many such shares the cost would make. */
  readonly times: number;
}

const shareCue = mentionCues.cue('摊');
/** Who shares is as few as one house, stair or lift holds. */
const few = /电梯|单元|楼[上下道栋里层]?|[一二三四五六七八九\d]楼|同楼|邻居|院[里子]|合租|室友|宿舍|小区|几户|住户|业主/;
const many = /全[省市县区镇]|财政|医保|保险|企业|公司|股东|各[市县区镇]|村集体|工程总|项目总/;

/** Costs of ten thousand yuan and more that the share told beside them would part among thousands. */
export function sharedOut(mentions: readonly Mention[]): SharedOut[] {
  const found: SharedOut[] = [];
  const money = mentions.filter((m) => m.cues & shareCue && m.q.dimension === 'money' && m.q.unit === '元' && m.q.to === null);
  for (const cost of money) {
    if (cost.q.scale < 1e4 || !/(?:由|让|按|归)[^。；]{0,24}(?:分摊|均摊|平摊|摊)|分摊|均摊|平摊/.test(cost.sentence.slice(cost.sentence.indexOf(cost.clause)))) continue;
    if (!/[费钱电]|开支|支出|花/.test(cost.lead.split(/[，；。]/).at(-1) ?? '') || !few.test(cost.sentence) || many.test(cost.sentence)) continue;
    const share = money.find((m) => m !== cost && m.q.scale === 1 && m.q.sentence - cost.q.sentence >= 0 && m.q.sentence - cost.q.sentence <= 2 && /摊(?:到|了)?(?:约|不到|不过|仅|只)?$|每户|每家|户均/.test(m.left + m.before.slice(-4)));
    if (!share) continue;
    const times = Math.round(baseValue(cost.q) / baseValue(share.q));
    // without 万 or 亿 it comes out
    if (times > 3000 && times / cost.q.scale >= 1 && times / cost.q.scale <= 1000) found.push({ cost, share, times });
  }
  return found;
}
