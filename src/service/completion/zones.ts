import { CompletionItemKind } from 'vscode-languageserver';
import { cityOf } from '../../domain/values/zoneName';
import { dotted } from '../../views/text';
import { ZoneSearch } from '../../views/zoneSearch';
import type { Candidate, Candidates, Question } from './candidate';

/** Zones by id, city, country, abbreviation or present offset, with the time there; before anything is typed those nearby. */
export function zoneCandidates({ context, typed, atlas }: Question): Candidates {
  const { people, timezone } = context.document.agreement;
  const nearby = [context.zone, timezone, ...Array.from(people?.values() ?? [], (person) => person.timezone)];
  const search = new ZoneSearch(
    context.now,
    nearby.filter((zone) => zone !== undefined),
    atlas(),
  );
  return {
    isChosen: true,
    candidates: search.rows(typed).map(({ zone, label, description }): Candidate => {
      const beside = dotted(label === cityOf(zone) ? '' : label, description.replace(` · ${zone}`, ''));
      return {
        label: zone,
        kind: CompletionItemKind.Constant,
        writes: { kind: 'value', text: zone },
        about: { format: 'zone', text: zone },
        ...(beside !== undefined && { beside }),
      };
    }),
  };
}
