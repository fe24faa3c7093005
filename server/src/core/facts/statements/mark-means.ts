// The mean of figures listed right before it: 五位评委给出9.2分、9.0分、9.4分、9.1分、9.3分，平均9.35分.
import { find } from '../../base/held.ts';
import type { Quantity } from '../quantity.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';

/** 平均9.35分, 平均下来是, 均分为, 三人平均身高. */
const mean = /(?:平均|均分|均值|均龄|均价|均重|均长)[^，。；、\d]{0,12}$|(?:平均(?:下来|一下|算下来)?|算下来)，[^，。；、\d]{0,8}$/;
/** 。今年7月，早稻平均亩产: of another time. */
const laterTime = /^[。；](?:今年|去年|同年|当年|次年|前年|\d{1,4}[年月])/;
const weighed = /加权|权重|折算|折合|占比|占\d|扣|加分|附加|另加|每[^，。；]{1,6}平均/;

/** Means behind a list of three figures or more of one unit; the highest and the lowest may have been left out. */
export function readMarkMeans(text: string, quantities: readonly Quantity[], known: readonly Statement[]): Statement[] {
  if (find(text, '均') < 0) return [];
  const found: Statement[] = [];
  for (let k = 0; k < quantities.length; k++) {
    const first = quantities[k];
    if (!first || !usable(first)) continue;
    const run = [first];
    for (let i = k + 1; i < quantities.length; i++) {
      const [q, last] = [quantities[i], run.at(-1)];
      if (!q || !last || !usable(q) || q.unit !== first.unit || q.scale !== first.scale || !/^(?:[、，和与及]|，?以及|[、，；][^，。；、\d]{1,8}|和[^，。；、\d]{1,6})$/.test(text.slice(last.end, q.start)) || mean.test(text.slice(last.end, q.start))) break;
      run.push(q);
    }
    k += run.length - 1;
    const last = run.at(-1);
    const said = quantities.slice(k + 1, k + 4).find((q) => q.unit === first.unit && usable(q));
    if (run.length < 3 || !last || !said || said.start - last.end > 40) continue;
    const gap = text.slice(last.end, said.start);
    if (!mean.test(gap) || weighed.test(text.slice(Math.max(0, first.start - 40), said.start)) || /[。！？；\n]/.test(gap.replace(/^[。；]/, '')) || laterTime.test(gap) || /等|其中|最[高低]|去年|上年|[比较]|高[于出过]|低于|不[及如]|超过|以往|全[国省市县校队]/.test(gap.replace(/(?:去掉|去除|扣除|除去|除掉)[^，。；]{0,8}最[高低][^，。；]{0,14}/g, ''))) continue;
    const values = run.map((q) => q.value);
    const sorted = [...values].sort((a, b) => a - b);
    const of = (list: readonly number[]): number => list.reduce((n, v) => n + v, 0) / list.length;
    // 不去掉最高分和最低分: all of them count
    const whole = /不去[掉除]|都计分|全部计[入分]|[均都]计入/.test(text.slice(said.end, said.end + 80));
    const means = [of(values), ...(values.length > 2 && !whole ? [of(sorted.slice(1, -1)), of(sorted.slice(1)), of(sorted.slice(0, -1))] : [])];
    const step = Math.max(said.step, said.unit === '岁' ? 1 : 0);
    if (means.some((m) => Math.abs(m - said.value) <= (whole ? step * 0.99 : step + 1e-9)) || Math.abs(said.value / of(values) - 1) > 0.4 || known.some((s) => s.claim.start === said.start)) continue;
    const cut = /去掉|去除|除去|扣除|除掉/.test(text.slice(Math.max(0, first.start - 40), said.start)) && values.length > 3;
    const due = cut ? of(sorted.slice(1, -1)) : of(values);
    found.push(statement('average', [...run.map((q) => member('part', q)), member('total', said)], { claim: said, holds: false, working: `（${(cut ? sorted.slice(1, -1) : values).map((v) => plain(v, 3)).join('＋')}）÷${cut ? values.length - 2 : values.length}＝${plain(due, 2)}`, right: null, fault: 'mean' }));
  }
  return found;
}

const usable = (q: Quantity): boolean => q.dimension !== 'temperature' && (q.kind === 'count' || q.kind === 'measure') && q.approximator === 'exact' && !q.loose && q.value > 0 && !q.han;
