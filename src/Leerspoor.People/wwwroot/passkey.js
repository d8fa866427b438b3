// Asks the device for a passkey and sends its answer with the form around it. Without script, or on a
// device that cannot, the box stays hidden and the password remains.
const able =
  typeof PublicKeyCredential !== "undefined" &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function" &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

const answer = (kind, options) =>
  kind === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });

for (const box of able ? document.querySelectorAll("[data-passkey]") : []) {
  const failed = box.querySelector("[data-failed]");
  box.hidden = false;
  box.querySelector("button").addEventListener("click", async () => {
    failed.hidden = true;
    try {
      const credential = await answer(box.dataset.passkey, JSON.parse(box.dataset.options));
      box.querySelector("[data-credential]").value = JSON.stringify(credential);
      box.closest("form").requestSubmit();
    } catch {
      failed.hidden = false;
    }
  });
}
