import { mark, write } from './painter.js';

/** Numbers beside the names and the colours of what they count. What there is none of is left out. */
export class Counts {
  #list;
  #items = new Map();

  constructor(list) {
    this.#list = list;
  }

  /** Shows these counts in their order: [{ kind, name, number }]. */
  paint(counts) {
    const shown = counts.filter(({ number }) => number > 0);
    const elements = shown.map(({ kind, name, number }) => this.#item(kind, name, number));
    const same = elements.length === this.#list.children.length
      && elements.every((element, index) => element === this.#list.children[index]);
    if (!same) {
      this.#list.replaceChildren(...elements);
      this.#items = new Map(shown.map(({ name }) => [name, this.#items.get(name)]));
    }
  }

  #item(kind, name, number) {
    const { element, value } = this.#items.get(name) ?? this.#add(name);
    mark(element, 'kind', kind);
    write(value, number.toLocaleString('en'));
    return element;
  }

  #add(name) {
    const element = document.createElement('li');
    const dot = document.createElement('span');
    const value = document.createElement('b');
    dot.className = 'dot';
    element.append(dot, ' ', value, ` ${name}`);
    const item = { element, value };
    this.#items.set(name, item);
    return item;
  }
}
