// SPDX-License-Identifier: Apache-2.0
//
// Refused before anything is sent, and requests that nobody answers.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

Scenario setup(std::string_view id, std::string_view title, Expected expected, std::string_view cause,
               browser::Intent intent, Answer response, std::string_view why, std::string_view reason = {}) {
  return {.id = id,
          .family = Family::kSetup,
          .title = title,
          .why = why,
          .expected = expected,
          .reason = reason,
          .intent = std::move(intent),
          .hops = {{.response = std::move(response)}},
          .cause = cause};
}

std::vector<Scenario> refused_by_browser() {
  const Answer good = answer(200, {allow_any()});
  return {
      setup("mode-same-origin", "Mode same-origin, another origin", all(F::kModeSameOrigin), "mode-same-origin",
            Ask().mode(browser::Mode::kSameOrigin), good,
            "A wrapper sets `mode: \"same-origin\"` for safety, and then is handed a URL of another host."),
      setup("scheme-not-cors", "A file, from a page", all(F::kSchemeNotCors), "scheme",
            Ask().to("file:///etc/hostname"), good,
            "A path on the disk ended up where a URL was expected; only http and https take part in CORS.",
            "CORSRequestNotHttp"),
      setup("scheme-missing", "http:// forgotten", all(F::kSchemeNotCors), "scheme-missing",
            Ask().to("localhost:5000/v1"), good,
            "The address was written as in the address bar; to a script `localhost:` is a scheme."),
      setup("no-cors-redirect-mode", "Mode no-cors and redirects forbidden", all(F::kNoCorsRedirectMode),
            "no-cors-redirect-mode", Ask().mode(browser::Mode::kNoCors).redirect(browser::Redirect::kError), good,
            "Two options from two answers on the web; together they are refused."),
      setup("cache-miss", "From the cache or not at all", {F::kCacheMiss, F::kCacheMiss, F::kCacheMiss, F::kNone},
            "cache-miss",
            Ask().to("{page}{0}").mode(browser::Mode::kSameOrigin).cache(browser::CacheMode::kOnlyIfCached), good,
            "An offline-first page asks with `cache: \"only-if-cached\"` for what was never loaded."),
      setup("type-error-method", "A method no script may use", all(F::kTypeError), "type-error", Ask().method("TRACE"),
            good, "CONNECT, TRACE and TRACK are refused by the API itself."),
      setup("type-error-password", "A URL with a password", all(F::kTypeError), "type-error",
            Ask().to("http://user:secret@{other-host}{0}"), good,
            "The URL was copied from a tool that takes user and password in it; fetch() does not."),
      setup("stream-unsupported", "A streamed upload over HTTP/1.1",
            {F::kNone, F::kStreamUnsupported, F::kNone, F::kStreamUnsupported}, "stream-unsupported",
            Ask().method("POST").body(browser::BodyKind::kStream, "", "streamed"), good,
            "Chromium streams uploads over HTTP/2 only, WebKit not at all."),
      setup("bad-port", "A port browsers refuse", all(F::kBadPort), "bad-port", Ask().to("http://127.0.0.1:6667/"),
            good,
            "The development server runs on a port that once belonged to another protocol; 6000 and 6667 are the usual "
            "ones."),
  };
}

std::vector<Scenario> no_answer() {
  const Expected failure = all(F::kNetworkFailure);
  return {
      setup("refused", "Nobody listens", failure, "network-refused", Ask().to("{closed}{0}"),
            failing(NetworkErrorKind::kRefused), "The API is not running, or listens on another port.",
            "CORSDidNotSucceed"),
      setup("no-such-name", "The name does not exist", failure, "network-dns", Ask().to("http://api.invalid/v1"),
            failing(NetworkErrorKind::kDns), "A typing error, or a name that only exists inside the office network."),
      setup("tls-to-plain-port", "https to a port that speaks http", failure, "network-tls",
            Ask().to("{target-tls}{0}"), failing(NetworkErrorKind::kTls),
            "The page calls https, the development server has no certificate."),
      setup("certificate-unknown", "A certificate nobody signed", failure, "network-tls", Ask().to("{secure}{0}"),
            failing(NetworkErrorKind::kTls),
            "A self-signed certificate: a page can be clicked through, a fetch() cannot."),
      setup("dropped", "The connection ends without an answer", failure, "network-dropped", Ask(),
            failing(NetworkErrorKind::kDropped),
            "The process crashes while it answers, or a firewall cuts the connection."),
      setup("not-http", "An answer that is no HTTP", failure, "network-invalid", Ask(),
            failing(NetworkErrorKind::kInvalid), "Something else listens on that port."),
  };
}

}  // namespace

std::vector<Scenario> setup_scenarios() {
  std::vector<Scenario> made = refused_by_browser();
  for (Scenario& scenario : no_answer()) made.push_back(std::move(scenario));
  return made;
}

}  // namespace crosscheck::lab
