// Votes against those who cast them: 实到代表126名 … 赞成118票、反对3票、弃权7票; 1250名居民投票 … 得1000票，得票率80%.
import { cues } from './cues.ts';
import { baseStep, divide, meet, scale } from './interval.ts';
import { equals, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { firstClause, lastClause, type Figure, type Row } from './rows.ts';
import { printed, rightShare } from './shares.ts';

const voteCue = cues.cue('赞同反弃');
const kinds = [/(?:赞成|同意)(?:票|的)?(?:为|有|是)?$/, /(?:反对|不同意)(?:票|的)?(?:为|有|是)?$/, /弃权(?:票|的)?(?:为|有|是)?$/];
/** The same behind the figure: 39人举手赞成, 4人弃权. */
const behind = [/^(?:举手|投票|投了|表示|都)?(?:赞成|同意)/, /^(?:举手|投票|投了|表示)?(?:反对|不同意)/, /^(?:投了|选择)?弃权/];
/** Those who were there or whose votes were counted. */
const cast = /(?:实到|到会|到场|出席|参会|与会|参加表决|参加投票|参与投票|收回|有效|投票的?)[^，。；\d]{0,10}$/;
/** Whatever makes fewer votes than people, or more. */
const loose = /另有?[^，。；]{0,6}人|未按|废票|无效|作废|未投|没投|缺席|中途|离席|委托|代投|书面/;
const none = /没有(?:废票|无效|弃投)|无(?:废票|效票为零)|全部有效/;

/** Votes that are more than were cast, or fewer where nothing was spoilt. Three sentences at most lie between. */
export function readVotes(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & voteCue)) return;
    const votes = kinds.map((kind, k) => row.figures.find((f) => (isVote(f) && kind.test(lastClause(f.before))) || (/^[人名位户]$/.test(f.q.unit) && f.q.kind === 'count' && f.q.approximator === 'exact' && behind[k]?.test(f.after) === true))).filter((f): f is Figure => f !== undefined);
    const [first] = votes;
    if (!first || votes.length < 2) return;
    const whole = rows.slice(Math.max(0, i - 3), i + 1).flatMap((r) => r.figures).filter((f) => f.q.start < first.q.start && f.q.kind === 'count' && f.q.approximator === 'exact' && cast.test(lastClause(f.before))).at(-1);
    if (!whole) return;
    const sum = votes.reduce((n, f) => n + f.q.value, 0);
    // 收回209张，其中有效票208张 of one ballot; 赞成206票，反对1票，弃权2票 of the next: they come to all who voted
    if (sum !== whole.q.value && rows.slice(Math.max(0, i - 8), i).some((r) => r.figures.some((f) => f.q.value === sum && f.q.kind === 'count' && /[票张人名位]/.test(f.q.unit)))) return;
    const around = text.slice(rows[Math.max(0, i - 3)]?.sentence.start ?? 0, Math.min(text.length, row.sentence.end + 40));
    const exact = none.test(around) || !loose.test(around);
    const holds = sum === whole.q.value || (sum < whole.q.value && !(exact && votes.length === 3));
    if (Math.abs(sum - whole.q.value) > 0.25 * whole.q.value) return;
    found.push(statement('sum', [member('total', whole.q), ...votes.map((f) => member('part', f.q))], {
      claim: whole.q, holds, working: `${votes.map((f) => say(text, f.q)).join('＋')}＝${sum}`, right: null, fault: sum > whole.q.value ? 'over' : 'unequal',
    }));
  });
  return found;
}

const valid = /有效(?:选?票)(?:数)?(?:为|有|是)?$/;
const spoilt = /(?:废票|无效(?:选?票)|弃票|作废)(?:数)?(?:为|有|是)?$/;

/** 收回1262张 … 有效票1240张，废票32张: what was taken back is the one or the other. Three sentences at most lie between. */
export function readBallots(text: string, rows: readonly Row[]): Statement[] {
  if (!text.includes('有效')) return [];
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    const ballots = row.figures.filter(isBallot);
    const good = ballots.filter((f) => valid.test(lastClause(f.before)));
    const bad = ballots.filter((f) => spoilt.test(lastClause(f.before)));
    const whole = rows.slice(Math.max(0, i - 3), i + 1).flatMap((r) => r.figures).filter((f) => isBallot(f) && /收回(?:选票|的选票)?共?$/.test(lastClause(f.before)));
    const [a] = good;
    const [b] = bad;
    const [c] = whole;
    if (!a || !b || !c || good.length + bad.length + whole.length !== 3 || c.q.start > a.q.start) return;
    const sum = a.q.value + b.q.value;
    found.push(statement('sum', [member('total', c.q), member('part', a.q), member('part', b.q)], { claim: c.q, holds: sum === c.q.value, working: `${say(text, a.q)}＋${say(text, b.q)}＝${sum}`, right: null, fault: sum > c.q.value ? 'over' : 'unequal' }));
  });
  return found;
}

const isVote = ({ q }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && (q.unit === '票' || q.unit === '人' || q.unit === '名');

/** 得票率, 占总票数的 right before a share. */
const won = /(?:得票率|得票比例|支持率|占(?:总票数|全部选票|投票总数|投票人数)的)(?:已?达到?|高达|为|是|约)?$/;
/** 得1000票, 得票1000张. */
const gained = /(?:得到?|获得?|获|得票|拿到|收获|投给[^，。；]{0,6}的?)(?:了|有|为|数为)?$/;
const voted = /^[^，。；]{0,10}(?:投[了下票]|参加(?:了)?投票|参与(?:了)?投票)/;

/** A share of the vote, told right behind the votes won, of those who voted: one vote each. */
export function readVoteShares(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (!row.percents || !row.text.includes('票')) continue;
    for (const share of row.figures) {
      const part = row.figures[share.index - 1];
      if (share.q.kind !== 'percent' || !won.test(lastClause(share.before)) || !part || !isBallot(part) || !gained.test(part.before)) continue;
      const near = rows.slice(Math.max(0, i - 4), i + 1).flatMap((r) => r.figures).filter((f) => f.q.start < part.q.start && f.q.kind === 'count' && f.q.approximator === 'exact' && f.q.value >= part.q.value && (cast.test(lastClause(f.before)) || voted.test(firstClause(f.after))));
      const [whole] = near;
      // 有效票, 每人可投三票: not one vote for each who came
      if (!whole || near.some((f) => f.q.value !== whole.q.value) || /有效票|有效选票|无效|废票|作废|委托|代投|弃权|弃票|每人[^，。；]{0,6}[两二三四五六七八九\d]票|轮投票/.test(text)) continue;
      const value = (100 * part.q.value) / whole.q.value;
      const holds = meet(scale(divide(printed(part.q), printed(whole.q)), 100), stated(share.q));
      const working = `${say(text, part.q)}÷${say(text, whole.q)}${equals(value, /[%％]/.test(share.q.unit) ? baseStep(share.q) : 0.1)}%`;
      found.push(statement('share', [member('part', part.q), member('whole', whole.q), member('change', share.q)], { claim: share.q, holds, working, right: holds ? null : rightShare(text, share.q, value), fault: 'share' }));
    }
  }
  return found;
}

const isBallot = ({ q }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && (q.unit === '票' || q.unit === '张');
