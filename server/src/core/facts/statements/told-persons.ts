// All of a school, a class or a team, told with two numbers and two nouns: 全校11名学生 … 十三个孩子各写了一张字条.
import type { Quantity } from '../quantity.ts';
import { nothingApart } from './conflict-evidence.ts';
import type { Mention } from './mentions.ts';

/** Names of the same people. */
const groups: readonly RegExp[] = [/^(?:学生|孩子|娃娃?|同学|小朋友|学童|少年)/, /^(?:队员|选手|运动员|健儿|小将)/, /^(?:员工|职工|工人|工友)/, /^(?:老人|老年人|长者|老伙伴)/, /^(?:社员|村民|乡亲|农民)/, /^(?:学员|徒弟|学徒|弟子)/];
const groupOf = ({ right }: Mention): number => groups.findIndex((g) => g.test(right));
const allOf = /全[校班队厂村社园组馆所站营院]|一共|总共|共有|只有/;
const each = /^[\u4e00-\u9fff]{1,3}(?:各|都|人手|每人|一人|个个|挨个|轮流|全都?|齐)/;
const some = /其中|另|还有|剩|余|最|第|每|去年|今年新|原|先后|部分|报名|毕业|转|增|减|以上|以下|[男女]/;

/** Such pairs; the story has no third number of these people. */
export function personsAgain(mentions: readonly Mention[]): { readonly first: Quantity; readonly second: Quantity; readonly display: boolean }[] {
  const people = mentions.filter((m) => m.q.dimension === 'count' && m.q.value > 2 && m.q.value < 200 && groupOf(m) >= 0);
  return people.flatMap((second) => {
    if (second.q.approximator !== 'exact' || !each.test(second.right) || some.test(second.clause)) return [];
    const others = people.filter((m) => m !== second && groupOf(m) === groupOf(second));
    const [first] = others;
    if (!first || others.some((m) => m.q.value !== first.q.value) || first.q.start > second.q.start || first.q.sentence === second.q.sentence || first.q.approximator !== 'exact' || !allOf.test(first.clause) || some.test(first.clause)) return [];
    const ratio = second.q.value / first.q.value;
    return ratio !== 1 && ratio > 0.7 && ratio < 1.43 && nothingApart(first, second) ? [{ first: first.q, second: second.q, display: false }] : [];
  });
}
