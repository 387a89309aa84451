import { type CodeLens, type DocumentLink, FileType, Location, Position, Range, Uri, workspace } from 'vscode';
import { commandIds } from './commandIds';
import type { TextPosition, TextRange } from '../protocol/editing';

/** The command of the editor that lists places. It takes the editor's own objects, so what the server sends is turned into them. */
export const SHOW_PLACES = 'editor.action.showReferences';

/** A place as the server sends it. */
interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

/** The lens with arguments that the editor's own command understands. */
export function withPlaces(lens: CodeLens): CodeLens {
  if (lens.command?.command !== SHOW_PLACES) return lens;
  const [uri, position, places] = lens.command.arguments as [string, TextPosition, readonly Place[]];
  const locations = places.map((place) => new Location(Uri.parse(place.uri), rangeOf(place.range)));
  lens.command = { ...lens.command, arguments: [Uri.parse(uri), positionOf(position), locations] };
  return lens;
}

/** Links to folders reveal them, as an editor opens files only; links to what is not there are left out. */
export async function withFolderLinks(links: readonly DocumentLink[]): Promise<DocumentLink[]> {
  const kept = await Promise.all(links.map(async (link) => ((await leadsSomewhere(link)) ? [link] : [])));
  return kept.flat();
}

async function leadsSomewhere(link: DocumentLink): Promise<boolean> {
  const { target } = link;
  if (!target || ['https', 'mailto'].includes(target.scheme)) return true;
  try {
    const { type } = await workspace.fs.stat(target);
    if ((type & FileType.Directory) !== 0) {
      link.target = Uri.from({
        scheme: 'command',
        path: commandIds.revealFolder,
        query: JSON.stringify([target.toString()]),
      });
    }
    return true;
  } catch {
    return false;
  }
}

function rangeOf({ start, end }: TextRange): Range {
  return new Range(positionOf(start), positionOf(end));
}

function positionOf({ line, character }: TextPosition): Position {
  return new Position(line, character);
}
