// Two figures of one unit whose digits are the same but for two exchanged, where the story has few of the unit: 86米长的草龙 … 这条龙全长68米. Over 700,000 characters of clean text no such pair was met.
import { grouped } from '../../base/grouped.ts';
import type { Conflict } from './conflicts.ts';
import { explained, nothingApart, restricted } from './conflict-evidence.ts';
import { digitsNear } from './digits-near.ts';
import { nounsAgree, rightHead } from './heads.ts';
import type { Mention } from './mentions.ts';
import { ofTwoThings } from './things-apart.ts';
import { classifierOf } from './rows.ts';

/** More figures of one unit than this, and chance may make such a pair. */
const most = 4;
/** What people say of one vote or one ticket. */
const kin: Readonly<Record<string, string>> = { 票: '张' };

/** A day, a stage, a half of the whole. */
export const step = /第[一二三四五六七八九十\d]{1,2}个?[月年]|第[一二三四五六七八九十\d][天日站段轮场期批次]|最后一[天日站段轮场]|[一二三]期|[上下]半[年场]|[一二三四]季度|老[线路校馆]|周[一二三四五六日末]|最[高低多少快慢]|第[一二]天|天黑|每[斤公]|下周|先后|[县区镇村校]医院有|片区|每批|还有一场|原来|原先|老[索道路桥]|上周|去年|上年|往年|同期/;

/** 新开放的二期全长5.6公里 … 6.5公里长的二期绿道: both of one stage. */
const stage = /(?<![两三四五六七八九])[一二三]期/g;
const stepsOf = (m: Mention): string => [...new Set(cell(m).match(stage) ?? [])].join();

/** The sentence, or in a row of facts (始建：明代　　长度：86公里) what stands between the blanks. */
function cell({ sentence, lead, right }: Mention): string {
  return /　{2}/.test(sentence) ? `${lead.split('　').at(-1) ?? ''}${right.split('　', 1)[0] ?? ''}` : sentence;
}

/** 69名献血者中，: what follows is some of them. */
const outOf = /^[^，。；]{0,6}[中里](?:，|年龄|最|有)/;

/** Two figures of the unit in one sentence are a row of parts, or a comparison. */
const inRow = (m: Mention, group: readonly Mention[]): boolean => !outOf.test(m.right) && group.filter((x) => x.q.sentence === m.q.sentence && (x.q.approximator !== 'over' || !/总[数量共]|累计/.test(x.lead))).length > 1;

/** 亩均用工12个, 21个村: what is counted in 个 is named, and not the same. */
function otherNouns({ q: a }: Mention, { q: b }: Mention): boolean {
  const [x, y] = [rightHead(a), rightHead(b)];
  return a.dimension === 'count' && ((x !== '' && y !== '' && !nounsAgree(x, y) && (x.length < 4 || x.slice(0, 2) !== y.slice(0, 2))) || (classifierOf(a.unit) === '个' && (x === '') !== (y === '')));
}

/** 架上有书6400册…6400册里丢了11册…书屋共有图书4600册: however often the first was told, the second is a total of the same noun, told once and last. */
function totalAgain(first: Mention, second: Mention, group: readonly Mention[]): boolean {
  const noun = /(?:共|一共|总共|共有|总)(?:有|计|数|量)?([\p{Script=Han}]{1,4})$/u.exec(second.before)?.[1] ?? /^[\p{Script=Han}]{1,4}/u.exec(second.right)?.[0] ?? '';
  return /共|总/.test(second.before.slice(-8)) && [...noun].some((c) => !'有的计数量'.includes(c) && `${first.before.slice(-4)}${first.right.slice(0, 4)}`.includes(c)) && group.every((m) => m === second || (m.q.start < second.q.start && m.q.value !== second.q.value));
}

/** One figure of the unit is all the others together. */
function isWhole(group: readonly Mention[]): boolean {
  const values = group.map((m) => m.q.value * m.q.factor);
  const all = values.reduce((n, v) => n + v, 0);
  return values.length > 2 && values.some((v) => Math.abs(all - 2 * v) < 1e-6 * all);
}

/** 1346枚简全部脱水完毕: all of them, whenever they were counted. */
const takesAllUp = ({ q, right }: Mention): boolean => q.value >= 1000 && /^[^，。；]{0,6}(?:全部|悉数)/.test(right);

/** Such pairs of two sentences, of exact figures not yet `used`. */
export function exchangedPairs(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const groups = grouped(mentions, ({ q }) => {
    // 16.4公里 and 1.46万米
    const unit = q.dimension === 'count' ? classifierOf(q.unit) : q.unit === '千米' || (q.unit === '米' && q.scale >= 10_000) ? '公里' : q.unit;
    return q.kind === 'percent' ? null : (kin[unit] ?? unit);
  });
  const found: Conflict[] = [];
  for (const all of groups.values()) {
    // 一级不多，一级不少 counts nothing
    const group = all.filter(({ q }) => !(q.han && q.value === 1));
    if (group.length < 2 || new Set(group.map(({ q }) => q.value * q.factor)).size > most || group.length > most + 3) continue;
    const exact = group.filter((m) => m.q.approximator === 'exact' && !used.has(m));
    for (const [i, first] of exact.entries()) {
      const second = exact.slice(i + 1).find((m) => m.q.sentence !== first.q.sentence && m.q.dimension === first.q.dimension && digitsNear(text, first.q, m.q) === 'exchanged');
      if (!second || (!nothingApart(first, second, true) && !takesAllUp(second)) || ofTwoThings(first, second) || restricted(first, second) || explained(first, second, group) || stepsOf(first) !== stepsOf(second) || step.test(cell(first).replace(stage, '')) || step.test(cell(second).replace(stage, '')) || inRow(first, group) || inRow(second, group) || otherNouns(first, second) || isWhole(group) || (group.length > most && !totalAgain(first, second, group)) || (group.some((m) => m !== first && m !== second && (m.q.value === first.q.value || m.q.value === second.q.value)) && !totalAgain(first, second, group))) continue;
      found.push({ first, second, place: first.place === 'display' ? 'display' : first.place === 'caption' || second.place === 'caption' ? 'caption' : 'body', near: 'exchanged' });
      break;
    }
  }
  return found;
}
