import { command } from '../command';
import { Failure } from '../failure';

/** `collab lsp`: the language server, which ends with the editor that started it. */
export const lsp = command({
  name: 'lsp',
  summary: 'Run the language server, for any editor',
  details: `
The server speaks the Language Server Protocol over standard input and output, and ends when its input
does. The README has configurations for some editors.`,
  options: {
    stdio: { description: 'Speak over standard input and output, the only way there is.' },
    clientProcessId: { value: 'PID', description: 'Some editors say so; the server does not need it.' },
  },
  answer: async ({ options }, { io }) => {
    if (!options.stdio) throw new Failure('collab lsp is started by an editor, as collab lsp --stdio.');
    await io.serveEditor();
    return { status: 0, output: '' };
  },
});
