// Part of figure/score: 小组赛三战全胜，…次场1∶1战平…: a draw or a loss among matches that were all won.
import { holds } from '../../base/held.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { notAllWon } from './score-phrases.ts';
import type { Told } from './score-story.ts';

// bounded: what follows in the sentence is looked at, no more than a hundred characters of it
const allWon = /([两二三四五六七八九]|\d{1,2})[战场轮](?:比赛)?全胜/g;
const notWon = /^(?:的比分)?(?:战平|打平|踢平|逼平|言和|握手言和|战和|负于|不敌|输给|惜败|失利|告负|憾负)/;
/** Another stage, or another side. */
const other = /此前|上届|去年|热身|友谊|另一|决赛|淘汰赛|对手/;

/** The score that was no win, told in the sentence of the claim. */
export function allWonBelied(text: string, scores: readonly Quantity[]): Told[] {
  if (!holds(text, '全胜')) return [];
  return [...text.matchAll(allWon)].flatMap((m) => {
    if (/(?:此前|之前|[前上][一二三四五六七八九\d]轮)$/.test(text.slice(Math.max(0, m.index - 3), m.index))) return [];
    const end = m.index + m[0].length;
    const stop = /[。！？\n]/.exec(text.slice(end, end + 100));
    const limit = end + (stop?.index ?? 100);
    const odd = scores.find((q) => q.start >= end && q.start < limit && notWon.test(text.slice(q.end, q.end + 8)) && !other.test(text.slice(end, q.start)));
    return odd ? [{ score: { start: m.index, end }, told: { start: odd.start, end: Math.min(text.length, odd.end + 2) }, right: notAllWon }] : [];
  });
}
