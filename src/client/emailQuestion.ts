import { QuickPickItemKind, ThemeIcon, type Uri } from 'vscode';
import { type Email, parseEmail } from '../domain/values/email';
import { type GitAuthor, likelyAuthors } from '../views/gitAuthors';
import { withoutIcons } from './display';
import { gitAuthors } from './gitAuthors';
import type { Question } from './questions';
import { type Row, type Step, pickAnyInStep } from './quickSteps';

/** A question for somebody's e-mail address. */
export interface EmailQuestion<S> extends Question {
  /** The folder in whose repository git may be asked. */
  readonly folder: Uri;
  /** Whose address it is. */
  readonly nameOf: (state: S) => string;
  /** Addresses of others. */
  readonly taken: readonly Email[];
  readonly answer: (state: S, email: Email | undefined) => S;
}

type EmailChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'look' }
  | { readonly kind: 'email'; readonly email: Email };

/** A step that takes an address or none. The repository's authors are only looked up once its user asks for that. */
export function askEmail<S>({ title, prompt, folder, nameOf, taken, answer }: EmailQuestion<S>): Step<S> {
  return (state, place) => {
    let look = (): void => undefined;
    return pickAnyInStep<EmailChoice, S>(
      place,
      (pick) => {
        let authors: readonly GitAuthor[] | undefined;
        const render = (): void => {
          pick.items = [...typedRows(pick.value), NONE, ...(authors ? authorRows(authors) : [LOOK])];
        };
        const lookInGit = async (): Promise<void> => {
          pick.busy = true;
          const found = await gitAuthors(folder);
          pick.busy = false;
          authors = likelyAuthors(found, nameOf(state)).filter(({ email }) => !taken.includes(email));
          render();
        };
        look = () => void lookInGit();
        pick.title = title;
        pick.placeholder = prompt;
        render();
        return [pick.onDidChangeValue(render)];
      },
      ([choice]) => {
        if (choice?.kind === 'look') look();
        if (choice === undefined || choice.kind === 'look') return undefined;
        return answer(state, choice.kind === 'email' ? choice.email : undefined);
      },
    );
  };
}

const NONE: Row<EmailChoice> = {
  value: { kind: 'none' },
  label: 'No E-mail Address',
  iconPath: new ThemeIcon('circle-slash'),
};

const LOOK: Row<EmailChoice> = {
  value: { kind: 'look' },
  label: 'Look in Git',
  description: 'at the authors of the latest commits in this repository',
  iconPath: new ThemeIcon('git-commit'),
};

function authorRows(authors: readonly GitAuthor[]): readonly Row<EmailChoice>[] {
  const heading = { label: 'Authors in git', kind: QuickPickItemKind.Separator };
  if (authors.length === 0) return [{ label: 'Git knows nobody else here', iconPath: new ThemeIcon('info') }];
  const rows = authors.map(({ name, email }) => ({
    value: { kind: 'email', email } as const,
    label: withoutIcons(name || email),
    description: email,
    iconPath: new ThemeIcon('person'),
  }));
  return [heading, ...rows];
}

/** The address that was typed, or what is wrong with it as soon as it is meant to be one. */
function typedRows(typed: string): readonly Row<EmailChoice>[] {
  const text = typed.trim();
  if (!text.includes('@')) return [];
  const parsed = parseEmail(text);
  const { suggestion = '' } = parsed.ok ? {} : parsed.invalid;
  const email = parsed.ok ? parsed.value : suggestion;
  if (email !== '') return [{ value: { kind: 'email', email }, label: email, alwaysShow: true }];
  return parsed.ok ? [] : [{ label: `${parsed.invalid.reason}. ${parsed.invalid.explanation}`, alwaysShow: true }];
}
