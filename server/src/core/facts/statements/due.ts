// What was due and what came: 应到代表25名，实到27名; 应考人数860人，实考872人; 发出选票203张，收回205张; 支部有党员37名，到会39名.
import { cues } from './cues.ts';
import { meaning } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { compared } from './phrases.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** 实到, 收回. */
const cameCue = cues.cue('实收');

/** Pairs of a sentence, or of two that stand side by side: of what was due no more can come. Money may: 应收 and 实收 differ by what was paid before. */
export function readDue(text: string, row: Row, previous: Row | null): readonly Statement[] {
  const sat = row.cues & satCue ? atMeeting(text, row) : none;
  if (sat.length > 0 || !(row.cues & cameCue)) return sat;
  const figures = previous ? [...previous.figures, ...row.figures] : row.figures;
  let found: Statement[] = none;
  for (const came of row.figures) {
    if (!(came.cues & cameCue) || !counted(came)) continue;
    const deed = deedOf(came, actual);
    if (deed === null) continue;
    const at = figures.indexOf(came);
    // the nearest of what was due: 上午应到…，下午应到…
    const due = figures.slice(Math.max(0, at - 4), at).filter((f) => counted(f) && sameUnit(f.q, came.q) && deedOf(f, expected) === deed).at(-1);
    if (!due || figures.slice(figures.indexOf(due) + 1, at).some((f) => sameUnit(f.q, came.q))) continue;
    // 多出的4箱: the text knows
    if (/多[出了余收到来]|超[出额]|[增补]/.test(text.slice(came.q.end, came.q.end + 40))) continue;
    const [w, p] = [meaning(due.q), meaning(came.q)];
    const holds = p.low <= w.high;
    const said = (f: Figure): string => text.slice(f.q.start, f.q.end);
    if (found === none) found = [];
    found.push(statement('subset', [member('whole', due.q), member('part', came.q)], { claim: came.q, holds, working: compared(said(came), holds ? 'notMore' : 'more', said(due)), right: null, fault: 'larger' }));
  }
  return found;
}

const none: Statement[] = [];

/** 到会, 出席, 参会. */
const satCue = cues.cue('会席');
const body = '(?:党员|委员|常委|代表|会员|理事|股东|社员|业主)';
const seats = new RegExp(`${body}(?:总数|人数)?(?:现|共|一共|应到|为){0,2}有?$`);
const seatsBehind = new RegExp(`^(?:正式)?${body}`);
const came = new RegExp(`^(?:正式)?(?:${body})?，(?:当天|实际|今天|昨天)?(?:到会|出席|参会)(?:${body})?(?:人数)?(?:的?有|共|为)?$`);

/** 支部有党员37名，到会39名: more than there are, in the clause right behind. */
function atMeeting(text: string, row: Row): Statement[] {
  return row.figures.flatMap((part): Statement[] => {
    const whole = row.figures[part.index - 1];
    if (!whole || !sameUnit(whole.q, part.q) || !counted(whole) || !counted(part) || whole.q.approximator !== 'exact' || part.q.approximator !== 'exact' || part.q.value <= whole.q.value || part.q.value > 1.5 * whole.q.value) return [];
    if (!came.test(part.before) || !(seats.test(lastClause(whole.before)) || seatsBehind.test(whole.after)) || /列席|邀请|群众|积极分子|[候预]备|[，（]含/.test(row.text)) return [];
    const said = (f: Figure): string => text.slice(f.q.start, f.q.end);
    return [statement('subset', [member('whole', whole.q), member('part', part.q)], { claim: part.q, holds: false, working: compared(said(part), 'more', said(whole)), right: null, fault: 'larger' })];
  });
}

const counted = ({ q }: Figure): boolean => q.kind === 'count' && q.value > 0 && q.approximator !== 'under' && q.unit !== '';

/** 应到, 应出席: what was due, with the deed as group 1; and what came of it. */
const expected = /(?:应([到考检交答修种查接参返换缴])|(?:应)?(发)[出放了]{0,2})(?!现|展|生|电|布|言)[\p{Script=Han}]{0,9}$/u;
const actual = /(?:实际?([到考检交答修种查接参返换缴])|(?:实际?)?(收)回了?)[\p{Script=Han}]{0,9}$/u;

/** The deed a figure is of, by its clause: 到 of 应到代表, 票 of 发出选票; null for none. */
function deedOf({ before, after }: Figure, of: RegExp): string | null {
  const words = lastClause(before).slice(-14);
  const m = of.exec(words);
  if (!m || /另|其中|补|重新|累计/.test(words)) return null;
  if (m[1] !== undefined) return m[1];
  const what = /选票|表决票|试卷|问卷|调查表/.exec(words + after.slice(0, 8))?.[0];
  return what ?? (of === actual ? '？' : null);
}
