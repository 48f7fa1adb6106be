// SPDX-License-Identifier: Apache-2.0
// What is wrong with Access-Control-Allow-Origin and Access-Control-Allow-Credentials.
#include "base/ascii.h"
#include "report/advice_context.h"

namespace crosscheck::report {
namespace {

using namespace std::string_literals;

constexpr std::string_view kAcao = "Access-Control-Allow-Origin";

bool says(const AdviceContext& context, std::string_view header, std::string_view word) {
  return ascii::to_lower(context.header(header)).find(word) != std::string::npos;
}

/// True when one insertion, deletion or replacement, or two of them, turn `a` into `b`.
bool nearly(std::string_view a, std::string_view b, int mistakes = 2) {
  while (!a.empty() && !b.empty() && ascii::to_lower(a.front()) == ascii::to_lower(b.front())) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() && b.empty()) return true;
  if (mistakes == 0) return false;
  return (!a.empty() && nearly(a.substr(1), b, mistakes - 1)) || (!b.empty() && nearly(a, b.substr(1), mistakes - 1)) ||
         (!a.empty() && !b.empty() && nearly(a.substr(1), b.substr(1), mistakes - 1));
}

const Header* misspelt(const Answer& answer) {
  for (const Header& line : answer.headers) {
    if (!ascii::equals_ignoring_case(line.name, kAcao) && nearly(line.name, kAcao)) return &line;
  }
  return nullptr;
}

bool has_cors_header(const Answer& answer) {
  for (const Header& line : answer.headers) {
    if (ascii::starts_with_ignoring_case(line.name, "Access-Control-")) return true;
  }
  return false;
}

bool answered_preflight_well(const browser::Outcome& outcome, const browser::Exchange& failing) {
  for (const browser::Exchange& exchange : outcome.exchanges) {
    if (&exchange == &failing) return false;
    if (exchange.request.preflight && exchange.answer && exchange.answer->headers.has(kAcao)) return true;
  }
  return false;
}

std::string which(const AdviceContext& context) {
  return context.preflight() ? "the preflight's answer" : "the response";
}

bool looks_cached(const AdviceContext& context) {
  const std::string age = context.header("Age");
  return (!age.empty() && age != "0") || says(context, "X-Cache", "hit") || says(context, "CF-Cache-Status", "hit");
}

std::string set_both(const AdviceContext& context) {
  return "Send "s + std::string(kAcao) + ": " + context.origin +
         " (the Origin that was asked with, after comparing it with a list of allowed ones) and Vary: Origin";
}

/// The one difference between two serialized origins, in words; empty when they have little in common.
std::string difference(const std::string& allowed, const std::string& origin) {
  if (allowed == origin + "/") return "there is a slash at the end, which an origin never has";
  if (ascii::equals_ignoring_case(allowed, origin)) return "upper and lower case differ";
  const auto a = Origin::parse(allowed);
  const auto b = Origin::parse(origin);
  if (!a || !b || a->is_opaque() || b->is_opaque()) return {};
  if (a->same_origin(*b)) return "it is written otherwise: a path, a default port or another form of the host";
  if (a->host() == b->host() && a->port() == b->port()) return "the scheme differs";
  if (a->host() == b->host() && a->scheme() == b->scheme()) return "the port differs";
  const auto local = [](std::string_view host) {
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
  };
  if (local(a->host()) && local(b->host()))
    return "localhost, 127.0.0.1 and [::1] are three different hosts to a browser";
  const std::string www_a = "www." + std::string(a->host());
  const std::string www_b = "www." + std::string(b->host());
  if (www_a == b->host() || www_b == a->host()) return "with and without www. are two different origins";
  return {};
}

}  // namespace

void advise_on_missing_origin(const AdviceContext& context, Advice& advice) {
  const std::string response = which(context);
  if (const Header* line = misspelt(context.answer)) {
    advice.cause = "header-misspelt";
    advice.why = "There is a header " + line->name + ": the name is misspelt, and no browser knows it.";
    advice.change = "Spell it "s + std::string(kAcao) + ".";
  } else if (looks_cached(context) && !says(context, "Vary", "origin")) {
    advice.cause = "cached-without-origin";
    advice.why = "The answer comes from a cache, and was stored for a request without an Origin header.";
    advice.change =
        "Send Vary: Origin on every response of this address, those to requests without Origin included, and make the "
        "cache take the Origin into its key.";
  } else if (says(context, "Vary", "origin") || has_cors_header(context.answer)) {
    advice.cause = "origin-not-allowed";
    advice.why = "The server does know CORS here (" +
                 std::string(says(context, "Vary", "origin") ? "Vary: Origin" : "other Access-Control headers") +
                 " in " + response + "), but allowed nothing: most likely " + context.origin +
                 " is not in its list of origins.";
    advice.change = "Add " + context.origin +
                    " to the list of allowed origins, exactly so: scheme, host and port, no slash at the end.";
  } else if (!context.preflight() && answered_preflight_well(context.outcome, context.exchange)) {
    advice.cause = "headers-on-preflight-only";
    advice.why =
        "The preflight was answered with CORS headers, and the response itself has none: the headers are set for "
        "OPTIONS only.";
    advice.change = set_both(context) + " on the response itself too.";
  } else if (context.preflight()) {
    advice.cause = "preflight-without-cors";
    advice.why =
        "OPTIONS is answered, but not by anything that knows CORS"s +
        (context.answer.headers.has("Allow") ? ": the Allow header is that of a default OPTIONS handler." : ".");
    advice.change = "Let the CORS layer answer OPTIONS before the default handler: " + std::string(kAcao) + ", " +
                    "Access-Control-Allow-Methods and Access-Control-Allow-Headers are needed.";
  } else {
    advice.cause = "no-cors";
    advice.why =
        "Nothing in the response knows CORS: it is not set up for this address, or a proxy takes the headers away.";
    advice.change = set_both(context) + ". Public data may have " + std::string(kAcao) +
                    ": * instead. If you do not run this server, its "
                    "owner must do it, or your own server must fetch the data for the page.";
  }
}

void advise_on_several_origins(const AdviceContext& context, Advice& advice) {
  const std::size_t lines = context.answer.headers.count(kAcao);
  if (lines > 1) {
    advice.cause = "two-layers";
    advice.why = std::to_string(lines) +
                 " header lines: two layers set it, for example the application and the proxy in front of it.";
    advice.change =
        "Let one of them do CORS. In nginx in front of an application: drop its add_header lines, or hide the "
        "application's with proxy_hide_header Access-Control-Allow-Origin.";
  } else {
    advice.cause = "list-of-origins";
    advice.why = "The header takes exactly one origin, or *; a list has never been allowed.";
    advice.change = set_both(context) + ".";
  }
}

void advise_on_other_origin(const AdviceContext& context, Advice& advice) {
  const std::string& value = context.value;
  const std::string hint = difference(value, context.origin);
  if (context.origin == "null" && context.intent.origin != "null") {
    advice.cause = "origin-null-after-redirect";
    advice.why =
        "After a redirect from one foreign origin to another a browser sends Origin: null, and the server allows " +
        value + ".";
    advice.change =
        "Use the final address in the page, so that there is no redirect. Never allow null together with credentials.";
  } else if (context.origin == "null") {
    advice.cause = "origin-null";
    advice.why =
        "The page has no origin of its own (a file, a sandboxed frame, a data: URL), so the browser sends Origin: "
        "null.";
    advice.change =
        "Serve the page over http, for instance from http://localhost; allowing null allows every such page.";
  } else if (value.find('*') != std::string::npos && value != "*") {
    advice.cause = "pattern";
    advice.why = "Patterns do not exist in this header: a browser compares it letter by letter.";
    advice.change = "Match the pattern on the server. " + set_both(context) + ".";
  } else if (value.find_first_of(", ") != std::string::npos) {
    advice.cause = "list-of-origins";
    advice.why = "The header takes exactly one origin, or *; a list has never been allowed.";
    advice.change = set_both(context) + ".";
  } else if (!hint.empty()) {
    advice.cause = "origin-nearly";
    advice.why = "The server allows " + value + ", the page is " + context.origin + ": " + hint + ".";
    advice.change = "Correct the entry to " + context.origin + ".";
  } else if (Origin::parse(value) && Origin::parse(value)->same_origin(context.exchange.request.url.origin())) {
    advice.cause = "own-origin";
    advice.why = "The server names itself; the header must name the page that asks.";
    advice.change = set_both(context) + ".";
  } else if (looks_cached(context) && !says(context, "Vary", "origin")) {
    advice.cause = "cached-for-another-origin";
    advice.why = "The answer comes from a cache and was stored for another page.";
    advice.change =
        "Send Vary: Origin on every response of this address, and make the cache take the Origin into its key.";
  } else if (value.find("://") == std::string::npos && value != "null") {
    advice.cause = "not-an-origin";
    advice.why = value.empty()
                     ? "The header is empty."
                     : "The value is no origin: an origin is scheme://host, with a port where it is not the default.";
    advice.change = "Look at where the value comes from (an unset variable, a boolean, a bare host name). " +
                    set_both(context) + ".";
  } else {
    advice.cause = "origin-not-allowed";
    advice.why = "The server answers with a fixed origin, or with the first of its list, whoever asks.";
    advice.change = set_both(context) + ".";
  }
}

void advise_on_wildcard(const AdviceContext& context, Advice& advice) {
  advice.cause = "wildcard-with-credentials";
  advice.why = "With cookies or other credentials * counts for nothing: the server must name the page's origin.";
  advice.change =
      set_both(context) +
      ", with Access-Control-Allow-Credentials: true. If the request needs no cookies, leave the credentials "
      "out in the page instead (credentials: \"omit\" or \"same-origin\", withCredentials = false).";
}

void advise_on_credentials(const AdviceContext& context, Advice& advice) {
  const std::string raw = context.header("Access-Control-Allow-Credentials");
  advice.cause = raw.empty() ? "credentials-not-allowed" : "credentials-value";
  advice.why = raw.empty() ? "The page sends credentials, and " + which(context) + " does not allow them."
                           : "The value is \"" + raw + "\"; only true, in lower case and once, allows credentials.";
  advice.change =
      "Send Access-Control-Allow-Credentials: true on the preflight's answer and on the response. If the request needs "
      "no "
      "cookies, leave the credentials out in the page instead.";
}

}  // namespace crosscheck::report
