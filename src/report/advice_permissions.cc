// SPDX-License-Identifier: Apache-2.0
// Methods and header names that the preflight's answer does not permit.
#include <array>

#include "base/ascii.h"
#include "report/advice_context.h"

namespace crosscheck::report {
namespace {

using namespace std::string_literals;

constexpr std::string_view kMethods = "Access-Control-Allow-Methods";
constexpr std::string_view kHeaders = "Access-Control-Allow-Headers";

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  for (const std::string_view other : names) {
    if (ascii::equals_ignoring_case(name, other)) return true;
  }
  return false;
}

/// The list with one more entry.
std::string longer(const std::string& list, const std::string& entry) {
  return list.empty() || list == "*" ? entry : list + ", " + entry;
}

}  // namespace

void advise_on_method(const AdviceContext& context, Advice& advice) {
  const std::string list = context.header(kMethods);
  const std::string method =
      context.exchange.request.headers.get("Access-Control-Request-Method").value_or(context.subject);
  const std::string line = std::string(kMethods) + ": " + longer(list, method);
  if (list == "*") {
    advice.cause = "wildcard-methods-with-credentials";
    advice.why = "With credentials * is not a wildcard but a method of that name.";
    advice.change = "Name the methods: " + line + ".";
  } else if (method == "patch" || (method != ascii::to_upper(method) &&
                                   ascii::to_lower(list).find(ascii::to_lower(method)) != std::string::npos)) {
    advice.cause = "method-case";
    advice.why = "The script says \"" + method +
                 "\". Methods are case-sensitive, and browsers put only DELETE, GET, HEAD, OPTIONS, POST and PUT in "
                 "upper case.";
    advice.change = "Write \"" + ascii::to_upper(method) + "\" in the script.";
  } else if (list.empty()) {
    advice.cause = "methods-missing";
    advice.why =
        "The preflight's answer has no Access-Control-Allow-Methods, so only GET, HEAD and POST are permitted.";
    advice.change = "Send " + line + " on the preflight's answer.";
  } else {
    advice.cause = "method-not-listed";
    advice.why = "The server permits " + list + ", and the page sends " + method + ".";
    advice.change = "Send " + line + " on the preflight's answer.";
  }
}

void advise_on_header(const AdviceContext& context, Advice& advice) {
  const std::string list = context.header(kHeaders);
  const std::string name = context.subject;
  const std::string line = std::string(kHeaders) + ": " + longer(list, name);
  const std::string wanted = context.exchange.request.headers.get("Access-Control-Request-Headers").value_or(name);
  advice.cause = "header-not-listed";
  advice.why = "The page sends the header " + name + ", and the preflight's answer " +
               (list.empty() ? "permits no headers at all." : "permits only " + list + ".");
  advice.change = "Send " + line + " on the preflight's answer. The page's request needs all of: " + wanted + ".";
  if (is_one_of(name,
                {"sentry-trace", "baggage", "traceparent", "tracestate", "request-id", "x-b3-traceid", "newrelic"}) ||
      ascii::starts_with_ignoring_case(name, "x-datadog-")) {
    advice.cause = "header-of-tracing";
    advice.why += " That header is added by a tracing library, not by your code.";
    advice.change =
        "Either narrow the library's list of targets to your own servers (Sentry: tracePropagationTargets), or, on "
        "your own "
        "server, send " +
        line + ".";
  } else if (ascii::starts_with_ignoring_case(name, "access-control-")) {
    advice.cause = "response-header-in-request";
    advice.why = "The script sends " + name +
                 ". That is a header for responses: it does nothing in a request but force a preflight.";
    advice.change = "Delete it from the script; the server sets it on its responses.";
  } else if (ascii::equals_ignoring_case(name, "authorization") && list.find('*') != std::string::npos) {
    advice.cause = "wildcard-does-not-cover-authorization";
    advice.why = "* covers every header but Authorization, which must be named.";
    advice.change = "Send " + std::string(kHeaders) + ": *, Authorization.";
  } else if (list == "*") {
    advice.cause = "wildcard-headers-with-credentials";
    advice.why = "With credentials * is not a wildcard but a header of that name.";
    advice.change = "Name the headers: " + std::string(kHeaders) + ": " + wanted + ".";
  } else if (ascii::equals_ignoring_case(name, "content-type")) {
    advice.cause = "content-type-not-listed";
    advice.why += " A Content-Type such as application/json needs permission.";
  }
}

void advise_on_lists(const AdviceContext& context, Advice& advice) {
  const bool methods = context.outcome.failure == browser::Failure::kPreflightAcamInvalid;
  const std::string name(methods ? kMethods : kHeaders);
  advice.cause = methods ? "methods-unreadable" : "headers-unreadable";
  advice.why = name + " must be " + (methods ? "method" : "header") +
               " names separated by commas. A space within a name, a semicolon, a colon or quotes make the whole list "
               "unreadable.";
  advice.change = "Write it like "s + name + (methods ? ": GET, POST, PUT." : ": Content-Type, Authorization.");
}

}  // namespace crosscheck::report
