// figure/approximation: two approximating words round one figure that contradict or repeat each other.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { Approximator, ApproximatorMark, Quantity } from '../../facts/quantity.ts';
import { defineStoryRule } from '../define.ts';

/** What may not stand before a figure together with what stands inside or behind it. 约…左右 is a matter of taste and allowed. */
const clashes: Partial<Record<Approximator, readonly Approximator[]>> = {
  under: ['plus', 'about', 'atLeast', 'atMost'],
  over: ['plus', 'about', 'atLeast', 'atMost'],
  atLeast: ['plus', 'about', 'atLeast', 'atMost'],
  atMost: ['plus', 'about', 'atLeast', 'atMost'],
  about: ['plus', 'atLeast', 'atMost'],
  several: ['plus'],
  plus: ['about'],
};

/** Adverbs that bound a figure from some way off: 至少能捕鱼5000斤. */
const far: readonly (readonly [Approximator, string])[] = [['atLeast', '至少'], ['atLeast', '最少'], ['atLeast', '起码'], ['atMost', '最多'], ['atMost', '至多'], ['atMost', '最高可'], ['atMost', '最高能'], ['over', '超过了'], ['over', '超出了'], ['over', '突破了']];

const bothBounds = /(最少|至少|起码|最低)(不超过|不多于|不高于)|(最多|至多|最高)(不少于|不低于|不下)/g;
const aboutExactly = /(估摸着?|大约|大概|约莫|差不多|约|将近|近)(恰好|正好|刚好|整整|不多不少)(?:是|有)?\d[\d,.]*[万亿]?[\u4e00-\u9fff]/g;

export default defineStoryRule({
  id: 'figure/approximation',
  severity: 'warning',
  fixable: true,
  needs: ['quantities'],
  source: '编辑通例：概数词不叠用（近…余、不到…左右、至少…以上、超过…以上、约…余）',
  messages: {
    clash: { zh: '“{first}”与“{second}”不能同用：“{text}”', en: '“{first}” and “{second}” cannot both bound “{text}”' },
    vague: { zh: '“{text}”本是概数，不再加“{second}”', en: '“{text}” is already approximate and takes no “{second}”' },
    exact: { zh: '“{text}”精确到个位，不再加“{second}”', en: '“{text}” is exact to the unit and takes no “{second}”' },
    here: { zh: '“{word}”', en: '“{word}”' },
    drop: { zh: '删去“{word}”', en: 'Drop “{word}”' },
  },
  check({ copy: { text }, facts, report }) {
    // 估摸恰好1307件: about, and to the unit
    for (const m of ['恰好', '正好', '刚好', '整整', '不多不少'].some((w) => holds(text, w)) ? matchesOf(text, aboutExactly) : []) {
      const [first, second] = [m[1] ?? '', m[2] ?? ''];
      const drop = (word: string, start: number) => ({ title: 'drop', data: { word }, safety: 'confirm', edits: [{ span: { start, end: start + word.length }, newText: '' }] }) as const;
      report({ message: 'clash', data: { first, second, text: m[0] }, span: { start: m.index, end: m.index + m[0].length }, fixes: [drop(first, m.index), drop(second, m.index + first.length)] });
    }
    // 最少不超过15分钟: a floor and a ceiling in one
    for (const m of ['不超过', '不多于', '不高于', '不少于', '不低于', '不下'].some((w) => holds(text, w)) ? matchesOf(text, bothBounds) : []) {
      if (!/^\d/.test(text.slice(m.index + m[0].length))) continue;
      const [first, second] = [m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? ''];
      const end = m.index + m[0].length + (/^\d[\d,.]*[万亿]?[\u4e00-\u9fff]{1,2}/.exec(text.slice(m.index + m[0].length))?.[0].length ?? 0);
      report({ message: 'clash', data: { first, second, text: text.slice(m.index, end) }, span: { start: m.index, end } });
    }
    for (const q of facts.quantities) {
      const exact = q.kind === 'label' ? exactAndMore(q, text) : null;
      if (exact) report({ message: 'exact', data: { second: text.slice(exact.start, exact.end), text: text.slice(q.start, q.end) }, span: { start: q.start, end: exact.end + 1 }, fixes: [{ title: 'drop', data: { word: text.slice(exact.start, exact.end) }, safety: 'confirm', edits: [{ span: exact, newText: '' }] }] });
      if (q.marks.length === 0) continue;
      const pair = clashOf(q, text) ?? apart(q, text);
      if (!pair) continue;
      const [first, second] = pair;
      const word = (m: ApproximatorMark): string => text.slice(m.start, m.end).replace(/[万亿]$/, '');
      const drop = (m: ApproximatorMark) => ({ title: 'drop', data: { word: word(m) }, safety: 'confirm', edits: [{ span: { start: m.start, end: m.start + word(m).length }, newText: '' }] }) as const;
      if (first) {
        report({
          message: 'clash', data: { first: word(first), second: word(second), text: text.slice(Math.min(q.start, first.start), q.end) }, span: { start: Math.min(q.start, first.start), end: q.end },
          related: [first, second].map((m) => ({ message: 'here' as const, data: { word: word(m) }, span: { start: m.start, end: m.start + word(m).length } })), fixes: [drop(first), drop(second)],
        });
      } else {
        report({ message: 'vague', data: { second: word(second), text: text.slice(q.start, q.end) }, span: { start: q.start, end: q.end }, fixes: [drop(second)] });
      }
    }
  },
});

/** The two marks that clash; the first is null where the numeral itself is approximate (数十余家). */
function clashOf(q: Quantity, text: string): readonly [ApproximatorMark | null, ApproximatorMark] | null {
  if (q.approximator === 'range') return null;
  const before = q.marks.filter((m) => m.place === 'before');
  const behind = q.marks.filter((m) => m.place !== 'before');
  for (const first of before) {
    if (first.approximator === 'under' && first.end - first.start === 1 && looksBack(q, first, text)) continue;
    // 最多百余人, 至少十余家: a round word and somewhat more is bounded as any
    if (/^at(?:Most|Least)$/.test(first.approximator) && q.han && /^[十百千]/.test(text.slice(q.digits.start, q.digits.end))) continue;
    for (const second of behind) if (clashes[first.approximator]?.includes(second.approximator) && stands(text, first, second)) return [first, second];
  }
  const [inner, last] = behind;
  if (inner && last && inner.place === 'inner' && inner.approximator === 'plus' && last.approximator === 'about') return [inner, last];
  const vague = /[几数]/.test(text.slice(q.digits.start, q.digits.end)) && q.han;
  if (vague && inner?.approximator === 'plus' && inner.place === 'inner') return [null, inner];
  return null;
}

/** 1286余件: a count to its last digit, and more; the reader takes such digits for no figure. */
function exactAndMore(q: Quantity, text: string): Span | null {
  const digits = text.slice(q.start, q.end);
  return /^[1-9]\d{1,5}[1-9]$/.test(digits) && /^[余多][件名人家户个位次场册座棵辆本套项处篇头只幅所间株枚张]/.test(text.slice(q.end, q.end + 2)) ? { start: q.end, end: q.end + 1 } : null;
}

const lasting = /(?:时隔|相隔|间隔|历时|耗时|用时|费时|为期|长达|逾期|延误|拖延|推迟|超期)了?$/;
const spent = /(?:有|已经?|达|[了过满])$/;
const isLength = /^(?:[，。；！？、）]|没有?|才|就|之久|未(?![遇见有])|的?(?:历史|时间|光阴|岁月|工龄|教龄|军龄|党龄|驾龄|寿命|等待|跋涉|努力))/;

/** 近十余年来 looks back on the years, 近 does not bound them; 沉寂了近30多年, 时隔近两个多月 and hours are lengths. */
function looksBack(q: Quantity, first: ApproximatorMark, text: string): boolean {
  const unit = q.dimension === 'time' ? q.unit : q.unit === '个' ? (/^多?(月|星期|礼拜|世纪|小时|钟头)/.exec(text.slice(q.end, q.end + 3))?.[1] ?? '') : '';
  if (unit === '' || /^(?:小时|分钟|秒|秒钟|钟头|分)$/.test(unit)) return false;
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  const end = q.dimension === 'time' ? q.end : q.end + unit.length + (text[q.end] === '多' ? 1 : 0);
  // 从1980年代到如今，近四十余年，: so long it has been
  if (/^，/.test(text.slice(end)) && /[从自][^。；]{2,16}[到至](?:如今|现在|今天?|今年|眼下)，$/.test(text.slice(Math.max(0, first.start - 24), first.start))) return false;
  return !lasting.test(before) && !(spent.test(before) && isLength.test(text.slice(end, end + 3)));
}

/** 至少…5000斤以上 with a verb between, in one clause and without another figure there. */
function apart(q: Quantity, text: string): readonly [ApproximatorMark, ApproximatorMark] | null {
  const last = q.marks.at(-1);
  if (last?.place !== 'after' || q.marks.some((m) => m.place === 'before')) return null;
  const gap = text.slice(Math.max(0, q.start - 12), q.start);
  for (const [approximator, word] of far) {
    const at = gap.lastIndexOf(word);
    if (at < 0 || !/^[^，。；：、\d的“”！？\n]*$/.test(gap.slice(at)) || /[一两二三四五六七八九]?半|[一两二三四五六七八九]成|[一两二三四五六七八九十][名位个人]|分之/.test(gap.slice(at)) || !clashes[approximator]?.includes(last.approximator)) continue;
    const start = q.start - gap.length + at;
    if (isExtreme(text, start, word)) continue;
    return [{ start, end: start + word.length, approximator, place: 'before' }, last];
  }
  return null;
}

/** 流量最多的月份…，最少也在百升以上: the other end of what is told, no bound. */
function isExtreme(text: string, at: number, word: string): boolean {
  const opposite = word === '最少' ? /最[多大高]/ : word === '最多' ? /最[少小低]/ : null;
  return opposite?.test(text.slice(Math.max(0, at - 40), at).split(/[。；！？\n]/).at(-1) ?? '') ?? false;
}

/** 低于13%左右的预期 compares with an expectation; only 超过, 近, 不到 and the like bound the figure itself. */
function stands(text: string, first: ApproximatorMark, second: ApproximatorMark): boolean {
  const word = text.slice(first.start, first.end);
  // 约四十多位邻居吃饭, and below 他约了四十多位邻居: an invitation
  if (word === '约' && holds(text, '约了') && text.includes(`约了${text.slice(first.end, second.start)}`)) return false;
  // 可约7天之内的号: to book
  if (word === '约' && second.approximator === 'atMost' && /[可能预就只]$/.test(text.slice(first.start - 1, first.start))) return false;
  // 大约在10公里以内: roughly where, not roughly how far
  if (word.endsWith('约在') && second.approximator === 'atMost') return false;
  return second.approximator !== 'about' || !(word.endsWith('于') && word.length === 2);
}
