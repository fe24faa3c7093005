// format/duplicate-mark: one punctuation mark set twice in a row, two stops that cannot stand together, a stop both inside and outside a quotation.
import type { Marks } from '../../facts/marks.ts';
import { defineStoryRule, type FixReport } from '../define.ts';

/** Marks that never stand twice in a row; …… and —— are two code points by right, ！！ and ？？ a matter of style. */
const marks = '，。、；：,;';
/** Stops of which only one can be meant where two different ones meet. */
const stops = '，。、；：';
const met = `${stops}！？`;

/** The same mark in both widths. */
const widths = [[',', '，'], [';', '；'], [':', '：'], ['?', '？'], ['!', '！']] as const;

/** Brackets, which nest: two of them stand together by right where each has its partner. */
const brackets = [['（', '）'], ['【', '】']] as const;
const reach = 500;

const messages = {
  twice: { zh: '标点“{mark}”重复', en: 'The mark “{mark}” is set twice' },
  clash: { zh: '“{first}”与“{second}”不能连用', en: '“{first}” and “{second}” cannot stand together' },
  outside: { zh: '引号内已有“{inside}”，引号外不再用“{second}”', en: '“{inside}” inside the quotation needs no “{second}” outside' },
  once: { zh: '改为一个“{mark}”', en: 'Keep one “{mark}”' },
  keep: { zh: '保留“{mark}”', en: 'Keep “{mark}”' },
} as const;

type Fixes = FixReport<typeof messages>[];

export default defineStoryRule({
  id: 'format/duplicate-mark',
  severity: 'warning',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'masthead', 'page-header', 'furniture'],
  source: 'GB/T 15834—2011 标点符号用法',
  messages,
  check({ copy: { text }, facts, report }) {
    for (const mark of marks) {
      let done = -1;
      for (const at of facts.marks.at(mark)) {
        if (at < done || text[at + 1] !== mark) continue;
        let end = at + 2;
        while (text[end] === mark) end++;
        done = end;
        // 。。。 is an ellipsis written wrong, which is format/ellipsis's business; ;; and ,, may be code
        if ((mark === '。' && end - at > 2) || facts.marks.inAddress(at)) continue;
        const span = { start: at, end };
        report({ message: 'twice', data: { mark }, span, fixes: [{ title: 'once', data: { mark }, safety: 'safe', edits: [{ span, newText: mark }] }] });
      }
    }
    for (const [half, full] of widths) {
      for (const at of facts.marks.at(half)) {
        const start = text[at - 1] === full ? at - 1 : text[at + 1] === full ? at : -1;
        if (start < 0) continue;
        const span = { start, end: start + 2 };
        report({ message: 'twice', data: { mark: full }, span, fixes: [{ title: 'once', data: { mark: full }, safety: 'safe', edits: [{ span, newText: full }] }] });
      }
    }
    for (const stop of stops) for (const at of facts.marks.at(stop)) if (met.includes(text[at - 1] ?? ' ')) clash(text, at, facts.marks, report);
    for (const [open, close] of brackets) {
      for (const at of facts.marks.at(close)) if (text[at + 1] === close && text[at + 2] !== close && !facts.marks.inAddress(at) && owing(text, at, open, close, -1) === 1) bracket(text, at, report);
      for (const at of facts.marks.at(open)) if (text[at - 1] === open && text[at - 2] !== open && !facts.marks.inAddress(at) && owing(text, at, open, close, 1) === 1) bracket(text, at - 1, report);
    }
    for (const at of facts.marks.at('”')) {
      const inside = text[at - 1] ?? '';
      const second = text[at + 1] ?? '';
      if (!isDoubled(text, at, inside, second)) continue;
      const drop = { span: { start: at + 1, end: at + 2 }, newText: '' };
      report({ message: 'outside', data: { inside, second }, span: { start: at - 1, end: at + 2 }, fixes: [{ title: 'keep', data: { mark: `${inside}”` }, safety: inside === second ? 'safe' : 'confirm', edits: [drop] }] });
    }
  },
});

/** How many brackets are open where a closing one stands (`step` −1), or close that were not opened behind an opening one (1): within the line, five hundred characters at most. */
function owing(text: string, at: number, open: string, close: string, step: 1 | -1): number {
  const own = step === -1 ? close : open;
  const other = step === -1 ? open : close;
  let inner = 0;
  let owed = 0;
  for (let i = at + step; i >= 0 && i < text.length && Math.abs(i - at) <= reach && text[i] !== '\n'; i += step) {
    if (text[i] === own) inner++;
    else if (text[i] !== other) continue;
    else if (inner > 0) inner--;
    else owed++;
  }
  return owed;
}

/** （记者 贾南枝））: one bracket opened, two close. */
function bracket(text: string, at: number, report: (r: { message: 'twice'; data: { mark: string }; span: { start: number; end: number }; fixes: Fixes }) => void): void {
  const mark = text[at] ?? '';
  const span = { start: at, end: at + 2 };
  report({ message: 'twice', data: { mark }, span, fixes: [{ title: 'once', data: { mark }, safety: 'confirm', edits: [{ span, newText: mark }] }] });
}

/** ，。 and the like: two different stops side by side; ！？ before a stop swallow it. */
function clash(text: string, at: number, all: Marks, report: (r: { message: 'clash'; data: { first: string; second: string }; span: { start: number; end: number }; fixes: Fixes }) => void): void {
  const first = text[at - 1] ?? '';
  const second = text[at] ?? '';
  const strong = first === '！' || first === '？';
  if (!strong && (first === second || !stops.includes(first) || first === '')) return;
  if (strong && second === '、') return;
  if (all.at('。').length === 0 && !strong) return;
  const span = { start: at - 1, end: at + 1 };
  const keep = (mark: string): Fixes[number] => ({ title: 'keep', data: { mark }, safety: 'confirm', edits: [{ span, newText: mark }] });
  report({ message: 'clash', data: { first, second }, span, fixes: strong ? [keep(first)] : [keep(second), keep(first)] });
}

/** 。”。 and ，”， always; ！”。 and ？”。 where the quotation is a whole sentence behind a colon. */
function isDoubled(text: string, close: number, inside: string, second: string): boolean {
  if ((inside === '。' || inside === '，') && inside === second) return true;
  if (second !== '。' || (inside !== '！' && inside !== '？')) return false;
  const open = text.lastIndexOf('“', close);
  return open > 0 && text[open - 1] === '：';
}
