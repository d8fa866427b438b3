// Replaces how far a list is, every two seconds, until it is done; then the whole page, once.
const part = () => document.querySelector("[data-progress]");
const wait = 2000;
const patient = 30000;

async function look(pause) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-progress]");
    if (!next || next.dataset.progress !== part().dataset.progress) return location.reload();
    part().replaceWith(next);
    pause = wait;
  } catch {
    // The network is away for a moment: ask less often.
    pause = Math.min(pause * 2, patient);
  }
  setTimeout(look, pause, pause);
}

if (part()) setTimeout(look, wait, wait);
