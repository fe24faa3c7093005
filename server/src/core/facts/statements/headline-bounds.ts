// A headline's bound that the story's one figure of the thing keeps just short of: 三天迎客超两万 over 三天共接待游客19860人次; 日均进出港船舶逾四百艘次 over 386艘次.
import type { Conflict } from './conflicts.ts';
import { digitsNear } from './digits-near.ts';
import { baseValue } from './interval.ts';
import { sharedNoun } from './mention-nouns.ts';
import { placesDiffer, wish } from './mention-scopes.ts';
import type { Mention } from './mentions.ts';
import { shares } from './restated-words.ts';
import { sameUnit } from './rows.ts';

/** How far short of its bound, as a share, a figure still is that one. */
const short = 0.1;
const guests = /(?:迎客|接待|吸引|客流|到访|迎来|揽客|纳客)(?:游客|观众|旅客|市民)?$/;
const ofGuests = /(?:接待|迎来|吸引|到访|入[园馆场]|检票|游客|观众|旅客)/;
const aside = /其中|上年|前年|同期|上届|比|较|目标|计划|剩|另|首[日周月]|平均每|最[高多低少]|第[一二三四五六七八九十\d]|仅|只有|最后/;

/** Such pairs, of figures not yet `used`; other figures of the thing that keep the bound explain it. */
export function headlineBounds(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  for (const first of mentions) {
    if (first.place !== 'display' || used.has(first) || (first.q.approximator !== 'over' && first.q.approximator !== 'under') || baseValue(first.q) < 10 || wish(first)) continue;
    const bare = first.q.unit === '' && guests.test(first.left);
    const alike = mentions.filter((m) => m.place !== 'display' && m.place !== 'caption' && m.q.approximator === 'exact' && (bare ? /^人(?:次)?$/.test(m.q.unit) : sameUnit(m.q, first.q) && m.q.unit === first.q.unit));
    const near = alike.filter((m) => falls(first, m));
    const [second] = near;
    if (!second || used.has(second) || new Set(near.map((m) => baseValue(m.q))).size > 1 || alike.some((m) => !near.includes(m) && keeps(first, m))) continue;
    // 去年, and the story tells nothing of this year
    if (wish(second) || aside.test(second.clause) || (second.clause.includes('去年') && /今年[^，。；]{0,12}\d/.test(text)) || placesDiffer(first, second) || !(bare ? ofGuests.test(second.left) : sharedNoun(first, second) !== null || sameLead(first, second) || (alike.length === 1 && sameDeed(first, second)))) continue;
    found.push({ first, second, place: 'display', near: digitsNear(text, first.q, second.q) });
  }
  return found;
}

/** Just on the wrong side of the bound. */
function falls(bound: Mention, m: Mention): boolean {
  const ratio = baseValue(m.q) / baseValue(bound.q);
  return bound.q.approximator === 'over' ? ratio < 1 && ratio > 1 - short : ratio > 1 && ratio < 1 + short;
}

/** On the right side of it, and near enough to be what is meant. */
function keeps(bound: Mention, m: Mention): boolean {
  const ratio = baseValue(m.q) / baseValue(bound.q);
  return bound.q.approximator === 'over' ? ratio >= 1 && ratio < 2 : ratio <= 1 && ratio > 0.5;
}

const deeds = /[借卖售销种栽收产发接送建修装捐投办运培招签]/g;

/** 城市书房年借书突破500万册, 城市书房借出图书486.3万册: who does it, and a character of what is done, before both. */
const sameDeed = (a: Mention, b: Mention): boolean => shares(a.left, b.left) && (a.left.slice(-6).match(deeds) ?? []).some((c) => b.left.slice(-8).includes(c));

const sameLead = (a: Mention, b: Mention): boolean => a.left.length >= 4 && b.left.endsWith(a.left.slice(-4));
