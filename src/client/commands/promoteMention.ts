import { type Disposable, Range, Uri, commands, window, workspace } from 'vscode';
import type { ReviewComment } from '../../domain/checkpoints/reviewComment';
import type { Project } from '../../domain/project/project';
import type { TextPosition } from '../../protocol/editing';
import { reviewTargetOf } from '../../views/reviewsTree/reviewNode';
import { commandIds } from '../commandIds';
import { openFile } from '../openFile';
import { askForCheckpoint } from '../reviews/checkpointQuestions';
import { codeSubject, fileIn } from '../reviews/codeSubject';
import { commentAt, namedComment } from '../reviews/commentChanges';
import type { Services } from '../services';

const TITLE = 'Promote to a Checkpoint';

/**
 * Registers `Collab: Promote to a Checkpoint`: a comment that only asks people, or that names a checkpoint which is not there, becomes
 * one of the agreement.
 */
export function registerPromoteMention(services: Services): Disposable {
  return commands.registerCommand(commandIds.promoteMention, async (...args: readonly unknown[]) => {
    const called = calledOn(args);
    if (called) await openFile(called.file, new Range(called.line, called.character, called.line, called.character));
    const subject = codeSubject(services);
    if (subject === undefined) return;
    const { document, selection } = subject.editor;
    const { version } = document;
    const { line, character } = called ?? selection.active;
    const comment = commentAt(document, { line, character }, isLoose(subject.state.snapshot.project));
    if (comment === undefined) {
      void window.showWarningMessage(
        'No such comment stands on this line: put the cursor on a REVIEW(@…) that is no checkpoint yet, and try again.',
      );
      return;
    }
    const hint = { command: TITLE, title: comment.text.word, people: peopleOf(comment), id: comment.id?.word };
    const decided = await askForCheckpoint(services, subject, subject.file, hint);
    if (decided === undefined) return;
    const code = comment.id ? [] : [namedComment({ document, version }, line, comment, decided.checkpoint.id)];
    const { intent } = decided;
    await services.editor.change({ folder: subject.folder.uri.toString(), intent, focus: 'elsewhere', code });
  });
}

function isLoose({ deliverables }: Project): (comment: ReviewComment) => boolean {
  const known = new Set(deliverables.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)));
  return ({ id }) => id === undefined || !known.has(id.word);
}

function peopleOf({ people }: ReviewComment): readonly string[] {
  return [...new Set(people.map(({ word }) => word))];
}

/** The place whose row or lens the command was called on. */
function calledOn([first, ...named]: readonly unknown[]): (TextPosition & { readonly file: Uri }) | undefined {
  const target = reviewTargetOf(first);
  const folder = target?.folder ?? first;
  const [path, line, character] = target?.place ? [target.place.file, target.place.line, target.place.start] : named;
  if (typeof folder !== 'string' || typeof path !== 'string' || typeof line !== 'number') return undefined;
  const uri = Uri.parse(folder);
  if (!workspace.getWorkspaceFolder(uri)) return undefined;
  return { file: fileIn(uri, path), line, character: typeof character === 'number' ? character : 0 };
}
