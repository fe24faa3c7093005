// Products and parts that are off by thousands: 180块地, 每块150元, 租金2.7亿元; 共180吨, 30公斤占六分之一. The digits are right, the unit or the 万 or 亿 is not.
import type { Quantity } from '../quantity.ts';
import { baseStep, baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { offBy, shareOf } from './phrases.ts';
import { compact } from './print.ts';
import { bearerOf } from './rates.ts';
import { baseOf } from './share-words.ts';
import { claimsOf } from './shares.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** How many sentences with figures before a share its whole may stand. */
const reach = 8;

/** What would have to stand for `printed` were it `power` powers of ten smaller: 亿 for 万, 吨 for 公斤; null where no unit fits. */
const smaller: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  3: [['吨', '公斤'], ['公里', '米'], ['千米', '米']],
  4: [['亿', '万'], ['万', ''], ['公顷', '平方米']],
  6: [['平方公里', '平方米'], ['吨', '克']],
  8: [['亿', '']],
};

/** The phrase with another unit or without its 万; null where it cannot be mended so. */
export function mended(text: string, q: Quantity, power: number): string | null {
  const phrase = text.slice(q.start, q.end);
  const head = text.slice(q.start, q.digits.end);
  const tail = phrase.slice(head.length);
  for (const [large, small] of smaller[Math.abs(power)] ?? []) {
    const [from, to] = power > 0 ? [large, small] : [small, large];
    if (from !== '' && tail.startsWith(from)) return head + to + tail.slice(from.length);
    if (from === '' && !/^[万亿]/.test(tail)) return head + to + tail;
  }
  return null;
}

/** The whole power of ten by which a value is off: 3, 4, 6, 8 or their negatives; 0 where it is not off by one of them. */
function powerOf(value: number, due: number, slack: number): number {
  const power = Math.log10(value / due);
  const whole = Math.round(power);
  return [3, 4, 6, 8].includes(Math.abs(whole)) && Math.abs(power - whole) < slack ? whole : 0;
}

/** A total that has the digits of rate × number (× days) and another order; `counts` are the numbers the rate is reckoned by. */
export function tenfoldProduct(text: string, rows: readonly Row[], row: Row, rate: Figure, counts: readonly Figure[], totals: readonly Figure[], isTotal: (f: Figure) => boolean): Statement | null {
  // 总补偿金额1.27亿元 … 平均每座补偿约668元: a mean may be told behind its total, and be the one that is off
  const mean = /平均|[户人亩家村校厂店]均/.test(lastClause(rate.before));
  // 按300万人口计算，每千人3.42名
  if (/每[千百万]/.test(lastClause(rate.before))) return null;
  if (!(rate.q.approximator === 'exact' || (mean && rate.q.approximator === 'about')) || rate.q.dimension === 'time') return null;
  // 离田每亩补20元，还田每亩补30元，共补40万元: two rates
  if (row.figures.some((f) => f !== rate && sameUnit(f.q, rate.q) && f.q.value !== rate.q.value && bearerOf(f) !== null)) return null;
  const times = [1, ...row.figures.filter((f) => f.q.dimension === 'time' && Number.isInteger(f.q.value) && f.q.value > 1).map((f) => f.q.value)];
  for (const count of counts) for (const total of totals) {
    const behind = mean && total.q.end <= rate.q.start && /[总共]/.test(lastClause(total.before));
    // 2人 of another paragraph, 2株 each; 5公斤 there, 20元 a 公斤 here: so few digits are chance
    if (count.q.part !== rate.q.part && count.q.value < 10 && (count.q.kind === 'measure' || String(rate.q.value).length < 2)) continue;
    if (count === total || (total.q.sentence < rate.q.sentence && !behind) || total.q.approximator === 'range' || !isTotal(total) || !takesUp(text, rows, rate, count, total) || /每|均|其中|比|增|另|累计/.test(lastClause(total.before))) continue;
    for (const n of times) {
      const due = baseValue(rate.q) * count.q.value * n;
      const power = powerOf(baseValue(total.q), due, 0.004 + baseStep(total.q) / baseValue(total.q) / 4 + (behind ? baseStep(rate.q) / baseValue(rate.q) / 4 : 0));
      if (power === 0 || Math.abs(power) < 3) continue;
      const working = offBy(`${say(text, count.q)}×${say(text, rate.q)}${n > 1 ? `×${n}` : ''}＝${compact(due / total.q.factor)}${total.q.unit}`, 10 ** Math.abs(power));
      if (behind) return statement('conversion', [member('from', total.q), member('count', count.q), member('to', rate.q)], { claim: rate.q, holds: false, working, right: mended(text, rate.q, -power), fault: 'tenfold' });
      return statement('conversion', [member('from', rate.q), member('count', count.q), member('total', total.q)], { claim: total.q, holds: false, working, right: mended(text, total.q, power), fault: 'tenfold' });
    }
  }
  return null;
}

/** The total stands in the sentence of the rate, or its own sentence names the number again or what the rate is of: 180块地全部租出, 租金. */
function takesUp(text: string, rows: readonly Row[], rate: Figure, count: Figure, total: Figure): boolean {
  const own = rows.find((r) => r.at === total.q.sentence);
  if (!own || /加上|连同|以及其他|算上/.test(own.text)) return false;
  const noun = /[\p{Script=Han}]{2}$/u.exec(text.slice(Math.max(0, rate.q.start - 4), rate.q.start))?.[0] ?? '无';
  return total.q.sentence === rate.q.sentence || total.before.includes(noun) || own.figures.some((f) => f !== total && f.q.unit === count.q.unit && f.q.value === count.q.value);
}

const timesOf = /(?:是|为|相当于|等于|约合)[^，。；]{0,24}的(?:近|约|将近|大约)?$/;

/** 收入860亿元，相当于去年的两倍，后者是430万元: the only two figures of one unit in the sentence, the multiple of whose digits is told, and another order. */
export function readTenfoldMultiples(text: string, rows: readonly Row[]): Statement[] {
  return rows.flatMap((row): Statement[] => {
    const [multiple, more] = row.multiples ? row.figures.filter((f) => f.q.unit === '倍') : [];
    if (!multiple || more || multiple.q.value < 1.5 || multiple.q.approximator === 'range' || !timesOf.test(lastClause(multiple.before))) return [];
    const to = row.figures.slice(0, multiple.index).filter((f) => f.q.kind === 'measure' && f.q.dimension !== 'time').at(-1);
    const same = to ? row.figures.filter((f) => f !== to && sameUnit(f.q, to.q)) : [];
    const [from] = same;
    if (!to || !from || same.length > 1 || [to, from].some((f) => f.q.approximator !== 'exact' || f.q.value <= 0 || /[每均增减多少]/.test(lastClause(f.before)))) return [];
    const power = powerOf(baseValue(to.q), baseValue(from.q) * multiple.q.value, 0.03);
    if (power === 0) return [];
    const working = offBy(`${say(text, from.q)}${from.q.unit}×${compact(multiple.q.value)}`, 10 ** Math.abs(power));
    return [statement('conversion', [member('from', from.q), member('to', to.q)], { claim: to.q, holds: false, working, right: mended(text, to.q, power), fault: 'tenfold' })];
  });
}

/** What a share is a share of: all that was made or sold. */
const ofAll = /^(?:总|年|全年|今年|去年)?(?:产量|总产量|总量|总数|产出|收成|销量|总销量|全部|全部产量)/;

/** 酱共180吨 … 豆瓣酱只做30公斤，占产量的六分之一: the part has the digits of the share, and another order. */
export function readTenfoldShares(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!row.figures.some((f) => f.q.kind === 'percent')) return;
    for (const { share, part, inline } of claimsOf(text, row)) {
      if (inline || !ofAll.test(baseOf(share) ?? '') || part.q.approximator !== 'exact' || part.q.dimension === 'count') continue;
      const wholes = rows.slice(Math.max(0, i - reach), i + 1).flatMap((r) => r.figures).filter((f) => f.q.end <= part.q.start && f.q.dimension === part.q.dimension && f.q.value > 0 && !/每|均|最/.test(lastClause(f.before)));
      const fits = wholes.map((f) => ({ f, power: powerOf(baseValue(part.q), (baseValue(f.q) * baseValue(share.q)) / 100, 0.01) })).filter((w) => w.power !== 0);
      const [only] = fits;
      if (!only || fits.length > 1 || wholes.some((f) => Math.abs(baseValue(part.q) / ((baseValue(f.q) * baseValue(share.q)) / 100) - 1) < 0.1)) continue;
      const working = offBy(shareOf(text.slice(share.q.start, share.q.end), `${say(text, only.f.q)}${only.f.q.unit}`), 10 ** Math.abs(only.power));
      found.push(statement('conversion', [member('from', only.f.q), member('to', part.q)], { claim: part.q, holds: false, working, right: mended(text, part.q, only.power), fault: 'tenfold' }));
    }
  });
  return found;
}
