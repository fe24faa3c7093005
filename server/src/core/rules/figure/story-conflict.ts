// figure/story-conflict: one quantity told in two stories of an issue, in one file or in two, with the same digits in another order or with one that differs.
import { sameAcross } from '../../facts/statements/conflict-evidence.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { classifierOf } from '../../facts/statements/rows.ts';
import { twinsAcross } from '../../facts/statements/twin-figures.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type SiblingPage } from '../define.ts';
import { otherPages, pageName } from '../other-pages.ts';

interface Told {
  readonly m: Mention;
  /** All figures of its story. */
  readonly all: readonly Mention[];
  readonly story: Story;
  /** The other file that holds the story; null for this one. */
  readonly page: SiblingPage | null;
}

/** Figures of the same digits and unit that are more than these are a table. */
const most = 12;

export default defineIssueRule({
  id: 'figure/story-conflict',
  severity: 'warning',
  fixable: false,
  needs: ['mentions'],
  source: '稿件之间同一事实须一致（编校差错认定：事实性差错）',
  messages: {
    told: { zh: '此处“{here}”，同期另一篇写“{there}”（数字相同、次序不同）', en: '“{here}” here, “{there}” in another story of the issue (digits exchanged)' },
    other: { zh: '另一篇', en: 'The other story' },
    apart: { zh: '此处“{here}”，同期{page}写“{there}”（数字相同、次序不同）', en: '“{here}” here, “{there}” on {page} of the issue (digits exchanged)' },
    near: { zh: '此处“{here}”，同期另一篇写“{there}”（差一个数字）', en: '“{here}” here, “{there}” in another story of the issue (one digit differs)' },
    nearApart: { zh: '此处“{here}”，同期{page}写“{there}”（差一个数字）', en: '“{here}” here, “{there}” on {page} of the issue (one digit differs)' },
    elsewhere: { zh: '{page}', en: '{page}' },
  },
  check({ tree, facts, siblings, factsElsewhere, at, report }) {
    const pages = otherPages(tree, siblings);
    if (tree.stories.length + pages.length < 2) return;
    const byDigits = new Map<string, Told[]>();
    const enter = (page: SiblingPage | null, story: Story, mentions: readonly Mention[]): void => {
      for (const { key, m } of keysOf(mentions)) {
        const list = byDigits.get(key);
        if (list) list.push({ m, all: mentions, story, page });
        // what no story of this file tells is the other files' own matter
        else if (!page) byDigits.set(key, [{ m, all: mentions, story, page }]);
      }
    };
    for (const story of tree.stories) enter(null, story, facts(story).mentions);
    for (const page of pages) for (const story of page.tree.stories) enter(page, story, factsElsewhere(page, story).mentions);
    const told = new Set<Mention>();
    const before = judged;
    judged = new Map();
    for (const [key, list] of byDigits) {
      if (list.length < 2 || list.length > most) continue;
      for (const [i, j] of judge(key, list, before.get(key))) {
        const [here, there] = [list[i], list[j]];
        if (!here || !there) continue;
        if (told.has(here.m) || told.has(there.m)) continue;
        told.add(here.m).add(there.m);
        const masked = key.includes('?');
        const said = ({ m, story }: Told): string => story.copy.text.slice(m.q.start, m.q.end);
        const data = { here: said(here), there: said(there), page: there.page ? pageName(there.page, there.story.page) : '' };
        const span = at(there.story, there.m.q);
        report({ message: masked ? (there.page ? 'nearApart' : 'near') : there.page ? 'apart' : 'told', data, span: at(here.story, here.m.q), related: [there.page ? { message: 'elsewhere', data, span, page: there.page } : { message: 'other', span }] });
      }
    }
  },
});

/** What was said of the figures of one key: pairs of their indexes. */
interface Judged {
  readonly mentions: readonly Mention[];
  readonly pairs: readonly (readonly [number, number])[];
}

/** Of the version before: nearly all stories stand, and the same figures are judged alike. */
let judged = new Map<string, Judged>();

function judge(key: string, list: readonly Told[], known: Judged | undefined): Judged['pairs'] {
  const same = known?.mentions.length === list.length && list.every(({ m }, i) => m === known.mentions[i]);
  const now = same ? known : { mentions: list.map(({ m }) => m), pairs: pairs(list).map(({ here, there }) => [list.indexOf(here), list.indexOf(there)] as const) };
  judged.set(key, now);
  return now.pairs;
}

/** The first pair of each value that cannot both be true; of two in different files the one in this file is `here`. */
function pairs(list: readonly Told[]): { here: Told; there: Told }[] {
  const used = new Set<Told>();
  const found: { here: Told; there: Told }[] = [];
  for (const here of list) {
    const there = list.find((o) => o.story !== here.story && o.m.q.value !== here.m.q.value && !used.has(o) && (sameAcross(o.m, here.m) || areTwins(o, here, list)));
    // where a value is told in both stories the two figures are two things
    if (!there || used.has(here) || list.some((o) => o.m !== here.m && o.m !== there.m && ((o.story === here.story && o.m.q.value === there.m.q.value) || (o.story === there.story && o.m.q.value === here.m.q.value)))) continue;
    if (here.page && there.page) continue;
    used.add(here).add(there);
    found.push(there.page ? { here, there } : { here: there, there: here });
  }
  return found;
}

/** One of the two values stands nowhere else, and its neighbouring digits are exchanged. */
function areTwins(a: Told, b: Told, list: readonly Told[]): boolean {
  const times = ({ m }: Told): number => list.filter((o) => o.m.q.value === m.q.value).length;
  return (times(a) === 1 || times(b) === 1) && twinsAcross(a.m, b.m, [a.story.copy.text, b.story.copy.text], a.all, b.all);
}

interface Keyed {
  readonly key: string;
  readonly m: Mention;
}

const keyed = new WeakMap<readonly Mention[], readonly Keyed[]>();

/** Unit and sorted digits of the exact figures of three digits and more; kept as long as the story stands. */
function keysOf(mentions: readonly Mention[]): readonly Keyed[] {
  const known = keyed.get(mentions);
  if (known) return known;
  const made: Keyed[] = [];
  for (const m of mentions) {
    const { value, scale, unit, dimension, approximator, kind } = m.q;
    if (approximator !== 'exact' || kind === 'percent') continue;
    const digits = countsOf(String(value / scale));
    if (digits === null) continue;
    const thing = `${dimension === 'count' ? classifierOf(unit) : dimension}/${scale}`;
    made.push({ key: `${thing}/${digits}`, m });
    // four digits and more are also looked for with one of them another
    const printed = String(value / scale);
    if (printed.replace('.', '').replace(/0{1,15}$/, '').length > 3) for (let i = 0; i < printed.length; i++) if (printed[i] !== '.') made.push({ key: `${thing}/${printed.slice(0, i)}?${printed.slice(i + 1)}`, m });
  }
  keyed.set(mentions, made);
  return made;
}

/** How often each digit is printed, as one number, negative below zero; null for fewer than three characters before the closing zeros. */
function countsOf(printed: string): number | null {
  let counts = 0;
  let length = 0;
  let last = 0;
  let sign = 1;
  for (let i = 0; i < printed.length; i++) {
    const digit = printed.charCodeAt(i) - 48;
    if (digit === -2) continue;
    if (length === 15) return null;
    length++;
    if (digit === -3) {
      sign = -1;
      last = length;
      continue;
    }
    if (digit < 0 || digit > 9) return null;
    if (digit > 0) last = length;
    counts += 16 ** digit;
  }
  return last < 3 ? null : sign * counts;
}
