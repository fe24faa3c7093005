// 由15分钟缩短至20分钟: a time that grows shorter and comes out longer, or the other way round.
import { holdsAny } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import { member, statement, type Statement } from './model.ts';
import { compared } from './phrases.ts';

const number = '(\\d{1,5}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]{1,3})';
const unit = '(个?(?:多|半)?(?:分钟|小时|钟头|月|星期)|天|秒|年)';
const shorter = '缩短|缩减|压缩|压减|减少|减|缩|压|降低|降';
const longer = '延长|拉长|增加|放宽|延';
const turned = new RegExp(`[由从](?:目前|现在|现行|当前|原来|原先|过去|以前|此前|之前|最初|去年|上年|现有)?的?(?:平均|约|近|最[长短多少])?${number}${unit}(?:[^，。；：\\d由从]{0,6}?)(?:(${shorter})|(${longer}))(?:到|至|为|成)了?(?:现在|如今|目前|今年)?的?(?:平均|约|近|不到|不足|最[长短多少])?${number}\\2(?!前|后|内的)`, 'g');

/** Statements of such changes; both times are in the same unit, so that the figures themselves are compared. */
export function readTurnedTimes(text: string): readonly Statement[] {
  if (!holdsAny(text, '缩压延减降长')) return [];
  const found: Statement[] = [];
  for (const m of text.matchAll(turned)) {
    const [whole = '', first = '', word = '', down, up, second = ''] = m;
    const [a, b] = [lengthOf(first), lengthOf(second)];
    if (a <= 0 || b <= 0 || (down === undefined) === (up === undefined) || (down === undefined ? b >= a : b <= a) || /多|半/.test(word)) continue;
    const start = m.index + whole.indexOf(first);
    const claimStart = m.index + whole.lastIndexOf(second + word);
    const [from, claim] = [{ start, end: start + first.length + word.length }, { start: claimStart, end: claimStart + second.length + word.length }];
    const said = (s: { start: number; end: number }): string => text.slice(s.start, s.end);
    found.push(statement('direction', [member('from', from), member('to', claim)], { claim, holds: false, working: compared(said(claim), down === undefined ? 'shorter' : 'longer', said(from)), right: null, fault: down === undefined ? 'falls' : 'rises' }));
  }
  return found;
}

const lengthOf = (printed: string): number => (/^\d/.test(printed) ? Number(printed) : smallHan(printed));
