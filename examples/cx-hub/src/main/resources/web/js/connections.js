import { mark, write } from './painter.js';
import { duration } from './format.js';

const BACK_SHOWN = 5_000;
const GENESYS_UP = new Set(['CONNECTED', 'AVAILABLE']);

/**
 * Tells the two connections apart: page to hub, and hub to Genesys. While one is lost the figures stay, marked as old.
 */
export class Connections {
  #hubUp = null;
  #services = new Map();
  #lostSince = null;
  #backUntil = 0;
  #backText = '';

  hubUp() {
    this.#change(() => {
      this.#hubUp = true;
    });
  }

  hubDown() {
    this.#change(() => {
      this.#hubUp = false;
    });
  }

  /** A route reports the state of its connection to Genesys. */
  service(route, event) {
    this.#change(() => this.#services.set(route, event));
  }

  /** Whether the figures are up to date. */
  get live() {
    return this.#hubUp === true && this.#genesysUp() === true;
  }

  #genesysUp() {
    const states = [...this.#services.values()].map((event) => GENESYS_UP.has(event.serviceState));
    return states.length === 0 ? null : states.every(Boolean);
  }

  #change(action) {
    const lost = this.#lost();
    action();
    const nowLost = this.#lost();
    if (nowLost !== null && nowLost !== lost) {
      this.#lostSince = Date.now();
    }
    if (lost !== null && nowLost === null && this.live) {
      this.#backText = lost === 'hub' ? 'The hub is back. Figures are live again.' : 'Genesys is back. Figures are live again.';
      this.#backUntil = Date.now() + BACK_SHOWN;
    }
    this.paint();
  }

  #lost() {
    if (this.#hubUp === false) {
      return 'hub';
    }
    return this.#genesysUp() === false ? 'genesys' : null;
  }

  paint = () => {
    const genesys = this.#hubUp ? this.#genesysUp() : null;
    link('link-hub', this.#hubUp, { up: 'live', down: 'lost', waiting: 'connecting' });
    link('link-genesys', genesys, { up: 'connected', down: 'lost', waiting: this.#hubUp === false ? 'not known' : 'waiting' });
    mark(document.body, 'figures', this.live ? 'live' : 'old');
    this.#paintNotice();
  };

  #paintNotice() {
    const [kind, text] = this.#notice();
    const notice = document.getElementById('notice');
    const reason = document.getElementById('notice-reason');
    mark(notice, 'kind', kind);
    // Only a new sentence is written, so a screen reader does not repeat itself; the seconds are in the title.
    write(document.getElementById('notice-text'), text);
    write(reason, this.#reason());
    reason.title = this.#reason();
    notice.title = this.#lost() === null ? '' : `for ${duration((Date.now() - this.#lostSince) / 1000)}`;
  }

  #notice() {
    switch (this.#lost()) {
      case 'hub':
        return ['lost', 'The connection to the hub is lost. These are the last known figures; the page keeps trying.'];
      case 'genesys':
        return ['lost', 'The hub has lost Genesys. These are the last known figures; the hub keeps trying.'];
      default:
        return this.#good();
    }
  }

  #good() {
    if (Date.now() < this.#backUntil) {
      return ['back', this.#backText];
    }
    return this.live ? ['none', ''] : ['waiting', this.#hubUp ? 'Waiting for Genesys.' : 'Connecting to the hub.'];
  }

  #reason() {
    const lost = [...this.#services.values()].find((event) => !GENESYS_UP.has(event.serviceState));
    return this.#lost() === 'genesys' ? lost?.reason ?? '' : '';
  }
}

function link(id, up, words) {
  const state = up === null ? 'waiting' : up ? 'up' : 'down';
  const element = document.getElementById(id);
  mark(element, 'state', state);
  write(element.querySelector('.link-text'), words[state]);
}
