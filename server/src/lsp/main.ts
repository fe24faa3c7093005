// The language server's process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`, as editors start it.
import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../host/disk-files.ts';
import { roomForEdits } from '../host/engine.ts';
import { loadWords } from '../host/words.ts';
import { lifecycle, refuseOutOfOrder } from './lifecycle.ts';
import { serve } from './server.ts';
import { wholeMessages } from './whole-messages.ts';

const connection = connect();
refuseOutOfOrder(connection);
// one request that goes wrong must never take the server down
process.on('unhandledRejection', (reason) => connection.console.error(`未处理的错误：${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`));
serve(connection, { files: diskFiles, loadWords: async () => {
  const words = await loadWords();
  connection.console.info(words ? `分词：${words.version}` : '没有分词模块，规则用自己的读法');
  return words;
}, edited: roomForEdits });
connection.listen();

/** The connection the arguments name; over stdio with whole messages, and what the console says goes to stderr. */
function connect(): Connection {
  const options = { messageStrategy: lifecycle() };
  if (process.argv[2] !== '--stdio') return createConnection(ProposedFeatures.all, options);
  globalThis.console = new Console(process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout), options);
}
