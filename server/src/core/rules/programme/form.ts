// programme/form: one programme, mechanism or slogan written in two ways within a story.
import { differing } from '../../base/differing.ts';
import { programmeForms } from '../../registers/search.ts';
import { defineStoryRule } from '../define.ts';
import { collectForms, type Form } from './forms.ts';
import { rejectedHere } from './rejected.ts';
import { isClash } from './clash.ts';
import { driftPairs, onPurpose } from './drift.ts';
import { looseNames } from './loose.ts';
import { onesApart } from './one-apart.ts';
import { oddSiblings } from './siblings.ts';
import { strayParts } from './slogan-parts.ts';
import { synonymPairs } from './synonyms.ts';
import { turnedSlogans } from './turned-slogans.ts';
import { keysOf } from './variants.ts';
import { itemSlip, yearSlip } from './year-codes.ts';

/** 三六九 → 369. */
const inArabic = (words: string): string => words.replace(/[零〇一二三四五六七八九]/g, (c) => String('零〇一二三四五六七八九'.indexOf(c) - (c === '零' ? 0 : 1)));

const most = 4;
type Clash = NonNullable<ReturnType<typeof isClash>>;

const period = /^十?[一二三四五六七八九]?五$/;

export default defineStoryRule({
  id: 'programme/form',
  severity: 'warning',
  fixable: true,
  needs: ['programmes', 'sentences'],
  source: '《报纸编校质量评比差错认定细则》第28条：同一名称在一期报纸中前后一致',
  messages: {
    order: { zh: '“{wrong}”与“{right}”用字相同、次序不同，疑为同一名称', en: '“{wrong}” and “{right}” have the same characters in another order' },
    character: { zh: '“{wrong}”与“{right}”仅差个别字，疑为同一名称', en: '“{wrong}” and “{right}” differ by a character; one name seems meant' },
    quotes: { zh: '“{right}”别处加引号，此处引号位置不同或漏加', en: '“{right}” is quoted differently elsewhere' },
    tail: { zh: '同一名称有两种写法：{wrong}／{right}', en: 'One name in two forms: {wrong} / {right}' },
    register: { zh: '词库中的写法是“{right}”，此处为“{wrong}”{reason}', en: 'The register has “{right}”, here “{wrong}”{reason}' },
    entry: { zh: '此处即用“{right}”', en: 'Here “{right}” is used' },
    other: { zh: '此处写作{right}（全文{count}处）', en: 'Here {right} ({count} in the story)' },
    unify: { zh: '改为{right}', en: 'Change to {right}' },
    unifyOther: { zh: '另一处改为{wrong}', en: 'Change the other to {wrong}' },
    inner: { zh: '改为{right}（引语之内）', en: 'Change to {right} (inside speech)' },
  },
  // a quoted name here and one nearly like it there
  besides: (first, second) => first.programmes.some((a) => second.programmes.some((b) => a.core !== b.core && a.core.length >= 3 && nearlyOne(a.core, b.core))),
  check({ copy, facts, registers, report }) {
    const told = new Set<number>();
    for (const { start, end, entry, reason, witness, certain } of rejectedHere(copy.text, registers)) {
      told.add(end);
      const wrong = copy.text.slice(start, end);
      report({
        message: 'register',
        severity: certain ? 'error' : 'information',
        data: { wrong, right: entry.canonical, reason: reason ? `（${reason}）` : '' },
        span: { start, end },
        related: witness ? [{ message: 'entry', data: { right: entry.canonical }, span: witness }] : [],
        fixes: [{ title: 'unify', data: { right: entry.canonical }, safety: 'confirm', edits: [{ span: { start, end }, newText: entry.canonical }] }],
      });
    }
    for (const [wrong, right] of synonymPairs(copy)) {
      for (const place of wrong.places.slice(0, most)) {
        if (told.has(place.end) || !right.places[0]) continue;
        report({
          message: 'character',
          data: { wrong: wrong.printed, right: right.printed },
          span: place,
          related: [{ message: 'other', data: { right: right.printed, count: right.places.length }, span: right.places[0] }],
          fixes: [{ title: 'unify', data: { right: right.printed }, safety: 'confirm', edits: [{ span: place, newText: right.printed }] }],
        });
      }
    }
    for (const { wrong, right } of turnedSlogans(copy)) {
      if ([wrong, right].some((s) => /^[“‘]?3[+＋]1[+＋]2/.test(copy.text.slice(s.start, s.end)))) continue;
      told.add(wrong.end);
      const [odd, better] = [copy.text.slice(wrong.start, wrong.end), copy.text.slice(right.start, right.end)];
      report({ message: 'order', data: { wrong: odd, right: better }, span: wrong, related: [{ message: 'other', data: { right: better, count: 1 }, span: right }], fixes: [{ title: 'unify', data: { right: better }, safety: 'confirm', edits: [{ span: wrong, newText: better }] }] });
    }
    const year = yearSlip(copy.text) ?? itemSlip(copy.text);
    for (const { wrong, right } of [...strayParts(copy, facts.sentences), ...(year ? [{ wrong: { start: year.wrong.start + 1, end: year.wrong.end - 1 }, right: { start: year.right.start + 1, end: year.right.end - 1 } }] : [])]) {
      told.add(wrong.end + 1);
      const [odd, better] = [copy.text.slice(wrong.start, wrong.end), copy.text.slice(right.start, right.end)];
      report({
        message: 'character', data: { wrong: odd, right: better }, span: { start: wrong.start - 1, end: wrong.end + 1 }, related: [{ message: 'other', data: { right: better, count: 1 }, span: { start: right.start - 1, end: right.end + 1 } }],
        fixes: [
          { title: 'unify', data: { right: better }, safety: 'confirm', edits: [{ span: wrong, newText: better }] },
          { title: 'unifyOther', data: { wrong: odd }, safety: 'confirm', edits: [{ span: right, newText: odd }] },
        ],
      });
    }
    if (facts.programmes.length === 0) return;
    const forms = collectForms(copy, facts.programmes);
    const weights = new Map<string, number>();
    for (const form of forms) weights.set(form.core, (weights.get(form.core) ?? 0) + form.places.length);
    const done = new Set<Form>();
    const near = onPurpose.test(copy.text) ? [] : nearForms(forms).flatMap(([a, b]): [Form, Form, Clash][] => {
      const message = isClash(copy, a, b, facts.sentences);
      return message ? [[...rarer(a, b, weights), message]] : [];
    });
    const drifted = [...driftPairs(copy, forms, facts.sentences), ...oddSiblings(copy, forms, facts.sentences), ...looseNames(copy, forms, facts.sentences), ...onesApart(copy, forms, facts.sentences)].map(([a, b]): [Form, Form, Clash] => [a, b, 'character']);
    const pairs = [...near, ...drifted];
    for (const [doubted, better, message] of pairs) {
      const listed = pairs.length > 0 ? programmeForms(registers) : new Set<string>();
      // of two forms that the register has neither is wrong
      if (listed.has(doubted.printed) && listed.has(better.printed)) continue;
      // the register comes first; a name that it lists without marks may be printed with them
      const [wrong, right] = listed.has(doubted.printed) && (doubted.quoted || message !== 'quotes') ? [better, doubted] : [doubted, better];
      // “3+1+2”选科: how the examination of schools is called everywhere
      if ([wrong, right].some((f) => /^[“‘]?3[+＋](?:1[+＋]2|X|3)[”’]?$/.test(f.printed))) continue;
      // “三张清单” and 三张清单: a name, and how many they are
      if (message === 'quotes' && /^[一二两三四五六七八九十\d]{1,2}[张个项条支次场份大件本类]/.test(wrong.bare) && !wrong.quoted) continue;
      // “十二五”, “十三五”: each plan period is its own
      if (period.test(wrong.bare) && period.test(right.bare)) continue;
      // “第一块地”, “第二块地”: one of a numbered row
      if (wrong.bare !== right.bare && ordinal.test(wrong.bare) && wrong.bare.replace(ordinal, '') === right.bare.replace(ordinal, '')) continue;
      // “三六九” and “369”: one name in two scripts
      if (wrong.bare !== right.bare && /^[\d〇一二三四五六七八九]{2,9}$/.test(wrong.bare) && inArabic(wrong.bare) === inArabic(right.bare)) continue;
      if (done.has(wrong) || (done.has(right) && wrong.places.length >= right.places.length)) continue;
      done.add(wrong);
      const even = wrong.places.length === right.places.length && !right.trusted;
      for (const place of wrong.places.slice(0, most)) {
        const whole = corrected(wrong, right, message);
        const printed = copy.text[place.start] === '‘' ? innerMarks(whole) : whole;
        const witness = right.places[0];
        if (!witness || told.has(place.end)) continue;
        // 连心渠|行动: told with its kind, and once
        if (message === 'quotes' && wrong.tail === '' && pairs.some(([other]) => other.tail !== '' && other.core === wrong.core && !other.quoted && other.places.some((p) => p.start === place.start))) continue;
        const inner = place.nested && message === 'quotes';
        report({
          message,
          severity: message === 'tail' || (inner && wrong.tail === '') ? 'information' : 'warning',
          data: { wrong: wrong.printed, right: right.printed },
          span: place,
          related: [{ message: 'other', data: { right: right.printed, count: right.places.length }, span: witness }],
          fixes: [
            ...(inner ? [{ title: 'inner' as const, data: { right: innerMarks(printed) }, safety: 'confirm' as const, edits: [{ span: place, newText: innerMarks(printed) }] }] : []),
            { title: 'unify', data: { right: printed }, safety: 'confirm', edits: [{ span: place, newText: printed }] },
            ...(even && message !== 'quotes' ? [{ title: 'unifyOther' as const, data: { wrong: wrong.printed }, safety: 'confirm' as const, edits: right.places.map((p) => ({ span: p, newText: corrected(right, wrong, message) })) }] : []),
          ],
        });
      }
    }
  },
});

/** Of one length, with two places at most at which they differ, fewer than half. */
function nearlyOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = differing(a, b).length;
  return places <= 2 && 2 * places < a.length;
}

/** 第一, 第2. */
const ordinal = /第[\d一二三四五六七八九十]{1,3}/;

function innerMarks(printed: string): string {
  return printed.replace('“', '‘').replace('”', '’');
}

/** Pairs of forms that share a key; linear in their number. */
function nearForms(forms: readonly Form[]): [Form, Form][] {
  if (forms.length <= few && !forms.some((form, i) => isNearAny(form, forms, i))) return [];
  const byKey = new Map<string, number[]>();
  const pairs = new Map<string, [Form, Form]>();
  forms.forEach((form, index) => {
    for (const key of form.code ? [...keysOf(form.bare), `code ${form.noun}`] : [...keysOf(form.bare), ...(form.tail === '' && form.bare.length >= 4 ? [`within ${form.bare.slice(-2)}`] : [])]) {
      const others = byKey.get(key) ?? [];
      for (const i of others.slice(-8)) {
        const other = forms[i];
        if (other && i !== index) pairs.set(`${i} ${index}`, [other, form]);
      }
      byKey.set(key, [...others.slice(-8), index]);
    }
  });
  return [...pairs.values()];
}

/** Up to so many forms are compared with each other before any key is made; nearly always no two of them are near. */
const few = 30;

/** Whether a form before `end` may share a key: lengths no more than one apart, and all characters but one; or two codes before one noun. */
function isNearAny({ bare, code, noun }: Form, forms: readonly Form[], end: number): boolean {
  for (let k = 0; k < end; k++) {
    const other = forms[k];
    if (!other) continue;
    if (code && other.code && noun === other.noun) return true;
    const [short, long] = bare.length <= other.bare.length ? [bare, other.bare] : [other.bare, bare];
    if (long.length - short.length > (short.slice(-2) === long.slice(-2) ? 2 : 1)) continue;
    let missing = 0;
    for (let i = 0; i < short.length && missing < 2; i++) if (!long.includes(short.charAt(i))) missing++;
    if (missing < 2) return true;
  }
  return false;
}

/** What to print in place of `wrong`: the other's name before its own noun, where only the name is at fault. */
function corrected(wrong: Form, right: Form, message: string): string {
  if (message === 'tail' || message === 'quotes') return right.printed;
  return (right.quoted ? `“${right.core}”` : right.core) + wrong.tail;
}

/** The form to doubt first: the one without an explanation, the one that lost its marks, the rarer, the later. */
function rarer(a: Form, b: Form, weights: ReadonlyMap<string, number>): [Form, Form] {
  if (a.trusted !== b.trusted) return a.trusted ? [b, a] : [a, b];
  if (a.quoted !== b.quoted) return a.quoted ? [b, a] : [a, b];
  const weight = (f: Form): number => (a.core === b.core ? f.places.length : (weights.get(f.core) ?? 0));
  if (weight(a) !== weight(b)) return weight(a) < weight(b) ? [a, b] : [b, a];
  return (a.places[0]?.start ?? 0) < (b.places[0]?.start ?? 0) ? [b, a] : [a, b];
}
