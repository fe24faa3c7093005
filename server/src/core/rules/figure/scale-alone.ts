// Part of figure/scale: the same digits in another magnitude or unit, in a story of few figures of the dimension: 建筑面积1.2万平方米 … 这座1.2亿平方米的教学楼. In 900,000 characters of clean text they were met only of two things (12公里, 宽12米).
import { hasIdle } from '../../facts/statements/contexts.ts';
import { shares } from '../../facts/statements/restated-words.ts';
import { placesDiffer } from '../../facts/statements/mention-scopes.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

const powers: readonly number[] = [3, 4, 6, 8];
/** 128.6毫米 and 128.6厘米, 1286米 and 1286厘米: units of one thing, four digits alike. */
const fine: readonly number[] = [1, 2];
/** More figures of one dimension, and chance may make such a pair. */
const most = 6;
/** Rates, parts, changes and other sides of a thing; a sum set aside for what costs so much each. */
const apart = /每(?!年)|均|各|单|折合|相当|其中|首[批期]|[一二三]期|[增减]|宽|厚|深|半径|拨款|安排/;

/** Whether two exact figures whose digits say something are one of a thing, `power` powers of ten apart. */
export function oneOfDigits(text: string, a: Mention, b: Mention, all: readonly Mention[], power: number): boolean {
  if (a.q.dimension === 'count' || a.q.sentence === b.q.sentence || !(powers.includes(Math.round(power)) || (fine.includes(Math.round(power)) && a.q.unit !== b.q.unit && text.slice(a.q.digits.start, a.q.digits.end).replace(/[.,]/g, '').length > 3)) || [a, b].some((m) => m.q.han || m.q.approximator !== 'exact' || m.q.kind !== 'measure')) return false;
  const digits = (m: Mention): string => text.slice(m.q.digits.start, m.q.digits.end);
  // bounded: the digits of one figure
  if (digits(a) !== digits(b) || digits(a).replace(/[.,]|0{1,25}$/g, '').length < 2) return false;
  if (all.filter((m) => m.q.dimension === a.q.dimension).length > most || placesDiffer(a, b) || apart.test(daily(near(a), near(b))) || apart.test(daily(near(b), near(a)))) return false;
  if (fine.includes(Math.round(power))) return true;
  // 每年可产2200公斤 … 2200吨的年产量
  if (yearly.test(near(a)) && yearly.test(near(b))) return true;
  const noun = /^的(\p{Script=Han}{2})/u.exec(b.right)?.[1];
  if (noun !== undefined && !hasIdle(noun) && text.slice(0, a.q.end).includes(noun)) return true;
  // 一年省电580万千瓦时 … 省下来的580千瓦时电: what was done is taken up by its verb
  const done = /(\p{Script=Han})(?:[下出回]来?|来|到|了|得)的$/u.exec(b.before)?.[1];
  if (done !== undefined && near(a).includes(done)) return true;
  // 灌溉面积3.2万亩 … 这3.2亩水田
  if (Math.round(power) === 4 && /^[“‘]?$|[，。：]$|(?:今年|如今)$/.test(b.before.slice(0, -1)) && b.before.endsWith('这')) return true;
  return shares(near(b), `${a.sentence}|${near(a)}`) || (a.place === 'display' && shares(b.lead.slice(-30), a.right));
}

/** 每天 beside 日供水 sets nothing apart. */
const daily = (own: string, other: string): string => (/日(?:均)?[供产处]/.test(other) || /每[天日]/.test(other) ? own.replace(/每[天日]/, '') : own);
const yearly = /年(?:均|总)?[可能]?产/;
const near = (m: Mention): string => `${m.before.slice(-16)}|${m.right.slice(0, 12)}`;
