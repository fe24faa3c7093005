// Stretches of hours and minutes told one by one and what they come to: 上山用了2小时20分钟，吃饭半小时，下山用了1小时30分钟 … 整整4小时20分钟.
import type { Sentence } from '../sentences.ts';
import { smallNumber } from '../../base/small-number.ts';
import { holds as says } from '../../base/held.ts';
import { member, statement, type Statement } from './model.ts';

const figure = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const stretch = new RegExp(`${figure}(?:个)?(?:小时|钟头)(?:(半)|(?:零|又)?${figure}分钟?)?|(半)个?(?:小时|钟头)|${figure}分钟`, 'g');
/** All of it: 整整, 一共, 从出发到回来, 全程用时. */
const whole = /(?:整整|一共|总共|合计|全程|前后|来回|往返|加起来|从[^，。；]{1,10}到[^，。；]{1,8})[^。；\d一二两三四五六七八九十半]{0,8}$/;
/** How a part is told. */
const part = /(?:用|花|耗|走|骑|坐|等|排|开|睡|歇|吃|休息|停|跑|爬|飞|游|拍|学|练|干|做|修|写)[\u4e00-\u9fff]{0,6}$/;
const loose = /约|近|左右|多(?:小时|分钟)|不到|超过|每[天日次]|平均|缩短|提前|比|至少|至多|大概|差不多/;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
}

/** A total of the sentence behind two and more parts, in it or in the one before. */
export function readDurationSums(text: string, sentences: readonly Sentence[]): Statement[] {
  const found: Statement[] = [];
  if (!says(text, '小时') && !says(text, '钟头')) return found;
  if (says(text, '二十四小时') || says(text, '24小时') || says(text, '24个小时')) found.push(...readRestOfDay(text));
  found.push(...readThereAndBack(text, sentences), ...readHalfYears(text));
  for (let i = 0; i < sentences.length; i++) {
    const s = sentences[i];
    if (!s || s.end - s.start > 300) continue;
    const here = stretchesIn(text, s);
    const total = here.find((d) => whole.test(text.slice(Math.max(s.start, d.start - 24), d.start)));
    if (!total) continue;
    const previous = sentences[i - 1];
    const joined = here.indexOf(total) > 1 ? here.slice(0, here.indexOf(total)) : here.indexOf(total) === 0 && previous && previous.part + 1 >= s.part ? stretchesIn(text, previous) : [];
    const from = joined[0]?.start ?? total.start;
    if (joined.length < 2 || joined.length > 6 || loose.test(text.slice(Math.max(0, from - 8), total.end + 2)) || !joined.every((d) => part.test(text.slice(Math.max(0, d.start - 12), d.start)))) continue;
    const sum = joined.reduce((n, d) => n + d.minutes, 0);
    if (Math.abs(sum / total.minutes - 1) > 0.3) continue;
    found.push(statement('sum', [...joined.map((d) => member('part', d)), member('total', total)], {
      claim: total, holds: sum === total.minutes, working: `${joined.map((d) => text.slice(d.start, d.end)).join('＋')}＝${clock(sum)}`, right: null, fault: 'unequal',
    }));
  }
  return found;
}

const there = /去|上|往|出|早/;
const back = /回|下|返|晚/;
const bothWays = /(?:路上|来回|往返|一天|一趟|加起来|总共|合计|一共)[^。；\d]{0,12}$/;

/** 去的时候…2小时50分钟；回来…2小时10分钟 … 光是花在路上的时间，一天就是5小时20分钟: the only three stretches of the story. */
function readThereAndBack(text: string, sentences: readonly Sentence[]): Statement[] {
  const all = sentences.flatMap((s) => (s.end - s.start > 300 ? [] : stretchesIn(text, s).map((d) => ({ ...d, s }))));
  const [a, b, total] = all;
  if (!a || !b || !total || all.length !== 3 || a.s !== b.s || total.s === a.s || a.minutes === b.minutes) return [];
  const [x, y] = [text.slice(a.s.start, a.start), text.slice(a.end, b.start)];
  const sum = a.minutes + b.minutes;
  if (!there.test(x) || !back.test(y) || !bothWays.test(text.slice(Math.max(total.s.start, total.start - 24), total.start)) || loose.test(x.slice(-8) + y + text.slice(total.start - 6, total.end + 2)) || Math.abs(sum / total.minutes - 1) > 0.3) return [];
  return [statement('sum', [member('part', a), member('part', b), member('total', total)], { claim: total, holds: sum === total.minutes, working: `${text.slice(a.start, a.end)}＋${text.slice(b.start, b.end)}＝${clock(sum)}`, right: null, fault: 'unequal' })];
}

const halfYears = /上半年[^，。；\d]{0,8}(\d{2,5})(?:个)?小时[，；]下半年[^，。；\d]{0,8}(\d{2,5})(?:个)?小时[，；](?:全年|一年|合计|共|一共)[^，。；\d]{0,8}(\d{2,5})(?:个)?小时/g;

/** 上半年服务120小时，下半年服务96小时，全年服务226小时. */
function readHalfYears(text: string): Statement[] {
  return says(text, '上半年') ? [...text.matchAll(halfYears)].flatMap((m): Statement[] => {
    const [all, ...numbers] = m;
    let at = m.index;
    const spans = numbers.map((n) => {
      const start = text.indexOf(n, at);
      at = start + n.length;
      return { start, end: at + (text[at] === '个' ? 3 : 2) };
    });
    const [a, b, c] = numbers.map(Number);
    const [x, y, z] = spans;
    if (!a || !b || !c || !x || !y || !z || Math.abs((a + b) / c - 1) > 0.3 || loose.test(all)) return [];
    return [statement('sum', [member('part', x), member('part', y), member('total', z)], { claim: z, holds: a + b === c, working: `${a}＋${b}＝${a + b}`, right: null, fault: 'unequal' })];
  }) : [];
}

const ofDay = /一天(?:到晚)?(?:的|有|就|就是|共)?(?:二十四|24)个?小时/g;
const leftOver = /(?:剩下|余下|其余|剩余|还剩|余)(?:的)?(?:时间)?(?:还有)?$/;

/** 一天二十四小时…睡觉6个小时，…合起来9个小时，…3个小时。除掉这三样，余下的8个小时: the parts of a day and what is left of it. */
function readRestOfDay(text: string): Statement[] {
  const found: Statement[] = [];
  for (const m of text.matchAll(ofDay)) {
    const from = m.index + m[0].length;
    const own = stretchesIn(text, { start: from, end: Math.min(text.length, from + 200) });
    const at = own.findIndex((d) => leftOver.test(text.slice(Math.max(from, d.start - 8), d.start)));
    const rest = own[at];
    if (!rest || at < 2 || at > 6) continue;
    const parts = own.slice(0, at);
    const between = text.slice(from, rest.start);
    const said = /(?:除掉|除去|扣掉|扣除|刨去|去掉|减去|除开|抛开)?这([两二三四五六])[样项件桩块头]/.exec(between)?.[1];
    if ((said !== undefined && smallNumber(said.replace('两', '二')) !== parts.length) || loose.test(between) || /其中/.test(between)) continue;
    const minutes = 24 * 60 - parts.reduce((n, d) => n + d.minutes, 0);
    if (minutes <= 0 || minutes > 2 * rest.minutes || rest.minutes > 2 * minutes) continue;
    found.push(statement('remainder', [...parts.map((d) => member('part', d)), member('rest', rest)], {
      claim: rest, holds: minutes === rest.minutes, working: `24小时−${parts.map((d) => text.slice(d.start, d.end)).join('−')}＝${clock(minutes)}`, right: null, fault: 'rest',
    }));
  }
  return found;
}

function stretchesIn(text: string, { start, end }: Pick<Sentence, 'start' | 'end'>): Stretch[] {
  return [...text.slice(start, end).matchAll(stretch)].map((m) => ({
    start: start + m.index, end: start + m.index + m[0].length,
    minutes: m[4] ? 30 : m[5] ? smallNumber(m[5]) : 60 * smallNumber(m[1] ?? '') + (m[2] ? 30 : m[3] ? smallNumber(m[3]) : 0),
  })).filter((d) => d.minutes > 0);
}

const clock = (minutes: number): string => `${minutes >= 60 ? `${Math.floor(minutes / 60)}小时` : ''}${minutes % 60 > 0 ? `${minutes % 60}分钟` : ''}`;
