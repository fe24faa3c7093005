// figure/code-expansion: a code like “1+5+N” or “235”, and an explanation of its digits that says other numbers.
import { defineStoryRule } from '../define.ts';
import { type Code, readCodes } from './code-shapes.ts';
import { explainedDigits, type Explained, listedNumbers } from './code-explanations.ts';

/** No story has more codes than this. */
const most = 200;

export default defineStoryRule({
  id: 'figure/code-expansion',
  severity: 'warning',
  fixable: false,
  needs: [],
  source: '编校通例：数字概括语与其解释相合',
  messages: {
    digit: { zh: '“{code}”中的“{digit}”解释为{n}，数目不符', en: 'The “{digit}” of “{code}” is explained as {n}' },
    stranger: { zh: '“{code}”中没有“{digit}”，却解释了“{digit}”', en: '“{code}” has no “{digit}”, yet it is explained' },
    listed: { zh: '“{code}”与其后所列数目{list}不符', en: '“{code}” does not match the numbers listed: {list}' },
    code: { zh: '“{code}”', en: '“{code}”' },
  },
  check({ copy: { text }, report }) {
    const codes = readCodes(text).slice(0, most);
    if (codes.length === 0) return;
    const explained = explainedDigits(text).slice(0, most);
    for (const e of explained) {
      const code = nearest(codes, e);
      if (!code) continue;
      const data = { code: code.text, digit: e.digit, n: e.number ?? '' };
      const related = [{ message: 'code', data, span: { start: code.start, end: code.end } }] as const;
      if (e.number !== null && String(e.number) !== e.digit) report({ message: 'digit', data, span: { start: e.start, end: e.end }, related });
      else if (!code.parts.includes(e.digit) && strange(code, explained)) report({ message: 'stranger', data, span: { start: e.start, end: e.end }, related });
    }
    for (const code of codes) {
      // where another form of the code fits, the two forms are what is wrong
      if (explained.some((e) => e.start > code.start && e.start - code.end < 400)) continue;
      const listed = listedNumbers(text, code);
      if (listed && !codes.some((other) => other !== code && other.parts.join() === listed.numbers.join())) report({ message: 'listed', data: { code: code.text, list: listed.numbers.join('、') }, span: { start: code.start, end: code.end }, related: [{ message: 'code', data: { code: text.slice(listed.start, listed.end) }, span: { start: listed.start, end: listed.end } }] });
    }
  },
});

/** The last code before the explanation that it can explain: most digits in common, at best 600 characters away or in the headline. */
function nearest(codes: readonly Code[], e: Explained): Code | null {
  let best: Code | null = null;
  for (const code of codes) if (code.end <= e.start && (e.start - code.end < 800 || code.heading)) best = code;
  return best;
}

/** A digit that is not in the code is only wrong where the other explanations are of this code. */
function strange(code: Code, explained: readonly Explained[]): boolean {
  const own = explained.filter((e) => code.parts.includes(e.digit)).length;
  return own >= 1 && explained.length <= code.parts.length && own === explained.length - 1;
}
