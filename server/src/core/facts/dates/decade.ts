// Centuries and decades as printed: 20世纪80年代, 上世纪90年代末, 1980年代, 21世纪初.
import { arabicAt, numeralAt } from './lex.ts';

export interface DecadeDraft {
  /** 20 for 20世纪; null where the century is not printed as a figure (上世纪 and 本世纪 are counted from the issue). */
  readonly century: number | null;
  /** −2 for 上上世纪, −1 for 上世纪, 0 for 本世纪. */
  readonly centuryShift: number | null;
  /** 80 for 80年代; null for the whole century. */
  readonly decade: number | null;
  /** 1980 for 1980年代. */
  readonly decadeYear: number | null;
  readonly end: number;
}

const none: Omit<DecadeDraft, 'end'> = { century: null, centuryShift: null, decade: null, decadeYear: null };

/** The century or decade that begins at `at`, or null. 公元前 is none. */
export function decadeAt(text: string, at: number): DecadeDraft | null {
  for (const [word, centuryShift] of [['上上个世纪', -2], ['上上世纪', -2], ['上世纪', -1], ['上个世纪', -1], ['本世纪', 0]] as const) {
    if (text.startsWith(word, at)) return withDecade(text, { ...none, centuryShift }, at + word.length);
  }
  const first = numeralAt(text, at);
  if (!first) return null;
  if (text.startsWith('世纪', first.end)) {
    if (first.value < 1 || first.value > 30 || text.charAt(at - 1) === '前' || text.charAt(at - 1) === '半') return null;
    return withDecade(text, { ...none, century: first.value }, first.end + 2);
  }
  if (text.startsWith('年代', first.end)) {
    if (first.length === 4 && first.value >= 1000 && first.value < 2100) return { ...none, decadeYear: first.value, end: first.end + 2 };
    if (first.length <= 2 && first.value % 10 === 0 && first.value > 0 && first.value < 100) return { ...none, decade: first.value, end: first.end + 2 };
  }
  return null;
}

function withDecade(text: string, draft: Omit<DecadeDraft, 'end'>, at: number): DecadeDraft {
  const figure = arabicAt(text, at) ?? numeralAt(text, at);
  if (figure && figure.value % 10 === 0 && figure.value < 100 && figure.value > 0 && text.startsWith('年代', figure.end)) return { ...draft, decade: figure.value, end: figure.end + 2 };
  return { ...draft, end: at };
}
