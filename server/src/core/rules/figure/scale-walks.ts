// Part of figure/scale: a way that nobody walks in the minutes told beside it: 新站离老站不过300公里，走路几分钟就到.
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';

/** A way with the minutes it is walked in. */
export interface Walk {
  readonly way: Mention;
  readonly minutes: Span;
}

const walkCue = mentionCues.cue('步走');
/** Kilometres a minute that no walker and no runner does. */
const fastest = 0.5;
const onFoot = /(?:步行|徒步|走路|走)[^，。；\d]{0,6}?(?:([\d一两二三四五六七八九十几]{1,4})(?:[、至到~～—-]?[\d一两二三四五六七八九十]{1,3})?[多来]?分钟|(一会儿?))([^，。；”]{0,8})/u;
/** Nothing behind the minutes but that one is there. */
const there = /^(?:便|就|即|可|能|就能|即可|就可以)?(?:到了?|走到|到达|抵达)?$|^(?:的路程?|路程|就能[上乘]车?)$/;
const wheels = /[车骑]|高铁|地铁|公交|飞|船|驾|再/;

/** Ways of a kilometre and more with a walk of a few minutes in the same sentence behind them, and no other way. */
export function overLongWalks(text: string, mentions: readonly Mention[]): Walk[] {
  const found: Walk[] = [];
  for (const way of mentions) {
    const { q } = way;
    if (!(way.cues & walkCue) || q.dimension !== 'length' || (q.unit !== '公里' && q.unit !== '千米') || q.value < 10) continue;
    const rest = text.slice(q.end, q.end + 30).split(/[。！？\n]/, 1)[0] ?? '';
    const walk = onFoot.exec(rest);
    if (!walk || wheels.test(rest) || mentions.some((m) => m !== way && m.q.sentence === q.sentence && m.q.dimension === 'length' && m.q.factor >= q.factor)) continue;
    const told = walk[1] ?? '几';
    // 几分钟: below ten
    const minutes = told.includes('几') ? 9 : smallNumber(told.includes('十') || /^\d/.test(told) ? told : told.slice(-1));
    // 距县城30公里，村里走几分钟就是菜场: another way
    if (minutes > 0 && minutes < 60 && q.value / minutes > fastest && (moved.test(way.before) || (long.test(way.before) && toTheEnd.test(walk[0])) || (distance.test(way.before) && there.test(walk[3] ?? '')))) found.push({ way, minutes: { start: q.end + walk.index, end: q.end + walk.index + walk[0].length } });
  }
  return found;
}

/** The way is said to be short, or what moved is what is walked to. */
const distance = /[离距][^，。；]{0,12}(?:只有|不过|不到|仅有?|才|只|也就|不足)$/;
/** 桥长186公里、宽3米，走完正好三分钟. */
const long = /长(?:约|达|为|有)?$/;
const toTheEnd = /走(?:完|到头|过|一[趟遍圈]|下来)/;
const moved = /[移挪]动?了?$/;
