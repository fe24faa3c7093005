// A number of people or things taken up as all of them, with another number: 9名船员全部获救 … 8名船员一个不少地回到岸上; 6位评委亮分 … 7位评委不约而同写下一个名字.
import { holds } from '../../base/held.ts';
import type { Quantity } from '../quantity.ts';
import { nothingApart } from './conflict-evidence.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** Said of all of them at once. */
const all = /不约而同|一个不少|一个没少|一个也?没落|一个不落|一人未落|一个没掉|无一例外|无一缺席|一个没缺|全部(?!为|是)|悉数|无不|异口同声|齐刷刷/;
const cues = ['不约而同', '一个不', '一个没', '一个也没', '一人未', '无一', '全部', '悉数', '无不', '异口同声', '齐刷刷'];
/** A part of them, others, or a number that changes. */
const apart = /其中|另|还有|剩|余|其余|又|再|新增|增至|减至|原|最|第|每|先后|部分|前|后|[男女]|[这那]批|以上|以下|至少|去年|上届|往年|不足|来自|外加|加上/;
const nouns = 4;

/** The noun right behind a figure, up to four characters of it. */
const nounOf = ({ right }: Mention): string => /^[\u4e00-\u9fff]{2,4}/.exec(right)?.[0].slice(0, nouns) ?? '';

/** Whether two runs begin with the same noun of two characters or more. */
const sameNoun = (a: string, b: string): boolean => a.length >= 2 && a.slice(0, 2) === b.slice(0, 2);

/** The words beside the figure say that these are not all, or others. */
const isApart = ({ left, right }: Mention): boolean => apart.test(left + right.slice(0, 6));

/** Such pairs, where the story has the noun with these two numbers only, each once and exactly. */
export function toldOfAll(text: string, mentions: readonly Mention[]): { readonly first: Quantity; readonly second: Quantity; readonly display: boolean }[] {
  if (!cues.some((cue) => holds(text, cue))) return [];
  const counts = mentions.filter((m) => m.q.dimension === 'count' && m.q.value > 2 && m.q.value < 1000 && nounOf(m) !== '');
  return counts.flatMap((second) => {
    if (second.q.approximator !== 'exact' || isApart(second) || !all.test(second.sentence.slice(Math.max(0, second.sentence.indexOf(second.right.slice(0, 6)))))) return [];
    const others = counts.filter((m) => m !== second && sameNoun(nounOf(m), nounOf(second)));
    const [first] = others;
    if (!first || others.length !== 1 || first.q.start > second.q.start || first.q.sentence === second.q.sentence || first.q.approximator !== 'exact' || classifierOf(first.q.unit) !== classifierOf(second.q.unit) || isApart(first)) return [];
    const ratio = second.q.value / first.q.value;
    return ratio !== 1 && ratio > 0.7 && ratio < 1.43 && nothingApart(first, second) ? [{ first: first.q, second: second.q, display: false }] : [];
  });
}
