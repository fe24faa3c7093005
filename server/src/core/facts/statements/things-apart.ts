// Two figures of one attribute that are of two things: 学府路全长1.68公里 … 全长1.86公里的环山路; or of one thing at two times: 加固前 … 加固后.
import type { Mention } from './mentions.ts';

const owner = /^的([\p{Script=Han}]{1,6}?(?:路|桥|河|隧道|线|渠|坝|山|水库|馆|楼|湖|公园|街|管网|道|塔|港|站|场|校|院|厂|渡槽|廊))/u;
const before = /[\p{Script=Han}]{2}前(?=，|的)|一期|首期|原来|原先|过去|以前|最初/u;
const after = /[\p{Script=Han}]{2}后(?=，|的)|[二三]期|如今|现在|扩建/u;

/** Whether the thing named behind the one (…公里的环山路) stands nowhere in the other's sentence, or the two are of before and after. */
export function ofTwoThings(a: Mention, b: Mention): boolean {
  return named(a, b) || named(b, a) || (before.test(a.lead) && after.test(b.lead)) || (before.test(b.lead) && after.test(a.lead));
}

function named({ right, q }: Mention, other: Mention): boolean {
  if (q.dimension === 'count' || q.kind === 'percent') return false;
  const name = owner.exec(right)?.[1];
  if (name === undefined || /^[大该本]/.test(name)) return false;
  return ![...name].slice(0, -1).some((c, i) => other.sentence.includes(c + name.charAt(i + 1)));
}
