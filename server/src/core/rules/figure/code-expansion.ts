// figure/code-expansion: a code like “1+5+N” or “235”, and an explanation of its digits that says other numbers.
import { defineStoryRule } from '../define.ts';
import { type Code, readCodes } from './code-shapes.ts';
import { explainedDigits, type Explained, listedNumbers, membersOf } from './code-explanations.ts';
import { figureOtherwise } from './code-figures.ts';
import { spelledOtherwise } from './code-spelled.ts';
import { beforeLetter, countedOtherwise, dottedOtherwise, numbersOtherwise } from './code-dotted.ts';
import { hanOtherwise } from './code-han.ts';
import { besideHead, besideHelped } from './code-heads.ts';
import { namedOtherwise, tensOtherwise } from './code-named.ts';
import { limitOtherwise } from './code-limits.ts';
import { rowBehind } from './code-row-behind.ts';
import { rowOtherwise } from './code-rows.ts';
import { readPartCodes, renumbered, wrongParts } from './code-parts.ts';
import { toldInARow, toldInOrder } from './code-told.ts';
import { toldApart } from './code-dispersed.ts';
import { toldByClassifier, toldByEnd, toldByVerb, twinOtherwise } from './code-story.ts';

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
    for (const code of readPartCodes(text, most)) {
      const other = renumbered(text, code);
      const parts = other ? [other] : wrongParts(text, code);
      const named = parts.length === 0 ? namedOtherwise(text, code) ?? rowOtherwise(text, code) ?? countedOtherwise(text, code) : null;
      const byVerb = parts.length === 0 ? (toldByVerb(text, code) ?? toldByEnd(text, code)) : null;
      for (const part of byVerb ? [byVerb] : parts.length > 0 ? parts : (named ? [named] : [])) report({ message: 'digit', data: { code: code.text, digit: part.digit, n: part.n }, span: { start: part.start, end: part.end }, related: [{ message: 'code', data: { code: code.text }, span: { start: code.start, end: code.end } }] });
    }
    for (const { code, digit, n, start, end } of [...twinOtherwise(text), ...tensOtherwise(text), ...hanOtherwise(text), ...dottedOtherwise(text)]) report({ message: 'digit', data: { code: text.slice(code.start, code.end), digit, n }, span: { start, end }, related: [{ message: 'code', data: { code: text.slice(code.start, code.end) }, span: code }] });
    const codes = readCodes(text).slice(0, most);
    if (codes.length === 0) return;
    for (const code of codes) {
      const apart = toldApart(text, code);
      if (!apart) continue;
      report({ message: 'digit', data: { code: code.text, digit: apart.digit, n: apart.n }, span: { start: apart.start, end: apart.end }, related: [{ message: 'code', data: { code: code.text }, span: { start: code.start, end: code.end } }] });
      break;
    }
    const explained = explainedDigits(text).slice(0, most);
    for (const e of explained) {
      const code = nearest(codes, e);
      // “136”：六门特色课程: the code itself, no part of one
      if (!code || (e.digit.length > 2 && !code.parts.includes(e.digit))) continue;
      const data = { code: code.text, digit: e.digit, n: e.number ?? '' };
      const related = [{ message: 'code', data, span: { start: code.start, end: code.end } }] as const;
      if (e.number !== null && String(e.number) !== e.digit) report({ message: 'digit', data, span: { start: e.start, end: e.end }, related });
      else if (e.named.length > 0 && code.parts.includes(e.digit) && !e.named.includes(Number(e.digit)) && Math.abs((e.named[0] ?? 0) - Number(e.digit)) <= 2) report({ message: 'digit', data: { ...data, n: e.named[0] ?? 0 }, span: { start: e.start, end: e.end }, related });
      else if (!code.parts.includes(e.digit) && !codes.some((c) => c.parts.includes(e.digit)) && strange(code, explained)) report({ message: 'stranger', data, span: { start: e.start, end: e.end }, related });
    }
    for (const code of codes) {
      // where another form of the code fits, the two forms are what is wrong
      if (explained.some((e) => e.start > code.start && e.start - code.end < 400)) continue;
      const members = membersOf(text, code);
      if (members) {
        report({ message: 'listed', data: { code: code.text, list: String(members.n) }, span: { start: code.start, end: code.end }, related: [{ message: 'code', data: { code: text.slice(members.start, members.end) }, span: { start: members.start, end: members.end } }] });
        continue;
      }
      const spelled = explained.length === 0 && !text.includes(code.text, code.end) ? spelledOtherwise(text, code) ?? figureOtherwise(text, code) ?? toldByClassifier(text, code) ?? besideHead(text, code) ?? besideHelped(text, code) ?? limitOtherwise(text, code) ?? beforeLetter(text, code) ?? numbersOtherwise(text, code) ?? rowBehind(text, code) : null;
      if (spelled) {
        report({ message: 'digit', data: { code: code.text, digit: spelled.digit, n: spelled.n }, span: { start: spelled.start, end: spelled.end }, related: [{ message: 'code', data: { code: code.text }, span: { start: code.start, end: code.end } }] });
        continue;
      }
      const listed = listedNumbers(text, code);
      if (listed && !saysIt(text, code) && !codes.some((other) => other !== code && other.parts.join() === listed.numbers.join())) {
        report({ message: 'listed', data: { code: code.text, list: listed.numbers.join('、') }, span: { start: code.start, end: code.end }, related: [{ message: 'code', data: { code: text.slice(listed.start, listed.end) }, span: { start: listed.start, end: listed.end } }] });
        continue;
      }
      const inRow = toldInARow(text, code);
      const told = inRow ?? (listed || codes.some((other) => other !== code && other.text !== code.text) ? null : toldInOrder(text, code));
      if (told) report({ message: 'digit', data: { code: code.text, digit: told.digit, n: told.n }, span: { start: told.start, end: told.end }, related: [{ message: 'code', data: { code: code.text }, span: { start: code.start, end: code.end } }] });
    }
  },
});

/** “2+3”值守，即2名社工加3名志愿者，值守的5个人…: the sentence says every part of it in turn. */
function saysIt(text: string, { end, parts }: Code): boolean {
  const words = text.slice(end, end + 60).split(/[。\n]/)[0] ?? '';
  let at = 0;
  return parts.every((p) => {
    const han = '零一二三四五六七八九十'.charAt(Number(p) <= 10 ? Number(p) : 11) || p;
    const found = new RegExp(`(?:(?<!\\d)${p}|${p === '2' ? '[二两]' : han})[\\p{Script=Han}]`, 'u').exec(words.slice(at));
    if (!/^\d{1,3}$/.test(p) || !found) return false;
    at += found.index + p.length;
    return true;
  });
}

/** The last code before the explanation that it can explain: most digits in common, at best 600 characters away or in the headline. */
function nearest(codes: readonly Code[], e: Explained): Code | null {
  let best: Code | null = null;
  for (const code of codes) if (code.end <= e.start && (e.start - code.end < 800 || code.heading)) best = code;
  return best;
}

/** A digit that is not in the code is only wrong where the other explanations are of this code. */
function strange(code: Code, explained: readonly Explained[]): boolean {
  const own = explained.filter((e) => code.parts.includes(e.digit)).length;
  return own >= 1 && explained.length <= code.parts.length + 1 && own === explained.length - 1;
}
