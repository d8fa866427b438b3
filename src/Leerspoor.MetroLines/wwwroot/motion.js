// Lets stations travel from where they were to where they are, for whoever likes movement.
const TIME = 500;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const stationsOf = (board) => [...board.querySelectorAll(".metro-station")];

/** Where the dot of a station is, in the measure of the picture. */
export const placeOf = (station) => {
  const { x, y, width, height } = station.querySelector("rect").getBBox();
  return { x: x + width / 2, y: y + height / 2 };
};

export const placesOf = (board) => new Map(stationsOf(board).map((one) => [one.dataset.station, placeOf(one)]));

export const travel = (board, before) => {
  if (calm.matches || !before.size) return;
  let moved = false;
  for (const station of stationsOf(board)) {
    const old = before.get(station.dataset.station);
    const now = placeOf(station);
    const [across, down] = old ? [old.x - now.x, old.y - now.y] : [0, 0];
    if (old && !across && !down) continue;
    moved = true;
    const from = old ? { transform: `translate(${across}px, ${down}px)` } : { opacity: 0 };
    station.animate([from, {}], { duration: TIME, easing: "ease-in-out" });
  }
  if (!moved) return;
  for (const line of board.querySelectorAll(".metro-line, .metro-badge"))
    line.animate([{ opacity: 0.1 }, { opacity: 0.1, offset: 0.6 }, {}], { duration: TIME });
};
