// Whether what was read as a body is one's own name, and where the name begins: 发挥浙江大学 is 浙江大学, 概念验证中心 is no name.
import type { Span } from '../base/span.ts';
import { isPair, isVerb } from '../syntax/lexicon.ts';
import type { Bodies, OrganisationMention } from './organisations.ts';
import { breaks, places, plain, short } from './organisation-names-data.ts';

const isBreak = new Set(breaks);
const isPlace = new Set(places);
const isShort = new Set(short);
/** What a figure before the name leaves at its head: 3个｜…, 2万平方米｜…, 2025年｜…. */
const counted = /^[N一二两三四五六七八九十百千几多数]*[万亿]?(?:平方米|个|家|所|座|间|位|名|年|月|日|号|岁|批|期|项|级)/;
/** Single characters that cling to a name and begin none: 要, 会, 等. */
const clinging = /^(?:并|已|将|正|要|会|能|可|应|又|再|让|由|当|赴|致|即|系|乃|使|全力|力|好)/;
/** 市, 区, 镇 … behind a word of its own: the name of a place. */
const marker = /[省市县区镇乡村州旗盟]/;
/** Words whose last character only looks like the mark of a place. */
const noPlace = /(?:社|城|园|小|景|林|地|辖|山|库|片|校|厂|矿|灾|牧|老|各|本|全|该|我|外|农|乡|渔|山|级|大)$/;
/** 市, 区 … of the paper's own place before a department: 区科技局. */
const ownPlace = /^[省市县区镇乡村州](?![级域民场里外内中上下区县镇村])/;
/** Characters that stand alone in descriptions: 新型, 高水平, 级. */
const filler = new Set([...'当新老大小中高低多各类型级性化式者家员人子副主总分第首全双名校区域场厂院所队部站科技产业商农工学医文体水电气路']);

/** Bodies by their names, in order of position. */
export function namedBodies(text: string, { organisations }: Bodies): (Span & { readonly name: string })[] {
  return organisations.flatMap((body) => {
    const span = nameOfBody(text, body);
    return span ? [{ ...span, name: text.slice(span.start, span.end) }] : [];
  });
}

/** The name's span, counted as the mention's is; null where the mention only describes. */
export function nameOfBody(text: string, body: OrganisationMention): Span | null {
  const { ending, end } = body;
  const next = text[end] ?? '';
  if (next === '长' || (next === '员' && /[队团会]$/.test(ending))) return null;
  const stemEnd = end - ending.length;
  const start = headOf(text, body.start, stemEnd);
  const stem = text.slice(start, stemEnd);
  if (stem.length < 2 || /副$|^第/.test(stem) || plain.has(stem)) return null;
  // 鼓起村民, 大中小学, 城市新中心
  if ((next === '民' && isVerb(stem.charCodeAt(0), stem.charCodeAt(1))) || (ending.startsWith('小') && stem.endsWith('中')) || (ending === '中心' && stem.endsWith('新'))) return null;
  return isNamed(stem, ending) ? { start, end } : null;
}

/** Where the name begins behind clinging figures, verbs and descriptions. */
function headOf(text: string, from: number, stemEnd: number): number {
  let start = from;
  if (/[\d０-９]/.test(text[from - 1] ?? '') || /^[N一二两三四五六七八九十百千几多数]/.test(text.slice(from, from + 1))) start += counted.exec(text.slice(start, stemEnd))?.[0].length ?? 0;
  for (let at = stemEnd - 2; at >= start; at--) {
    const word = text.slice(at, at + 2);
    if (isBreak.has(word) || (word === '建设' && at > from && (isPlaceOrShort(text.slice(at + 2, stemEnd)) || isPlace.has(text.slice(at - 2, at)) || /大学|学院|公司|集团$/.test(text.slice(from, at))))) {
      start = at + 2;
      break;
    }
  }
  const cling = clinging.exec(text.slice(start, stemEnd))?.[0];
  if (cling && stemEnd - start - cling.length >= 2 && !isPair(text.charCodeAt(start), text.charCodeAt(start + 1))) start += cling.length;
  return described(text, start, stemEnd);
}

/** Whether a name begins here for certain: 建设｜雄安新区 is no 建设局. */
function isPlaceOrShort(stem: string): boolean {
  return stem.length >= 2 && (stem.length <= 3 || isPlace.has(stem.slice(0, 2)));
}

/** Passes over a description before a known place: 国家高新技术企业｜杭州永谱科技. */
function described(text: string, start: number, stemEnd: number): number {
  for (let at = start + 4; at + 2 < stemEnd; at++) {
    const before = text.slice(start, at);
    if (/(?:企业|单位|机构|管理方|运营方)$/.test(before) && !/^[主家管联协服]/.test(text.slice(at, at + 1)) && !isNamed(before, '')) return at;
  }
  return start;
}

/** A place, a mark of one, or characters that are no words: what makes a name one's own. */
function isNamed(stem: string, ending: string): boolean {
  if (/[A-Za-z“”]/.test(stem) || ownPlace.test(stem)) return true;
  if (/国家|全国|中国特色/.test(stem) && !stem.includes('企业')) return /^(?:局|.*行|.*院|.*会|.*馆|.*公司|办公室)$/.test(ending);
  if (isShort.has(ending) && stem.length <= 3) return !plain.has(stem.slice(-2)) && !plain.has(stem.slice(0, 2)) && !/[级性化型的一两三四五六七八九十]$/.test(stem);
  for (let i = 0; i + 2 <= stem.length; i++) {
    if (isPlace.has(stem.slice(i, i + 2))) return true;
  }
  for (let i = 2; i < stem.length; i++) {
    if (marker.test(stem[i] ?? '') && stem[i + 1] !== '界' && !noPlace.test(stem.slice(0, i)) && !isPair(stem.charCodeAt(i), stem.charCodeAt(i + 1))) return true;
  }
  return unread(stem) >= 2;
}

/** The longest run of characters that are in no word of two and stand alone in no description. */
function unread(stem: string): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < stem.length; i++) {
    if (plain.has(stem.slice(i, i + 2))) {
      run = 0;
      i++;
      continue;
    }
    const inWord = isPair(stem.charCodeAt(i - 1), stem.charCodeAt(i)) || isPair(stem.charCodeAt(i), stem.charCodeAt(i + 1));
    run = inWord || filler.has(stem[i] ?? '') ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
