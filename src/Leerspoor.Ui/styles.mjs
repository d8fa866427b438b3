// Bundles Styles/ into wwwroot/leerspoor.css: NL Design System parts (only the rules our components use), then ours.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [scratch, here] = process.argv.slice(2);
const need = createRequire(path.join(scratch, "package.json"));
const { PurgeCSS } = need("purgecss");
const esbuild = need("esbuild");
const read = (name) => fs.readFileSync(path.join(here, "Styles", name), "utf8");

const parts = fs.readdirSync(path.join(here, "Styles/nlds")).sort();
const nlds = (
  await new PurgeCSS().purge({
    content: [path.join(here, "**/*.razor"), path.join(here, "**/*.cs")],
    css: parts.map((part) => ({ raw: read(`nlds/${part}`) })),
    variables: false,
  })
)
  .map((sheet) => sheet.css.replace(/\/\*[\s\S]*?\*\//g, ""))
  .join("\n");
const ours = ["tokens", "base", "frame", "ask", "show", "edit", "travel", "chart", "print"].map((name) => read(`${name}.css`));
const notice =
  "/*! Leerspoor, EUPL-1.2. Holds parts of @utrecht/component-library-css 9.0.4, EUPL-1.2, (c) Frameless B.V. and Gemeente Utrecht; see NOTICE.md */";
const { code } = await esbuild.transform([notice, nlds, ...ours].join("\n"), {
  loader: "css",
  minify: true,
  legalComments: "inline",
  target: ["chrome90", "firefox88", "safari14"],
});
fs.writeFileSync(path.join(here, "wwwroot/leerspoor.css"), code);
