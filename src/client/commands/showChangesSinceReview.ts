import { Disposable, Uri, commands, window, workspace } from 'vscode';
import { fileName } from '../../views/reviewsTree/placeRow';
import { oneLine } from '../../views/text';
import { commandIds } from '../commandIds';
import { fileIn } from '../reviews/codeSubject';
import { type CheckpointQuestion, type CheckpointSubject, checkpointSubject } from '../reviews/checkpointSubject';
import { type Commit, commitAt, fileAt, isInGit } from '../reviews/gitHistory';
import type { Services } from '../services';
import { whyRestricted } from '../writable';

/** Documents with files as they were in a commit. */
const SCHEME = 'collab-reviewed';

const QUESTION: CheckpointQuestion = {
  title: 'Show Changes Since Review',
  applies: ({ checkpoint, places }) => checkpoint.reviewed !== undefined && places.length > 0,
  nothing: 'No checkpoint that has been reviewed is named in the code.',
};

/** Registers `Collab: Show Changes Since Review`: what git knows of the code then, beside what it is like now. */
export function registerShowChangesSinceReview(services: Services): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: contentOf }),
    commands.registerCommand(commandIds.showChangesSinceReview, async (...args: readonly unknown[]) => {
      // Git is not run in a folder that nobody has said to trust.
      const refused = whyRestricted() && 'Trust this folder to compare its code with what git knows of it.';
      if (refused !== undefined) return void window.showWarningMessage(refused);
      const subject = await checkpointSubject(services, args, QUESTION);
      const reason = subject && (await showChanges(subject));
      if (reason !== undefined) void window.showWarningMessage(reason);
    }),
  );
}

/** Opens the changes, or says why there are none to show. */
async function showChanges({ folder, review }: CheckpointSubject): Promise<string | undefined> {
  const { checkpoint, places } = review;
  const title = oneLine(checkpoint.title) || checkpoint.id;
  if (checkpoint.reviewed === undefined) return `“${title}” has not been reviewed yet, so there is nothing to compare.`;
  const files = [...new Set(places.map(({ file }) => file))];
  if (files.length === 0) return `No comment names “${title}” any more, so it is not known which code to compare.`;
  const commit = await commitAt(folder.uri, checkpoint.reviewed);
  if (commit === undefined) {
    return (await isInGit(folder.uri))
      ? `Git has no commit from before “${title}” was reviewed, so there is nothing to compare with.`
      : `${folder.name} is in no git repository, or git cannot be run, so nobody knows what the code was like when “${title}” was reviewed.`;
  }
  const resources = files.map((file): readonly [Uri, Uri, Uri] => {
    const now = fileIn(folder.uri, file);
    return [now, reviewedUri(folder.uri, commit, file), now];
  });
  const [first, ...others] = resources;
  if (first && others.length === 0) {
    const [, then, now] = first;
    await commands.executeCommand('vscode.diff', then, now, `${fileName(now.path)}: since the review of ${title}`);
  } else {
    await commands.executeCommand('vscode.changes', `Since the review of ${title}`, resources);
  }
  return undefined;
}

function reviewedUri(folder: Uri, commit: Commit, file: string): Uri {
  const query = JSON.stringify([folder.toString(), commit, file]);
  return Uri.from({ scheme: SCHEME, path: `/${commit.slice(0, 8)}/${file}`, query });
}

/** The text of a file in a commit; none where the commit does not have it. */
async function contentOf({ query }: Uri): Promise<string> {
  const [folder, commit, file] = JSON.parse(query) as [string, Commit, string];
  return (await fileAt(Uri.parse(folder), commit, file)) ?? '';
}
