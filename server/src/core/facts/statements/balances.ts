// Figures that must balance by what is done to them: 应到180人，实到168人，请假12人; 收入、支出、结余; 期初、收、销、期末.
import { cues } from './cues.ts';
import { add, baseValue, meaning, meet, subtract } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { sides, stocks, type Side } from './balance-words.ts';
import { firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Balances told in one sentence, or in it and the one before. */
export function readBalances(text: string, row: Row, previous: Row | null): readonly Statement[] {
  if (!(row.cues & leftCue)) return none;
  const joined = previous && previous.sentence.part === row.sentence.part ? previous.figures : none;
  if (joined.length + row.figures.length < 3 || !threeAlike(joined, row.figures)) return none;
  const near = [...joined, ...row.figures].filter(plain);
  if (near.length < 3 || near.length > 12) return none;
  // what is left is told of a figure of this sentence, or of the last one there is
  const last = near.at(-1);
  if (!somethingLeft.test(previous && last && last.q.start < row.sentence.start ? previous.text : row.text)) return none;
  const found: Statement[] = [];
  for (const side of sides) {
    if (!side.left.test(row.text)) continue;
    const made = judgeSide(text, row, near, side);
    if (made) found.push(made);
  }
  const stock = judgeStock(text, near);
  return stock ? [...found, stock] : found;
}

const none: readonly never[] = [];
/** 请假, 实收, 签收, 未结, 无效, 结余, 剩, 净赚, 找回, 缺考, 空着, 年末, 库存: what is left is told with one of these. */
const leftCue = cues.cue('实签请缺未假故在办理没流废无作结余剩盈净赚纯利得弃空闲找库卖末存现目如');

/** Any of the words by which a side or a stock tells what is left. */
const somethingLeft = new RegExp([...sides.map((s) => s.left), stocks.now].map((r) => r.source).join('|'));

const plain = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'temperature' && q.value > 0;

/** Whether three of the figures are of one dimension, so that they may balance. */
function threeAlike(joined: readonly Figure[], own: readonly Figure[]): boolean {
  for (const f of own) if (plain(f) && alike(f, own) + alike(f, joined) > 2) return true;
  for (const f of joined) if (plain(f) && alike(f, own) + alike(f, joined) > 2) return true;
  return false;
}

function alike({ q }: Figure, figures: readonly Figure[]): number {
  let n = 0;
  for (const f of figures) if (f.q.dimension === q.dimension && plain(f)) n++;
  return n;
}

/** The words that say what is done: those of the clause before the figure, or right behind it. */
function says({ before, after }: Figure, words: RegExp): boolean {
  return words.test(lastClause(before)) || (lastClause(before).length < 3 && words.test(firstClause(after).slice(0, 8)));
}

/** The whole, what was done, what is left: each told once, in one unit. */
function judgeSide(text: string, row: Row, near: readonly Figure[], { whole, done, left, many }: Side): Statement | null {
  const rests = row.figures.filter((f) => plain(f) && says(f, left));
  const rest = rests[0];
  if (!rest || rests.length > 1) return null;
  const others = near.filter((f) => f !== rest && sameUnit(f.q, rest.q));
  const wholes = others.filter((f) => says(f, whole) && !says(f, done));
  const total = wholes[0];
  const parts = others.filter((f) => (says(f, done) || (many === true && f.q.start < (total?.q.start ?? 0))) && f !== total);
  if (!total || parts.length === 0 || wholes.length > 1 || (!many && (parts.length > 1 || others.length > 2))) return null;
  const told = [total, ...parts, rest];
  if (told.some((f) => /其中|同比|增[长加]|减少|每|均|去年同期/.test(lastClause(f.before)))) return null;
  const gone = parts.map((f) => meaning(f.q)).reduce(add);
  const holds = meet(subtract(meaning(total.q), gone), meaning(rest.q)) || (many === true && parts.some((f) => meet(subtract(meaning(total.q), meaning(f.q)), meaning(rest.q))));
  const spent = parts.reduce((n, f) => n + baseValue(f.q), 0);
  // an exact thing may not be off by more than a slip
  if (!holds && (spent >= baseValue(total.q) || told.some((f) => f.q.approximator !== 'exact'))) return null;
  const value = (baseValue(total.q) - spent) / rest.q.factor;
  return statement('remainder', [member('total', total.q), ...parts.map((f) => member('part', f.q)), member('rest', rest.q)], {
    claim: rest.q, holds, working: `${say(text, total.q)}−${parts.map((f) => say(text, f.q)).join('−')}＝${compact(value)}`, right: holds ? null : reprint(text, rest.q, value), fault: 'rest',
  });
}

/** What was there, what came, what went, what is there: four figures of one unit in this order. */
function judgeStock(text: string, near: readonly Figure[]): Statement | null {
  const [first, second, third, last, more] = near;
  if (!first || !second || !third || !last || more || ![second, third, last].every((f) => sameUnit(f.q, first.q) && f.q.approximator === 'exact')) return null;
  if (first.q.approximator !== 'exact' || !says(first, stocks.before) || !says(second, stocks.came) || !says(third, stocks.went) || !says(last, stocks.now)) return null;
  const due = subtract(add(meaning(first.q), meaning(second.q)), meaning(third.q));
  const value = (baseValue(first.q) + baseValue(second.q) - baseValue(third.q)) / last.q.factor;
  const holds = meet(due, meaning(last.q));
  return statement('remainder', [member('total', first.q), member('part', second.q), member('part', third.q), member('rest', last.q)], {
    claim: last.q, holds, working: `${say(text, first.q)}＋${say(text, second.q)}−${say(text, third.q)}＝${compact(value)}`, right: holds || value <= 0 ? null : reprint(text, last.q, value), fault: 'rest',
  });
}
