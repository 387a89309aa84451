/*
 * What runs inside the page of the panel. It is text, since the page is another program than the bench.
 */

/** Gives how long it took from when the page asked for its script, with nothing in sight, to its first picture, in milliseconds. */
export const SHOWN = `(async () => {
  const picture = await new Promise((found) => {
    new PerformanceObserver((list) => found(list.getEntriesByName('first-contentful-paint')[0]))
      .observe({ type: 'paint', buffered: true });
  });
  const [script] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/panel.js'));
  return picture.startTime - script.startTime;
})()`;

/** Scrolls most of a page further, waits until that is drawn, and gives whether there is more below. */
export const SCROLL = `(async () => {
  scrollBy(0, 800);
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return scrollY + innerHeight < document.documentElement.scrollHeight - 1;
})()`;
