import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Property, text, writeComponent } from '../../../../src/domain/calendar/component';
import { readCalendar } from '../../../support/icalendar';

describe('content lines of a calendar', () => {
  it('end with a carriage return and a line feed, inside the lines of their component', () => {
    assert.equal(
      writeComponent({
        name: 'VCALENDAR',
        properties: [{ name: 'VERSION', value: '2.0' }],
        components: [{ name: 'VEVENT', properties: [{ name: 'SUMMARY', value: text('Demo') }] }],
      }),
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Demo\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
  });

  it('escape what has a meaning in text', () => {
    assert.equal(text('a\\b; c, d\r\ne\nf\rg'), String.raw`a\\b\; c\, d\ne\nf\ng`);
  });

  it('are folded at 75 octets', () => {
    const lines = written({ name: 'SUMMARY', value: 'x'.repeat(200) }).split('\r\n');
    assert.deepEqual(
      lines.map((line) => line.length),
      [75, 75, 60, 0],
    );
    assert.deepEqual(
      lines.map((line) => line.startsWith(' ')),
      [false, true, true, false],
    );
  });

  it('are folded between characters, however many octets those have', () => {
    for (const character of ['é', '語', '🧭']) {
      const lines = written({ name: 'SUMMARY', value: character.repeat(60) }).split('\r\n');
      for (const line of lines) assert.equal(line.replace('SUMMARY:', '').replaceAll(character, '').trim(), '');
    }
  });

  it('hold no control characters except tabs, and nothing that UTF-8 cannot write', () => {
    assert.equal(written({ name: 'SUMMARY', value: 'a\u0000\u0007\tb\u007F\u0085\uD800c' }), 'SUMMARY:a\tb\uFFFDc\r\n');
  });

  it('put parameters in quotation marks where they need them, and encode what quotation marks cannot hold', () => {
    const parameters = { TZID: 'Europe/Oslo', CN: 'Berg, Maria "Mia" ^^\nOslo' };
    assert.equal(
      written({ name: 'X', parameters, value: '1' }),
      `X;TZID=Europe/Oslo;CN="Berg, Maria ^'Mia^' ^^^^^nOslo":1\r\n`,
    );
  });

  it('give back any text', () => {
    fc.assert(
      fc.property(anyText, (plain) => {
        const read = readBack({ name: 'SUMMARY', value: text(plain) });
        assert.equal(read.getFirstValue(), kept(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('give back any parameter', () => {
    // The library takes a backslash in a parameter for an escape, which neither standard knows there.
    const withoutBackslash = anyText.map((plain) => plain.replaceAll('\\', ''));
    fc.assert(
      fc.property(withoutBackslash, (plain) => {
        const read = readBack({ name: 'ATTENDEE', parameters: { CN: plain }, value: 'mailto:ana@example.com' });
        assert.equal(read.getFirstParameter('cn'), kept(plain));
        assert.equal(read.getFirstValue(), 'mailto:ana@example.com');
      }),
      { numRuns: 2000 },
    );
  });
});

/** Texts of all sorts of characters, with many of those that mean something to the standard. */
const anyText = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('\\', ';', ',', ':', '"', '^', 'n', '\n', '\r', '\r\n', '\t', ' ', 'é', '🧭'),
    },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom('\uD800', '\uDC00', '\u0000', '\u2028', '\uFEFF', 'BEGIN:VEVENT') },
  ),
  maxLength: 200,
});

/** What of a text can be kept: line breaks are all of one kind then. */
function kept(plain: string): string {
  return plain
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD');
}

function written(property: Property): string {
  return writeComponent({ name: 'X', properties: [property] }).slice('BEGIN:X\r\n'.length, -'END:X\r\n'.length);
}

function readBack(property: Property) {
  const calendar = readCalendar(writeComponent({ name: 'VCALENDAR', properties: [property] }));
  const [read, ...more] = calendar.getAllProperties();
  assert.ok(read);
  assert.deepEqual([more.length, calendar.getAllSubcomponents().length], [0, 0]);
  return read;
}
