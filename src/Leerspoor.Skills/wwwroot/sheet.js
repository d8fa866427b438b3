// A table of inputs like a spreadsheet: keys, paste, undo, and every cell saved while somebody types. What was typed and not yet saved is
// kept on this device, so a closed page or a lost line loses nothing. Without this module the form around the table does the same with its button.
const PATIENCE = 600;
const MOST_AT_ONCE = 600;
const WAITS = [1000, 2000, 4000, 8000, 15000];
const A_DAY = 24 * 60 * 60 * 1000;
const LEVEL = /^\s*(\d+([.,]\d*)?|[.,]\d+)?\s*$/;

const isLevel = (text) => LEVEL.test(text) && Number(text.trim().replace(",", ".")) <= 5;

const open = (table) => {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("input")]);
  const places = new Map();
  const byName = new Map();
  rows.forEach((row, down) =>
    row.forEach((cell, across) => {
      places.set(cell, [down, across]);
      byName.set(cell.dataset.at, cell);
    }),
  );
  const box = saving(table, byName);
  const done = [];
  const undone = [];
  let before = null;
  let inside = false;

  const mark = (cell) => {
    if (isLevel(cell.value)) cell.removeAttribute("aria-invalid");
    else cell.setAttribute("aria-invalid", "true");
  };

  const put = (cell, text) => {
    cell.value = text;
    mark(cell);
    box.typed(cell);
  };

  const commit = () => {
    if (before && before.cell.value !== before.text) {
      done.push([{ cell: before.cell, from: before.text, to: before.cell.value }]);
      undone.length = 0;
    }
    if (before) before.text = before.cell.value;
    inside = false;
  };

  const go = (down, across) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, down))];
    const cell = row[Math.max(0, Math.min(row.length - 1, across))];
    if (cell !== document.activeElement) cell.focus();
    else commit();
    cell.select();
  };

  const turn = (from, to, way) => {
    commit();
    const steps = from.pop();
    if (!steps) return;
    for (const step of way === "from" ? steps.toReversed() : steps) put(step.cell, step[way]);
    to.push(steps);
    before = null;
    steps[0].cell.blur();
    go(...places.get(steps[0].cell));
  };

  const moves = {
    ArrowUp: (d, a) => [d - 1, a],
    ArrowDown: (d, a) => [d + 1, a],
    ArrowLeft: (d, a) => [d, a - 1],
    ArrowRight: (d, a) => [d, a + 1],
    PageUp: (d, a) => [d - 10, a],
    PageDown: (d, a) => [d + 10, a],
    Home: (d) => [d, 0],
    End: (d, a) => [d, rows[d].length - 1],
  };

  const within = ["ArrowLeft", "ArrowRight", "Home", "End"];

  table.addEventListener("focusin", ({ target }) => {
    if (!places.has(target)) return;
    before = { cell: target, text: target.value };
    inside = false;
    target.select();
  });
  table.addEventListener("focusout", commit);
  table.addEventListener("click", ({ target }) => places.has(target) && !inside && target.select());
  table.addEventListener("dblclick", ({ target }) => {
    inside = places.has(target);
    if (inside) target.setSelectionRange(target.value.length, target.value.length);
  });
  table.addEventListener("input", ({ target }) => {
    if (!places.has(target)) return;
    mark(target);
    box.typed(target);
  });

  table.addEventListener("keydown", (event) => {
    const place = places.get(event.target);
    if (!place || event.isComposing || event.altKey) return;
    const [down, across] = place;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && (key === "z" || key === "y")) {
      event.preventDefault();
      if (key === "y" || event.shiftKey) turn(undone, done, "to");
      else turn(done, undone, "from");
    } else if (command && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      go(event.key === "Home" ? 0 : rows.length - 1, event.key === "Home" ? 0 : rows[0].length - 1);
    } else if (event.key === "F2") {
      event.preventDefault();
      inside = true;
      event.target.setSelectionRange(event.target.value.length, event.target.value.length);
    } else if (event.key === "Escape" && before) {
      put(event.target, before.text);
      event.target.select();
      inside = false;
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(down + (event.shiftKey ? -1 : 1), across);
    } else if (moves[event.key] && !command && !event.shiftKey && !(inside && within.includes(event.key))) {
      event.preventDefault();
      go(...moves[event.key](down, across));
    }
  });

  // A block goes cell by cell from here; what falls outside the table is left out.
  table.addEventListener("paste", (event) => {
    const place = places.get(event.target);
    const text = event.clipboardData?.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "") ?? "";
    if (!place || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    commit();
    const steps = [];
    text.split("\n").forEach((line, below) =>
      line.split("\t").forEach((value, beside) => {
        const cell = rows[place[0] + below]?.[place[1] + beside];
        if (!cell || cell.value === value.trim()) return;
        steps.push({ cell, from: cell.value, to: value.trim() });
        put(cell, value.trim());
      }),
    );
    if (steps.length) {
      done.push(steps);
      undone.length = 0;
    }
    before = { cell: event.target, text: event.target.value };
    event.target.select();
  });
};

const saving = (table, byName) => {
  const name = `skillsmapping:${table.dataset.keep}`;
  const state = document.querySelector("[data-sheet-state]");
  const form = table.closest("form");
  const dirty = new Map();
  let timer = 0;
  let attempt = 0;
  let busy = null;
  let stopped = false;

  const say = (kind) => {
    const wrong = table.querySelector("input[aria-invalid]") && kind === "saved" ? "wrong" : kind;
    const words = state.dataset[wrong];
    if (state.textContent !== words) state.textContent = words;
    state.dataset.now = wrong;
  };

  // What is on the device is of all pages of this mapping together.
  const kept = () => {
    try {
      const left = JSON.parse(localStorage.getItem(name));
      return left && Date.now() - left.at < A_DAY ? left.cells : {};
    } catch {
      return {};
    }
  };

  const keep = (gone = []) => {
    try {
      const cells = { ...kept(), ...Object.fromEntries(dirty) };
      for (const at of gone) delete cells[at];
      if (Object.keys(cells).length === 0) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify({ at: Date.now(), cells }));
    } catch {
      // A device without room: the page itself still holds everything.
    }
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(flush, wait);
  };

  // Who types on without a pause is saved all the same.
  const inAWhile = () => {
    timer ||= setTimeout(flush, PATIENCE);
  };

  const typed = (cell) => {
    dirty.set(cell.dataset.at, cell.value);
    say(attempt ? "waiting" : "saving");
    if (!busy && !stopped && !attempt) inAWhile();
  };

  const asCell = ([at, text]) => {
    const [row, group, wanted] = at.split("|").map(Number);
    return { row, group, wanted: wanted === 1, text };
  };

  const post = (cells, more = {}) =>
    fetch(table.dataset.sheet, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(cells.map(asCell)),
      redirect: "manual",
      ...more,
    });

  const taken = async (answer, cells) => {
    const { wrong } = await answer.json();
    for (const at of wrong) byName.get(cells[at][0])?.setAttribute("aria-invalid", "true");
    const gone = cells.filter(([at, text]) => dirty.get(at) === text).map(([at]) => at);
    for (const at of gone) dirty.delete(at);
    attempt = 0;
    keep(gone);
    if (dirty.size) soon(0);
    else say("saved");
  };

  const flush = () => {
    clearTimeout(timer);
    timer = 0;
    if (!busy && dirty.size && !stopped)
      busy = send([...dirty].slice(0, MOST_AT_ONCE)).finally(() => (busy = null));
    return busy;
  };

  const send = async (cells) => {
    keep();
    try {
      const answer = await post(cells);
      if (answer.ok) return await taken(answer, cells);
      if (answer.status === 404 || answer.status === 409 || answer.status === 422) {
        stopped = true;
        return say("refused");
      }
      later(answer.type === "opaqueredirect" || answer.status === 401 ? "away" : "waiting");
    } catch {
      later("waiting");
    }
  };

  const later = (kind) => {
    say(kind);
    soon(WAITS[Math.min(attempt++, WAITS.length - 1)]);
  };

  addEventListener("online", () => dirty.size && soon(0));
  addEventListener("pagehide", () => {
    if (!dirty.size || stopped) return;
    keep();
    // What does not fit in a last message is sent when the page is opened again.
    post([...dirty].slice(0, MOST_AT_ONCE), { keepalive: true }).catch(() => {});
  });
  addEventListener("beforeunload", (event) => dirty.size && attempt && event.preventDefault());

  form?.addEventListener("submit", async (event) => {
    if (stopped) return;
    event.preventDefault();
    while (dirty.size && !stopped && !attempt) {
      await flush();
      clearTimeout(timer);
      timer = 0;
    }
    const wrong = table.querySelector("input[aria-invalid]");
    if (wrong) wrong.focus();
    else if (!dirty.size) location.assign(table.dataset.done);
    else soon(0);
  });

  for (const [at, text] of Object.entries(kept())) {
    const cell = byName.get(at);
    if (cell) cell.value = text;
    dirty.set(at, text);
  }
  if (dirty.size) soon(0);
  return { typed };
};

const table = document.querySelector("[data-sheet]");
if (table) open(table);
