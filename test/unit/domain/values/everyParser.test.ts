import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Parsed } from '../../../../src/domain/parsed';
import { parseDate } from '../../../../src/domain/values/calendarDate';
import { parseContact } from '../../../../src/domain/values/contact';
import { parseDuration } from '../../../../src/domain/values/duration';
import { parseEmail } from '../../../../src/domain/values/email';
import { parseGlob } from '../../../../src/domain/values/glob';
import { parseHours } from '../../../../src/domain/values/hours';
import { parseId } from '../../../../src/domain/values/id';
import { parseLink } from '../../../../src/domain/values/link';
import { parseMoment } from '../../../../src/domain/values/moment';
import { parseRegion } from '../../../../src/domain/values/region';
import { parseSchedule } from '../../../../src/domain/values/schedule';
import { parseSpan, parseTravel } from '../../../../src/domain/values/span';
import { parseZone } from '../../../../src/domain/values/zone';
import { applied } from './expectations';
import { cpuTimeOf } from '../../../support/cpuTime';

/** Every parser with a value it accepts. */
const PARSERS: readonly (readonly [parse: (text: string) => Parsed<unknown>, example: string])[] = [
  [parseDate, '2026-12-01'],
  [parseZone, 'America/Argentina/Buenos_Aires'],
  [parseDuration, '1w2d3.5h30m'],
  [parseSpan, '2026-12-24..2027-01-03'],
  [parseTravel, '2026-12-05..2026-12-12 Europe/Lisbon'],
  [parseHours, 'Mon-Tue,Fri 09:00-12:00, 13:00-18:00; Sat 22:00-06:00'],
  [parseSchedule, 'Mon,Fri 13:00 every 2 weeks from 2026-11-06'],
  [parseSchedule, 'last Fri 16:00'],
  [parseRegion, 'US-CA'],
  [parseMoment, '2026-12-01 17:00:30 Europe/Oslo'],
  [parseMoment, '2026-12-01T17:00:30.250+01:00'],
  [parseLink, 'https://example.com:8443/a?b=1#c'],
  [parseEmail, 'ana.lima@mail.example.com'],
  [parseContact, 'ana@example.com'],
  [parseId, 'token-expiry'],
  [parseGlob, '!src/**/[id]/*.ts'],
];

const HOSTILE_LENGTH = 100_000;
/** Anything that grows with the square of the length takes many times as long. */
const MOST_MILLISECONDS = 1000;
const FRAGMENTS = [
  ...'0 1 9 a Mon am - -- . .. , ; : @ / [ \\ ! + T Z é 日'.split(' '),
  ...'1h 1. 0.5 00:00-00:01, 2026-12-01.. a- a/ a. a@ Mon,Tue, 1h,1h'.split(' '),
  ' ',
  '\t',
  '\n',
  'every ',
  'Mon 09:00-10:00;',
  '\u0301\u0323',
  '\uD800',
];

for (const [parse, example] of PARSERS) {
  describe(`${parse.name}, like every parser,`, () => {
    it(`accepts ${example}`, () => {
      assert.ok(parse(example).ok);
    });

    it('answers any text with a value, or with words that can be shown', () => {
      const slips = fc
        .tuple(fc.nat(example.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }))
        .map(([at, dropped, typed]) => example.slice(0, at) + typed + example.slice(at + dropped));
      const pieces = fc.array(fc.constantFrom(...FRAGMENTS, example), { maxLength: 6 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(fc.oneof(slips, pieces, fc.string({ unit: 'binary' })), (text) => speaksPlainly(parse, text)),
        { numRuns: 300 },
      );
    });

    it('takes no longer for a long text than to read it', () => {
      for (const fragment of FRAGMENTS) {
        const long = fragment.repeat(HOSTILE_LENGTH / fragment.length);
        for (const text of [long, example + long, long + example, `${example} ${long}`]) {
          const taken = cpuTimeOf(() => speaksPlainly(parse, text));
          assert.ok(taken < MOST_MILLISECONDS, `${taken} ms for ${JSON.stringify(text.slice(0, 60))}…`);
        }
      }
    });
  });
}

function speaksPlainly(parse: (text: string) => Parsed<unknown>, text: string): void {
  const parsed = parse(text);
  if (parsed.ok) return;
  const { reason, explanation, part = { start: 0, end: text.length } } = parsed.invalid;
  assert.match(reason, /^.{3,160}[^.\s]$/, 'a short clause on one line');
  assert.match(explanation, /^[A-Z].*\.$/, 'a sentence');
  assert.ok(part.start >= 0 && part.start <= part.end && part.end <= text.length, 'a part of the text');
  assert.notEqual(applied(text, parsed.invalid), text, 'a suggestion changes something');
}
