// Part of name/title: two callings of one row said of one person: 音乐老师 and 美术老师, 焊工 and 钳工, 市人大常委会副主任 and 市政协副主席.
import type { Title } from '../../facts/people/model.ts';
import { assemblyPosts, secondCalling, titleRows, type TitleRow } from './title-rows-data.ts';

interface Rung {
  readonly row: TitleRow;
  readonly word: string;
}

/** Characters round a title in which a second calling would be told of. */
const reach = 60;
const sentenceEnds = '。！？\n';

/** The earlier title that excludes `here`; null where both may be held, each has other evidence, or a second calling is told of. */
export function rowClash(text: string, here: Title, earlier: readonly Title[], own: readonly Title[], all: readonly Title[]): Title | null {
  if (own.length > 1) return null;
  const seat = assemblyPosts.findIndex((p) => p.test(here.text));
  if (seat >= 0) {
    const other = earlier.find((t) => {
      const theirs = assemblyPosts.findIndex((p) => p.test(t.text));
      return theirs >= 0 && theirs !== seat;
    });
    if (other && !all.some((t) => t !== here && assemblyPosts[seat]?.test(t.text)) && !tellsOfSecond(text, here) && !tellsOfSecond(text, other)) return other;
  }
  const mine = rungsOf(text, here);
  for (const { row, word } of mine) {
    for (const other of earlier) {
      const theirs = rungsOf(text, other).find((r) => r.row === row && r.word !== word);
      if (!theirs || theirs.word.endsWith(word) || word.endsWith(theirs.word)) continue;
      // the same title both with and without: 医生 and 内科医生 do not contradict
      if (all.some((t) => t.text.includes(word) && t.text.includes(theirs.word))) return null;
      if (times(text, word) > 1 && times(text, theirs.word) > 1) continue;
      if (tellsOfSecond(text, here) || tellsOfSecond(text, other)) return null;
      return other;
    }
  }
  return null;
}

/** The rows a title belongs to, each with its word. */
function rungsOf(all: string, { text: own, base, start, prefix, body }: Title): Rung[] {
  // 一级演员: the grade is left out of what is read as the title
  const grade = body === '' && prefix === '' ? (/(?:[一二三四]级|正?高级|特级|中级)$/.exec(all.slice(Math.max(0, start - 3), start))?.[0] ?? '') : '';
  const text = grade + own;
  const found: Rung[] = [];
  for (const row of titleRows) {
    if (row.ends === null) {
      // the longest: 公交车司机 before 司机
      const word = row.words.filter((w) => text.endsWith(w)).sort((a, b) => b.length - a.length)[0];
      if (word) found.push({ row, word });
      continue;
    }
    const end = row.ends.find((e) => text.endsWith(e) && (base === e || base.endsWith(e) || e.endsWith(base)));
    if (!end) continue;
    const stem = text.slice(0, -end.length);
    const word = row.words.filter((w) => stem.endsWith(w) || stem.endsWith(`${w}副`)).sort((a, b) => b.length - a.length)[0];
    if (word) found.push({ row, word });
  }
  return found;
}

function tellsOfSecond(text: string, { start, end }: Title): boolean {
  let from = start;
  while (from > 0 && start - from < reach && !sentenceEnds.includes(text[from - 1] ?? '\n')) from--;
  let to = end;
  while (to < text.length && to - end < reach && !sentenceEnds.includes(text[to] ?? '\n')) to++;
  // “弯路也是路”: what is said of anything else tells of no second calling
  return secondCalling.test(text.slice(from, to).replace(/“[^“”我他她]*(?:”|$)|^[^“”我他她]*”/g, ''));
}

function times(text: string, word: string): number {
  return text.split(word).length - 1;
}
