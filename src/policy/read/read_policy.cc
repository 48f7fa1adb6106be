// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "base/ascii.h"
#include "crosscheck/policy_file.h"
#include "json/spans.h"
#include "policy/read/config_of.h"
#include "policy/read/formats.h"
#include "url/utf8.h"

namespace crosscheck::policy {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Bytes that are a mistake in every format. At most a few of each are reported.
bool find_bad_bytes(const read::Lines& lines, Findings& findings) {
  constexpr std::size_t kMost = 20;
  const std::string_view text = lines.text();
  std::size_t found = 0;
  for (std::size_t i = 0; i < text.size() && found < kMost;) {
    const url::Utf8Sequence sequence = url::first_utf8_sequence(text.substr(i));
    const std::size_t length = std::max<std::size_t>(sequence.length, 1);
    if (text[i] == '\0' || !sequence.well_formed) {
      ++found;
      findings.add(Code::kSyntax, lines.at(i, length), std::string(text.substr(i, length)),
                   text[i] == '\0' ? "A policy has no NUL in it." : "This is not UTF-8.",
                   text[i] == '\0' ? "" : "the same text, saved as UTF-8");
    }
    i += length;
  }
  return found > 0;
}

std::string_view first_line(std::string_view text) {
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (!line.empty() && line.front() != '#') return line;
  }
  return {};
}

/// Adds what compile() says of a policy, without what was said of the same value while it was read.
void add_compiled(std::vector<Issue>& issues, std::vector<Issue> compiled) {
  std::set<std::tuple<std::uint32_t, std::uint32_t>> known;
  for (const Issue& issue : issues) known.emplace(issue.at.line, issue.at.column);
  for (Issue& issue : compiled) {
    if (issue.at.line == 0) {
      issue.at = {1, 1, 0};
    } else if (known.contains({issue.at.line, issue.at.column})) {
      continue;
    }
    issues.push_back(std::move(issue));
  }
  std::stable_sort(issues.begin(), issues.end(), [](const Issue& a, const Issue& b) {
    return std::tuple(a.at.line, a.at.column) < std::tuple(b.at.line, b.at.column);
  });
}

}  // namespace

Format format_of(std::string_view file_name, std::string_view text) noexcept {
  const auto ends_with = [file_name](std::string_view extension) {
    return file_name.size() > extension.size() &&
           ascii::equals_ignoring_case(file_name.substr(file_name.size() - extension.size()), extension);
  };
  if (ends_with(".json")) return Format::kJson;
  if (ends_with(".toml")) return Format::kToml;
  if (ends_with(".yaml") || ends_with(".yml")) return Format::kYaml;

  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t begin = json::skip_whitespace(text, 0);
  if (text.substr(begin, 1) == "{") {
    // {origins: []} is YAML.
    const std::string_view inside = text.substr(json::skip_whitespace(text, begin + 1), 1);
    return inside == "\"" || inside == "}" ? Format::kJson : Format::kYaml;
  }
  // "key = value" or "[table]"; in YAML a colon comes first.
  const std::string_view line = first_line(text);
  const std::size_t end = line.find_first_of("=:");
  const bool toml = end != std::string_view::npos ? line[end] == '=' : line.starts_with('[');
  return toml ? Format::kToml : Format::kYaml;
}

PolicyFile read_policy(std::string_view text, Format format) {
  PolicyFile file;
  Findings findings;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (text.size() > kMaxPolicyBytes) {
    findings.add(Code::kTooLarge, Position{1, 1, 0}, "", "A policy has at most 1 MiB; this one has more.",
                 "patterns, as https://*.example.com, in place of long lists");
    file.issues = findings.take();
    return file;
  }
  const read::Lines lines(text);
  if (!find_bad_bytes(lines, findings)) {
    const std::optional<read::Node> root = format == Format::kYaml   ? read::read_yaml(lines, findings)
                                           : format == Format::kJson ? read::read_json(lines, findings)
                                                                     : read::read_toml(lines, findings);
    if (root) file.config = read::config_of(*root, findings);
  }
  const bool sound = !findings.has_errors();
  file.issues = findings.take();
  if (file.config) {
    Compiled compiled = compile(*file.config);
    if (sound) file.plan = std::move(compiled.plan);
    add_compiled(file.issues, std::move(compiled.issues));
  }
  return file;
}

}  // namespace crosscheck::policy
