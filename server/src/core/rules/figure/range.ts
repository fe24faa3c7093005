// figure/range: a range whose greater value stands first.
import { isLifeBracket } from '../../facts/dates/lives.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { defineStoryRule } from '../define.ts';
import { boundsTurned } from './range-bounds.ts';
import { toldOutside } from './range-told.ts';

/** Units that are counted downwards as often as upwards. */
const downward = new Set(['折', '番', '行', '号', '版', '分']);

export default defineStoryRule({
  id: 'figure/range',
  severity: 'error',
  fixable: true,
  needs: ['quantities', 'sentences'],
  roles: ['article', 'masthead', 'page-header', 'furniture'],
  source: 'GB/T 15835—2011 5.1.3：数值范围由小到大书写',
  messages: {
    reversed: { zh: '数值范围前大后小：{high}在前，{low}在后', en: 'The range runs from {high} down to {low}' },
    years: { zh: '起止年份颠倒：{high}年在前，{low}年在后', en: 'The years run backwards: {high} before {low}' },
    extremes: { zh: '最低与最高颠倒：“{said}”与“{range}”不符', en: 'The lowest lies above the highest: “{said}”, “{range}”' },
    gust: { zh: '阵风不会小于平均风力：“{said}”与“{range}”不符', en: 'Gusts are no weaker than the wind: “{said}”, “{range}”' },
    outside: { zh: '“{said}”不在“{range}”之内', en: '“{said}” lies outside “{range}”' },
    spread: { zh: '数值范围前大后小：“{said}”', en: 'The range runs downwards: “{said}”' },
    range: { zh: '此处作“{range}”', en: 'Here “{range}”' },
    swap: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  check({ copy: { text }, facts, report }) {
    for (const { kind, said, range } of toldOutside(text)) {
      const data = { said: text.slice(said.start, said.end), range: text.slice(range.start, range.end) };
      const turned = kind === 'spread' ? data.said.replace(/^(从?)([^至到]+)(至|到)(.+)不等$/, '$1$4$3$2不等') : '';
      report({ message: kind, data, span: said, fixes: turned === '' ? [] : [{ title: 'swap', data: { text: turned }, safety: 'confirm', edits: [{ span: said, newText: turned }] }], related: kind === 'spread' ? [] : [{ message: 'range', data, span: range }] });
    }
    for (const { start, end, high, low, swapped } of boundsTurned(text)) report({ message: 'reversed', data: { high, low }, span: { start, end }, fixes: [{ title: 'swap', data: { text: swapped }, safety: 'confirm', edits: [{ span: { start, end }, newText: swapped }] }] });
    // frost told from the lower figure up elsewhere: 零下12℃至零下18℃ beside 零下5℃至零下1℃
    const upwards = facts.quantities.some((q) => q.to !== null && q.value < 0 && q.to <= 0 && q.value < q.to && q.dimension === 'temperature');
    for (const q of facts.quantities) {
      // years of a life and of a reign are read by date/year
      if (q.to === null || q.kind === 'score' || isNumbered(q, text) || !(reversed(q, text) || (upwards && q.dimension === 'temperature' && q.value < 0 && q.to < q.value)) || (q.kind === 'label' && (isLifeBracket(text, q) || /(?:年间|时期|年代)[（(]$/.test(text.slice(Math.max(0, q.start - 3), q.start))))) continue;
      const clauses = facts.sentences[q.sentence]?.clauses ?? [];
      const clause = clauses[q.clause] ?? { start: q.start, end: q.end };
      const years = q.kind === 'label';
      if (years && countedBack.test(text.slice(Math.max(0, q.start - 6), q.start))) continue;
      if (years && /倒[排序着叙数]/.test(text.slice(Math.max(0, q.start - 20), q.start))) continue;
      if (!years && fallsIn(text.slice(clause.start, q.start), text.slice(q.end, Math.max(q.end, clause.end)))) continue;
      const sides = split(q, text);
      if (!sides) continue;
      const [left, mark, right] = sides;
      const swapped = exchange(left, mark, right);
      report({
        message: years ? 'years' : 'reversed', data: { high: years ? left.replace(/年$/, '') : left, low: right.replace(/年$/, '') }, span: { start: q.start, end: q.end },
        fixes: [{ title: 'swap', data: { text: swapped }, safety: 'confirm', edits: [{ span: { start: q.start, end: q.end }, newText: swapped }] }],
      });
    }
  },
});

/** 距今5300年至4900年: counted back from now. */
const countedBack = /距今|公元前|(?<![目以之])前$/;

/** 柳25-3井, 东12-4块: a name with its numbers. */
function isNumbered({ start, end, unit }: Quantity, text: string): boolean {
  return '井块层孔楼栋幢室线窟机型'.includes(unit || '的') && /^\d{1,4}-\d{1,3}\D{1,2}$/.test(text.slice(start, end)) && /[\p{Script=Han}A-Za-z]/u.test(text[start - 1] ?? '') && !/[约近为达有从由到至在共需隔每用打钻]$/.test(text[start - 1] ?? '');
}

function reversed(q: Quantity, text: string): boolean {
  if (q.to === null || downward.has(q.unit)) return false;
  if (q.kind === 'label') return q.value > q.to;
  if (q.value < 0 && q.to < 0) return false;
  // 除夕夜8点到零点, 22时至6时: past midnight
  if ((q.unit === '点' || q.unit === '时') && q.to <= 6) return false;
  if (q.unit === '级' && !/风/.test(text.slice(Math.max(0, q.start - 16), q.start).replace(/^.*[。！？\n]/s, '') + text.slice(q.end, q.end + 4))) return false;
  if (q.han && /[几多]/.test(text.slice(q.start, q.end))) return false;
  return q.value > q.to || droppedScale(q, text);
}

/** 20～15万元: the 万 stands once, so the digits themselves are compared. */
function droppedScale(q: Quantity, text: string): boolean {
  if (q.to === null || q.scale !== 1) return false;
  const scale = text.slice(q.start, q.end).includes('亿') ? 1e8 : text.slice(q.start, q.end).includes('万') ? 1e4 : 1;
  const second = q.to / scale;
  return scale > 1 && q.value > second && q.value < second * 10 && q.value < 1000;
}

/** Words that make a fall of it: 从…至, 降至, 倒计时, 下调. */
function fallsIn(before: string, behind: string): boolean {
  // 分别判处有期徒刑十二年至一年不等，并处罚金30万元至2万元不等: the heaviest first
  if (/^不等/.test(behind) && /罚金|徒刑|判处|罚款/.test(before)) return true;
  // 从60元至15元不等: a spread, however it begins
  const leads = /^不等/.test(behind) ? before.replace(/[从由自]/g, '') : before;
  return /[从由自]|降温|下降|回落|倒计时|缩短|下调|下跌|减少|递减|降幅|压缩/.test(leads) || /^[^，。；]{0,6}(?:递减|下降|回落|下调|不等的?降)/.test(behind);
}

/** Left side, mark and right side of the printed range. */
function split(q: Quantity, text: string): readonly [string, string, string] | null {
  const whole = text.slice(q.start, q.end);
  for (let i = 1; i < whole.length - 1; i++) {
    const c = whole[i] ?? '';
    if ('～~—–-－至到'.includes(c) && !'～~—–至到'.includes(whole[i - 1] ?? '')) return [whole.slice(0, i), c, whole.slice(i + 1)];
  }
  return null;
}

/** The two sides the other way round; a unit printed only on the right stays on the right. */
function exchange(left: string, mark: string, right: string): string {
  const number = (s: string): string => /^(?:零下|[-−－])?[\d０-９.,．]+|^(?:零下)?[零〇一二两三四五六七八九十百千]+/.exec(s)?.[0] ?? s;
  const a = number(left);
  const b = number(right);
  // 2小时到50分钟: each keeps its unit
  const [own, other] = [left.slice(a.length), right.slice(b.length)];
  // 620万～540万千瓦: the 万 of both, the unit of the second
  const scaled = /^[万亿]$/.test(own) && other.startsWith(own);
  if (own !== '' && own !== other && !scaled) return right + mark + left;
  return b + own + mark + a + other;
}
