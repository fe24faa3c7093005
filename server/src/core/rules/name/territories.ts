// One county-level place called 县 and 区 in a story: 云溪县 three times, 云溪区 once (research rule N09).
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { isHan } from '../../facts/names/lexicon.ts';
import type { BodyClash } from './organisation.ts';

/** Characters that stand before 县 or 区 in words that are no place's name: 全县, 城区, 山区. */
const noNames = new Set('全我本各该两外邻他此每老新旧山库属临郊城市辖进出到在向和与对为从给由是有多几个一二三四五六七八九十跨赛景园校厂矿社小片灾疫牧林农湖江海港空特战军');
/** What goes on behind 区 in another word: 区域, 区块. */
const goesOn = new Set('域块间位分别划县');
/** A story that tells of a change of rank may use both. */
const changes = ['撤县', '撤区', '设区', '设县', '更名', '改名', '改区', '改县', '前身', '旧称', '古称', '时称', '并入', '析置'];

/** The rarer rank of each place of which a story prints both; none where a change of rank is told. */
export function rankSlips(text: string): BodyClash[] {
  if (!holds(text, '县') || !holds(text, '区') || changes.some((word) => holds(text, word))) return [];
  const counties = placesOf(text, '县');
  const districts = placesOf(text, '区');
  const found: BodyClash[] = [];
  for (const [name, left] of counties) {
    const right = districts.get(name);
    if (!right || left.length === right.length) continue;
    const [rare, usual, rank, other] = left.length < right.length ? [left, right, '县', '区'] : [right, left, '区', '县'];
    if (rare.length === 1 && usual.length > 1) found.push({ message: 'territory', wrong: rare, right: usual, wrongText: name + rank, rightText: name + other });
  }
  return found;
}

/** Places named with two characters before `rank`, by name. */
function placesOf(text: string, rank: string): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (let at = text.indexOf(rank, 2); at >= 0; at = text.indexOf(rank, at + 1)) {
    const name = text.slice(at - 2, at);
    if (![...name].every((c) => isHan(c.charCodeAt(0)) && !noNames.has(c)) || goesOn.has(text.charAt(at + 1))) continue;
    found.set(name, [...(found.get(name) ?? []), { start: at - 2, end: at + 1 }]);
  }
  return found;
}
