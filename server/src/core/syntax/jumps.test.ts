// Stories that go on on another page: which of several that jump there each continuation belongs to.
import assert from 'node:assert/strict';
import { parse } from './parse.ts';

const front = '第01版：要闻\n\n# 一江两岸的十年之变\n\n本报讯（记者 钟一苇）十年前，两岸还是荒滩。如今，沿江二十三个村着力打造\n\n（下转第2版）\n\n# 工厂昨日开工\n\n本报讯（记者 许四海）昨天，工厂开工了。机器一响，工人们纷纷\n\n（下转第2版）\n\n第02版：综合\n\n';
const factory = '走到车间门口合影，厂长说今年订单多。';
const rivers = '“山水一体”的生态长廊，把荒滩变成花园。';

/** Line from which the paragraphs that begin so go on. */
function from(text: string, begins: string): number | null {
  const { blocks } = parse(text);
  const joins = blocks.find((b) => text.startsWith(begins, b.content.start) || text.slice(b.content.start, b.content.end).endsWith(begins))?.joins;
  return typeof joins === 'number' ? (blocks[joins]?.line ?? -1) : null;
}

const both = (behind: string): (number | null)[] => [from(front + behind, rivers), from(front + behind, factory)];

describe('jumps', () => {
  it('the title in the note decides', () => assert.deepEqual(both(`（上接第1版《工厂昨日开工》）\n${factory}\n\n（上接第1版《一江两岸…》）\n${rivers}`), [5, 11]));
  it('the head that is told again decides', () => {
    assert.deepEqual(both(`工厂开工\n（上接第1版）\n${factory}\n\n一江两岸的十年之变\n（上接第1版）\n${rivers}`), [5, 11]);
    assert.deepEqual(both(`# 工厂昨日开工\n\n（上接第1版）${factory}\n\n# 一江两岸的十年之变\n\n（上接第1版）${rivers}`), [5, 11]);
  });
  it('where title and head say different things nothing is joined', () => {
    assert.deepEqual(both(`# 工厂昨日开工\n\n（上接第1版《一江两岸的十年之变》）${factory}`), [null, null]);
    assert.deepEqual(both(`（上接第1版《书屋开门》）${factory}`), [null, null]);
    assert.deepEqual(both(`（上接第1版《工厂昨日开工》）${factory}\n\n（上接第1版《工厂昨日开工》）${rivers}`), [null, null]);
  });
  it('a story without anything that tells it apart is not joined', () => assert.deepEqual(both(`（上接第1版）${factory}`), [null, null]));
  for (const note of ['(下转 A02)', '（下转A2）', '（文转A2版）', '(下转第A2版)', '▲下转第A2版', '下转 第A2版']) {
    it(`reads ${note}`, () => {
      const text = `A01 要闻\n\n# 一江两岸的十年之变\n\n本报讯（记者 钟一苇）十年前，两岸还是荒滩。如今，沿江二十三个村着力打造\n\n${note}\n\nA02 综合\n\n◀上接A1\n\n${rivers}\n`;
      assert.equal(from(text, rivers), 5);
      assert.equal(parse(text).blocks.find((b) => b.line === 7)?.kind, 'jump');
      assert.equal(from(text.replace(`造\n\n${note}`, `造${note}`), rivers), 5);
    });
  }
  it('下转第3页 is a jump too', () => assert.equal(from(front.replace('（下转第2版）', '(下转第2页)') + `（上接第1页《一江两岸的十年之变》）${rivers}`, rivers), 5));
});
