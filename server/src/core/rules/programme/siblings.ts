// Part of programme/form: a story counts its sister names up in one sentence (“荷香”, “墨香”, “戏香”) and later has one that is none of them (“诗香”).
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form } from './forms.ts';
import { isHeading, renames, sentenceOf, textOf } from './places.ts';
import { type Drift, isAnew, onPurpose } from './drift.ts';

/** The row is closed by a count: 改成了四个馆：…. */
const counted = /[三四五六七八3-8][个“”大座条处所家支类种]/;

/** The odd name and the sister whose sentences have most in common with its own. */
export function oddSiblings(copy: StoryText, forms: readonly Form[], sentences: readonly Sentence[]): Drift[] {
  const quoted = forms.filter((f) => f.quoted && f.bare.length >= 2 && f.bare.length <= 6).slice(0, 40);
  if (quoted.length < 4 || renames.test(copy.text) || onPurpose.test(copy.text)) return [];
  const found: Drift[] = [];
  for (const odd of quoted) {
    const [place] = odd.places;
    if (odd.places.length !== 1 || !place || isHeading(copy, place)) continue;
    const home = sentenceOf(sentences, place);
    const like = quoted.filter((f) => f !== odd && isSister(f.bare, odd.bare));
    // all of them stand in one sentence before
    const listed = new Map<number, Form[]>();
    for (const f of like) for (const p of f.places) if (p.start < place.start) listed.set(sentenceOf(sentences, p), [...(listed.get(sentenceOf(sentences, p)) ?? []), f]);
    const row = [...listed].find(([s, own]) => s !== home && new Set(own).size >= 3);
    const sisters = row?.[1];
    if (!row || !sisters || isAnew(copy, place, sentences)) continue;
    const seen = pairsOf(textOf(copy, place, sentences));
    const scored = [...new Set(sisters)].map((f) => ({ f, score: shared(seen, contextOf(copy, f, sentences)) })).sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    const list = sentences[row[0]];
    if (best && (best.score > (next?.score ?? 0) || (list && counted.test(copy.text.slice(list.start, list.end))))) found.push([odd, best.f]);
  }
  return found;
}

/** Names of one length that share all but one character. */
function isSister(a: string, b: string): boolean {
  return a.length === b.length && a !== b && [...a].filter((c, i) => c !== b[i]).length === 1;
}

/** The clauses beside a name in a row, its whole sentences elsewhere. */
function contextOf(copy: StoryText, form: Form, sentences: readonly Sentence[]): string {
  return form.places.map((p) => {
    const s = sentences[sentenceOf(sentences, p)];
    if (!s) return '';
    const from = Math.max(copy.text.lastIndexOf('，', p.start), copy.text.lastIndexOf('：', p.start), s.start);
    const comma = copy.text.indexOf('，', p.end);
    return copy.text.slice(from, comma < 0 || comma > s.end ? s.end : comma).replace(form.core, '');
  }).join('。');
}

function pairsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) if (/^[\u4e00-\u9fff]{2}$/.test(text.slice(i, i + 2))) found.add(text.slice(i, i + 2));
  return found;
}

function shared(seen: ReadonlySet<string>, text: string): number {
  let count = 0;
  for (const pair of pairsOf(text)) if (seen.has(pair)) count++;
  return count;
}
