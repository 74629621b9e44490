// A conversation on a phone. What is typed goes to the server as it is typed. What cannot be sent stays on the device,
// encrypted twice: with a key of the device that no script can read out, and with a secret that the server gives only to
// the worker who typed it. It is deleted when it is sent, and after 72 hours.
const KEPT_FOR = 72 * 3600 * 1000;
const FLAG = 'kith-kept';
const SEND_AFTER = 700;
const AGAIN_AFTER = 5000;
const LOOK_AGAIN_AFTER = 600 * 1000;

const root = document.querySelector('[data-conversation]');
const told = root?.querySelector('[data-saved]');
const waiting = new Map();
const mine = new Map();
const sending = new Map();
let token = document.querySelector('#time-out input[type=hidden]');
let secret = null;
let tag = null;
let signedOut = false;

let database = null;
let device = null;

// The screen listens first, so that nothing is missed that is typed while the device is got ready.
if (root) {
  begin();
}
database = await opened().catch(() => null);
device = database ? await deviceKey() : null;
await forgetOld();
setInterval(forgetOld, LOOK_AGAIN_AFTER);
if (token) {
  await unlock();
  await sendAll();
  setInterval(sendAll, AGAIN_AFTER);
  window.addEventListener('online', sendAll);
}

function opened() {
  return new Promise((done, failed) => {
    const open = indexedDB.open('kith-kept', 1);
    open.onupgradeneeded = () => {
      open.result.createObjectStore('device');
      open.result.createObjectStore('kept', {keyPath: 'id'});
    };
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });
}

function asked(store, mode, what) {
  return new Promise((done, failed) => {
    const request = what(database.transaction(store, mode).objectStore(store));
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function deviceKey() {
  const known = await asked('device', 'readonly', store => store.get('device'));
  if (known) {
    return known;
  }
  const made = {
    number: crypto.randomUUID(),
    key: await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt'])
  };
  await asked('device', 'readwrite', store => store.put(made, 'device'));
  return made;
}

async function forgetOld() {
  if (!database) {
    return;
  }
  const all = await asked('kept', 'readonly', store => store.getAll());
  for (const one of all) {
    if (Date.now() - one.at > KEPT_FOR) {
      await asked('kept', 'readwrite', store => store.delete(one.id));
    }
  }
  flag();
}

async function flag() {
  const left = await asked('kept', 'readonly', store => store.count());
  if (left > 0) {
    localStorage.setItem(FLAG, 'yes');
  } else {
    localStorage.removeItem(FLAG);
  }
}

// The secret of this worker on this device. It is held in memory only.
async function unlock() {
  if (secret || !database || !token) {
    return;
  }
  const answer = await post('/conversation/secret', {device: device.number});
  if (!answer?.ok || isSignIn(answer)) {
    return;
  }
  const bytes = Uint8Array.from(atob((await answer.text()).trim()), letter => letter.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  tag = [...digest.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  secret = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  await readMine();
  // What was typed before the secret came is kept now.
  for (const [name, entry] of waiting) {
    if (!mine.has(name)) {
      await keep(name, entry);
    }
  }
}

async function readMine() {
  const all = await asked('kept', 'readonly', store => store.getAll());
  for (const one of all.filter(kept => kept.tag === tag)) {
    try {
      const entry = await decrypted(one);
      const name = `${entry.path} ${entry.step}`;
      if (waiting.has(name)) {
        continue;
      }
      mine.set(name, one.id);
      waiting.set(name, entry);
      const step = here(entry);
      if (step && valueOf(step) !== entry.words) {
        setValue(step, entry.words);
      }
    } catch {
      await asked('kept', 'readwrite', store => store.delete(one.id));
    }
  }
}

async function encrypted(entry) {
  const text = new TextEncoder().encode(JSON.stringify(entry));
  const first = crypto.getRandomValues(new Uint8Array(12));
  const inner = new Uint8Array(await crypto.subtle.encrypt({name: 'AES-GCM', iv: first}, secret, text));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const both = new Uint8Array([...first, ...inner]);
  return {iv, data: await crypto.subtle.encrypt({name: 'AES-GCM', iv}, device.key, both)};
}

async function decrypted(kept) {
  const both = new Uint8Array(await crypto.subtle.decrypt({name: 'AES-GCM', iv: kept.iv}, device.key, kept.data));
  const text = await crypto.subtle.decrypt({name: 'AES-GCM', iv: both.slice(0, 12)}, secret, both.slice(12));
  return JSON.parse(new TextDecoder().decode(text));
}

async function keep(name, entry) {
  if (!database || !secret) {
    return;
  }
  const id = mine.get(name) ?? crypto.randomUUID();
  mine.set(name, id);
  const sealed = await encrypted(entry);
  if (waiting.get(name) === entry) {
    await asked('kept', 'readwrite', store => store.put({id, tag, at: Date.now(), ...sealed}));
    localStorage.setItem(FLAG, 'yes');
  }
}

async function forget(name) {
  const id = mine.get(name);
  if (database && id) {
    mine.delete(name);
    await asked('kept', 'readwrite', store => store.delete(id));
    await flag();
  }
}

// Sends everything that waits, and ends when nothing is under way.
async function sendAll() {
  await unlock();
  for (const name of [...waiting.keys()]) {
    await send(name);
  }
}

// A name is sent once at a time. What is typed meanwhile is sent after it.
function send(name) {
  if (!sending.has(name)) {
    sending.set(name, sendUntilSent(name).finally(() => sending.delete(name)));
  }
  return sending.get(name);
}

async function sendUntilSent(name) {
  let entry;
  do {
    entry = waiting.get(name);
    if (entry) {
      await sendOnce(name, entry);
    }
  } while (waiting.has(name) && waiting.get(name) !== entry);
}

async function sendOnce(name, entry) {
  const answer = await posted(entry);
  if (!answer) {
    say(signedOut ? 'out' : 'cut');
    return;
  }
  const text = await answer.text();
  const end = text.indexOf('\n');
  const [time, revision] = text.slice(0, end).split(' ');
  const step = here(entry);
  if (step) {
    step.dataset.revision = revision;
    step.querySelector('input[name=revision]').value = revision;
  }
  if (waiting.get(name) === entry) {
    waiting.delete(name);
    await forget(name);
    const words = text.slice(end + 1);
    if (step && same(valueOf(step), entry.words) && !same(words, entry.words)) {
      setValue(step, words);
    }
  } else {
    waiting.get(name).revision = revision;
  }
  say('saved', time);
}

// The answer where it was saved; nothing where it was not.
async function posted(entry) {
  for (let tries = 0; tries < 2; tries++) {
    const answer = await post(`${entry.path}/${entry.step}/typed`, {
      words: entry.words, revision: entry.revision, basedOn: entry.basedOn
    });
    if (!answer) {
      signedOut = false;
      return null;
    }
    if (answer.ok && !isSignIn(answer)) {
      signedOut = false;
      return answer;
    }
    if (!(await newToken())) {
      return null;
    }
  }
  return null;
}

// After somebody has signed in again elsewhere, the page has an old token.
async function newToken() {
  const answer = await fetch(location.pathname).catch(() => null);
  signedOut = answer !== null && isSignIn(answer);
  if (!answer?.ok || signedOut) {
    return false;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = fresh.querySelector('#time-out input[type=hidden]');
  if (!found) {
    return false;
  }
  document.querySelectorAll(`input[name="${found.name}"]`).forEach(one => { one.value = found.value; });
  token = found;
  return true;
}

function isSignIn(answer) {
  return new URL(answer.url).pathname.startsWith('/sign-in');
}

function post(path, fields) {
  return fetch(path, {
    method: 'POST', body: new URLSearchParams({...fields, [token.name]: token.value})
  }).catch(() => null);
}

function same(one, other) {
  return one.split(/\s+/).join(' ').trim() === other.split(/\s+/).join(' ').trim();
}

function say(what, time) {
  if (!told) {
    return;
  }
  const left = waiting.size > 0;
  told.dataset.state = what === 'saved' && !left ? 'saved' : 'waiting';
  if (what === 'saved') {
    told.textContent = left ? 'Not saved yet.' : `Saved ${time}.`;
  } else if (what === 'out') {
    told.replaceChildren('Not saved yet. You are signed out. ', signIn(), kept());
  } else {
    told.textContent = `Not saved yet. There is no line.${isKept() ? ' It is kept on this device, encrypted.' : ''}`;
  }
}

function signIn() {
  const link = document.createElement('a');
  link.href = '/sign-in';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Sign in again in a new tab';
  return link;
}

function kept() {
  return isKept() ? '. It is kept on this device, encrypted.' : '.';
}

function isKept() {
  return secret !== null && [...waiting.keys()].every(name => mine.has(name));
}

function here(entry) {
  return root?.dataset.conversation === entry.path
    ? root.querySelector(`[data-step="${CSS.escape(entry.step)}"]`) : null;
}

function field(step) {
  return step.querySelector('textarea, input[type=text]');
}

function valueOf(step) {
  return field(step)?.value ?? step.querySelector('[aria-pressed=true]')?.value ?? '';
}

function setValue(step, words) {
  if (field(step)) {
    field(step).value = words;
  } else {
    step.querySelectorAll('[aria-pressed]').forEach(one => {
      one.setAttribute('aria-pressed', String(one.value === words));
    });
  }
}

// From here on: the screen itself.
function begin() {
  const timers = new Map();
  root.addEventListener('input', event => {
    const step = event.target.closest('[data-step]');
    if (step) {
      typed(step);
      clearTimeout(timers.get(step));
      timers.set(step, setTimeout(() => send(nameOf(step)), SEND_AFTER));
    }
  });
  root.addEventListener('submit', event => {
    event.preventDefault();
    const step = event.target.closest('[data-step]');
    if (event.submitter?.hasAttribute('aria-pressed')) {
      setValue(step, event.submitter.value);
      typed(step);
    }
    send(nameOf(step));
    const ways = step.querySelector('[data-next]')?.dataset.next
      ?? step.querySelectorAll('[data-to]')[1]?.dataset.to ?? '';
    go(ways);
  });
  root.addEventListener('click', event => {
    const way = event.target.closest('[data-to]');
    if (way) {
      event.preventDefault();
      go(way.dataset.to);
    } else if (event.target.closest('[data-check]')) {
      event.preventDefault();
      check();
    }
  });
  window.addEventListener('popstate', () => show(location.pathname.split('/').pop()));
}

function nameOf(step) {
  return `${root.dataset.conversation} ${step.dataset.step}`;
}

function typed(step) {
  const name = nameOf(step);
  const entry = {
    path: root.dataset.conversation,
    step: step.dataset.step,
    words: valueOf(step),
    revision: step.dataset.revision,
    basedOn: step.dataset.basedOn
  };
  waiting.set(name, entry);
  told.dataset.state = 'waiting';
  told.textContent = 'Not saved yet.';
  keep(name, entry);
}

function go(key) {
  if (!key) {
    check();
    return;
  }
  history.pushState(null, '', `${root.dataset.conversation}/${key}`);
  show(key);
}

function show(key) {
  const wanted = root.querySelector(`[data-step="${CSS.escape(key)}"]`) ?? root.querySelector('[data-step]');
  root.querySelectorAll('[data-step]').forEach(step => { step.hidden = step !== wanted; });
  scrollTo(0, 0);
  wanted.querySelector('h2').focus();
}

// Only what the server has can be checked and finished.
async function check() {
  await sendAll();
  if (waiting.size === 0) {
    location.assign(`${root.dataset.conversation}/check`);
  }
}
