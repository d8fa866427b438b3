// Dragging a station: to another place, or onto another station to make them one.
import { placeOf, placesOf } from "./motion.js";

const FAR = 6;

export const followDrags = (desk) => {
  const { root } = desk;
  let held = null;
  let dragged = false;

  const inPicture = (svg, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

  // Half a cell from another station counts as on it.
  const under = (place) => {
    const near = [...placesOf(desk.board())].filter(([key]) => key !== held.key);
    return near.find(([, other]) => Math.hypot(other.x - place.x, other.y - place.y) < held.cell / 2)?.[0];
  };

  const mark = (key) => {
    desk.board().querySelectorAll(".metro-station--target").forEach((one) => one.classList.remove("metro-station--target"));
    if (key) desk.board().querySelector(`[data-station="${CSS.escape(key)}"]`)?.classList.add("metro-station--target");
  };

  const letGo = () => {
    if (!held) return;
    held.station.removeAttribute("transform");
    held.station.classList.remove("metro-station--carried");
    mark(null);
    held = null;
    desk.dragging = false;
  };

  root.addEventListener("pointerdown", (event) => {
    const station = event.target.closest(".metro-station");
    dragged = false;
    if (!station || event.button || !event.isPrimary) return;
    const svg = station.ownerSVGElement;
    const cell = Number(station.closest("[data-cell]").dataset.cell);
    held = { station, svg, cell, key: station.dataset.station, home: placeOf(station), from: inPicture(svg, event), at: [event.clientX, event.clientY] };
  });

  root.addEventListener("pointermove", (event) => {
    if (!held) return;
    if (!desk.dragging) {
      if (Math.hypot(event.clientX - held.at[0], event.clientY - held.at[1]) < FAR) return;
      desk.dragging = dragged = true;
      held.station.setPointerCapture(event.pointerId);
      held.station.classList.add("metro-station--carried");
      desk.say(desk.words.carried);
    }
    const now = inPicture(held.svg, event);
    const [x, y] = [now.x - held.from.x, now.y - held.from.y];
    held.station.setAttribute("transform", `translate(${x} ${y})`);
    held.by = { x, y };
    mark(under({ x: held.home.x + x, y: held.home.y + y }));
  });

  root.addEventListener("pointerup", async () => {
    if (!held || !desk.dragging) {
      held = null;
      return;
    }
    const { key, by, home, cell } = held;
    const other = under({ x: home.x + by.x, y: home.y + by.y });
    const [across, down] = [Math.round(by.x / cell), Math.round(by.y / cell)];
    letGo();
    if (other) await desk.merge(other, key);
    else if (across || down) await desk.place(key, across, down);
    desk.dropped();
  });

  root.addEventListener("pointercancel", letGo);
  root.addEventListener("dragstart", (event) => event.target.closest?.(".metro-station") && event.preventDefault());
  // a drag ends with a click that nobody meant
  root.addEventListener(
    "click",
    (event) => {
      if (!dragged || !event.target.closest(".metro-station")) return;
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    },
    true,
  );
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !desk.dragging) return;
    letGo();
    desk.dropped();
  });
};
