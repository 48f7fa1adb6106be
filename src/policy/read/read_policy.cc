// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "crosscheck/policy_file.h"
#include "json/spans.h"
#include "policy/read/config_of.h"
#include "policy/read/formats.h"
#include "url/utf8.h"

namespace crosscheck::policy {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// True for what PowerShell's ">" writes. Of a text in ASCII every other byte is NUL.
bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() >= 4 && ((text[0] == '\0' && text[1] != '\0' && text[2] == '\0') ||
                              (text[0] != '\0' && text[1] == '\0' && text[3] == '\0'));
}

/// Bytes that are a mistake in every format. At most a few of each are reported.
bool find_bad_bytes(const read::Lines& lines, Findings& findings) {
  constexpr std::size_t kMost = 20;
  const std::string_view text = lines.text();
  if (is_utf16(text)) {
    findings.add(Code::kSyntax, lines.at(0, 1), "", "This is UTF-16, as PowerShell's > writes it, and not UTF-8.",
                 "the same text, saved as UTF-8");
    return true;
  }
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

using Place = std::pair<std::uint32_t, std::uint32_t>;
Place place_of(const Finding& finding) { return {finding.at.line, finding.at.column}; }

/// Of a value of the wrong type, what is suggested is what its entries should be as well.
/// @param entries what compile() says of them, at the same place
/// @param complete whether that is all it has to say
void join_suggestions(Finding& wrong_type, const std::vector<Finding*>& entries, bool complete) {
  const bool list = wrong_type.instead.is_texts();
  std::vector<std::string> texts = list ? wrong_type.instead.texts() : std::vector{wrong_type.instead.text()};
  std::unordered_map<std::string_view, const std::string*> better;
  bool known = complete;
  for (const Finding* entry : entries) {
    if (!entry->is_error()) continue;
    known = known && entry->instead.is_text() && !entry->instead.text().empty();
    if (known) better.emplace(entry->value, &entry->instead.text());
  }
  for (std::string& text : texts) {
    if (const auto found = better.find(text); found != better.end()) text = *found->second;
  }
  wrong_type.instead = !known ? Instead()
                       : list ? Instead::texts(std::move(texts))
                              : Instead::text(std::move(texts[0]));
  // All of it takes the place of each entry; of a long one it is said once.
  constexpr std::size_t kMost = 8;
  for (Finding* entry : entries) {
    if (entry->instead.is_text()) entry->instead = entries.size() > kMost ? Instead() : wrong_type.instead;
  }
}

/// Adds what compile() says of a policy, without what it says of values of which nothing could be read.
void add_compiled(Findings& findings, Findings compiled) {
  std::map<Place, std::vector<Finding*>> known;
  for (const Finding& finding : findings.all()) known[place_of(finding)];
  std::erase_if(compiled.all(), [&](Finding& finding) {
    return finding.at.line != 0 && finding.value.empty() && known.contains(place_of(finding));
  });
  for (Finding& finding : compiled.all()) {
    if (finding.at.line == 0) finding.at = {1, 1, 0};
    if (const auto found = known.find(place_of(finding)); found != known.end()) found->second.push_back(&finding);
  }
  for (Finding& finding : findings.all()) {
    const auto& entries = known[place_of(finding)];
    const bool value = finding.instead.is_text() || finding.instead.is_texts();
    if (finding.code == Code::kWrongType && value && !entries.empty())
      join_suggestions(finding, entries, !compiled.is_full());
  }
  findings.add_all(std::move(compiled));
}

Spelling spelling_of(Format format) {
  return format == Format::kJson ? Spelling::kJson : format == Format::kToml ? Spelling::kToml : Spelling::kYaml;
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
    findings.add(Code::kTooLarge, Position{1, 1, 0}, "", "A policy has at most 8 MiB; this one has more.",
                 "patterns, as https://*.example.com, in place of long lists");
    file.issues = findings.take(spelling_of(format));
    return file;
  }
  const read::Lines lines(text);
  if (!find_bad_bytes(lines, findings)) {
    const std::optional<read::Node> root = format == Format::kYaml   ? read::read_yaml(lines, findings)
                                           : format == Format::kJson ? read::read_json(lines, findings)
                                                                     : read::read_toml(lines, findings);
    if (root) file.config = read::config_of(*root, findings);
  }
  if (file.config) {
    Findings compiled;
    file.plan = compile(*file.config, compiled);
    if (findings.has_errors()) file.plan = nullptr;
    add_compiled(findings, std::move(compiled));
  }
  file.issues = findings.take(spelling_of(format));
  return file;
}

}  // namespace crosscheck::policy
