// The language server in a web worker: no process, no disk, no native module. Files come through the client, words from the platform.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type MirroredFile, MirrorFiles } from '../host/mirror-files.ts';
import { intlWords } from '../host/intl-words.ts';
import { lifecycle, refuseOutOfOrder } from './lifecycle.ts';
import { serve } from './server.ts';

/** What the protocol's reader and writer need of the worker's own scope. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy: lifecycle() });
refuseOutOfOrder(connection);
const files = new MirrorFiles((uri, text) => connection.sendRequest('copydesk/write', { uri, text }));
const world = serve(connection, { files, loadWords: () => Promise.resolve(intlWords()) });
connection.onNotification('copydesk/files', (list: readonly MirroredFile[]) => {
  if (files.put(list)) world.reload();
});
connection.listen();
