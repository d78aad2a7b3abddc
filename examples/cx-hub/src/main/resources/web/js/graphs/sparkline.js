import { SVG, drawing, forget, windowStart } from './window.js';

const WIDTH = 300;
const HEIGHT = 56;
const TOP = 6;

/** A small graph of one number over time, drawn as steps, because a count is constant until it changes. */
export class Sparkline {
  #samples = [];
  #line = document.createElementNS(SVG, 'path');
  #area = document.createElementNS(SVG, 'path');

  constructor(element) {
    const svg = drawing(WIDTH, HEIGHT);
    this.#line.setAttribute('class', 'line');
    this.#area.setAttribute('class', 'area');
    svg.append(this.#area, this.#line);
    element.append(svg);
  }

  add(at, value) {
    if (this.#samples.at(-1)?.value !== value) {
      this.#samples.push({ at, value });
    }
  }

  paint(now) {
    if (this.#samples.length === 0) {
      return;
    }
    forget(this.#samples, now);
    const from = windowStart(now);
    const highest = Math.max(4, ...this.#samples.map((sample) => sample.value));
    const x = (at) => (Math.max(0, at - from) / (now - from)) * WIDTH;
    const y = (value) => HEIGHT - 1 - (value / highest) * (HEIGHT - TOP);
    const first = this.#samples[0];
    let path = `M${x(first.at).toFixed(1)} ${y(first.value).toFixed(1)}`;
    for (const { at, value } of this.#samples.slice(1)) {
      path += `H${x(at).toFixed(1)}V${y(value).toFixed(1)}`;
    }
    path += `H${WIDTH}`;
    this.#line.setAttribute('d', path);
    this.#area.setAttribute('d', `${path}V${HEIGHT}H${x(first.at).toFixed(1)}Z`);
  }
}
