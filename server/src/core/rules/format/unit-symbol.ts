// format/unit-symbol: unit symbols in the wrong case, with a plain figure for a power, or in two characters for one.
import { isDigit, isLatin } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule } from '../define.ts';
import { symbols } from './unit-symbol-data.ts';

export default defineStoryRule({
  id: 'format/unit-symbol',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'masthead', 'furniture'],
  source: 'GB 3100—1993 国际单位制及其应用；GB/T 15835—2011 4.1.1',
  messages: {
    symbol: { zh: '单位符号“{found}”应为“{right}”', en: 'The unit symbol is “{right}”, not “{found}”' },
    correct: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ copy: { text }, facts: { marks }, report }) {
    // a symbol that is wrong throughout is reported once, with all its places in the fix
    const wrongs = new Map<string, Span[]>();
    for (const { end } of marks.figures) {
      let at = end;
      while (at < end + 2 && '万亿 '.includes(text[at] ?? '\n')) at++;
      const code = text.charCodeAt(at);
      if ((!isLatin(code) && text[at] !== '°' && text[at] !== 'º') || marks.inAddress(at)) continue;
      const found = symbols.find(([wrong]) => text.startsWith(wrong, at));
      if (!found) continue;
      const [wrong] = found;
      const after = text.charCodeAt(at + wrong.length);
      if (isLatin(after) || isDigit(after) || '-_'.includes(text[at + wrong.length] ?? ' ')) continue;
      const list = wrongs.get(wrong) ?? [];
      list.push({ start: at, end: at + wrong.length });
      wrongs.set(wrong, list);
    }
    for (const [wrong, spans] of wrongs) {
      const right = symbols.find(([w]) => w === wrong)?.[1] ?? wrong;
      const [first] = spans;
      if (first) report({ message: 'symbol', data: { found: wrong, right }, span: first, fixes: [{ title: 'correct', data: { right }, safety: 'safe', edits: spans.map((span) => ({ span, newText: right })) }] });
    }
  },
});
