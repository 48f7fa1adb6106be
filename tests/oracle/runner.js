// SPDX-License-Identifier: Apache-2.0
// Pulls batches of cases from the server and runs them, `width` at a time, in this page or in a frame like the case
// wants. The markers let the driver attribute console lines that name no URL.
"use strict";

const server = globalThis.crosscheckServer || location.origin;  // the first is written into file: pages
const kind = location.protocol === "file:" ? "file" : location.origin;
const CASE_TIMEOUT = 6000;
const frames = new Map();
const pending = new Map();

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const timeout = async () => {
  await pause(CASE_TIMEOUT);
  return {verdict: "timeout", error: "timeout", visible: []};
};

function frameAddress(intent) {
  const query = new URLSearchParams();
  for (const name of ["csp", "coep"]) if (intent[name]) query.set(name, intent[name]);
  return `/frame.html?${query}`;
}

async function makeFrame(intent) {
  const frame = document.createElement("iframe");
  if (intent.page === "sandboxed-frame") frame.sandbox = "allow-scripts";
  if (intent.page === "data") {
    const html = await (await fetch(frameAddress(intent))).text();
    frame.src = "data:text/html;charset=utf-8," + encodeURIComponent(html);
  } else {
    frame.src = frameAddress(intent);
  }
  const ready = new Promise((resolve) => {
    addEventListener("message", ({data, source}) => {
      if (data.ready && source === frame.contentWindow) resolve(frame);
    });
  });
  document.body.append(frame);
  return ready;
}

addEventListener("message", ({data}) => {
  const waiting = pending.get(data.id);
  if (!waiting) return;
  if (data.started) waiting.started();
  if (data.outcome) waiting.done(data.outcome);
});

const wantsFrame = (intent) => intent.csp || intent.coep || ["sandboxed-frame", "data"].includes(intent.page);

// Ends with {started, outcome}: `started` when the synchronous part is over, `outcome` when the page knows.
async function begin(test) {
  if (!wantsFrame(test.intent)) return {outcome: ask(test.intent)};
  const key = JSON.stringify([test.intent.page, test.intent.csp, test.intent.coep]);
  if (!frames.has(key)) frames.set(key, makeFrame(test.intent));
  const frame = await Promise.race([frames.get(key), timeout()]);
  if (!frame.contentWindow) return {outcome: frame};
  const started = new Promise((resolve) => pending.set(test.id, {started: resolve}));
  const outcome = new Promise((resolve) => (pending.get(test.id).done = resolve));
  mark("@@synchronous " + test.id);
  frame.contentWindow.postMessage(test, "*");
  await Promise.race([started, timeout()]);
  return {outcome};
}

// A page never learns what became of a beacon: its requests have to come to rest.
async function requestsRest(id) {
  for (let before = -1, count = 0; count !== before;) {
    await pause(250);
    before = count;
    count = await (await fetch(`${server}/requests?case=${id}`)).json();
  }
}

// One request after another, each in the page that its step wants.
async function runSequence(test) {
  for (const [number, step] of test.steps.entries()) {
    await pause(step.pause * 1000);
    await fetch(`${server}/step?case=${test.id}&number=${number}`);
    const {outcome} = await begin({id: `${test.id} ${number}`, intent: step.intent});
    await Promise.race([outcome, timeout()]);
  }
  return {id: test.id, verdict: "allowed", error: null, visible: []};
}

async function runCase(test, settings) {
  if (test.steps) return runSequence(test);
  mark("@@begin " + test.id);
  const {outcome} = await begin(test);
  if (!wantsFrame(test.intent)) mark("@@synchronous " + test.id);
  const result = await Promise.race([outcome, timeout()]);
  if (test.intent.as === "beacon") await requestsRest(test.id);
  if (settings.settle) await pause(settings.settle);
  mark("@@end " + test.id);
  pending.delete(test.id);
  return {id: test.id, ...result};
}

async function post(path, value) {
  await fetch(server + path, {method: "POST", body: JSON.stringify(value)});
}

async function runBatch(cases, settings) {
  let results = [], next = 0, left = cases.length;
  const worker = async () => {
    while (next < cases.length) {
      const result = await runCase(cases[next++], settings);
      results.push(result);
      left--;
    }
  };
  const workers = Promise.all(Array.from({length: settings.width}, worker));
  while (left || results.length) {
    const ready = results;
    results = [];
    if (ready.length) await post(`/results?lane=${settings.lane}`, ready);
    await (left ? Promise.race([workers, pause(500)]) : workers);
  }
}

async function run() {
  const settings = await (await fetch(server + "/settings")).json();
  for (;;) {
    const answer = await (await fetch(`${server}/batch?lane=${settings.lane}&top=${kind}`)).json();
    if (answer.done) break;
    await runBatch(answer.cases, settings);
  }
  await post(`/finished?lane=${settings.lane}`, {});
}

run();
