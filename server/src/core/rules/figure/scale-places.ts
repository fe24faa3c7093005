// Part of figure/scale: a piece of ground that is larger than the place it lies in, told in other units: 占地1500亩的公园 … 园里有一座1.2平方公里的乐园.
import { baseValue } from '../../facts/statements/interval.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';

/** A place with its extent and a piece of it that is larger. */
export interface Larger {
  readonly whole: Mention;
  readonly piece: Mention;
}

const placeCue = mentionCues.cue('园厂区场校基院街馆地镇乡村县');

/** How many sentences the piece may stand behind the place. */
const reach = 3;

/** Pieces of ground that cannot lie in the place named before them. */
export function largerThanPlace(mentions: readonly Mention[]): Larger[] {
  const found: Larger[] = [];
  const areas = mentions.filter((m) => m.q.dimension === 'area' && m.cues & placeCue && m.q.approximator !== 'under' && m.q.approximator !== 'range');
  for (let i = 0; i < areas.length && i < 40; i++) {
    const whole = areas[i];
    const place = whole ? placeOf(whole) : null;
    if (!whole || place === null) continue;
    for (const piece of areas.slice(i + 1, i + 6)) {
      if (piece.q.sentence - whole.q.sentence > reach) break;
      if (baseValue(piece.q) > 1.02 * whole.q.high && inside(piece, place) && !apart.test(`${whole.clause}${piece.lead}${piece.clause}`)) found.push({ whole, piece });
    }
  }
  return found;
}

/** 占地1500亩的公园, 老厂占地260亩, 茶场共有茶园450亩: the noun of the place; null where the figure is no extent of one. */
function placeOf({ clause, left, right, q }: Mention): string | null {
  if (q.approximator !== 'exact' && q.approximator !== 'about') return null;
  if (!/(?:占地(?:面积)?|总?面积|共有[茶果]园|园区面积)(?:约|达|为|共|有)?$/.test(left) && !/占地|面积/.test(left.slice(-6))) return null;
  if (/绿化|种植|建筑|水域|湖面|水面|使用|经营|营业|新增|一期|二期|每/.test(clause)) return null;
  // 全镇总面积86平方公里
  const level = /全([镇乡村县])(?:总面积|面积|国土面积|行政区域面积|区域面积)(?:约|达|为|共|有)*$/.exec(clause.slice(0, Math.max(0, clause.indexOf(String(q.value)))))?.[1];
  if (level !== undefined) return level;
  const behind = /^的[\p{Script=Han}]{0,10}?(公园|乐园|园区|景区|校园|工厂|老厂|厂区|基地|茶场|农场|林场|牧场|小区|街区|物流园|产业园|湿地|学校|医院|度假区|示范园)/u.exec(right)?.[1];
  if (behind !== undefined) return behind;
  return /(公园|乐园|园区|景区|校园|老厂|厂区|[\p{Script=Han}][厂馆]|商场|市场|车站|基地|茶场|农场|林场|牧场|小区|街区|物流园|产业园|学校|医院|度假区|示范园)(?:现|一共|共|总)?(?:占地|总?面积|共有[茶果]园)/u.exec(clause)?.[1] ?? null;
}

/** 公园里, 园内, 场里, 厂区里, 其中, behind which the piece is told. */
function inside({ lead, sentence }: Mention, place: string): boolean {
  if (place.length === 1) return new RegExp(`(?:^|[，。；])(?:在)?(?:${place}[东西南北中里内]|${place}域内|境内)[^，。；]{2,14}$`).test(lead) && !/[县市]域/.test(lead);
  const named = /(?:^|[，。；])(?:这座|该|整个)?([\p{Script=Han}]{0,4}?)(?:里面|里头|里|内|中)(?:的|还|新|专门|有|辟|建|种|，|另|设|划|开|共|已)/u.exec(lead);
  const word = named?.[1] ?? '';
  if (named && word !== '' && (place.endsWith(word) || word.endsWith(place) || place.endsWith(word.slice(-1)) || (/学校|[中小]学/.test(place) && word.endsWith('校园')))) return true;
  return /其中/.test(lead) && sentence.includes(place);
}

const apart = /覆盖|服务|辐射|带动|周边|流域|海域|保护区|[旁外北南东西]边|相邻|紧邻|毗邻|隔壁|扩建|扩大|扩到|将|计划|规划|远期|增|比|累计|种植|播种|复种|轮作|总建筑|建筑面积|建面/;
