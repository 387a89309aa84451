import { parseContact } from '../../../../src/domain/values/contact';
import { parseEmail } from '../../../../src/domain/values/email';
import { accepts, mends, refuses } from './expectations';

describe('An e-mail address', () => {
  it('is a name at a domain', () => {
    for (const address of ['ana@example.com', 'ana.lima+collab@mail.example.co', 'åse@example.no']) {
      accepts(parseEmail, address, address);
    }
  });

  it('stands alone', () => {
    mends(parseEmail, 'mailto:ana@example.com', 'ana@example.com');
    mends(parseEmail, 'Ana Lima <ana@example.com>', 'ana@example.com');
    mends(parseEmail, ' ana@example.com ', 'ana@example.com');
  });

  it('adds nothing to the message', () => {
    refuses(parseEmail, 'ana?bcc=eve@example.com', 'not an e-mail address');
    refuses(parseEmail, 'ana@example.com?subject=x', 'not an e-mail address');
    refuses(parseEmail, 'ana%0Abcc@example.com', 'not an e-mail address');
  });

  it('is complete', () => {
    for (const text of [
      '',
      'ana',
      'ana@',
      '@example.com',
      'ana@example',
      '.ana@example.com',
      'ana@exa mple.com',
      'a@b@c.de',
    ]) {
      refuses(parseEmail, text, 'not an e-mail address');
    }
  });
});

describe('A contact', () => {
  it('is an e-mail address or a link', () => {
    accepts(parseContact, 'ana@example.com', { kind: 'email', address: 'ana@example.com' });
    accepts(parseContact, 'https://meet.example.com/@ana', { kind: 'link', url: 'https://meet.example.com/@ana' });
  });

  it('is told apart before it is judged', () => {
    mends(parseContact, 'mailto:ana@example.com', 'ana@example.com');
    mends(parseContact, 'calendly.com/ana', 'https://calendly.com/ana');
    refuses(parseContact, '@ana', 'not an e-mail address');
    refuses(parseContact, 'ana', 'not a link');
  });

  it('is not a phone number', () => {
    refuses(parseContact, '+47 123 45 678', 'looks like a phone number');
    refuses(parseContact, 'tel:+4712345678', 'looks like a phone number');
  });
});
