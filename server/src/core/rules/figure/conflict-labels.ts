// Part of figure/conflict: 大桥全长1.68公里 … 全长1.86公里的大桥: one attribute of one thing, with digits that are easily taken for each other.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { digitsNear, type Near } from '../../facts/statements/digits-near.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { ofTwoThings } from '../../facts/statements/things-apart.ts';

const labels = ['全长', '总长', '长', '总投资', '总造价', '总建筑面积', '建筑面积', '占地面积', '总面积', '占地', '面积', '总高', '高', '总重', '重', '总库容', '库容', '总里程', '全程', '总装机容量', '装机容量', '跨度', '主跨'];

/** Two values of one attribute, the second of which stands before the thing it is of. */
export function sameLabel(text: string, mentions: readonly Mention[]): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  const found: { first: Span; second: Span; near: Near }[] = [];
  for (const second of mentions) {
    if (text[second.q.end] !== '的' || second.q.approximator !== 'exact' || second.q.kind === 'percent') continue;
    const label = labels.find((l) => text.startsWith(l, second.q.start - l.length));
    const thing = /^的(?:这座|这条|该)?([\p{Script=Han}]{2,8})/u.exec(text.slice(second.q.end, second.q.end + 11))?.[1];
    if (label === undefined || thing === undefined) continue;
    const first = mentions.find((m) => m.q.start < second.q.start && m.q.sentence !== second.q.sentence && m.q.unit === second.q.unit && m.q.approximator === 'exact' && m.q.value !== second.q.value && text.startsWith(label, m.q.start - label.length));
    // the thing stands right before the attribute: 大桥全长
    const name = first ? /([\p{Script=Han}]{2})$/u.exec(text.slice(Math.max(0, first.q.start - label.length - 4), first.q.start - label.length))?.[1] : undefined;
    // two exchanged digits, and no third of its kind: “全长32公里的盐道” is the one of 全长23公里
    const only = first !== undefined && digitsNear(text, first.q, second.q) === 'exchanged' && label.length > 1 && text[second.q.start - label.length - 1] === '“' && mentions.filter((m) => m.q.unit === first.q.unit).length === 2;
    if (!first || (!only && (name === undefined || !thing.startsWith(name))) || /原|计划|设计|老|旧|[一二三]期/.test(first.lead.slice(-14) + second.lead.slice(-14)) || (!only && ofTwoThings(first, second))) continue;
    if (mentions.some((m) => m !== first && m !== second && m.q.unit === first.q.unit && text.startsWith(label, m.q.start - label.length))) continue;
    const near = digitsNear(text, first.q, second.q);
    if (near === 'exchanged' || (near === 'one' && String(first.q.value).replace('.', '').length >= 3)) found.push({ first: first.q, second: second.q, near });
  }
  return found;
}

const work = /大桥|隧道|绿道|栈道|步道|公路|道路|水渠|长廊|管道|铁路|索道|城墙|河堤|大坝/;
const longLabel = /(?:^|[^主引辅支单][全总]?|[全总])长(?:约|达|为)?$/;

/** 全长1.26公里的白鹭滩大桥 in the caption, 大桥为双塔斜拉桥，长1620米 in the story: the two lengths of one work, in two units, with two digits exchanged. */
export function exchangedLengths(text: string, mentions: readonly Mention[]): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  if (!holds(text, '长')) return [];
  const told = mentions.filter((m) => m.q.dimension === 'length' && m.q.approximator === 'exact' && longLabel.test(text.slice(Math.max(0, m.q.start - 5), m.q.start)));
  const [first, second, more] = told;
  if (!first || !second || more || first.q.sentence === second.q.sentence || first.q.unit === second.q.unit) return [];
  const name = work.exec(first.sentence)?.[0];
  const digits = (m: Mention): string => [...String(Math.round(m.q.value * m.q.factor * 1000))].sort().join('');
  const ratio = (first.q.value * first.q.factor) / (second.q.value * second.q.factor);
  if (name === undefined || !second.sentence.includes(name) || ratio === 1 || ratio > 2 || ratio < 0.5 || digits(first) !== digits(second) || /[一二三]期|[东西南北]段|原|老桥|旧桥|另/.test(first.sentence + second.sentence)) return [];
  return [{ first: first.q, second: second.q, near: 'exchanged' }];
}

const flat = /一票(?:制)?$/;
const fare = /一票制[^。；\n]{0,6}?票价(?:为|是|统一为)?$|单一票价(?:为)?$/;

/** 一票五元 … 实行一票制，票价6元: the one flat fare of a story, told with two values. */
export function flatFares(text: string, mentions: readonly Mention[]): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  if (!holds(text, '一票') || /原票价|现行|调整|由[^。]{0,8}元|优惠|调价/.test(text)) return [];
  const told = mentions.filter((m) => m.q.dimension === 'money' && m.q.approximator === 'exact' && (flat.test(text.slice(Math.max(0, m.q.start - 4), m.q.start)) || fare.test(text.slice(Math.max(0, m.q.start - 16), m.q.start))));
  const [first, second, more] = told;
  if (!first || !second || more || first.q.sentence === second.q.sentence || first.q.value === second.q.value || first.q.unit !== second.q.unit || ofTwoThings(first, second)) return [];
  // 夜间专线, 2号线: of another line
  if (/专线|夜间|另|其他|号线|\d路/.test(second.lead.slice(-24)) && !/专线|夜间|另|其他|号线|\d路/.test(first.lead.slice(-24) + (first.place === 'display' ? text.slice(0, second.q.start) : ''))) return [];
  return [{ first: first.q, second: second.q, near: null }];
}

const labelUnit = /(?:^|\n)[◆●■·▲　 ]{0,3}[\u4e00-\u9fff]{1,6}(人次|人数|件数|户数|场次|台数|车次)[：:]$/;
const unitOf: Readonly<Record<string, string>> = { 人次: '人次', 人数: '人', 件数: '件', 户数: '户', 场次: '场', 台数: '台', 车次: '车次' };

/** 接待观众18.7万人次 over the line 参观人次：17.8万: a figure whose unit its label gives, against the story's only other one of the unit, two digits exchanged. */
export function labelledUnits(text: string, quantities: readonly Quantity[]): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  const found: { first: Span; second: Span; near: Near }[] = [];
  for (const second of quantities) {
    if (second.unit !== '' || second.approximator !== 'exact' || !/[：:]/.test(text[second.start - 1] ?? '')) continue;
    const unit = unitOf[labelUnit.exec(text.slice(Math.max(0, second.start - 14), second.start))?.[1] ?? ''];
    const told = unit === undefined ? [] : quantities.filter((q) => q.unit === unit && q.scale === second.scale);
    const [first, more] = told;
    if (first && !more && first.end < second.start && first.value !== second.value && digitsNear(text, first, second) === 'exchanged') found.push({ first, second, near: 'exchanged' });
  }
  return found;
}

const turned = /(?:总(奖金|投资|预算|造价|成交额|销售额|产值|里程|面积|收入)|(奖金|投资|预算|造价|成交|销售|产值|里程|面积|收入)总[额数量])(?:达到?|为|是|共|有|：){0,2}$/u;
const otherTime = /去年|上年|前年|上届|往届|首届|上一届|此前|原|计划|预计|到20|明年|[一二三]期|累计/;

/** 总奖金12万元 … 奖金总额15万元: one total under its two names, told twice with two values. */
export function turnedTotals(text: string, mentions: readonly Mention[]): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  if (!holds(text, '总')) return [];
  const told = mentions.flatMap((m) => {
    const lead = text.slice(Math.max(0, m.q.start - 10), m.q.start);
    const label = lead.includes('总') ? turned.exec(lead) : null;
    return label && m.q.approximator === 'exact' ? [{ m, noun: (label[1] ?? label[2] ?? '').slice(0, 2), before: label[1] !== undefined }] : [];
  });
  return told.flatMap(({ m: first, noun, before }, i) => {
    const [next, more] = told.filter((t) => t.noun === noun && t.m !== first);
    if (!next || more || told.findIndex((t) => t.m === next.m) < i || next.before === before || first.q.dimension !== next.m.q.dimension || first.q.sentence === next.m.q.sentence) return [];
    const [x, y] = [first.q.value * first.q.factor, next.m.q.value * next.m.q.factor];
    return x === y || x > 2 * y || y > 2 * x || otherTime.test(first.clause + next.m.clause) || ofTwoThings(first, next.m) ? [] : [{ first: first.q, second: next.m.q, near: null }];
  });
}
