// Draws the sprites: icons (Tabler), pictures.svg (our own drawings) and things.svg (open emoji set), each a list of <symbol>s.
import fs from "node:fs";
import path from "node:path";

const [scratch, here] = process.argv.slice(2);
const modules = path.join(scratch, "node_modules");
const write = (name, symbols) =>
  fs.writeFileSync(
    path.join(here, "wwwroot", name),
    `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`,
  );
const tidy = (svg) => svg.replace(/<!--[\s\S]*?-->/g, "").replace(/\s*\n\s*/g, " ").replace(/> </g, "><").replace(/ \/>/g, "/>").trim();
const list = (name) =>
  fs.readFileSync(path.join(here, "Drawings", name), "utf8").split("\n").map((line) => line.trim()).filter(Boolean);

write(
  "icons.svg",
  list("icons.txt").map((line) => {
    const [name, source = name] = line.split("=");
    const svg = tidy(fs.readFileSync(path.join(modules, `@tabler/icons/icons/outline/${source}.svg`), "utf8"));
    const shapes = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "").replace('<path stroke="none" d="M0 0h24v24H0z" fill="none"/>', "");
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
  }),
);

for (const set of ["code", "themes"]) {
  const folder = path.join(here, "Drawings", set);
  if (!fs.existsSync(folder)) continue;
  write(
    `${set}.svg`,
    fs.readdirSync(folder).sort().map((file) => {
      const svg = tidy(fs.readFileSync(path.join(folder, file), "utf8"));
      const [, head, shapes] = svg.match(/^<svg([^>]*)>([\s\S]*)<\/svg>$/);
      const kept = head.replace(/ xmlns="[^"]*"/, "");
      return `<symbol id="${path.basename(file, ".svg")}"${kept}>${shapes}</symbol>`;
    }),
  );
}
