// SPDX-License-Identifier: Apache-2.0
#include "browser/failure_report.h"

#include <charconv>

namespace crosscheck::browser {
namespace {

constexpr int kPreflightShift =
    static_cast<int>(Failure::kPreflightAcaoMissing) - static_cast<int>(Failure::kAcaoMissing);
static_assert(static_cast<int>(Failure::kPreflightAcacNotTrue) - static_cast<int>(Failure::kAcacNotTrue) ==
                  kPreflightShift,
              "the kinds of the CORS check stand in the same order for response and preflight");

Failure shift(Failure failure, int by) noexcept { return static_cast<Failure>(static_cast<int>(failure) + by); }

void append_value(std::string& out, std::string_view name, const FailureReport& report) {
  if (name == "url") {
    out += report.url;
  } else if (name == "url0") {
    out += report.request.first_url.href();
  } else if (name == "origin") {
    out += report.request.origin.serialize();
  } else if (name == "sent-origin") {
    out += report.request.serialized_origin();
  } else if (name == "value") {
    out += report.value;
  } else if (name == "token") {
    out += report.bad_token;
  } else if (name == "whole") {
    out += report.whole_value;
  } else if (name == "header") {
    out += report.header;
  } else if (name == "method") {
    out += report.request.method;
  } else if (name == "location") {
    out += report.location;
  } else if (name == "page") {
    out.append(report.request.origin.serialize()).append("/");
  } else if (name == "status") {
    char digits[8];
    const auto end = std::to_chars(digits, digits + sizeof digits, report.status).ptr;
    out.append(digits, end);
  } else if (name == "scheme") {
    out += report.request.url.scheme();
  } else if (name == "host") {
    out += report.request.url.host();
  }
}

}  // namespace

void fill(std::string& out, std::string_view text, const FailureReport& report) {
  while (true) {
    const std::size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) return;
    const std::size_t close = text.find('}', open);
    append_value(out, text.substr(open + 1, close - open - 1), report);
    text.remove_prefix(close + 1);
  }
}

std::string_view find_template(std::span<const MessageTemplate> templates, Failure failure) noexcept {
  for (const MessageTemplate& entry : templates) {
    if (entry.failure == failure) return entry.text;
  }
  const Failure plain = without_preflight(failure);
  return plain == failure ? std::string_view() : find_template(templates, plain);
}

Failure without_preflight(Failure failure) noexcept {
  const bool shared = failure >= Failure::kPreflightAcaoMissing && failure <= Failure::kPreflightAcacNotTrue;
  return shared ? shift(failure, -kPreflightShift) : failure;
}

Failure of_preflight(Failure failure) noexcept {
  const bool shared = failure >= Failure::kAcaoMissing && failure <= Failure::kAcacNotTrue;
  return shared ? shift(failure, kPreflightShift) : failure;
}

}  // namespace crosscheck::browser
