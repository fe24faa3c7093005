// Addresses of pictures: below the folder, written for a URI, nothing from elsewhere.
import assert from 'node:assert/strict';
import { parse } from '../syntax/parse.ts';
import { pictureAddress } from './picture.ts';
import { proofOf } from './proof.ts';
import { noteLines, storyHtml } from './sheet.ts';

const words = { page: '', photo: '照片', empty: '', notes: '', accepted: '', severities: { error: '', warning: '', information: '', hint: '' } };

describe('pictures of a proof', () => {
  it('lie below the folder of the issue', () => {
    assert.equal(pictureAddress('file:///a/b', '图/桥 上.jpg'), `file:///a/b/${encodeURIComponent('图')}/${encodeURIComponent('桥 上.jpg')}`);
    assert.equal(pictureAddress('file:///a/b/', 'x%20y.png'), 'file:///a/b/x%20y.png');
    assert.equal(pictureAddress('file:///a/b', '图\\1.png'), `file:///a/b/${encodeURIComponent('图')}/1.png`);
    assert.equal(pictureAddress('file:///a/b', '100%.png'), 'file:///a/b/100%25.png');
  });

  it('come from nowhere else', () => {
    for (const address of ['https://example.org/a.png', 'data:image/png;base64,x', 'file:///etc/passwd', '/etc/passwd', '%2Fetc/passwd', 'C:/a.png', 'javascript:alert(1)']) assert.equal(pictureAddress('file:///a', address), null, address);
  });

  it('stand in the box of their caption, and a frame where there is none', () => {
    const story = (caption: string): string => {
      const placed = proofOf(parse(`# 大桥通车\n\n${caption}\n\n本报讯（记者 甲乙）昨天上午，大桥通车。\n`))[0]?.stories[0];
      return placed?.story ? storyHtml(placed.story, placed.line, noteLines([]), words, (address) => pictureAddress('x:/f', address)) : '';
    };
    assert.match(story('![桥上第一辆车。](a"b.jpg)'), /<figure class="photo"><img class="frame" alt="" src="x:\/f\/a%22b.jpg"><p class="caption">/);
    assert.match(story('![桥上第一辆车。](https://example.org/a.jpg)'), /<div class="frame" aria-hidden="true">照片<\/div>/);
    assert.match(story('▲桥上第一辆车。甲乙 摄'), /<div class="frame"/);
  });
});
