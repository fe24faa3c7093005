// A number of persons before a roster in lines: 6名教师公示如下：⏎语文：鲍若溪、柳含章⏎数学：安思远、卓越.
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { BlockKind, StoryText } from '../../syntax/model.ts';
import { surnameLength } from '../names/lexicon.ts';
import { cut } from './items.ts';
import type { Enumeration } from './model.ts';
import { partIndexAt } from './phrase-of.ts';
import { storyHeads } from '../../syntax/reading.ts';

const persons = /(?<![\d.第]|[一二三四五六七八九十百])(\d{1,2}|[两三四五六七八九]|[二三四]?十[一二三四五六七八九]?)(名|位|人)(?![次均以])/gu;
/** What a roster follows. */
const opens = /(?:如下|名单|公示|公布|分别是|分别为|他们是|是)：$/;
const label = /^(?:[\p{Script=Han}\d（）“”]{1,16}：|\p{Script=Han}{1,8}(?:组|系统|[镇乡局校学科班类片区]|街道|部门|单位|公司)[ 　]{1,3})/u;
/** 县人民医院沈一帆: the body before the first name of a row. */
const body = /^\p{Script=Han}{1,12}?(?:医院|学校|小学|中学|大学|街道|社区|[院校局镇乡司站所队厂组村系馆社])(?=\p{Script=Han}{2,3}(?:[、； 　]|$))/u;
const widest = 300;

/** Every roster whose names are not as many as the paragraph that opens it says, or the headline where that says none. */
export function rosters({ text, parts }: StoryText): Enumeration[] {
  const found: Enumeration[] = [];
  for (const [k, part] of parts.entries()) {
    if (part.kind === 'headline') continue;
    const colon = colonOf(text, part);
    if (colon < 0 || !opens.test(text.slice(Math.max(part.start, colon - 7), colon + 1))) continue;
    const inside = colon + 1 < part.end ? rowsIn(text, { start: colon + 1, end: part.end, kind: part.kind }) : [];
    if (!inside) continue;
    const names: Span[] = inside.flat();
    let lines = 0;
    let rows = inside.length;
    for (let i = k + 1; inside.length === 0 && i < parts.length; i++) {
      const line = parts[i];
      const own = line ? rowsIn(text, line) : null;
      if (!own) break;
      names.push(...own.flat());
      lines++;
      rows += own.length;
    }
    const [first, last] = [names[0], names.at(-1)];
    if (!first || !last || rows < 2 || names.length < 3) continue;
    if (names.filter((s) => full(text.slice(s.start, s.end).replace(/[ 　]/g, ''))).length < names.length * 0.8) continue;
    // the roster goes on in a way that is not read
    const next = parts[k + lines + 1];
    if (next && (label.test(text.slice(next.start, next.start + 18)) || /^(?:另|此外|还有|以及|等)/.test(text.slice(next.start, next.start + 2)))) continue;
    if (new Set(names.map((s) => text.slice(s.start, s.end).replace(/\s/g, ''))).size < names.length) continue;
    const inHead = parts.filter((p) => storyHeads.has(p.kind)).flatMap((p) => countsIn(text, p));
    const own = countsIn(text, part);
    const [m] = own.length > 0 ? own : inHead;
    const value = smallNumber(m?.[1] ?? '');
    if (!m?.[1] || [...own, ...inHead].some((o) => smallNumber(o[1] ?? '') !== value) || value === names.length || Math.abs(value - names.length) > 2) continue;
    if (/(?:其中|另外?|其余|其他|又|首批|前|等|余|约)$/.test(text.slice(Math.max(0, m.index - 2), m.index))) continue;
    const numeral = { start: m.index, end: m.index + m[1].length };
    const noun = /^(?:教师|学生|医生|护士|职工|同志|人员|干部|工作人员|志愿者|选手|队员|党员|代表|委员|同学|村民|青年|个人)/.exec(text.slice(numeral.end + 1, numeral.end + 6))?.[0] ?? '';
    const at = partIndexAt(parts, m.index);
    const count = { start: m.index, end: numeral.end + 1 + noun.length, numeral, value, unit: m[2] ?? '', noun, han: !/\d/.test(m[1]), part: at, sentence: 0 };
    found.push({ start: first.start, end: last.end, count, place: 'after', items: names, readings: [names.length], open: false, certain: true });
  }
  return found;
}

/** The first colon that a roster may follow. */
function colonOf(text: string, { start, end }: Span): number {
  for (let i = start; i < end; i++) if (text[i] === '：' && (i + 1 === end || '下单'.includes(text[i - 1] ?? '的'))) return i;
  return -1;
}

/** The numbers of persons in a part. */
function countsIn(text: string, { start, end }: Span): RegExpExecArray[] {
  return [...text.slice(start, end).matchAll(persons)].map((m) => Object.assign(m, { index: start + m.index }));
}

/** The rows of a part, one or more between ；, or null where it holds anything else. */
function rowsIn(text: string, { start, end, kind }: Span & { readonly kind: BlockKind }): Span[][] | null {
  if (end - start > widest || (kind !== 'paragraph' && kind !== 'brief' && kind !== 'subhead')) return null;
  const rows = cut(text, start, end, '；;。').map((s) => namesIn(text, s));
  return rows.some((r) => r === null) ? null : rows.filter((r) => r !== null);
}

/** The names of a row that holds nothing else but a label, or null. */
function namesIn(text: string, { start, end }: Span): Span[] | null {
  const words = text.slice(start, Math.min(end, start + 18));
  const from = start + (label.exec(words)?.[0].length ?? body.exec(words)?.[0].length ?? 0);
  const found: Span[] = [];
  for (let i = from; i < end; ) {
    // 卓　越: a name of two characters is spread to the width of three
    const name = /^(?:\p{Script=Han}[ 　]{1,2}\p{Script=Han}(?!\p{Script=Han})|[\p{Script=Han}·]{2,8})/u.exec(text.slice(i, Math.min(end, i + 9)))?.[0];
    // 和顺: a family name that is not known, among others that are
    if (name === undefined || !(full(name.replace(/[ 　]/g, '')) || name.length < 4)) return null;
    found.push({ start: i, end: i + name.length });
    i += name.length + (/^(?:（[^）]{1,8}）)?(?:[、， 　]{1,5}|和)?/.exec(text.slice(i + name.length, Math.min(end, i + name.length + 16)))?.[0].length ?? 0);
    if (i === found.at(-1)?.end && i < end) return null;
  }
  return found.length > 0 ? found : null;
}

/** A family name and one or two characters, or a name with a dot. */
function full(words: string): boolean {
  const family = surnameLength(words, 0);
  return words.includes('·') || (family > 0 && words.length - family >= 1 && words.length - family <= 2);
}
