// Reads the words of a page aloud with a voice of the browser. Without such a voice the buttons stay hidden.
const speech = globalThis.speechSynthesis;
const buttons = document.querySelectorAll("[data-read-aloud]");
const language = document.documentElement.lang || "nl";

const voice = () => {
  const voices = speech.getVoices().filter((one) => one.lang.toLowerCase().startsWith(language));
  return voices.find((one) => one.localService) ?? voices[0];
};

const spoken = (root) =>
  [...root.querySelectorAll("h1,h2,h3,p,li,dt,dd,legend,label,figcaption,.spoken")]
    .filter((one) => one.getClientRects().length && !one.closest("nav,[aria-hidden=true],.silent"))
    .filter((one) => !one.parentElement.closest("p,li,label,dd,legend"))
    .map((one) => one.innerText.trim())
    .filter(Boolean);

const start = (button) => {
  const root = document.getElementById(button.dataset.readAloud);
  const words = button.querySelector("span");
  const label = words.textContent;
  const done = () => {
    button.setAttribute("aria-pressed", "false");
    words.textContent = label;
  };
  button.setAttribute("aria-pressed", "true");
  words.textContent = button.dataset.stop;
  const lines = spoken(root).map((line) => {
    const said = new SpeechSynthesisUtterance(line);
    said.lang = language;
    said.voice = voice();
    said.rate = 0.9;
    return said;
  });
  if (lines.length === 0) return done();
  lines.at(-1).onend = done;
  for (const line of lines) {
    line.onerror = done;
    speech.speak(line);
  }
};

const show = () => {
  if (voice()) for (const button of buttons) button.hidden = false;
};

if (speech && buttons.length > 0) {
  for (const button of buttons)
    button.addEventListener("click", () => {
      const speaking = button.getAttribute("aria-pressed") === "true";
      speech.cancel();
      if (!speaking) start(button);
    });
  addEventListener("pagehide", () => speech.cancel());
  speech.addEventListener?.("voiceschanged", show);
  show();
}
