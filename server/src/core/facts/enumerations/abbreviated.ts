// Provinces by their short names, one character each, right before the number of them: 桂粤湘赣三省区, 京津冀三地.
import { smallHan } from '../../base/small-number.ts';
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

/** GB/T 2260: 简称 of the provinces, and those in common use beside them. */
const short = '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新港澳台';
// 沪苏浙皖三省一市 counts in two steps
const run = new RegExp(`(?<![${short}])([${short}]{2,8})([两二三四五六七八九])(省区市|省区|省市|省份|省|地)(?![一二两三][市省区]|[的]?[0-9一二两三四五六七八九十]|级)`, 'g');

const told = ['省', '两地', '三地', '四地', '五地', '六地'];

/** Every such run whose characters are not as many as the number behind them. */
export function abbreviated({ text, parts }: StoryText): Enumeration[] {
  if (!told.some((word) => holds(text, word))) return [];
  return matchesOf(text, run).flatMap((m): Enumeration[] => {
    const [names, numeral, unit] = [m[1] ?? '', m[2] ?? '', m[3] ?? ''];
    const value = smallHan(numeral);
    const start = m.index ?? 0;
    const end = start + names.length;
    if (new Set(names).size < names.length || value === names.length || Math.abs(value - names.length) > 2) return [];
    const items = [...names].map((_, i): Span => ({ start: start + i, end: start + i + 1 }));
    return [{ start, end, count: phraseOf({ parts }, end, numeral, unit), place: 'before', items, readings: [names.length], open: false, certain: true }];
  });
}
