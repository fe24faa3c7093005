// Part of name/organisation: one official name joined by 和 in one place and by 与 or 及 in another, or with its 附属 and its number turned: 自然资源和规划局, 自然资源与规划局; 附属第一医院, 第一附属医院.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { BodyClash } from './organisation.ts';

/** What stands behind the joint up to the word for the kind of body. */
const behind = /^[\u4e00-\u9fff]{1,7}?(?:局|厅|委员会|研究院|研究所|研究中心|中心|学院|学校|协会|学会|基金会|公司|博物馆|展览馆|出版社|办公室)/;
/** Characters before the joint that must agree. */
const stem = 4;
const most = 60;

/** Both kinds, the later and rarer to be doubted. */
export function joinedNames({ text }: StoryText): BodyClash[] {
  const found: BodyClash[] = [];
  const seen = new Set<string>();
  for (const joint of '与及') {
    if (!holds(text, joint)) continue;
    let count = 0;
    for (let at = text.indexOf(joint); at >= 0 && count < most; at = text.indexOf(joint, at + 1), count++) {
      const before = text.slice(at - stem, at);
      const rest = behind.exec(text.slice(at + 1, at + 13))?.[0];
      if (at < stem || rest === undefined || !/^[\u4e00-\u9fff]+$/.test(before)) continue;
      add(text, found, seen, `${before}${joint}${rest}`, `${before}和${rest}`);
    }
  }
  if (holds(text, '附属')) {
    for (const number of '一二三四五六') {
      for (const kind of ['医院', '小学', '中学', '幼儿园', '学校']) {
        const turned = `第${number}附属${kind}`;
        let count = 0;
        for (let at = text.indexOf(turned); at >= 0 && count < most; at = text.indexOf(turned, at + 1), count++) {
          const before = text.slice(at - stem, at);
          if (/^[\u4e00-\u9fff]{4}$/.test(before)) add(text, found, seen, before + turned, `${before}附属第${number}${kind}`);
        }
      }
    }
  }
  return found;
}

function add(text: string, found: BodyClash[], seen: Set<string>, one: string, two: string): void {
  if (seen.has(one)) return;
  seen.add(one);
  const [a, b] = [placesOf(text, one), placesOf(text, two)];
  if (a.length === 0 || b.length === 0) return;
  const doubtOne = a.length < b.length || (a.length === b.length && (a[0]?.start ?? 0) > (b[0]?.start ?? 0));
  const [wrong, right, wrongText, rightText] = doubtOne ? [a, b, one, two] : [b, a, two, one];
  found.push({ message: 'body', wrong, right, wrongText, rightText });
}

function placesOf(text: string, name: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < 20; at = text.indexOf(name, at + name.length)) found.push({ start: at, end: at + name.length });
  return found;
}
