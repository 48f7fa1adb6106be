// SPDX-License-Identifier: Apache-2.0
#include "policy/read/config_of.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "base/nearest.h"
#include "policy/read/other_names.h"
#include "policy/read/values.h"
#include "policy/written_routes.h"

namespace crosscheck::policy::read {
namespace {

using Reader = void (*)(const Member&, Settings&, Findings&);
struct Key {
  std::string_view name;
  Reader read;
};

template <auto Setting, auto Read>
void set(const Member& member, Settings& settings, Findings& findings) {
  settings.*Setting = Read(member, findings);
}

void set_mode(const Member& member, Settings& settings, Findings& findings) {
  const auto choice = choice_of(member, "enforce", "shadow", findings);
  settings.mode = {choice.value == 0 ? Mode::kEnforce : Mode::kShadow, choice.at};
}

void set_other_headers(const Member& member, Settings& settings, Findings& findings) {
  const auto choice = choice_of(member, "replace", "keep", findings);
  settings.other_headers = {choice.value == 0 ? OtherHeaders::kReplace : OtherHeaders::kKeep, choice.at};
}

constexpr std::array kSettings{
    Key{"origins", set<&Settings::origins, texts_of>},
    Key{"credentials", set<&Settings::credentials, bool_of>},
    Key{"methods", set<&Settings::methods, texts_of>},
    Key{"request-headers", set<&Settings::request_headers, texts_of>},
    Key{"expose", set<&Settings::expose, texts_of>},
    Key{"max-age", set<&Settings::max_age, duration_of>},
    Key{"preflight-status", set<&Settings::preflight_status, integer_of>},
    Key{"mode", set_mode},
    Key{"other-headers", set_other_headers},
    Key{"debug", set<&Settings::debug, bool_of>},
    Key{"dangerously-allow-null-origin", set<&Settings::dangerously_allow_null_origin, bool_of>},
    Key{"dangerously-allow-insecure-origins", set<&Settings::dangerously_allow_insecure_origins, bool_of>},
    Key{"dangerously-allow-public-suffixes", set<&Settings::dangerously_allow_public_suffixes, bool_of>},
};
constexpr std::array<std::string_view, 1> kOfPolicies{"routes"};
constexpr std::array<std::string_view, 2> kOfRoutes{"path", "host"};

/// "allowedHeaders", "allow_headers" and "Access-Control-Allow-Headers" as "headers".
std::string plain_name(std::string_view key) {
  std::string name;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool hump = ascii::is_upper_alpha(key[i]) && i > 0 && ascii::is_lower_alpha(key[i - 1]);
    if (hump) name += '-';
    name += key[i] == '_' || key[i] == ' ' ? '-' : ascii::to_lower(key[i]);
  }
  for (const std::string_view prefix : {"access-control-", "cors-", "set-", "with-", "allowed-", "allow-"}) {
    if (name.starts_with(prefix)) name.erase(0, prefix.size());
  }
  return name;
}

/// The key that was meant, or "".
/// @param known the keys that may stand there
std::string_view meant_by(const std::string& key, const std::vector<std::string_view>& known) {
  if (key.size() > 64) return {};
  const auto is_known = [&known](std::string_view name) {
    return std::find(known.begin(), known.end(), name) != known.end();
  };
  const std::string name = plain_name(key);
  if (const auto same = std::find(known.begin(), known.end(), name); same != known.end()) return *same;
  const auto ours = [&](std::string_view other) -> std::optional<std::string_view> {
    for (const auto& [theirs, key_here] : kOtherNames) {
      if (theirs == other && (key_here.empty() || is_known(key_here))) return key_here;
    }
    return std::nullopt;
  };
  if (const auto same = ours(name)) return *same;
  if (const std::string_view near = nearest(key, known); !near.empty()) return near;
  if (const std::string_view near = nearest(name, known); !near.empty()) return near;
  std::vector<std::string_view> others;
  for (const auto& [theirs, key_here] : kOtherNames) others.push_back(theirs);
  return ours(nearest(name, others)).value_or(std::string_view());
}

class ConfigReader {
 public:
  explicit ConfigReader(Findings& findings) : findings_(findings) {}

  Config policy(const Node& root) {
    Config config;
    if (root.kind != Node::Kind::kMap) {
      refuse_type(root, Text("A policy", Position{1, 1, 0}), "a map of settings",
                  Instead::policy("origins", {"https://app.example.com"}), findings_);
      config.origins.emplace();  // of which no more is said
      return config;
    }
    read_members(root, config, kOfPolicies, kOfRoutes, "a route, in routes",
                 [&](const Member& member) { read_routes(member, config.routes); });
    return config;
  }

 private:
  void read_routes(const Member& member, std::vector<Route>& routes) {
    if (member.value.kind == Node::Kind::kMap) {
      // Only in TOML can a table begin before its name: in the bracket of its head.
      const Position& map = member.value.at;
      const Position& key = member.key.at;
      const bool head = map.line == key.line && map.column < key.column;
      refuse_type(member.value, member.key, "a list of routes", head ? Instead("[[routes]]") : Instead::in_list(),
                  findings_);
      routes.push_back(route(member.value));
      return;
    }
    if (member.value.kind != Node::Kind::kList) {
      refuse_type(member.value, member.key, "a list of routes", "a list of maps, each with a path", findings_);
      return;
    }
    for (const Node& item : member.value.items) {
      if (item.kind == Node::Kind::kMap) {
        routes.push_back(route(item));
      } else {
        const bool path = item.kind == Node::Kind::kText && !path_mistake(item.text);
        refuse_type(item, Text("An entry of " + member.key.value, member.key.at), "a map with a path",
                    path ? Instead::route(item.text) : Instead("a map for each route"), findings_);
      }
    }
  }

  Route route(const Node& node) {
    Route route;
    route.at = node.at;
    bool has_path = false;
    read_members(node, route.settings, kOfRoutes, kOfPolicies, "the policy itself", [&](const Member& member) {
      if (member.key.value == "host") {
        route.host = text_of(member, findings_);
      } else {
        has_path = true;
        route.path = text_of(member, findings_);
      }
    });
    if (!has_path) {
      route.path.at = node.at;
      findings_.add(Code::kRoutePathInvalid, node.at, "", "A route needs a path.",
                    "a path, which may be / for all of them");
    }
    return route;
  }

  /// @param own       the keys of such a map besides the settings, which `read` reads
  /// @param elsewhere keys that belong to `place`
  template <typename Read>
  void read_members(const Node& map, Settings& settings, std::span<const std::string_view> own,
                    std::span<const std::string_view> elsewhere, std::string_view place, Read read) {
    std::unordered_map<std::string_view, std::uint32_t> lines;
    std::unordered_set<std::string_view> present;
    for (const Member& member : map.members) present.insert(member.key.value);
    for (const Member& member : map.members) {
      const std::string& name = member.key.value;
      if (const auto [before, is_new] = lines.emplace(name, member.key.at.line); !is_new) {
        findings_.add(Code::kDuplicateKey, member.key,
                      "This key is written on line " + std::to_string(before->second) + " already.", "one of the two");
        continue;
      }
      const auto setting =
          std::find_if(kSettings.begin(), kSettings.end(), [&](const Key& k) { return k.name == name; });
      if (setting != kSettings.end()) {
        setting->read(member, settings, findings_);
      } else if (std::find(own.begin(), own.end(), name) != own.end()) {
        read(member);
      } else if (std::find(elsewhere.begin(), elsewhere.end(), name) != elsewhere.end()) {
        findings_.add(Code::kUnknownKey, member.key, "This key belongs to " + std::string(place) + ".");
      } else {
        refuse_key(member.key, own, present);
      }
    }
  }

  void refuse_key(const Text& key, std::span<const std::string_view> own,
                  const std::unordered_set<std::string_view>& present) {
    if (findings_.is_full()) return;  // what was meant takes longest to find out
    std::vector<std::string_view> known(own.begin(), own.end());
    for (const Key& setting : kSettings) known.push_back(setting.name);
    const std::string_view meant = meant_by(key.value, known);
    std::string message = "There is no such key.";
    if (meant.empty()) {
      message += " There are";
      for (const std::string_view name : known) (message += name == known.front() ? " " : ", ") += name;
      message += '.';
    }
    findings_.add(Code::kUnknownKey, key, std::move(message),
                  meant.empty()             ? Instead()
                  : present.contains(meant) ? "remove this key, or move what it says to " + std::string(meant)
                                            : Instead::key(meant));
  }

  Findings& findings_;
};

}  // namespace

Config config_of(const Node& root, Findings& findings) { return ConfigReader(findings).policy(root); }

}  // namespace crosscheck::policy::read
