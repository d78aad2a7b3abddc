import { count } from './format.js';
import { tileFrom, write, writeWhole } from './painter.js';

// The search starts when the user pauses typing.
const PAUSE = 200;
const WORD = /[\p{L}\p{N}]/u;

/** A search box that finds pages while the user types. */
export class SearchBox {
  #part;
  #asked = '';
  #timer = null;
  #request = new AbortController();

  /** Over the parts `form`, `query`, `found` and `results` of a section. */
  constructor(part) {
    this.#part = part;
    part.query.addEventListener('input', () => this.#typed());
    part.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    clearTimeout(this.#timer);
    const query = this.#part.query.value.trim();
    if (query === this.#asked) {
      return;
    }
    this.#asked = query;
    // The response to an earlier query must not replace a newer one.
    this.#request.abort();
    this.#request = new AbortController();
    if (!WORD.test(query)) {
      this.#show([], query === '' ? '' : 'Enter a word of letters or digits.');
      return;
    }
    try {
      const response = await fetch(`knowledge/search?q=${encodeURIComponent(query)}`, {
        cache: 'no-store',
        signal: this.#request.signal,
      });
      const answer = await response.json();
      if (response.ok) {
        this.#show(answer.pages, found(answer));
      } else {
        this.#show([], answer.error);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.#asked = '';
        this.#show([], 'The hub does not answer. Type on to ask again.');
      }
    }
  }

  #show(pages, text) {
    write(this.#part.found, text);
    this.#part.results.replaceChildren(...pages.map(result));
  }
}

function found({ pages, more }) {
  if (pages.length === 0) {
    return 'No page has these words.';
  }
  return more ? `The best ${pages.length} pages; more words find fewer.` : count(pages.length, 'page', 'pages');
}

function result({ title, path, uri, snippet }) {
  const { tile, part } = tileFrom('found-page');
  part.title.append(...title.map(piece));
  part.snippet.append(...snippet.map(piece));
  writeWhole(part.path, `/${path}`);
  if (isAddress(uri)) {
    part.title.href = uri;
  }
  return tile;
}

/** The content of pages is untrusted: it is shown as text, never as markup. */
function piece({ text, found: isFound }) {
  const element = document.createElement(isFound ? 'mark' : 'span');
  element.textContent = text;
  return element;
}

function isAddress(uri) {
  return /^https?:\/\//i.test(uri);
}
