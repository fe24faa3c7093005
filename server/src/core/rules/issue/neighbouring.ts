// The number of an issue against those of the issues before and after it in the newsroom's folders.
import { type CivilDate, dayNumber } from '../../base/calendar.ts';
import type { Config } from '../../base/config.ts';
import { issuesBetween } from '../../base/publication.ts';
import type { IssueInfo, Tree } from '../../syntax/model.ts';
import type { SiblingPage } from '../define.ts';
import { change, issueNumbers, type NumberReport, printedNumbers } from './printed-numbers.ts';

/** Another issue of the paper: its day, as a day number, and the number it prints for the same count. */
export interface OtherIssue {
  readonly day: number;
  readonly date: CivilDate;
  readonly value: number;
}

/** What is wrong with a number between its neighbours. */
export interface Misfit {
  /**
   * `earlier`: not larger than that of an issue before; `later`: not smaller than that of one behind; `between`: fits neither side, while both sides fit each other;
   * `skipped`: larger by more than there are days of publication.
   */
  readonly kind: 'earlier' | 'later' | 'between' | 'skipped';
  readonly other: OtherIssue;
  /** The issue on the other side, for `between`. */
  readonly after: OtherIssue | null;
  /** The only number that fits; null where several do. */
  readonly due: number | null;
}

/** Two counts of which one begins again with the year are never so far apart in one paper's folder. */
const farthest = 400;

/** Issues of the same paper and year beside this one, by day; `value` and `kind` are those of the number that is held against them. */
export function otherIssues(issue: IssueInfo, value: number, kind: 'number' | 'total', siblings: readonly SiblingPage[]): OtherIssue[] {
  const own = issue.date ? dayNumber(issue.date) : null;
  const byDay = new Map<number, OtherIssue>();
  for (const { tree } of siblings) {
    const { date, paper } = tree.issue;
    if (own === null || !date || date.year !== issue.date?.year || paper !== issue.paper || byDay.has(dayNumber(date)) || dayNumber(date) === own) continue;
    const number = numberOf(tree, kind);
    if (number !== null && Math.abs(number - value) <= farthest) byDay.set(dayNumber(date), { day: dayNumber(date), date, value: number });
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** The number of one count that a file prints; of front matter, which does not say of which count it is, the number it gives. */
function numberOf(tree: Tree, kind: 'number' | 'total'): number | null {
  const printed = printedNumbers(tree);
  return printed.length === 0 ? tree.issue.number : (printed.find((n) => n.kind === kind)?.value ?? null);
}

/** What a number says against those of its neighbours; null where they fit, or where one of them is at fault. `days`: the weekdays of publication. */
export function misfit(day: number, value: number, others: readonly OtherIssue[], days: readonly number[]): Misfit | null {
  const at = others.findIndex((o) => o.day > day);
  const before = (at < 0 ? others.at(-1) : others[at - 1]) ?? null;
  const after = at < 0 ? null : (others[at] ?? null);
  const own = { day, value };
  /** Whether the numbers of two issues grow with their days, and no faster than one a day. */
  const fits = (a: Pick<OtherIssue, 'day' | 'value'>, b: Pick<OtherIssue, 'day' | 'value'>): boolean => {
    const [first, second] = a.day < b.day ? [a, b] : [b, a];
    return second.value > first.value && second.value - first.value <= second.day - first.day;
  };
  const wrongBefore = before !== null && !fits(before, own);
  const wrongAfter = after !== null && !fits(own, after);
  if (before && after && wrongBefore && wrongAfter && fits(before, after)) return { kind: 'between', other: before, after, due: after.value - before.value === 2 ? before.value + 1 : null };
  /** Others that fit this issue and not the one beside it. */
  const clears = (suspect: OtherIssue): boolean => others.some((o) => o !== suspect && fits(o, own) && !fits(o, suspect)) && !others.some((o) => o !== suspect && fits(o, suspect) && !fits(o, own));
  const blames = (suspect: OtherIssue): boolean => others.some((o) => o !== suspect && fits(o, suspect) && !fits(o, own)) && !others.some((o) => o !== suspect && fits(o, own) && !fits(o, suspect));
  const step = before ? issuesBetween(before.day, day, days) : 0;
  // the one before may be as wrong
  const isFirm = before !== null && !others.some((o) => o.day < before.day && !fits(o, before));
  const due = before && isFirm && step === 1 ? before.value + 1 : null;
  if (before && wrongBefore && !clears(before)) return { kind: value > before.value ? 'skipped' : 'earlier', other: before, after: null, due };
  if (after && wrongAfter && blames(after)) return { kind: 'later', other: after, after: null, due: issuesBetween(day, after.day, days) === 1 && after.value > 1 ? after.value - 1 : null };
  // days of publication that are known to leave none out between the two
  if (before && !wrongBefore && days.length > 0 && step > 0 && value - before.value > step && !clears(before)) return { kind: 'skipped', other: before, after: null, due };
  return null;
}

/** Reports what the file's number says against those of the issues beside it; the answer is whether it does. */
export function checkNeighbours(tree: Tree, siblings: readonly SiblingPage[], { publicationDays }: Config, report: (told: NumberReport) => void): boolean {
  const { issue } = tree;
  if (!issue.date || siblings.length === 0) return false;
  const numbers = issueNumbers(tree);
  for (const kind of ['total', 'number'] as const) {
    const own = numbers.find((n) => n.kind === kind);
    const said = own ? misfit(dayNumber(issue.date), own.value, otherIssues(issue, own.value, kind, siblings), publicationDays) : null;
    if (!own || !said) continue;
    const { other, after, due } = said;
    const data = { words: own.text, date: dayOf(other.date), number: other.value, after: after ? dayOf(after.date) : '', next: after?.value ?? 0 };
    report({ message: said.kind, data, span: own.span, severity: severities[said.kind], fixes: due === null || due === own.value ? [] : [change(own, due)] });
    return true;
  }
  return false;
}

const severities = { between: 'error', earlier: 'warning', later: 'warning', skipped: 'information' } as const;

function dayOf({ month, day }: CivilDate): string {
  return `${month}月${day}日`;
}
