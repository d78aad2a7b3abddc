import { bytes } from './format.js';
import { tileFrom, write } from './painter.js';

/** Where the hub serves an attached file. */
export function fileAddress(id) {
  return `knowledge/file?id=${encodeURIComponent(id)}`;
}

/** The files that are attached to a page, read when their list is first opened. */
export class AttachedFiles {
  #part;
  #page;
  #isRead = false;

  /** Over the parts `files`, `filesState` and `fileList` of a page that was found. */
  constructor(part, page) {
    this.#part = part;
    this.#page = page;
    part.files.addEventListener('toggle', () => {
      if (part.files.open && !this.#isRead) {
        this.#read();
      }
    });
  }

  async #read() {
    this.#isRead = true;
    write(this.#part.filesState, 'Reads the list …');
    try {
      const response = await fetch(`knowledge/files?page=${encodeURIComponent(this.#page)}`, { cache: 'no-store' });
      const content = await response.json();
      this.#show(response.ok ? content : [], response.ok ? summary(content) : content.error);
      this.#isRead = response.ok;
    } catch (failure) {
      this.#isRead = false;
      this.#show([], 'The hub does not respond. Close and open the list to try again.');
    }
  }

  #show(files, state) {
    write(this.#part.filesState, state);
    this.#part.fileList.replaceChildren(...files.map(row));
  }
}

function summary(files) {
  return files.length === 0 ? 'None.' : '';
}

function row({ id, name, size }) {
  const { tile, part } = tileFrom('attached-file');
  write(part.link, name);
  part.link.href = fileAddress(id);
  write(part.size, bytes(size));
  return tile;
}
