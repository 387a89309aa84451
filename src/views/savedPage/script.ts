/**
 * The whole script of a saved page: tells every moment on the clock and in the language of the reader. Without it they stand there as they
 * were for whoever saved the page.
 */
export const SCRIPT = `
const forms = {
  moment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  date: { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
};
for (const time of document.querySelectorAll('time')) {
  const at = new Date(time.dateTime);
  const form = forms[time.dataset.form || 'moment'];
  time.textContent = new Intl.DateTimeFormat(undefined, form).format(at);
}
const zone = document.querySelector('#zone');
if (zone) zone.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
`;
