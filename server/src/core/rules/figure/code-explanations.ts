// Explanations of a code: “5”是4个县级中心; 即1个中心、4个分中心、N个站点.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import { cut, firstMark, listItems } from '../../facts/enumerations/items.ts';
import type { Code } from './code-shapes.ts';

/** “5”是4个县级中心: the quoted digit and the number its explanation begins with. */
export interface Explained extends Span {
  readonly digit: string;
  /** Null where the explanation gives no number. */
  readonly number: number | null;
  /** Numbers of things it names where it gives none (“4”是水利、农业、城管); empty where it names none. */
  readonly named: readonly number[];
}

const pattern = /[“‘「](\d{1,3})[”’」](?:则|就|也|，)?(?:是指|指的是|说的是|讲的是|代表着?|表示|即为?|就是|分别是|分别指|指|是|为|：|——|即是)(?:建强|建立|建设|打造|组建|做好|抓好|抓住|健全|设立|聚焦|落实|依托|推出|突出|用好|建好|实现|围绕|统筹|培育)?(?:这)?(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})(?=[^\d年月日%.：:点半分成万亿]))?/y;

/** Every explanation of a quoted digit in order of position. */
export function explainedDigits(text: string): Explained[] {
  const found: Explained[] = [];
  for (const open of ['“', '‘', '「']) {
    for (let at = find(text, open); at >= 0; at = text.indexOf(open, at + 1)) {
      const c = text.charCodeAt(at + 1);
      if (c < 48 || c > 57) continue;
      pattern.lastIndex = at;
      const m = pattern.exec(text);
      if (!m?.[1]) {
        const told = toldSummed(text, at);
        if (told) found.push(told);
        continue;
      }
      const end = phraseEnd(text, at + m[0].length);
      const chosen = chosenBehind(text, at + m[0].length);
      if (chosen > 0) {
        found.push({ start: at, end, digit: m[1], number: chosen, named: [] });
        continue;
      }
      // “7”是6个街道和桥北镇各办1家…: others are joined to them
      if (m[2] !== undefined && /^[\p{Script=Han}]{1,6}[和与及][\p{Script=Han}]{1,8}[各都均]/u.test(text.slice(at + m[0].length, at + m[0].length + 20))) continue;
      const number = m[2] === undefined ? attributed(text, at + m[0].length) : m[2] === '一' ? singles(text, at + m[0].length) : smallNumber(m[2]);
      // 一 before a word of its own (一批, 一系列) is no number
      found.push({ start: at, end, digit: m[1], named: number === null ? namedBehind(text, at + m[0].length) : [], number: number === 1 && m[2] === '一' && m[1] !== '1' && /^[批系些体种揽]/.test(text.slice(at + m[0].length)) ? null : number });
    }
  }
  return [...found, ...toldAloud(text)].sort((a, b) => a.start - b.start);
}

const attribute = /^[\p{Script=Han}]{1,10}的(\d{1,2}|[两二三四五六七八九十])(?:个|家|支|所|座|条|项|类|处|名|张|台)[\p{Script=Han}]{2,8}(?=[，。；、])/u;

/** 每月2次 of “3”是每月2次图书馆打卡. */
const rated = /^每(?:天|日|晚|周|月|年|季度?|学期|人|户|家|班|场|次)(?:至少|不少于|最多|不超过)?(?:\p{Script=Han}{0,4}?)(\d{1,2}|[两二三四五六七八九十])(?:次|场|回|遍|篇|本|节|堂|个|条|件|张|小时|分钟|公里|天)/u;

/** “6”是分布在各镇的5个分馆: the one number of the explanation, behind what is said of the things. */
function attributed(text: string, at: number): number | null {
  const words = text.slice(at, firstMark(text, at, Math.min(text.length, at + 40), '，。；\n“') + 1);
  const m = attribute.exec(words);
  // 分布在三个片区的5个分站: how many of them there are, not of the places
  const spread = /^[\u4e00-\u9fff]{0,4}(?:在|于|到|覆盖|辐射|遍布|分布)[\u4e00-\u9fff]{0,2}?(?:[两二三四五六七八九]|\d)个?(?:城区|片区|区|县|镇|乡镇?|街道|村|社区|园区)的(\d{1,2}|[两二三四五六七八九十])(?:个|家|支|所|座|条|处)[\u4e00-\u9fff]{2,8}(?=[，。；、])/.exec(words);
  if (spread?.[1]) return smallNumber(spread[1]);
  const often = rated.exec(words);
  if (often?.[1] && !/[\d一二两三四五六七八九十]/.test(words.slice(often[0].length))) return smallNumber(often[1]);
  return m?.[1] && !/[\d一二两三四五六七八九十]/.test(words.slice(0, m[0].indexOf(`的${m[1]}`)) + words.slice(m[0].length)) ? smallNumber(m[1]) : null;
}

/** “2”：一个碳账户平台，一支碳管理师队伍: single things in a row, from behind the first 一 on; how many they are. */
function singles(text: string, at: number): number {
  const clauses = text.slice(at, firstMark(text, at, Math.min(text.length, at + 120), '。；\n“')).split(/[，、]|和(?=一)/);
  const stop = clauses.findIndex((clause, i) => i > 0 && !/^一[\p{Script=Han}][^一]{1,12}$/u.test(clause));
  return stop < 0 ? clauses.length : stop;
}

const included = /[“‘「](\d{1,2})[”’」](?:则|就|也|，)?(?:包括|涵盖|包含)了?/y;

/** “3”包括厕所、食堂、宿舍和操场四处: a list that says how many it has is whole. */
function toldSummed(text: string, at: number): Explained | null {
  included.lastIndex = at;
  const m = included.exec(text);
  if (!m?.[1]) return null;
  const from = at + m[0].length;
  const words = text.slice(from, firstMark(text, from, Math.min(text.length, from + 120), '，。；\n'));
  const summed = smallNumber(ownSum.exec(words)?.[1] ?? '零');
  const list = listItems(text, from, from + words.length, false);
  return summed > 1 && list.items.length > 1 && list.readings.includes(summed) ? { start: at, end: phraseEnd(text, from), digit: m[1], number: null, named: [summed] } : null;
}

const ownSum = /([两二三四五六七八九十]|\d{1,2})(?:个|支|类|级|方|大|项|部|张|名|条|种|家|处|所|座|块)[\p{Script=Han}]{0,6}$/u;

const choice = /(?:[选挑择取抽](?:修|考|择|取|出|定|报|学|做|答)?|选[^，。；\d]{0,6}?)(?<!首|优)(\d{1,2}|[一二两三四五六七八九十])(?:[门科项个样种本道题套家名处件类册课]|$)/u;

/** 物理、历史两门里选一门, 四门中任选2门, 4选2: the number chosen, which is the digit's, not that of what there is to choose from; 0 where nothing is chosen. */
function chosenBehind(text: string, at: number): number {
  const words = text.slice(at, firstMark(text, at, Math.min(text.length, at + 80), '，。；“\n'));
  return /[选挑择取抽]/.test(words) && /[中里内从由在或选]/.test(words) ? smallNumber(choice.exec(words)?.[1] ?? '零') : 0;
}

const aloud = /^([1-9])[”’」](?:(?:呢|嘛|么)(?:，|？)(?:[^。；：“”\n]{0,18}(?:数|数道|数着说|解释|念给[\p{Script=Han}]{1,3}听|念道|列出|报出|说)(?:：|，就?是))|对应(?:的是|着)?|管的是|落在)/u;
const allOfThem = /^(?:，(?:都|样样|个个|项项|件件|条条|处处|月月|年年|天天|缺一|全|一[样个件项]不))|^[。；]/;

/** “6”呢，村主任掰着指头数：老磨坊、老油坊、…，都是…: the things are told behind the words of who tells them. */
function toldAloud(text: string): Explained[] {
  const found: Explained[] = [];
  for (const open of ['“', '‘', '「']) {
    for (let at = find(text, open); at >= 0; at = text.indexOf(open, at + 1)) {
      const c = text.charCodeAt(at + 1);
      if (c < 49 || c > 57) continue;
      const m = aloud.exec(text.slice(at + 1, at + 32));
      if (!m?.[1]) continue;
      const from = at + 1 + m[0].length;
      const named = namedBehind(text, from);
      const stop = firstMark(text, from, Math.min(text.length, from + 120), '，。；\n');
      if (named.length > 0 && Math.min(...named) > 2 && allOfThem.test(text.slice(stop, stop + 6))) found.push({ start: at, end: from, digit: m[1], number: null, named });
    }
  }
  return found;
}

/** How many things the explanation names, in every reading; empty where it is no plain list or counts itself (街道、社区两级). */
function namedBehind(text: string, at: number): readonly number[] {
  const stop = firstMark(text, at, Math.min(text.length, at + 120), '，。；\n');
  const list = listItems(text, at, stop, false);
  const words = text.slice(at, stop);
  // 网格员、楼栋长两支队伍
  const summed = ownSum.exec(words)?.[1];
  if (summed !== undefined && list.items.length > 1 && list.clean && list.readings.includes(smallNumber(summed))) return [smallNumber(summed)];
  // 在村卫生室、社区服务站、镇卫生院三类机构购药均可报销
  const inner = /[两二三四五六七八九十](?=(?:个|支|类|级|方|大|项|部|张|名|条|种|家)[\p{Script=Han}])/u.exec(words);
  if (inner && words.includes('、')) {
    const own = listItems(text, at + (/^[在从由对把向]/.test(words) ? 1 : 0), at + inner.index, false);
    if (own.items.length > 1 && own.clean && !own.open && own.readings.includes(smallNumber(inner[0]))) return [smallNumber(inner[0])];
  }
  return list.items.length > 1 && list.clean && !list.open && !/\d|[两二三四五六七八九十][个级方大类支项部]|[“”]/.test(words) && !/如|包括|涵盖/.test(words) ? list.readings : [];
}

/** To the end of the noun: the next mark. */
function phraseEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && i - at < 24 && !'，。；、：！？（\n“'.includes(text[i] ?? '')) i++;
  return i;
}

const opening = /^[”’」]?[^，。；：“”\n]{0,14}?(?:，|：|——|（)(?:即|包括|由|也就是|指|具体是|分别是|分别为|就是|是指|指的是|即为|包含|涵盖)?(?:建成|建立|建设|打造|组建|设立|构建|形成|依托|配备|设置)?/;
const counted = /^(?:[^，。；、\d]{0,4}?)(一批|\d{1,3}|[一二两三四五六七八九十]{1,3}|[NnXx](?=个|家|项|条|村|处|支|种|名|片)|若干|多(?=个|家|项|条|处|支|种|名))(?:[个大条项支家套类张座处种名人级本块片站间台辆道次堂所幢栋册场步方组件面位天秒周日年月]|中心|平台|小时|分钟)?/;

/** The numbers a list behind the code begins its items with, where they differ from the code's parts; null where they agree or are none. */
export function listedNumbers(text: string, code: Code): (Span & { readonly numbers: readonly string[] }) | null {
  if (!code.plus && code.parts.length < 2) return null;
  const rest = text.slice(code.end, code.end + 160);
  const m = opening.exec(rest);
  const own = m ? listFrom(text, code, code.end + m[0].length) : null;
  const made = own ? null : madeOf.exec(rest);
  return made ? listFrom(text, code, code.end + made[0].length) : own;
}

/** “2+4+X”夜间阅读网，…。这张网由2座…、6家…和一批…组成: the next sentence takes up what the code names and says what it is made of. */
const madeOf = /^[”’」][^，。；：“”\n]{2,12}[^。；“”\n]{0,60}。\n?(?:这|该|其|全)?[^，。；：“”\n]{1,10}?由(?=[^。；\n]{8,100}(?:组成|构成))/;

function listFrom(text: string, code: Code, start: number): (Span & { readonly numbers: readonly string[] }) | null {
  const limit = firstMark(text, start, Math.min(text.length, start + 160), '。；\n');
  // 2个中心，一个在乡里；4个食堂，…: a group between ； for each part, and what is counted within it is its own
  if (code.plus && text[limit] === '；' && cut(text, start, firstMark(text, start, Math.min(text.length, start + 400), '。\n'), '；').length === code.parts.length) return null;
  const items = cut(text, start, limit, '、，+＋').flatMap((s) => joined(text, s));
  const closing = code.parts.every((part) => /\d/.test(part)) ? items.slice(0, code.parts.length).map((s) => /(\d{1,2}|[一二两三四五六七八九十])(?:次|个|名|天|小时|分钟|遍|项|件|人)$/.exec(text.slice(s.start, s.end))?.[1]) : [];
  // 大雨每天巡查3次，中雨2次，小雨1次: each closes with its number
  if (closing.length > 1 && items.length === code.parts.length && closing.every((n) => n !== undefined)) {
    const told = closing.map((n) => String(smallNumber(n ?? '')));
    const off = code.parts.filter((part, i) => part !== told[i]).length;
    return off === 1 && code.parts.length > 1 ? { start, end: items.at(-1)?.end ?? start, numbers: told } : null;
  }
  const once = items.map((s) => [...text.slice(s.start, s.end).matchAll(/(?<![\d.第])\d{1,2}(?![\d.%月日年号])/g)].map((n) => n[0]));
  // 查询2小时办结，抵押3个工作日办结，转移5个工作日办结: one number in each
  if (code.parts.length > 2 && !code.plus && items.length === code.parts.length && once.every((n) => n.length === 1) && !/其中|此外|另/.test(text.slice(start, limit))) {
    const told = once.map(([n = '']) => n);
    return code.parts.filter((part, i) => part !== told[i]).length === 1 ? { start, end: items.at(-1)?.end ?? start, numbers: told } : null;
  }
  const numbers: string[] = [];
  let end = start;
  for (const item of items.slice(0, code.parts.length)) {
    const words = text.slice(item.start, item.end);
    const m = counted.exec(words) ?? (item === items[0] ? counted.exec(words.replace(/^[^\d，。“”一二两三四五六七八九十]{5,18}(?=\d)/, '')) : null);
    const n = m?.[1] ?? (code.parts[numbers.length] === '1' && /[为作](?:龙头|核心|中心|主体|引领|总院|总部|骨干|牵引|主导)/.test(words) ? '1个' : undefined);
    // 前4天…，第5天: an ordinal counts nothing
    if (n === undefined || /^[^\d]{0,4}第/.test(words) || (/^[\d一二两三四五六七八九十]/.test(n) && n !== '一批' && n !== '1个' && m?.[0].endsWith(n))) return null;
    numbers.push(/^\d|^[一二两三四五六七八九十]/.test(n) && n !== '一批' ? String(smallNumber(n === '1个' ? '1' : n)) : 'N');
    end = item.end;
  }
  if (numbers.length !== code.parts.length) return null;
  const off = code.parts.filter((p, i) => !(p === 'N' || p === 'X' || numbers[i] === 'N' || p === numbers[i])).length;
  // 66个书屋报名，其中60个通过验收
  if (code.parts.some((p, i) => p !== numbers[i] && /^\d/.test(p) && text.slice(end, end + 40).includes(`其中${p}`))) return null;
  // a list with nothing of the code in it is another list
  return off === 0 || (off > 1 && off * 2 > code.parts.length) ? null : { start, end, numbers };
}

const headed = /牵头|为龙头|为中心|为核心|为总[院馆站校店部]|领衔/;

/** Where the first sentence behind a headline begins that names the head: 以县人民医院为总院. */
function sentenceOfHead(text: string, at: number): number {
  // bounded: some hundred characters behind a headline
  const m = headed.exec(text.slice(at, at + reach));
  if (!m) return at;
  let start = at + m.index;
  while (start > at && !'。！？\n'.includes(text[start - 1] ?? '\n')) start--;
  return start;
}

/** Farthest, in characters, behind a headline that its code's head is named. */
const reach = 400;

/** “1+4”医共体，由县医院牵头，…5家卫生院加入: a code of one head and its members, and a number of members that is not the code's. */
export function membersOf(text: string, code: Code): (Span & { readonly n: number }) | null {
  const [head, members] = code.parts;
  if (!code.plus || head !== '1' || members === undefined || code.parts.slice(2).some((p) => /\d/.test(p)) || !/^\d/.test(members)) return null;
  const own = text[code.end] === '”' ? code.end + 1 : code.end;
  const from = code.heading && !text.includes(code.text, code.end) ? sentenceOfHead(text, own) : own;
  const words = text.slice(from, firstMark(text, from, Math.min(text.length, from + 160), '。\n'));
  if (!headed.test(text.slice(Math.max(0, code.start - 24), code.start) + words)) return null;
  // one number of members only, else it cannot be told which is meant
  const found = [...words.matchAll(/(\d{1,2}|[两二三四五六七八九十])(?:家|所|个|支|座)[^，。；、\d]{2,12}?(?:加入|参加|参与|为成员|[为作是]分|为节点|为支|组成|抱团|跟进|联动|响应)/g)];
  const [only] = found;
  const n = only?.[1] === undefined ? 0 : smallNumber(only[1]);
  if (found.length !== 1 || !only || n === Number(members) || Math.abs(n - Number(members)) > 3 || (from !== own && /(?:先|首批|又|再|去年|目前)[^，。]{0,8}，?[^，。]{0,16}$/.test(words.slice(0, only.index)))) return null;
  return { start: from + only.index, end: from + only.index + only[0].length, n };
}

/** The last two items may be joined by 和. */
function joined(text: string, item: Span): Span[] {
  const words = text.slice(item.start, item.end);
  const m = /[和及与](?=\d|[NnXx]个|[一二两三四五六七八九十][个大项支套]|若干|多个|一批)/.exec(words);
  return m && m.index > 0 ? [{ start: item.start, end: item.start + m.index }, { start: item.start + m.index + 1, end: item.end }] : [item];
}
