// Answers while somebody types: fetches the page of the form and takes the part with the answers from it. Without this the button does the same.
const patience = 180;

for (const form of document.querySelectorAll("form[data-as-you-type]")) {
  const place = document.getElementById(form.dataset.asYouType);
  let waiting = 0;
  let asked;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, patience);
  });

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, { signal: asked.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById(place.id);
      if (found) place.replaceChildren(...found.childNodes);
      history.replaceState(null, "", address);
    } catch (problem) {
      if (problem.name !== "AbortError") throw problem;
    }
  }
}
