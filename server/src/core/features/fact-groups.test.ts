// The facts of the example issue, gathered for the view.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeText } from '../../testkit/check.ts';
import { type FactGroupKind, type FactSubject, factGroups } from './fact-groups.ts';

const example = readFileSync(join(import.meta.dirname, '../../../../test-fixtures/example.issue'), 'utf8');
const groups = new Map(factGroups(analyzeText(example)).map((g) => [g.kind, g.subjects]));
const subject = (kind: FactGroupKind, name: string): FactSubject => {
  const found = groups.get(kind)?.find((s) => s.name === name);
  assert.ok(found, `${name} is not among ${groups.get(kind)?.map((s) => s.name).join('、')}`);
  return found;
};

describe('facts by subject', () => {
  it('puts dates on a timeline, with weekday and the days they stand for', () => {
    const days = (groups.get('dates') ?? []).map((s) => s.days?.first ?? '');
    assert.deepEqual(days, [...days].sort());
    const day = subject('dates', '2026年4月16日');
    assert.equal(day.detail, '星期四');
    assert.deepEqual(day.days, { first: '2026-04-16', last: '2026-04-16', exact: true });
    assert.equal(subject('dates', '2026年3月20日至31日').days?.exact, false);
    assert.deepEqual(subject('dates', '2026年5月1日至5日').days, { first: '2026-05-01', last: '2026-05-05', exact: true });
  });

  it('marks mentions in question, with what is said of them', () => {
    assert.ok(subject('dates', '2026年4月14日').mentions.some((m) => m.finding?.rule === 'date/relative'));
    assert.ok(subject('people', '陆静宜').mentions.every((m) => m.finding === null));
  });

  it('lists people with titles, bodies, programmes and documents', () => {
    assert.match(subject('people', '季云舟').detail, /市图书馆馆长/);
    assert.equal(subject('organisations', '市农业农村局').mentions.length, 2);
    assert.ok(!groups.get('organisations')?.some((s) => /^三个|副局$/.test(s.name)));
    assert.equal(subject('programmes', '258').detail, '强基工程');
    subject('documents', '《关于加快竹产业发展的意见<试行>》');
  });

  it('gathers what people say under who says it', () => {
    assert.match(subject('speeches', '聂长松').mentions[0]?.text ?? '', /合龙前夜/);
    assert.match(subject('speeches', '方有田').mentions[0]?.text ?? '', /以前争的是气/);
    assert.match(subject('speeches', '季云舟').mentions[0]?.text ?? '', /读者在哪里/);
    assert.match(subject('speeches', '骆宝珍').mentions[0]?.text ?? '', /孩子在这儿/);
    assert.match(subject('speeches', '何百川').mentions[0]?.text ?? '', /一张饭桌/);
    // 薛阿姨 is no name: her words are nobody else's
    assert.ok(subject('speeches', '').mentions.some((m) => m.text.startsWith('以前要请女儿')));
  });
});
