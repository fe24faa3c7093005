// 减少、下降 with 倍: a decrease cannot be told in multiples.
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { type Figure, lastClause, type Row } from './rows.ts';

const down = /(?:下降|降低|减少|缩短|缩小|压缩|压减|缩减|下跌|回落|锐减|骤降|减轻|变小|少|降|减)(?:了|近|约|超过|将近)*$/;

/** 成本下降了一倍 is 一半 if it is anything. 降幅扩大一倍, 下降到原来的…, 减少的是…的两倍 are left alone. */
export function readTimesDown(text: string, row: Row): readonly Statement[] {
  if (!row.multiples) return none;
  let found = none;
  for (const figure of row.figures) {
    if (figure.q.unit !== '倍' || !down.test(lastClause(figure.before)) || /[度幅]$/.test(lastClause(figure.before).replace(/(?:了|近|约){1,3}$/, '')) || /多少$|至少$|不少$|最少$/.test(figure.before)) continue;
    // 别把“倍”算错了: a piece about the word
    if (/“倍”|算错|误用/.test(text)) return none;
    if (found === none) found = [];
    found.push(make(text, row, figure));
  }
  return found;
}

const none: Statement[] = [];

function make(text: string, row: Row, { q, index }: Figure): Statement {
  const [a, b] = [row.figures[index - 2], row.figures[index - 1]];
  const halved = q.value === 1 && q.approximator === 'exact' && (!a || !b || a.q.dimension !== b.q.dimension || Math.abs(baseValue(b.q) / baseValue(a.q) - 0.5) < 0.05);
  return statement('multiple', [member('change', q)], { claim: q, holds: false, working: text.slice(q.start, q.end), right: halved ? '一半' : null, fault: 'timesDown' });
}
