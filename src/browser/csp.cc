// SPDX-License-Identifier: Apache-2.0
#include "browser/csp.h"

#include <array>

#include "base/ascii.h"
#include "browser/csp_source.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

using Fallbacks = std::array<std::string_view, 4>;

// https://w3c.github.io/webappsec-csp/#directive-fallback-list: the directive wanted, and those that stand in for it.
constexpr Fallbacks directives_for(Asker as) noexcept {
  switch (as) {
    case Asker::kImage:
      return {"img-src", "default-src"};
    case Asker::kScript:
    case Asker::kModule:
    case Asker::kImport:
      return {"script-src-elem", "script-src", "default-src"};
    case Asker::kStyle:
      return {"style-src-elem", "style-src", "default-src"};
    case Asker::kFont:
      return {"font-src", "default-src"};
    case Asker::kWorker:
      return {"worker-src", "child-src", "script-src", "default-src"};
    default:
      return {"connect-src", "default-src"};
  }
}

// https://w3c.github.io/webappsec-csp/#parse-serialized-policy: the first directive of that name counts.
std::string_view find_directive(std::string_view policy, std::string_view name) {
  while (!policy.empty()) {
    const std::size_t semicolon = policy.find(';');
    const std::string_view directive = http::normalize_header_value(policy.substr(0, semicolon));
    policy = semicolon == std::string_view::npos ? std::string_view() : policy.substr(semicolon + 1);
    const std::string_view written = directive.substr(0, directive.find_first_of(" \t\n\r\f"));
    if (ascii::equals_ignoring_case(written, name)) return directive;
  }
  return {};
}

std::optional<CspViolation> check_policy(std::string_view policy, Asker as, const Url* url, const Origin& self,
                                         bool redirected) {
  const Fallbacks names = directives_for(as);
  for (const std::string_view name : names) {
    if (name.empty()) break;
    const std::string_view directive = find_directive(policy, name);
    if (directive.empty()) continue;
    if (url && matches_source_list(directive.substr(name.size()), *url, self, redirected)) return std::nullopt;
    // Without a value the engines write the name and a space.
    std::string text(directive);
    if (text.size() == name.size()) text += ' ';
    return CspViolation{std::move(text), names[0], name != names[0]};
  }
  return std::nullopt;
}

}  // namespace

std::optional<CspViolation> check_content_security_policy(std::string_view policies, Asker as, const Url* url,
                                                          const Origin& self, bool redirected) {
  for (const http::ListElement& policy : http::List(policies)) {
    if (auto violation = check_policy(policy.text, as, url, self, redirected)) return violation;
  }
  return std::nullopt;
}

bool treats_as_public_address(std::string_view policies) noexcept {
  for (const http::ListElement& policy : http::List(policies)) {
    if (!find_directive(policy.text, "treat-as-public-address").empty()) return true;
  }
  return false;
}

}  // namespace crosscheck::browser
