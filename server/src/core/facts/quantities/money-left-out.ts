// 改造资金15万, 票款2.1万: sums of money told without 元.
import type { Unit } from './units.ts';

/** 元 that is not printed: 改造资金15万. */
export const yuan: Unit = { text: '', dimension: 'money', factor: 1, points: false, not: '' };
const moneyWord = /(?:资金|投资|总投|投入|收入|工资|租金|房租|票款|货款|贷款|借款|捐款|善款|奖金|补[助贴]|赔偿|[花卖挣赚欠捐筹][了出到得下回掉去]?|成本|产值|销售额|营业额|预算|分红|利润|费用?|经费|存款|进账|增收|总价|彩礼|标的额?)(?:高?达到?|了|为|是|近|约|超过?|共|一共|合计|将近|大约|突破)?$/;

const bare = /\d[万亿](?![\u4e00-\u9fff])/;

/** Whether a bare 15万 that ends its clause stands right behind a word of money; `from` is where its clause begins. */
export function toldInMoney(text: string, from: number, start: number, end: number, limit: number): boolean {
  // 装修4.5万，设备3.8万: all of them are told without 元, and agree as they are
  return !bare.test(text.slice(Math.max(0, start - 30), start)) && !bare.test(text.slice(end, Math.min(limit, end + 30))) && (end >= limit || '，。；、！？”）'.includes(text[end] ?? '\n')) && moneyWord.test(text.slice(Math.max(from, start - 12), start));
}
