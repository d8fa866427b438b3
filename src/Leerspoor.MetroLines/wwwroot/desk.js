// Makes the page of a map a live desk: its forms and stations work without leaving the page, stations are dragged, and what another designer changes appears.
// Without this script the same page works with plain links and forms.
import { placesOf, travel } from "./motion.js";
import { followDrags } from "./drag.js";
import { followKeys } from "./keys.js";

const handlerOf = (form) => form?.querySelector("[name=_handler]")?.value;

const start = (root) => {
  const words = JSON.parse(root.dataset.words);
  const said = root.querySelector("[data-said]");
  let board = root.querySelector("[data-board]");
  let queue = Promise.resolve();
  let later = 0;

  const say = (text) => {
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = text));
  };

  // What has the focus, in words that still hold on the next board.
  const focused = () => {
    const active = document.activeElement;
    if (!board.contains(active)) return null;
    if (active.id) return `#${CSS.escape(active.id)}`;
    const station = active.closest("[data-station]");
    if (station) return `[data-station="${CSS.escape(station.dataset.station)}"]`;
    const handler = handlerOf(active.closest("form"));
    if (!handler) return active.matches("a[href]") ? `a[href="${CSS.escape(active.getAttribute("href"))}"]` : null;
    return `form:has([name=_handler][value="${CSS.escape(handler)}"]) button${active.value ? `[value="${CSS.escape(active.value)}"]` : ""}`;
  };

  // What somebody is typing while another changes the map.
  const keepTyped = (next) => {
    for (const field of board.querySelectorAll("input[id]:not([type=hidden]), textarea[id]")) {
      const same = next.querySelector(`#${CSS.escape(field.id)}`);
      if (same && field.value !== field.defaultValue) same.value = field.value;
    }
  };

  const show = (next, { keeps, first }) => {
    const frame = board.querySelector(".metro-frame");
    const scroll = [frame?.scrollLeft ?? 0, frame?.scrollTop ?? 0];
    const before = placesOf(board);
    const focus = focused();
    if (keeps) keepTyped(next);
    board.replaceWith(next);
    board = next;
    prepare();
    board.querySelector(".metro-frame")?.scrollTo(...scroll);
    travel(board, before);
    const target = (first && board.querySelector(first)) ?? (focus && board.querySelector(focus));
    const usable = target && !target.disabled ? target : focus || first ? board : null;
    usable?.focus({ preventScroll: !first });
  };

  const take = async (response, { keeps = false, first = null, news = words.done, history = "replaceState" }) => {
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector("[data-board]");
    if (!next) {
      if (response.ok) return location.assign(response.url);
      if (new URL(response.url).pathname.includes("/werkbank/")) return location.assign(root.dataset.home);
      throw new Error(`${response.status}`);
    }
    if (Number(next.dataset.revision) < Number(board.dataset.revision)) return;
    if (response.url !== location.href) window.history[history](null, "", response.url);
    show(document.adoptNode(next), { keeps, first });
    say(board.querySelector("[role=alert], .utrecht-alert--error")?.textContent.trim() ?? news);
  };

  const ask = (url, init, how) => {
    queue = queue.then(() => fetch(url, init).then((answer) => take(answer, how))).catch(() => failed());
    return queue;
  };

  const failed = async () => {
    try {
      const answer = await fetch(location.href);
      await take(answer, { news: words.failed });
    } catch {
      say(words.failed);
    }
  };

  const send = (form, values = {}, submitter = null) => {
    const data = new FormData(form, submitter);
    for (const [name, value] of Object.entries(values)) data.set(name, value);
    return ask(submitter?.formAction || form.action || location.href, { method: "POST", body: data }, {});
  };

  const formOf = (handler) => board.querySelector(`form [name=_handler][value="${handler}"]`)?.form;

  const desk = {
    root,
    board: () => board,
    place: (station, across, down) => send(formOf("place-station"), { Station: station, Across: across, Down: down }),
    merge: (kept, gone) => send(formOf("merge-stations"), { Station: kept, Other: gone }),
    step: (way) => {
      const button = formOf("steps").querySelector(`button[value=${way}]`);
      if (!button.disabled) send(button.form, {}, button);
    },
    say,
    words,
    dragging: false,
    dropped: () => later > Number(board.dataset.revision) && catchUp(),
  };

  const prepare = () => board.querySelectorAll("[data-with-script]").forEach((part) => (part.hidden = false));

  const catchUp = () => ask(location.href, {}, { keeps: true, news: words.other });

  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || !board.contains(form)) return;
    event.preventDefault();
    send(form, {}, event.submitter);
  });

  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='/werkbank/']");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // a link within SVG has no href of its own as text
    ask(link.getAttribute("href"), {}, { first: "[data-bench]", news: "", history: "pushState" });
  });

  addEventListener("popstate", () => ask(location.href, {}, { news: "" }));

  const stream = new EventSource(`${root.dataset.stream}?na=${board.dataset.revision}`);
  stream.addEventListener("revision", ({ data }) => {
    later = Math.max(later, Number(data));
    // what this page does itself comes with its own answer
    queue.then(() => {
      if (!desk.dragging && later > Number(board.dataset.revision)) catchUp();
    });
  });
  addEventListener("pagehide", () => stream.close());

  prepare();
  followDrags(desk);
  followKeys(desk);
};

document.querySelectorAll("[data-desk]").forEach(start);
