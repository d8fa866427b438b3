// Measures the map editor from outside: reads a map in as a designer, moves one station after another, and counts the time until the page
// with the map laid out again is there. Needs a running demo.
//   node bench/Leerspoor.MetroMaps.Bench/live.mjs http://127.0.0.1:5000 bench/Leerspoor.MetroMaps.Bench/Maps/sample-12x60.json 60
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const [base, file, times = "60"] = process.argv.slice(2);
const cookies = new Map();

const ask = async (address, options = {}) => {
  const answer = await fetch(new URL(address, base), {
    redirect: "manual",
    ...options,
    headers: { ...options.headers, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
  });
  for (const line of answer.headers.getSetCookie()) {
    const pair = line.split(";")[0];
    cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }
  return answer;
};

const decoded = (text) => text.replaceAll("&#x2B;", "+").replaceAll("&amp;", "&");

const hidden = (page, holds) => {
  const form = page.split("<form").find((part) => part.includes(holds))?.split("</form>")[0];
  if (!form) throw new Error(`no form with ${holds}`);
  const body = new FormData();
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    body.append(tag.match(/name="([^"]*)"/)[1], decoded(tag.match(/value="([^"]*)"/)?.[1] ?? ""));
  return body;
};

const submit = async (address, holds, fields) => {
  const body = hidden(await (await ask(address)).text(), holds);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await ask(address, { method: "POST", body });
  if (answer.status !== 302) throw new Error(`${address}: ${answer.status} ${(await answer.text()).match(/role="alert"[\s\S]{0,400}/)?.[0]}`);
  return answer.headers.get("location");
};

await submit("/aanmelden", 'id="wachtwoord"', { "Input.UserName": "ontwikkelaar", "Input.Password": "Leerspoor-demo-1" });
// as the program writes a map that is taken along
const sample = JSON.parse(await readFile(file));
const written = JSON.stringify({
  title: { nl: basename(file, ".json") },
  lead: { nl: "Om te meten" },
  lines: sample.lines.map((line) => ({ key: line.id, name: { nl: line.name }, stops: line.stations })),
  stations: sample.stations.map((station) => ({ key: station.id, name: { nl: station.name } })),
});
const map = await submit("/metrokaarten/inlezen", "import-map", {
  "Input.File": new File([written], basename(file), { type: "application/json" }),
});

const took = [];
let page = await (await ask(map)).text();
const stations = [...new Set([...page.matchAll(/data-station="([^"]+)"/g)].map(([, key]) => key))];
for (let at = 0; at < Number(times); at++) {
  const body = hidden(page, "place-station");
  body.set("Station", stations[(at * 7) % stations.length]);
  body.set("Across", String((at % 3) - 1));
  body.set("Down", String(at % 2 ? 1 : -1));
  const began = performance.now();
  let answer = await ask(map, { method: "POST", body });
  if (answer.status === 302) answer = await ask(answer.headers.get("location"));
  page = await answer.text();
  took.push(performance.now() - began);
}

const sorted = took.slice(5).sort((a, b) => a - b);
const part = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
console.log(`${stations.length} stations, ${sorted.length} moves, ms until the new map is there: median ${part(0.5)}, 95th ${part(0.95)}, most ${part(1)}; page of ${(page.length / 1024).toFixed(0)} kB`);
