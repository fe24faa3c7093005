// format/heading-stop: a headline, deck or subhead that ends in a stop.
import type { BlockKind, Part } from '../../syntax/model.ts';
import { defineStoryRule } from '../define.ts';

const headings: ReadonlySet<BlockKind> = new Set(['headline', 'deck', 'subhead', 'section', 'kicker']);
/** Longer headings, and those with a full stop inside, are summaries set in display type. */
const longest = 40;

export default defineStoryRule({
  id: 'format/heading-stop',
  severity: 'information',
  fixable: true,
  needs: [],
  source: 'GB/T 15834—2011 附录B.4.1',
  messages: {
    stop: { zh: '标题末尾不用“{mark}”', en: 'A heading does not end in “{mark}”' },
    drop: { zh: '删去“{mark}”', en: 'Remove “{mark}”' },
  },
  check({ copy: { text, parts }, report }) {
    for (const [i, part] of parts.entries()) {
      if (!headings.has(part.kind) && !isDeck(text, parts, i)) continue;
      let end = part.end;
      while (end > part.start && '”’）」』'.includes(text[end - 1] ?? '')) end--;
      const closed = end < part.end;
      const mark = text[end - 1] ?? '';
      // 一个“。”: the mark is talked about
      if (closed && '“‘「『（'.includes(text[end - 2] ?? ' ')) continue;
      if (!(isStop(mark, part.kind, closed) || (!closed && isLeftColon(text, parts, part))) || part.end - part.start > longest || end - 1 - part.start < 2) continue;
      const first = text.indexOf('。', part.start);
      if (first >= 0 && first < end - 1) continue;
      if (part.level === 0 && part.kind === 'subhead' && mark !== '。') continue;
      const span = { start: end - 1, end };
      report({ message: 'stop', data: { mark }, span, fixes: [{ title: 'drop', data: { mark }, safety: 'safe', edits: [{ span, newText: '' }] }] });
    }
  },
});

/** A line of one sentence between the headline and 本报讯: a deck, whatever it ends in. */
function isDeck(text: string, parts: readonly Part[], i: number): boolean {
  const [before, part, next] = [parts[i - 1], parts[i], parts[i + 1]];
  // ——河口镇改造低洼田见闻。: a dash right below the headline is the deck's
  if (part && before?.kind === 'headline' && part.kind === 'paragraph' && next && part.end - part.start <= longest && /^——[^“”：，。]{2,24}(?:，[^“”：，。]{2,16})?。$/.test(text.slice(part.start, part.end))) return true;
  // 砚池渠通水五十多年，至今没有断过流。⏎□ 记者 某某
  if (part?.kind === 'paragraph' && before?.kind === 'headline' && next?.kind === 'byline' && part.end - part.start <= longestDeck && !/[：“”（）？！]/.test(text.slice(part.start, part.end))) return true;
  if (part?.kind !== 'paragraph' || (before?.kind !== 'headline' && before?.kind !== 'deck') || next?.kind !== 'paragraph' || part.end - part.start > longestDeck) return false;
  return /^(?:本报讯|本报[^，。]{2,8}[讯电]|[^，。（]{2,8}讯（)/.test(text.slice(next.start, next.start + 16)) && !/[：“”（）？！]|^(?:图|编者|据)/.test(text.slice(part.start, part.end));
}

const longestDeck = 26;

/** A subhead that ends in a colon where the story has another that does not: no lead-in to a list, but a stop left behind. */
function isLeftColon(text: string, parts: readonly Part[], part: Part): boolean {
  const colon = (p: Part): boolean => text[p.end - 1] === '：';
  return part.kind === 'subhead' && part.level > 0 && colon(part) && parts.some((p) => p.kind === 'subhead' && p.level === part.level && !colon(p));
}

/** A kicker may lead into the headline with ， or ：. */
function isStop(mark: string, kind: BlockKind, closed: boolean): boolean {
  if (mark === '。' || mark === '；' || mark === '、' || mark === ';') return !closed || mark === '。';
  if (closed || kind === 'kicker') return false;
  return mark === '，' || mark === ',' || mark === '．' || (mark === '：' && kind === 'headline');
}
