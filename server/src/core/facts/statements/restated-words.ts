// Words by which a figure takes up an earlier one: what points at it, what may stand before it, what two places have in common.
import { hasIdle } from './contexts.ts';

/** Right before a figure that is the one of before: 这, 全部. */
export const pointed = /(?:(?:这|那|全部|所有|这些|这批)(?:的)?|(?:^|[。；：“])(?:以上|上述))$/;

/** Nothing stands before 这3900册 but who says so and when: 文化站的书更多，这3900册 are others. */
export function plainLead(lead: string): boolean {
  const before = lead.replace(pointed, '').replace(/^本报讯（[^）]{0,40}）/, '').split(/[，：“‘]/);
  return before.every((clause) => clause.length <= 4 || /(?:说|道|介绍|表示|透露|称|宣布|告诉[^，]{0,6}|[算数点查量]过|[算数点]了[算数点])$/.test(clause) || /^(?:经过|到了?|截至|[昨今前]天|随后|当天|中午|傍晚|晚上|上午|下午|如今|现在|目前)/.test(clause));
}

/** Two characters in common that say something. */
export function shares(words: string, where: string): boolean {
  for (let i = 0; i + 2 <= words.length; i++) {
    const two = words.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(two) && !hasIdle(two) && where.includes(two)) return true;
  }
  return false;
}
