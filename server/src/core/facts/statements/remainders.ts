// What is left over: 共2860亩，1920亩种水稻，其余940亩种马铃薯.
import type { Quantity } from '../quantity.ts';
import { add, baseValue, meaning, meet, subtract, type Interval } from './interval.ts';
import { cues } from './cues.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { offBy } from './phrases.ts';
import { nearRest } from './plausible.ts';
import { compact, reprint } from './print.ts';
import { oneDigitOff } from './one-digit.ts';
import { mended } from './tenfold.ts';
import { areSiblings } from './siblings.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Remainders of the story, and later mentions of a remainder that differ from it in one digit. */
export function readRemainders(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.cues & restCue) for (const rest of row.figures) {
      if (!isRest(rest)) continue;
      const made = judge(text, rows.slice(Math.max(0, i - 5), i + 1), row, rest);
      if (!made) continue;
      found.push(made.statement);
      if (made.statement.holds && made.total && made.part) found.push(...misquoted(text, rows.slice(i, i + 40), rest, made.total, made.part));
    }
  });
  return found;
}

const restCue = cues.cue('余剩外还尚');

const isRest = (figure: Figure): boolean => (figure.cues & restCue) !== 0 && countable(figure.q) && /(?:其余|剩余|剩下|余下|另外|剩|还[要需差剩][^，。；]{0,4}|尚[需差缺有][^，。；]{0,4})的?$/.test(figure.before);

const countable = (q: Quantity): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.value > 0;

/** 第七章还有32页，第八章24页，到第九章只剩11页: each has its own. */
const ordinal = /第[一二三四五六七八九十\d]{1,3}[\p{Script=Han}]{1,2}(?:就|便|时|，)?[只仅]?剩[^，。；]{0,3}$/u;

interface Made {
  readonly statement: Statement;
  readonly total: Quantity | null;
  readonly part: Quantity | null;
}

/** Any earlier total less any run of parts right before the rest may make it true; it is false only against a total that is named as one. */
function judge(text: string, rows: readonly Row[], row: Row, rest: Figure): Made | null {
  const near = rows.flatMap((r) => r.figures).filter((f) => f.q.start < rest.q.start && sameUnit(f.q, rest.q) && f.q.kind !== 'percent' && f.q.value > 0);
  for (let t = near.length - 1; t >= 0; t--) {
    const total = near[t];
    if (!total) continue;
    for (let p = near.length - 1, parts: Interval = { low: 0, high: 0 }; p > t; p--) {
      const part = near[p];
      if (!part) continue;
      parts = add(parts, meaning(part.q));
      if (meet(subtract(meaning(total.q), parts), meaning(rest.q))) return { statement: make(text, total.q, near.slice(p).map((f) => f.q), rest.q, true), total: total.q, part: part.q };
    }
  }
  const off = tenfoldRest(text, near, rest);
  if (off) return { statement: off, total: null, part: null };
  // 每斤进价1.20元，摊0.18元，剩下0.17元是毛利: of a price that is not told here
  if (/另外/.test(rest.before) || (/^是?(?:毛利|利润|赚)/.test(rest.after) && /进价|成本|本钱/.test(lastClause(near[0]?.before ?? '')))) return null;
  const own = near.filter((f) => f.q.sentence === row.at);
  // 1995年有212处，2005年118处，2025年底17处，…还剩16处: one thing year by year
  if (own.filter((f) => /(?:19|20)\d\d年/.test(lastClause(f.before))).length > 1) return null;
  const drained = own.length >= 2 && /剩/.test(rest.before) && !/其中/.test(own[0]?.before ?? '') && own.every((f) => f === own[0] || baseValue(f.q) < baseValue(own[0]?.q ?? f.q)) ? own[0] : undefined;
  const total = drained ?? near.find((f) => /(?:共|总|全|有|计划|目标|需要?|任务|安排|拨付|拨款|筹集|募得|募集|收到|预算|备了|买了|收了)[^，。；]{0,10}$/.test(lastClause(f.before)) || /^[^，。；]{0,8}中/.test(f.after));
  if (!total || (own.length === 0 && !/^(?:余下|其余|剩下)的$/.test(rest.before)) || near.length > 4) return null;
  // 三家规模大的存栏6000头，四家小的1560头，剩下2280头: three parts
  if (own[0] === total && own[1] && areSiblings(row, total, own[1])) return null;
  const parts = near.filter((f) => f !== total && f.q.start > total.q.start && f.q.part === rest.q.part);
  // 竹海有3400亩 … 近村的1250亩…，其余2250亩: told in another paragraph, the two are all there is of the unit, and the rest is off by a slip
  const farther = total.q.part !== rest.q.part && near.length === 2 && own.length === 1 && total.q.dimension !== 'money' && Math.abs(baseValue(total.q) - baseValue(own[0]?.q ?? rest.q) - baseValue(rest.q)) <= 0.15 * baseValue(total.q);
  // 一共记了96件。… 当场说开的61件，…谈拢的27件。余下的9件: the paragraph behind the whole sorts it
  const sortedBehind = total.q.part === rest.q.part - 1 && parts.length > 1 && /(?:一共|总共|共|合计)[^，。；\d]{0,6}$/.test(lastClause(total.before)) && parts.every((f) => /的$/.test(f.before)) && Math.abs(baseValue(total.q) - parts.reduce((n, f) => n + baseValue(f.q), 0) - baseValue(rest.q)) <= 0.03 * baseValue(total.q);
  if (own.length === 0 && !sortedBehind) return null;
  if (parts.length === 0 || (total.q.part !== rest.q.part && !farther && !sortedBehind) || parts.some((f) => baseValue(f.q) >= baseValue(total.q) || f.q.approximator !== 'exact' || (f !== parts[0] && /其中/.test(f.before)) || /(?:(?:还|尚|仍|只|就)有|剩)[^，。；]{0,4}$/.test(f.before))) return null;
  if (total.q.approximator !== 'exact' || rest.q.approximator !== 'exact' || ordinal.test(text.slice(Math.max(row.sentence.start, rest.q.start - 16), rest.q.start))) return null;
  // 转走7人、转来1人，剩下9人: some have come
  if (parts.some((f) => /(?:转[来入]|调[来入]|迁[来入]|[新又]?[增添加来]|回来)了?$/.test(f.before))) return null;
  // 由216班减到158班；2020年只剩63班: what it came to is no part
  if (parts.some((f) => /[减降缩裁压增升扩][少低小短]?[到至为]$/.test(f.before))) return null;
  // 读了100本书，小说占一半: a part without a figure of the unit
  if (/一半|对半|[分成]之|[一二三四五六七八九]成/.test(text.slice(total.q.end, rest.q.start))) return null;
  // 切成六块，两块供佛，一块给他，剩下两块: a one that is read as an article
  if (text.slice(total.q.end, rest.q.start).includes(`一${rest.q.unit}`)) return null;
  if (!nearRest(baseValue(total.q) - parts.reduce((n, f) => n + baseValue(f.q), 0), baseValue(rest.q), baseValue(total.q))) return null;
  return { statement: make(text, total.q, parts.map((f) => f.q), rest.q, false), total: total.q, part: null };
}

/** 捐款286万元 … 合计206万元 … 余下的80亿元: more is left than there was, and with 万 for 亿 it comes out. */
function tenfoldRest(text: string, near: readonly Figure[], rest: Figure): Statement | null {
  if (rest.q.approximator !== 'exact' || rest.q.scale < 1e4) return null;
  for (const power of [4, 8]) {
    for (const [t, total] of near.entries()) {
      const part = near.slice(t + 1).find((f) => Math.abs(baseValue(total.q) - baseValue(f.q) - baseValue(rest.q) / 10 ** power) < 1e-6 * baseValue(f.q));
      if (!part || baseValue(rest.q) < 100 * baseValue(total.q)) continue;
      return statement('conversion', [member('from', total.q), member('part', part.q), member('total', rest.q)], { claim: rest.q, holds: false, working: offBy(`${say(text, total.q)}−${say(text, part.q)}`, 10 ** power), right: mended(text, rest.q, power), fault: 'tenfold' });
    }
  }
  return null;
}

function make(text: string, total: Quantity, parts: readonly Quantity[], rest: Quantity, holds: boolean): Statement {
  const left = (baseValue(total) - parts.reduce((n, p) => n + baseValue(p), 0)) / rest.factor;
  return statement('remainder', [member('total', total), ...parts.map((p) => member('part', p)), member('rest', rest)], {
    claim: rest, holds, working: `${say(text, total)}−${parts.map((p) => say(text, p)).join('−')}＝${compact(left)}`, right: !holds && left > 0 ? reprint(text, rest, left) : null, fault: 'rest',
  });
}

/** 其余940亩沙性重 … 840亩沙地: the same rest with one digit changed, named with a word of its clause. */
function misquoted(text: string, rows: readonly Row[], rest: Figure, total: Quantity, part: Quantity): Statement[] {
  const found: Statement[] = [];
  const topic = rest.after.slice(0, 24);
  const told = text.slice(Math.max(0, total.start - 12), rest.q.end + 40);
  for (const row of rows) {
    for (const { q, before, after } of row.figures) {
      if (q.start <= rest.q.end || q.unit !== rest.q.unit || q.scale !== rest.q.scale || q.han !== rest.q.han || q.approximator !== 'exact') continue;
      const digits = text.slice(q.digits.start, q.digits.end);
      // 余下2公斤…。这9公斤: of one digit any other is a digit off
      if (digits.length < 2 || !oneDigitOff(digits, text.slice(rest.q.digits.start, rest.q.digits.end))) continue;
      const named = /^[\p{Script=Han}]{1,6}/u.exec(after)?.[0] ?? '';
      const definite = /(?:这|那|如今|现在|目前|的|[说道称][，：]“?)$/.test(before);
      const pointed = /(?:这|那)$/.test(before);
      // 其余135间 … 临街那145间: nothing behind it names another thing
      const alone = pointed && digits.length > 2 && named === '';
      if (!definite || (!alone && named === '') || (!alone && ![...named.slice(0, 4)].some((c) => (pointed ? told : topic).includes(c) && !'的了有在是和'.includes(c)))) continue;
      const working = `${say(text, total)}−${say(text, part)}＝${say(text, rest.q)}`;
      found.push(statement('remainder', [member('total', total), member('part', part), member('rest', rest.q), member('rest', q)], { claim: q, holds: false, working, right: text.slice(rest.q.start, rest.q.end), fault: 'restAgain' }));
    }
  }
  return found;
}
