// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a policy file, in each format: it is read, or refused with issues that lie within the text.
#include <algorithm>
#include <string_view>

#include "crosscheck/policy_file.h"
#include "fuzz/bytes.h"

namespace {

namespace policy = crosscheck::policy;
using crosscheck::fuzz::check;

/// The length of a line in bytes, without its end; lines count from 1.
std::size_t length_of_line(std::string_view text, std::size_t line) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    check(end != std::string_view::npos, "an issue lies on a line that there is");
    text.remove_prefix(end + 1);
  }
  return std::min(text.find('\n'), text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  crosscheck::fuzz::Bytes bytes(data, size);
  const auto format = static_cast<policy::Format>(bytes.below(3));
  const std::string_view text = bytes.rest();
  (void)policy::format_of("", text);
  const policy::PolicyFile file = policy::read_policy(text, format);

  std::string_view lines = text;
  if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);
  bool error = false;
  policy::Position last;
  for (const policy::Issue& issue : file.issues) {
    error = error || issue.severity() == policy::Severity::kError;
    check(!issue.message.empty(), "an issue says what is wrong");
    check(issue.at.line >= 1 && issue.at.column >= 1, "an issue has a place");
    check(last.line < issue.at.line || (last.line == issue.at.line && last.column <= issue.at.column),
          "issues are in the order of their places");
    last = issue.at;
    check(issue.at.column - 1 + issue.at.length <= length_of_line(lines, issue.at.line), "a mark is on its line");
  }
  check((file.plan == nullptr) == error, "a plan comes of a policy without errors, and of no other");
  check(file.plan == nullptr || file.config.has_value(), "what compiles was read");
  if (file.plan != nullptr) {
    policy::Request request("GET", "a.example", "/");
    request.add_origin("https://a.example");
    check(file.plan->decide(request).lines().size() < 4, "a plan decides");
  }
  return 0;
}
