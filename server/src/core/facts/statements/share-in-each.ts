// So many in each so many, against the part and the whole told right before: 员工150人，其中听障员工60人 … 每五个员工里就有三个听不见.
import { find } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { indexAt } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Sentence } from '../sentences.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { isExactAmount, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const number = '([二两三四五六七八九十]|\\d{1,2})';
const classifier = '(?:个|名|位|户|家|人|株|棵|只|件|台|辆|间|座|所)';
/** 每五个员工里就有三个. */
const inEach = new RegExp(`^每${number}${classifier}([\\u4e00-\\u9fff]{0,4}?)(?:里头|里面|里|中间|当中|中)，?(?:就|便|大约|约|平均){0,2}(?:会?有)(?:将近|近)?([一二两三四五六七八九]|\\d{1,2})${classifier}`, 'g');
/** How many sentences with figures back the part and the whole may stand. */
const reach = 3;
/** Longest claim, in characters. */
const longest = 24;
/** Rounded as speech does: 33% is one in three, 36% no longer two in five. */
const slack = 0.07;

/** Such claims; silent where any two figures of the story make the share. */
export function readSharesInEach(text: string, sentences: readonly Sentence[], rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (let at = find(text, '每'); at >= 0; at = text.indexOf('每', at + 1)) {
    const [m] = matchesOf(text.slice(at, at + longest), inEach);
    if (!m) continue;
    const [each, some] = [smallNumber(m[1] ?? ''), smallNumber(m[3] ?? '')];
    const claim = { start: at, end: at + m[0].length };
    const own = indexAt(sentences, at);
    const told = rows.filter((r) => r.at <= own && own - r.at <= reach).flatMap((r) => r.figures.filter((f) => f.q.end <= claim.start && isExactAmount(f)));
    const pair = partOf(text, told, m[2] ?? '');
    if (!pair || each < 2 || some >= each) continue;
    const [whole, part] = pair;
    const share = baseValue(part.q) / baseValue(whole.q);
    const fits = (n: number): boolean => Math.abs(n - some / each) <= slack;
    const all = rows.flatMap((r) => r.figures).filter((f) => f.q.end <= claim.start || f.q.start >= claim.end);
    if (!fits(share) && (all.some((f) => f.q.kind === 'percent' && fits(f.q.value / 100)) || all.some((a) => all.some((b) => a !== b && sameUnit(a.q, b.q) && fits(baseValue(a.q) / baseValue(b.q)))))) continue;
    found.push(statement('share', [member('whole', whole.q), member('part', part.q)], { claim, holds: fits(share), working: `${say(text, part.q)}÷${say(text, whole.q)}＝${compact(Math.round(share * 1000) / 10)}%`, right: null, fault: 'share' }));
  }
  return found;
}

/** 员工150人，其中听障员工60人: the only whole with a part right behind it; the whole is called as the claim calls it. */
function partOf(text: string, told: readonly Figure[], noun: string): readonly [Figure, Figure] | null {
  const pairs = told.flatMap((part, i): (readonly [Figure, Figure])[] => {
    const whole = told.slice(0, i).filter((f) => sameUnit(f.q, part.q)).at(-1);
    return whole && /^[^，。；]{0,6}[，（]其中[^，。；]{0,14}$/.test(text.slice(whole.q.end, part.q.start)) && baseValue(part.q) < baseValue(whole.q) ? [[whole, part]] : [];
  });
  const [only] = pairs;
  if (!only || pairs.length > 1) return null;
  const [whole] = only;
  return noun.length < 2 || lastClause(whole.before).includes(noun.slice(-2)) || whole.after.startsWith(noun.slice(-2)) ? only : null;
}
