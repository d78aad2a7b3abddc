/** Sends a request of the page to its hub; the response is an object, with `error` if the hub has refused it or does not respond. */
export async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    return await response.json();
  } catch (failure) {
    return { error: 'The hub does not respond. Try again later.' };
  }
}
