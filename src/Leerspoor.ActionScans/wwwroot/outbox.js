// What was typed and is not yet known to lie safely on the server. Every change is written on this device first, so a crash, a closed
// laptop or ten minutes without wifi lose nothing; each carries an id that it keeps, so sending twice saves once.
const PREFIX = "actiescan:";
const DEAD_AFTER = 12_000;
const MOST_AT_ONCE = 150;
const WAITS = [1000, 2000, 4000, 8000, 15000];
// The first key goes at once, so that the other screen follows; after that never more often than the line and the server carry well.
const FIRST = 30;
const SHORTEST = 150;
const LONGEST = 1500;

export const newId = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
};

const tabId = () => {
  const known = sessionStorage.getItem("actiescan-tab");
  if (known) return known;
  const made = newId();
  sessionStorage.setItem("actiescan-tab", made);
  return made;
};

const TEXTS = ["notes", "first", "second", "what", "who", "open"];
const OLDEST = 30 * 24 * 60 * 60 * 1000;

const keysOf = (start) => Object.keys(localStorage).filter((one) => one.startsWith(start));
const startOf = (scan, person) => `${PREFIX}${scan}:${person}:`;
const all = ({ sending, queue, dirty }) => [...sending, ...queue, ...dirty];

/** The texts of this person for this session that still lie on this device. */
export const leftOf = (scan, person) => {
  const last = new Map();
  for (const key of keysOf(startOf(scan, person)))
    for (const op of all(JSON.parse(localStorage.getItem(key))))
      if (TEXTS.includes(op.field) && op.text?.trim()) last.set(pathOf(op), op.text.trim());
  return [...last.values()];
};

export const dropLeft = (scan, person) => keysOf(startOf(scan, person)).forEach((key) => localStorage.removeItem(key));

// Nothing lies on a device for ever, whoever left it there.
const tidy = () => {
  for (const key of keysOf(PREFIX)) if (Date.now() - JSON.parse(localStorage.getItem(key)).at > OLDEST) localStorage.removeItem(key);
};

export const pathOf = (op) => [op.field, op.factor ?? "", op.action ?? "", op.number ?? ""].join("|");

/**
 * @param scan id of the session
 * @param person mark of who types; on a shared device nobody gets to see what another typed
 * @param address where operations are sent
 * @param on `saved(answer, operations)`, `state(kind, waiting)`: "saved", "saving", "waiting", "signed-out", "refused"; `adopted(operations)`
 */
export const openOutbox = (scan, person, address, on) => {
  const prefix = startOf(scan, person);
  const mine = prefix + tabId();
  let queue = [];
  let sending = null;
  let attempt = 0;
  let timer = 0;
  let busy = false;
  let pause = SHORTEST;
  let mayAt = 0;
  let stopped = false;
  const dirty = new Map();

  const waiting = () => queue.length + dirty.size + (sending?.length ?? 0);

  const keep = () => {
    try {
      if (waiting() === 0) localStorage.removeItem(mine);
      else
        localStorage.setItem(
          mine,
          JSON.stringify({ at: Date.now(), sending: sending ?? [], queue, dirty: [...dirty.values()] }),
        );
    } catch {
      on.state("no-room", waiting());
    }
  };

  const asOperation = (text) => ({ ...text, id: newId() });

  // Takes over what a page left behind that is no longer there: this one before it was loaded anew, or another that crashed.
  const adopt = () => {
    if (stopped) return;
    const before = queue.length;
    for (const key of keysOf(prefix)) {
      if (key === mine && (queue.length || sending || dirty.size)) continue;
      const left = JSON.parse(localStorage.getItem(key));
      if (key !== mine && Date.now() - left.at < DEAD_AFTER) continue;
      const found = [...left.sending, ...left.queue, ...left.dirty.map(asOperation)];
      queue.push(...found);
      keep();
      if (key !== mine) localStorage.removeItem(key);
      on.adopted(found);
    }
    if (queue.length > before) soon(0);
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(flush, wait);
  };

  // In the rhythm of the line; who keeps typing puts nothing off.
  const next = () => {
    if (busy || stopped || attempt || timer) return;
    soon(Math.max(FIRST, mayAt - Date.now()));
  };

  const load = () => {
    const texts = [...dirty.values()].map(asOperation);
    const all = [...queue, ...texts];
    queue = all.slice(MOST_AT_ONCE);
    dirty.clear();
    sending = all.slice(0, MOST_AT_ONCE);
    for (const op of texts) on.sent(op);
    keep();
  };

  const post = (operations) =>
    fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(operations),
      redirect: "manual",
    });

  const accept = async (answer) => {
    const done = sending;
    const saved = await answer.json();
    sending = null;
    attempt = 0;
    keep();
    on.saved(saved, done);
    keep();
    on.state("saved", waiting());
  };

  // One wrong operation must not hold up the rest: send them one by one, and leave out the one that is refused.
  const refuse = () => {
    if (sending.length > 1) {
      queue = [...sending.slice(1), ...queue];
      sending = sending.slice(0, 1);
    } else sending = null;
    keep();
    soon(50);
  };

  const flush = async () => {
    timer = 0;
    if (busy || stopped || waiting() === 0) return;
    if (!sending) load();
    busy = true;
    const begun = Date.now();
    on.state("saving", waiting());
    try {
      const answer = await post(sending);
      if (answer.ok) {
        await accept(answer);
        pause = Math.min(LONGEST, Math.max(SHORTEST, (Date.now() - begun) * 2));
        mayAt = begun + pause;
      } else if (answer.status === 400 || answer.status === 422) refuse();
      else if (answer.status === 409 || answer.status === 404) {
        stopped = true;
        on.state("refused", waiting());
      } else {
        on.state(answer.type === "opaqueredirect" || answer.status === 401 ? "signed-out" : "waiting", waiting());
        soon(WAITS[Math.min(attempt++, WAITS.length - 1)]);
      }
    } catch {
      on.state("waiting", waiting());
      soon(WAITS[Math.min(attempt++, WAITS.length - 1)]);
    } finally {
      busy = false;
      if (waiting()) next();
    }
  };

  addEventListener("online", () => soon(0));
  addEventListener("pagehide", () => {
    if (!sending && waiting()) load();
    if (sending) navigator.sendBeacon?.call(navigator, address, new Blob([JSON.stringify(sending)], { type: "application/json" }));
  });
  setInterval(() => {
    if (waiting()) keep();
    if (waiting() && attempt === 0) flush();
    adopt();
  }, 5000);
  tidy();

  return {
    adopt,
    waiting,
    /** A text as it is now, and what it was when the typing began. */
    write: (op) => {
      dirty.set(pathOf(op), op);
      keep();
      next();
    },
    forget: (path) => {
      if (dirty.delete(path)) keep();
    },
    /** A value; the last one holds. */
    put: (op) => {
      queue = queue.filter((other) => pathOf(other) !== pathOf(op));
      queue.push({ ...op, id: newId() });
      keep();
      if (attempt === 0) soon(20);
    },
    /** On its way, and so no longer part of what was typed since. */
    isOnItsWay: (path) => [...(sending ?? []), ...queue].some((op) => pathOf(op) === path),
    /** Everything lies on the server, or it is no use waiting any longer. */
    settled: async (patience) => {
      const end = Date.now() + patience;
      while (waiting() && !stopped && attempt === 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
    },
    isWaiting: (path) => dirty.has(path) || queue.some((op) => pathOf(op) === path) || (sending?.some((op) => pathOf(op) === path) ?? false),
    flush: () => soon(0),
  };
};
