// Part of issue/number: a number within the year beside a running total: 今年第1、2、3期，总第73期至第75期 … 今年第4期、总第78期. Both go up together.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

/** A running total that does not keep its distance from the number within the year. */
export interface OffBeat {
  readonly span: Span;
  readonly text: string;
  readonly due: number;
  readonly first: Span;
}

// bounded: numbers of one to four figures, six of them at most
const pair = /第(\d{1,3})((?:[、和至—～-](?:第)?\d{1,3}){0,12})期[，、（(]?(?:即|为|也是)?总第(\d{1,6})期?(?:[至—～-](?:总)?第?(\d{1,6})期)?/g;
const otherYears = /去年|前年|上年|明年|20\d\d年/;
/** Words of a second series or of issues that are left out. */
const apart = /增刊|特刊|合刊|副刊|休刊|停刊|重排|改版|补/;

/** Of each year the totals that fit none of the pairs before them. */
export function offBeat({ text }: StoryText): OffBeat[] {
  if (!text.includes('总第') || apart.test(text)) return [];
  const found: OffBeat[] = [];
  let known: { readonly distance: number; readonly span: Span } | null = null;
  for (const m of text.matchAll(pair)) {
    let head = m.index;
    while (head > 0 && m.index - head < 60 && !'。！？\n'.includes(text[head - 1] ?? '\n')) head--;
    if (otherYears.test(text.slice(head, m.index)) || !text.includes('今年')) continue;
    const within = Number(/(\d{1,9})$/.exec(m[2] ?? '')?.[1] ?? m[1]);
    const total = Number(m[4] ?? m[3]);
    const span = { start: m.index + m[0].lastIndexOf('总第'), end: m.index + m[0].length };
    if (known === null) known = { distance: total - within, span };
    else if (total - within !== known.distance) found.push({ span, text: text.slice(span.start, span.end), due: within + known.distance, first: known.span });
  }
  return found;
}

// bounded: as above
const dated = /(20\d\d)年第(\d{1,3})期[ 　]{0,4}[，、（(]?(?:即|为)?总第(\d{1,6})期/g;
/** How far from the top of the file a masthead says its numbers. */
const top = 300;

/** 2026年第14期（总第505期） under a masthead of 2026年第15期　总第507期: of one year both counts go up together. `head` is the file; `span` counts in the story, `first` in the file. */
export function offMasthead(head: string, { text }: StoryText): OffBeat[] {
  if (!text.includes('总第') || /增刊|特刊|合刊|重排/.test(text)) return [];
  const [own] = [...head.slice(0, top).matchAll(dated)];
  if (!own) return [];
  const distance = Number(own[3]) - Number(own[2]);
  const masthead = { start: own.index, end: own.index + own[0].length };
  return [...text.matchAll(dated)].filter((m) => m[1] === own[1] && m[2] !== own[2] && Number(m[3]) - Number(m[2]) !== distance && Math.abs(Number(m[3]) - Number(m[2]) - distance) < 4).map((m) => {
    const span = { start: m.index + m[0].lastIndexOf('总第'), end: m.index + m[0].length };
    return { span, text: text.slice(span.start, span.end), due: Number(m[2]) + distance, first: masthead };
  });
}
