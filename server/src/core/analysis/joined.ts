// Two pieces that stand side by side (a report and the comment on it, a story and its service box) read as one: what one says may belie the other.
import type { Span } from '../base/span.ts';
import type { BlockKind, Part, Piece, Story, StoryText } from '../syntax/model.ts';
import { storyHeads } from '../syntax/reading.ts';
import type { RuleReport } from './run.ts';

/** So many UTF-16 units both pieces have together at most. */
const mostUnits = 2400;
/** 本报讯（记者 某某 通讯员 某某）, （记者 某某） at the head of a paragraph. */
const dateline = /^(?:本报(?:讯|消息|[\u4e00-\u9fff]{1,4}电)[　 ]?(?:[（(][^）)\n]{1,40}[）)])?[　 ]?|[（(](?:记者|通讯员|本报)[^）)\n]{1,40}[）)])/;

/** Articles that follow each other on a page, pair by pair, where both are short. */
export function neighbours(stories: readonly Story[]): [Story, Story][] {
  const found: [Story, Story][] = [];
  let before: Story | null = null;
  for (const story of stories) {
    const { role, text } = story.copy;
    if (role === 'article') {
      if (before && before.copy.text.length + text.length <= mostUnits) found.push([before, story]);
      before = story;
    } else if (role !== 'furniture') before = null;
  }
  return found;
}

/** The two as one story: the second without its dateline and byline, its head as a subhead of the first's text. Its id and outline id are the first's. */
export function joinedStory(first: Story, second: Story): Story {
  let text = first.copy.text;
  const parts: Part[] = [...first.copy.parts];
  const pieces: Piece[] = [...first.pieces];
  for (const part of second.copy.parts) {
    if (part.kind === 'byline') continue;
    text += '\n';
    const from = part.start + (part.kind === 'paragraph' ? (dateline.exec(second.copy.text.slice(part.start, part.start + 60))?.[0].length ?? 0) : 0);
    const at = text.length;
    text += second.copy.text.slice(from, part.end);
    const kind: BlockKind = storyHeads.has(part.kind) ? 'subhead' : part.kind;
    parts.push({ kind, level: part.level, start: at, end: text.length });
    for (const piece of second.pieces) {
      const [start, end] = [Math.max(piece.at, from), Math.min(piece.at + piece.length, part.end)];
      if (start < end) pieces.push({ at: at + start - from, from: piece.from + start - piece.at, length: end - start });
    }
  }
  const copy: StoryText = { role: 'article', text, parts };
  return { id: first.id, outlineId: first.outlineId, copy, pieces, blocks: [...first.blocks, ...second.blocks], page: first.page };
}

/** Of the reports over a joined story, those whose evidence lies in the other piece than what they are of; `seam` is the first piece's length. */
export function acrossSeam(reports: readonly RuleReport[], seam: number): RuleReport[] {
  const isSecond = (span: Span): boolean => span.start >= seam;
  return reports.filter(({ report: { span, related = [] } }) => related.length > 0 && related.every((r) => !r.page && isSecond(r.span) !== isSecond(span)));
}
