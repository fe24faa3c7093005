// The only two figures that a story prints right beside one noun: 湖面有84亩 … 78亩的湖面; 队员33名 … 38名队员陆续回到值班室，一个不少.
import type { Conflict } from './conflicts.ts';
import { nothingApart } from './conflict-evidence.ts';
import { hasIdle } from './contexts.ts';
import { digitsNear } from './digits-near.ts';
import { baseValue } from './interval.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** A figure so many times as large is another thing's. */
const order = 1.67;
/** What the clause of the second figure may say before it. */
const light = /^[“‘]?(?:现在|如今|目前|眼下|当前|今天|昨天|傍晚|清晨|早上|晚上|夜里|这片?|那片?|整个|望着|看着|面对|走进|站在|守着|有了|就是|我们的?|他们的?|全[队村校馆园县市区镇站厂班]|已经?有?|现有|共有|有|“|，){0,3}$/;
/** A part, another time, a change, a limit. */
const apart = /其中|另|还有|再|比(?!赛)|增|减|涨|降|扩|余|剩|缺|超|不[足到含]|最[高低多少大小]|首|第[一二三四五]|分别|以上|以下|计划|将|原|曾|去年|前年|上年|往年|明年|年前|每|均|各|约|近|预计|目标|可|能/;
/** All of them. */
const all = /全[部体都]|悉数|一个不[少落]|都|齐聚|无一/;

/** Such pairs of figures not yet `used`. Over 1,130,000 characters of clean text none was met. */
export function oneNoun(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  for (const second of mentions) {
    if (used.has(second) || second.place !== 'body' || !isPlain(second) || !light.test(clauseOf(second))) continue;
    const noun = nounBehind(second);
    if (noun === '') continue;
    const same = mentions.filter((m) => m !== second && isLike(m, second) && (nounBehind(m) === noun || nounBefore(m) === noun));
    const [first] = same;
    if (!first || same.length !== 1 || used.has(first) || first.q.start > second.q.start || first.q.sentence === second.q.sentence || !isPlain(first)) continue;
    const [a, b] = [baseValue(first.q), baseValue(second.q)];
    if (a === b || a > order * b || b > order * a || apart.test(near(first)) || apart.test(near(second)) || !nothingApart(first, second, true)) continue;
    // 12名队员参加: some of them
    if (second.q.dimension === 'count' && ((b < a && !all.test(second.sentence)) || nounBefore(first) !== noun)) continue;
    // told once more, as it was told first or otherwise
    if (mentions.some((m) => m !== first && m !== second && isLike(m, second) && (baseValue(m.q) === a || baseValue(m.q) === b))) continue;
    found.push({ first, second, place: first.place === 'caption' ? 'caption' : first.place === 'display' ? 'display' : 'body', near: digitsNear(text, first.q, second.q) });
  }
  return found;
}

const isPlain = ({ q }: Mention): boolean => q.approximator === 'exact' && !q.loose && (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'money' && q.value / q.scale >= 10 && /[1-9]\D?[1-9]|\d{3}/.test(String(q.value / q.scale));
const isLike = ({ q: a }: Mention, { q: b }: Mention): boolean => a.dimension === b.dimension && (a.dimension !== 'count' || classifierOf(a.unit) === classifierOf(b.unit));
const clauseOf = ({ lead }: Mention): string => lead.split(/[，。；：]/).at(-1) ?? '';
const near = (m: Mention): string => `${clauseOf(m).slice(-16)}|${m.right.slice(0, 3)}`;
const named = (two: string): string => (/^\p{Script=Han}{2}$/u.test(two) && !hasIdle(two) && !/[的了在是有着和与]/.test(two) ? two : '');

/** 湖面 of 78亩的湖面, 队员 of 38名队员. */
function nounBehind({ q, right }: Mention): string {
  return named((q.dimension === 'count' ? right : right.startsWith('的') ? right.slice(1) : '').slice(0, 2));
}

/** 湖面 of 湖面有84亩: it begins its clause. */
function nounBefore(m: Mention): string {
  return named(/^[\p{Script=Han}]{0,4}?(\p{Script=Han}{2})(?:现有|共有|一共有|总共有|有|达|为|共)?$/u.exec(clauseOf(m))?.[1] ?? '');
}
