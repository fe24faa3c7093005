// Lists beside a number that are of something else than what was counted.
import { smallNumber } from '../../base/small-number.ts';
import type { Enumeration } from './model.ts';

/** 净增5列，即新增8列、停开3列; 前两盘先输后赢：0:1、1:1、2:1; 四款，每款又分两种包装：春有…、夏有…; 两位：老胡和老戴，各带两名校工: what is listed is not what was counted. */
export function ofSomethingElse(text: string, { count, items, readings }: Enumeration): boolean {
  const words = items.map((s) => text.slice(s.start, s.end));
  if (/净[增减]?$/.test(text.slice(Math.max(0, count.start - 2), count.start)) || ('盘局场节'.includes(count.unit || '的') && words.length > 1 && words.every((w) => /^\d{1,3}[:：∶比]\d{1,3}$/.test(w)))) return true;
  // 走进12床病房, 全市6家书店联合统计: the number of a bed, and who counted
  if ((count.unit === '床' && /^(?:病房|病人|患者|的)/.test(text.slice(count.numeral.end + 1, count.numeral.end + 4))) || /^[\p{Script=Han}]{1,8}(?:联合)?(?:统计|提供|供稿|整理)[）)]/u.test(text.slice(count.numeral.end + 1, count.numeral.end + 14))) return true;
  // 金牌榜前五名（金、银、铜）: what the columns are
  if (text.charAt(count.start - 1) === '前' && '名位强'.includes(count.unit || '的') && text.charAt(count.end) === '（') return true;
  // 三个市场的平均价：猪肉…、羊肉…: what is told of all of them
  if (/的[^，。；]{0,4}(?:价格?|行情|成绩|比分|数据|指标|销量|时刻表?)$/.test(text.slice(count.numeral.end, count.end))) return true;
  // 4路：因老桥封闭，改走新河路；9路：站点减为21个: a line's number
  if (count.unit === '路' && /^[：:]/.test(text.slice(count.numeral.end + 1)) && words.some((w) => /^\d{1,3}路[：:]/.test(w))) return true;
  // 分三期建设，一期投资2.4亿元，一期预计明年4月投产: one of them, twice
  if (words.length > 1 && /^[一二三]期/.test(words[0] ?? '') && words[0]?.slice(0, 2) === words[1]?.slice(0, 2)) return true;
  // 由第41位升至第34位，上升7位
  if (count.unit === '位' && /(?:上升|下降|[前后上下]移|提[升前]|跃升|攀升|下滑|晋升|[前后]进|倒退)了?$/.test(text.slice(Math.max(0, count.start - 3), count.start))) return true;
  if (count.value === 2 && /^[^和与]{1,6}[和与][^和与]{1,6}$/.test(words[0] ?? '') && /^[各都均]/.test(words[1] ?? '')) return true;
  // 三层：一层是食堂，二层是书屋，三层是舞室，楼顶是菜园: no storey
  if (/^[层楼]/.test(count.unit) && readings[0] === count.value + 1 && /^(?:楼顶|屋顶|天台|顶上|地下|露台)/.test(words.at(-1) ?? '')) return true;
  // 两个镇：东镇管山林，西镇管河道，下一步南镇管矿坑: not yet
  if (readings[0] === count.value + 1 && /^(?:下一?步|接下来|明年|今后|日后|将来|未来|往后)/.test(words.at(-1) ?? '')) return true;
  const clause = text.slice(text.lastIndexOf('。', count.start) + 1, count.start);
  const each = /每[^，。；]{0,10}$/.exec(clause);
  // the number is told of the things that are each made up so
  return each !== null && [...clause.slice(0, each.index).matchAll(/(\d{1,2}|[两二三四五六七八九十])[\p{Script=Han}]/gu)].some((m) => readings.includes(smallNumber(m[1] ?? '')));
}

/** “四字经”：“一日一扫、一周一查、一月一评”: the number is of the characters in each of them. */
export const lettersOfEach = ({ count, items }: Enumeration): boolean => (count.unit === '字' || count.noun.startsWith('字')) && items.length > 1 && items.every((s) => s.end - s.start === count.value);

/** 一个团3个营，一个营3个步兵连，一个连3个排: how many each has of the next, no list of any. */
export const chained = (text: string, { items }: Enumeration): boolean => items.some((s) => /^一个[\p{Script=Han}]{1,4}[\d两三四五六七八九十]{1,3}个/u.test(text.slice(s.start, s.end)));

/** 在10个候选项目中票决产生8个: the list is of those chosen. */
export const chosenFrom = (text: string, { count }: Enumeration): boolean => /^[^，。；\d]{0,12}[中里][^，。；\d]{0,8}(?:选|产生|评|抽|挑|确定|入围|胜出)[^，。；\d]{0,4}\d/.test(text.slice(count.numeral.end, count.numeral.end + 32));
