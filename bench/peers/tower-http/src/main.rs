// SPDX-License-Identifier: Apache-2.0
//
// Times tower-http's Cors: peer-tower-http CASES SECONDS. See ../../README.md for what is read and printed.
use std::cell::RefCell;
use std::collections::HashMap;
use std::convert::Infallible;
use std::future::{ready, Future, Ready};
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue, ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN};
use http::{Method, Request, Response};
use serde_json::{json, Value};
use tower::{Layer, Service};
use tower_http::cors::{AllowOrigin, Cors, CorsLayer};

const BATCH: usize = 256;

thread_local! {
    // Where requests end, so that freeing them is not timed.
    static SEEN: RefCell<Vec<Request<()>>> = RefCell::new(Vec::with_capacity(BATCH));
}

#[derive(Clone)]
struct Application;

impl Service<Request<()>> for Application {
    type Response = Response<()>;
    type Error = Infallible;
    type Future = Ready<Result<Response<()>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        SEEN.with(|seen| seen.borrow_mut().push(request));
        ready(Ok(Response::new(())))
    }
}

enum Stack {
    Bare(Application),
    WithCors(Box<Cors<Application>>),
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item.as_str().unwrap())
}

fn stack_of(policy: &Value) -> Stack {
    let origin = if strings(&policy["origins"]).any(|origin| origin == "*") {
        AllowOrigin::any()
    } else {
        AllowOrigin::list(strings(&policy["origins"]).map(|origin| origin.parse().unwrap()))
    };
    let methods: Vec<Method> = strings(&policy["methods"])
        .map(|method| method.parse().unwrap())
        .collect();
    let headers: Vec<HeaderName> = strings(&policy["headers"])
        .map(|header| header.parse().unwrap())
        .collect();
    let layer = CorsLayer::new()
        .allow_origin(origin)
        .allow_methods(methods)
        .allow_headers(headers)
        .max_age(Duration::from_secs(policy["max_age"].as_u64().unwrap()));
    Stack::WithCors(Box::new(layer.layer(Application)))
}

struct Template {
    method: Method,
    lines: HeaderMap,
    origins: Vec<HeaderValue>,
}

impl Template {
    fn new(case: &Value) -> Self {
        let mut lines = HeaderMap::new();
        for line in case["lines"].as_array().unwrap() {
            let mut parts = strings(line);
            let name: HeaderName = parts.next().unwrap().parse().unwrap();
            lines.append(name, parts.next().unwrap().parse().unwrap());
        }
        let method = case["method"].as_str().unwrap().parse().unwrap();
        let origins = strings(&case["origins"])
            .map(|origin| origin.parse().unwrap())
            .collect();
        Template {
            method,
            lines,
            origins,
        }
    }

    fn request(&self, number: usize) -> Request<()> {
        let mut request = Request::new(());
        *request.method_mut() = self.method.clone();
        *request.headers_mut() = self.lines.clone();
        if !self.origins.is_empty() {
            let origin = self.origins[number % self.origins.len()].clone();
            request.headers_mut().insert(ORIGIN, origin);
        }
        request
    }
}

fn run<F: Future<Output = Result<Response<()>, Infallible>>>(future: F) -> Response<()> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(response)) => response,
        _ => panic!("the application waits"),
    }
}

fn answer(stack: &mut Stack, request: Request<()>) -> Response<()> {
    match stack {
        Stack::Bare(application) => run(application.call(request)),
        Stack::WithCors(cors) => run(cors.call(request)),
    }
}

fn agrees(stack: &mut Stack, template: &Template, allowed: bool) -> bool {
    (0..template.origins.len().clamp(1, 100)).all(|number| {
        let response = answer(stack, template.request(number));
        SEEN.with(|seen| seen.borrow_mut().clear());
        response.headers().contains_key(ACCESS_CONTROL_ALLOW_ORIGIN) == allowed
    })
}

/// Processor time of this process in nanoseconds.
fn now() -> f64 {
    let mut time = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 * 1e9 + time.tv_nsec as f64
}

/// Requests are made beforehand, a batch at a time.
fn measure(stack: &mut Stack, template: &Template, seconds: f64) -> f64 {
    let (mut spent, mut times) = (0.0, 0);
    while spent < seconds * 1e9 {
        let batch: Vec<_> = (times..times + BATCH)
            .map(|number| template.request(number))
            .collect();
        let begin = now();
        for request in batch {
            black_box(answer(stack, request));
        }
        spent += now() - begin;
        times += BATCH;
        SEEN.with(|seen| seen.borrow_mut().clear());
    }
    spent / times as f64
}

fn measure_compile(policy: &Value, seconds: f64) -> f64 {
    let (begin, mut times) = (now(), 0);
    while now() - begin < seconds * 1e9 {
        drop(black_box(stack_of(policy)));
        times += 1;
    }
    (now() - begin) / times as f64
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let seconds: f64 = arguments[2].parse().unwrap();
    let mut policies = HashMap::new();
    let mut stacks = HashMap::from([("none".to_string(), Stack::Bare(Application))]);
    for line in BufReader::new(std::fs::File::open(&arguments[1]).unwrap()).lines() {
        let case: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let name = case["policy"].as_str().unwrap().to_string();
        if case["case"].is_null() {
            if !strings(&case["origins"]).any(|origin| origin.contains("*.")) {
                // there are predicates, no patterns
                stacks.insert(name.clone(), stack_of(&case));
                policies.insert(name, case);
            }
            continue;
        }
        let Some(stack) = stacks.get_mut(&name) else {
            continue;
        };
        let mut result = json!({"case": case["case"]});
        result["ns"] = if case["method"] == "" {
            measure_compile(&policies[&name], seconds).into()
        } else {
            let template = Template::new(&case);
            if matches!(stack, Stack::WithCors(_)) && case["allowed"].is_boolean() {
                if !agrees(stack, &template, case["allowed"] == true) {
                    result["differs"] = true.into();
                }
            }
            measure(stack, &template, seconds).into()
        };
        println!("{result}");
    }
}
