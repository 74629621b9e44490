// Enhancements only: every page works without this file.
import { initAll } from '/nhsuk/nhsuk-frontend.min.js';

initAll();

// A button that says which key presses it can be pressed by that key, until somebody turns that off.
const OFF = 'kith-keys-off';
const keyed = [...document.querySelectorAll('[aria-keyshortcuts]')];
const keys = document.querySelector('[data-keys]');

function showKeys() {
  const off = localStorage.getItem(OFF) !== null;
  document.body.classList.toggle('kith-keys-on', !off);
  if (keys) {
    keys.hidden = false;
    keys.querySelector('[data-keys-words]').textContent = off
      ? 'Keys are off.'
      : 'One key decides: J the same, N not the same, L later.';
    keys.querySelector('[data-keys-switch]').textContent = off ? 'Turn keys on' : 'Turn keys off';
  }
}

if (keyed.length > 0) {
  showKeys();
  keys?.querySelector('[data-keys-switch]').addEventListener('click', () => {
    if (localStorage.getItem(OFF) === null) {
      localStorage.setItem(OFF, 'yes');
    } else {
      localStorage.removeItem(OFF);
    }
    showKeys();
  });
  document.addEventListener('keydown', event => {
    const writing = event.target.matches('input:not([type=radio]), textarea, select');
    if (writing || event.repeat || event.ctrlKey || event.altKey || event.metaKey || localStorage.getItem(OFF) !== null) {
      return;
    }
    keyed.find(button => button.getAttribute('aria-keyshortcuts') === event.key.toUpperCase())?.click();
  });
}

const main = document.querySelector('main[data-again]');
if (main) {
  lookAgain(main);
}

// A page about something that runs puts what is new in the place of what was there, until it has ended. It tells that
// end to those who hear the page, and does not take the focus away.
async function lookAgain(main) {
  await new Promise((after) => setTimeout(after, main.dataset.againAfter * 1000));
  const answer = await fetch(main.dataset.again).catch(() => null);
  if (answer === null) {
    return lookAgain(main);
  }
  if (!answer.ok || answer.redirected) {
    return location.reload();
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('maincontent');
  const held = main.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  main.replaceChildren(...fresh.childNodes);
  if (held) {
    main.querySelector(`a[href="${CSS.escape(held)}"]`)?.focus();
  }
  if (fresh.dataset.again) {
    return lookAgain(main);
  }
  document.getElementById('told').textContent = `${page.title}: ended`;
}
