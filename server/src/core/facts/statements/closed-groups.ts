// All figures of one thing in a story, in order: the closed world in which a total, its parts and what is left must come out.
import { likeThing } from './part-lists.ts';
import { baseValue } from './interval.ts';
import { bearerOf } from './rates.ts';
import { classifierOf, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** A figure with its sentence. */
export interface Placed {
  readonly f: Figure;
  readonly row: Row;
}

/** Figures of one thing, those told again left out. */
export interface Group {
  readonly members: readonly Placed[];
  /** Whether every figure of the thing is an exact one that is no rate: nothing else is told of it. */
  readonly closed: boolean;
}

/** More figures of one thing are a table. */
const most = 11;

/** Groups of at least two; linear in figures but for the few of one classifier. */
export function closedGroups(rows: readonly Row[]): Group[] {
  const byUnit = new Map<string, Placed[][]>();
  for (const row of rows) for (const f of row.figures) {
    if (f.q.loose || (f.q.kind !== 'count' && f.q.kind !== 'measure') || f.q.dimension === 'time' || f.q.dimension === 'temperature' || f.q.dimension === 'none' || f.q.value <= 0 || (f.q.han && f.q.value === 1) || speed.test(lastClause(f.before))) continue;
    const key = f.q.dimension === 'count' ? keyOf(f) : f.q.dimension;
    const groups = byUnit.get(key);
    if (!groups) byUnit.set(key, [[{ f, row }]]);
    else {
      const own = f.q.dimension === 'count' ? groups.find((g) => g.length > most || g.every((p) => mayBeOne(p.f, f))) : groups[0];
      if (own) own.push({ f, row });
      else groups.push([{ f, row }]);
    }
  }
  const found: Group[] = [];
  for (const groups of byUnit.values()) for (const group of groups) {
    if (group.length < 2 || group.length > most) continue;
    const told = group.filter((p) => !/^(?!天|日)/.test(bearerOf(p.f) ?? '天'));
    const members = told.filter((p, i) => !told.some((o, k) => k < i && baseValue(o.f.q) === baseValue(p.f.q) && o.row !== p.row));
    if (members.length > 1) found.push({ members, closed: told.every(({ f }) => f.q.approximator === 'exact') });
  }
  return found;
}

/** 设计时速60公里 is no length, 海拔 and 爬升 are none of a way. */
const speed = /[时车风流限][速距]|速度|海拔|高程|爬升|落差|高差/;

/** One thing as far as the words behind the classifiers tell: alike, none, or two characters in common (老旧小区实施, 小区也已). */
function mayBeOne(a: Figure, b: Figure): boolean {
  if (likeThing(a.q, b.q)) return true;
  if (!sameUnit(a.q, b.q)) return false;
  const [x, y] = [a, b].map(({ after }) => /^[\p{Script=Han}]{0,8}/u.exec(after)?.[0] ?? '');
  if (!x || !y || noNoun.test(x) || noNoun.test(y)) return true;
  for (let i = 0; i + 1 < x.length; i++) if (y.includes(x.slice(i, i + 2))) return true;
  return false;
}

const noNoun = /^(?:排[在到进]|列[入在]|等|留[在到]|推迟|延[到后]|因|要|也|完工|预计|正|将|才|仍|今|明|用|没|不|未|已|在|被|全|都|均|还|分|由|到|住)/;

/** 982个座位 and 620座 are of one kind. */
function keyOf({ q, after }: Figure): string {
  const unit = classifierOf(q.unit);
  return unit === '个' && /^[座门]/.test(after) ? after.charAt(0) : unit;
}
