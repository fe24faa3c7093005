// What statements say in words instead of figures alone, in both languages.
import { listed, type Message, phrase } from '../../base/message.ts';

type Side = string | number;

/** 31个多于28个. */
export function compared(a: Side, how: keyof typeof comparisons, b: Side): Message {
  return phrase(comparisons[how], { a, b });
}

const comparisons = {
  more: { zh: '{a}多于{b}', en: '{a} is more than {b}' },
  notMore: { zh: '{a}不多于{b}', en: '{a} is not more than {b}' },
  fewer: { zh: '{a}少于{b}', en: '{a} is less than {b}' },
  larger: { zh: '{a}大于{b}', en: '{a} is more than {b}' },
  smaller: { zh: '{a}小于{b}', en: '{a} is less than {b}' },
  faster: { zh: '{a}快于{b}', en: '{a} is faster than {b}' },
  shorter: { zh: '{a}短于{b}', en: '{a} is shorter than {b}' },
  longer: { zh: '{a}长于{b}', en: '{a} is longer than {b}' },
  belowLeast: { zh: '平均{a}小于最小的{b}', en: 'a mean of {a} is less than the least, {b}' },
  aboveGreatest: { zh: '平均{a}大于最大的{b}', en: 'a mean of {a} is more than the greatest, {b}' },
} as const;

/** 600吨×0.3元，差1000倍; `times` a power of ten. */
export function offBy(working: string | Message, times: number): Message {
  return phrase({ zh: '{working}，差{times}倍', en: '{working}, {times} times off' }, { working, times });
}

/** 全文产量180吨的六分之一. */
export function shareOf(share: string, whole: string): Message {
  return phrase({ zh: '{whole}的{share}', en: '{share} of {whole}' }, { whole, share });
}

/** (146.4亿÷100亿)的4次方根−1≈10%. */
export function yearlyRoot(ratio: string, years: number, right: string): Message {
  return phrase({ zh: '({ratio})的{years}次方根−1≈{right}%', en: '({ratio})^(1/{years}) − 1 ≈ {right}%' }, { ratio, years, right });
}

/** 1500是500的3倍，翻1番为2倍; doubled so often it is so many times. */
export function doublings(to: string, from: string, times: string, often: string, meant: string): Message {
  return phrase({ zh: '{to}是{from}的{times}倍，翻{often}番为{meant}倍', en: '{to} is {times} times {from}, while doubling {howOften} makes {meant} times' }, { to, from, times, often, meant, howOften: often === '1' ? 'once' : often === '2' ? 'twice' : `${often} times` });
}

/** 文中为28%. */
export function inText(words: string): Message {
  return phrase({ zh: '文中为{words}', en: 'the text has “{words}”' }, { words });
}

/** 每亩120元＝每公顷1800元, with units printed behind the figures. */
export function rates(a: string, left: string, b: string, right: string): Message {
  return phrase({ zh: '每{a}{left}＝每{b}{right}', en: '{left} per “{a}” = {right} per “{b}”' }, { a, left, b, right });
}

/** 480元÷16公斤≈每公斤30元. */
export function priceEach(ratio: string, unit: string, price: string): Message {
  return phrase({ zh: '{ratio}≈每{unit}{price}元', en: '{ratio} ≈ {price} yuan per “{unit}”' }, { ratio, unit, price });
}

/** 300亩×每亩1200元＝36万. */
export function timesEach(amount: string, unit: string, cost: string, due: string): Message {
  return phrase({ zh: '{amount}×每{unit}{cost}＝{due}', en: '{amount} × {cost} per “{unit}” = {due}' }, { amount, unit, cost, due });
}

/** 4月只有30天. */
export function monthLength(month: number, days: number): Message {
  return phrase({ zh: '{month}月只有{days}天', en: '{name} has {days} days only' }, { month, days, name: `${month}月` });
}

/** 第18位与第13位相差5位; from one place to the other. */
export function placesApart(from: number, to: number, gone: number): Message {
  return phrase({ zh: '第{from}位与第{to}位相差{gone}位', en: '{from} − {to} = {steps}' }, { from, to, gone, steps: steps(from - to) });
}

function steps(gone: number): Message {
  const places = Math.abs(gone) === 1 ? 'place' : 'places';
  return { zh: '', en: gone === 0 ? '0' : `${gone < 0 ? '−' : ''}${Math.abs(gone)}: ${Math.abs(gone)} ${places} ${gone > 0 ? 'up' : 'down'}` };
}

/** 第9位到第5位是上升. */
export function placesMoved(from: number, to: number): Message {
  return phrase(from > to ? { zh: '第{from}位到第{to}位是上升', en: 'from No {from} to No {to} is up' } : { zh: '第{from}位到第{to}位是下降', en: 'from No {from} to No {to} is down' }, { from, to });
}

/** 前面有3个，应是第4. */
export function ahead(before: number): Message {
  return phrase({ zh: '前面有{before}个，应是第{at}', en: '{before} stand before it, which makes it No {at}' }, { before, at: before + 1 });
}

/** 71枚、58金都在44金之前，应是第3. */
export function allAhead(greater: readonly string[], own: string): Message {
  return phrase({ zh: '{list}都在{own}之前，应是第{at}', en: '{list} come before {own}, which makes it No {at}' }, { list: listed(greater, { zh: '、', en: ' and ' }), own, at: greater.length + 1 });
}

/** “连续三年第一”，名次不会再往前. */
export function topAlready(words: string): Message {
  return phrase({ zh: '“{words}”，名次不会再往前', en: 'after “{words}” there is no higher place to move to' }, { words });
}

/** 20个中第17位是倒数第4位. */
export function fromBelow(all: string, above: number, below: number): Message {
  return phrase({ zh: '{all}中第{above}位是倒数第{below}位', en: 'No {above} of {all} is No {below} from the bottom' }, { all, above, below });
}

/** 税务局队151分，列第4位. */
export function listedAt(name: string, value: string, at: number): Message {
  return phrase({ zh: '{name}{value}，列第{at}位', en: '{name} with {value} is No {at}' }, { name, value, at });
}

/** 第12位不在前10之内; 第12位不在11个之内. */
export function beyond(at: number, n: number, first: boolean): Message {
  return phrase(first ? { zh: '第{at}位不在前{n}之内', en: 'No {at} is not among the first {n}' } : { zh: '第{at}位不在{n}个之内', en: 'No {at} is not among {n}' }, { at, n });
}
