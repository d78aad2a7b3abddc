import { timeOfDay } from './format.js';
import { write } from './painter.js';

/** How much arrives, in the footer. */
export class Activity {
  #sinceTick = 0;
  #last = null;

  arrived(messages, now) {
    if (messages > 0) {
      this.#sinceTick += messages;
      this.#last = now;
    }
  }

  /** Called once a second. */
  tick() {
    write(document.getElementById('rate'), this.#sinceTick.toLocaleString('en'));
    write(document.getElementById('last-update'), this.#last === null ? 'never' : timeOfDay(this.#last));
    this.#sinceTick = 0;
  }
}
