// One paint for any number of updates between two frames of the display.

const marked = new Set();
let scheduled = false;

/** Requests a paint; a function that is marked several times is called once. */
export function paintSoon(paint) {
  marked.add(paint);
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(paintMarked);
  }
}

function paintMarked() {
  scheduled = false;
  const paints = [...marked];
  marked.clear();
  paints.forEach((paint) => paint());
}

/** Writes only what changed: an unchanged text costs no layout. */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Writes a text, which may be cut off, and all of it into the title. */
export function writeWhole(element, text) {
  write(element, text);
  element.title = text;
}

/** Sets a data attribute only when it changes. */
export function mark(element, name, value) {
  if (element.dataset[name] !== value) {
    element.dataset[name] = value;
  }
}

/** A copy of a template with its parts by their data-role. */
export function tileFrom(templateId) {
  const tile = document.getElementById(templateId).content.firstElementChild.cloneNode(true);
  return { tile, part: parts(tile) };
}

/** The elements below one that carry a data-role, by that name. */
export function parts(element) {
  return Object.fromEntries([...element.querySelectorAll('[data-role]')].map((e) => [e.dataset.role, e]));
}

const naturalOrder = new Intl.Collator('en', { numeric: true });

/** Inserts a tile where its name belongs: agent2 before agent10. */
export function insertInOrder(list, tile, name) {
  tile.dataset.name = name;
  const next = [...list.children].find((other) => naturalOrder.compare(other.dataset.name, name) > 0);
  list.insertBefore(tile, next ?? null);
}
