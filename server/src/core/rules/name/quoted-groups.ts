// Part of name/organisation: a group or a shop by its name in marks, printed again before the same noun with one other character: “梧桐树”乐队 … “梧桐雨”乐队.
import { differing } from '../../base/differing.ts';
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { contrasted } from '../programme/variants.ts';
import type { BodyClash } from './organisation.ts';

/** Groups and shops of which a story that says no more tells of one. */
const nouns = ['乐队', '合唱团', '合唱队', '剧社', '剧团', '诗社', '文学社', '舞蹈队', '艺术团', '乐团', '民乐团', '戏班', '读书会', '书店', '面馆', '餐馆', '茶馆', '咖啡馆', '民宿', '画室', '理发店', '小吃店', '车队', '船队', '摄影社', '棋社'];
/** Two of the kind are told of, or one was called otherwise. */
const several = /[两三四五六七八九十几多各\d][支家个所间](?!月|小时|人|多|半)|另|邻|隔壁|对面|对手|比赛|决赛|对阵|联赛|票选|分别|前身|更名|改名|原名|兄弟|同类|一字之差|同行|还有|结对|合并|分家/;
const most = 12;

/** Such pairs: just two names of one length stand before the noun in the whole story, the odd one once and later. */
export function quotedGroups(text: string): BodyClash[] {
  if (!holds(text, '“')) return [];
  const found: BodyClash[] = [];
  for (const noun of nouns) {
    const named = new Map<string, Span[]>();
    for (let at = find(text, `”${noun}`), seen = 0; at >= 0 && seen < most; at = text.indexOf(`”${noun}`, at + 1), seen++) {
      const open = text.lastIndexOf('“', at);
      const name = text.slice(open + 1, at);
      if (open < 0 || !/^[\u4e00-\u9fff]{3,6}$/.test(name)) continue;
      named.set(name, [...(named.get(name) ?? []), { start: open, end: at + 1 + noun.length }]);
    }
    const [one, two, more] = [...named];
    if (!one || !two || more || one[0].length !== two[0].length) continue;
    const off = differing(one[0], two[0]);
    const [i = 0] = off;
    const [odd, right] = two[1].length <= one[1].length ? [two, one] : [one, two];
    const [place] = odd[1];
    const [witness] = right[1];
    if (off.length !== 1 || i === 0 || odd[1].length !== 1 || !place || !witness || contrasted(one[0], two[0]) || /[一二两三四五六七八九十]/.test(one[0].charAt(i) + two[0].charAt(i)) || text.split(`“${odd[0]}”`).length !== 2) continue;
    if (place.start < witness.start || several.test(text.replaceAll(`“${odd[0]}”`, '').replaceAll(`“${right[0]}”`, '')) || !/[。！？\n]/.test(text.slice(witness.end, place.start)) || /[和与及、]$/.test(text.slice(place.start - 1, place.start))) continue;
    found.push({ message: 'body', wrong: [place], right: [...right[1]], wrongText: text.slice(place.start, place.end), rightText: text.slice(witness.start, witness.end) });
  }
  return found;
}
