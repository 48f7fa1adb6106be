// SPDX-License-Identifier: Apache-2.0
//
// The requests that a CORS policy is timed with, here and in the peers of bench/peers, which read them as JSON Lines.
//
//   POLICY/actual|preflight/allowed|denied          one origin, again and again
//   POLICY/.../varied                               another origin each time, in a shuffled order that is always the same
//   hostile/...                                     what no browser sends
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/policy.h"

namespace crosscheck::bench {

struct PolicyCase {
  std::string name;
  std::string_view policy;           ///< for policy_of(); "none": the application alone, with no policy before it
  std::string_view method;           ///< empty: no request; what is timed is how the policy is compiled
  std::vector<std::string> origins;  ///< values of the Origin line, used in turn; empty: there is none
  std::vector<std::pair<std::string, std::string>> lines;  ///< the other header lines
  std::optional<bool> allowed;  ///< whether Access-Control-Allow-Origin is sent; none where implementations may differ
};

[[nodiscard]] std::vector<PolicyCase> policy_cases();

/// The header lines of a case, as a server's parser has them.
class PolicyLines {
 public:
  /// @param from outlives this
  explicit PolicyLines(const PolicyCase& from) : method_(from.method) {
    if (!from.origins.empty()) lines_.emplace_back("Origin", from.origins[0]);
    lines_.insert(lines_.end(), from.lines.begin(), from.lines.end());
  }
  /// @param value outlives what is read; the case has an Origin
  void set_origin(std::string_view value) { lines_[0].second = value; }
  [[nodiscard]] policy::Request read() const {
    policy::Request request(method_, "api.example.com", "/v1/items");
    for (const auto& [name, value] : lines_) {
      if (!request.header(name, value)) break;
    }
    return request;
  }

 private:
  std::string_view method_;
  std::vector<std::pair<std::string_view, std::string_view>> lines_;
};

/// Every policy but "none" allows GET, HEAD, POST, PUT and DELETE and the headers Authorization, Content-Type and X-Id for two hours,
/// without credentials.
inline constexpr std::string_view kPolicies[] = {
    "one", "several", "pathological", "thousand", "hundred-thousand", "subdomains", "ten-thousand-subdomains", "any"};
[[nodiscard]] policy::Config policy_of(std::string_view name);

/// `text` again and again, until there are so many bytes, or a few more.
[[nodiscard]] std::string repeated(std::string_view text, std::size_t bytes);

}  // namespace crosscheck::bench
