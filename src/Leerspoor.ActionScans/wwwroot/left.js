// What was typed and could not be saved any more, because the report was final or the session is no longer yours. It is shown, to be
// copied or thrown away; it does not stay behind in silence.
import { leftOf, dropLeft } from "./outbox.js";

export const offerLeft = (within, scan, person) => {
  const section = within.querySelector("[data-left]");
  const texts = leftOf(scan, person);
  if (!section || texts.length === 0) return;
  const place = section.querySelector("[data-left-text]");
  place.value = texts.join("\n\n");
  place.rows = Math.min(12, place.value.split("\n").length + 1);
  section.hidden = false;
  const said = section.querySelector("[data-left-said]");
  section.querySelector("[data-left-copy]").onclick = async () => {
    place.select();
    try {
      await navigator.clipboard.writeText(place.value);
    } catch {
      document.execCommand("copy");
    }
    said.hidden = false;
  };
  section.querySelector("[data-left-drop]").onclick = () => {
    dropLeft(scan, person);
    section.hidden = true;
  };
};

const over = document.querySelector("[data-left-of]");
if (over) {
  offerLeft(over, over.dataset.leftOf, over.dataset.person);
  navigator.serviceWorker?.controller?.postMessage({ forget: over.dataset.leftOf });
}
