// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/check_options.h"

#include "apps/cli/stack.h"

namespace crosscheck::cli {
namespace {

void add_intent_options(CLI::App& app, CheckOptions& o) {
  const auto group = "What the page wants";
  app.add_option("--origin", o.origin, "Origin of the page that asks: scheme://host[:port], or null")->group(group);
  app.add_option("-X,--request", o.method, "Method, as the script says it")->group(group);
  app.add_flag("-I,--head", o.head, "Method HEAD")->group(group);
  app.add_option("-H,--header", o.headers, "'Name: value' that the script sets; repeatable, order kept")
      ->allow_extra_args(false)
      ->group(group);
  app.add_option("-d,--data", o.data,
                 "Body; implies POST and a form's Content-Type. @FILE reads a file, @- standard input")
      ->allow_extra_args(false)
      ->group(group);
  app.add_option("--data-raw", o.data_raw, "Body, with @ meaning nothing")->allow_extra_args(false)->group(group);
  app.add_option("--data-binary", o.data_binary, "Body, with @FILE read as it is")
      ->allow_extra_args(false)
      ->group(group);
  app.add_option("--credentials", o.credentials, "Whether cookies go along (default: as the API has it)")
      ->check(CLI::IsMember({"omit", "same-origin", "include"}))
      ->group(group);
  app.add_option("--mode", o.mode, "The request's mode")
      ->check(CLI::IsMember({"cors", "no-cors", "same-origin"}))
      ->group(group);
  app.add_option("--as", o.as, "Who asks (default fetch)")
      ->check(CLI::IsMember({"fetch", "xhr", "xhr-upload", "img", "script", "module", "import", "style", "font",
                             "eventsource", "beacon", "worker"}))
      ->group(group);
  app.add_option("--redirect", o.redirect, "The request's redirect mode")
      ->check(CLI::IsMember({"follow", "error", "manual"}))
      ->group(group);
  app.add_option("--cache", o.cache, "The request's cache mode")
      ->check(CLI::IsMember({"default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"}))
      ->group(group);
  app.add_option("--crossorigin", o.crossorigin, "The element's crossorigin attribute")
      ->check(CLI::IsMember({"anonymous", "use-credentials"}))
      ->group(group);
  app.add_option("--page", o.page, "What kind of page the script runs in")
      ->check(CLI::IsMember({"document", "sandboxed-frame", "file", "data"}))
      ->group(group);
  app.add_option("--page-csp", o.page_csp, "The page's Content-Security-Policy")->group(group);
  app.add_option("--page-coep", o.page_coep, "The page's Cross-Origin-Embedder-Policy")
      ->check(CLI::IsMember({"require-corp", "credentialless", "unsafe-none"}))
      ->group(group);
  app.add_option("--target-address-space", o.target_address_space,
                 "What fetch() says of the server's address: its option targetAddressSpace, which Chromium knows")
      ->check(CLI::IsMember({"loopback", "local", "public"}))
      ->group(group);
  app.add_option("--page-address-space", o.page_address_space,
                 "Where the page was served from (default: told from its host where that is an address)")
      ->check(CLI::IsMember({"loopback", "local", "public"}))
      ->group(group);
}

}  // namespace

void add_connection_options(CLI::App& app, CheckOptions& o) {
  const auto group = "How to ask";
  app.add_option("-b,--cookie", o.cookie, "Cookies of TARGET's host, sent where the browser would: 'a=1; b=2'")
      ->group(group);
  app.add_option("-A,--user-agent", o.user_agent, "User-Agent instead of the browser's")->group(group);
  app.add_option("--connect-to", o.connect_to, "HOST1:PORT1:HOST2:PORT2: connect there instead")
      ->allow_extra_args(false)
      ->group(group);
  app.add_option("--resolve", o.resolve, "HOST:PORT:ADDRESS: use this address")->allow_extra_args(false)->group(group);
  app.add_option(
         "--via", o.via,
         "NAME=HOST:PORT: a layer on the way, outermost first; each is asked, and compared with the one behind. "
         "NAME alone: where TARGET leads. http:// or https:// before HOST says how it is spoken to")
      ->allow_extra_args(false)
      ->group(group);
  app.add_flag(
         "--probe", o.probe,
         "Where several causes are possible, make the requests that tell them apart: GET or OPTIONS, at most four")
      ->group(group);
  app.add_option("--cacert", o.cacert, "File of certificate authorities to trust")
      ->check(CLI::ExistingFile)
      ->group(group);
  app.add_flag("-k,--insecure", o.insecure, "Go on with a certificate that does not verify")->group(group);
  app.add_option("-x,--proxy", o.proxy, "Proxy (default none, whatever the environment says)")->group(group);
  app.add_option("-m,--max-time", o.max_time, "Seconds for each request (default 30)")
      ->check(CLI::Range(0.001, 3600.0))
      ->group(group);
}

namespace {

void add_har_options(CLI::App& app, CheckOptions& o) {
  app.add_option("--entry", o.entry, "Only this entry: its index in log.entries, or a part of its URL")
      ->group("Of a recording (HAR)");
}

void add_output_options(CLI::App& app, CheckOptions& o) {
  const auto group = "What to print";
  app.add_option("--engine", o.engine, "Which browser (default all)")
      ->check(CLI::IsMember({"all", "standard", "chromium", "firefox", "webkit"}))
      ->group(group);
  app.add_flag("--json", o.json, "One JSON document, schema crosscheck/check/1")->group(group);
  app.add_flag("--markdown", o.markdown, "Markdown, to paste into an issue tracker")->excludes("--json")->group(group);
  add_stack_option(app, o.stack, group);
  app.add_flag("-v,--verbose", o.verbose, "Every header line, and every step of the standard")->group(group);
  app.add_flag("--show-secrets", o.show_secrets, "Leave cookies, credentials and tokens in the report")->group(group);
  app.add_option("--color", o.colour, "Colours (default auto: on a terminal, unless NO_COLOR is set)")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->group(group);
  app.add_option("--lang", o.lang,
                 "Language of the explanations (default: as LC_ALL, LC_MESSAGES or LANG says, else en)")
      ->check(CLI::IsMember({"en", "zh-TW", "zh-CN"}))
      ->group(group);
}

}  // namespace

std::vector<browser::Engine> engines_named(const std::string& name) {
  if (const auto engine = browser::from_string<browser::Engine>(name)) return {*engine};
  return {std::begin(browser::kEngines), std::end(browser::kEngines)};
}

void add_check_options(CLI::App& app, CheckOptions& options) {
  app.add_option("TARGET", options.target, "URL that the page asks for, or a recording of requests (HAR)");
  add_intent_options(app, options);
  add_connection_options(app, options);
  // What DevTools' "Copy as cURL" adds, and what changes nothing here.
  app.add_flag("--compressed,-L,--location,-s,--silent,-S,--show-error,-i,--include")->group("");
  add_har_options(app, options);
  add_output_options(app, options);
}

}  // namespace crosscheck::cli
