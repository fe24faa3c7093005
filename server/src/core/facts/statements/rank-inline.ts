// A rank that cannot be for what stands before it: 甲以71枚居首，乙58金紧随其后，我市拿下44金，位列第二; 连续三年蝉联第一 … 名次前移1位.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { allAhead, compared, topAlready } from './phrases.ts';
import { reprint } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** 居首, 领跑, 第一, 榜首, 夺魁, 头名. */
const topCue = cues.cue('首领一魁头');
const top = /居首|领跑|榜首|第一|夺魁|头名/;
const places = /^，?(?:暂|暂时|最终|一举|跃居|上升至)?(?:位列|位居|名列|排名|排在|列|居|排)(?:全[国省市县区]|[\p{Script=Han}]{0,3}榜|总榜|金牌榜|奖牌榜)?的?$/u;
const medal = (f: Figure): string => (/^(?:枚|块|面|金)$/.test(f.q.unit) ? (f.q.unit === '金' || /^金牌/.test(f.after) ? '金' : `枚${/^[银铜]牌/.exec(f.after)?.[0] ?? ''}`) : f.q.unit);

/** Ranks told right behind a value of a sentence that tells more greater values of others than the rank leaves room for. */
export function readRanksInline(text: string, row: Row): readonly Statement[] {
  if (!(row.cues & topCue) || row.figures.length < 4 || !top.test(row.text)) return none;
  for (const f of row.figures) {
    if ((f.q.kind !== 'rank' && f.q.kind !== 'ordinal') || f.index < 3 || f.q.value < 2 || f.q.approximator !== 'exact') continue;
    const own = row.figures[f.index - 1];
    // 14.2万票、13.8万票列第二、第三
    if (!own || /^[、和及]第/.test(f.after) || /[、和及]$/.test(own.before)) continue;
    const gap = text.slice(own.q.end, f.q.start);
    if (!places.test(gap.replace(/^(?:枚?[金奖]牌|的成绩)/, '')) || /去年|上[届次年季]|目标|力争|并列|单项/.test(row.text)) continue;
    const greater = row.figures.slice(0, own.index).filter((o) => medal(o) === medal(own) && o.q.approximator === 'exact' && (o.q.kind === 'count' || o.q.kind === 'measure' || o.q.kind === own.q.kind) && baseValue(o.q) > baseValue(own.q));
    const [first] = greater;
    if (!first || greater.length < f.q.value || !top.test(text.slice(first.q.end, greater[1]?.q.start ?? own.q.start)) || greater.some((o) => /其中|上[届次年]|比/.test(lastClause(o.before)))) continue;
    const list = greater.map((o) => text.slice(o.q.start, o.q.end));
    return [statement('rank-place', [member('from', f.q), ...greater.map((o) => member('total', o.q))], { claim: f.q, holds: false, working: allAhead(list, text.slice(own.q.start, own.q.end)), right: reprint(text, f.q, greater.length + 1), fault: 'places' })];
  }
  return none;
}

const none: readonly Statement[] = [];

const table = /积(\d{1,3})分[^，。；\d]{0,6}(?:榜首|第一|首位|头名|领跑)[^。；\d]{0,16}积(\d{1,3})分[^，。；\d]{0,6}(?:第二|次席|第2)/g;

/** 东队积11分排在榜首，西队积13分列第二: a table goes by points, so the leader has no fewer than the second. */
export function readPointsTable(text: string): readonly Statement[] {
  if (!holds(text, '积')) return none;
  const found: Statement[] = [];
  for (const m of text.matchAll(table)) {
    const [whole, a = '', b = ''] = m;
    if (Number(b) <= Number(a) || /场均|小组|分别/.test(whole)) continue;
    const at = m.index + whole.lastIndexOf(`积${b}分`);
    const claim = { start: at, end: at + b.length + 2 };
    found.push(statement('rank-order', [member('from', { start: m.index, end: m.index + a.length + 2 }), member('to', claim)], { claim, holds: false, working: compared(`${b}分`, 'more', `${a}分`), right: null, fault: 'order' }));
  }
  return found;
}

const held = /(?:(?:连续|已连续|连着)([两二三四五六七八九十]|\d{1,2})(?:个?年度?|次|届|个?季度?|个月)[^，。；]{0,8}(?:第一|榜首|头名|冠军|首位|居首)|蝉联[^，。；]{0,6}(?:第一|榜首|头名|首位)|卫冕[^，。；]{0,4}(?:第一|榜首))/;
const moved = /(?:与|和|比|较|同)(?:上[一]?(?:年度?|次|届|季度?|期|轮)|去年)[^，。；]{0,8}(?:相比|比|比较)?，?[^，。；]{0,6}?(?<!单项|分项|分类)(?:名次|排名|位次)(?:前移|上升|提升|前进|进步|提高)了?([一二三四五六七八九十\d]{1,2})(?:个?名次|位|名)/;

/** Who held the first place through the years cannot have moved up to it. */
export function readRanksHeld(text: string): readonly Statement[] {
  if (!['名次', '排名', '位次'].some((word) => holds(text, word))) return none;
  const first = held.exec(text);
  const move = first ? moved.exec(text) : null;
  if (!first || !move?.[1] || /并列|[单分]项第|去年第[二三四五]|上年第[二三四五]/.test(text)) return none;
  const at = move.index + move[0].search(/(?:名次|排名|位次)(?:前移|上升|提升|前进|进步|提高)/);
  const claim = { start: at, end: move.index + move[0].length };
  const told = { start: first.index, end: first.index + first[0].length };
  if (Math.abs(claim.start - told.start) > 300 || smallNumber(move[1]) < 1) return none;
  return [statement('rank-move', [member('from', told), member('change', claim)], { claim, holds: false, working: topAlready(first[0]), right: null, fault: 'steps' })];
}
