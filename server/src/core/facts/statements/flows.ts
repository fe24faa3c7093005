// A number followed step by step: 学生552名，新生入学96名，转入14名，转走11名，如今共有651名; 标价2480元，补贴496元，旧机抵200元，实付1784元.
import { cues } from './cues.ts';
import { add, baseValue, meaning, meet, subtract } from './interval.ts';
import { rightHead, sameThing } from './heads.ts';
import { say } from './judge-change.ts';
import { type Chain, chains } from './flow-words.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { firstClause, isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** 如今, 现在, 目前, 年末, 存栏, 共有, 实付, 到手, 自掏, 个人, 总数达到: how the last figure is told. */
const endCue = cues.cue('今现目眼末底存共付掏花手担册后总到至成为');

/** How many sentences with figures a chain may take, and how many paragraphs. */
const reach = 5;

/** Chains of at least two steps, told in one sentence or in it and those before; `at` is the place of the last one in `rows`. */
export function readFlows(text: string, rows: readonly Row[], at: number): readonly Statement[] {
  const row = rows[at];
  if (!row || !(row.cues & endCue)) return none;
  const joined: Figure[] = [];
  for (let i = Math.max(0, at - reach); i < at; i++) {
    const before = rows[i];
    if (before && row.sentence.part - before.sentence.part < 3) joined.push(...before.figures);
  }
  if (joined.length + row.figures.length < 4) return none;
  const near = [...joined, ...row.figures].filter((f) => isAddend(f.q));
  const found: Statement[] = [];
  for (const chain of chains) {
    const ends = row.figures.filter((f) => (f.cues & endCue) !== 0 && isAddend(f.q) && chain.end.test(lastClause(f.before)) && !chain.less.test(lastClause(f.before)) && !/去年年?底|上年底/.test(lastClause(f.before)));
    const end = ends[0];
    // 共有校长、教师: of more than was told
    if (!end || ends.length > 1 || /[、和及]/.test(lastClause(end.before))) continue;
    const made = judge(text, row, chain, near.filter((f) => sameUnit(f.q, end.q) && f.q.start <= end.q.start), end);
    if (made) found.push(made);
  }
  return found;
}

const none: readonly never[] = [];

/** What a figure before the end is: its step, or where the chain starts; null where the words say both or neither. */
function stepOf({ before, after }: Figure, { start, less, more }: Chain): 'less' | 'more' | 'start' | null {
  const clause = lastClause(before);
  if (/(?:剩下?|余下?|还有)$/.test(clause)) return 'start';
  if (clause !== '' && start.test(before.slice(-24)) && !less.test(clause) && !more.test(clause)) return 'start';
  // 3名老队员办了退休手续: what is done stands behind
  // 技校毕业的八名青工来报到: who they are, not what became of them
  const known = !/(?:毕业|退休|退役|转业)的$/.test(clause) && (less.test(clause) || more.test(clause));
  const told = known ? clause : /的$/.test(clause) && !known ? firstClause(after) : `${clause}|${firstClause(after)}`;
  const [down, up] = [less.test(told), more.test(told)];
  if (down || up) return down && up ? null : down ? 'less' : 'more';
  return clause !== '' && start.test(before.slice(-24)) ? 'start' : null;
}

/** 教师2100名 … 村医2200名: another kind of people. */
function namedAlike(first: Figure, end: Figure): boolean {
  const noun = (f: Figure): string => (rightHead(f.q) || lastClause(f.before)).replace(/(?:一共|总共)(?:还?有|剩下?)?$|(?:总(?:人|户)?[数量])?(?:达到|达|为|是|有|共|[增减变][到为成至])?$/, '').replace(/^.*(?:有|存栏|为|是|达|剩下?|余|共|在册|在校|[末初今在前]|价|付)/, '').replace(/^全|[里中]$/g, '');
  const [a, b] = [noun(first), noun(end)];
  return a === '' || b === '' || a.endsWith(b) || b.endsWith(a) || end.q.dimension !== 'count' || a.slice(-1) === b.slice(-1) || (/总[数量]/.test(lastClause(end.before)) && [...b].some((c) => a.includes(c)));
}

/** What the chain's words are: all of it in one paragraph of two sentences, else only what stands round the steps. */
function wordsOf(text: string, row: Row, first: Figure, all: readonly Figure[]): string {
  if (row.at - first.q.sentence < 2) return text.slice(first.q.start, row.sentence.end);
  // 给他们每人浇了一枚镇纸: what each was given
  // 最后一批肥羊还没出栏，他数了数，一共220只: what is told before the end is no step
  return all.slice(1).map((f, i) => `${(i === all.length - 2 ? lastClause(f.before) : f.before).replace(/每人[^，。；]{1,16}[，。；]/g, '，')}${text.slice(f.q.start, f.q.end)}${firstClause(f.after)}`).join('|');
}

function judge(text: string, row: Row, chain: Chain, near: readonly Figure[], end: Figure): Statement | null {
  const steps: { readonly figure: Figure; readonly less: boolean }[] = [];
  let first: Figure | null = null;
  for (let i = near.length - 2; i >= 0; i--) {
    const figure = near[i];
    const step = figure && stepOf(figure, chain);
    if (!figure || !step) return null;
    if (step === 'start') {
      first = figure;
      break;
    }
    steps.unshift({ figure, less: step === 'less' });
  }
  if (!first || steps.length < 2 || steps.length > 6 || !sameThing(first.q, end.q) || !namedAlike(first, end)) return null;
  const all = [first, ...steps.map((s) => s.figure), end];
  if (all.some((f) => f.q.approximator !== 'exact') || chain.silent.test(wordsOf(text, row, first, all))) return null;
  const due = steps.reduce((sum, { figure, less }) => (less ? subtract(sum, meaning(figure.q)) : add(sum, meaning(figure.q))), meaning(first.q));
  const value = steps.reduce((sum, { figure, less }) => sum + (less ? -1 : 1) * baseValue(figure.q), baseValue(first.q));
  const holds = meet(due, meaning(end.q));
  // far off, it is another number that is told
  if (!holds && (value <= 0 || Math.abs(value - baseValue(end.q)) > 0.15 * value)) return null;
  const working = `${say(text, first.q)}${steps.map(({ figure, less }) => `${less ? '−' : '＋'}${say(text, figure.q)}`).join('')}＝${compact(value / end.q.factor)}`;
  return statement('remainder', [member('total', first.q), ...steps.map(({ figure }) => member('part', figure.q)), member('rest', end.q)], {
    claim: end.q, holds, working, right: holds ? null : reprint(text, end.q, value / end.q.factor), fault: 'rest',
  });
}
