// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/check_options.h"

#include "apps/cli/stack.h"

namespace crosscheck::cli {
namespace {

void add_intent_options(Arguments& arguments, CheckOptions& o) {
  arguments.group("What the page wants");
  arguments.add("--origin", o.origin, "Origin of the page that asks: scheme://host[:port], or null");
  arguments.add("-X,--request", o.method, "Method, as the script says it");
  arguments.add("-I,--head", o.head, "Method HEAD");
  arguments.add("-H,--header", o.headers, "'Name: value' that the script sets; repeatable, order kept");
  arguments.add("-d,--data", o.data,
                "Body; implies POST and a form's Content-Type. @FILE reads a file, @- standard input");
  arguments.add("--data-raw", o.data_raw, "Body, with @ meaning nothing");
  arguments.add("--data-binary", o.data_binary, "Body, with @FILE read as it is");
  arguments.add("--credentials", o.credentials, "Whether cookies go along (default: as the API has it)")
      ->check(one_of({"omit", "same-origin", "include"}));
  arguments.add("--mode", o.mode, "The request's mode")->check(one_of({"cors", "no-cors", "same-origin"}));
  arguments.add("--as", o.as, "Who asks (default fetch)")
      ->check(one_of({"fetch", "xhr", "xhr-upload", "img", "script", "module", "import", "style", "font", "eventsource",
                      "beacon", "worker"}));
  arguments.add("--redirect", o.redirect, "The request's redirect mode")->check(one_of({"follow", "error", "manual"}));
  arguments.add("--cache", o.cache, "The request's cache mode")
      ->check(one_of({"default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"}));
  arguments.add("--crossorigin", o.crossorigin, "The element's crossorigin attribute")
      ->check(one_of({"anonymous", "use-credentials"}));
  arguments.add("--page", o.page, "What kind of page the script runs in")
      ->check(one_of({"document", "sandboxed-frame", "file", "data"}));
  arguments.add("--page-csp", o.page_csp, "The page's Content-Security-Policy");
  arguments.add("--page-coep", o.page_coep, "The page's Cross-Origin-Embedder-Policy")
      ->check(one_of({"require-corp", "credentialless", "unsafe-none"}));
  arguments
      .add("--target-address-space", o.target_address_space,
           "What fetch() says of the server's address: its option targetAddressSpace, which Chromium knows")
      ->check(one_of({"loopback", "local", "public"}));
  arguments
      .add("--page-address-space", o.page_address_space,
           "Where the page was served from (default: told from its host where that is an address)")
      ->check(one_of({"loopback", "local", "public"}));
}

}  // namespace

void add_connection_options(Arguments& arguments, CheckOptions& o) {
  arguments.group("How to ask");
  arguments.add("-b,--cookie", o.cookie, "Cookies of TARGET's host, sent where the browser would: 'a=1; b=2'");
  arguments.add("-A,--user-agent", o.user_agent, "User-Agent instead of the browser's");
  arguments.add("--connect-to", o.connect_to, "HOST1:PORT1:HOST2:PORT2: connect there instead");
  arguments.add("--resolve", o.resolve, "HOST:PORT:ADDRESS: use this address");
  arguments.add("--via", o.via,
                "NAME=HOST:PORT: a layer on the way, outermost first; each is asked, and compared with the one behind. "
                "NAME alone: where TARGET leads. http:// or https:// before HOST says how it is spoken to");
  arguments.add(
      "--probe", o.probe,
      "Where several causes are possible, make the requests that tell them apart: GET or OPTIONS, at most four");
  arguments.add("--cacert", o.cacert, "File of certificate authorities to trust")->check(existing_file());
  arguments.add("-k,--insecure", o.insecure, "Go on with a certificate that does not verify");
  arguments.add("-x,--proxy", o.proxy, "Proxy (default none, whatever the environment says)");
  arguments.add("-m,--max-time", o.max_time, "Seconds for each request (default 30)")
      ->check(number_within(0.001, 3600));
}

namespace {

void add_har_options(Arguments& arguments, CheckOptions& o) {
  arguments.group("Of a recording (HAR)");
  arguments.add("--entry", o.entry, "Only this entry: its index in log.entries, or a part of its URL");
}

void add_policy_options(Arguments& arguments, CheckOptions& o) {
  arguments.group("Of a policy");
  arguments.add("--url", o.url, "URL or path that the page asks for (default https://api.example/)");
}

void add_output_options(Arguments& arguments, CheckOptions& o) {
  arguments.group("What to print");
  add_engine_option(arguments, o.engine);
  arguments.add("--json", o.json, "One JSON document, schema crosscheck/check/1");
  add_report_options(arguments, o);
}

}  // namespace

void add_report_options(Arguments& arguments, CheckOptions& o) {
  arguments.add("--markdown", o.markdown, "Markdown, to paste into an issue tracker")->excludes("--json");
  add_stack_option(arguments, o.stack);
  arguments.add("-v,--verbose", o.verbose, "Every header line, and every step of the standard");
  arguments.add("--show-secrets", o.show_secrets, "Leave cookies, credentials and tokens in the report");
  arguments.add("--color", o.colour, "Colours (default auto: on a terminal, unless NO_COLOR is set)")
      ->check(one_of({"auto", "always", "never"}));
}

std::vector<browser::Engine> engines_named(const std::string& name) {
  if (const auto engine = browser::from_string<browser::Engine>(name)) return {*engine};
  return {std::begin(browser::kEngines), std::end(browser::kEngines)};
}

void add_engine_option(Arguments& arguments, std::string& engine) {
  arguments.add("--engine", engine, "Which browser (default all)")
      ->check(one_of({"all", "standard", "chromium", "firefox", "webkit"}));
}

void add_check_options(Arguments& arguments, CheckOptions& options) {
  arguments.add("TARGET", options.target, "URL that the page asks for, a recording of requests (HAR), or a policy");
  add_intent_options(arguments, options);
  add_connection_options(arguments, options);
  // What DevTools' "Copy as cURL" adds, and what changes nothing here.
  arguments.ignore("--compressed,-L,--location,-s,--silent,-S,--show-error,-i,--include");
  add_har_options(arguments, options);
  add_policy_options(arguments, options);
  add_output_options(arguments, options);
}

}  // namespace crosscheck::cli
