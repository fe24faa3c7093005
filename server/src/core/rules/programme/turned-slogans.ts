// Part of programme/form: a slogan of several beats in marks, and the same characters in the same metre but another order: “敞开说、马上办、有人评” … “敞开说、有人评、马上办，哪个字都不能少”.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

/** The turned slogan and the one it was turned from. */
export interface Turned {
  readonly wrong: Span;
  readonly right: Span;
}

/** No story has more slogans of this make, or more marks that might stand inside one. */
const mostSlogans = 12;
const mostMarks = 400;
const opens = '“‘。！？；：，\n';
const closes = '”’。！？；：，、—（\n';
/** One way is set against the other on purpose. */
const opposed = /变|转|反|[从由]|不是|而非|不再|颠倒|倒过来|对调|顺序|次序|先[^，。]{0,8}后|后[^，。]{0,8}先/;

/** Turned slogans in order of the right one; two or more beats of one length, eight characters and more. */
export function turnedSlogans({ text }: StoryText): Turned[] {
  if (!holds(text, '、') || !holds(text, '“')) return [];
  const found: Turned[] = [];
  const marks: number[] = [];
  for (let at = text.indexOf('、'); at >= 0 && marks.length < mostMarks; at = text.indexOf('、', at + 1)) marks.push(at);
  let seen = 0;
  for (let open = text.indexOf('“'); open >= 0 && seen < mostSlogans; open = text.indexOf('“', open + 1)) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    if (close - open < 9 || close - open > 24) continue;
    const said = text.slice(open + 1, close);
    const beats = said.split('、');
    const beat = beats[0]?.length ?? 0;
    if (beats.length < 2 || beat < 3 || beats.some((b) => b.length !== beat || !/^\p{Script=Han}+$/u.test(b)) || opposed.test(said)) continue;
    seen++;
    const right = { start: open + 1, end: close };
    const key = sorted(said);
    for (const mark of marks) {
      const start = mark - beat;
      const candidate = text.slice(start, start + said.length);
      if (start < 0 || candidate === said || (start < close && start + said.length > open) || !opens.includes(text[start - 1] ?? '\n') || !closes.includes(text[start + said.length] ?? '\n') || candidate.split('、').some((b) => b.length !== beat) || sorted(candidate) !== key) continue;
      // what stands in marks of its own is read as a name
      if (text[start - 1] === '“' && text[start + said.length] === '”') continue;
      if (opposed.test(text.slice(Math.max(0, start - 12), start)) || text.indexOf(candidate) !== start || text.indexOf(candidate, start + 1) >= 0) continue;
      found.push(start > open ? { wrong: { start, end: start + said.length }, right } : { wrong: right, right: { start, end: start + said.length } });
    }
  }
  return found;
}

function sorted(words: string): string {
  return [...words].sort().join('');
}
