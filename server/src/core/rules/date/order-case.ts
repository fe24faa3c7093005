// Part of date/order: 案发当天（11月9日） in a story whose police have come on the 6th: no case is handled before it has happened.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';

/** 案发当天（…, 事发时是…, 案发于…. */
const happened = /(?:案发|事发|出事|火灾发生|事故发生|案件发生)(?:当[天日晚时]|那[天晚]|时|前|后)?(?:（|是|为|在|于|即|，即|正是|就是|的)?$/;
const handled = /报警|报案|接警|接报|接到[^，。；]{0,8}(?:电话|求助)|出警|赶[到赴往](?:现场|事发|火场|出事)|扑救|救[起出下]|抓获|急救|抢险|起火|失火|着火|扑灭|落水|坠落|相撞|追尾|侧翻|爆燃|爆炸|坍塌|被[盗抢骗]|走失/;
/** More than one case, or an older or a later one. */
const several = /另一|另外|第二(?!天)|又一|再次|再度|多起|系列|连环|[两二三四五六七八九十\d]起|类似|去年|上月|此前|上次|同类/;
const farApart = 31;

const reported = /报了?案|报了?警|失窃|被盗|被偷|发现[^。；]{0,14}(?:不见了|少了|没了|丢了)|接到[^，。；]{0,8}(?:报警|报案|求助)/;
const caught = /签[了订下]?(?:调解)?协议|握手言和|达成(?:和解|协议|调解)|抓获|落网|归案|投案|到案|刑事?拘|逮捕|控制住|查获/;

/** 7月9日一早…报了案 … 7月6日，嫌疑人被抓获: the only two days of a story of one case, told in its order. */
function checkCaught(context: OrderContext, days: readonly CivilMention[]): void {
  const { text, parts } = context.copy;
  const [a, b, more] = days;
  if (!a || !b || more || a.quoted || b.quoted) return;
  const [at, day] = [nominalDays(a), nominalDays(b)];
  const behind = (m: CivilMention): string => /^[^。！？\n]*/.exec(text.slice(m.end, Math.min(parts[m.part]?.end ?? text.length, m.end + 60)))?.[0] ?? '';
  if (!at || !day || day.last >= at.first || at.first - day.last > farApart || a.from.year !== b.from.year || !reported.test(behind(a)) || !caught.test(behind(b)) || caught.test(behind(a)) || reported.test(behind(b)) || several.test(text)) return;
  const span = { start: b.start, end: b.end };
  context.report({
    message: 'caught', data: { words: text.slice(b.start, b.end), other: text.slice(a.start, a.end) }, span,
    related: [{ message: 'other', data: { words: text.slice(a.start, a.end) }, span: { start: a.start, end: a.end } }],
  });
}

/** One date of happening against the only other day of the story, earlier, in a paragraph that tells how the case was handled. */
export function checkCase(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text, parts } = context.copy;
  const days = civil.filter((m) => m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.to && !m.recurring && (!m.quoted || happened.test(text.slice(Math.max(0, m.start - 12), m.start))));
  const told = days.filter((m) => happened.test(text.slice(Math.max(0, m.start - 12), m.start)));
  if (told.length === 0) checkCaught(context, days);
  if (told.length !== 1 || several.test(text)) return;
  const [base] = told;
  const [first, ...more] = days.filter((m) => m !== base);
  if (!base || !first || first.start > base.start) return;
  const [at, day] = [nominalDays(base), nominalDays(first)];
  if (!at || !day || more.some((m) => nominalDays(m)?.first !== day.first) || at.first <= day.last || at.first - day.last > farApart) return;
  const part = parts[first.part];
  // what a hearing or a plan dates is not the handling of the case
  if (!part || !handled.test(text.slice(first.end, Math.min(part.end, first.end + 120))) || /将|拟|计划|起诉|开庭|宣判|庭审/.test(text.slice(first.end, first.end + 24))) return;
  const span = { start: base.start, end: base.end };
  context.report({
    message: 'case', data: { words: text.slice(span.start, span.end), other: text.slice(first.start, first.end) }, span,
    related: [{ message: 'other', data: { words: text.slice(first.start, first.end) }, span: { start: first.start, end: first.end } }],
  });
}
