// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/cures/amendment.h"

#include <algorithm>
#include <array>

#include "diagnosis/catalogue/cures.h"
#include "diagnosis/phrases.h"

namespace crosscheck::diagnosis {
namespace {

using policy::Settings;

constexpr std::array<std::string_view, 7> kKeys{"origins",
                                                "credentials",
                                                "methods",
                                                "request-headers",
                                                "mode",
                                                "dangerously-allow-null-origin",
                                                "dangerously-allow-insecure-origins"};
/// A list of more is not written again; what is added to it is.
constexpr std::size_t kLongList = 16;

const Settings& settings_of(const Amendment& amendment, std::uint32_t route) {
  return route == policy::Decision::kNoRoute ? amendment.config : amendment.config.routes[route].settings;
}

const std::optional<policy::Texts>* list_of(const Settings& settings, PolicyKey key) {
  if (key == PolicyKey::kOrigins) return &settings.origins;
  if (key == PolicyKey::kMethods) return &settings.methods;
  return key == PolicyKey::kRequestHeaders ? &settings.request_headers : nullptr;
}

bool is_long(const Amendment& amendment, const PolicyChange& change) {
  const auto* const list = list_of(settings_of(amendment, change.route), change.key);
  return list != nullptr && !change.added.empty() && (*list)->value.size() > kLongList;
}

/// Compiled policies hold nothing that needs an escape but these.
std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return quoted + '"';
}

std::string value_of(const Amendment& amendment, const PolicyChange& change, bool only_added, policy::Format format) {
  const Settings& settings = settings_of(amendment, change.route);
  if (const auto* const list = list_of(settings, change.key)) {
    std::string entries;
    const auto add = [&](std::string_view entry) { entries += (entries.empty() ? "" : ", ") + quoted(entry); };
    if (only_added && !change.added.empty()) {
      for (const std::string& entry : change.added) add(entry);
    } else {
      for (const policy::Text& entry : (*list)->value) add(entry.value);
    }
    return "[" + entries + "]";
  }
  if (change.key == PolicyKey::kMode) return format == policy::Format::kYaml ? "enforce" : quoted("enforce");
  return "true";
}

std::string code_of(const Amendment& amendment, std::uint32_t route, bool only_added, policy::Format format) {
  std::string code;
  for (const PolicyChange& change : amendment.changes) {
    if (change.route != route) continue;
    const std::string_view key = kKeys[static_cast<std::size_t>(change.key)];
    const std::string value = value_of(amendment, change, only_added, format);
    if (format == policy::Format::kJson) {
      code += (code.empty() ? "" : ",\n") + quoted(key) + ": " + value;
    } else {
      ((code += code.empty() ? "" : "\n") += key) += (format == policy::Format::kToml ? " = " : ": ") + value;
    }
  }
  return code + "\n";
}

}  // namespace

Cure cure_of(const Amendment& amendment, std::string_view file, policy::Format format, Language language) {
  constexpr std::string_view kSyntaxes[] = {"yaml", "json", "toml"};
  Cure cure{Stack::kPolicy, kSyntaxes[static_cast<std::size_t>(format)], {}, {}, {}};
  std::vector<std::uint32_t> routes;
  for (const PolicyChange& change : amendment.changes) {
    if (std::find(routes.begin(), routes.end(), change.route) == routes.end()) routes.push_back(change.route);
  }
  const auto any = [&](PolicyKey key) {
    return std::any_of(amendment.changes.begin(), amendment.changes.end(),
                       [key](const PolicyChange& change) { return change.key == key; });
  };
  for (const std::uint32_t route : routes) {
    const bool only_added =
        std::any_of(amendment.changes.begin(), amendment.changes.end(),
                    [&](const PolicyChange& change) { return change.route == route && is_long(amendment, change); });
    std::string place;
    if (route == policy::Decision::kNoRoute) {
      place = only_added ? phrase("added to what the policy lists under these keys", language)
                         : phrase("in place of these keys of the policy", language);
    } else {
      const policy::Route& own = amendment.config.routes[route];
      const auto words = only_added ? phrase("added to what the route {0} (line {1}) lists under these keys", language)
                                    : phrase("in place of these keys of the route {0} (line {1})", language);
      place = fill(words, {own.path.value, std::to_string(own.path.at.line)});
    }
    const std::string_view at = route == policy::Decision::kNoRoute ? "policy" : "policy-route";
    cure.snippets.push_back({at, std::move(place), file, code_of(amendment, route, only_added, format)});
  }
  const auto beware = [&](Safety what) {
    cure.safety.push_back(text_of(kSafety[static_cast<std::size_t>(what)], language));
  };
  const bool credentials =
      std::any_of(amendment.changes.begin(), amendment.changes.end(), [&](const PolicyChange& change) {
        const auto& own = settings_of(amendment, change.route).credentials;
        return own ? own->value : amendment.config.credentials && amendment.config.credentials->value;
      });
  beware(credentials ? Safety::kCredentials : Safety::kNoAccessControl);
  if (any(PolicyKey::kAllowNull)) beware(Safety::kNull);
  if (any(PolicyKey::kAllowInsecure)) beware(Safety::kPlainHttp);
  return cure;
}

}  // namespace crosscheck::diagnosis
