// SPDX-License-Identifier: Apache-2.0
//
// Keeps secrets out of reports, which people paste into issues and chats.
//
//   Redaction redaction(true);
//   redaction.header("Authorization", "Bearer eyJhbGci...");        // "Bearer [redacted]"
//   redaction.text("at https://u:p@h/?token=abc from");             // "at https://[redacted]@h/?token=[redacted] from"
//
// What it never does: look at bodies; they are not shown at all.
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::report {

class Redaction {
 public:
  /// @param active false: everything is shown as it is.
  explicit Redaction(bool active) noexcept : active_(active) {}

  /// A header's value. Cookie, Set-Cookie and (Proxy-)Authorization keep the names and schemes in them; a header whose
  /// name says key, token, secret, password, session or signature keeps nothing; others are treated as text().
  [[nodiscard]] std::string header(std::string_view name, std::string_view value) const;

  /// Any text with URLs in it: userinfo, parameters of query and fragment with such names or with long random values,
  /// and JSON Web Tokens wherever they stand.
  [[nodiscard]] std::string text(std::string_view text) const;

 private:
  bool active_;
};

inline constexpr std::string_view kRedacted = "[redacted]";

}  // namespace crosscheck::report
