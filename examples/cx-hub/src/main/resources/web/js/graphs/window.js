// The time window of all small graphs, the same for all so that they can be compared: it grows while the page is open, and then
// slides.

const SHORTEST = 30_000;
const LONGEST = 600_000;

let opened = null;

/** The start of the window. */
export function windowStart(now) {
  opened ??= now;
  return now - Math.min(LONGEST, Math.max(SHORTEST, now - opened));
}

/** Drops the samples before the window; the last of them stays, because its value is valid at the start of the window. */
export function forget(samples, now) {
  const from = now - LONGEST;
  let drop = 0;
  while (drop + 1 < samples.length && samples[drop + 1].at <= from) {
    drop++;
  }
  samples.splice(0, drop);
}

export const SVG = 'http://www.w3.org/2000/svg';

/** An empty drawing that stretches over its element. */
export function drawing(width, height) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
