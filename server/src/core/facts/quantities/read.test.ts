// The figure reader: what it reads of single phrases, and what it passes over.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quantity } from '../quantity.ts';
import { readSentences } from '../sentences.ts';
import { readQuantities } from './read.ts';

/** Figures of one paragraph, labels left out. */
function figures(text: string): Quantity[] {
  const copy = { role: 'article', text, parts: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] } as const;
  return readQuantities(copy, readSentences(copy)).filter((q) => q.kind !== 'label');
}

/** `text → value|unit` of the only figure in a phrase. */
function one(phrase: string): Quantity {
  const found = figures(phrase);
  assert.equal(found.length, 1, `${phrase}: ${found.map((q) => phrase.slice(q.start, q.end)).join(' / ') || 'nothing'}`);
  return found[0] as Quantity;
}

describe('quantities', () => {
  const values: readonly (readonly [string, number, string])[] = [
    ['投资1,280.5万元', 12_805_000, '元'], ['市场主体3.5万余家', 35_000, '家'], ['一千二百三十户居民', 1230, '户'], ['三千五百人', 3500, '人'], ['两百五十万元', 2_500_000, '元'],
    ['三成半的农户', 3.5, '成'], ['四分之一的村', 25, '分之'], ['占百分之十二点五', 12.5, '%'], ['翻两番', 2, '番'], ['长42.195公里', 42.195, '公里'], ['气温−2℃', -2, '℃'], ['零下4℃', -4, '℃'],
    ['3亿4500万元', 345_000_000, '元'], ['一亿二千万元', 120_000_000, '元'], ['三万五千亿元', 3.5e12, '元'], ['3万5000元', 35_000, '元'], ['1万零500元', 10_500, '元'], ['1.39万亿斤', 1.39e12, '斤'], ['3千米', 3, '千米'], ['500千瓦', 500, '千瓦'], ['提高7.7个百分点', 7.7, '个百分点'], ['位列第25位', 25, '位'], ['一万零五十元', 10_050, '元'],
  ];
  for (const [phrase, value, unit] of values) {
    it(phrase, () => {
      const q = one(phrase);
      assert.equal(q.value, value);
      assert.equal(q.unit, unit);
    });
  }
  const intervals: readonly (readonly [string, number, number])[] = [
    ['近30万户', -Infinity, 300_000], ['40余家', 40, 50], ['3.5万余家', 35_000, 36_000], ['1300余家', 1300, 1400], ['300多万家', 3e6, 4e6], ['十几个', 11, 19], ['几十个', 20, 99], ['数百人', 200, 999], ['两三个', 2, 3],
    ['七八十人', 70, 89], ['超600件', 600, Infinity], ['不少于3个', 3, Infinity], ['3到5个', 3, 5], ['百余人', 100, 200], ['5年多', 5 * 365.25, 6 * 365.25],
  ];
  for (const [phrase, low, high] of intervals) {
    it(phrase, () => assert.deepEqual([one(phrase).low, one(phrase).high], [low, high]));
  }
  for (const phrase of ['三心二意', '一枝一叶', '四梁八柱', '2026年7月14日', '上午8:30开门', '电话0571-88119617', '90后青年', '第', '千家万户', '十分重视', '统一', '唯一', '星期三', '二〇二六年', '五月三日', '百分百']) {
    it(`passes over ${phrase}`, () => assert.deepEqual(figures(phrase).map((q) => phrase.slice(q.start, q.end)), []));
  }
  it('reads every printed integer back', () => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: 2, max: 99_999_999 }), fc.integer({ min: 100_000_000, max: 999_999_999_999 }), fc.integer({ min: 10_000, max: 99_999_999 }).map((n) => n * 10_000)), (n) => {
      assert.equal(one(`共${n}个`).value, n);
      assert.equal(one(`共${n.toLocaleString('en-US')}个`).value, n);
      assert.equal(one(`共${han(n)}个`).value, n, han(n));
    }));
  });
  it('reads decimals, scales and approximators back', () => {
    const scales = [['', 1], ['万', 1e4], ['亿', 1e8]] as const;
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom(...scales), (n, decimals, [scale, factor]) => {
      const printed = (n / 10 ** decimals).toFixed(decimals);
      const q = one(`投资${printed}${scale}元`);
      assert.equal(q.value, (Number(printed.replace('.', '')) * factor) / 10 ** decimals);
      assert.equal(q.step, factor / 10 ** decimals);
      assert.equal(one(`超过${printed}${scale}元`).low, q.value);
      assert.equal(one(`不足${printed}${scale}元`).high, q.value);
      const about = one(`约${printed}${scale}元`);
      assert.ok(about.low < q.value && about.high > q.value);
    }));
  });
  it('reads percentages and fractions in Han characters', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
      assert.equal(one(`占百分之${han(n)}`).value, n);
      assert.equal(one(`占${n}%`).value, n);
    }));
  });
});

/** A number in Han characters, the long way. */
function han(n: number): string {
  const digits = '零一二三四五六七八九';
  const below = (x: number): string => {
    let out = '';
    let zero = false;
    for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
      const d = Math.floor(x / unit) % 10;
      if (d === 0) zero = out !== '';
      else {
        out += (zero ? '零' : '') + digits[d] + name;
        zero = false;
      }
    }
    return out;
  };
  let out = '';
  for (const [scale, name] of [[1e8, '亿'], [1e4, '万'], [1, '']] as const) {
    const section = Math.floor(n / scale) % 1e4;
    if (section > 0) out += (out !== '' && section < 1000 ? '零' : '') + below(section) + name;
    else if (out !== '' && scale > 1 && n % scale > 0) out += '零';
  }
  return out.replace(/零零/g, '零').replace(/^一十/, '十');
}
