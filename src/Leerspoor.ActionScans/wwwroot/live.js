// Keeps the two screens of an action scan together: saves while typing, follows what the other does, and goes on without wifi.
// Without this script the same page is a plain form with a save button.
import { merge, caretAfter } from "./merge.js";
import { openOutbox, newId, pathOf } from "./outbox.js";
import { offerLeft } from "./left.js";

const TYPING = 8000;
const FINAL = 4;
const SOME_TIME = 3000;
const TEXTS = "textarea[data-field], input[type=text][data-field]";

const start = (root) => {
  const words = JSON.parse(root.dataset.words);
  const skew = Number(root.dataset.now) * 1000 - Date.now();
  const shadow = new Map();
  const seen = new Map();
  const latest = new Map();
  const composing = new Set();
  const status = root.querySelector("[data-saved]");
  const follows = root.querySelector("[data-follow]");
  let shown = root.dataset.current;
  let current = { key: root.dataset.on, since: Number(root.dataset.since) || null };
  let lastTyped = 0;
  let version = Number(root.dataset.version);
  const begun = Number(root.dataset.phase);
  let phase = begun;

  const panel = (key) => root.querySelector(`[data-panel="${CSS.escape(key)}"]`);
  const fill = (text, ...values) => values.reduce((line, value, i) => line.replace(`{${i}}`, value), text);

  const addressOf = (el) => ({
    field: el.dataset.field,
    factor: el.closest("[data-panel]")?.dataset.panel,
    action: el.closest("[data-action]")?.dataset.action,
    number: el.dataset.number === undefined ? undefined : Number(el.dataset.number),
  });

  const elementOf = (op) => {
    const within = op.factor ? panel(op.factor) : root;
    const row = op.action ? within?.querySelector(`[data-action="${CSS.escape(op.action)}"]`) : within;
    return row?.querySelector(`[data-field="${op.field}"]${op.number === undefined ? "" : `[data-number="${op.number}"]`}`);
  };

  const setValue = (el, next) => {
    if (el.value === next) return;
    const [from, to, top] = [el.selectionStart, el.selectionEnd, el.scrollTop];
    const before = el.value;
    el.value = next;
    if (document.activeElement === el) {
      el.setSelectionRange(caretAfter(before, next, from), caretAfter(before, next, to));
      el.scrollTop = top;
    }
    grow(el);
  };

  const grow = (el) => {
    if (el.tagName !== "TEXTAREA") return;
    el.rows = Math.min(24, Math.max(Number(el.dataset.rows ?? el.rows), el.value.split("\n").length + 1));
  };

  // What stands on the server meets what was typed here since.
  const meet = (el, path, server) => {
    const base = shadow.get(path) ?? el.defaultValue;
    const next = merge(base, server, el.value);
    shadow.set(path, server);
    setValue(el, next);
    if (next === server) outbox.forget(path);
    else outbox.write({ ...addressOf(el), base: server, text: next });
  };

  const receive = (op, server, at) => {
    const path = pathOf(op);
    if (at <= (seen.get(path) ?? -1)) return;
    const el = elementOf(op);
    if (!el) return;
    seen.set(path, at);
    if (outbox.isOnItsWay(path) || composing.has(el)) latest.set(path, { server, at });
    else meet(el, path, server);
  };

  const { scan, person } = root.dataset;
  const outbox = openOutbox(scan, person, root.dataset.edits, {
    state: (kind, waiting) => {
      if (kind === "refused") offerLeft(root, scan, person);
      if (!status) return;
      status.dataset.saved = kind;
      if (kind === "saving") return;
      status.textContent = fill(words[kind] ?? "", kind === "saved" ? (root.dataset.savedAt ?? "") : waiting);
    },
    // What this page wrote before it was closed, or another that crashed: it is shown at once, also without wifi.
    adopted: (operations) => operations.forEach(showAgain),
    // From now on what is typed comes on top of what was sent.
    sent: (op) => shadow.set(pathOf(op), op.text),
    saved: (answer, operations) => {
      root.dataset.savedAt = answer.savedAt;
      for (const { id, text } of answer.texts) {
        const op = operations.find((one) => one.id === id);
        const el = elementOf(op);
        const path = pathOf(op);
        const newer = latest.get(path);
        latest.delete(path);
        const server = newer && newer.at > answer.version ? newer.server : text;
        seen.set(path, Math.max(newer?.at ?? 0, answer.version));
        if (el) meet(el, path, server);
      }
    },
  });

  const showAgain = (op) => {
    const rows = op.action && panel(op.factor)?.querySelector("[data-rows-of=actions]");
    const row = rows && rowFor(panel(op.factor), op.action);
    if (row) row.dataset.used = "yes";
    const el = elementOf(op);
    if (!el) return;
    if (op.field === "tick") el.checked = op.text === "on";
    else if (op.field === "level") standing(op.factor, op.text);
    else if (op.field === "remove") row.hidden = true;
    else if (!el.matches(TEXTS)) el.value = op.text;
    else {
      const path = pathOf(op);
      const before = shadow.get(path) ?? el.defaultValue;
      const mine = el.value !== before;
      const base = merge(op.base ?? "", before, op.text);
      const next = mine ? merge(op.base ?? "", el.value, op.text) : base;
      shadow.set(path, base);
      setValue(el, next);
      if (mine) outbox.write({ ...addressOf(el), base, text: next });
    }
  };

  const typed = (el) => {
    const op = addressOf(el);
    const path = pathOf(op);
    lastTyped = Date.now();
    grow(el);
    const base = shadow.get(path) ?? el.defaultValue;
    if (el.value === base) outbox.forget(path);
    else outbox.write({ ...op, base, text: el.value });
  };

  const chosen = (el) => {
    const op = addressOf(el);
    if (el.type === "checkbox") outbox.put({ ...op, text: el.checked ? "on" : "" });
    else outbox.put({ ...op, text: el.value });
    if (op.field === "level") standing(op.factor, el.value);
  };

  const standing = (key, level) => {
    root.querySelectorAll(`[data-station="${CSS.escape(key)}"]`).forEach((stop) => (stop.dataset.level = level));
    root.querySelectorAll(`[data-level-word="${CSS.escape(key)}"]`).forEach((word) => (word.textContent = words[`level-${level}`]));
    const within = panel(key);
    within.querySelectorAll("[data-field=level]").forEach((radio) => (radio.checked = radio.value === level));
    within.querySelector("[data-views]")?.toggleAttribute("hidden", level !== "not-agreed" && !within.querySelector("[data-views]").dataset.kept);
  };

  // Action points: rows on the screen that types them, lines on the screen that shows them.
  const isBlank = (row) => [...row.querySelectorAll("[data-field]:not(button)")].every((el) => el.value === "" && el !== document.activeElement);

  const addRow = (within, id) => {
    const row = within.querySelector("template[data-blank]").content.firstElementChild.cloneNode(true);
    row.dataset.action = id;
    row.querySelectorAll("[id]").forEach((el) => {
      const label = row.querySelector(`[for="${el.id}"]`);
      el.id = `${el.id}-${id}`;
      label?.setAttribute("for", el.id);
    });
    within.querySelector("[data-rows-of=actions]").append(row);
    return row;
  };

  const rowFor = (within, id) => {
    const known = within.querySelector(`[data-action="${CSS.escape(id)}"]`);
    if (known) return known;
    const blank = [...within.querySelectorAll("[data-action]")].find((row) => !row.hidden && isBlank(row) && !row.dataset.used);
    if (!blank) return addRow(within, id);
    blank.dataset.action = id;
    return blank;
  };

  const hint = (within) => {
    const place = within.querySelector("[data-hint-actions]");
    if (!place) return;
    const count = [...within.querySelectorAll("[data-action]")].filter((row) => !row.hidden && !isBlank(row)).length;
    const total = within.querySelector("[data-count]");
    if (total) total.textContent = fill(words[count === 1 ? "count-one" : "count"], count);
    place.textContent = count === 2 ? "" : count > 2 ? words.moreActions : count === 1 ? words.oneAction : words.noAction;
  };

  const actions = (factor, at) => {
    const within = panel(factor.key);
    const lines = within.querySelector("[data-show=actions]");
    if (lines) {
      const present = factor.actions.filter((one) => !one.removed && one.what + one.who !== "");
      lines.replaceChildren(
        ...present.map((one) => {
          const line = document.createElement("li");
          line.textContent = [one.what, one.who, one.when && new Date(`${one.when}T12:00`).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" })].filter(Boolean).join(" · ");
          return line;
        }),
      );
      lines.closest("[data-actions]")?.toggleAttribute("hidden", present.length === 0);
    }
    if (!within.querySelector("[data-rows-of=actions]")) return;
    for (const one of factor.actions) {
      if (one.removed && !within.querySelector(`[data-action="${CSS.escape(one.id)}"]`)) continue;
      const row = rowFor(within, one.id);
      row.dataset.used = "yes";
      row.hidden = one.removed && !row.contains(document.activeElement);
      const base = { factor: factor.key, action: one.id };
      receive({ ...base, field: "what" }, one.what, at);
      receive({ ...base, field: "who" }, one.who, at);
      value({ ...base, field: "when" }, one.when);
    }
    hint(within);
  };

  const value = (op, text) => {
    const el = elementOf(op);
    if (el && !outbox.isWaiting(pathOf(op)) && el.value !== text) el.value = text;
  };

  const show = (key, focus) => {
    if (!panel(key) || root.dataset.whole) return;
    for (const one of root.querySelectorAll("[data-panel]")) one.hidden = one.dataset.panel !== key;
    for (const stop of root.querySelectorAll("[data-station]"))
      if (stop.dataset.station === key) stop.setAttribute("aria-current", "step");
      else stop.removeAttribute("aria-current");
    root.querySelector("[data-station][aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    shown = key;
    root.dataset.current = key;
    history.replaceState(null, "", `?factor=${encodeURIComponent(key)}`);
    for (const link of document.querySelectorAll("a[data-with-factor]")) link.href = `${link.href.split("?")[0]}?factor=${encodeURIComponent(key)}`;
    follows?.setAttribute("hidden", "");
    if (focus) {
      const heading = panel(key).querySelector("h1, h2");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    tick();
  };

  const follow = (key) => {
    if (root.dataset.whole) return;
    if (!key || key === shown) return follows?.setAttribute("hidden", "");
    const writing = follows && Date.now() - lastTyped < TYPING && root.querySelector(`${TEXTS}:focus`);
    if (!writing) return show(key, false);
    follows.querySelector("[data-follow-text]").textContent = fill(words.follow, panel(key).dataset.name);
    follows.hidden = false;
  };

  const tick = () => {
    const now = Date.now() + skew;
    for (const place of root.querySelectorAll("[data-timer]")) {
      const on = place.dataset.timer === current.key && current.since;
      const seconds = Number(place.dataset.spent) + (on ? Math.max(0, now / 1000 - current.since) : 0);
      place.textContent = fill(words.timer, Math.floor(seconds / 60), root.dataset.perFactor);
      const bar = place.parentElement.querySelector("progress");
      if (bar) bar.value = Math.min(bar.max, seconds / 60);
    }
    const clock = root.querySelector("[data-clock]");
    if (clock) clock.textContent = new Date(now).toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
  };

  const take = (state) => {
    version = Math.max(version, state.version);
    for (const factor of state.factors) {
      const within = panel(factor.key);
      if (!within) continue;
      const about = { factor: factor.key };
      for (const [field, text] of [["notes", factor.notes], ["first", factor.first], ["second", factor.second]]) {
        receive({ ...about, field }, text, state.version);
        const place = within.querySelector(`[data-show="${field}"]`);
        if (place) place.textContent = text;
      }
      within.querySelectorAll("[data-field=tick]").forEach((box) => {
        const op = { ...about, field: "tick", number: Number(box.dataset.number) };
        if (!outbox.isWaiting(pathOf(op))) box.checked = (factor.ticks & (1 << op.number)) !== 0;
      });
      if (!outbox.isWaiting(pathOf({ ...about, field: "level" }))) standing(factor.key, factor.level);
      value({ ...about, field: "first-level" }, factor.firstLevel);
      value({ ...about, field: "second-level" }, factor.secondLevel);
      const timer = within.querySelector("[data-timer]");
      if (timer) timer.dataset.spent = factor.spent;
      actions(factor, state.version);
    }
    receive({ field: "open" }, state.stillOpen, state.version);
    if (state.current !== current.key && !outbox.isWaiting(pathOf({ field: "current" }))) follow(state.current);
    current = { key: state.current, since: state.currentSince };
    if (state.phase !== phase) moveOn((phase = state.phase));
    tick();
  };

  // The other screen went to the next step of the session. What is final takes no more letters, so that nobody types for nothing.
  const moveOn = (phase) => {
    for (const bar of root.querySelectorAll("[data-phase-is]")) bar.hidden = Number(bar.dataset.phaseIs) !== phase || phase === begun;
    if (phase !== FINAL) return;
    outbox.flush();
    for (const el of root.querySelectorAll("[data-field]"))
      if (el.matches(TEXTS)) el.readOnly = true;
      else el.disabled = true;
    navigator.serviceWorker?.controller?.postMessage({ forget: scan });
  };

  // Keeps this page and what it needs on the device, so that it can be loaded again without wifi.
  const stay = async () => {
    const files = performance
      .getEntriesByType("resource")
      .map((one) => one.name.split("#")[0])
      .filter((name) => name.startsWith(location.origin) && /\.(css|js|svg|woff2)$/.test(name));
    try {
      navigator.serviceWorker.addEventListener("message", (event) => event.data.kept && (root.dataset.kept = "yes"));
      await navigator.serviceWorker.register(root.dataset.worker, { scope: "/actiescans/" });
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage({ keep: { person, address: location.href, files: [...new Set(files), import.meta.url] } });
    } catch {
      // A private window, or a device without room: the page works as before, but does not load again without wifi.
    }
  };

  const listen = () => {
    const source = new EventSource(`${root.dataset.stream}?na=${version}`);
    source.addEventListener("stand", (event) => take(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
      setTimeout(() => {
        if (!status || source.readyState === EventSource.OPEN || outbox.waiting()) return;
        status.dataset.saved = "offline";
        status.textContent = words.offline;
      }, SOME_TIME);
    });
    source.addEventListener("open", () => {
      if (status?.dataset.saved !== "offline") return;
      status.dataset.saved = "ready";
      status.textContent = root.dataset.savedAt ? fill(words.saved, root.dataset.savedAt) : words.ready;
    });
    addEventListener("pagehide", () => source.close());
  };

  for (const el of root.querySelectorAll(TEXTS)) {
    el.value = el.defaultValue;
    shadow.set(pathOf(addressOf(el)), el.value);
    seen.set(pathOf(addressOf(el)), -1);
    grow(el);
  }
  for (const el of root.querySelectorAll("input[type=radio], input[type=checkbox]")) el.checked = el.defaultChecked;
  for (const el of root.querySelectorAll("[data-without-script]")) el.hidden = true;
  for (const el of root.querySelectorAll("[data-with-script]")) el.hidden = false;
  root.querySelectorAll("[data-panel]").forEach(hint);

  root.addEventListener("compositionstart", (event) => composing.add(event.target));
  root.addEventListener("compositionend", (event) => {
    composing.delete(event.target);
    typed(event.target);
    const path = pathOf(addressOf(event.target));
    const newer = latest.get(path);
    if (newer && !outbox.isOnItsWay(path)) {
      latest.delete(path);
      meet(event.target, path, newer.server);
    }
  });
  root.addEventListener("input", (event) => {
    const el = event.target;
    if (!el.matches(TEXTS)) return;
    el.closest("[data-action]")?.setAttribute("data-used", "yes");
    if (!composing.has(el)) typed(el);
    hint(el.closest("[data-panel]") ?? root);
  });
  root.addEventListener("change", (event) => {
    if (event.target.dataset.field && !event.target.matches(TEXTS)) chosen(event.target);
  });
  root.addEventListener("submit", (event) => {
    if (event.target.closest("[data-panel], [data-live-form]")) {
      event.preventDefault();
      outbox.flush();
    } else if (outbox.waiting()) {
      // First what was typed, then the next step of the session.
      event.preventDefault();
      const form = event.target;
      outbox.settled(4000).then(() => HTMLFormElement.prototype.submit.call(form));
    }
  });
  root.addEventListener("click", (event) => {
    const go = event.target.closest("a[data-go]");
    const remove = event.target.closest("[data-field=remove]");
    const add = event.target.closest("[data-add]");
    if (go) {
      event.preventDefault();
      show(go.dataset.go, true);
      current = { key: go.dataset.go, since: (Date.now() + skew) / 1000 };
      outbox.put({ field: "current", text: go.dataset.go });
      tick();
    } else if (remove) {
      event.preventDefault();
      const row = remove.closest("[data-action]");
      outbox.put({ ...addressOf(remove), text: "on" });
      row.hidden = true;
      hint(row.closest("[data-panel]"));
    } else if (add) addRow(add.closest("[data-panel]"), newId()).querySelector("[data-field]").focus();
    else if (event.target.closest("[data-follow-go]")) show(current.key, true);
    else if (event.target.closest("[data-fullscreen]")) document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  });

  root.querySelector("[data-station][aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  const asked = new URLSearchParams(location.search).get("factor");
  if (asked && asked !== shown) show(asked, false);
  outbox.adopt();
  listen();
  tick();
  if (document.readyState === "complete") stay();
  else addEventListener("load", stay);
  setInterval(tick, 5000);
  root.dataset.live = "yes";
};

const root = document.querySelector("[data-scan]");
if (root) start(root);
