// The whole in the headline against the parts the text tells apart: 96万册书 over 老馆藏书38万册 … 新馆藏书56万册 … 把两馆的书都算上; 318户 over 186户 … 122户, the only ones of the story.
import { find } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { slipped } from './slips.ts';

/** What puts several places together. */
const joins = ['合并', '都算上', '加起来', '加在一起', '算在一起', '合计', '相加', '并在一起', '并到一起', '合在一起', '合到一起', '一共', '总共', '共有', '合起来', '打通', '连成'];
/** 两馆, 三个校区 a few words before that, or right behind it. */
const before = /([两二三四五])(?:[个座处家所]|大)?(\p{Script=Han})\p{Script=Han}{0,8}$/u;
const behind = /^\p{Script=Han}{0,3}?([两二三四五])(?:[个座处家所]|大)?(\p{Script=Han})/u;
const other = /其中|新增|增加|减少|去年|上年|前年|计划|目标|每|平均|仅|最[多高少低]|另|占|剩|外借|借出|流通/;
/** Further off than this the headline speaks of something else. */
const slip = 0.12;

/** Headlines whose one figure is of the kind that the text tells of as many places as it says belong together. */
export function readHeadlineWholes({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  const heads = rows.filter((r) => parts[r.sentence.part]?.kind === 'headline');
  const body = rows.filter((r) => ['paragraph', 'brief'].includes(parts[r.sentence.part]?.kind ?? ''));
  for (const row of heads) {
    const [total, more] = row.figures.filter((f) => isAddend(f.q));
    if (!total || more || total.q.approximator !== 'exact' || baseValue(total.q) < 20 || other.test(row.text)) continue;
    const same = body.flatMap((r) => r.figures).filter((f) => sameUnit(f.q, total.q) && f.q.value > 0);
    if (same.length < 2 || same.length > 12 || same.some((f) => baseValue(f.q) >= 0.95 * baseValue(total.q))) continue;
    const made = against(text, total, same) ?? alone(text, total, same);
    if (made) found.push(made);
  }
  return found;
}

function against(text: string, total: Figure, same: readonly Figure[]): Statement | null {
  for (const [n, kind] of groupsTold(text)) {
    const own = same.map((f) => ({ f, name: nameOf(lastClause(f.before), kind) })).filter((o) => o.name !== null);
    const noun = own[0]?.name?.noun ?? '';
    if (own.length !== n || noun.length < 2 || own.some(({ f, name }) => name?.noun !== noun || f.q.approximator !== 'exact' || f.q.scale !== total.q.scale) || new Set(own.map((o) => o.name?.place)).size !== n) continue;
    const sum = own.reduce((a, { f }) => a + baseValue(f.q), 0);
    const said = baseValue(total.q);
    // a headline rounds by its last digit, a round one by half its last place
    const step = Math.max(total.q.step * total.q.factor * 0.999, (total.q.place * total.q.factor) / (total.q.place > total.q.step ? 2 : 1.001));
    if (Math.abs(sum - said) <= step || Math.abs(sum - said) > slip * said) continue;
    // the headline's thing is the one counted: 册书 over 藏书
    const thing = /^\p{Script=Han}/u.exec(total.after)?.[0];
    const words = lastClause(total.before).slice(-3);
    if (![...noun].some((c) => c === thing || words.includes(c))) continue;
    return statement('sum', [member('total', total.q), ...own.map(({ f }) => member('part', f.q))], {
      claim: total.q, holds: false, working: `${own.map(({ f }) => say(text, f.q)).join('＋')}＝${compact(sum / total.q.factor)}`, right: null, fault: 'unequal',
    });
  }
  return null;
}

/** Parts closer together than this, in sentences with figures. */
const near = 2;
const apart = /其中|新增|增加|减少|去年|上年|前年|计划|目标|每|均|最|另|剩|还有|比(?!赛)|超|第[一二三四五]|上午|下午/;

/** Two to four exact figures close together, all of the unit that the body has, come to the headline's but for a slip. */
function alone(text: string, total: Figure, same: readonly Figure[]): Statement | null {
  const [first, last] = [same[0], same.at(-1)];
  if (!first || !last || same.length > 4 || last.q.sentence - first.q.sentence > near || !same.every((f) => f.q.approximator === 'exact' && !f.q.loose && f.q.scale === total.q.scale && f.q.part === first.q.part && !apart.test(lastClause(f.before)))) return null;
  const sum = same.reduce((n, f) => n + baseValue(f.q), 0);
  const said = baseValue(total.q);
  // 12万亩 for 12.2万亩: a headline rounds
  if (Math.abs(sum - said) <= Math.max(total.q.place * total.q.factor, 0.999) || Math.abs(sum - said) > slip * said || !slipped(sum, total)) return null;
  return statement('sum', [member('total', total.q), ...same.map((f) => member('part', f.q))], {
    claim: total.q, holds: false, working: `${same.map((f) => say(text, f.q)).join('＋')}＝${compact(sum / total.q.factor)}`, right: null, fault: 'unequal',
  });
}

/** How many places the story puts together, and the word for them: 2 and 馆. */
function groupsTold(text: string): [number, string][] {
  const found: [number, string][] = [];
  for (const word of joins) for (let at = find(text, word); at >= 0 && found.length < 6; at = text.indexOf(word, at + word.length)) {
    const m = before.exec(text.slice(Math.max(0, at - 12), at)) ?? behind.exec(text.slice(at + word.length, at + word.length + 6));
    if (m) found.push([smallHan(m[1] ?? ''), m[2] ?? '']);
  }
  return found.filter(([n, kind], i) => n > 1 && kind !== '' && found.findIndex((o) => o[0] === n && o[1] === kind) === i);
}

/** 江北新馆藏书: the place ends with the word for places, and the noun of the figure follows it. */
function nameOf(clause: string, kind: string): { readonly place: string; readonly noun: string } | null {
  const at = clause.lastIndexOf(kind);
  const place = clause.slice(0, at + 1).replace(/^.*[”“）：]/, '');
  const noun = clause.slice(at + 1).replace(/^(?:现有|目前|拥有|现|有|共有|共)/, '').replace(/[有为达共是约到]{1,4}$/, '');
  return at < 1 || place.length > 12 || noun.length > 6 || !/^\p{Script=Han}+$/u.test(noun) || other.test(clause) ? null : { place, noun };
}
