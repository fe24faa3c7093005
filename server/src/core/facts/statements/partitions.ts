// Whether the parts of a total can overlap, and whether they are known to be all of it.
import { complements, noOverlap, overlapWords } from './sum-words.ts';
import { lastClause } from './rows.ts';

/** The words that name a part, from those before and behind its figure: 制造业 in 、制造业15个; the noun behind the figure where nothing stands before it (186名男生). */
export function labelOf(before: string, after: string): string {
  const words = withinBracket(lastClause(before)).replace(/^.*[、和与及]/, '').replace(/^其中|^有|^包括/, '').replace(/^.{0,60}[中里](?=[男女]\p{Script=Han}{0,2}$)/u, '').trim();
  return words === '' ? (/^[\p{Script=Han}]{0,6}/u.exec(after)?.[0] ?? '') : words;
}

/** 男 of 教师52名（男: what stands behind a bracket that is still open. */
function withinBracket(words: string): string {
  let closed = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    const c = words.charAt(i);
    if (c === '）') closed++;
    else if (c === '（' && --closed < 0) return words.slice(i + 1);
  }
  return words;
}

/** Three labels that leave nothing out between them. */
const threefold: readonly (readonly RegExp[])[] = [
  [/赞成|同意/, /反对|不同意/, /弃权/], [/^大班/, /^中班/, /^小班/], [/^初一|^七年级/, /^初二|^八年级/, /^初三|^九年级/], [/^高一/, /^高二/, /^高三/], [/^很?满意|^非常满意/, /基本满意|一般/, /^不满意/],
  [/扣球|进攻/, /拦网/, /发球/], [/[胜赢]了?$/, /平了?$/, /[负输]了?$/], [/上涨|涨了?$/, /下跌|下降|跌了?$/, /持平|平$/], [/^企业/, /^个体/, /合作社$/],
];

/** True for sets that leave nothing out: 金银铜, 男女, 一二三等奖, 三次产业, 城镇与农村. */
export function isPartition(labels: readonly string[]): boolean {
  const has = (pattern: RegExp): boolean => labels.some((l) => pattern.test(l));
  const n = labels.length;
  if (n >= 2 && areBands(labels)) return true;
  if (n === 2) return complements.some(([a, b]) => has(a) && has(b));
  if (n === 3) {
    if (has(/^金/) && has(/^银/) && has(/^铜/)) return true;
    if (threefold.some((set) => set.every(has))) return true;
    if (has(/一产|第一产业/) && has(/二产|第二产业/) && has(/三产|第三产业/)) return true;
  }
  if (n === 4 && has(/女高/) && has(/女低/) && has(/男高/) && has(/男低/)) return true;
  if (n === 4 && has(/一季度/) && has(/二季度/) && has(/三季度/) && has(/四季度/)) return true;
  return n >= 3 && n <= 5 && has(/一等奖/) && has(/二等奖/) && has(/三等奖/) && labels.every((l) => /[特一二三四]等奖|优秀|优胜|鼓励|入围/.test(l));
}

/** 30岁以下, 31～50岁, 51岁以上: bands of one measure from the lowest to the highest. */
function areBands(labels: readonly string[]): boolean {
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  const [low, high] = [lowest.test(first) ? first : last, lowest.test(first) ? last : first];
  return lowest.test(low) && highest.test(high) && labels.slice(1, -1).every((l) => between.test(l));
}

const lowest = /^(?:(?:不足|不到|未满)\d{1,4}(?:周?岁|年|亩|米|平方米|元|万元|亿元|人)|\d{1,4}(?:周?岁|年|亩|米|平方米|元|万元|亿元|人)(?:及?以下|以内))的?$/;
const highest = /^\d{1,4}(?:周?岁|年|亩|米|平方米|元|万元|亿元|人)(?:及?以上|及其以上)的?$/;
const between = /^\d{1,4}(?:周?岁|年|亩|米|平方米|元|万元|亿元|人)?[至到～—-]\d{1,4}(?:周?岁|年|亩|米|平方米|元|万元|亿元|人)的?$/;

/** True where one thing may count under two parts (外资, 10亿元以上), or the sentence says so. */
export function mayOverlap(labels: readonly string[], sentence: string): boolean {
  if (noOverlap.test(sentence)) return false;
  if (isPartition(labels)) return /重复|交叉|重叠/.test(sentence);
  if (overlapWords.test(sentence)) return true;
  if (labels.some((l) => /妇女|少数民族|^青年$|团员|以上|以下|以内|超过|外资|外商|民营|国有|国企|重点|重大|党员|新增|高新|规上|规模以上|级以上|上市|专精特新|龙头|留学|残疾|退役|脱贫|低保|高级|中级|获|参与|列入|纳入|入选|评为|挂牌|完成|使用|拥有|涉及|含/.test(l))) return true;
  // 明清老屋83栋，列入名录的71栋: one part is a kind, the other what befell some of all
  if (labels.length === 2 && labels.filter((l) => /的(?:还|也|就|已|都|共)?(?:有|是|达)?$/.test(l)).length === 1) return true;
  // 抢救6人，抢救成功5人: some of them
  if (labels.some((l) => l.length > 1 && labels.some((m) => m.length > l.length && m.startsWith(l)))) return true;
  return labels.filter((l) => /^女|^男/.test(l)).length === 1;
}
