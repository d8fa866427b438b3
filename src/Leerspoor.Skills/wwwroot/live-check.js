// Checks while somebody types: sends the form as its button "check" does and takes the hints from the answer. Nothing is saved by it.
const patience = 600;

for (const around of document.querySelectorAll("[data-live-check]")) {
  const form = around.querySelector("form");
  const place = document.getElementById(around.dataset.liveCheck);
  let waiting = 0;
  let asked;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, patience);
  });

  async function check() {
    asked?.abort();
    asked = new AbortController();
    const typed = new FormData(form);
    typed.set("Do", "check");
    try {
      const answer = await fetch(form.action, { method: "post", body: new URLSearchParams(typed), signal: asked.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const hints = page.getElementById(place.id);
      if (hints) place.replaceChildren(...hints.childNodes);
    } catch (problem) {
      if (problem.name !== "AbortError") throw problem;
    }
  }
}
