// Matches as closed worlds: two legs and their sum, a level state and one match more, a score to nothing beside words of coming back, goals told minute by minute with none behind them.
import { holds, holdsAny } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { isLoss, isWin } from './score-outcome.ts';
import { either, inAll, loserScores, notBelow } from './score-phrases.ts';
import type { Told } from './score-story.ts';

type Score = Quantity & { readonly to: number };

const isScore = (q: Quantity): q is Score => q.to !== null;
const others = /小组赛|半决赛|淘汰赛|预赛|上届|去年|上赛季|另一场|同日|同时进行|女[子足排篮]|另一组/;

/** Scores that all the rest of the story's telling does not come to. */
export function toldClosed(text: string, scores: readonly Quantity[]): Told[] {
  const small = scores.filter(isScore).filter((q) => Math.max(q.value, q.to) < 10);
  if (small.length === 0 || small.length < scores.length) return [];
  const t = twoLegs(text, small) ?? oneEach(text, small) ?? levelAndOne(text, small) ?? halfAndEach(text, small) ?? fewerThanHalf(text, scores.filter(isScore)) ?? toNothing(text, small) ?? byMinutes(text, small);
  return t ? [t] : [];
}

const before = (text: string, q: Quantity, n: number): string => text.slice(Math.max(0, q.start - n), q.start);
const same = (q: Score, a: number, b: number): boolean => (q.value === a && q.to === b) || (q.value === b && q.to === a);

/** 3∶1 at home, 1∶2 away a week before, 以5∶3的总比分: neither side's goals make it. */
function twoLegs(text: string, scores: readonly Score[]): Told | null {
  if (scores.length !== 3 || !holds(text, '回合') || /点球|加时|净胜球|客场进球规则/.test(text)) return null;
  const wholes = scores.filter((q) => /(?:总比分|两回合)[^，。；\d]{0,8}$/.test(before(text, q, 14)) || /^的?总比分/.test(text.slice(q.end, q.end + 4)));
  const [whole, more] = wholes;
  const [x, y] = scores.filter((q) => q !== whole);
  if (!whole || more || !x || !y || /上半场|半场/.test(before(text, x, 10) + before(text, y, 10)) || !/[首次两]回合|第[一二]回合|上一?回合/.test(text)) return null;
  if (/一度|战成|追成|扳成|领先|落后/.test(before(text, x, 6) + before(text, y, 6) + text.slice(x.end, x.end + 3) + text.slice(y.end, y.end + 3))) return null;
  if (same(whole, x.value + y.value, x.to + y.to) || same(whole, x.value + y.to, x.to + y.value)) return null;
  const sums = [[x.value + y.value, x.to + y.to], [x.value + y.to, x.to + y.value]].map(([a, b]) => `${Math.max(a ?? 0, b ?? 0)}∶${Math.min(a ?? 0, b ?? 0)}`);
  const told = whole === scores[0] ? y : x;
  return { score: whole, told: { start: told.start, end: told.end }, right: either([...new Set(sums)]) };
}

/** 前四场战成2∶2，关键的第五场…取胜，以4∶2: one more than level. */
function levelAndOne(text: string, scores: readonly Score[]): Told | null {
  if (scores.length !== 2) return null;
  const [tie, final] = scores;
  if (!tie || !final || tie.value !== tie.to || tie.value === 0 || tie.value > 3 || final.value === final.to || final.start - tie.end > 140) return null;
  const between = text.slice(tie.end, final.start);
  if (!/(?:决胜|关键|最后一|第[三五七]|生死)[的一]?[^，。；]{0,4}[局盘场]/.test(between) || !/[局盘场]/.test(before(text, tie, 14)) || /加时|点球|破门|进球|球门|足球/.test(text) || others.test(between)) return null;
  if (!/(?:以|总比分|大比分|最终)[^，。；\d]{0,6}$/.test(before(text, final, 10)) && !/^的?(?:总|大)比分/.test(text.slice(final.end, final.end + 4))) return null;
  if (same(final, tie.value + 1, tie.value) || Math.max(final.value, final.to) < tie.value) return null;
  return { score: final, told: { start: tie.start, end: tie.end }, right: `${tie.value + 1}∶${tie.value}` };
}

const each = /(?:双方|两队|两支球队)[^，。；]{0,8}?各(?:进|入|打进|攻入|再进|再入)(?:了)?([一两二三12])球/;

/** 2∶0的领先走进更衣室 … 双方易边后各进一球 … 以3∶2捧杯: the half and as many goals more for both. */
function halfAndEach(text: string, scores: readonly Score[]): Told | null {
  const [half, final] = scores;
  if (scores.length !== 2 || !half || !final || final.start - half.end > 260) return null;
  const between = text.slice(half.end, final.start);
  const m = each.exec(between);
  if (!m || !/半场|更衣室|中场|领先|优势/.test(before(text, half, 10) + text.slice(half.end, half.end + 12)) || !/易边|下半场|换边/.test(between) || /加时|点球/.test(between) || others.test(between)) return null;
  const n = m[1] === '1' ? 1 : m[1] === '2' ? 2 : smallHan(m[1] ?? '');
  const [a, b] = [half.value + n, half.to + n];
  const start = half.end + m.index;
  return same(final, a, b) ? null : { score: final, told: { start, end: start + m[0].length }, right: `${Math.max(a, b)}∶${Math.min(a, b)}` };
}

/** 上半场以2∶0领先 … 90分钟战成1∶1: no side has fewer goals at the end than at half-time. */
function fewerThanHalf(text: string, scores: readonly Score[]): Told | null {
  const half = scores.filter((q) => /(?:上半场|上半时|半场)[^，。；\d]{0,6}$/.test(before(text, q, 12)) && /^(?:的)?(?:领先|优势|占先|结束)/.test(text.slice(q.end, q.end + 4)));
  const full = scores.filter((q) => /(?:90分钟|九十分钟|常规时间|全场)[^，。；\d]{0,6}$/.test(before(text, q, 14)));
  const [a, b] = [half[0], full[0]];
  if (!a || !b || half.length > 1 || full.length > 1 || b.start < a.end || others.test(text.slice(a.end, b.start))) return null;
  const fits = (x: number, y: number): boolean => x >= a.value && y >= a.to;
  return fits(b.value, b.to) || fits(b.to, b.value) ? null : { score: b, told: { start: a.start, end: a.end }, right: notBelow(`${a.value}∶${a.to}`) };
}

/** 2∶0 and 三名队员各入一球: as many goals as scorers, for one side or both. */
function oneEach(text: string, scores: readonly Score[]): Told | null {
  const [score, more] = scores;
  if (!score || more || /点球大战|加时|乌龙|梅开二度|帽子戏法|半决赛|上届|去年|另一场|上一场/.test(text)) return null;
  const m = /(?<![第\d])([两三四五六])[名位](?:队员|球员|选手|将士|姑娘|小将|前锋)各(?:自)?(?:入|进|打进|攻入|射入|贡献)了?一球/.exec(text);
  const n = smallHan(m?.[1] ?? '');
  if (!m || n === score.value || n === score.to || n === score.value + score.to) return null;
  return { score, told: { start: m.index, end: m.index + m[0].length }, right: `${n}球` };
}

const cameBack = /(?:连扳|扳回)(?:了)?[一两二三][局盘场城球]|(?:首|第一)[局盘场][^。；\n]{0,16}?(?:失利|告负|落败|先丢|输掉|输了|被[^。；\n]{0,10}拿下)|先(?:输|丢|失|负)(?:了|掉)?[一两][局盘场球城]|(?:扳平|追平)(?:了)?比分/;
const notDone = /没让|没给|不给|一度|未能|没能|没有|无力|试图|想要|险些|差点|机会|希望|不让|也没|一度有望|眼看|若|如果/;

/** 2∶0 and 随后连扳两局: who comes back was behind. */
function toNothing(text: string, scores: readonly Score[]): Told | null {
  const [score, more] = scores;
  if (!score || more || Math.min(score.value, score.to) > 0 || Math.max(score.value, score.to) < 1 || !holdsAny(text, '扳追丢输负失') || others.test(text) || /回合|点球|小分|首轮|次轮/.test(text)) return null;
  // 0∶2落后 is how it stood
  if (!isWin(text, score) && !isLoss(text, score) && !/(?:以|最终|全场|总比分|大比分)[^，。；\d]{0,5}$/.test(before(text, score, 9))) return null;
  if (/^[^，。；]{0,3}(?:落后|领先|开局|的开局)/.test(text.slice(score.end, score.end + 6)) || /一度|上半场|半场/.test(before(text, score, 10))) return null;
  const m = cameBack.exec(text);
  if (!m || notDone.test(text.slice(Math.max(0, m.index - 12), m.index) + m[0]) || /[男女混]双|[男女]单/.test(text.slice(score.end, Math.max(score.end, m.index))) || /^[^，。；]{0,4}(?:机会|点球)/.test(text.slice(m.index + m[0].length))) return null;
  return { score, told: { start: m.index, end: m.index + m[0].length }, right: loserScores };
}

const noMore = /(?:再无|再没有?|没有?再|未再|再未|无人再|都没再|均未再|再也没)[^，。；]{0,6}(?:建树|进球|破门|改写|斩获|入球|改变)|比分(?:就此)?(?:再)?(?:未|没有?)再?(?:有)?(?:变|改)|互交白卷/;
const goal = /破门|得手|抽射|入网|入球|头球|头槌|推射|远射|扩大比分|首开纪录|首开记录|再下一城|建功|洞穿|打进|攻入|扳回|扳平|反超|命中|罚进|进球|锦上添花|锁定|补射|挑射|凌空/;
const miss = /扑出|击中|偏出|高出|错失|罚丢|未果|无果|化解|换上|替换|红牌|黄牌|受伤|没收|挡出|越位|吹掉|无效|浪费/;

/** 第9分钟…首开纪录，第27分钟…再得手，此后双方均再无建树: so many goals and no more. */
function byMinutes(text: string, scores: readonly Score[]): Told | null {
  const [score, more] = scores;
  if (!score || more || !holds(text, '分钟') || /点球大战|加时|梅开二度|连进|帽子戏法|各进|乌龙|伤停补时|补时/.test(text) || others.test(text)) return null;
  const end = noMore.exec(text);
  const minutes = [...text.matchAll(/(?:第|开场(?:仅|后)?|仅)\d{1,2}分钟|第[一二三四五六七八九十]{1,3}分钟/g)];
  const first = minutes[0];
  if (!end || !first || minutes.length > 8 || end.index < (minutes.at(-1)?.index ?? 0)) return null;
  let n = 0;
  for (const [i, m] of minutes.entries()) {
    const told = text.slice(m.index, minutes[i + 1]?.index ?? end.index);
    if (goal.test(told.split('。')[0] ?? '') && !miss.test(told.split(/[。；]/)[0] ?? '')) n++;
    else return null;
  }
  const lead = text.slice(Math.max(0, first.index - 40), first.index).split(/[。\n]/).at(-1) ?? '';
  if (n === 0 || n === score.value + score.to || goal.test(lead) || n > score.value + score.to + 2) return null;
  return { score, told: { start: first.index, end: end.index + end[0].length }, right: inAll(n) };
}
