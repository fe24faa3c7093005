// Expressions that are not proven linear say on what bounded text they run; docs/reliability.md says how many there are at most. The lines that would make them slow are read.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeText } from './check.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What docs/reliability.md says. */
const most = 100;

/** What makes an excused expression slow, by a prover's word, where it stands often enough in what the expression is given. */
const slow = ['0', '!', '。；！？', '本报讯（', '为', '占', '从', '乡', '，另外', '剩下', '0中，', '足过了足', '七段跑完一共跑', '考入2月他才以甲乙', '1斤每公', '第二投票报名', '3场2胜1平', '2026年', '将要计划', '1,000'];
const frames = [['3月1日，张三出生于1990年，', ''], ['全年完成12亿元，其中', '，增长5%，3月5日共有20人参加。'], ['球队3月2日以3：1获胜，', '，5战3胜2负，合计20分。']] as const;

describe('expressions that are given a bounded text', function () {
  this.timeout(120_000);

  it('say why, and are as few as the documents tell', () => {
    let count = 0;
    for (const folder of ['server/src', 'client/src']) {
      for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!/\.ts$/.test(name) || /\.test\.ts$/.test(name)) continue;
        for (const [, why = ''] of readFileSync(join(root, folder, name), 'utf8').matchAll(/\/\/ bounded:([^\n]*)/g)) {
          assert.ok(why.trim().length > 4, `${name} says no reason`);
          count++;
        }
      }
    }
    assert.ok(count > 0 && count < most, `${count} of them: prove some, or say so in docs/reliability.md`);
    assert.match(readFileSync(join(root, 'docs/reliability.md'), 'utf8'), /fewer than a hundred/);
  });

  it('take no longer for a line of what makes them slow than the same characters take in many lines, by far', () => {
    const head = '东湖报\n2026年3月20日 星期五 第1234期\n\n# 全区今年共有12个社区参加活动\n\n本报讯（记者 甲乙）';
    const cost = (text: string): number => {
      const before = process.cpuUsage();
      analyzeText(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    for (const words of slow) {
      for (const [before, behind] of frames) {
        const one = before + words.repeat(Math.ceil(24_000 / words.length)) + behind;
        const part = before + words.repeat(Math.ceil(1000 / words.length)) + behind;
        const long = cost(`${head}${one}\n`);
        // cheap enough for any machine; a square of this length would take a hundred times as long
        if (long < 500) continue;
        const many = cost(head + Array.from({ length: 24 }, () => `${part}\n\n`).join(''));
        assert.ok(long < many * 30, `${words} in one line: ${long.toFixed(0)} ms, in 24 lines ${many.toFixed(0)} ms`);
      }
    }
  });
});
