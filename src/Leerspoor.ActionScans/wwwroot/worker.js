// Lets the live pages of a session open again without wifi, as they were last seen. It keeps nothing else, sends nothing, and forgets:
// when another person signs in, when the session is over, and after half a day.
const PAGES = "actiescan-pages";
const FILES = "actiescan-files";
const WHO = "/actiescans/wie";
const LIVE = /^\/actiescans\/[0-9a-f-]{36}\/(scherm|notities|afronden)$/;
const FILE = /\.(css|js|svg|woff2)$/;
const PATIENCE = 4000;
const OLDEST = 12 * 60 * 60 * 1000;
const LOOSE = { ignoreSearch: true, ignoreVary: true };

const keyOf = (url) => url.origin + url.pathname;
const later = (time) => new Promise((done) => setTimeout(done, time));

const young = async (store, key) => {
  const kept = await store.match(key, LOOSE);
  if (!kept) return null;
  if (Date.now() - Date.parse(kept.headers.get("date") ?? "") < OLDEST) return kept;
  await store.delete(key, LOOSE);
  return null;
};

const page = async (request, url) => {
  const store = await caches.open(PAGES);
  const key = keyOf(url);
  const kept = await young(store, key);
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok && !answer.redirected) await store.put(key, answer.clone());
    // Signed out, or the session is over.
    else if (answer.type === "opaqueredirect" || answer.status === 404) await caches.delete(PAGES);
    return answer;
  });
  if (!kept) return fresh;
  return Promise.race([
    fresh.then(
      (answer) => (answer.status >= 500 ? kept : answer),
      () => kept,
    ),
    later(PATIENCE).then(() => kept),
  ]);
};

// What carries a mark of its content in its name never changes; the rest is asked for while it can be.
const file = async (request) => {
  const store = await caches.open(FILES);
  const kept = await store.match(request, { ignoreVary: true });
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok) await store.put(request, answer.clone());
    return answer;
  });
  if (!kept) return fresh;
  return Promise.race([fresh.catch(() => kept), later(PATIENCE / 4).then(() => kept)]);
};

const keep = async ({ person, address, files }) => {
  const pages = await caches.open(PAGES);
  const who = await (await pages.match(WHO))?.text();
  if (who !== person) {
    await caches.delete(PAGES);
    await (await caches.open(PAGES)).put(WHO, new Response(person));
  }
  const [fresh, store] = [await caches.open(PAGES), await caches.open(FILES)];
  if (!(await fresh.match(keyOf(new URL(address)), LOOSE))) {
    const answer = await fetch(address, { redirect: "manual" });
    if (answer.ok) await fresh.put(keyOf(new URL(address)), answer);
  }
  const known = new Set((await store.keys()).map((request) => request.url));
  await Promise.all(files.filter((one) => !known.has(one)).map((one) => store.add(one)));
};

const forget = async (scan) => {
  const store = await caches.open(PAGES);
  for (const request of await store.keys())
    if (new URL(request.url).pathname.startsWith(`/actiescans/${scan}/`)) await store.delete(request);
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const { keep: what, forget: scan } = event.data;
  const done = what ? keep(what) : forget(scan);
  event.waitUntil(done.then(() => event.source?.postMessage({ kept: Boolean(what) })).catch(() => {}));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (LIVE.test(url.pathname)) event.respondWith(page(request, url));
  } else if (FILE.test(url.pathname)) event.respondWith(file(request));
});
