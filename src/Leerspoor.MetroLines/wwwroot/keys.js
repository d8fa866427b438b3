// The map by keyboard: arrows go from station to station, with shift they move one; undo and redo.
import { placeOf } from "./motion.js";

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// Far aside counts double, so that an arrow leads where it points.
const nearest = (stations, from, [across, down]) => {
  const here = placeOf(from);
  let best = null;
  for (const one of stations) {
    const there = placeOf(one);
    const ahead = (there.x - here.x) * across + (there.y - here.y) * down;
    const aside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * across);
    const far = ahead + 2 * aside;
    if (one !== from && ahead > 0 && (!best || far < best.far)) best = { one, far };
  }
  return best?.one;
};

export const followKeys = (desk) => {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    const way = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
    if (!way) return;
    event.preventDefault();
    desk.step(way);
  });

  desk.root.addEventListener("keydown", (event) => {
    const station = event.target.closest?.(".metro-station");
    const way = WAYS[event.key];
    if (!station || !way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) desk.place(station.dataset.station, ...way);
    else nearest(desk.board().querySelectorAll(".metro-station"), station, way)?.focus();
  });
};
