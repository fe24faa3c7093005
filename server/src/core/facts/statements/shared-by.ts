// So many to one: 每三名学生合用一台 … 720名学生，分到了300台; the number of things is that of people divided.
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { classifierOf, type Figure, type Row } from './rows.ts';

const eachCue = cues.cue('每');
/** 每三名学生合用一台, 每5户共用一个: how many, and the classifier of the thing. */
const rule = /每([两二三四五六七八九十]|\d{1,3})([名个人户家位只条])[\p{Script=Han}]{0,6}?(?:合用|共用|共享|一[张台间辆只]|配备?|编成?|分成|安排|住|坐|用)[\p{Script=Han}]{0,2}?一([台张间辆只个组桌条艘部套把块座])/u;
const loose = /不足|至少|至多|最多|原则上|左右|约|另|备用|机动|部分|有的|陆续/;
/** How many rows further the numbers may stand. */
const reach = 6;
const small = '零一二三四五六七八九十';

/** The one number of things against the one number of those who share them. */
export function readSharedBy(rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    const m = row.cues & eachCue ? rule.exec(row.text) : null;
    if (!m || loose.test(row.text.slice(Math.max(0, m.index - 10), m.index + m[0].length + 10))) return;
    const per = /\d/.test(m[1] ?? '') ? Number(m[1]) : m[1] === '两' ? 2 : small.indexOf(m[1] ?? '零');
    const start = row.sentence.start + m.index;
    const near = rows.slice(Math.max(0, i - reach), i + reach + 1).flatMap((r) => r.figures).filter((f) => f.q.kind === 'count' && f.q.approximator === 'exact' && f.q.value > per && (f.q.end <= start || f.q.start >= start + m[0].length));
    const sharers = near.filter((f) => classifierOf(f.q.unit) === classifierOf(m[2] ?? '') || (m[2] === '名' && classifierOf(f.q.unit) === '人'));
    const things = near.filter((f) => f.q.unit === m[3] && m[3] !== m[2]);
    const [people, thing] = [only(sharers), only(things)];
    if (per < 2 || !people || !thing || loose.test(people.before.slice(-6) + thing.before.slice(-6))) return;
    const due = people.q.value / per;
    const holds = thing.q.value >= Math.floor(due) && thing.q.value <= Math.ceil(due) + 1;
    if (!holds && (thing.q.value > 2 * due || thing.q.value < 0.5 * due)) return;
    found.push(statement('average', [member('rate', { start, end: start + m[0].length }), member('count', people.q), member('total', thing.q)], {
      claim: thing.q, holds, working: `${people.q.value}÷${per}＝${Number(due.toFixed(1))}`, right: null, fault: 'product',
    }));
  });
  return found;
}

/** The only value there is. */
function only(figures: readonly Figure[]): Figure | null {
  const [first] = figures;
  return first && figures.every((f) => f.q.value === first.q.value) ? first : null;
}
