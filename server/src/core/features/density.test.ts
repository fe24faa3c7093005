// The duty editor's score: weights, caps and counts.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { densities } from './density.ts';

const config = { rules: { '*': 'off', 'format/*': 'information' } } as const;
const score = (text: string): ReturnType<typeof densities> => densities(analyzeText(text, { config }));

describe('density of suspected problems', () => {
  it('is nothing on a clean page, and counts characters without blanks', () => {
    const { whole } = score('# 桥 通了\n\n桥通了，人来了。');
    assert.deepEqual(whole, { characters: 12, problems: 0, questions: 0, points: 0, density: 0 });
  });
  it('weighs a mark by a tenth, and doubles it in a headline', () => {
    assert.equal(score('# 老桥重修\n\n桥通了，，人来了，都说好走。').whole.points, 0.1);
    assert.equal(score('# 老桥，，重修\n\n桥通了，人来了，都说好走。').whole.points, 0.2);
  });
  it('weighs a repeated character by one', () => assert.equal(score('# 老桥重修\n\n桥是新的的桥，人来了，都说好走。').whole.points, 1));
  it('counts one slip three times at most', () => {
    assert.equal(score('# 老桥重修\n\n桥，，通，，了，，人，，来，，了，都说好走。').whole.points, 0.3);
  });
  it('caps the use of figures at one an issue', () => {
    const days = [1, 2, 3, 4, 5, 6].map((d) => `星期${d}上午，桥上有集市，人不少。`);
    const years = ['一九零一', '一九零二', '一九零三', '一九零四', '一九零五', '一九零六'].map((y) => `${y}年，桥修过一回。`);
    assert.equal(score(`# 老桥重修\n\n${[...days, ...years].join('\n\n')}`).whole.points, 1);
  });
  it('scores each story by itself', () => {
    const { stories } = score('# 老桥重修\n\n桥通了，，人来了，都说好走。\n\n# 新渠放水\n\n水来了，苗也活了，大家都高兴。');
    assert.deepEqual(stories.map((s) => [s.name, s.points]), [['老桥重修', 0.1], ['新渠放水', 0]]);
    assert.equal(stories[0]?.density, Math.round((0.1 / (stories[0]?.characters ?? 1)) * 1e6) / 100);
  });
  it('has a score for an empty file', () => assert.equal(score('').whole.density, 0));
});
