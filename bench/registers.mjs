// Times the loading of a newsroom's registers with as many entries as asked for, written in the shape asked for, in a process that has done nothing before.
// usage: node bench/registers.mjs [COUNT] [block | flow | entries | quoted | comments | fault]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv[2] === '--load') await load(process.argv[3], Number(process.argv[4]));
else write(Number(process.argv[2] ?? 50_000), process.argv[3] ?? 'block');

/** Writes the file here, so that its making is no load on the heap of the process that is timed. */
function write(count, shape) {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  mkdirSync(join(root, 'copydesk/registers'), { recursive: true });
  const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  const given = '一二三四五六七八九十百千万亿甲乙丙丁';
  const name = (i) => surnames[i % 16] + given[(i >> 4) % 18] + given[(i >> 8) % 18] + i;
  const block = (i, comment = '') => `  - canonical: ${name(i)}\n    titles:\n      - title: 局长\n        organisation: 县第${i}局\n    source: 编辑部${comment}\n    asOf: 2026-01\n`;
  const shapes = {
    block,
    flow: (i) => `  - canonical: ${name(i)}\n    titles:\n      - { title: 局长, organisation: 县第${i}局 }\n    source: 编辑部\n    asOf: 2026-01\n`,
    entries: (i) => `  - { canonical: ${name(i)}, titles: [{ title: 局长, organisation: 县第${i}局 }], source: 编辑部, asOf: 2026-01 }\n`,
    quoted: (i) => `  - canonical: "${name(i)}"\n    accepted: [老${i}号, 'No ${i}']\n    facts: ["第${i}局：局长"]\n    source: 编辑部\n`,
    comments: (i) => block(i, ' # 见名册'),
    // three entries the library must look at: an unknown field, a folded text, a bracket that is not closed
    fault: (i) => block(i) + (i % (count >> 2) === 1 ? ['    tel: 1\n', '    definition: >\n      一\n      二\n', '    facts: [一\n'][i % 3] : ''),
  };
  writeFileSync(join(root, 'copydesk/registers/people.yaml'), `people:\n${Array.from({ length: count }, (_, i) => shapes[shape](i)).join('')}`);
  try {
    process.stdout.write(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--load', root, String(count)], { encoding: 'utf8' }));
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function load(root, count) {
  const { diskFiles } = await import('../out/server/host/disk-files.js');
  const { loadRegisters } = await import('../out/server/host/registers.js');
  const began = performance.now();
  const { registers } = loadRegisters(diskFiles, root);
  const took = performance.now() - began;
  // an entry that cannot be read is left out
  if (registers.entries.length < count - 4) throw new Error(`${registers.entries.length} entries were read`);
  console.log(JSON.stringify({ took }));
}
