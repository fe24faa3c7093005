// Answers to a question of which each takes one (单选, 只能选一项): their shares are no more than a hundred per cent.
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** How far before and behind the answers the rule of choosing may stand. */
const before = 240;
const behind = 60;
/** Answers are told with 占. */
const shareCue = cues.cue('占');
const single = /单选|单项选择|(?:只能|只可|仅能|仅可|[只仅]限|限)[^，。；]{0,12}(?:选|投|勾)[^，。；]{0,3}(?:一|1|其一)|[每人][^，。；]{0,4}[只仅限]选[^，。；]{0,3}(?:一|1)|[四五六三]选一/;
const several = /多选|可选[两二三多]|选[两二三多23]项|不限/;

/** Shares of single answers that come to more than all, or to less where as many are told as there were to choose from. */
export function readChoices(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) {
    if (!(row.cues & shareCue) || row.figures.length < 3) continue;
    for (const run of runsOf(row)) {
      const made = judge(text, row, run);
      if (made) found.push(made);
    }
  }
  return found;
}

/** Percentages of a sentence told alike, one behind another; a semicolon may begin another question. */
function runsOf(row: Row): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  for (const figure of row.figures) {
    const clause = lastClause(figure.before).replace(/“[^”]{0,24}”/, '');
    const told = figure.q.kind === 'percent' && /占(?:比|到|了)?(?:约|为|达|近)?$/.test(clause) && !/其中|同比|[比较]|再|另|[里中][，的]/.test(clause);
    if (!told || /[；。]/.test(figure.before)) {
      if (run.length > 2) runs.push(run);
      run = [];
    }
    if (told) run.push(figure);
  }
  if (run.length > 2) runs.push(run);
  return runs;
}

function judge(text: string, row: Row, run: readonly Figure[]): Statement | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const around = text.slice(Math.max(0, row.sentence.start - before), row.sentence.end + behind);
  if (!single.test(around) || several.test(around)) return null;
  const named = /([三四五六七八]|[3-8])[个种项][^，。；]{0,4}(?:选项|答案|方案|选择)/.exec(around)?.[1];
  const options = named === undefined ? 0 : /\d/.test(named) ? Number(named) : '零一二三四五六七八'.indexOf(named);
  const sum = run.reduce((n, f) => n + baseValue(f.q), 0);
  const slack = Math.max(1, 0.5 * run.length) + 0.01;
  const all = options === run.length && !/其他|其余|没有回答|未作答/.test(last.after);
  const holds = sum <= 100 + slack && (!all || sum >= 100 - slack);
  if (run.some((f) => f.q.approximator !== 'exact' && f.q.approximator !== 'over' && f.q.approximator !== 'about') || (!holds && sum > 160)) return null;
  const span = { start: first.q.start, end: last.q.end };
  return statement('share', run.map((f) => member('part', f.q)), { claim: span, holds, working: `${run.map((f) => text.slice(f.q.digits.start, f.q.digits.end)).join('＋')}＝${plain(sum, 2)}`, right: null, fault: 'choices' });
}
