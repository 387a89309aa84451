import { dedent } from '../../support/dedent';

/** Three people who share little time. */
export const PROJECT = dedent`
  project: Storefront rebuild
  timezone: Europe/Oslo
  people:
    ana:
      name: Ana Lima
      timezone: America/Sao_Paulo
      hours: Mon-Fri 09:00-12:00, 13:00-18:00
      travel: [2026-12-05..2026-12-12 Europe/Lisbon]
    maria:
      name: Maria Berg
      timezone: Europe/Oslo
      hours: Mon-Thu 08:00-16:00; Fri 08:00-14:00
      holidays: "NO"
      away: [2026-12-22]
    kiran:
      timezone: Asia/Kathmandu
      hours: Sun-Thu 22:00-06:00
`;

/** The same with somebody whose zone is missing. */
export const WITHOUT_ZONE = `${PROJECT}  zoe:\n    name: Zoe\n`;
