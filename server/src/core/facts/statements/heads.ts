// Whether two figures count the same thing, as far as the words beside them tell.
import type { Quantity } from '../quantity.ts';
import { classifierOf, sameUnit } from './rows.ts';

/** Classifiers that go with any noun: the noun must agree before two of them compare. */
const general = new Set(['个', '项', '件', '处', '种', '次', '类', '批', '大', '条', '']);

/** Same unit and, for general classifiers, the same noun (one may be missing or a verb, as in 已有43个完成). */
export function sameThing(a: Quantity, b: Quantity): boolean {
  if (!sameUnit(a, b)) return false;
  if (a.dimension !== 'count' || !general.has(classifierOf(a.unit))) return true;
  return nounsAgree(rightHead(a), rightHead(b));
}

/** The noun behind the classifier; '' where the figure's noun stands before it. */
export function rightHead(q: Quantity): string {
  return q.headSpan !== null && q.headSpan.start >= q.end ? q.head : '';
}

/** True for classifiers that go with few nouns: 栋, 篇, 艘. */
export const isSpecific = (q: Quantity): boolean => q.dimension === 'count' && !general.has(classifierOf(q.unit)) && !['人', '家', '户', '人次'].includes(classifierOf(q.unit));

/** Equal, one the end of the other (中小学, 小学), one taken up by the other (参评村里, 村被评为), or one no noun at all. */
export function nounsAgree(x: string, y: string): boolean {
  const a = x.replace(/[中里内](?:有|已|已有)?$/, '');
  const b = y.replace(/[中里内](?:有|已|已有)?$/, '');
  if (!isNoun(a) || !isNoun(b)) return true;
  return a.endsWith(b) || b.endsWith(a) || a.slice(-2) === b.slice(-2) || b.startsWith(a.slice(-2)) || (b.length > 1 && b.startsWith(a.slice(-1)) && /[村镇乡校县区市站馆园]/.test(b[0] ?? ''));
}

/** Both nouns are printed and agree. */
export function nounsEqual(a: string, b: string): boolean {
  return isNoun(a) && isNoun(b) && (a === b || (Math.min(a.length, b.length) >= 2 && (a.endsWith(b) || b.endsWith(a))));
}

function isNoun(head: string): boolean {
  return head !== '' && !verbs.test(head);
}

const verbs = /^(?:[\p{Script=Han}]{1,2}了|[通用装喝住坐开换挂种]上|已|完成|建成|开放|实现|通过|达标|合格|参[加与赛]|建[起成了好有]|获|投|办结|达到|落地|落户|开[工展通]|纳入|申报|启动|签约|整改|评[为上]|入[围选]|晋级|进入|改造|没有|不|未|被|在|得到|拿下|由|来自|认领|配|住|使用|接受|报名|成为|办理|验收|交付|投产|竣工|有|是|为|将|还|都|均)/u;
