// Short forms that the story has introduced, written otherwise further on.
import { confusable } from '../../facts/names/confusable.ts';
import type { Bodies, Introduction, OrganisationMention } from '../../facts/organisations.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { BodyClash } from './organisation.ts';

/** Slips of a character or of order in short forms of three characters and more. */
export function shortFormSlips(copy: StoryText, { introductions, organisations, documents }: Bodies): BodyClash[] {
  const found: BodyClash[] = [];
  const known = new Set(introductions.map((i) => i.short));
  const fulls = introductions.map((i) => i.full);
  const inFull = organisations.map((o) => ({ start: o.start, end: o.end }));
  // 《槐河水质会商办法》: words inside a longer title
  const inTitle = documents.map((d) => ({ start: d.start + 1, end: d.end - 1 }));
  for (const intro of introductions.slice(0, 20)) {
    if (intro.short.length < 3 || intro.short.length > 8) continue;
    const right = placesOf(copy.text, intro.short, intro.end);
    const witness = { start: intro.start, end: intro.end };
    for (const at of [...slips(copy.text, intro, known, fulls), ...otherShorts(copy.text, intro, known, organisations)]) {
      if (found.some((f) => f.wrong.some((w) => w.start === at))) continue;
      const span = { start: at, end: at + intro.short.length };
      if (inFull.some((o) => o.start <= span.start && span.end < o.end) || inTitle.some((t) => t.start <= span.start && span.end <= t.end && t.end - t.start > span.end - span.start)) continue;
      found.push({ message: 'short', wrong: [span], right: [witness, ...right], wrongText: copy.text.slice(span.start, span.end), rightText: intro.short });
    }
  }
  return found;
}

function placesOf(text: string, word: string, from: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length });
  return found;
}

function slips(text: string, { short, full, end }: Introduction, known: ReadonlySet<string>, fulls: readonly string[]): number[] {
  const found: number[] = [];
  for (const [anchor, offset] of [[short[0] ?? '', 0], [short[1] ?? '', 1], [short[1] ?? '', 0]] as const) {
    for (let at = text.indexOf(anchor, end); at >= 0; at = text.indexOf(anchor, at + 1)) {
      const start = at - offset;
      const candidate = text.slice(start, start + short.length);
      // 洛溪市中医医院 next to 市中心医院: the end of another body's own name
      if (candidate === short || known.has(candidate) || fulls.some((f) => f.endsWith(candidate)) || !isSlip(candidate, short, full) || found.includes(start) || goesOn(text, candidate, short, start + short.length)) continue;
      found.push(start);
    }
  }
  return found;
}

/** 水质会|商 next to 水质站: the other last character begins a word of its own. */
function goesOn(text: string, candidate: string, short: string, end: number): boolean {
  return candidate.slice(0, -1) === short.slice(0, -1) && isPair(candidate.charCodeAt(candidate.length - 1), text.charCodeAt(end));
}

/** Last characters of short forms that say what kind of body it is. */
const kinds = '院所局委办会社馆站厅队校大团协处中';

function isSlip(candidate: string, short: string, full: string): boolean {
  if (full !== '' && full.includes(candidate)) return false;
  const places: number[] = [];
  for (let i = 0; i < short.length; i++) if (short[i] !== candidate[i]) places.push(i);
  const [a = 0, b = 0] = places;
  if (places.length === 2) return b === a + 1 && short[a] === candidate[b] && short[b] === candidate[a];
  // where the full name could not be read only two characters that changed places are sure
  if (places.length !== 1 || full === '') return false;
  const to = candidate[a] ?? '';
  // 都是二院 beside 市二院: a verb and what is left of the name
  if (a === 0 && '是到在去回往由从给对为被让叫'.includes(to || ' ')) return false;
  // 澜科院 and 澜科所
  if (a === short.length - 1 && kinds.includes(short[a] ?? ' ') && kinds.includes(to || ' ')) return true;
  return confusable(short[a] ?? '', to) !== null || (full.includes(to) && short.length > 3);
}

/** Last characters of bodies of which a short form with another character of the full name can be nothing else: 水科所 beside 水产所. */
const sureKinds = '所院局委办馆站厅社队会校厂';
const inner = /^[\u4e00-\u9fff]+$/;

/**
 * Short forms of the introduced one's length that were made of the same full name by other characters (水产所, 水科所 of 水产科学研究所):
 * they begin and end alike and part in one character. No other body of the story may be called so.
 */
function otherShorts(text: string, { short, full, end }: Introduction, known: ReadonlySet<string>, organisations: readonly OrganisationMention[]): number[] {
  if (full === '' || short.length > 5 || !sureKinds.includes(short.at(-1) ?? ' ') || !inner.test(short)) return [];
  const own = (name: string): boolean => name.endsWith(full) || full.endsWith(name);
  const others = organisations.filter((o) => !own(o.name) && o.name.length > short.length + 1 && o.name.endsWith(short.at(-1) ?? ' '));
  const found: number[] = [];
  for (let at = text.indexOf(short[0] ?? '', end); at >= 0; at = text.indexOf(short[0] ?? '', at + 1)) {
    const candidate = text.slice(at, at + short.length);
    if (candidate.at(-1) !== short.at(-1) || [...candidate].filter((c, i) => c !== short[i]).length !== 1 || !inOrder(candidate, full) || full.includes(candidate) || known.has(candidate) || partOfWord.test(text.slice(at + short.length, at + short.length + 1))) continue;
    // 农学院 is any such school; 农业院系 goes on
    if (isPair(text.charCodeAt(at + short.length - 2), text.charCodeAt(at + short.length - 1)) || isPair(text.charCodeAt(at + short.length - 1), text.charCodeAt(at + short.length))) continue;
    // 水科所 of 水利科学研究所, which the story names too
    if (others.some((o) => inOrder(candidate, o.name)) || organisations.some((o) => o.start < at && at < o.end && o.end > at + short.length)) continue;
    found.push(at);
  }
  return found;
}

/** The last character opens a word of its own: 所有, 院里 stays. */
const partOfWord = /[有以谓属需见说述在部子长议员面门限]/;

function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}
