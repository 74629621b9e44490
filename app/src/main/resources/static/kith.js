// Enhancements only: every page works without this file.
import { initAll } from '/nhsuk/nhsuk-frontend.min.js';

initAll();

// What was typed in a conversation and could not be sent is sent from any page, and deleted when it is too old.
if (document.querySelector('[data-conversation]') || localStorage.getItem('kith-kept')) {
  import('/kith-conversation.js');
}

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

// A day ends at midnight in London. What was due on it is overdue from then on, also on a page that stays open.
for (const tag of document.querySelectorAll('[data-turns]')) {
  setTimeout(() => {
    tag.textContent = tag.dataset.then;
    tag.className = tag.dataset.thenCss;
  }, Math.max(Date.parse(tag.dataset.turns) - Date.now(), 0));
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

// Two minutes before the time-out a dialogue says so. Activity in another tab counts. Just before the time-out, what is
// in the page's form goes to the server, which keeps it for the worker.
const ACTIVE = 'kith-active';
const warning = document.getElementById('time-out');
if (warning) {
  watchTheTime(warning);
}

function watchTheTime(dialog) {
  const warnAfter = dialog.dataset.warnAfter * 1000;
  const endsAfter = dialog.dataset.endsAfter * 1000;
  const left = dialog.querySelector('[data-left]');
  const told = dialog.querySelector('[data-told]');
  const token = dialog.querySelector('input[type=hidden]');
  let kept = false;
  active();

  dialog.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault();
    const answer = await post('/stay', [...new FormData(event.target), ['quietly', 'yes']]);
    if (answer?.ok && !new URL(answer.url).pathname.startsWith('/sign-in')) {
      active();
      kept = false;
      dialog.close();
    } else {
      location.assign('/sign-in?idle');
    }
  });
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    dialog.querySelector('form').requestSubmit();
  });
  setInterval(look, 1000);

  async function look() {
    const idle = Date.now() - Number(localStorage.getItem(ACTIVE));
    const seconds = Math.ceil((endsAfter - idle) / 1000);
    if (idle < warnAfter) {
      dialog.close();
      return;
    }
    const words = seconds > 60 ? '2 minutes' : seconds > 30 ? '1 minute' : `${Math.max(seconds, 0)} seconds`;
    left.textContent = words;
    if (!dialog.open) {
      dialog.showModal();
    }
    if (seconds === 60 || seconds === 30) {
      told.textContent = `We sign you out in ${seconds === 60 ? '1 minute' : '30 seconds'}.`;
    }
    if (seconds <= 15 && !kept) {
      kept = true;
      await keepWhatIsTyped();
    }
    if (seconds < -1) {
      location.assign('/sign-in?idle');
    }
  }

  async function keepWhatIsTyped() {
    const form = [...document.querySelectorAll('main form')].find(one =>
      one.method === 'post' && [...one.elements].some(field => field.matches('textarea, select, input:not([type=hidden])')));
    if (!form || form.enctype === 'multipart/form-data') {
      return;
    }
    const sent = new URLSearchParams({page: location.pathname + location.search, [token.name]: token.value});
    for (const [name, value] of new FormData(form)) {
      if (name !== token.name && typeof value === 'string') {
        sent.append(`field.${name}`, value);
      }
    }
    await post('/typed?again', sent);
  }

  function post(path, body) {
    return fetch(path, {method: 'POST', body: new URLSearchParams(body)}).catch(() => null);
  }

  function active() {
    localStorage.setItem(ACTIVE, String(Date.now()));
  }
}
