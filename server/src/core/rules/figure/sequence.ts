// figure/sequence: ordinals that skip a number or repeat one: 一是…二是…四是….
import type { Enumeration, Ordinal, Sequence } from '../../facts/enumerations/model.ts';
import { readStages, stageSkipped } from '../../facts/enumerations/stages.ts';
import { writeLike } from '../../facts/enumerations/numerals.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { smallNumber } from '../../base/small-number.ts';
import { defineStoryRule } from '../define.ts';
import { editionSkipped } from './sequence-editions.ts';
import { brokenGroups, gradeTwice } from './sequence-groups.ts';

/** Styles whose numbers are read; of 首先…其次…最后 only a word that comes twice is told. */
const counted = new Set<Sequence['style']>(['is', 'nth', 'nth-of', 'tally', 'its', 'heading', 'bracket', 'digit', 'circle', 'firstly']);

export default defineStoryRule({
  id: 'figure/sequence',
  severity: 'warning',
  fixable: true,
  needs: ['sequences', 'enumerations', 'quantities'],
  source: '编校通例：序次语连续、不重复',
  messages: {
    skips: { zh: '序号跳号：“{before}”之后是“{here}”，缺“{missing}”', en: '“{before}” is followed by “{here}”; “{missing}” is missing' },
    repeats: { zh: '序号重复：“{before}”之后又是“{here}”', en: '“{here}” comes twice' },
    order: { zh: '“{here}”排在“{before}”之后，次序颠倒', en: '“{here}” comes after “{before}”: out of order' },
    before: { zh: '前一个是“{before}”', en: 'The one before is “{before}”' },
    promised: { zh: '前文说“{phrase}”', en: 'Announced as “{phrase}”' },
    change: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  check({ copy: { text }, facts, report }) {
    for (const { before, span, here, missing } of firstlyThenNth(text, facts.sequences)) report({ message: 'skips', data: { before, here, missing }, span, related: [{ message: 'before', data: { before }, span }], fixes: [] });
    const told = new Set<number>();
    for (const sequence of facts.sequences) {
      if (!counted.has(sequence.style)) continue;
      const at = sequence.style === 'firstly' ? repeated(sequence.members) : firstBreak(sequence.members);
      const member = sequence.members[at];
      const before = sequence.members[at - 1];
      if (!member || !before) continue;
      const want = before.ordinal + 1;
      const words = (o: Ordinal): string => text.slice(o.start, o.end).replace(/[，：、]$/, '');
      const fixed = sequence.style === 'firstly' ? '再次' : writeLike(want, text.slice(member.numeral.start, member.numeral.end), false);
      const here = words(member);
      // 第一个…第二个…第三个…, and the answer takes them up from the last: 第三个…，第二个…，第一个…
      const lower = text.slice(member.start, member.numeral.start) + writeLike(member.ordinal - 1, text.slice(member.numeral.start, member.numeral.end), false) + text.slice(member.numeral.end, member.end).replace(/[，：、]$/, '');
      if (member.ordinal === before.ordinal && member.ordinal > 2 && text.slice(member.end, member.end + 24).includes(lower)) continue;
      const missing = text.slice(member.start, member.numeral.start) + fixed + text.slice(member.numeral.end, member.end).replace(/[，：、]$/, '');
      const promise = promiseFor(facts.quantities, sequence, facts.enumerations);
      // 第二个说请明天再打: it is there, though nothing showed that it opens an item
      if (text.slice(before.end, member.start).includes(missing)) continue;
      // what follows decides: 一二四五 lacks three, 一二四 alone is misnumbered
      if (member.ordinal > want && excerpted(text, sequence)) continue;
      const next = sequence.members[at + 1];
      const fixable = member.ordinal >= before.ordinal && (!next || next.last || next.ordinal === want + 1);
      const related = [{ message: 'before' as const, data: { before: words(before) }, span: { start: before.start, end: before.end } }];
      told.add(member.start);
      report({
        message: member.ordinal === before.ordinal ? 'repeats' : member.ordinal < before.ordinal ? 'order' : 'skips', data: { before: words(before), here, missing }, span: { start: member.start, end: member.end },
        related: promise ? [...related, { message: 'promised' as const, data: { phrase: text.slice(promise.start, promise.end) }, span: { start: promise.start, end: promise.end } }] : related,
        fixes: fixable ? [{ title: 'change', data: { text: missing }, safety: 'confirm', edits: [{ span: member.numeral, newText: fixed }] }] : [],
      });
    }
    const edition = editionSkipped(text);
    if (edition) {
      const words = (s: { start: number; end: number }): string => text.slice(s.start, s.end);
      const fixed = writeLike(edition.want, words(edition.numeral), false);
      report({
        message: 'skips', data: { before: words(edition.before), here: words(edition.here), missing: `第${fixed}届` }, span: edition.here, related: [{ message: 'before', data: { before: words(edition.before) }, span: edition.before }],
        fixes: [{ title: 'change', data: { text: `第${fixed}届` }, safety: 'confirm', edits: [{ span: edition.numeral, newText: fixed }] }],
      });
    }
    const twice = gradeTwice(text);
    for (const { before, here } of twice ? [...brokenGroups(text), twice] : brokenGroups(text)) {
      if (told.has(here.start)) continue;
      told.add(here.start);
      const words = text.slice(here.start, here.end);
      const fixed = writeLike(before.n + 1, text.slice(here.numeral.start, here.numeral.end), false);
      const missing = words.replace(text.slice(here.numeral.start, here.numeral.end), fixed);
      report({
        message: here.n === before.n ? 'repeats' : 'skips', data: { before: text.slice(before.start, before.end), here: words, missing }, span: { start: here.start, end: here.end },
        related: [{ message: 'before', data: { before: text.slice(before.start, before.end) }, span: { start: before.start, end: before.end } }],
      });
    }
    for (const stages of readStages(text)) {
      const skipped = stageSkipped(text, stages);
      const before = stages.members.at(-2);
      if (!skipped || !before || told.has(skipped.start)) continue;
      const here = text.slice(skipped.start, skipped.end);
      const fixed = writeLike(stages.value, text.slice(skipped.numeral.start, skipped.numeral.end), false);
      const missing = here.replace(text.slice(skipped.numeral.start, skipped.numeral.end), fixed);
      const promise = { start: stages.numeral.start, end: stages.numeral.end + stages.unit.length };
      report({
        message: 'skips', data: { before: text.slice(before.start, before.end), here, missing }, span: { start: skipped.start, end: skipped.end },
        related: [{ message: 'promised', data: { phrase: text.slice(promise.start, promise.end) }, span: promise }],
        fixes: [{ title: 'change', data: { text: missing }, safety: 'confirm', edits: [{ span: skipped.numeral, newText: fixed }] }],
      });
    }
  },
});

/** 摘录其中两条, 漏记的三条: only some of the row are told, and the story says so right before or behind it. */
function excerpted(text: string, { start, end, members }: Sequence): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const some = /其中的?([两二三四五六七八九\d]{1,2})[条则款项句件封篇首段]/.exec(before)?.[1];
  return /(?:摘[录登选抄编引]|节[录选]|选[登录抄载刊]|抄录|辑录|择[录要])[^。；]{0,16}[。：]?\n?$/.test(before) || (some !== undefined && smallNumber(some) === members.length) || /[漏未略没]抄|(?:从|省|恕)略|(?:未|不|没)(?:全)?[录载登]|其余[^，。；]{0,6}从略/.test(text.slice(end, end + 160));
}

/** Index of a second 其次, or of one behind 再次; −1 where none. */
function repeated(members: readonly Ordinal[]): number {
  for (let i = 2; i < members.length; i++) if (members[i]?.ordinal === 2 && (members[i - 1]?.ordinal === 2 || members[i - 1]?.ordinal === 3)) return i;
  return -1;
}

/** Index of the first member that does not follow the one before it; −1 where none. */
function firstBreak(members: readonly Ordinal[]): number {
  for (let i = 1; i < members.length; i++) {
    const [a, b] = [members[i - 1], members[i]];
    if (!a || !b || b.last) continue;
    // 首站，梧溪 … 第四站，石漈: a journey is told by some of its stops
    if (b.unit === '站' && b.ordinal - a.ordinal > 2) continue;
    if (b.ordinal > a.ordinal + 1 && b.ordinal - a.ordinal <= 3) return i;
    if (b.ordinal === a.ordinal) return i;
  }
  return -1;
}

/** The count phrase before the sequence that gives the number of its members. */
function promiseFor(quantities: readonly Quantity[], { start, members }: Sequence, enumerations: readonly Enumeration[]): { start: number; end: number } | null {
  const known = enumerations.find((e) => e.place === 'sequence' && e.start === start);
  if (known) return known.count;
  let best: Quantity | null = null;
  for (const q of quantities) if (q.end <= start && q.kind === 'count' && q.value === members.length && !q.loose) best = q;
  return best ? { start: best.start, end: best.headSpan && best.headSpan.start >= best.end ? best.headSpan.end : best.end } : null;
}

/** 首先…其次…第四，; 首先…第三是…最后: the row goes on with a number that is not the next. */
function firstlyThenNth(text: string, sequences: readonly Sequence[]): { readonly before: string; readonly here: string; readonly missing: string; readonly span: { start: number; end: number } }[] {
  const numerals = '一二三四五六七';
  return sequences.flatMap(({ style, members }) => {
    const closing = members.at(-1)?.last === true ? members.at(-1) : undefined;
    const last = closing ? members.at(-2) : members.at(-1);
    if (style !== 'firstly' || !last || last.last || last.ordinal > 3 || text.includes('第一')) return [];
    // bounded: some hundred characters
    const behind = text.slice(last.end, closing?.start ?? last.end + 400);
    const m = /(?:^|[。；\n])(第([二三四五六七])[，、：是])/.exec(behind);
    const n = numerals.indexOf(m?.[2] ?? '零') + 1;
    if (!m?.[1] || n < last.ordinal + 2 || n > last.ordinal + 3) return [];
    const start = last.end + m.index + m[0].length - m[1].length;
    const missing = `第${numerals[last.ordinal] ?? ''}`;
    if (behind.slice(0, m.index).includes(missing) || /再次|再者|再就是|此外|另外|还有|最后/.test(behind.slice(0, m.index))) return [];
    return [{ before: text.slice(last.start, last.start + 2), here: m[1].slice(0, 2), missing, span: { start, end: start + 2 } }];
  });
}
