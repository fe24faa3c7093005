// Words where there is no native module: the platform's own Intl.Segmenter behind the core's interface.
import type { Segmenter, Word } from '../core/base/words.ts';

/** The platform's segmenter; null where it has none for Chinese. It knows no parts of speech. */
export function intlWords(): Segmenter | null {
  if (typeof Intl.Segmenter !== 'function' || Intl.Segmenter.supportedLocalesOf(['zh']).length === 0) return null;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const cutInto = (text: string, from: number, to: number, words: Word[]): void => {
    for (const { index, segment } of segmenter.segment(text.slice(from, to))) words.push({ start: from + index, end: from + index + segment.length, tag: '' });
  };
  return {
    version: 'intl',
    cut(text, known = []) {
      const words: Word[] = [];
      let at = 0;
      for (const { start, end } of [...known].sort((a, b) => a.start - b.start)) {
        if (start < at) continue;
        cutInto(text, at, start, words);
        if (end > start) words.push({ start, end, tag: '' });
        at = end;
      }
      cutInto(text, at, text.length, words);
      return words;
    },
    has(word) {
      const [first] = segmenter.segment(word);
      return first !== undefined && first.segment.length === word.length && first.isWordLike === true;
    },
  };
}
