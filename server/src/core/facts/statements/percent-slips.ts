// Percentages that lie a slip away from what the story's own figures make, however they are told: growth between the only two values of its sentence, points between two shares of one name, a part of a named whole, a list that leaves nothing out.
import { directionOf, ofPart, residue } from './change-words.ts';
import { baseValue } from './interval.ts';
import { equals, judgeChange, say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { namesAnother } from './share-words.ts';
import { slipped } from './slips.ts';

/** Percentages not judged by the readers before. */
export function readPercentSlips(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = (f: Figure): boolean => known.some((s) => s.kind !== 'subset' && (s.claim.start === f.q.start || s.members.some((m) => m.start === f.q.start)));
  rows.forEach((row, i) => {
    if (!row.percents && !row.figures.some((f) => f.q.kind === 'points')) return;
    const list = shareList(row);
    if (list) found.push(list);
    for (const claim of row.figures) {
      if (claim.q.approximator !== 'exact' || judged(claim)) continue;
      const made = claim.q.kind === 'points' ? claim.q.unit.includes('百分点') ? points(text, rows, i, claim) : null : claim.q.kind === 'percent' && /[%％]/.test(claim.q.unit) ? (growth(text, row, claim) ?? partOf(text, rows, row, claim) ?? pointsMeant(text, rows, i, claim)) : null;
      if (made) found.push(made);
    }
  });
  return found;
}

const amount = (f: Figure): boolean => (f.q.kind === 'count' || f.q.kind === 'measure') && f.q.dimension !== 'time' && f.q.dimension !== 'temperature' && f.q.dimension !== 'none' && f.q.approximator === 'exact' && f.q.value > 1;
const then = /去年|上年|前年|上[月周季届期]|同期|原来|原先|此前|以前|过去|之前|[由从]/;
/** Some months of this year beside the whole of last. */
const partial = /(?:到|截至|至)\d{1,2}月|前[一二三四五六七八九十\d]{1,2}个?月(?![^。]*同期)/;
const otherTerms = /可比|口径|扣除|实际增|分别|环比|人均|其中|每|目标|计划|力争|预计|年均/;

/** 由去年同期的416起减少到338起，同比上升18.8%; 今年收了532吨，去年是460吨，增产25.7%. */
function growth(text: string, row: Row, claim: Figure): Statement | null {
  const direction = directionOf(lastClause(claim.before).replace(/(?:了|达到|达|为|约|近|超过|超){1,3}$/, ''));
  if (direction === null || claim.before.includes('；') || residue(lastClause(claim.before)).replace(/[增长加减少上升下降提高涨跌落幅产收了多]/g, '').length > 1 || partial.test(row.text) || otherTerms.test(row.text) || row.figures.some((f) => f !== claim && (f.q.kind === 'percent' || f.q.kind === 'multiple'))) return null;
  const [a, b, more] = row.figures.filter((f) => f.q.start < claim.q.start && amount(f));
  if (!a || !b || more || !sameUnit(a.q, b.q) || row.figures.some((f) => f.q.start > claim.q.start && sameUnit(f.q, a.q)) || claim.q.start - b.q.end > 24) return null;
  const [old, late] = [then.test(lastClause(a.before)), then.test(lastClause(b.before))];
  if (old === late) return null;
  const [from, to] = old ? [a, b] : [b, a];
  const rise = 100 * (baseValue(to.q) / baseValue(from.q) - 1);
  const said = (direction === 'up' ? 1 : -1) * claim.q.value;
  const step = Math.max(claim.q.step, 0.1);
  if (Math.abs(rise - said) <= 1.5 * step) return null;
  const working = `${say(text, to.q)}÷${say(text, from.q)}−1${equals(rise, claim.q.step)}%`;
  // the amount is right and the word is not
  if (Math.abs(rise + said) <= step && Math.abs(rise) > 1) return statement('growth', [member('from', from.q), member('to', to.q), member('change', claim.q)], { claim: claim.q, holds: false, working, right: null, fault: 'growth' });
  if (rise > 0 !== said > 0) return null;
  const due = Math.round(Math.abs(rise) / claim.q.step) * claim.q.step;
  return slipped(due * claim.q.factor, claim, 2) ? statement('growth', [member('from', from.q), member('to', to.q), member('change', claim.q)], { claim: claim.q, holds: false, working, right: null, fault: 'growth' }) : null;
}

/** 普及率达到94.6%，比上年提高5.3个百分点 … 2024年底普及率还停在88.3%: two shares of one name, an earlier time beside the second. */
function points(text: string, rows: readonly Row[], at: number, claim: Figure): Statement | null {
  const row = rows[at];
  const direction = directionOf(lastClause(claim.before).replace(/了$/, ''));
  const to = row?.figures[claim.index - 1];
  if (!row || direction === null || to?.q.kind !== 'percent' || to.q.approximator !== 'exact' || !/^，?[^，。；]{0,4}(?:比|较|同比)[^，。；]{0,14}$/.test(claim.before)) return null;
  const name = nameOf(to);
  if (name.length < 3) return null;
  const shares = rows.flatMap((r) => r.figures.map((f) => ({ f, r }))).filter(({ f }) => f !== to && f.q.kind === 'percent' && f.q.approximator === 'exact');
  const due = baseValue(to.q) - (direction === 'up' ? 1 : -1) * baseValue(claim.q);
  if (shares.some(({ f }) => Math.abs(baseValue(f.q) - due) < 0.051)) return null;
  const named = shares.filter(({ f, r }) => text.slice(r.sentence.start, f.q.start).includes(name) && /年|上|前|同期|时候|原|当/.test(text.slice(r.sentence.start, f.q.start)));
  const [from] = named;
  if (!from || named.length > 1 || /全[国省]|周边|邻|外省|[甲乙丙]|目标|力争/.test(from.r.text)) return null;
  if (/同比/.test(claim.before) && ofPart(text.slice(from.r === row && from.f.index < to.index ? from.f.q.end : row.sentence.start, to.q.start)) && !ofPart(text.slice(from.r.sentence.start, from.f.q.start))) return null;
  const gap = Math.abs(baseValue(to.q) - baseValue(from.f.q));
  if (!slipped(gap * claim.q.factor, claim, 2) && !slipped(due, from.f, 2)) return null;
  return statement('points', [member('from', from.f.q), member('to', to.q), member('change', claim.q)], { claim: claim.q, holds: false, working: `${say(text, to.q)}−${say(text, from.f.q)}＝${plain(Math.round(10 * gap) / 10)}个百分点`, right: null, fault: 'pointsWrong' });
}

/** 1952年识字率只有18%；1958年到了63%，六年提高了45%: the only two shares told before, and exactly what lies between them. */
function pointsMeant(text: string, rows: readonly Row[], at: number, claim: Figure): Statement | null {
  const row = rows[at];
  const phrase = lastClause(claim.before);
  const direction = directionOf(phrase.replace(/了$/, ''));
  if (!row || direction === null || /同比|环比|年均|每|比|较|其中|目标|力争/.test(phrase)) return null;
  const own = row.figures.slice(0, claim.index).filter((f) => f.q.kind === 'percent');
  const before = rows[at - 1];
  const earlier = own.length === 1 && before?.at === row.at - 1 && before.sentence.part === row.sentence.part ? before.figures.filter((f) => f.q.kind === 'percent') : [];
  const [from, to, more] = [...earlier, ...own];
  if (!from || !to || more || [from, to].some((f) => f.q.approximator !== 'exact' || !/[%％]/.test(f.q.unit) || directionOf(lastClause(f.before).replace(/了$/, '')) !== null || /占|其中/.test(lastClause(f.before)))) return null;
  const gap = (direction === 'up' ? 1 : -1) * (baseValue(to.q) - baseValue(from.q));
  if (Math.abs(gap - baseValue(claim.q)) > 1e-9) return null;
  const [made] = judgeChange(text, { from, to, direction, explicit: false, base: '', last: to.index }, { figure: claim, direction, phrase, form: 'growth' });
  return made && !made.holds && made.fault === 'pointsForPercent' ? made : null;
}

/** 普及率 of 全县农村自来水普及率达到: the last four characters of the noun before a share. */
function nameOf(f: Figure): string {
  return /([\p{Script=Han}]{2,4}率|[\p{Script=Han}]{2,4}(?:比例|比重|占比|面))(?:已经?|就|均|也)?(?:提高到|升至|升到|增至|达到了?|达|为|是|有)?$/u.exec(lastClause(f.before))?.[1] ?? '';
}

const shareOf = /占(?:到|了|比)?(?:全[村镇乡校厂班县市区年]|本[村镇校]|总)?([\p{Script=Han}]{2,8}?)(?:总[数量额])?的?$/u;

/** 年度计划投资25亿元 … 完成投资17亿元，占年度计划的78%: the whole bears the name behind 占. */
function partOf(text: string, rows: readonly Row[], row: Row, share: Figure): Statement | null {
  const clause = lastClause(share.before);
  const name = shareOf.exec(clause)?.[1] ?? /(?:完成|达到?)了?([\p{Script=Han}]{2,6})的$/u.exec(clause)?.[1];
  const part = row.figures[share.index - 1];
  if (name === undefined || !part || !amount(part) || !/^[^，。；]{0,10}，[^，。；]*$/.test(share.before) || namesAnother(row, share, part)) return null;
  const wholes = rows.flatMap((r) => r.figures).filter((f) => f !== part && amount(f) && sameUnit(f.q, part.q) && baseValue(f.q) > baseValue(part.q));
  const said = share.q.value;
  const ratio = (f: Figure, p: Figure): number => (100 * baseValue(p.q)) / baseValue(f.q);
  const parts = rows.flatMap((r) => r.figures).filter((f) => amount(f) && sameUnit(f.q, part.q));
  if (wholes.some((w) => parts.some((p) => Math.abs(ratio(w, p) - said) <= Math.max(1, share.q.step)))) return null;
  // 一季度收入8.90亿元，二季度9.58亿元 … 占收入的2.5%: of two of them together
  if (wholes.some((w, i) => wholes.some((v, k) => k > i && Math.abs((100 * baseValue(part.q)) / (baseValue(w.q) + baseValue(v.q)) - said) <= share.q.step))) return null;
  const bare = name.replace(/总[数量额]$/, '');
  const named = wholes.filter((f) => [lastClause(f.before).slice(-14), f.after.slice(0, 6)].some((w) => w.includes(bare) || (bare.length > 3 && (w.includes(bare.slice(0, 4)) || w.includes(bare.slice(-4))))));
  // 占年度任务的: the only larger figure of the thing is what was to be done
  const [whole] = named.length === 0 && /^(?:年度|全年|今年|既定|原定|全部|预定|总)?(?:任务|计划|目标|总投资|总[数量额])[\p{Script=Han}]{0,3}$/u.test(name) ? wholes : named;
  if (!whole || (named.length === 0 ? wholes : named).some((f) => f.q.value !== whole.q.value) || /去年|上年|其中/.test(lastClause(whole.before))) return null;
  const due = Math.round(ratio(whole, part) / share.q.step) * share.q.step;
  if (!slipped(due * share.q.factor, share, 2)) return null;
  return statement('share', [member('part', part.q), member('whole', whole.q), member('change', share.q)], { claim: share.q, holds: false, working: `${say(text, part.q)}÷${say(text, whole.q)}${equals(ratio(whole, part), share.q.step)}%`, right: null, fault: 'share' });
}

const answers = /多选|可选|选择|认为|受访|被访|表示|回答|重复|交叉|兼|同时|各自|其各|上座|完成|使用|会|曾|提到|提及/;
const nothingElse = /没有人[^，。；]{0,4}不[填选答]|单选题|只能选一[项个]|没有(?:其他|别的|其它)|再无|别无|三者(?:合计|相加|加起来)|合计(?:为|占)?(?:100|百分之百)|(?:由|仅|只)[^。]{0,16}(?:组成|构成)|缺一不可|不重复/;

const measured = /人口|面积|总量|产值|产量|税收|投资|出口|进口|收入|用地|用电|利润|数量|户数|从业/g;

/** 三者分别占46%、33%和28%: side by side, all of one whole. */
function shareList(row: Row): Statement | null {
  if (!/占/.test(row.text)) return null;
  for (let k = 0; k < row.figures.length; k++) {
    const run: Figure[] = [];
    for (const f of row.figures.slice(k)) {
      if (f.q.kind !== 'percent' || !/[%％]/.test(f.q.unit) || f.q.approximator !== 'exact' || (run.length > 0 && !/^(?:[、，和与及]|[^。；\d]{0,12}占(?:比|了)?)$/.test(f.before))) break;
      run.push(f);
    }
    const [first] = run;
    const last = run.at(-1);
    if (run.length < 3 || !first || !last) continue;
    const lead = lastClause(row.text.slice(0, first.q.start - row.sentence.start));
    // 面积、人口和经济总量分别占全省的28%、45%和37%: of three wholes
    if (!/占/.test(lead) || /增|降|升|减|提高/.test(lead) || (lead.match(measured)?.length ?? 0) > 1) return null;
    const total = run.reduce((n, f) => n + baseValue(f.q), 0);
    const closed = nothingElse.test(row.text);
    if (Math.abs(total - 100) < 1.6 || total > 125 || total < (closed ? 85 : 101.6) || (!closed && answers.test(row.text))) return null;
    const span = { start: first.q.start, end: last.q.end };
    return statement('shares', run.map((f) => member('part', f.q)), { claim: span, holds: false, working: `${run.map((f) => plain(baseValue(f.q))).join('＋')}＝${plain(total, 2)}`, right: null, fault: 'shares' });
  }
  return null;
}
