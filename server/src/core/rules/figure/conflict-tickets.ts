// Part of figure/conflict: 门票每张45元 … 门票价格：55元/张; 单人票60元 … 票价：单人80元: the one full price of a story's tickets, told in prose and again in its box.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import type { Near } from '../../facts/statements/digits-near.ts';

/** Right before the price: what it is the price of. */
const priced = /(门票|票价|单人票|成人票|全价票|入场券|报名费|参赛费)(?:价格|统一)?(?:定)?[为是：:]?(?:每[张人位]|单人|成人|全价)?[为：:]?$/;
/** Tickets of another kind, of another day, in other hands; and what they once were. */
const others = /学生|儿童|老人|军人|教师|半价|优惠|折|团|套|家庭|双人|亲子|年[卡票]|月[卡票]|[早夜晚]|预售|现场|周末|平日|节假日|工作日|旺季|淡季|VIP|贵宾|[甲乙丙ABC][等区档]|[一二三]等|最[高低]|起|原|去年|上届|往年|调整|[涨降][到至价]|元至|不等|网上|线上|窗口|另|通票|联票|单程|往返|不同|分|时[，候]?|如今|现在|过去|当年|从前|以前|来回|涨|早先/;

/** The two prices, where the story has no third. */
export function ticketPrices(text: string, mentions: readonly Mention[]): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  if (!holds(text, '票') && !holds(text, '费')) return [];
  const told = mentions.flatMap((m) => {
    const kind = ticketOf(m);
    return kind === null ? [] : [{ m, kind }];
  });
  const [first, second, more] = told;
  if (!first || !second || more || first.kind !== second.kind || first.m.q.value === second.m.q.value || first.m.q.sentence === second.m.q.sentence) return [];
  // 45元/张 and 500元: no slip makes one of the other
  const ratio = first.m.q.value / second.m.q.value;
  if (ratio > 2.1 || ratio < 0.47 || [first, second].some(({ m }) => others.test(clauseRound(text, m.q)))) return [];
  return [{ first: first.m.q, second: second.m.q, near: null }];
}

/** What a price is of, all tickets alike, or null. */
export function ticketOf({ q, place, before }: Mention): string | null {
  if (q.dimension !== 'money' || q.unit !== '元' || q.approximator !== 'exact' || q.scale !== 1 || place === 'caption') return null;
  const name = priced.exec(before.slice(-14))?.[1];
  return name === undefined ? null : name.endsWith('费') ? name : '票';
}

/** The words from the mark before a price to the one behind it. */
function clauseRound(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 24), start).split(/[，。；！？\n]/).at(-1) ?? '';
  return (/(?:时|如今|现在|过去|当年|从前|以前|早先|年前)，$/.exec(text.slice(Math.max(0, start - before.length - 6), start - before.length))?.[0] ?? '') + before + (/^[^，。；！？\n]{0,8}/.exec(text.slice(end, end + 8))?.[0] ?? '');
}
