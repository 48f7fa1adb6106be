// SPDX-License-Identifier: Apache-2.0
// What a scenario's page offers its script, and how it shows what came of it. The page defines ask().
"use strict";

// A promise of an element's, a request's or a stream's event, or of its "error" event.
const loaded = (target, event) => new Promise((resolve, reject) => {
  target.addEventListener(event, () => resolve(target));
  target.addEventListener("error", () => reject("an error event, which says nothing more"));
});

// Whether a picture may be shown but not read: drawn on a canvas, it makes the canvas unreadable.
function isTainted(image) {
  const context = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d");
  context.drawImage(image, 0, 0);
  try {
    context.getImageData(0, 0, 1, 1);
    return false;
  } catch {
    return true;
  }
}

async function describe(value) {
  if (value instanceof Response && value.type.startsWith("opaque")) {
    return ["opaque", `an opaque response: type "${value.type}", status 0, no headers, no body`];
  }
  if (value instanceof Response) {
    const names = [...value.headers.keys()].join(", ") || "none";
    const body = await value.text();
    return ["allowed", `status ${value.status}, type "${value.type}"\nheaders the script may read: ${names}\n\n${body}`];
  }
  if (value instanceof XMLHttpRequest) return ["allowed", `status ${value.status}\n\n${value.responseText}`];
  if (value instanceof HTMLImageElement && isTainted(value)) return ["opaque", "it is shown, and cannot be read"];
  return ["allowed", "it loaded"];
}

async function run() {
  const result = document.getElementById("result");
  const show = (verdict, text) => {
    result.dataset.verdict = verdict;
    result.textContent = text;
    if (location.hash === "#tell" && verdict !== "waiting") console.debug(`@@end ${verdict}`);  // for the tests
  };
  show("waiting", "…");
  try {
    show(...await describe(await ask()));
  } catch (error) {
    show("blocked", String(error));
  }
}

document.getElementById("again").addEventListener("click", run);
run();
