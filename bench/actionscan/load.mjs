// Measures the action scan from outside: many sessions at once, six people each, who type in the same notes and follow each other.
// Counts every word that was typed and looks for each of them afterwards. See README.md.
//   node bench/actionscan/load.mjs --nodes http://127.0.0.1:5601,http://127.0.0.1:5602 --sessions 50 --seconds 600
const given = Object.fromEntries(
  process.argv.slice(2).flatMap((word, i, all) => (word.startsWith("--") ? [[word.slice(2), all[i + 1]]] : [])),
);
const nodes = (given.nodes ?? "http://127.0.0.1:5000").split(",");
const sessions = Number(given.sessions ?? 50);
const seconds = Number(given.seconds ?? 60);
const PEOPLE = 6;
const TYPISTS = 2;
const PAUSE = Number(given.pause ?? 2000);
const PASSWORD = "Leerspoor-demo-1";

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
  return { path, sentAt: new Map(), words: [] };
};

const follow = async (session, n) => {
  const { node, visitor } = at(n);
  const stop = new AbortController();
  const answer = await visitor.ask(`${node}${session.path}/stroom?na=0`, { signal: stop.signal });
  const heard = new Set();
  const read = async () => {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const events = rest.split("\n\n");
      rest = events.pop();
      for (const event of events.filter((one) => one.includes("event: stand"))) {
        const now = performance.now();
        for (const [word, sent] of session.sentAt)
          if (!heard.has(word) && event.includes(word)) {
            heard.add(word);
            if (sent > until.measuring) delays.push(now - sent);
          }
      }
    }
  };
  read().catch(() => {});
  return () => stop.abort();
};

const type = async (session, n, who) => {
  const { node, visitor } = at(n + who);
  let base = "";
  for (let i = 0; performance.now() < until.time; i++) {
    const word = `s${n}p${who}w${i}x`;
    const text = base === "" ? word : `${base} ${word}`;
    const operation = { id: crypto.randomUUID(), field: "notes", factor: "maatwerk", base, text };
    const sent = performance.now();
    session.sentAt.set(word, sent);
    const answer = await visitor.ask(`${node}${session.path}/bewerkingen`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([operation]),
    });
    posts.push(performance.now() - sent);
    if (answer.ok) {
      base = (await answer.json()).texts[0].text;
      session.words.push(word);
    } else {
      failures++;
      session.sentAt.delete(word);
    }
    // Older words were heard long ago.
    for (const old of session.sentAt.keys()) if (sent - session.sentAt.get(old) > 20_000) session.sentAt.delete(old);
    await new Promise((wait) => setTimeout(wait, PAUSE * (0.5 + Math.random())));
  }
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
until.measuring = performance.now() + 3000;
until.time = performance.now() + seconds * 1000;
await Promise.all(all.flatMap((session, n) => Array.from({ length: TYPISTS }, (_, who) => type(session, n, who))));
await new Promise((wait) => setTimeout(wait, 3000));
stops.forEach((stop) => stop());
const gone = (await Promise.all(all.map(lost))).reduce((sum, one) => sum + one, 0);
const typed = all.reduce((sum, session) => sum + session.words.length, 0);
console.log(`${typed} edits saved, ${failures} refused, ${gone} lost`);
console.log(`save: p50 ${part(posts, 0.5).toFixed(0)} ms, p95 ${part(posts, 0.95).toFixed(0)} ms`);
console.log(`following screen, from key to screen: p50 ${part(delays, 0.5).toFixed(0)} ms, p95 ${part(delays, 0.95).toFixed(0)} ms, p99 ${part(delays, 0.99).toFixed(0)} ms (${delays.length} deliveries)`);
process.exit(gone === 0 ? 0 : 1);
