// Names of bodies: what clings to them is left out, mere descriptions are none.
import assert from 'node:assert/strict';
import type { StoryText } from '../syntax/model.ts';
import { namedBodies } from './organisation-names.ts';
import { readBodies } from './organisations.ts';

const names = (text: string): string[] => {
  const part = { kind: 'paragraph', level: 0, start: 0, end: text.length };
  return namedBodies(text, readBodies({ role: 'article', text, parts: [part] } as unknown as StoryText)).map((b) => b.name);
};

describe('names of bodies', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['充分发挥浙江大学的优势', ['浙江大学']],
    ['探索建立技术转移中心和概念验证中心', []],
    ['国家高新技术企业杭州永谱科技有限公司', ['杭州永谱科技有限公司']],
    ['图纸尽快变成厂房', []],
    ['推动乡村振兴，开创新局面，服务大学生', []],
    ['加快工业园区建设，深化公立医院改革', []],
    ['高标准建设雄安新区', ['雄安新区']],
    ['昨天，澜州市竹木商会在石桥镇成立', ['澜州市竹木商会', '石桥镇']],
    ['三个镇的N个社区食堂', []],
    ['家住学院路的他在区科技局上班', ['区科技局']],
    ['西湖大学建设世界一流新型研究型大学', []],
    ['县水利局局长和县水利局', ['县水利局', '县水利局']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(names(text), expected));
});
