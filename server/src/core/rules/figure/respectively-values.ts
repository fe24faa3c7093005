// The values behind 分别: figures of one unit side by side, or a list of names behind 位于, 来自 and the like.
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { firstMark, listItems } from '../../facts/enumerations/items.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { timesAfter } from './respectively-times.ts';

export interface Values extends Span {
  /** Numbers of values the words can be read as, the likeliest first. */
  readonly readings: readonly number[];
  /** Telephone and other numbers: one thing may have more of them. */
  readonly codes?: boolean;
  /** One value alone, of a verb that says what the things come to. */
  readonly single?: boolean;
  /** The list says itself how many it has: several things may share one of them. */
  readonly summed?: boolean;
  /** Days, hours or such numbers. */
  readonly moments?: boolean;
}

const turns = ['增长', '下降', '提高', '提升', '上升', '减少', '降低', '上涨', '下跌', '增加', '回落', '达', '为', '约', '近', '超', '达到'];

/** Values between `at` and the sentence's end, or null where they cannot be told. */
export function valuesAfter(text: string, at: number, limit: number, quantities: readonly Quantity[]): Values | null {
  const first = firstBehind(quantities, at);
  const q = quantities[first];
  const clauseEnd = firstMark(text, at, limit, '，；。：');
  const moments = timesAfter(text, at, limit) ?? lengths(text, at, limit);
  if (moments) return moments;
  // 登船口分别为5号、9号
  const numbers = runOfNumbers.exec(text.slice(at, limit + 1));
  if (numbers?.[1]) return { start: at + numbers[0].length - numbers[1].length, end: at + numbers[0].length, readings: [numbers[1].split(/[、和与及]/).length] };
  if (q && q.start < clauseEnd && q.kind !== 'label' && q.kind !== 'score') {
    // 分别获得100米自由泳、200米蛙泳冠军: a length that names an event
    const named = text[q.start] === '第' || event.test(text.slice(q.start, q.start + 10)) ? names(text, at, clauseEnd) : null;
    const summed = q.kind === 'count' && text.slice(at, q.start).includes('、') ? names(text, at, clauseEnd) : null;
    if (summed?.readings.length === 1 && summed.readings[0] === q.value) return summed;
    return named ?? figures(text, quantities, first, limit) ?? alone(text, at, q, clauseEnd);
  }
  return names(text, at, clauseEnd) ?? (q && text[clauseEnd] === '，' && inNextClause.test(text.slice(clauseEnd + 1, q.start)) ? figures(text, quantities, first, limit) : null);
}

/** 分别翻修一新，新添球门6个、4个: what the values are of, right before them. */
const inNextClause = /^(?!其中|总|共|比|另|[^，]*(?:分别|依次|各))[\p{Script=Han}]{2,8}$/u;

const length = '(?:(?:\\d{1,2}(?:小时|时))?\\d{1,2}分(?:钟)?\\d{1,2}秒(?:\\d{1,3})?|\\d{1,2}小时\\d{1,2}分(?:钟)?)';
const runOfLengths = new RegExp(`^(?:为|是|以|达|达到|用时|用时为|跑出|游出|跑出了|游出了|(?:跑出|游出|滑出|划出|取得|创造)了?[^，。；]{0,16}?)?(${length}(?:[、和与及]${length}){1,11})(?=[，。；）]|的(?:好?成绩|佳绩))`, 'u');

const runOfNumbers = /^(?:为|是|在|停靠|安排在|设在)(\d{1,3}(号|路|号楼|栋|站台|门)(?:[、和与及]\d{1,3}\2){1,11})(?=[，。；）])/;

/** 羊、牛、马存栏分别为61万只、3万头、2600匹: each kind by a measure word of its own. */
const herd: readonly string[] = ['只', '头', '匹', '峰', '羽', '口', '尾', '万只', '万头', '万羽'];

/** 成绩分别为2分31秒、2分33秒: times told in two units and more. */
function lengths(text: string, at: number, limit: number): Values | null {
  const m = runOfLengths.exec(text.slice(at, limit + 1));
  if (!m?.[1]) return null;
  const start = at + m[0].length - m[1].length;
  return { start, end: at + m[0].length, readings: [m[1].split(/[、和与及]/).length] };
}

/** Index of the first figure at or behind `at`. */
export function firstBehind(quantities: readonly Quantity[], at: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function figures(text: string, quantities: readonly Quantity[], first: number, limit: number): Values | null {
  const q = quantities[first];
  if (!q) return null;
  let end = q.end;
  let count = 1;
  for (let i = first + 1; i < quantities.length; i++) {
    const next = quantities[i];
    if (!next || next.start >= limit || !joins(text.slice(end, next.start))) break;
    // 18.2%、12.7%，两条河的…: another clause begins
    if (count > 1 && (next.dimension !== q.dimension || next.unit !== q.unit) && text.slice(end, next.start) === '，') break;
    // 8名、12名，3名是新转来的: some of them
    if (count > 1 && text.slice(end, next.start) === '，' && text[q.end] === '、' && /^(?:是|系|属|来自|已|都|均)/.test(text.slice(next.end, next.end + 2))) break;
    if (next.dimension !== q.dimension || (next.unit !== q.unit && (q.dimension === 'count' || q.dimension === 'none') && !(herd.includes(q.unit) && herd.includes(next.unit)))) return null;
    end = next.end;
    count++;
  }
  if (count < 2) return null;
  const behind = text.slice(end, end + 2);
  return /^等|^不等|^[、和与及]/.test(behind) ? null : { start: q.start, end, readings: [count] };
}

const event = /^(?:男子|女子)?(?:4×)?\d{2,5}(?:米|公里|公斤级?)(?=[\p{Script=Han}])(?![和与及])/u;
const comesTo = /^(?:是|为|达到?|升至|降至|增至|减至|达成|涨至|跌至|提高到|调整为|下降到|增加到)$/;

/** 成交量分别为1260套，环比…: one exact figure where each thing has its own; none where the next clause goes on with figures. */
function alone(text: string, at: number, q: Quantity, clauseEnd: number): Values | null {
  if (q.approximator !== 'exact' || q.to !== null || q.value === 100 || q.value < 2 || q.end !== clauseEnd || !comesTo.test(text.slice(at, q.start)) || !'，。；'.includes(text[clauseEnd] ?? '的')) return null;
  const next = text.slice(clauseEnd + 1, firstMark(text, clauseEnd + 1, Math.min(text.length, clauseEnd + 40), '，。；'));
  return text[clauseEnd] === '，' && (/^[^一-鿿]|^(?:约|近|超|和|与)\d/.test(next) || (next.includes(q.unit) && /\d/.test(next))) ? null : { start: q.start, end: q.end, readings: [1], single: true };
}

/** 、 和 与 及, perhaps with a verb behind (、下降). */
function joins(gap: string): boolean {
  const m = /^(?:、|和|与|及|以及|，|；)/.exec(gap);
  if (!m) return false;
  const rest = gap.slice(m[0].length);
  return rest === '' ? true : m[0] !== '，' && turns.includes(rest);
}

const verbs = '承担 位于 来自 设在 建在 名为 取名为 取名 叫作 叫 名叫 命名为 落户 落在 种了 种植了 种植 栽种 种上了 养了 养殖了 获得了 获得 夺得了 夺得 荣获 摘得 拿下 考上了 考上 考取了 考取 考入了 考入 当上了 当上 嫁到了 嫁到 前往 赶赴 扮演 饰演 出演 主讲 担任 主打 主营 生产 出产 研发了 研发 选送了 选送 带来了 带来 展出 演唱 演奏 培育 供应 学了 教 管 负责 是 为'.split(' ');

const events = /(?:4×)?\d{2,5}(?:米|公里|公斤级?)(?=[\p{Script=Han}])/gu;
const made = /(?:摘得|夺得|获得|摘取|斩获|包揽|担任|承担|主讲|承建|负责|执教|饰演|演唱|承办|运营|管理|编写|完成|捧走|捧回|捧得|收入囊中|获取|取得|赢得|夺走|拿下|收获|占据)/;

/** 分别由韩铁、闻青和顾三摘得. */
function makers(text: string, at: number, end: number): Values | null {
  const stop = made.exec(text.slice(at, end))?.index ?? -1;
  if (stop < 0) return null;
  const list = listItems(text, at, at + stop, false);
  return list.items.length > 1 && list.clean && !list.open ? { start: at, end: at + stop, readings: list.readings } : null;
}

/** 分别坐落在, 分别在, 分别送往: where the things are, come from or go to. */
const places = /^(?:[坐驻分落安放停住开办摆挂藏定扎建立][落扎布户置放靠居设点营]?在|在|坐落于|就读于|毕业于|供职于|任职于|分布于|[送发运开通飞驶游]往|[搬住]进|出自|归属|隶属于?|属于)/;

/** 分别位于城东、城北和临港. */
function names(text: string, at: number, clauseEnd: number): Values | null {
  // 车工、铣工和钳工项目的第一名
  const end = clauseEnd - (/(?:项目|赛项|组别?)的(?:冠军|第一名?|一等奖|金[奖牌])$/.exec(text.slice(at, clauseEnd))?.[0].length ?? 0);
  if (text[at] === '由' || text[at] === '被') return makers(text, at + 1, end);
  const verb = verbs.find((v) => text.startsWith(v, at)) ?? places.exec(text.slice(at, at + 4))?.[0];
  if (!verb) return null;
  const list = listItems(text, at + verb.length, end, false);
  const words = text.slice(at + verb.length, end);
  // 冠军和亚军: two of a kind
  const pair = /^([^和与及]{2,5})[和与及]([^和与及]{2,5})$/.exec(words);
  if (list.items.length === 1 && pair?.[1]?.length === pair?.[2]?.length && pair && !/\d|的|等$/.test(words)) return { start: at + verb.length, end, readings: [2] };
  if (list.items.length < 2 || list.open || !list.clean || /\d|的|等$/.test(words.replace(events, ''))) return null;
  // 海滨、湖区、雪山和草原四个方向: the list says how many it has
  const summed = smallNumber(ownSum.exec(words)?.[1] ?? '零');
  return { start: at + verb.length, end, ...(list.readings.includes(summed) ? { readings: [summed], summed: true } : { readings: list.readings }) };
}

const ownSum = /([两二三四五六七八九十]|\d{1,2})(?:个|座|条|家|种|类|大|所|支|项|门|块|片|省|市|县|区|镇|乡|村|校)[\p{Script=Han}]{0,6}$/u;
