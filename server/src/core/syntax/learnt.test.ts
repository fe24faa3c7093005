// What is learnt fits what is asked of it: sizes, and what anyone would say of plain cases.
import assert from 'node:assert/strict';
import { biases, hidden, inputs, outer } from './far-seam.generated.ts';
import { type FarPlace, farOdds, tokensOf } from './far-seam.ts';
import { beginsWithin } from './neighbours.ts';
import { besides, Side } from './seam.ts';

const place = (left: string, right: string, more: Partial<FarPlace> = {}): FarPlace => ({
  left: new Side(left), right: new Side(right), words: '', finished: true, rival: null, paused: false, before: 3, last: false, distance: 5,
  atAll: 3, short: 0, belowHead: false, belowPicture: false, indent: 0, places: 6, ...more,
});

describe('what is learnt of seams', () => {
  it('has a weight for everything that is looked at', () => {
    assert.equal(inputs.length, tokensOf(place('天刚亮，他', '们就出了门。')).length * hidden);
    assert.equal(biases.length, hidden);
    assert.equal(outer.length, hidden + 1);
  });

  it('knows the two halves of a word from two words that never meet', () => {
    const seam = (left: string, right: string): number => besides(new Side(left), new Side(right));
    assert.ok(seam('村里的老人每天到活动中', '心下棋、看报。') > seam('村里的老人每天到活动中', '们都说方便。') + 2);
    assert.ok(seam('全村种了三百', '亩油茶，今年挂果。') > seam('全村种了三百', '问他为什么，他笑。'));
    assert.ok(Number.isFinite(seam('', '')));
    assert.ok(Number.isFinite(seam('😀', '�')));
  });

  it('knows how pieces of a paragraph begin', () => {
    assert.ok(beginsWithin('的路灯全换成了新的，') > 1);
    assert.ok(beginsWithin('本报讯（记者 甲乙）') < -1);
  });

  it('would rather go on with the rest of a word, and where the words speak for it', () => {
    const odds = (right: string, more: Partial<FarPlace> = {}): number => farOdds(tokensOf(place('村里的老人每天到活动中', right, more)));
    assert.ok(odds('心下棋、看报，午饭也在这里吃。') > odds('记者来到村口的时候，天刚放晴。') + 2);
    assert.ok(odds('心下棋、看报，午饭也在这里吃。') > odds('心下棋、看报，午饭也在这里吃。', { atAll: -3 }));
  });
});
