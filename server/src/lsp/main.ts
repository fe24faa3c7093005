// The language server's process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`, as editors start it.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
serve(connection);
connection.listen();
