// Votes against those who cast them: 实到代表126名 … 赞成118票、反对3票、弃权7票.
import { cues } from './cues.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

const voteCue = cues.cue('赞同反弃');
const kinds = [/(?:赞成|同意)(?:票|的)?(?:为|有|是)?$/, /(?:反对|不同意)(?:票|的)?(?:为|有|是)?$/, /弃权(?:票|的)?(?:为|有|是)?$/];
/** Those who were there or whose votes were counted. */
const cast = /(?:实到|到会|到场|出席|参会|与会|参加表决|参加投票|参与投票|收回|有效|投票的?)[^，。；\d]{0,10}$/;
/** Whatever makes fewer votes than people, or more. */
const loose = /废票|无效|作废|未投|没投|缺席|中途|离席|委托|代投|书面/;
const none = /没有(?:废票|无效|弃投)|无(?:废票|效票为零)|全部有效/;

/** Votes that are more than were cast, or fewer where nothing was spoilt. Three sentences at most lie between. */
export function readVotes(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & voteCue)) return;
    const votes = kinds.map((kind) => row.figures.find((f) => isVote(f) && kind.test(lastClause(f.before)))).filter((f): f is Figure => f !== undefined);
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

const isVote = ({ q }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && (q.unit === '票' || q.unit === '人' || q.unit === '名');
