// Totals whose parts are spread over the story: 三天共接待15700人次 after 4200人次 … 5600人次 … 4900人次, one a day; what is left, told again: 另外146户 … 剩下的164户.
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { bearerOf } from './rates.ts';
import { isAddend, lastClause, sameUnit, type Row } from './rows.ts';

/** 三天共, 三条溪…，三十五座: how many parts there are, told before their total. */
const parted = /(?<![第前近后每之])([两二三四五六七八九])(?:个)?(天|日|晚|夜|场|期|批|轮|季|周|次|条|座|处|站|趟|镇|村|校|馆|院|厂|组|队|班|家|片|层|关|届|月|年)(?!第)/g;
/** 四个山头，: of a headline, whatever they are. */
const partedHead = /(?<![第前近后每之])([两二三四五六七八九])[\p{Script=Han}]{1,4}(?=[，：　 ])/gu;
const all = /(?<!公)共|总|合计|累计|全部|加起来|合起来|下来/;
const aside = /去年|前年|上年|同期|往年|比|增|减|多出|少了|其中|每|均|剩|余|目标|计划|预计|原|另|最(?!后)|第[一二三]位|左右|约|曾|过去/;
/** Farther off than this something else is counted. */
const most = 0.12;

/** Totals that name the number of their parts, where the story has exactly as many other figures of the kind, each in a sentence of its own. */
export function readStorySums({ text, parts: blocks }: StoryText, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) {
    const heading = blocks[row.sentence.part]?.kind === 'headline';
    for (const total of row.figures) {
      if (total.q.approximator !== 'exact' || total.q.loose || !isAddend(total.q) || baseValue(total.q) < 20 || aside.test(lastClause(total.before)) || bearerOf(total) !== null) continue;
      const lead = row.text.slice(Math.max(0, total.q.start - row.sentence.start - 24), total.q.start - row.sentence.start);
      if (!heading && !all.test(lastClause(total.before))) continue;
      const ns = [...lead.matchAll(heading ? partedHead : parted)];
      const n = smallNumber((ns.at(-1)?.[1] ?? '零').replace('两', '二'));
      const first = smallNumber((ns[0]?.[1] ?? '零').replace('两', '二'));
      const kinds = ns.length === 0 ? kindsBefore(lead) : 0;
      if (kinds < 3 && (ns.length === 0 || ns.length > 2 || (ns.length === 2 && !heading) || n < 2)) continue;
      const same = rows.flatMap((r) => (blocks[r.sentence.part]?.kind === 'headline' ? [] : r.figures.filter((f) => f !== total && sameThing(f.q, total.q) && !f.q.loose).map((f) => ({ f, r }))));
      const list = same.filter(({ f }) => baseValue(f.q) !== baseValue(total.q));
      if (list.length !== (kinds || (heading ? first : n)) || list.length < 3 || list.some(({ f, r }, i) => !isAddend(f.q) || f.q.approximator !== 'exact' || bearerOf(f) !== null || aside.test(lastClause(f.before)) || baseValue(f.q) >= baseValue(total.q) || list.some((o, k) => k !== i && o.r === r))) continue;
      if (!heading && list.some(({ f }) => f.q.start > total.q.start !== kinds > 0)) continue;
      const sum = list.reduce((a, { f }) => a + baseValue(f.q), 0);
      const off = Math.abs(sum / baseValue(total.q) - 1);
      if (off > most || off < 1e-9 || off < (total.q.scale > 1 ? (total.q.step / total.q.value) * list.length : 0) || known.some((s) => s.holds && s.claim.start === total.q.start)) continue;
      found.push(statement('sum', [member('total', total.q), ...list.map(({ f }) => member('part', f.q))], {
        claim: total.q, holds: false, working: `${list.map(({ f }) => say(text, f.q)).join('＋')}＝${compact(sum / total.q.factor)}`, right: null, fault: 'unequal',
      }));
    }
  }
  return [...found, ...restsAgain(text, rows, known)];
}

/** 到场的有老人、家属和志愿者，一共: how many kinds of people or things make up the total. */
function kindsBefore(lead: string): number {
  const list = /(?:有|来了|是|包括)((?:[\p{Script=Han}]{2,5}、){1,4}[\p{Script=Han}]{2,5}和[\p{Script=Han}]{2,5})，(?:一共|总共|共|合起来|加起来)有?$/u.exec(lead)?.[1];
  return list === undefined ? 0 : list.split(/[、和]/).length;
}

const left = /(?:剩下|余下|其余|剩余|另外|还没[^，。；]{1,6})的?$/;
const since = /只剩|仅剩|现在|如今|目前|眼下|已经|已有|又|后来|年底|月底|昨天/;

/** 共有426户，头一批280户…；另外146户… “剩下的164户…: what was left, told again with another number. */
function restsAgain(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const s of known) {
    if (s.kind !== 'remainder' || !s.holds) continue;
    const at = rows.findIndex((r) => r.sentence.start <= s.claim.start && s.claim.end <= r.sentence.end);
    const rest = rows[at]?.figures.find((f) => f.q.start === s.claim.start || (s.claim.start <= f.q.start && f.q.end <= s.claim.end));
    if (rest?.q.approximator !== 'exact') continue;
    const again = rows.slice(at + 1, at + 6).flatMap((r) => r.figures.filter((f) => sameUnit(f.q, rest.q) && left.test(lastClause(f.before)) && !since.test(r.text.slice(0, f.q.start - r.sentence.start))));
    const [one] = again;
    if (!one || again.length > 1 || one.q.approximator !== 'exact' || one.q.value === rest.q.value) continue;
    const ratio = baseValue(one.q) / baseValue(rest.q);
    if (ratio < 0.7 || ratio > 1.5 || rows.some((r) => r.figures.some((f) => f !== one && sameUnit(f.q, one.q) && f.q.value === one.q.value))) continue;
    found.push(statement('remainder', s.members.map((m) => m), { claim: one.q, holds: false, working: s.working, right: reprint(text, one.q, baseValue(rest.q) / one.q.factor), fault: 'restAgain' }));
  }
  return found;
}
