// Makes a picture file of the drawing, in the browser. Without this script there is the drawing itself.
const SCALE = 2;
const LARGEST = 8000;

const draw = async (svg) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, LARGEST / image.naturalWidth, LARGEST / image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
};

const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

for (const button of document.querySelectorAll("[data-png]")) {
  button.closest("[data-with-script]").hidden = false;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(button.href);
    save(await draw(await answer.text()), button.dataset.png);
  });
}
