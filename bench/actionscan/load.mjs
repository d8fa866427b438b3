// Measures the action scan from outside: many sessions at once, six people each, who type in the same notes and follow each other.
// Counts every word that was typed and looks for each of them afterwards. See README.md.
//   node bench/actionscan/load.mjs --nodes http://127.0.0.1:5601,http://127.0.0.1:5602 --sessions 50 --seconds 600
import { readFile } from "node:fs/promises";

const given = Object.fromEntries(
  process.argv.slice(2).flatMap((word, i, all) => (word.startsWith("--") ? [[word.slice(2), all[i + 1]]] : [])),
);
const nodes = (given.nodes ?? "http://127.0.0.1:5000").split(",");
const sessions = Number(given.sessions ?? 50);
const seconds = Number(given.seconds ?? 60);
const PEOPLE = 6;
const TYPISTS = 2;
// Milliseconds between two keys, and between two words.
const KEY = Number(given.key ?? 200);
const PAUSE = Number(given.pause ?? 2000);
// How many words stand in each note already, as they do late in a talk.
const WRITTEN = Number(given.written ?? 0);
const [FIRST, SHORTEST, LONGEST] = [30, 150, 1500];
const PASSWORD = "Leerspoor-demo-1";

const script = await readFile(new URL("../../src/Leerspoor.ActionScans/wwwroot/merge.js", import.meta.url));
const { merge } = await import(`data:text/javascript;base64,${script.toString("base64")}`);

const jar = () => {
  const cookies = new Map();
  const ask = async (address, options = {}) => {
    const answer = await fetch(address, {
      redirect: "manual",
      ...options,
      headers: { ...options.headers, cookie: [...cookies].map(([k, v]) => `${k}=${v}`).join("; ") },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  // Fills in the form that holds this text, as a browser without script does.
  const submit = async (address, holds, fields) => {
    const page = await (await ask(address)).text();
    const form = page.split("<form").find((part) => part.includes(holds))?.split("</form>")[0];
    if (!form) throw new Error(`${address} has no form with ${holds}`);
    const body = new URLSearchParams();
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      body.append(tag.match(/name="([^"]*)"/)[1], tag.match(/value="([^"]*)"/)?.[1] ?? "");
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return ask(address, { method: "POST", body });
  };
  return { ask, submit };
};

const signIn = async (node, account) => {
  const visitor = jar();
  const answer = await visitor.submit(`${node}/aanmelden`, 'id="wachtwoord"', {
    "Input.UserName": account,
    "Input.Password": PASSWORD,
  });
  if (answer.status !== 302) throw new Error(`${account} on ${node}: ${answer.status}`);
  return visitor;
};

const moderators = await Promise.all(nodes.map((node) => signIn(node, "moderator")));
const at = (n) => ({ node: nodes[n % nodes.length], visitor: moderators[n % nodes.length] });
const until = { time: 0 };
const delays = [];
const posts = [];
let failures = 0;
let keys = 0;

const begin = async (n) => {
  const { node, visitor } = at(n);
  const made = await visitor.submit(`${node}/actiescans/nieuw`, "Input.Plan.Day", {
    "Input.Initiative": "",
    "Input.Name": `Meting ${n}`,
    "Input.Plan.Day": "2030-05-14",
    "Input.Plan.Time": "13:30",
    "Input.Plan.Minutes": "120",
  });
  const path = made.headers.get("location")?.replace(/^https?:\/\/[^/]*/, "");
  if (!path) throw new Error(`Planning: ${made.status}`);
  await visitor.submit(node + path, 'value="start"', {});
  if (WRITTEN > 0) await write(visitor, `${node}${path}/bewerkingen`, "", Array(WRITTEN).fill("woord").map((word, i) => word + i).join(" "));
  return { path, typing: Array(TYPISTS).fill(null), words: [] };
};

// Saves a note; gives what then stands there.
const write = async (visitor, address, base, text) => {
  const operation = { id: crypto.randomUUID(), field: "notes", factor: "maatwerk", base, text };
  const answer = await visitor.ask(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([operation]),
  });
  if (!answer.ok) {
    failures++;
    throw new Error(`${answer.status} ${await answer.text()}`);
  }
  return (await answer.json()).texts[0].text;
};

// A word of this typist, as far as it has been typed: its name, a colon, and a letter for every key.
const LETTERS = "abcdefgh";
const lettersIn = (text, name) => {
  const at = text.lastIndexOf(`${name}:`);
  if (at < 0) return 0;
  let end = at + name.length + 1;
  const start = end;
  while (text[end] === LETTERS[end - start]) end++;
  return end - start;
};

const follow = async (session, n) => {
  const { node, visitor } = at(n);
  const stop = new AbortController();
  const answer = await visitor.ask(`${node}${session.path}/stroom?na=0`, { signal: stop.signal });
  const heard = session.typing.map(() => ({ name: "", letters: 0 }));
  const hear = (event, now) => {
    for (const [who, word] of session.typing.entries()) {
      if (!word) continue;
      if (heard[who].name !== word.name) heard[who] = { name: word.name, letters: 0 };
      const letters = lettersIn(event, word.name);
      for (let key = heard[who].letters; key < letters; key++)
        if (word.keys[key] > until.measuring) delays.push(now - word.keys[key]);
      heard[who].letters = Math.max(letters, heard[who].letters);
    }
  };
  const read = async () => {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const events = rest.split("\n\n");
      rest = events.pop();
      for (const event of events) if (event.includes("event: stand")) hear(event, performance.now());
    }
  };
  read().catch(() => {});
  return () => stop.abort();
};

const wait = (time) => new Promise((done) => setTimeout(done, time));

// Sends as the page does: the first key soon, and then in the rhythm of the line, with everything typed meanwhile. See wwwroot/outbox.js.
const type = async (session, n, who) => {
  const { node, visitor } = at(n + who);
  const begun = WRITTEN > 0 ? await write(visitor, `${node}${session.path}/bewerkingen`, "", "") : "";
  let [base, text, pause, mayAt, typing] = [begun, begun, SHORTEST, 0, true];
  const send = async () => {
    const begun = performance.now();
    const sent = text;
    const saved = await write(visitor, `${node}${session.path}/bewerkingen`, base, sent);
    text = merge(sent, saved, text);
    base = saved;
    if (begun > until.measuring) posts.push(performance.now() - begun);
    pause = Math.min(LONGEST, Math.max(SHORTEST, (performance.now() - begun) * 2));
    mayAt = begun + pause;
  };
  const sender = async () => {
    while (typing || text !== base) {
      if (text === base) await wait(10);
      else {
        await wait(Math.max(FIRST, mayAt - performance.now()));
        await send();
      }
    }
  };
  const sending = sender();
  await wait(Math.random() * PAUSE);
  for (let i = 0; performance.now() < until.time; i++) {
    const word = { name: `s${n}p${who}w${i}`, keys: [] };
    session.typing[who] = word;
    const length = 4 + Math.floor(Math.random() * 5);
    for (let key = 0; key < length; key++) {
      if (key > 0) await wait(KEY * (0.5 + Math.random()));
      word.keys.push(performance.now());
      // Another person's words may have come behind ours meanwhile; ours grows where it stands.
      const so = `${word.name}:${LETTERS.slice(0, key)}`;
      const place = text.lastIndexOf(so);
      text =
        key === 0
          ? `${text}${text === "" ? "" : " "}${word.name}:a`
          : text.slice(0, place + so.length) + LETTERS[key] + text.slice(place + so.length);
      keys++;
    }
    session.words.push(`${word.name}:${LETTERS.slice(0, length)}`);
    await wait(PAUSE * (0.5 + Math.random()));
  }
  typing = false;
  await sending;
};

const lost = async (session, n) => {
  const { node, visitor } = at(n + 1);
  const page = await (await visitor.ask(`${node}${session.path}/notities?factor=maatwerk`)).text();
  const notes = page.match(/<textarea[^>]*id="notes-maatwerk"[^>]*>([^<]*)</)[1];
  const there = new Set(notes.split(/\s+/));
  return session.words.filter((word) => !there.has(word)).length;
};

const part = (times, share) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const all = [];
for (let n = 0; n < sessions; n++) all.push(await begin(n));
const stops = await Promise.all(
  all.flatMap((session, n) => Array.from({ length: PEOPLE }, (_, who) => follow(session, n + who))),
);
console.log(`${sessions} sessions, ${stops.length} screens that follow, ${sessions * TYPISTS} people typing, ${nodes.length} node(s), ${seconds} s`);
until.measuring = performance.now() + 5000;
until.time = performance.now() + seconds * 1000;
await Promise.all(all.flatMap((session, n) => Array.from({ length: TYPISTS }, (_, who) => type(session, n, who))));
await wait(3000);
stops.forEach((stop) => stop());
const gone = (await Promise.all(all.map(lost))).reduce((sum, one) => sum + one, 0);
const typed = all.reduce((sum, session) => sum + session.words.length, 0);
console.log(`${keys} keys, ${typed} words, ${posts.length} saves, ${failures} refused, ${gone} words lost`);
console.log(`save: p50 ${part(posts, 0.5).toFixed(0)} ms, p95 ${part(posts, 0.95).toFixed(0)} ms`);
console.log(`following screen, from key to screen: p50 ${part(delays, 0.5).toFixed(0)} ms, p95 ${part(delays, 0.95).toFixed(0)} ms, p99 ${part(delays, 0.99).toFixed(0)} ms (${delays.length} deliveries)`);
process.exit(gone === 0 ? 0 : 1);
