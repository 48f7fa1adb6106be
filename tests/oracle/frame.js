// SPDX-License-Identifier: Apache-2.0
// Runs cases inside a frame for the runner page, which keeps the books.
"use strict";

onmessage = async ({data}) => {
  mark("@@begin " + data.id);
  const asked = ask(data.intent);
  mark("@@synchronous " + data.id);
  parent.postMessage({id: data.id, started: true}, "*");
  parent.postMessage({id: data.id, outcome: await asked}, "*");
};
parent.postMessage({ready: true}, "*");
