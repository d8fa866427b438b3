// Brings the station where the reader is now into sight. Without this script a large map begins at its left.
for (const frame of document.querySelectorAll(".metro-frame")) {
  const now = frame.querySelector(".metro-now")?.getBoundingClientRect();
  if (!now) continue;
  const seen = frame.getBoundingClientRect();
  frame.scrollLeft += now.left - seen.left - frame.clientWidth / 2;
  frame.scrollTop += now.top - seen.top - frame.clientHeight / 2;
}
