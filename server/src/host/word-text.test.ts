// What becomes of a Word file's content: nothing is merged, nothing is lost, captions need evidence.
import assert from 'node:assert/strict';
import { canShow, isCaption, issueOfHtml, pictureSuffix } from './word-text.ts';

const lines = (html: string): string[] => issueOfHtml(html).trimEnd().split('\n\n');
const picture = '<p><img src="a/1.png" /></p>';

describe('text of a Word file', () => {
  it('keeps headings, bold heads and paragraphs', () => {
    assert.deepEqual(lines('<h1>雨停了</h1><p>一。</p><p><strong>小标题</strong></p><p>二&lt;三&amp;四。</p>'), ['# 雨停了', '一。', '小标题', '二<三&四。']);
    assert.deepEqual(lines('<p><strong>雨停了</strong></p><p><strong>记者</strong>写道。</p>'), ['# 雨停了', '记者写道。']);
  });

  it('puts every picture of a paragraph into the text', () => {
    assert.deepEqual(lines('<p><img src="a/1.png" /><img src="a/2.png" /></p><p>图为桥。张三 摄</p>'), ['![](a/1.png)', '![图为桥。张三 摄](a/2.png)']);
    assert.deepEqual(lines('<p><img src="a/1.png" />桥通了，人来了不少，桥头摆起了集市。</p>'), ['![](a/1.png)', '桥通了，人来了不少，桥头摆起了集市。']);
    assert.deepEqual(lines('<p><strong><img src="a/1.png" /></strong></p><p><img src="" /></p>'), ['![](a/1.png)']);
  });

  it('makes a line of each item of nested lists', () => {
    assert.deepEqual(lines('<ul><li>甲<ul><li>乙<ol><li>丙</li></ol></li><li>丁</li></ul></li><li>戊</li></ul>'), ['甲', '乙', '丙', '丁', '戊']);
    assert.deepEqual(lines('<ol><li><p>甲一</p><p>甲二</p></li></ol>'), ['甲一', '甲二']);
  });

  it('parts cells, and paragraphs within one', () => {
    assert.deepEqual(lines('<table><tr><td><p>品名</p></td><td><p>价格</p><p>（元）</p></td></tr><tr><td></td><td><p>3</p></td></tr></table>'), ['品名　价格 （元）', '3']);
    assert.deepEqual(lines('<table><tr><td><p>第一段说了一件事。</p><p>第二段又说了一件。</p></td><td><p>右栏。</p></td></tr></table>'), ['第一段说了一件事。', '第二段又说了一件。', '右栏。']);
    assert.deepEqual(lines(`<table><tr><td>${picture}<p>图为桥。</p></td></tr></table>`), ['![图为桥。](a/1.png)']);
    assert.deepEqual(lines('<table><tr><td><table><tr><td><p>内甲</p></td><td><p>内乙</p></td></tr></table></td><td><p>外</p></td></tr></table>'), ['内甲　内乙　外']);
  });

  it('loses no text whatever the tags are', () => {
    assert.deepEqual(lines('头<p>甲</b></p>乙<sup>[1]</sup><p>丙'), ['头', '甲', '乙[1]', '丙']);
    assert.deepEqual(lines('<p>甲<br />乙</p>'), ['甲\n乙']);
    assert.equal(issueOfHtml(''), '\n');
  });

  it('leaves a sentence of the story behind a picture where it stands', () => {
    for (const text of ['昨天下午，桥通车了，人来了不少。', '昨天下午，桥通车了，人来了不少…', '“桥通了！”', '桥头来了三拨人：', '他走走停停。一路拍摄。', '他只有一个意图：赚钱。', '村里请人来测绘。', '本报记者 张三', '一、桥的来历', '□ 张三']) assert.deepEqual(lines(`${picture}<p>${text}</p>`), ['![](a/1.png)', text]);
    assert.deepEqual(lines(`${picture}<p><strong>大桥通车</strong></p>`), ['![](a/1.png)', '# 大桥通车']);
  });

  it('takes what shows evidence as a caption', () => {
    for (const text of ['图为通车现场。', '图①：桥头。', '上图：桥头', '▲桥头的集市。', '桥头的集市', '张三摄', '昨天，游人走过新桥。张三 摄', '昨天，游人走过新桥。（张三摄）', '昨天，游人走过新桥。 本报记者 张三 摄影报道', '游人走过新桥。（资料图片）', '新桥夜景。摄影：张三']) assert.deepEqual(lines(`${picture}<p>${text}</p>`), [`![${text}](a/1.png)`]);
    assert.deepEqual(lines(`${picture}<p class="caption">昨天，游人走过新桥。</p>`), ['![昨天，游人走过新桥。](a/1.png)']);
    assert.deepEqual(lines(`${picture}<p class="centred">昨天，游人走过新桥。</p>`), ['![昨天，游人走过新桥。](a/1.png)']);
    assert.deepEqual(lines(`${picture}<p class="caption">图[1]</p>`), ['![图〔1〕](a/1.png)']);
    assert.equal(isCaption('青桐桥通车现场。', { caption: false, centred: false, bold: false }), true);
    assert.equal(isCaption('昨天下午，桥通车了，人来了不少。', { caption: false, centred: false, bold: false }), false);
    assert.equal(isCaption(`图为${'桥'.repeat(200)}`, { caption: false, centred: false, bold: false }), false);
  });

  it('knows a picture by its bytes before its name', () => {
    const emf = new Uint8Array(44);
    emf.set([1, 0, 0, 0]);
    emf.set([0x20, 0x45, 0x4d, 0x46], 40);
    assert.equal(pictureSuffix(emf, 'image/png'), 'emf');
    assert.equal(pictureSuffix(Uint8Array.of(0xd7, 0xcd, 0xc6, 0x9a), ''), 'wmf');
    assert.equal(pictureSuffix(Uint8Array.of(0xff, 0xd8), 'image/png'), 'jpg');
    assert.equal(pictureSuffix(new Uint8Array(4), 'image/x-emf'), 'emf');
    assert.equal(pictureSuffix(new Uint8Array(4), 'image/svg+xml'), 'svg');
    assert.equal(pictureSuffix(new Uint8Array(4), 'image/jpeg'), 'jpg');
    assert.equal(pictureSuffix(new Uint8Array(4), 'image/../../x'), 'bin');
    assert.deepEqual(['png', 'jpg', 'emf', 'wmf', 'tiff'].map(canShow), [true, true, false, false, false]);
  });
});
