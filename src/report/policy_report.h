// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a policy, as `crosscheck policy check` shows it.
//
//   std::string out;
//   write_policy_text(out, {"crosscheck.yaml", text, file.issues}, {.colour = true, .width = 100});
//   // crosscheck.yaml:3:11: error [origin-has-path]
//   //     origins: [https://app.example.com/]
//   //               ^^^^^^^^^^^^^^^^^^^^^^^^
//   //     An origin has no path, not even a slash ...
//   //     instead: https://app.example.com
//
// Passwords in URLs are left out unless the options say otherwise.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "crosscheck/policy_config.h"
#include "report/check_report.h"

namespace crosscheck::report {

/// Views; what they point at must outlive this.
struct PolicyReport {
  std::string_view file;  ///< as the user named it
  std::string_view text;  ///< the file's bytes, in which the positions lie
  std::span<const policy::Issue> issues;
};

/// Appends one JSON document, `crosscheck/policy/1`, and a line break.
void write_policy_json(std::string& out, const PolicyReport& report, const ReportOptions& options);
/// Appends every issue with its line, and how many there are; the last thing is a line break.
void write_policy_text(std::string& out, const PolicyReport& report, const ReportOptions& options);

}  // namespace crosscheck::report
