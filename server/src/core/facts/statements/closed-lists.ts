// Lists that leave nothing out, and their total told anywhere in the story: 一月640户；二月390户；三月1010户 under 一季度新登记2140户; 省级补助5000万元，市级安排4000万元，其余自筹，共2000万元 under 总投资1.2亿元; 祖辈8人，父辈21人，孙辈17人 and “五十六人，一个都不能少”.
import { cues } from './cues.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import type { Statement } from './model.ts';
import { oneDigitOff } from './one-digit.ts';
import { isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { made, rated } from './sum-parts.ts';

/** How many rows with figures lie between the list and its total at most. */
const reach = 8;
const monthCue = cues.cue('月季半');
const restCue = cues.cue('余剩他');
const listCue = cues.cue('，、；');
/** The months of the quarters, the quarters of the year, the halves of it: what the parts are called, and what the total is called. */
const periods: readonly { readonly parts: readonly RegExp[]; readonly whole: RegExp }[] = [
  { parts: [/(?<!十)(?:一|1)月/, /(?<!十)(?:二|2)月/, /(?:三|3)月/], whole: /一季度|前三个月|前3个月|1[至到—～-]3月|一至三月|首季/ },
  { parts: [/(?:四|4)月/, /(?:五|5)月/, /(?:六|6)月/], whole: /二季度|4[至到—～-]6月|四至六月/ },
  { parts: [/(?:七|7)月/, /(?:八|8)月/, /(?:九|9)月/], whole: /三季度|7[至到—～-]9月|七至九月/ },
  { parts: [/(?:十|10)月/, /(?:十一|11)月/, /(?:十二|12)月/], whole: /四季度|10[至到—～-]12月/ },
  { parts: [/一季度/, /二季度/, /三季度/, /四季度/], whole: /全年|一年|去年|20\d\d年/ },
  { parts: [/上半年/, /下半年/], whole: /全年|一年|去年|20\d\d年/ },
];
/** A total told without a word that another whole could have. */
const everyOne = /一[个人名户位家只件]都?不[能会可]?[少落]|一[个人名户位家只件]也没[少落]|全部|都(?=到|来|在|齐)|一共|总共|合计|共计|总数|全[队家班村组团员]|坐满|正好/;
const wholeBefore = /(?:总投[资入]|总造价|总预算|总额|总价|总[量数]|总长|全长|总面积|(?<!公)共(?:计|有|投[入资]|需)?|合计|总计|一共|总共)[^，。；、\d]{0,6}$/;
const aside = /其中|同比|增|减|比|去年同期|目标|计划|每|均|占|最[高多低少]|另|新|又|再|还/;

/** 收入清单：10.84万元 … 支出清单：6.53万元、…: what comes in is no whole of what goes out. */
const comesIn = /收入|进账|营收|票款|补贴/;
const goesOut = /支出|开支|成本|花销|花费/;

/** Sums of lists that are closed by what they say, against the story's one total of their kind. */
export function readClosedLists(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.addends < 2 || !(row.cues & listCue)) return;
    const statement = byPeriod(text, rows, i) ?? byRest(text, rows, i) ?? byKin(text, rows, i);
    if (statement) found.push(statement);
  });
  return found;
}

const plain = (f: Figure): boolean => isAddend(f.q) && f.q.approximator === 'exact' && !rated(f);

/** 一月…，二月…，三月…: one figure of one unit behind each name. */
function byPeriod(text: string, rows: readonly Row[], i: number): Statement | null {
  const row = rows[i];
  if (!row || !(row.cues & monthCue)) return null;
  for (const { parts, whole } of periods) {
    const figures = parts.map((name) => {
      const at = name.exec(row.text);
      return at ? row.figures.find((f) => f.q.start - row.sentence.start >= at.index + at[0].length && f.q.start - row.sentence.start - at.index < 30 && isAddend(f.q)) : undefined;
    });
    const [first] = figures;
    if (!first || figures.some((f, k) => !f || !plain(f) || !sameUnit(f.q, first.q) || figures.indexOf(f) !== k || aside.test(lastClause(f.before)))) continue;
    const list = figures.filter((f): f is Figure => f !== undefined);
    const totals = around(rows, i, list).filter((f) => whole.test(text.slice(Math.max(rowOf(rows, f)?.sentence.start ?? 0, f.q.start - 40), f.q.start)) && !aside.test(lastClause(f.before).slice(-6).replace(/新登记|新增/, '')));
    const statement = against(text, list, totals, 0.25);
    if (statement) return statement;
  }
  return null;
}

const rest = /^[，；]?(?:而|剩下|余下|剩余|其余|其他)(?:的|部分|的部分|资金|缺口)?[^，。；\d]{0,12}，?(?:共|合计|计|为|是|即)?$/;

/** 甲5000万元，乙4000万元，其余…共2000万元. */
function byRest(text: string, rows: readonly Row[], i: number): Statement | null {
  const row = rows[i];
  const last = row && row.cues & restCue ? row.figures.find((f) => plain(f) && rest.test(f.before.slice(-24).replace(/^.*?(?=[，；](?:其余|剩下|余下|剩余))/, ''))) : undefined;
  if (!row || !last) return null;
  const list = [...row.figures.filter((f) => f.index < last.index && plain(f) && sameUnit(f.q, last.q)), last];
  if (list.length < 3 || list.some((f) => f !== last && aside.test(lastClause(f.before)))) return null;
  // 还的8万元先抵利息2.4万元，其余5.6万元抵本金: shared out of one of them
  if (list.some((f) => f !== last && list.some((g) => g !== f && g !== last && Math.abs(baseValue(f.q) - baseValue(g.q) - baseValue(last.q)) < 1e-6 * baseValue(f.q)))) return null;
  const inside = list[0];
  // the total of the same sentence is read with it
  if (inside && wholeBefore.test(lastClause(inside.before))) return null;
  // nothing but the rest closes the list: the one larger figure told before it
  const totals = around(rows, i, list).filter((f) => f.q.start < (inside?.q.start ?? 0) && !aside.test(lastClause(f.before).slice(-8)));
  const named = totals.filter((f) => wholeBefore.test(lastClause(f.before)));
  return against(text, list, named.length > 0 ? named : totals, named.length > 0 ? 0.25 : 0.12);
}

const kin = [/^(?:祖辈|爷爷辈|老年|老人|老辈)/, /^(?:父辈|中年|中辈|父母辈)/, /^(?:孙辈|少年|青年|孩子|小辈|年轻人|儿童)/];

/** 祖辈8人，父辈21人，孙辈17人: generations, ages, men and women leave nobody out. */
function byKin(text: string, rows: readonly Row[], i: number): Statement | null {
  const row = rows[i];
  if (!row || row.addends < 3) return null;
  const named = kin.map((label) => row.figures.find((f) => plain(f) && label.test(lastClause(f.before))));
  const [first] = named;
  if (!first || named.some((f) => !f || !sameUnit(f.q, first.q))) return null;
  const list = named.filter((f): f is Figure => f !== undefined);
  const totals = around(rows, i, list).filter((f) => everyOne.test(`${lastClause(f.before)}|${f.after.slice(0, 16)}`));
  return against(text, list, totals, 0.4);
}

/** Figures of the list's unit round about that are larger than each of its parts. */
function around(rows: readonly Row[], i: number, list: readonly Figure[]): Figure[] {
  const [first] = list;
  const largest = Math.max(...list.map((f) => baseValue(f.q)));
  return first ? rows.slice(Math.max(0, i - reach), i + reach + 1).flatMap((r) => r.figures.filter((f) => !list.includes(f) && plain(f) && sameUnit(f.q, first.q) && baseValue(f.q) > largest)) : [];
}

const rowOf = (rows: readonly Row[], f: Figure): Row | undefined => rows.find((r) => r.figures.includes(f));

/** The sum against the totals: silent where one fits or two differ, told where the only one is near or a digit off. */
function against(text: string, list: readonly Figure[], totals: readonly Figure[], most: number): Statement | null {
  const sum = list.map((f) => meaning(f.q)).reduce(add);
  const due = list.reduce((n, f) => n + baseValue(f.q), 0);
  // 概算9亿元，中央3.6亿元，…: one of the list is all the others
  if (list.length > 2 && list.some((f) => Math.abs(2 * baseValue(f.q) - due) < 1e-6 * due)) return null;
  const fits = totals.find((t) => meet(sum, meaning(t.q)));
  const opposite = (t: Figure): boolean => comesIn.test(lastClause(t.before)) && goesOut.test(text.slice(t.q.end, list[0]?.q.start ?? t.q.end));
  if (fits) return made(text, fits.q, list, true, 'unequal');
  const near = totals.filter((t) => !opposite(t) && Math.abs(due / baseValue(t.q) - 1) <= most);
  const [total] = near;
  if (!total || near.some((t) => baseValue(t.q) !== baseValue(total.q))) return null;
  const digits = (value: number): string => String(Math.round((value / total.q.factor / total.q.scale) * 1e4) / 1e4);
  const off = Math.abs(due / baseValue(total.q) - 1);
  return (off <= 0.12 || oneDigitOff(digits(due), digits(baseValue(total.q)))) ? made(text, total.q, list, false, 'unequal') : null;
}
