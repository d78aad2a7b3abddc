// The WebSocket to the hub, which reconnects while the page is open.

const FIRST_RETRY = 500;
const LONGEST_RETRY = 10_000;
// The hub sends a frame every five seconds even when nothing changes, so after a longer silence the connection is lost.
const SILENCE = 15_000;

/**
 * Keeps the page connected.
 *
 * @param {{frame: (frame: object) => void, up: () => void, down: () => void}} handler
 *   frame: a frame arrived; up: the first frame of a connection is about to; down: no connection now
 */
export function keepConnected(handler) {
  let retry = FIRST_RETRY;

  function connect() {
    const socket = new WebSocket(address());
    let silence = guard(socket);
    let up = false;

    socket.addEventListener('message', (event) => {
      clearTimeout(silence);
      silence = guard(socket);
      if (!up) {
        up = true;
        retry = FIRST_RETRY;
        handler.up();
      }
      handler.frame(JSON.parse(event.data));
    });
    let ended = false;
    const end = () => {
      if (ended) {
        return;
      }
      ended = true;
      clearTimeout(silence);
      handler.down();
      setTimeout(connect, retry * (0.75 + Math.random() / 2));
      retry = Math.min(retry * 2, LONGEST_RETRY);
    };
    socket.addEventListener('close', end);
    // A half-open socket may take minutes to report its close: do not wait for it.
    socket.addEventListener('silence', end);
  }

  connect();
}

function guard(socket) {
  return setTimeout(() => {
    socket.close();
    socket.dispatchEvent(new Event('silence'));
  }, SILENCE);
}

function address() {
  const url = new URL('live', window.location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}
