// A plain script in the head rather than a module: the theme must stand before the first paint.
(function () {
  const key = 'cx-hub-theme';
  const system = window.matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try {
      return window.localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function apply() {
    document.documentElement.dataset.theme = chosen() ?? (system.matches ? 'dark' : 'light');
  }

  function toggle() {
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      window.localStorage.setItem(key, next);
      apply();
    } catch (refused) {
      document.documentElement.dataset.theme = next;
    }
  }

  apply();
  system.addEventListener('change', apply);
  window.addEventListener('DOMContentLoaded', () => {
    document.getElementById('theme').addEventListener('click', toggle);
  });
})();
