// Part of date/order: 获取招标文件时间：7月6日至7月10日；投标截止及开标时间：7月3日. The labelled days of a tender's notice (招标投标法 §24: files first, bids then).
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';

const files = /(?:获取|领取|发售|购买|下载)(?:招标|采购|磋商|谈判|询价|比选|资格预审)?文件(?:的?时间|日期|期限)?(?:为|：|:)?\s{0,2}$/;
const opening = /(?:(?:投标|响应文件|提交)[^，。；：:\n]{0,8}截止[^，。；：:\n]{0,8}|开标(?:时间|日期)?)(?:的?时间|日期)?(?:为|：|:)\s{0,2}$/;
const longest = 60;

/** The first day on which the files are to be had, against the day on which the bids close. */
export function checkTender(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (!holds(text, '文件') || !(holds(text, '开标') || holds(text, '截止')) || /延期|更正|变更|澄清/.test(text)) return;
  const dated = civil.filter((m) => m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.recurring && !m.list);
  const before = (m: CivilMention): string => text.slice(Math.max(0, m.start - 26), m.start);
  const [had, closed] = [dated.filter((m) => files.test(before(m))), dated.filter((m) => opening.test(before(m)))];
  const [a, b] = [had[0], closed[0]];
  if (!a || !b || had.length > 1 || closed.some((m) => m.from.day !== b.from.day || m.from.month !== b.from.month)) return;
  const [from, to] = [nominalDays(a), nominalDays(b)];
  const back = from && to ? from.first - to.first : 0;
  if (back <= 0 || back > longest || (a.from.year !== null && b.from.year !== null && a.from.year !== b.from.year)) return;
  const words = `${text.slice(a.start, a.end)}……${text.slice(b.start, b.end)}`;
  context.report({ message: 'reversed', data: { words }, span: { start: b.start, end: b.end }, related: [{ message: 'other', data: { words: text.slice(a.start, a.end) }, span: { start: a.start, end: a.end } }] });
}
