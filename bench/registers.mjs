// Times the loading of a newsroom's registers with as many entries as asked for, one process.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../out/server/host/disk-files.js';
import { loadRegisters } from '../out/server/host/registers.js';

const count = Number(process.argv[2] ?? 50_000);
const root = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
mkdirSync(join(root, 'copydesk/registers'), { recursive: true });
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const given = '一二三四五六七八九十百千万亿甲乙丙丁';
const entry = (i) => `  - canonical: ${surnames[i % 16]}${given[(i >> 4) % 18]}${given[(i >> 8) % 18]}${i}\n    titles:\n      - title: 局长\n        organisation: 县第${i}局\n    source: 编辑部\n    asOf: 2026-01\n`;
writeFileSync(join(root, 'copydesk/registers/people.yaml'), `people:\n${Array.from({ length: count }, (_, i) => entry(i)).join('')}`);
const began = performance.now();
const { registers } = loadRegisters(diskFiles, root);
const took = performance.now() - began;
rmSync(root, { recursive: true });
if (registers.entries.length < count) throw new Error(`${registers.entries.length} entries were read`);
console.log(JSON.stringify({ took }));
