// `node bench/files.mjs [COUNT] [BYTES] [ARGUMENTS …]`: makes a folder of so many files, checks it with the command, prints files a second and the most memory.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeText } from './text.mjs';

const count = Number(process.argv[2] ?? 2000);
const bytes = Number(process.argv[3] ?? 4500);
const command = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-files-'));
const lines = makeText(200_000, 3).split('\n');
let next = 0;
for (let i = 0; i < count; i++) {
  const part = join(folder, String(Math.floor(i / 200)));
  if (i % 200 === 0) mkdirSync(part);
  let text = `# 第${i}篇稿件来了\n\n`;
  while (Buffer.byteLength(text) < bytes) text += `${lines[next++ % lines.length]}\n`;
  writeFileSync(join(part, `${i}.issue`), text);
}

let results = 0;
let most = 0;
const began = performance.now();
const run = spawn(process.execPath, [command, 'check', '--format', 'jsonl', '--fail-on', 'never', ...process.argv.slice(4), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
const watch = setInterval(() => { most = Math.max(most, memory(run.pid)); }, 200);
run.stdout.on('data', (chunk) => { for (const byte of chunk) if (byte === 10) results++; });
const code = await new Promise((resolve) => run.once('close', resolve));
clearInterval(watch);
const seconds = (performance.now() - began) / 1000;
rmSync(folder, { recursive: true });
console.log(`${results} of ${count} files of ${bytes} bytes in ${seconds.toFixed(1)} s on ${availableParallelism()} cores: ${(results / seconds).toFixed(0)} files/s, ${((results * bytes) / seconds / 1e6).toFixed(2)} MB/s, at most ${(most / 1024).toFixed(0)} MB of memory`);
process.exit(code || results !== count ? 1 : 0);

/** Kilobytes the process holds; 0 where the system does not tell. */
function memory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}
