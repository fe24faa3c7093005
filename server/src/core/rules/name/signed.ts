// Part of name/person: who a story says wrote it, or took its pictures, above and below: □ 颜若冰 … （作者颜若水为…教师）; 文/佘一苇　图/古月明 … （本文图片由古明月拍摄）.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

const above = /^[□■●▲◆○◎\s　]{0,4}(?:(?:本报)?(?:通讯员|特约撰稿人?|撰稿人?|作者|文)[\s　：:/]{1,2})?([\p{Script=Han}]{2,4})$/u;
const below = /^[（(](?:本文)?作者(?:简介)?[：:\s　]?([\p{Script=Han}]{2,4}?)(?=[，,]|为|系|是|单位)/u;

/** The name below where it is the one above but for one character; null where the two agree or are two people's. */
export function signedOtherwise({ text, parts }: StoryText): { readonly above: Span; readonly below: Span } | null {
  const lines = parts.filter((p) => p.kind === 'byline' || p.kind === 'note' || p.kind === 'credit');
  if (lines.length < 2) return null;
  for (const [one, other] of [[above, below], [drawnAbove, drawnBelow]] as const) {
    const pair = clashOf(text, lines, one, other);
    if (pair) return pair;
  }
  return null;
}

/** 图/古月明 or 摄影 古月明 at the end of the line that says who made the page. */
const drawnAbove = /(?:图片?|摄影|摄)[/／：:　 ]{1,2}([\p{Script=Han}]{2,4})$/u;
/** 本文图片由古明月拍摄, 图片摄影：古明月. */
const drawnBelow = /^[（(]?(?:本文|本版|文中|以上)?(?:图片|照片|摄影)(?:摄影|均)?(?:由|：|:)([\p{Script=Han}]{2,4}?)(?=拍摄|摄|提供|[）)]?$)/u;

function clashOf(text: string, lines: readonly Span[], above: RegExp, below: RegExp): { readonly above: Span; readonly below: Span } | null {
  const named = (pattern: RegExp): Span[] => lines.flatMap(({ start, end }) => {
    // bounded: a byline is a line
    const line = text.slice(start, Math.min(end, start + 80));
    const m = pattern.exec(line);
    if (!m) return [];
    const at = start + line.indexOf(m[1] ?? '');
    return [{ start: at, end: at + (m[1] ?? '').length }];
  });
  const [first, more] = named(above);
  const [last, another] = named(below);
  if (!first || !last || more || another || last.start < first.start) return null;
  const [a, b] = [text.slice(first.start, first.end), text.slice(last.start, last.end)];
  const other = [...a].filter((c, i) => c !== b[i]).length;
  const turned = a.length === 3 && a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
  return a.length === b.length && a.length > 1 && ((other === 1 && (a.length > 2 || a[0] === b[0])) || turned) && a !== b ? { above: first, below: last } : null;
}
