// SPDX-License-Identifier: Apache-2.0
#include "paste/browser_lines.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck::paste {
namespace {

bool is(const Header& line, std::string_view name) { return ascii::equals_ignoring_case(line.name, name); }

/// Lines that a browser adds by itself to every request.
bool is_browsers_own(const Header& line) {
  for (const std::string_view name :
       {"user-agent", "accept", "accept-language", "accept-encoding", "cache-control", "pragma", "priority", "dnt",
        "te", "connection", "host", "upgrade-insecure-requests", "content-length"}) {
    if (is(line, name)) return true;
  }
  return ascii::starts_with_ignoring_case(line.name, "sec-");
}

}  // namespace

bool is_copied_from_browser(const std::vector<Header>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Header& line) {
    return ascii::starts_with_ignoring_case(line.name, "sec-fetch-") ||
           ascii::starts_with_ignoring_case(line.name, "sec-ch-ua");
  });
}

SortedLines sort_lines(const std::vector<Header>& lines, bool copied) {
  copied = copied || is_copied_from_browser(lines);
  SortedLines sorted;
  for (const Header& line : lines) {
    if (is(line, "cookie")) {
      sorted.cookie = line.value;
    } else if (is(line, "origin")) {
      sorted.origin = line.value;
    } else if (is(line, "referer")) {
      sorted.referrer = line.value;
      sorted.overrides.push_back(line);
    } else if (copied && is_browsers_own(line)) {
      if (is(line, "user-agent") || is(line, "accept") || is(line, "accept-language")) sorted.overrides.push_back(line);
      (sorted.moved += sorted.moved.empty() ? "" : ", ") += line.name;
    } else {
      sorted.scripts.push_back(line);
    }
  }
  return sorted;
}

}  // namespace crosscheck::paste
