import { count, recently } from '../format.js';
import { paintSoon, parts, write, writeWhole } from '../painter.js';
import { Rows } from '../rows.js';

const MAX_MAILS = 8;

/** The latest secure mails that agents have written. */
export class SecureMails {
  #element;
  #part;
  #hub;
  #mails;
  #shown = [];

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#mails = new Rows(this.#part.mails, 'secure-mail');
  }

  /** The entries of the list, the one that changed last at its end. */
  show(entries) {
    this.#shown = entries;
    // A hub without an address does not show the section.
    this.#element.hidden = false;
    paintSoon(this.#paint);
  }

  tick() {
    paintSoon(this.#paint);
  }

  #paint = () => {
    const now = this.#hub.now();
    this.#part.empty.hidden = this.#shown.length > 0;
    this.#mails.paint(this.#shown.slice(-MAX_MAILS).reverse(), (part, mail) => paintMail(part, mail, now));
  };
}

function paintMail(part, { from = '', subject = '', date = '', fromAt = 0, attachments = '0' }, now) {
  const sent = Date.parse(date);
  writeWhole(part.from, from === '' ? '–' : from);
  writeWhole(part.subject, subject === '' ? 'Without a subject' : subject);
  write(part.attachments, Number(attachments) > 0 ? count(Number(attachments), 'attachment', 'attachments') : '');
  write(part.at, recently(Number.isNaN(sent) ? fromAt : sent, now));
}
