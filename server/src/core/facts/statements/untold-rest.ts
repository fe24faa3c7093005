// What is left over without a number, and told with one later: 放水5200万立方米，其中供水2900万、灌溉1700万，剩下的用作生态补水 … 这700万立方米的生态补水.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { isAddend, sameUnit, type Row } from './rows.ts';

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
      const again = later.figures.find((f) => sameUnit(f.q, total.q) && f.q.approximator === 'exact' && /(?:这|那)$/.test(f.before) && takesUp(f.after, purpose));
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

/** 的生态补水 of 生态补水: two characters in common right behind the figure. */
function takesUp(after: string, purpose: string): boolean {
  const words = /^的?([\p{Script=Han}]{2,10})/u.exec(after)?.[1] ?? '';
  for (let i = 0; i + 2 <= purpose.length; i++) if (words.slice(0, 6).includes(purpose.slice(i, i + 2))) return true;
  return false;
}
