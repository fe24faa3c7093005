// Rank moves: 从第18位升至第11位，前移7位.
import { departureOf } from './change-words.ts';
import { member, statement, type Statement } from './model.ts';
import { reprint } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

const risen = /(?:上升|跃升|提升|攀升|晋升|上移|前移|前进|进步|跃居|跃至|跃进|跃|升|进|提高|跻身|挺进|冲|赶超)[^，。；、]{0,8}$/;
const fallen = /(?:下降|下滑|后退|后移|退步|退居|跌落|跌|滑落|滑|降|回落|掉|退|落)[^，。；、]{0,8}$/;

/** Moves between two ranks of one sentence. */
export function readRanks(text: string, row: Row): readonly Statement[] {
  let ranks = 0;
  for (const figure of row.figures) if (isRank(figure)) ranks++;
  if (ranks < 2) return none;
  const found: Statement[] = [];
  for (const to of row.figures) {
    if (!isRank(to)) continue;
    const from = row.figures.slice(0, to.index).filter((f) => f.q.dimension !== 'time').at(-1);
    if (!from || !isRank(from) || from.q.unit !== to.q.unit && from.q.unit !== '' && to.q.unit !== '') continue;
    if (!moves(from, to)) continue;
    const verb = to.before;
    const direction = fallen.test(verb) ? 'down' : risen.test(verb) ? 'up' : null;
    const gone = from.q.value - to.q.value;
    if (direction && departureOf(from.before) !== null && gone !== 0) {
      const holds = direction === 'up' ? gone > 0 : gone < 0;
      found.push(statement('rank-direction', [member('from', from.q), member('to', to.q)], { claim: to.q, holds, working: `第${from.q.value}位到第${to.q.value}位是${gone > 0 ? '上升' : '下降'}`, right: null, fault: direction === 'up' ? 'falls' : 'rises' }));
      if (!holds) continue;
    }
    const change = row.figures.slice(to.index + 1).find((f) => f.q.dimension !== 'time');
    if (change) found.push(...steps(text, from, to, change));
  }
  for (const change of row.figures) found.push(...stepsAgainst(text, row, change));
  return found;
}

const none: readonly never[] = [];

const isRank = ({ q }: Figure): boolean => (q.kind === 'rank' || (q.kind === 'ordinal' && q.unit === '')) && q.approximator === 'exact';

/** 由第a位…到第b位, 第a位升至第b位, 第a跃居第b. */
function moves(from: Figure, to: Figure): boolean {
  if (/[。；]/.test(to.before) || to.before.length > 30) return false;
  return departureOf(from.before) !== null || /(?:到|至|为|居|列|升|进|跃|降|跌|落)[^，。；、]{0,8}$/.test(to.before) && (!/，/.test(to.before) || (/年初|赛季初|去年|上年|上届|此前|原来|上半年/.test(from.before) && /(?:升|跃|进|前移|提高|降|退|跌|滑)[到至为]$/.test(to.before)));
}

/** ，前移8位 right behind the two ranks. */
function steps(text: string, from: Figure, to: Figure, change: Figure): Statement[] {
  if (!isPlaces(change) || /分别|平均|其中/.test(change.before)) return [];
  const phrase = lastClause(change.before);
  // 比“十三五”末前移10位 is measured from another rank
  if (/比|较/.test(phrase) && !(/上年|去年|上届|同期/.test(phrase) && /上年|去年|上届|同期/.test(from.before))) return [];
  if (!moveVerb.test(phrase) || change.before.length - phrase.length > 16) return [];
  return [judge(text, from, to, change)];
}

/** 列第11位，比上年的第18位前移8位. */
function stepsAgainst(text: string, row: Row, change: Figure): Statement[] {
  if (!isPlaces(change)) return [];
  const [from, to] = row.figures.slice(0, change.index).filter((f) => f.q.dimension !== 'time').reverse();
  if (!from || !to || !isPlaces(change) || !isRank(from) || !isRank(to) || !moveVerb.test(change.before)) return [];
  if (!/(?:比|较)[^，。；]{0,14}$/.test(from.before) || change.before.length > 10) return [];
  return [judge(text, from, to, change)];
}

const moveVerb = /(?:前移|上升|提升|跃升|前进|进步|提高|上移|攀升|后退|下降|后移|下滑|退步|滑落|回落|跌|升|进|退|降)(?:了|整整|足足|达)*$/;

function isPlaces({ q, after }: Figure): boolean {
  if (q.kind !== 'count' || q.approximator !== 'exact') return false;
  return q.unit === '位' || q.unit === '名' || (q.unit === '个' && /^(?:位次|名次|位置|席位)/.test(after)) || /^个?(?:位次|名次)$/.test(q.unit);
}

function judge(text: string, from: Figure, to: Figure, change: Figure): Statement {
  const gone = Math.abs(from.q.value - to.q.value);
  const verb = moveVerb.exec(lastClause(change.before))?.[0] ?? '';
  const claim = { start: change.q.start - verb.length, end: change.q.end };
  const right = gone > 0 ? verb + (reprint(text, change.q, gone) ?? '') : null;
  return statement('rank-move', [member('from', from.q), member('to', to.q), member('change', claim)], {
    claim, holds: gone === change.q.value, working: `第${from.q.value}位与第${to.q.value}位相差${gone}位`, right: right === verb ? null : right, fault: 'steps',
  });
}
