// SPDX-License-Identifier: Apache-2.0
//
// What a policy means, said as simply as can be and as slowly as need be: the oracle for the fast engine. Shares no code
// with src/policy.
#pragma once

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::policy::slow {

/// One entry of `origins`, which is known to be well-formed.
class Pattern {
 public:
  explicit Pattern(const std::string& text) : any_(text == "*") {
    std::string expression;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (text.compare(i, 2, "*.") == 0) {
        expression += "(?:[a-z0-9_-]+\\.)+";
        ++i;
      } else if (text.compare(i, 2, ":*") == 0) {
        expression += "(?::([1-9][0-9]{0,4}))?";
        ++i;
      } else if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
        expression += c;
      } else {
        expression += std::string("\\") + c;
      }
    }
    expression_ = std::regex(expression, std::regex::ECMAScript | std::regex::optimize);
    default_port_ = text.starts_with("http:") ? "80" : text.starts_with("https:") ? "443" : "";
  }

  [[nodiscard]] bool matches(const std::string& origin) const {
    if (any_) return true;
    std::smatch match;
    if (!std::regex_match(origin, match, expression_)) return false;
    for (std::size_t i = 1; i < match.size(); ++i) {  // the port, where it may be any: one that a browser writes
      if (match[i].matched && (std::stol(match[i]) > 65535 || match[i] == default_port_)) return false;
    }
    return true;
  }

 private:
  bool any_;
  std::regex expression_;
  std::string default_port_;
};

inline std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

inline bool contains(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// A policy as a person reads it.
struct Policy {
  std::vector<std::string> origins;
  bool credentials = false;
  std::vector<std::string> methods;
  std::vector<std::string> headers;

  [[nodiscard]] bool allows_origin(const std::string& origin) const {
    return std::any_of(origins.begin(), origins.end(),
                       [&](const std::string& p) { return Pattern(p).matches(origin); });
  }
  [[nodiscard]] bool allows_method(const std::string& method) const {
    return method == "GET" || method == "HEAD" || method == "POST" || contains(methods, method) ||
           contains(methods, "*");
  }
  /// @param name of a header that is not safelisted
  [[nodiscard]] bool allows_header(const std::string& name) const {
    for (const std::string& listed : headers) {
      if (lower(listed) == lower(name)) return true;
    }
    return contains(headers, "*") && (credentials || lower(name) != "authorization");
  }
};

}  // namespace crosscheck::policy::slow
