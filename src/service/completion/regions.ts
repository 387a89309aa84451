import { CompletionItemKind } from 'vscode-languageserver';
import { COUNTRIES, COUNTRY_OF_NAME } from '../../domain/values/countries';
import { formatRegion } from '../../domain/values/region';
import { plainWords } from '../../domain/values/zonePlaces';
import { personIn } from '../facts/circumstances';
import type { Candidate, Candidates, Question } from './candidate';

/** Countries by their names, the one that a person's zone lies in first, then those that others in the file keep. */
export function regionCandidates({ context, cursor, atlas }: Question): Candidates {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const zone = personIn(context, String(cursor.path[1]))?.timezone;
  const home = zone === undefined ? [] : (atlas().places.find((places) => places.zone === zone)?.countryNames ?? []);
  const kept = Array.from(context.document.agreement.people?.values() ?? []).flatMap(({ holidays }) =>
    holidays === undefined ? [] : [formatRegion(holidays)],
  );
  const isHome = (code: string): boolean => home.includes(plainWords(code));
  const listed = COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code }));
  const byName = listed.toSorted((one, other) => one.name.localeCompare(other.name, 'en')).map(({ code }) => code);
  const codes = new Set([...byName.filter(isHome), ...kept, ...byName]);
  return { candidates: Array.from(codes, (code) => regionCandidate(code, names)) };
}

function regionCandidate(code: string, names: Intl.DisplayNames): Candidate {
  const [country = code] = code.split('-');
  const others = Object.keys(COUNTRY_OF_NAME).filter((name) => COUNTRY_OF_NAME[name] === country);
  return {
    label: code,
    kind: CompletionItemKind.Constant,
    beside: names.of(country) ?? country,
    words: [names.of(country), ...others].join(' '),
    writes: { kind: 'value', text: code },
    about: { format: 'region', text: code },
  };
}
