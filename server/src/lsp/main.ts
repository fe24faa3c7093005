// The language server's process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`, as editors start it.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../host/disk-files.ts';
import { loadWords } from '../host/words.ts';
import { lifecycle, refuseOutOfOrder } from './lifecycle.ts';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all, { messageStrategy: lifecycle() });
refuseOutOfOrder(connection);
// one request that goes wrong must never take the server down
process.on('unhandledRejection', (reason) => connection.console.error(`未处理的错误：${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`));
serve(connection, { files: diskFiles, loadWords: async () => {
  const words = await loadWords();
  connection.console.info(words ? `分词：${words.version}` : '没有分词模块，规则用自己的读法');
  return words;
} });
connection.listen();
