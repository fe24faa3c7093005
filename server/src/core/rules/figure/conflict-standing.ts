// Part of figure/conflict: 一碗面6元 … 这碗面仍旧是7元: a price said to stand as it was; 每亩用种量控制在15公斤左右 … 按要求的用量，每亩18公斤: a measure taken as it was set.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { apart } from '../../facts/statements/reach.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { lastClause } from '../../facts/statements/rows.ts';

interface Standing {
  readonly first: Span;
  readonly second: Span;
  readonly near: null;
}

const stands = /这([碗斤张个杯份笼次趟瓶盘件支本把桶盒块])([\p{Script=Han}]{1,5}?)(?:仍旧|仍然|仍|依旧|依然|还|照旧)(?:是|卖|收|要|只要|只收|只卖)$/u;
const repriced = /[涨降调改提](?:到|至|成|为)|改卖|翻番|打折/;

/** Prices told again as unchanged, against the one price of the thing before them. */
export function standingPrices(text: string, mentions: readonly Mention[]): Standing[] {
  if (!holds(text, '元')) return [];
  const prices = mentions.filter((m) => m.q.unit === '元' && m.q.scale === 1 && m.q.approximator === 'exact' && m.place !== 'display');
  return prices.flatMap((second) => {
    const [, classifier = '', thing = ''] = stands.exec(second.before) ?? [];
    if (thing === '') return [];
    const named = new RegExp(`一${classifier}[\\p{Script=Han}]{0,4}${thing.slice(-1)}(?:只要|只卖|只收|卖|是|要|收)?$`, 'u');
    const same = prices.filter((m) => m.q.end < second.q.start && named.test(m.lead));
    const [first] = same;
    return first && same.length === 1 && first.q.value !== second.q.value && !repriced.test(text.slice(first.q.end, second.q.start)) ? [{ first: first.q, second: second.q, near: null }] : [];
  });
}

const bySet = /按(?:照)?[^，。；“]{1,10}?(?:要求|规定|标准|建议|推荐|核定|确定)的([\p{Script=Han}]{2,4})，(每[\p{Script=Han}]{1,2})$/u;
const otherwise = /最[高多低少]|去年|往年|过去|以前|原|各|分别|另|不同|丘陵|山地|平原|旱地|水田/;

/** What each is to have, told once as it is set and once as it is taken. */
export function setMeasures(text: string, mentions: readonly Mention[]): Standing[] {
  if (!holds(text, '按')) return [];
  return mentions.flatMap((second): Standing[] => {
    const [, measure = '', each = ''] = second.q.kind === 'measure' ? (bySet.exec(second.before) ?? []) : [];
    if (measure === '' || second.q.approximator === 'range') return [];
    const same = mentions.filter((m) => m.q.end < second.q.start && m.q.unit === second.q.unit && lastClause(m.lead).includes(each) && lastClause(m.lead).slice(-12).includes(measure.slice(-1)));
    const [first] = same;
    if (!first || same.length > 1 || first.q.approximator === 'range' || otherwise.test(first.clause + second.clause) || !apart(first.q, second.q, false)) return [];
    const ratio = first.q.value / second.q.value;
    return ratio > 0.5 && ratio < 2 ? [{ first: first.q, second: second.q, near: null }] : [];
  });
}
