// What is left over without a number, and told with one later: 放水5200万立方米，其中供水2900万、灌溉1700万，剩下的用作生态补水 … 这700万立方米的生态补水.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { isAddend, lastClause, sameUnit, type Row } from './rows.ts';

const restCue = cues.cue('余剩');
/** 剩下的用作生态补水, 其余捐给学校. */
const rest = /(?:其余|剩余|剩下|余下)(?:的|部分|的部分|款项|资金)?(?:都|全部?|则|统统|主要)?(?:用作|用于|用来|作为|留作|是|为|归|给|种植?|投入|捐给|投向|存入|拿来)([\p{Script=Han}]{2,8})/u;
/** How many sentences further the rest may be taken up. */
const reach = 14;

/** Rests that are named where they arise and counted where they are taken up, by 这 and a word of their purpose. */
export function readUntoldRests(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    const told = row.cues & restCue ? rest.exec(row.text) : null;
    const purpose = told?.[1];
    if (!told || purpose === undefined || row.figures.some((f) => f.q.start >= row.sentence.start + told.index)) return;
    const [total, ...parts] = row.figures.filter((f) => isAddend(f.q));
    if (!total || parts.length === 0 || [total, ...parts].some((f) => f.q.approximator !== 'exact' || !sameUnit(f.q, total.q))) return;
    const left = baseValue(total.q) - parts.reduce((n, f) => n + baseValue(f.q), 0);
    if (left <= 0) return;
    for (const later of rows.slice(i + 1)) {
      if (later.at - row.at > reach) break;
      const again = later.figures.find((f) => sameUnit(f.q, total.q) && f.q.approximator === 'exact' && ((/(?:这|那)$/.test(f.before) && takesUp(f.after, purpose)) || (namedSo(f.before, purpose) && Math.abs(baseValue(f.q) - left) <= 0.2 * left)));
      if (!again) continue;
      const holds = Math.abs(baseValue(again.q) - left) < 1e-9 * left;
      found.push(statement('remainder', [member('total', total.q), ...parts.map((f) => member('part', f.q)), member('rest', again.q)], {
        claim: again.q, holds, working: `${say(text, total.q)}−${parts.map((f) => say(text, f.q)).join('−')}＝${compact(left / again.q.factor)}`, right: holds ? null : reprint(text, again.q, left / again.q.factor), fault: 'rest',
      }));
      break;
    }
  });
  return found;
}

/** 初中部的362名学生 of 其余都是初中生: called by the first two characters right before the figure. */
function namedSo(before: string, purpose: string): boolean {
  const clause = lastClause(before);
  const at = clause.indexOf(purpose.slice(0, 2));
  return at >= 0 && at <= 4 && /^\p{Script=Han}{0,2}的(?:全部|全体|所有)?$/u.test(clause.slice(at + 2)) && !/其中|另|约/.test(clause);
}

/** 的生态补水 of 生态补水: two characters in common right behind the figure. */
function takesUp(after: string, purpose: string): boolean {
  const words = /^的?([\p{Script=Han}]{2,10})/u.exec(after)?.[1] ?? '';
  for (let i = 0; i + 2 <= purpose.length; i++) if (words.slice(0, 6).includes(purpose.slice(i, i + 2))) return true;
  return false;
}

const gap = /缺口|差额|不足的?部分|(?:缺|差|欠)的(?:部分|钱|那部分)|剩下的(?:钱|部分|缺)/;
const needed = /(?:预算|总?投资|总?造价|总?费用|需要?|要花|得花|开销)(?:一共|总共|共计?|总额|约?为|是){0,2}$/;
const given = /(?:凑|汇|捐|筹|出|拿|集|募|借|拨|补|掏|垫|贷|资助|支持|解决)[^，。；\d]{0,3}$/;

/** 预算52万元 … 凑了18万元 … 汇来22万元。剩下的缺口怎么补？镇里拨了15万元: what was needed, all that was given, and what filled the gap. */
export function readGapsFilled(text: string, rows: readonly Row[]): Statement[] {
  return rows.flatMap((row, i): Statement[] => {
    const filled = row.figures.find((f) => f.q.dimension === 'money' && f.q.approximator === 'exact' && given.test(lastClause(f.before)));
    const before = rows[i - 1];
    if (!filled || !before || !gap.test(text.slice(Math.max(before.sentence.end, filled.q.start - 60), filled.q.start))) return [];
    const told = rows.slice(Math.max(0, i - 5), i).filter((r) => row.sentence.part - r.sentence.part < 3).flatMap((r) => r.figures).concat(row.figures.slice(0, filled.index)).filter((f) => isAddend(f.q) && f.q.dimension === 'money');
    const at = told.findIndex((f) => needed.test(lastClause(f.before)));
    const [total, ...parts] = told.slice(Math.max(0, at));
    if (at < 0 || !total || parts.length === 0 || parts.some((f) => !given.test(lastClause(f.before)) || /其中|每|均/.test(lastClause(f.before))) || [total, ...parts].some((f) => f.q.approximator !== 'exact')) return [];
    const left = baseValue(total.q) - parts.reduce((n, f) => n + baseValue(f.q), 0);
    if (left <= 0 || baseValue(filled.q) > 2 * left || baseValue(filled.q) < 0.5 * left) return [];
    const slack = [total, ...parts, filled].reduce((n, f) => n + (Number.isInteger(f.q.value / f.q.scale) ? 0 : 0.5 * f.q.step * f.q.factor), 0);
    const holds = Math.abs(baseValue(filled.q) - left) <= slack + 1e-9 * left;
    return [statement('remainder', [member('total', total.q), ...parts.map((f) => member('part', f.q)), member('rest', filled.q)], {
      claim: filled.q, holds, working: `${say(text, total.q)}−${parts.map((f) => say(text, f.q)).join('−')}＝${compact(left / filled.q.factor)}`, right: null, fault: 'rest',
    })];
  });
}
