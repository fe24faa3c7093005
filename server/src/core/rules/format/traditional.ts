// format/traditional: traditional characters in simplified text.
import { isHan, simplify } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule, type Edit } from '../define.ts';

/** Places from which on they are told once, with one fix for all. */
const habit = 3;
/** So large a share of traditional characters makes the story a traditional text, which is left alone. */
const traditionalShare = 0.08;

/** 噁霉灵, 噁唑: names of chemicals keep the character. */
const ofChemistry = /^噁[霉唑嗪草虫二]/;

export default defineStoryRule({
  id: 'format/traditional',
  severity: 'information',
  fixable: true,
  needs: ['marks', 'people'],
  roles: ['article', 'furniture'],
  source: '《通用规范汉字表》（国发〔2013〕23号）',
  messages: {
    one: { zh: '“{found}”是繁体，规范字为“{whole}”', en: '“{found}” is traditional; the simplified form is “{whole}”' },
    many: { zh: '本稿{n}处繁体字，应用规范字', en: '{n} traditional characters in this story' },
    correct: { zh: '改为“{whole}”', en: 'Change to “{whole}”' },
    all: { zh: '全部改为规范字', en: 'Change all to simplified' },
  },
  check({ copy: { text }, facts, report }) {
    const { marks } = facts;
    if (marks.traditional.length === 0 || marks.traditional.length > Math.max(6, text.length * traditionalShare)) return;
    const places = runs(text, marks.traditional).filter((span) => !ofChemistry.test(text.slice(span.start, span.end + 1)) && !isQuoted(text, span.start) && !facts.people.some((m) => m.name.includes(text[span.start] ?? '') || (m.start < span.end && span.start < m.end)));
    const edit = (span: Span): Edit => ({ span, newText: simplified(text, span) });
    const [first] = places;
    if (first && places.length >= habit) report({ message: 'many', data: { n: places.length }, span: first, fixes: [{ title: 'all', safety: 'confirm', edits: places.map(edit) }] });
    else {
      for (const span of places) {
        const whole = simplified(text, span);
        report({ message: 'one', data: { found: text.slice(span.start, span.end), whole }, span, fixes: [{ title: 'correct', data: { whole }, safety: 'confirm', edits: [edit(span)] }] });
      }
    }
  },
});

/** Traditional characters that stand side by side are one place. */
function runs(text: string, positions: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const at of positions) {
    const last = found.at(-1);
    if (last && last.end === at && isHan(text.charCodeAt(at))) found[found.length - 1] = { start: last.start, end: at + 1 };
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

function simplified(text: string, { start, end }: Span): string {
  let whole = '';
  for (let i = start; i < end; i++) whole += simplify(text[i] ?? '');
  return whole;
}

/** Inside 《》, “ ” and brackets the page may show what is written elsewhere: old books, plaques, names. */
function isQuoted(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 60; i--) {
    const c = text[i] ?? '';
    if ('《〈“‘（「『'.includes(c)) return true;
    if ('》〉”’）」』。\n'.includes(c)) return false;
  }
  return false;
}
