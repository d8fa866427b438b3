// Keeps a conversation up to date while its page stands open. The server tells that there is something new; the page then fetches
// itself and takes over the conversation, so that what is being typed stays. Without this script there is a link to look again.
const find = (page) => page.querySelector("#gesprek[data-stroom]");

const listen = (thread) => {
  const source = new EventSource(
    `${thread.dataset.stroom}?na=${thread.dataset.laatste}`,
  );
  let waiting = false;

  const takeOver = async () => {
    const answer = await fetch(location.pathname, {
      headers: { accept: "text/html" },
    });
    if (!answer.ok) return source.close();
    const page = new DOMParser().parseFromString(
      await answer.text(),
      "text/html",
    );
    const fresh = find(page);
    const log = thread.querySelector("[role=log]");
    if (!fresh || fresh.dataset.laatste === thread.dataset.laatste) return;
    thread.dataset.laatste = fresh.dataset.laatste;
    log.replaceChildren(...fresh.querySelector("[role=log]").childNodes);
    log.lastElementChild?.scrollIntoView({ block: "nearest" });
  };

  // Fetching marks as read; a page in the background has not been read.
  const look = () => {
    if (document.hidden) waiting = true;
    else takeOver().catch(() => (waiting = true));
  };

  source.addEventListener("bericht", (event) => {
    if (event.data !== thread.dataset.laatste) look();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && waiting) {
      waiting = false;
      look();
    }
  });
  addEventListener("pagehide", () => source.close());
};

const thread = find(document);
if (thread) {
  thread.querySelector(".gesprek__vernieuw")?.remove();
  listen(thread);
}
