// figure/slip: a slip of the keyboard inside a figure: a unit, a sign or the whole number set twice, a wrong decimal point.
import type { Quantity } from '../../facts/quantity.ts';
import { classifierOf } from '../../facts/statements/rows.ts';
import { defineStoryRule } from '../define.ts';
import { barePoints, doubledPoints, doubledRates, slipAt, strayMarks, type Slip } from './slip-shapes.ts';
import { letterDigits } from './slip-letters.ts';
import { hanTwice, ratesSaidTwice, signsSaidTwice } from './slip-twice.ts';
import { doubledPrefixes } from './slip-units.ts';
import { doubledWords } from './slip-words.ts';

/** 全村1818人，其中党员18名: two figures of two digits may well be alike; 126126名 and 126人 are not by chance. */
const longHalf = 100;

export default defineStoryRule({
  id: 'figure/slip',
  severity: 'warning',
  fixable: true,
  needs: ['quantities'],
  roles: ['article', 'furniture'],
  source: '报纸编校差错率计算方法：衍字、衍码计错',
  messages: {
    unit: { zh: '“{twice}”重复：“{text}”', en: '“{twice}” is set twice in “{text}”' },
    point: { zh: '数字中的标点有误：“{text}”', en: 'Wrong mark inside the number “{text}”' },
    sign: { zh: '“{text}”里“{twice}”多余：前面的词已是此意', en: '“{twice}” in “{text}” says what the word before it says already' },
    letter: { zh: '“{text}”中的“{twice}”是字母，不是数字', en: 'The “{twice}” in “{text}” is a letter, not a digit' },
    doubled: { zh: '数字“{text}”疑似重复录入，文中另作“{other}”', en: '“{text}” looks typed twice; elsewhere “{other}”' },
    other: { zh: '此处作“{other}”', en: 'Here it is “{other}”' },
    change: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  check({ copy: { text }, facts, report }) {
    const { quantities } = facts;
    for (const s of [...doubledRates(text), ...doubledPoints(text), ...ratesSaidTwice(text), ...signsSaidTwice(text), ...hanTwice(text), ...doubledPrefixes(text), ...barePoints(text), ...letterDigits(text), ...strayMarks(text)]) {
      report({ message: s.kind, data: { twice: s.twice, text: text.slice(s.start, s.end) }, span: s, fixes: s.fixed === '' ? [] : [change(s)] });
    }
    let done = 0;
    for (const q of quantities) {
      if (q.start < done) continue;
      const slip = slipAt(text, q) ?? (q.kind === 'label' ? null : doubledWords(text, q));
      if (slip) {
        done = slip.end;
        report({ message: slip.kind, data: { twice: slip.twice, text: text.slice(slip.start, slip.end) }, span: slip, fixes: [change(slip)] });
        continue;
      }
      const half = halfOf(q, text);
      const other = half === null ? null : quantities.find((o) => o !== q && o.value === half.value * (q.value / Number(half.whole)) && (o.unit === q.unit || (half.value >= longHalf && classifierOf(o.unit) === classifierOf(q.unit))) && o.unit !== '');
      // 原来有1100棵，又补了11棵: other figures come to it
      const made = half !== null && quantities.some((a) => a !== q && a.unit === q.unit && quantities.some((b) => b !== a && b !== q && b.unit === q.unit && a.value + b.value === q.value));
      if (half && other && !made) {
        const fixed = half.digits + text.slice(q.digits.end, q.end);
        const span = { start: q.digits.start, end: q.end };
        const words = text.slice(other.start, other.end);
        report({
          message: 'doubled', data: { text: text.slice(span.start, span.end), other: words }, span, related: [{ message: 'other', data: { other: words }, span: { start: other.start, end: other.end } }],
          fixes: [{ title: 'change', data: { text: fixed }, safety: 'confirm', edits: [{ span, newText: fixed }] }],
        });
      }
    }
  },
});

function change(slip: Slip) {
  return { title: 'change', data: { text: slip.fixed }, safety: 'confirm', edits: [{ span: { start: slip.start, end: slip.end }, newText: slip.fixed }] } as const;
}

/** 136136 → 136: Arabic digits that are one run printed twice. */
function halfOf(q: Quantity, text: string): { digits: string; value: number; whole: string } | null {
  if (q.han) return null;
  const digits = text.slice(q.digits.start, q.digits.end);
  // 2020年到2022年 beside 前后20年: a year of the calendar
  if (digits.length < 4 || digits.length % 2 === 1 || /\D/.test(digits) || (digits.length === 4 && text.charAt(q.digits.end) === '年')) return null;
  const half = digits.slice(0, digits.length / 2);
  return half + half === digits ? { digits: half, value: Number(half), whole: digits } : null;
}
