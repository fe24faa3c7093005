// Words of change: verbs of growth and decline, words of the base they are measured from, words that make a growth rate uncheckable.

const up =
  '增加|增长|增多|放大|增至|新增|净增|猛增|激增|剧增|递增|跃增|倍增|提高|提升|上升|上涨|上调|上浮|攀升|跃升|飙升|飞升|跃至|扩大|扩展|扩充|扩容|拓展|拓宽|延长|延伸|加长|发展|壮大|成长|做大|增产|增收|增效|涨价|提价|加价|增值|加长|加高|加宽|高出|多出|涨|升|增|多';
const down = '减少|减至|锐减|骤减|缩减|压减|裁减|下降|降低|骤降|压降|调降|下调|下浮|下滑|下跌|滑落|回落|回调|缩短|缩小|缩水|压缩|压低|精简|收窄|降价|降本|减产|减收|减亏|减负|节约|节省|节电|节水|节能|省电|省水|省时|省下|省掉|省去|少用|少花|省|提前|便宜|跌|降|减|少|缩|短';
const risen = new RegExp(`(?:${up})(?:价?幅度|了|率|幅|速)?$`);
const fallen = new RegExp(`(?:${down})(?:价?幅度|了|率|幅)?$`);

/** Whether a verb phrase ends in a word of growth (up), of decline (down), or in neither. */
export function directionOf(phrase: string): 'up' | 'down' | null {
  if (/(?:降幅|跌幅|减幅|缩幅)$/.test(phrase)) return 'down';
  if (/(?:增幅|涨幅|升幅|增速|增长率)$/.test(phrase)) return 'up';
  if (fallen.test(phrase)) return 'down';
  return risen.test(phrase) ? 'up' : null;
}

/** The words right before the second of two values: 增加到(今年的) → up; 达到, 变为, 到 → 'plain'; null where it is no such phrase. */
export function arrivalOf(before: string): 'up' | 'down' | 'plain' | null {
  const tail = before.slice(-24);
  const found = arrival.exec(tail);
  if (!found) return null;
  const verb = tail.slice(0, found.index);
  const direction = directionOf(verb);
  if (direction) return direction;
  return /[达变改换调转增卖]$/.test(verb) || /^(?:到|至)$/.test(found[1] ?? '') ? 'plain' : null; // 做到, 发展到
}

const arrival = /(到|至|为|成)了?(?:[^，。；：、,;到至为成]{0,12}的?)$/;

/** 由 or 从 before the first of two values, with what stands between them (去年同期的). */
export function departureOf(before: string): string | null {
  const found = /(?:由|从|自(?!来|动|主|然|建|治|行|筹|愿|有|身|己|我))([^，。；：,;由从]{0,18})$/.exec(before.slice(-22));
  return found ? (found[1] ?? '') : null;
}

/** Words that set a value in an earlier time: 五年前, 去年同期, 原来, 只有, 2020年. */
export const earlier = /(?:年|月|天)前|去年|上年|前年|上月|上届|上季|同期|原来|原先|原有|过去|以往|以前|从前|早些年|往年|之前|此前|当初|最初|起初|头一年|刚|曾|当年|当时|那时|(?:19|20)\d\d年|年初|期末|(?:开[业张馆园通学]|成立|起步|创办|建[园站馆社厂店校])(?:时|之初)|[打改整建升][通造治成级]前/;

/** Words that set a value in the present: 如今, 今年, 目前. */
export const present = /如今|现今|今年|现在|目前|眼下|当前|至今|今天|现有|本届|这一届|本月|(?:19|20)\d\d年/;

/** Where growth is not reckoned from the printed values, or from other values than these. */
export const otherBasis = /可比|口径|不变价|扣除|剔除|名义|实际增|实际下降|实际提高|折算|年化|两年平均|分别|按[^，。；]{1,8}计|含税|不含|内生/;

/** The change is measured against last year (or the like), whatever base the pair names. */
export const againstLastYear = /同比|同期|上年|去年|上月|上季/;

/** What may stand between a value and the claim made of it without bringing in another subject. */
export function residue(between: string): string {
  let rest = between;
  for (const filler of fillers) rest = rest.replace(filler, '');
  return rest;
}

const fillers = [
  /(?:比|较)(?:刚)?(?:开[业张馆园通学诊播]|成立|起步|创办|建[园站馆社厂店校村]|投用|开工|启动|试点|入驻)(?:时|之初|前|初期|那年|当年|伊始)/g,
  /(?:比|较|同|与)?(?:上年|去年|前年|上月|上季度?|上届|上一年|前一年|此前|之前|以前|过去|原来|[一二三四五六七八九十两\d]{1,6}年前|(?:19|20)\d\d年)(?:同期|相比|末|底|初)?/g,
  /(?:短短|仅仅|仅|过去|近|这)?[一二三四五六七八九十两几\d]{1,6}(?:年|个月|个季度|天)(?:来|间|内|里|时间|后|共|以来){0,3}/g,
  /同比|环比|累计|总共|一共|合计|实际|直接|一下子|一口气|一举|足足|整整|几乎|差不多|大约|将近|接近|超过|达到|突破|实现|总体|整体|平均|首次|成功|竟然|居然|这意味着|也就是说|相当于|等于|换算|期间|相比/g,
  /如今看来|现在看来|据介绍|据了解|据统计|据测算|据悉|可以说|换句话说|换言之|简单说|一路[走攀]?[高低升降涨跌滑扬]|算[下起]来|平均下来|仅此一项|数据显示|统计显示|眼下|如今|目前/g,
  /[净共约近超逾达了为又再也就已均都其数即则还，、；：,;\s]/g,
];

const partOfYear = /同期|前[一二两三四五六七八九十\d]{1,2}个月|[一二三四两]季度|[上下]半年|\d{1,2}(?:月份?)?[—至到-]\d{1,2}月/;

/** Whether `words` tell of a part of a year: 今年前两个月 are compared (同比) with last year's two, not with 去年 as a whole. */
export function ofPart(words: string): boolean {
  return partOfYear.test(words);
}

/** A verb or noun of change that ends some words: 增长, 增幅, 节水. */
export const verbEnd = /(?:增加|增长|增多|净增|新增|猛增|提高|提升|上升|上涨|攀升|跃升|扩大|扩展|拓展|延长|减少|锐减|缩减|压减|下降|降低|下调|下滑|下跌|回落|缩短|缩小|压缩|收窄|增幅|涨幅|升幅|降幅|跌幅|减幅|增速|增长率|增产|增收|涨价|提价|加价|降价|减产|减收|节约|节省|节电|节水|节能|省电|省水|省时|省下|省掉|少用|少花|提前|高出|多出|便宜|省|涨|升|增|多|跌|降|减|少)$/;
