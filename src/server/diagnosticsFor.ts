import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf } from '../service/diagnostics';
import { type Overdue, overdueIn } from '../service/overdue';
import { unknownHolidays } from '../service/unknownHolidays';
import type { Surroundings } from './agreements';
import type { Source } from './sources';

/** All that is wrong with an agreement, or late in it, or not known here about it, and when the next thing will be late. */
export function diagnosticsFor(
  file: string,
  source: Source,
  { now, zones, describedAt, holidays }: Pick<Surroundings, 'now' | 'zones' | 'describedAt' | 'holidays'>,
): Overdue {
  switch (source.kind) {
    case 'absent':
      return { diagnostics: [] };
    case 'refused': {
      const nothing = TextDocument.create(file, 'collab', 0, '');
      return { diagnostics: diagnosticsOf([source.problem], nothing, describedAt) };
    }
    case 'text': {
      const problems = diagnosticsOf(source.document.problems, source.text, describedAt);
      const { diagnostics, ...rest } = overdueIn(source, now(), zones, describedAt);
      const unknown = holidays.loaded ? unknownHolidays(source, holidays.loaded, describedAt) : [];
      return { diagnostics: [...problems, ...diagnostics, ...unknown], ...rest };
    }
  }
}
