// SPDX-License-Identifier: Apache-2.0
//
// Times expressjs/cors: node main.js CASES SECONDS. See ../README.md for what is read and printed.
"use strict";

const fs = require("fs");
const cors = require("cors");

function middlewareOf(policy) {
  return cors({
    origin: policy.origins[0] === "*" ? "*" : policy.origins,
    methods: policy.methods,
    allowedHeaders: policy.headers,
    maxAge: policy.max_age,
  });
}

// Node.js hands over names in lower case, and repeated lines joined.
function requestOf(one) {
  const headers = {};
  if (one.origins.length > 0) headers.origin = one.origins[0];
  for (const [name, value] of one.lines) {
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  return { method: one.method, headers };
}

class NoResponse {
  constructor() {
    this.statusCode = 200;
  }
  getHeader() {
    return undefined;
  }
  setHeader() {}
  end() {}
}

class Recorder extends NoResponse {
  setHeader(name, value) {
    if (name === "Access-Control-Allow-Origin" && value) this.allowed = true;
  }
}

let answered = 0;
function application() {
  answered++;
}

function agrees(middleware, one) {
  const request = requestOf(one);
  return one.origins.concat(one.origins.length ? [] : [undefined]).slice(0, 100).every((origin) => {
    if (origin !== undefined) request.headers.origin = origin;
    const recorder = new Recorder();
    middleware(request, recorder, application);
    return Boolean(recorder.allowed) === one.allowed;
  });
}

function loop(middleware, one) {
  const request = requestOf(one);
  const response = new NoResponse();
  const { origins } = one;
  let next = 0;
  return (times) => {
    for (let i = 0; i < times; i++) {
      if (next < origins.length) request.headers.origin = origins[next];
      if (++next >= origins.length) next = 0;
      if (middleware) middleware(request, response, application);
      else application();
    }
  };
}

// Nanoseconds of processor time that one of many takes.
function measure(run, least) {
  for (let times = 1; ; ) {
    const begin = process.cpuUsage();
    run(times);
    const used = process.cpuUsage(begin);
    const seconds = (used.user + used.system) / 1e6;
    if (seconds >= least) return (seconds / times) * 1e9;
    const wanted = seconds > 0 ? (1.3 * least * times) / seconds : times * 100;
    times = Math.ceil(Math.min(Math.max(wanted, times * 2), times * 100));
  }
}

function timeAll(lines, seconds, print) {
  const policies = {};
  const middlewares = {};
  for (const one of lines) {
    if (!one.case) {
      policies[one.policy] = one;
      middlewares[one.policy] = middlewareOf(one);
      continue;
    }
    const policy = policies[one.policy];
    if (policy && policy.origins.some((origin) => origin.includes("*."))) continue; // regular expressions only
    const result = { case: one.case };
    if (one.method === "") {
      const many = (times) => {
        for (let i = 0; i < times; i++) middlewareOf(policy);
      };
      result.ns = measure(many, seconds);
    } else {
      const middleware = middlewares[one.policy];
      if (middleware && one.allowed !== null && !agrees(middleware, one)) result.differs = true;
      result.ns = measure(loop(middleware, one), seconds);
    }
    print(JSON.stringify(result));
  }
}

const lines = fs.readFileSync(process.argv[2], "latin1").trimEnd().split("\n").map((line) => JSON.parse(line));
timeAll(lines, 0.02, () => {}); // until all of it is compiled
timeAll(lines, Number(process.argv[3]), console.log);
