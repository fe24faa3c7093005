// Part of date/year: 始建于1893年…20世纪末，…民国初年…中华人民共和国成立以后: a century told between two times of a story that goes forward, which only the century before it can stand between.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';

/** Times that a story names without a year: first and last year (Chinese history). */
const named: readonly (readonly [string, number, number])[] = [
  ['清末', 1900, 1911], ['民国初年', 1912, 1916], ['民国初', 1912, 1916], ['民国时期', 1912, 1949], ['民国年间', 1912, 1949], ['辛亥革命', 1911, 1911], ['五四', 1919, 1919], ['抗日战争', 1931, 1945], ['抗战', 1931, 1945], ['解放战争', 1946, 1949],
  ['新中国成立', 1949, 1952], ['中华人民共和国成立', 1949, 1952], ['解放后', 1949, 1955], ['解放初', 1949, 1952], ['土改', 1950, 1953], ['合作化', 1953, 1957], ['人民公社', 1958, 1983], ['改革开放', 1978, 1990], ['恢复高考', 1977, 1978],
];
/** 19世纪50年代初，也就是新中国成立后的第二年: the event that the words behind a decade explain it by, where only the same years of the next century hold it; its words and one of its years. */
export function explainedBy(text: string, { century, decade, years, end }: DecadeMention): (Span & { readonly year: number }) | null {
  if (century === null || decade === null || years === null) return null;
  const lead = explains.exec(text.slice(end, end + 20));
  const start = end + (lead?.[0].length ?? 0);
  const [word, first, last] = lead ? (named.find(([w]) => text.startsWith(w, start)) ?? []) : [];
  if (word === undefined || first === undefined || last === undefined || years.last >= first || years.first + 100 > last + 5 || years.last + 100 < first) return null;
  return { start, end: start + word.length, year: Math.max(first, years.first + 100) };
}

const explains = /^(?:初期|末期|中期|后期|前期|初|末|中)?[，（](?:也就是|即|正是|也即|那是|正值|时值|就是)(?:我国|全国)?/;

interface Time {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly mention: DateMention | null;
}

/** Goes back in time, or is set side by side. */
const back = /此前|之前|更早|早在|追溯|回忆|当年|原来|相传|据载|据说|后来才|回到|说起|往前|回头|相比|至今|(?:到|直到)(?:了)?$/;
const part = /^(初|末|中叶|上半叶|下半叶|前期|后期|初期|末期|中期|初年|末年)/;
const farthest = 800;

/** The time just before it in the story, where the century before the printed one fits between its neighbours and the printed one does not; null where the story does not go forward. */
export function outOfTurn(text: string, mention: DecadeMention, all: readonly DateMention[]): CivilMention | null {
  const { century, years, quoted } = mention;
  if (century === null || years === null || mention.decade !== null || quoted || text.length > farthest * 3 || !/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪/.test(text.slice(mention.start, mention.end))) return null;
  const lead = text.slice(Math.max(0, mention.start - 8), mention.start).split(/[。\n]/).at(-1) ?? '';
  const stretch = part.exec(text.slice(mention.end, mention.end + 3))?.[1];
  if (stretch === undefined || back.test(lead)) return null;
  const times = timesOf(text, mention, all);
  const before = times.filter((t) => t.at < mention.start);
  const after = times.filter((t) => t.at > mention.start);
  const [prior, next] = [before.at(-1), after[0]];
  if (!prior || !next || after.length < 2 || prior.mention?.kind !== 'civil' || next.at - mention.start > farthest) return null;
  // all other times go forward
  if (times.some((t, i) => i > 0 && t.last < (times[i - 1]?.first ?? 0))) return null;
  if (back.test(text.slice(Math.max(text.lastIndexOf('。', next.at), text.lastIndexOf('\n', next.at)) + 1, next.at)) || /^.{2,6}那[次回一场座]/.test(text.slice(next.at, next.at + 10))) return null;
  const [first, last] = stretchOf(years.first, stretch);
  const [from, to] = [first - 100, last - 100];
  const fits = to >= prior.first && from <= next.last;
  // the printed one lies behind the next time, and behind the one after that
  return fits && first > next.last + 5 && first > (after[1]?.last ?? 0) - 40 ? prior.mention : null;
}

/** Years that a part of a century may mean. */
function stretchOf(first: number, stretch: string): readonly [number, number] {
  const begin = first % 100 === 0 ? first : first - 1;
  if (/^初/.test(stretch) || stretch === '前期') return [begin, begin + 30];
  if (/^末/.test(stretch) || stretch === '后期') return [begin + 65, begin + 100];
  if (/^中/.test(stretch)) return [begin + 35, begin + 70];
  return stretch === '上半叶' ? [begin, begin + 50] : [begin + 50, begin + 100];
}

function timesOf(text: string, mention: DecadeMention, all: readonly DateMention[]): Time[] {
  const found: Time[] = [];
  for (const m of all) {
    if (m === mention || m.quoted) continue;
    if (m.kind === 'decade' && m.years) found.push({ at: m.start, ...m.years, mention: m });
    else if (m.kind === 'civil' && m.from.year !== null) found.push({ at: m.start, first: m.from.year, last: m.to?.year ?? m.from.year, mention: m });
  }
  for (const [word, first, last] of named) if (holds(text, word)) {
    const at = find(text, word);
    if (!found.some((t) => Math.abs(t.at - at) < 12)) found.push({ at, first, last, mention: null });
  }
  return found.sort((a, b) => a.at - b.at);
}
