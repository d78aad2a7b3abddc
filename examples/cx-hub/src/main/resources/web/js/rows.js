import { tileFrom } from './painter.js';

/** A list with one row for each item, which reuses its rows. */
export class Rows {
  #list;
  #template;
  #rows = [];

  constructor(list, template) {
    this.#list = list;
    this.#template = template;
  }

  paint(things, paintRow) {
    while (this.#rows.length < things.length) {
      const { tile, part } = tileFrom(this.#template);
      this.#list.append(tile);
      this.#rows.push(part);
    }
    this.#rows.splice(things.length);
    while (this.#list.children.length > things.length) {
      this.#list.lastChild.remove();
    }
    things.forEach((thing, index) => paintRow(this.#rows[index], thing));
  }
}
