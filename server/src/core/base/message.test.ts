// Messages: places filled, quotation marks nested.
import assert from 'node:assert/strict';
import { format } from './message.ts';

describe('messages', () => {
  const say = (wrong: string): string => format({ zh: '词库中是“{right}”，此处为“{wrong}”{rest}', en: '' }, 'zh', { wrong, right: '甲' });

  it('nest quotation marks by depth', () => {
    assert.equal(say('“296X”集群'), '词库中是“甲”，此处为“‘296X’集群”{rest}');
    assert.equal(say('“甲‘乙’丙”'), '词库中是“甲”，此处为“‘甲“乙”丙’”{rest}');
  });

  it('leave marks alone that have no partner, and messages without any inside', () => {
    assert.equal(say('“296X集群'), '词库中是“甲”，此处为““296X集群”{rest}');
    assert.equal(say('乙'), '词库中是“甲”，此处为“乙”{rest}');
  });
});
