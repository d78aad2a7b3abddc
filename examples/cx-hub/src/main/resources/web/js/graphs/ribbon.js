import { SVG, drawing, forget, windowStart } from './window.js';

const WIDTH = 300;
const HEIGHT = 8;

/** The states of the last minutes as one ribbon, coloured by kind. */
export class Ribbon {
  #samples = [];
  #svg = drawing(WIDTH, HEIGHT);

  constructor(element) {
    element.append(this.#svg);
  }

  /** A state and its start, which may be before the page was opened. */
  add(from, kind) {
    const last = this.#samples.at(-1);
    if (last?.kind !== kind) {
      this.#samples.push({ at: Math.max(from, last?.at ?? 0), kind });
    }
  }

  paint(now) {
    if (this.#samples.length === 0) {
      return;
    }
    forget(this.#samples, now);
    const from = windowStart(now);
    const x = (at) => (Math.max(0, at - from) / (now - from)) * WIDTH;
    this.#samples.forEach(({ at, kind }, index) => {
      const start = x(at);
      const end = index + 1 < this.#samples.length ? x(this.#samples[index + 1].at) : WIDTH;
      const rect = this.#rect(index);
      rect.setAttribute('x', start.toFixed(1));
      rect.setAttribute('width', Math.max(0, end - start).toFixed(1));
      rect.dataset.kind = kind;
    });
    while (this.#svg.children.length > this.#samples.length) {
      this.#svg.lastChild.remove();
    }
  }

  #rect(index) {
    const existing = this.#svg.children[index];
    if (existing) {
      return existing;
    }
    const rect = document.createElementNS(SVG, 'rect');
    rect.setAttribute('height', String(HEIGHT));
    this.#svg.append(rect);
    return rect;
  }
}
