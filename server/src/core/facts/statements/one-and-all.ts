// What one does and what all do, told side by side: 每辆一次可装360份餐，6辆车一趟能送2260份; 一名绣娘一天能绣30片，12名绣娘一天能绣420片.
import type { Quantity } from '../quantity.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { classifierOf, sameUnit, type Row } from './rows.ts';

const eachCue = cues.cue('每一');

/** Statements of a sentence whose only figures are what one bears, how many there are and what all bear. */
export function readOneAndAll(text: string, row: Row): readonly Statement[] {
  if (row.figures.length < 3 || !(row.cues & eachCue)) return none;
  const [rate, count, all, more] = row.figures.filter(({ q }) => q.dimension !== 'time');
  if (!rate || !count || !all || (more && sameUnit(more.q, rate.q)) || [rate, count, all].some(({ q }) => q.approximator !== 'exact' || q.value <= 0)) return none;
  const unit = eachOf(rate.before);
  if (unit === null || count.q.kind !== 'count' || classifierOf(count.q.unit) !== unit.word || !sameUnit(rate.q, all.q) || classifierOf(rate.q.unit) === unit.word || count.q.value < 2) return none;
  const words = row.text.slice(0, all.q.end - row.sentence.start);
  if (uneven.test(row.text) || periodOf(words.slice(0, rate.q.start - row.sentence.start)) !== periodOf(all.before) || !alike(unit.noun, count.after) || /[。；]/.test(count.before) || !does.test(all.before)) return none;
  const point = (baseValue(rate.q) * count.q.value) / baseValue(all.q);
  if (point < 0.5 || point > 2) return none;
  const holds = Math.abs(point - 1) < 0.03 && !(exactly(rate.q) && exactly(all.q)) ? true : Math.abs(point - 1) < 1e-9;
  const working = `${say(text, count.q)}×${say(text, rate.q)}＝${compact((baseValue(rate.q) * count.q.value) / all.q.factor)}`;
  return [statement('average', [member('rate', rate.q), member('count', count.q), member('total', all.q)], { claim: all.q, holds, working, right: null, fault: 'product' })];
}

const none: readonly never[] = [];

const exactly = (q: Quantity): boolean => q.scale === 1 && q.step <= 1;

/** 每辆, 每个, 一名绣娘: the classifier the rate is reckoned by and the noun behind it; words of ability stand behind 一名. */
function eachOf(before: string): { readonly word: string; readonly noun: string } | null {
  const [, each = '', word = '', rest = ''] = /(每一?|一)([辆台条艘只架节列名位人个间栋层桌张排组队户亩棵株箱盒袋筐笼车船锅炉缸池盘桶捆圈])([\p{Script=Han}]{0,12})$/u.exec(before.slice(-16)) ?? [];
  return word === '' || (each === '一' && (!/[能可坐装容载放摆]/.test(rest) || /[是有共]/.test(rest))) ? null : { word: classifierOf(word), noun: nounOf(rest) };
}

/** 绣娘 of 绣娘一天能绣. */
const nounOf = (words: string): string => /^(?![一能可每坐装容载放])[\p{Script=Han}]{1,4}?(?=[一能可每坐装容载放]|$)/u.exec(words)?.[0] ?? '';

/** The words that make all of a time: both a day, both a trip. */
function periodOf(before: string): string {
  const words = /([天日晚夜次趟回小时分钟月年季周]{1,2})[^，。；每]{0,8}$/.exec(before.slice(-14).replace(/^.*，/, ''))?.[1] ?? '';
  return words.replace(/[趟回]/, '次').replace(/[日晚夜]/, '天');
}

/** 12名绣娘 do what 一名绣娘 does: the noun is the same, or there is none. */
function alike(noun: string, after: string): boolean {
  const other = nounOf(after);
  return noun === '' || other === '' || noun.includes(other) || other.includes(noun) || /^[一能可]/.test(after);
}

/** What all do: able, borne, together. */
const does = /能|可|共|总|坐|装|载|送|运|洒|绣|做|产|蒸|放|容|就是|合计/;

const uneven = /不同|不等|分别|最[高多低少大小]|至少|至多|另|还[能可有要]|其中|除|加上|算上|轮流|轮换|往返|来回|两趟|多趟|剩|空|小[车船]|大[车船]|平均/;
