// Rank moves: 从第18位升至第11位，前移7位; 第12名 … 第4名，提升8个名次, in one sentence or across the story.
import { departureOf, earlier } from './change-words.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { placesApart, placesMoved } from './phrases.ts';
import { reprint } from './print.ts';
import { firstClause, lastClause, type Figure, type Row } from './rows.ts';

const up = '跨过|跨越|上升|爬升|跃升|提升|攀升|晋升|上移|前移|前进|进步|跃居|跃至|跃进|跃|升|进|提高|跻身|挺进|冲|赶超|连超|超越|追赶|追|超|爬|拉升';
const down = '下降|下滑|后退|后移|退步|退居|倒退|跌落|跌|滑落|滑|降|回落|掉|退|落后|落';
const risen = new RegExp(`(?:${up})[^，。；、]{0,8}$`);
const fallen = new RegExp(`(?:${down})[^，。；、]{0,8}$`);
const moveVerb = new RegExp(`(?:${up}|${down})(?:了|过|整整|足足|达|掉|到){0,4}$`);
/** How far back, in sentences with figures, the rank of an earlier time may stand. */
const reach = 12;

/** A rank with the words of its sentence before it. */
interface Rank {
  readonly q: Figure['q'];
  readonly figure: Figure;
  readonly lead: string;
}

/** Moves between ranks of a story, judged in the sentence that names the number of places. */
export function readRanks(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [...headMove(text, rows)];
  const seen: Rank[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.cues & placeCue && (seen.length > 0 || row.figures.some((f) => f.q.kind === 'rank' || f.q.kind === 'ordinal'))) {
      const own = row.figures.filter(isRank).map((figure) => ({ q: figure.q, figure, lead: row.text.slice(0, figure.q.start - row.sentence.start) }));
      const over = own.length > 1 ? overLast(row) : [];
      if (own.length > 1) found.push(...directions(row), ...over);
      if (own.length + seen.length > 1) for (const change of row.figures) if (isPlaces(change) && !over.some((s) => s.claim.end === change.q.end)) found.push(...judgeMove(text, row, own, change, seen));
      if (own.length === 1 && seen.length === 0) found.push(...toldBehind(row, own, rows.slice(i + 1, i + 1 + behindReach)));
      seen.push(...own);
    }
    while (seen.length > 0 && row.at - (seen[0]?.q.sentence ?? 0) > reach) seen.shift();
  }
  return found;
}

/** 考核前移4位 in the headline over 由第23位升至第18位, the story's only two ranks. */
function headMove(text: string, rows: readonly Row[]): Statement[] {
  const [head] = rows;
  const change = head?.figures.find(isPlaces);
  if (!head || !change || /[。！？”]$/.test(head.text) || head.figures.some(isRank) || !moveVerb.test(lastClause(change.before)) || /连续|累计|年|届/.test(head.text)) return [];
  const body = rows.slice(1).flatMap((row) => row.figures.filter(isRank).map((f) => ({ row, f })));
  const [a, b, more] = body;
  if (!a || !b || more || a.row !== b.row || departureOf(a.f.before) === null || !arrives(a.f, b.f) || a.row.sentence.part === head.sentence.part) return [];
  const gone = Math.abs(a.f.q.value - b.f.q.value);
  if (gone === change.q.value || gone === 0 || body.length > 2) return [];
  const verb = moveVerb.exec(lastClause(change.before))?.[0] ?? '';
  const right = reprint(text, change.q, gone);
  return [statement('rank-move', [member('from', a.f.q), member('to', b.f.q), member('change', change.q)], { claim: { start: change.q.start - verb.length, end: change.q.end }, holds: false, working: placesApart(a.f.q.value, b.f.q.value, gone), right: right === null ? null : verb + right, fault: 'steps' })];
}

/** Every rank has 第, and places to move are counted in 位, 名 or 人. */
const placeCue = cues.cue('第位名人');

/** 第25位, 第3名, 排名第七; not 第三批, 第16届. */
const isRank = ({ q, before, after }: Figure): boolean => q.approximator === 'exact' && (q.kind === 'rank' || (q.kind === 'ordinal' && (q.unit === '' || q.unit === '个名次') && (/[居列排位名到至成得获拿为的从由在]$/.test(before) || /^[，。；、的]|^$/.test(after)) && !/^[轮届期批次季节季度天年个]/.test(after)) || (q.kind === 'ordinal' && q.unit === '个' && /^(?:冲过|冲线|撞线|到达|触壁|跑过|越过|抵达|完赛)/.test(after)));

/** 前移8位, 进步了5名, 提升9个名次, 连超7人. */
function isPlaces({ q, before, after }: Figure): boolean {
  if (q.kind !== 'count') return false;
  // 连超7人: 超 is the verb
  if (q.approximator === 'over' && q.unit === '人') return /[连又再]$/.test(before);
  if (q.approximator !== 'exact') return false;
  const places = q.unit === '位' || q.unit === '名' || /^个?(?:位次|名次)$/.test(q.unit) || (q.unit === '个' && /^(?:位次|名次|位置|席位|身位)/.test(after)) || (q.unit === '人' && /(?:连追|超越|赶超)(?:了)?$/.test(before));
  return places && !/^(?:同学|选手|对手|学生|医生|教师|村民|干部|队员|老人|专家|工人|职工)/.test(after);
}

/** 由第5位下滑至第3位. */
function directions(row: Row): Statement[] {
  const found: Statement[] = [];
  for (const to of row.figures) {
    const from = row.figures.slice(0, to.index).filter((f) => f.q.dimension !== 'time').at(-1);
    if (!isRank(to) || !from || !isRank(from) || !arrives(from, to) || departureOf(from.before) === null) continue;
    const gone = from.q.value - to.q.value;
    const verb = fallen.exec(to.before) ?? risen.exec(to.before);
    if (!verb || gone === 0) continue;
    const direction = fallen.test(verb[0]) ? 'down' : 'up';
    const holds = direction === 'up' ? gone > 0 : gone < 0;
    found.push(statement('rank-direction', [member('from', from.q), member('to', to.q)], { claim: { start: to.q.start - verb[0].length, end: to.q.end }, holds, working: placesMoved(from.q.value, to.q.value), right: null, fault: direction === 'up' ? 'falls' : 'rises' }));
  }
  return found;
}

/** 列第9位，比上年的第5位前移4位: the rank of before stands between the rank of now and the move. */
function overLast(row: Row): Statement[] {
  const found: Statement[] = [];
  for (const change of row.figures) {
    const [to, from] = row.figures.slice(Math.max(0, change.index - 2), change.index);
    if (!isPlaces(change) || !to || !from || !isRank(to) || !isRank(from) || !/^，?(?:比|较)(?:去年|上年|上届|上次|上赛季|上[个一]?[季轮月周期]|前年)(?:同期|同月)?的?(?:排名)?$/.test(from.before)) continue;
    const verb = /^(?:位|名)?([\p{Script=Han}]{2,4})了?$/u.exec(change.before)?.[1] ?? '';
    const gone = from.q.value - to.q.value;
    if (gone === 0 || !(risen.test(verb) || fallen.test(verb))) continue;
    // the right way is left to be counted
    if (fallen.test(verb) ? gone < 0 : gone > 0) continue;
    const claim = { start: change.q.start - verb.length, end: change.q.end };
    found.push(statement('rank-direction', [member('from', from.q), member('to', to.q), member('change', claim)], { claim, holds: false, working: placesMoved(from.q.value, to.q.value), right: null, fault: gone > 0 ? 'rises' : 'falls' }));
  }
  return found;
}

const thenWord = /去年|上一?年|上届|上赛季|上[个一]?[季轮月周期]|前年/;

/** How many sentences with figures behind the claim the rank of then may stand. */
const behindReach = 4;
const sameThen = (word: string | undefined): string | undefined => word?.replace('去', '上').replace('一年', '年');

/** 居第三位，比上年下滑一位。去年同期排在第四位; 还排在第23位，去年升到第17位: the only rank told of then, in the next sentences. */
function toldBehind(row: Row, own: readonly Rank[], next: readonly Row[]): Statement[] {
  const [to] = own;
  if (!to || !next.some((r) => thenWord.test(r.text))) return [];
  const change = row.figures.find((f) => f.index > to.figure.index && isPlaces(f) && moveVerb.test(lastClause(f.before)));
  const then = change && sameThen(thenWord.exec(lastClause(change.before))?.[0]);
  if (!change || then === undefined) return [];
  const ranks = next.filter((r) => r.at <= row.at + behindReach).flatMap((r) => r.figures.filter(isRank));
  const [from, more] = ranks.filter((f) => sameThen(thenWord.exec(lastClause(f.before))?.[0] ?? (f.before.length < 10 || (ranks.length === 1 && /^[^。；\d]{0,30}$/.test(f.before)) ? thenWord.exec(f.before)?.[0] : undefined)) === then);
  if (!from || more || ranks.some((f) => f !== from && !/前年|年前/.test(f.before)) || (!/^[名位]?$/.test(from.q.unit) && from.q.unit !== to.q.unit)) return [];
  const gone = from.q.value - to.q.value;
  const verb = moveVerb.exec(lastClause(change.before))?.[0] ?? '';
  const claim = { start: change.q.start - verb.length, end: change.q.end };
  const turned = fallen.test(verb) === gone > 0 && gone !== 0;
  const members = [member('from', from.q), member('to', to.q), member('change', claim)];
  if (turned) return [statement('rank-direction', members, { claim, holds: false, working: placesMoved(from.q.value, to.q.value), right: null, fault: gone > 0 ? 'rises' : 'falls' })];
  return [statement('rank-move', members, { claim, holds: Math.abs(gone) === change.q.value, working: placesApart(from.q.value, to.q.value, Math.abs(gone)), right: null, fault: 'steps' })];
}

/** 由第a位…到第b位, 第a位升至第b位, 第a跃居第b. */
function arrives(from: Figure, to: Figure): boolean {
  if (to.index !== from.index + 1 || /[。；]/.test(to.before) || to.before.length > 30) return false;
  return departureOf(from.before) !== null || (/(?:到|至|为|居|列|升|进|跃|降|跌|落)[^，。；、]{0,8}$/.test(to.before) && !/，/.test(to.before));
}

/** A rank told in the headline and again below is one. */
const onceEach = (seen: readonly Rank[]): readonly Rank[] => seen.filter((r, i) => !seen.some((o, k) => k > i && o.q.value === r.q.value && o.q.unit === r.q.unit));

/** Any two ranks near the claim may make it true; it is false only where the rank before and the rank after are plain. */
function judgeMove(text: string, row: Row, own: readonly Rank[], change: Figure, seen: readonly Rank[]): Statement[] {
  const phrase = lastClause(change.before);
  if (!(moveVerb.test(phrase) || change.q.approximator === 'over') || /分别|平均|其中|各/.test(phrase)) return [];
  // 两年累计前移七位 beside the rank of last year: over more than one year
  const span = /(?:[两二三四五六七八九十]|\d{1,2})(?:个?年度?|季|届)(?:来|间|里)?(?:累计|共|总共|一共|连续)/.exec(phrase);
  const told = toldTogether(own, change, phrase);
  const all = told ?? [...seen, ...own];
  const meets = pairOf(all, change.q.value);
  if (!meets && span && !/[两二三四五六七八九十\d]年前/.test(row.text)) return [];
  const pair = meets ?? told ?? plainPair(row, own, change, onceEach(seen), phrase);
  if (!pair) return [];
  const [from, to] = pair;
  const gone = Math.abs(from.q.value - to.q.value);
  const verb = change.q.approximator === 'over' ? '' : moveVerb.exec(phrase)?.[0] ?? '';
  const claim = { start: change.q.start - verb.length, end: change.q.end };
  const right = meets || gone === 0 ? null : verb + (reprint(text, change.q, gone) ?? '');
  return [statement('rank-move', [member('from', from.q), member('to', to.q), member('change', claim)], {
    claim, holds: meets !== null, working: placesApart(from.q.value, to.q.value, gone), right: right === verb ? null : right, fault: 'steps',
  })];
}

/** 由第1位跌到第3位，后退1位: the two ranks right before the claim, moved from one to the other, are the only ones meant. */
function toldTogether(own: readonly Rank[], change: Figure, phrase: string): readonly [Rank, Rank] | null {
  const [a, b] = own.filter((r) => r.figure.index < change.index).slice(-2);
  if (!a || !b || b.figure.index !== change.index - 1 || departureOf(a.figure.before) === null || !arrives(a.figure, b.figure)) return null;
  return change.before === `，${phrase}` && phrase.replace(moveVerb, '').replace(fillers, '') === '' && !/连续|累计|年|[比较]/.test(phrase) ? [a, b] : null;
}

/** The two ranks nearest to the end that are so many places apart. */
function pairOf(ranks: readonly Rank[], places: number): readonly [Rank, Rank] | null {
  for (let i = ranks.length - 1; i > 0; i--) for (let k = i - 1; k >= 0; k--) {
    const [a, b] = [ranks[k], ranks[i]];
    if (a && b && Math.abs(a.q.value - b.q.value) === places) return [a, b];
  }
  return null;
}

/** The rank of now beside the claim and the one of then before it; null where either could be another. */
function plainPair(row: Row, own: readonly Rank[], change: Figure, seen: readonly Rank[], phrase: string): readonly [Rank, Rank] | null {
  // 仍排第七。…连超3人，第三个冲过终点: how a race went on
  const [finish, another] = own;
  const held = seen.at(-1);
  if (change.q.approximator === 'over' && finish && !another && finish.q.start > change.q.start && held && seen.every((r) => r.q.value === held.q.value) && held.q.value > finish.q.value && row.at - held.q.sentence <= 3) return [held, finish];
  // 总量前移2位 names another thing than the ranks do; 比“十三五”末前移10位 another time
  const subject = phrase.replace(moveVerb, '').replace(/一?[连又再]$/, '').replace(fillers, '');
  const ahead = own[0] !== undefined && own[0].q.start > change.q.start && /^，[从由][^，。；\d]{0,6}$/.test(own[0].figure.before);
  if (subject !== '' && !ahead && !row.text.slice(0, Math.max(0, change.q.start - row.sentence.start - phrase.length)).includes(subject) && !seen.some(({ lead }) => lead.includes(subject)) && !ofOwnTeam(seen, phrase)) return null;
  const preceding = own.filter((r) => r.figure.index < change.index);
  // 由第31位升到第19位，前移14位，居全市第二: a third rank behind says nothing of the move
  const [a, b, third] = own.length > 2 && preceding.length === 2 ? preceding : own;
  if (a && b && !third) {
    const apart = Math.abs(change.index - b.figure.index) > 2;
    const against = /(?:比|较)[^，。；]{0,14}$/.test(b.figure.before) && then.test(b.figure.before);
    if (against) return b.q.start < change.q.start ? [b, a] : null;
    // 排第3，比上月上升2位；上月排第6
    const behind = change.q.end <= b.q.start ? row.text.slice(change.q.end - row.sentence.start, b.q.start - row.sentence.start) : b.lead.slice(a.lead.length);
    const back = (isThen(b) || thenWord.test(behind)) && !isThen(a) && !/[两二三四五六七八九十\d](?:个?年|季|届)/.test(phrase) && agreeOnTime(phrase, behind) && sameSubject(behind, a.lead);
    if (change.q.start > a.q.start && change.q.start < b.q.start ? !isThen(a) && !back : apart) return null;
    if (back && change.q.start < b.q.start) return [b, a];
    if (isThen(b) && !isThen(a) && !/今后|明年/.test(b.figure.before)) return [b, a];
    return isThen(a) || arrives(a.figure, b.figure) || (isNow(b) && /上赛季|上[个一]?[届季轮年月]|去年|前年|年前/.test(row.text.slice(0, a.q.start - row.sentence.start))) ? (measured(phrase, a) ? [a, b] : null) : null;
  }
  if (!a) return toldBefore(row, change, seen);
  if (b) return null;
  // 位列第4 … 去年排第9，今年连升四位
  const [late] = seen;
  if (late && seen.length === 1 && isThen(a) && (!isThen(late) || against(a)) && row.at - late.q.sentence <= 4 && (late.q.unit === a.q.unit || late.q.unit === '' || a.q.unit === '') && !/[\d两二三四五六七八九十]年前|首次|第一次/.test(a.lead) && fallen.test(change.before) === a.q.value < late.q.value) return [a, late];
  const before = seen.filter((f) => f.q.unit === a.q.unit || f.q.unit === '' || a.q.unit === '');
  const [old] = before;
  return old && before.length === 1 && isThen(old) && seen.length === 1 && !isThen(a) ? [old, a] : null;
}

/** 与上届的第12位相比: the rank that the claim is measured against, whatever time the other is told for. */
const against = ({ figure: { before, after } }: Rank): boolean => /(?:与|和|同|跟|较|比)[^，。；]{1,12}$/.test(before) && /^(?:的?(?:名次|排名|成绩))?(?:相比|比)/.test(after);

/** 去年名列第九 … 今年提到第四 … “一年进了6位”: the only two ranks of the story, then and now, shortly before. */
function toldBefore(row: Row, change: Figure, seen: readonly Rank[]): readonly [Rank, Rank] | null {
  const [old, late, more] = seen;
  // 位居第5…。上一年度仅列第9…“比上年前移3位”: the one of then told second, and the claim is against it
  const year = /上一?年|去年/;
  if (old && late && !more && !isThen(old) && year.test(lastClause(change.before)) && year.test(late.lead) && !year.test(old.lead) && row.at - late.q.sentence <= 4 && (old.q.unit === late.q.unit || old.q.unit === '' || late.q.unit === '') && fallen.test(change.before) === old.q.value > late.q.value) return [late, old];
  if (!old || !late || more || row.at - late.q.sentence > 3 || !isThen(old) || isThen(late) || !/今年|如今|现在|本届|这次|目前/.test(late.lead)) return null;
  const rose = !fallen.test(change.before);
  return (old.q.unit === late.q.unit || old.q.unit === '' || late.q.unit === '') && rose === old.q.value > late.q.value ? [old, late] : null;
}

/** 上赛季，球队只排在第7名 … 某某女篮比上赛季前进3位: the rank of then is told of the team of the story without its name. */
function ofOwnTeam(seen: readonly Rank[], phrase: string): boolean {
  const [old] = seen;
  const time = sameThen(thenWord.exec(phrase)?.[0]);
  return old !== undefined && seen.length === 1 && time !== undefined && sameThen(thenWord.exec(old.lead)?.[0]) === time && /(?:^|，)(?:这支|该|我|本)?(?:球队|队伍|代表队|代表团|[县市区校镇村]队|学校|班级|班里|俱乐部)(?:只|仅|还)?(?:排|列|位|居|名列|位列|排名|排在)/.test(old.lead) && /队|[男女][足篮排]|团|校|班|俱乐部/.test(phrase);
}

/** 上月，泉塘县排在: nothing is named that the words before do not name. */
function sameSubject(words: string, before: string): boolean {
  const rest = words.replace(new RegExp(thenWord.source, 'g'), '').replace(/同期|同月|比赛|的?(?:时候|那时)|[该本全我][国省市县区镇乡村校队]|他们?|她们?|我们|[排位名]?[列次居]|排名?|只|仅|还|而|则|是|为|在|第|得|获|了|[^\p{Script=Han}]/gu, '');
  return rest === '' || before.includes(rest) || (rest.length >= 2 && before.includes(rest.slice(-2)));
}

/** 比上月 and 上个月: the time the claim is measured against is the one told of the rank, or it names none. */
function agreeOnTime(phrase: string, lead: string): boolean {
  const against = thenWord.exec(phrase)?.[0].replace('去', '上').replace(/[个一]/, '');
  return against === undefined || thenWord.exec(lead)?.[0].replace('去', '上').replace(/[个一]/, '') === against;
}

/** 比去年前移 beside ranks of last year, or with no time at all. */
function measured(phrase: string, from: Rank): boolean {
  const against = /(?:比|较)([^，。；]{2,8}?)(?:同期)?(?:前移|上升|提升|提高|进步|后退|下降)/.exec(phrase)?.[1];
  return against === undefined || departureOf(from.figure.before) !== null || from.lead.includes(against.slice(0, 2)) || /^(?:上年|去年|上届|此前)$/.test(against);
}

const then = /去年|上年|前年|上赛季|上一?(?:[届季轮年月期次回场站]|周(?![一二三四五六日天末]))|年前(?![\d一二三四])|月前|年初|季初|原来|原先|当时|那年|起初|最初|半程|预赛|初赛|小组赛|资格赛|首轮|第一轮|开局|曾|此前|[\u4e00-\u9fff]之前，|过去|还是|还排|第一次|首次|刚/;
/** 比上赛季前进3位，名列: what the rank of now is measured against. */
const measuredAgainst = /(?:比|较)(?:去年|上年|上赛季|上一?[届季轮年月周次])(?:同期)?[^，。；]{2,12}，(?=[^，。；]{0,8}$)/;
/** The rank of an earlier time. */
const isThen = ({ figure: { before, after }, lead }: Rank): boolean => departureOf(before) !== null || then.test(lead.slice(-40).replace(measuredAgainst, '')) || earlier.test(lastClause(before)) || /^的?(?:他|她|它)们?/.test(firstClause(after));
const isNow = ({ figure: { before } }: Rank): boolean => /今年|如今|现在|目前|本|这一|已|拿|升|居/.test(lastClause(before));

const fillers = /(?:全|我|本|该)[国省市县区镇乡村校队]|球队|代表队|(?:比|较|与|同)?(?:上年|去年|前年|上届|上赛季|上[个一][届轮期月季周]度?|上季度?|上月|上周|上轮|上期|同期|[一二三四五六七八九十两\d]{1,3}年前|此前|过去|第一次|首次)(?:同期|末|底|初|相比)?|[一二三四五六七八九十两几\d]{1,3}年(?:时间|来|间|里|内)?|一个?[年月周季]度?|一轮|同比|累计|总共|一共|整整|足足|名次|排名|位次|排位|整体|总体|再次|再度|又|再|就|已|也|大幅|一下子|一口气|一举|连续|他们|我们|她们|它们|咱们|今年|本赛季|上半年|环比|前|向|实现|排|位|[，“”]/g;
