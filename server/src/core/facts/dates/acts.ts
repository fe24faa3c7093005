// Acts of a story: what happened on a date (开工, 揭牌, 开幕 …), read from the clauses beside it.
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { actWords } from './acts-data.ts';
import type { CivilMention } from './mention.ts';
import { sentenceAt } from './tense.ts';

/** Canonical names of the acts within the date's clause and the next one, up to 30 characters behind it and 6 before. */
export function actsAfter({ text }: StoryText, sentences: readonly Sentence[], mention: CivilMention): string[] {
  const sentence = sentenceAt(sentences, mention.start);
  if (!sentence) return [];
  // 去年3月开工，2024年3月立项: the second act is the other date's
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + 30));
  const next = /[，；、][^，；、]{0,4}\d{1,4}[年月]/.exec(behind);
  return actsIn(next ? behind.slice(0, next.index) : behind).map((a) => a.act);
}

/** An act and where its word stands in the stretch that was searched. */
export interface Act {
  readonly act: string;
  readonly at: number;
  readonly word: string;
}

const byHead = new Map<string, (readonly [string, string])[]>();
for (const [act, words] of Object.entries(actWords)) {
  for (const word of words) {
    const list = byHead.get(word.charAt(0)) ?? [];
    list.push([word, act]);
    list.sort((a, b) => b[0].length - a[0].length);
    byHead.set(word.charAt(0), list);
  }
}

/** All acts of a stretch in order of position. */
export function actsIn(stretch: string): Act[] {
  const found: Act[] = [];
  for (let at = 0; at < stretch.length; at++) {
    const hit = byHead.get(stretch.charAt(at))?.find(([word]) => stretch.startsWith(word, at));
    // 完成立项: 成立 runs over two words
    if (!hit || (hit[0] === '成立' && stretch.charAt(at - 1) === '完')) continue;
    found.push({ act: hit[1], at, word: hit[0] });
    at += hit[0].length - 1;
  }
  return found;
}
