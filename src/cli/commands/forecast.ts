import { forecastProject } from '../../domain/forecast/forecastProject';
import { forecastsById, reasonsFor } from '../../domain/forecast/reasons';
import { availabilitiesOf } from '../../domain/project/availabilityOf';
import type { Project } from '../../domain/project/project';
import { resolveProject } from '../../domain/project/resolveProject';
import type { Instant } from '../../domain/time/instant';
import { timeIn } from '../../domain/time/whereabouts';
import { HolidayCalendars } from '../../server/holidayCalendars';
import { type ForecastWords, whySentence } from '../../views/forecast';
import { openAgreement } from '../agreementFile';
import { type Context, command } from '../command';
import { type Told, forecastAsText } from '../forecastText';
import { isoInstant, momentText } from '../instants';
import { FILE_OPTION, JSON_OPTION } from '../options';
import { noteOnErrors, readMoment } from '../question';
import { oneLine, toJson } from '../terminal';

/** `collab forecast`: when each deliverable will be accepted, and why not earlier. */
export const forecast = command({
  name: 'forecast',
  summary: 'Forecast when each deliverable will be accepted',
  details: `
What remains is worked on in the working time of its owner, one thing after the other, and answered in
that of its reviewers. Accepted and dropped deliverables are not listed.

In a bar, dots are waiting, a full block is work, a light one review, and a line the due date.

M is a date such as 2026-12-01 (its beginning) or a date and time such as "2026-12-01 17:00", with or
without a time zone after it, or ISO 8601 with an offset. Without a zone that of the file counts.`,
  options: {
    at: { value: 'M', description: 'The moment to look ahead from; now by default.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options: { at: typed, file, json } }, context) => {
    const opened = await openAgreement(file, context);
    const { agreement } = opened.document;
    const { at, note } = readMoment(opened, { option: '--at', text: typed }, context);
    const project = resolveProject(agreement, context.zones);
    const holidaysOf = await new HolidayCalendars(context.io.loadHolidays).forPeople(agreement);
    const availabilities = availabilitiesOf(agreement.people, holidaysOf);
    const found = forecastProject(project, { now: at, availabilities, zones: context.zones });
    const told: Told = {
      project,
      agreed: new Map(project.deliverables.map((deliverable) => [deliverable.id, deliverable])),
      forecast: found,
      byId: forecastsById(found),
      words: wordsFor(project, context),
    };
    const output = json ? toJson(asData(told)) : forecastAsText(told, context);
    return { status: 0, output, notes: [...note, ...noteOnErrors(opened)] };
  },
});

/** People, deliverables and moments in the words of the command line: by their ids, and on the clock of the file. */
function wordsFor({ timezone, people }: Project, { zones }: Context): ForecastWords {
  const names = new Map(people.map(({ id, name }) => [id, oneLine(name) || id]));
  return {
    person: (id) => names.get(id) ?? id,
    deliverable: (id) => id,
    when: (instant) => momentText(timeIn(timezone, instant, zones)),
  };
}

function asData({ agreed, forecast: { at, deliverables }, byId, words }: Told) {
  return {
    at: isoInstant(at),
    deliverables: deliverables.map((one) => ({
      id: one.id,
      owner: one.owner ?? null,
      status: agreed.get(one.id)?.status,
      start: isoOrNull(one.start),
      workDone: isoOrNull(one.workDone),
      accepted: isoOrNull(one.accepted),
      due: isoOrNull(one.due),
      risk: one.risk,
      handOverBy: isoOrNull(one.handOverBy),
      reason: one.accepted === null ? (whySentence(reasonsFor(one.id, byId, at), words) ?? null) : null,
    })),
  };
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : isoInstant(instant);
}
