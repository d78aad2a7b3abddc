import { AttachedFiles, fileAddress } from './files.js';
import { count } from './format.js';
import { tileFrom, write, writeWhole } from './painter.js';

// The search starts when the user pauses typing.
const PAUSE = 200;
const WORD = /[\p{L}\p{N}]/u;

// Where pages are searched: the copy marks the words that it has found, the site has attached files too.
const SOURCES = {
  copy: { path: 'knowledge/search', read: async (response) => fromCopy(await response.json()) },
  site: { path: 'knowledge/site', read: async (response) => fromSite(await response.json(), response.headers) },
};

/** A search box that finds pages while the user types, in the copy or on the site itself. */
export class SearchBox {
  #part;
  #asked = '';
  #timer = null;
  #request = new AbortController();

  /** Over the parts `form`, `query`, `found` and `results` of a section. */
  constructor(part) {
    this.#part = part;
    part.query.addEventListener('input', () => this.#typed());
    part.form.addEventListener('change', (event) => {
      if (event.target.name === 'source') {
        this.#ask();
      }
    });
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
    const source = SOURCES[new FormData(this.#part.form).get('source')];
    const address = `${source.path}?q=${encodeURIComponent(query)}`;
    if (address === this.#asked) {
      return;
    }
    this.#asked = address;
    // The response to an earlier query must not replace a newer one.
    this.#request.abort();
    this.#request = new AbortController();
    if (!WORD.test(query)) {
      this.#show([], query === '' ? '' : 'Enter a word of letters or digits.');
      return;
    }
    try {
      const response = await fetch(address, { cache: 'no-store', signal: this.#request.signal });
      if (response.ok) {
        const { entries, text } = await source.read(response);
        this.#show(entries, text);
      } else {
        this.#asked = '';
        this.#show([], (await response.json()).error);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.#asked = '';
        this.#show([], 'The hub does not respond. Type on to ask again.');
      }
    }
  }

  #show(entries, text) {
    write(this.#part.found, text);
    this.#part.results.replaceChildren(...entries.map(result));
  }
}

function fromCopy({ pages, more }) {
  return {
    entries: pages.map((page) => ({ ...page, kind: 'page', page: page.id })),
    text: found(pages.length, more, 'page', 'pages'),
  };
}

function fromSite(hits, headers) {
  const total = Number(headers.get('X-Total-Count') ?? 0);
  return {
    entries: hits.map(({ type, id, pageId, title, path, uri, preview }) => ({
      kind: type, id, page: pageId, path, uri, title: [{ text: title }], snippet: [{ text: preview }],
    })),
    text: found(hits.length, total > hits.length, 'page or file', 'pages and files'),
  };
}

function found(number, more, one, many) {
  if (number === 0) {
    return 'No page has these words.';
  }
  return more ? `The best ${number} ${many}; more words find fewer.` : count(number, one, many);
}

function result({ kind, id, page, title, path, uri, snippet }) {
  const { tile, part } = tileFrom('found-page');
  part.title.append(...title.map(piece));
  part.snippet.append(...snippet.map(piece));
  writeWhole(part.path, `/${path}`);
  if (kind === 'file') {
    part.title.href = fileAddress(id);
    part.title.download = '';
    part.files.remove();
  } else {
    if (isAddress(uri)) {
      part.title.href = uri;
    }
    new AttachedFiles(part, page);
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
