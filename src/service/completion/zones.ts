import { CompletionItemKind } from 'vscode-languageserver';
import { cityOf } from '../../domain/values/zoneName';
import { dotted } from '../../views/text';
import { type ZoneRow, ZoneSearch } from '../../views/zoneSearch';
import type { Candidate, Candidates, Question } from './candidate';

/** Zones by id, city, country, abbreviation or present offset, with the time there; before anything is typed those nearby. */
export function zoneCandidates({ context, typed, atlas }: Question): Candidates {
  const { people, timezone } = context.document.agreement;
  const inUse = [timezone, ...Array.from(people?.values() ?? [], (person) => person.timezone)];
  const nearby = [context.zone, ...inUse.filter((zone) => zone !== undefined)];
  const rows = new ZoneSearch(context.now, nearby, atlas()).rows(typed);
  const isNearby = ({ zone }: ZoneRow): boolean => nearby.includes(zone);
  const ranked = [...rows.filter(isNearby), ...rows.filter((row) => !isNearby(row))];
  return {
    isChosen: true,
    candidates: ranked.map(({ zone, label, description }): Candidate => {
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
