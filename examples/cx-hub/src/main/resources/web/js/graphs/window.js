// The stretch of time that all small graphs show, the same for all so that they compare: it grows with the time for which the
// page is open, and then slides.

const SHORTEST = 30_000;
const LONGEST = 600_000;

let opened = null;

/** The first moment shown. */
export function windowStart(now) {
  opened ??= now;
  return now - Math.min(LONGEST, Math.max(SHORTEST, now - opened));
}

/** Drops the samples before the window; the last of them stays, because it is what held when the window began. */
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
