// The language server's process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`, as editors start it.
import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { asIs, format, type Message } from '../core/base/message.ts';
import { diskFiles } from '../host/disk-files.ts';
import { roomForEdits } from '../host/engine.ts';
import { loadWords } from '../host/words.ts';
import { lifecycle, refuseOutOfOrder } from './lifecycle.ts';
import { serve } from './server.ts';
import { soundMessages } from './sound-messages.ts';
import { wholeMessages } from './whole-messages.ts';
import type { World } from './world.ts';

const unhandled: Message = { zh: '未处理的错误：{reason}', en: 'Unhandled error: {reason}' };
const segmenter: Message = { zh: '分词：{version}', en: 'Word segmentation: {version}' };
const noSegmenter: Message = { zh: '没有分词模块，规则用自己的读法', en: 'There is no word segmentation; rules read words in their own way' };

const connection = connect();
refuseOutOfOrder(connection);
// one request that goes wrong must never take the server down
process.on('unhandledRejection', (reason) => connection.console.error(format(unhandled, world.language, { reason: asIs(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)) })));
const world: World = serve(connection, { files: diskFiles, loadWords: async () => {
  const words = await loadWords();
  connection.console.info(format(words ? segmenter : noSegmenter, world.language, { version: words?.version ?? '' }));
  return words;
}, edited: roomForEdits });
connection.listen();

/**
 * The connection the arguments name, wherever among them, as the library looks for it: `copydesk lsp --stdio` has a word before.
 * Over stdio with whole and sound messages, and what the console says goes to stderr.
 */
function connect(): Connection {
  const options = { messageStrategy: lifecycle() };
  const transport = process.argv.slice(2).find((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
  if (transport !== '--stdio') return createConnection(ProposedFeatures.all, options);
  globalThis.console = new Console(process.stderr);
  const sound = soundMessages(process.stdout, (why) => {
    process.stderr.write(`copydesk: ${why}\n`);
    process.exit(1);
  });
  // what ends or breaks the one ends the other
  process.stdin.on('error', (error) => sound.destroy(error));
  return createConnection(ProposedFeatures.all, process.stdin.pipe(sound), wholeMessages(process.stdout), options);
}
