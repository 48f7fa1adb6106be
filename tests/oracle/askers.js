// SPDX-License-Identifier: Apache-2.0
// Every way a page asks for something, as functions that end with {verdict, error, visible}.
"use strict";

// A marker for the driver. Firefox's console listener hears reported errors, not console.debug().
const mark = (text) => (navigator.userAgent.includes("Firefox") ? reportError(text) : console.debug(text));
const allowed = (visible = []) => ({verdict: "allowed", error: null, visible});
const opaque = () => ({verdict: "opaque", error: null, visible: []});
const blocked = (error) => ({verdict: "blocked", error: String(error), visible: []});
const ELEMENT_ERROR = "error event";

const latin1 = (text) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

function makeBody(body) {
  const text = "hello";
  if (!body) return undefined;
  if (body.kind === "form" && (body.type || "").startsWith("multipart/")) {
    const form = new FormData();
    form.append("a", text);
    return form;
  }
  if (body.kind === "form") return new URLSearchParams({a: text});
  if (body.kind === "blob") return new Blob([text], body.type ? {type: body.type} : {});
  if (body.kind === "bytes") return latin1(text);
  if (body.kind === "stream") return new Response(text).body;
  return text;
}

async function askFetch(intent) {
  const options = {};
  for (const name of ["method", "credentials", "mode", "redirect", "cache", "headers", "targetAddressSpace"])
    if (intent[name] !== undefined && intent[name] !== null) options[name] = intent[name];
  if (intent.body) {
    options.body = makeBody(intent.body);
    if (intent.body.kind === "stream") options.duplex = "half";
  }
  const response = await fetch(intent.url, options);
  if (response.type === "opaque" || response.type === "opaqueredirect") return opaque();
  response.text().catch(() => {});
  return allowed([...response.headers.keys()]);
}

function askXhr(intent) {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(intent.method ?? "GET", intent.url);
    if (intent.credentials === "include") xhr.withCredentials = true;
    for (const [name, value] of intent.headers || []) xhr.setRequestHeader(name, value);
    if (intent.as === "xhr-upload") xhr.upload.onprogress = () => {};
    const names = () => xhr.getAllResponseHeaders().split("\r\n").filter(Boolean)
      .map((line) => line.split(":")[0].toLowerCase());
    xhr.onload = () => resolve(allowed(names()));
    xhr.onerror = () => resolve(blocked(ELEMENT_ERROR));
    xhr.send(makeBody(intent.body));
  });
}

function untilLoaded(element, ready) {
  return new Promise((resolve) => {
    element.onload = () => resolve(ready());
    element.onerror = () => resolve(blocked(ELEMENT_ERROR));
  });
}

function setCrossorigin(element, intent) {
  if (intent.crossorigin) element.setAttribute("crossorigin", intent.crossorigin);
}

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

function askImage(intent) {
  const image = new Image();
  setCrossorigin(image, intent);
  const done = untilLoaded(image, () => (isTainted(image) ? opaque() : allowed()));
  image.src = intent.url;
  return done;
}

async function askElement(element, intent, ready) {
  setCrossorigin(element, intent);
  const done = untilLoaded(element, ready);
  document.head.append(element);
  const outcome = await done;
  element.remove();
  return outcome;
}

// Whether a classic script's errors are muted cannot be seen here: `see` is settled from the wire by the driver.
function askScript(intent) {
  const element = document.createElement("script");
  if (intent.as === "module") element.type = "module";
  element.src = intent.url;
  return askElement(element, intent, allowed);
}

function askStyle(intent) {
  const element = Object.assign(document.createElement("link"), {rel: "stylesheet", href: intent.url});
  return askElement(element, intent, () => {
    try {
      return element.sheet.cssRules ? allowed() : opaque();
    } catch {
      return opaque();
    }
  });
}

async function askImport(intent) {
  await import(intent.url);
  return allowed();
}

let fontNumber = 0;

async function askFont(intent) {
  if (intent.via === "font-face-rule") {
    const family = "crosscheck" + fontNumber++;
    const rule = document.createElement("style");
    rule.textContent = `@font-face { font-family: ${family}; src: url("${intent.url}"); }`;
    document.head.append(rule);
    try {
      await document.fonts.load("10px " + family, "a");
      await Promise.race([...document.fonts].filter((font) => font.family.includes(family)).map((font) => font.loaded));
    } finally {
      rule.remove();  // WebKit tries every rule of the page again when one is added
    }
    return allowed();
  }
  await new FontFace("crosscheck", `url("${intent.url}")`).load();
  return allowed();
}

function askEventSource(intent) {
  return new Promise((resolve) => {
    const source = new EventSource(intent.url, {withCredentials: intent.credentials === "include"});
    const end = (outcome) => () => {
      source.close();
      resolve(outcome);
    };
    source.onopen = end(allowed());
    source.onerror = end(blocked(ELEMENT_ERROR));
  });
}

async function askBeacon(intent) {
  if (!navigator.sendBeacon(intent.url, makeBody(intent.body))) return blocked("false");
  return opaque();
}

function askWorker(intent) {
  return new Promise((resolve) => {
    const worker = new Worker(intent.url, intent.credentials ? {credentials: intent.credentials, type: "module"} : {});
    const end = (outcome) => (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(outcome);
    };
    worker.onmessage = end(allowed());
    setTimeout(() => end(allowed())(new Event("quiet")), 5000);  // an empty script loads and says nothing, a failing one may take seconds
    worker.onerror = end(blocked(ELEMENT_ERROR));
  });
}

const ASKERS = {
  "fetch": askFetch, "xhr": askXhr, "xhr-upload": askXhr, "img": askImage, "script": askScript, "module": askScript,
  "import": askImport, "style": askStyle, "font": askFont, "eventsource": askEventSource, "beacon": askBeacon,
  "worker": askWorker,
};

async function ask(intent) {
  try {
    return await ASKERS[intent.as](intent);
  } catch (error) {
    return blocked(error);
  }
}
