// Part of name/organisation: a firm by its brand and its trade, 睿衡科技 twice and 睿恒科技 once: one character that sounds or looks like its own.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { confusable } from '../../facts/names/confusable.ts';
import type { BodyClash } from './organisation.ts';

/** Trades by which papers call firms for short. */
const trades = ['科技', '生物', '智能', '新材', '股份', '电子', '精密', '精工', '医药', '药业', '重工', '能源', '光电', '机械', '传媒', '物流', '船务', '化工', '纺织', '电器', '环保', '信息', '软件', '乳业', '茶业', '酒业', '建材', '家居', '服饰', '集团', '置业', '地产', '通信', '电气', '航空', '水产', '渔业', '牧业', '粮油', '食品'];
const han = /^[\u4e00-\u9fff]{2}$/;
/** What ends a word before a trade: 的科技, 和信息. */
const joins = /[的和与及或了在是为对把将用以之其各等新老大小全本该某]/;
const most = 60;

/** Brands printed once with a confusable character, where the other form stands twice and more. */
export function brandNames(text: string): BodyClash[] {
  const found: BodyClash[] = [];
  for (const trade of trades) {
    const at = find(text, trade);
    if (at < 0 || text.indexOf(trade, at + 1) < 0) continue;
    const forms = formsOf(text, trade, at);
    for (const [odd, [span, more]] of forms) {
      if (!span || more) continue;
      for (const [name, spans] of forms) {
        const [first] = spans;
        if (spans.length < 2 || !first || !oneSlip(odd, name) || spans.some((s) => Math.abs(s.start - span.start) < 12)) continue;
        found.push({ message: 'body', wrong: [span], right: [...spans], wrongText: odd + trade, rightText: name + trade });
      }
    }
  }
  return found;
}

/** Two characters before each place of the trade, with the places of brand and trade. */
function formsOf(text: string, trade: string, from: number): Map<string, readonly Span[]> {
  const forms = new Map<string, Span[]>();
  for (let at = from, seen = 0; at >= 0 && seen < most; at = text.indexOf(trade, at + 1), seen++) {
    const brand = text.slice(Math.max(0, at - 2), at);
    if (!han.test(brand) || joins.test(brand)) continue;
    const span = { start: at - 2, end: at + trade.length };
    const list = forms.get(brand);
    if (list) list.push(span);
    else forms.set(brand, [span]);
  }
  return forms;
}

/** One character of the two is another that sounds or looks like it. */
function oneSlip(a: string, b: string): boolean {
  const [one, two] = [a.charAt(0) === b.charAt(0), a.charAt(1) === b.charAt(1)];
  return one !== two && confusable(a.charAt(one ? 1 : 0), b.charAt(one ? 1 : 0)) !== null;
}
