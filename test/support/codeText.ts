import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { commentsInText } from '../../src/domain/checkpoints/codePlace';
import type { CodeText } from '../../src/service/code/codeContext';
import { marked } from './marked';
import { type Asker, serviceContext } from './serviceContext';

/** A text of code with a mark, beside other files and an agreement. */
export interface AskedCode {
  readonly context: CodeText;
  readonly position: { readonly line: number; readonly character: number };
}

/** Files of a project by their paths; the one that is asked about has a `<|>` in it. */
export function askInCode(agreement: string, files: Readonly<Record<string, string>>, asker: Asker = {}): AskedCode {
  const asked = Object.entries(files).find(([, text]) => text.includes('<|>'));
  if (!asked) throw new Error('Mark a place in one of the files.');
  const [file, withMark] = asked;
  const { text, offset } = marked(withMark);
  const document = TextDocument.create(uriOf(file), 'plaintext', 1, text);
  const comments = Object.entries({ ...files, [file]: text }).flatMap(([name, content]) =>
    commentsInText(content).map((found) => ({ file: name, ...found })),
  );
  return {
    context: { agreement: serviceContext(agreement, asker), comments, uriOf, text: document, file },
    position: document.positionAt(offset),
  };
}

/** Every file that an edit changes, as it is afterwards. */
export function editedFiles(
  { changes = {} }: WorkspaceEdit,
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => {
      const file = uri.replace('file:///project/', '');
      const text = TextDocument.create(uri, 'plaintext', 1, (files[file] ?? '').replace('<|>', ''));
      return [file, TextDocument.applyEdits(text, edits)];
    }),
  );
}

function uriOf(file: string): string {
  return `file:///project/${file}`;
}
