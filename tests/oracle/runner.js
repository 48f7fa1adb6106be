// SPDX-License-Identifier: Apache-2.0
// Pulls batches of cases from the server and runs them, `width` at a time. The markers let the driver attribute
// console lines that name no URL: to the one case that runs (width 1), or to the one whose synchronous part runs.
"use strict";

const parameters = new URLSearchParams(location.search);
const server = parameters.get("server") || location.origin;
const width = Number(parameters.get("width") || 8);
const lane = parameters.get("lane") || "0";
const CASE_TIMEOUT = 6000;

const timeout = () => new Promise((resolve) =>
  setTimeout(() => resolve({verdict: "timeout", error: "timeout", visible: []}), CASE_TIMEOUT));

async function runCase(test) {
  console.debug("@@begin " + test.id);
  const asked = ask(test.intent);
  if (width > 1) console.debug("@@synchronous " + test.id);
  const outcome = await Promise.race([asked, timeout()]);
  if (width === 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    console.debug("@@end " + test.id);
  }
  return {id: test.id, ...outcome};
}

async function runBatch(cases) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < cases.length) results.push(await runCase(cases[next++]));
  };
  await Promise.all(Array.from({length: width}, worker));
  return results;
}

async function post(path, value) {
  await fetch(server + path, {method: "POST", body: JSON.stringify(value)});
}

async function run() {
  for (;;) {
    const answer = await (await fetch(`${server}/batch?lane=${lane}`)).json();
    if (answer.done) break;
    if (answer.cases.length) await post(`/results?lane=${lane}`, await runBatch(answer.cases));
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await post(`/finished?lane=${lane}`, {});
}

run();
