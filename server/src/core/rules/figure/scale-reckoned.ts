// Part of figure/scale: 节电46万千瓦时，每千瓦时0.7元，节约电费32.2亿元; 31万元、22万元、33万元 below 去年收入86亿元: the digits that the story's own figures come to, in another magnitude.
import { grouped } from '../../base/grouped.ts';
import { baseValue } from '../../facts/statements/interval.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

/** A sum of money with the words of what it should come to. */
export interface Reckoned {
  readonly said: Mention;
  readonly of: Mention;
  readonly working: string;
  /** The sum in its right magnitude, or null where that has no short form. */
  readonly right: string | null;
}

const most = 40;
const total = /共|总|合计|收入|进账|账本|家底/;
const part = /其中|每|均|另|比|较|增|减|去年|上年|计划|预计|目标|以上|以下/;

/** All such sums. */
export function reckonedSums(text: string, mentions: readonly Mention[]): Reckoned[] {
  const money = mentions.filter((m) => m.q.dimension === 'money' && m.q.approximator === 'exact' && !m.q.han);
  if (money.length < 2 || money.length > most) return [];
  return [...products(text, money, mentions), ...lists(text, money)];
}

/** Powers of ten between two values of the same digits, 0 where the digits differ; a power below a thousand is another thing. */
function powerOf(said: number, due: number): number {
  const power = Math.log10(said / due);
  return Math.abs(power) > 2.5 && Math.abs(power - Math.round(power)) < 1e-7 ? Math.round(power) : 0;
}

const digitsOf = (text: string, { q }: Mention): string => text.slice(q.digits.start, q.digits.end).replace(/[.,]/g, '').replace(/^0{1,9}|0{1,12}$/g, '');
const cut = (text: string, { q }: Mention): string => text.slice(q.start, q.end);

/** The price of one behind 每, the number of them, and what they come to, each told before the sum. */
function products(text: string, money: readonly Mention[], mentions: readonly Mention[]): Reckoned[] {
  return money.flatMap((price) => {
    const unit = /每([\u4e00-\u9fff]{1,3})$/.exec(price.left)?.[1];
    if (unit === undefined) return [];
    const counts = mentions.filter((m) => m.q.unit === unit && m.q.approximator === 'exact' && Math.abs(m.q.sentence - price.q.sentence) <= 2);
    const [count, more] = counts;
    if (!count || more) return [];
    const due = count.q.value * baseValue(price.q);
    return money.filter((m) => m !== price && m.q.start > Math.max(price.q.start, count.q.start) && m.q.sentence - price.q.sentence <= 1 && digitsOf(text, m).length > 1 && !part.test(m.clause)).flatMap((said) => {
      const power = powerOf(baseValue(said.q), due);
      return power === 0 ? [] : [{ said, of: count, working: `${cut(text, count)}×${cut(text, price)}＝${put(text, said, power) ?? due}`, right: put(text, said, power) }];
    });
  });
}

/** Sums of one sentence, all in one magnitude, and a total above them or before them. */
function lists(text: string, money: readonly Mention[]): Reckoned[] {
  const rows = [...grouped(money, (m) => m.q.sentence)].map(([sentence, all]) => ({ sentence, row: all.filter((m) => m.q.scale === all[0]?.q.scale) }));
  return money.filter((m) => (m.place === 'display' || total.test(m.clause)) && digitsOf(text, m).length > 1 && !part.test(m.clause.replace(/去年|上年/, ''))).flatMap((said) => {
    for (const { sentence, row } of rows) {
      if (sentence === said.q.sentence || row.length < 2 || row.length > 8 || row.some((m) => /其中|每|均/.test(m.clause))) continue;
      const due = row.reduce((n, m) => n + baseValue(m.q), 0);
      const power = powerOf(baseValue(said.q), due);
      const [first] = row;
      if (power !== 0 && first) return [{ said, of: first, working: `${row.map((m) => cut(text, m)).join('＋')}＝${put(text, said, power) ?? due}`, right: put(text, said, power) }];
    }
    return [];
  });
}

/** 32.2亿元 → 32.2万元. */
function put(text: string, said: Mention, power: number): string | null {
  const words = cut(text, said);
  const [from, to] = power === 4 ? ['亿', '万'] : power === -4 ? ['万', '亿'] : ['', ''];
  return from !== '' && words.includes(from) ? words.replace(from, to) : power === 4 && words.includes('万') ? words.replace('万', '') : null;
}
