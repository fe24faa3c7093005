// How much more one of two is than the other, against the two figures told right before: 女生46件，男生32件，女生比男生多出16件.
import { comparedElsewhere } from './compared.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { likeThing } from './part-lists.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

const moreCue = cues.cue('多少高低差贵快慢长短早晚重轻大小领超');
/** 比男生多出, 两者相差, 高出第二名. */
const more = /(?:(?:比|较|跟|与)[^，。；]{1,14}?(?:多|少|高|低|贵|便宜|快|慢|长|短|早|晚|重|轻|大|小|远|近|深|厚|宽)[\p{Script=Han}]{0,3}|(?:相差|差距(?:为|是|有|达|到)?|悬殊|高出|多出|超出|领先|落后|净胜)[^，。；\d]{0,8})$/u;
const other = /去年|上年|前年|同期|上[月周届次季期]|往年|以往|原来|过去|[以之]前|计划|目标|预[计定想算]|平均|均|规定|标准|国家|其他|全[国省市县]|每|其中|预|常年|最|昨|前[一天日]/;

/** Differences in a sentence with exactly two other figures of the thing, both before it. */
export function readMoreThan(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & moreCue)) return;
    for (const gap of row.figures) {
      if (!plain(gap) || !more.test(lastClause(gap.before)) || other.test(lastClause(gap.before)) || known.some((s) => s.claim.start === gap.q.start)) continue;
      const own = row.figures.filter((f) => f !== gap && plain(f) && like(f, gap));
      const before = own.length > 0 ? [] : (rows[i - 1]?.sentence.part === row.sentence.part && rows[i - 1]?.at === row.at - 1 ? (rows[i - 1]?.figures.filter((f) => plain(f) && like(f, gap)) ?? []) : []);
      const two = withoutSum(own.length > 0 ? own : before);
      const [a, b] = two;
      if (a && b && comparedElsewhere(lastClause(gap.before), row.text.slice(0, Math.max(0, gap.q.start - row.sentence.start - lastClause(gap.before).length)) + text.slice(Math.max(0, a.q.start - 12), b.q.end))) continue;
      if (!a || !b || two.length > 2 || b.q.start > gap.q.start || other.test(row.text.slice(0, Math.max(0, gap.q.start - row.sentence.start)).slice(-40)) || /每/.test(lastClause(a.before) + lastClause(b.before))) continue;
      // 这次比2020年低0.91米 behind 1998年7月的31.42米 and 2020年7月的30.77米: the other side is this one's own figure
      const year = /比(\d{4})年/.exec(lastClause(gap.before))?.[1];
      if (year !== undefined && text.slice(Math.max(0, a.q.start - 40), b.q.end).includes(`${year}年`)) continue;
      // a third may be meant
      const third = rows.slice(Math.max(0, i - 3), i + 1).flatMap((r) => r.figures).filter((f) => f !== gap && plain(f) && like(f, gap));
      const due = Math.abs(baseValue(a.q) - baseValue(b.q));
      const said = baseValue(gap.q);
      if (due === 0 || third.some((x) => third.some((y) => Math.abs(Math.abs(baseValue(x.q) - baseValue(y.q)) - said) < 1e-6 * said + 1e-9))) continue;
      const rounding = [a, b, gap].reduce((n, f) => n + (f.q.step < 1 || f.q.scale > 1 ? f.q.step * f.q.factor : 0), 0);
      if (Math.abs(due - said) <= rounding / 2 || said > 2 * due || said < due / 2 || said >= Math.max(baseValue(a.q), baseValue(b.q))) continue;
      found.push(statement('difference', [member('from', a.q), member('to', b.q), member('change', gap.q)], {
        claim: gap.q, holds: false, working: `${say(text, a.q.value > b.q.value ? a.q : b.q)}−${say(text, a.q.value > b.q.value ? b.q : a.q)}＝${compact(due / gap.q.factor)}`, right: reprint(text, gap.q, due / gap.q.factor), fault: 'difference',
      }));
    }
  });
  return found;
}

/** 78件，46件，32件: the two without the whole they make. */
function withoutSum(figures: readonly Figure[]): readonly Figure[] {
  const [a, b, c] = figures;
  return a && b && c && figures.length === 3 && Math.abs(baseValue(b.q) + baseValue(c.q) - baseValue(a.q)) < 1e-6 * baseValue(a.q) ? [b, c] : figures;
}

const plain = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.approximator === 'exact' && !q.loose && q.dimension !== 'time' && q.unit !== '岁' && q.value > 0;
const like = (a: Figure, b: Figure): boolean => a.q.dimension === b.q.dimension && likeThing(a.q, b.q);
