// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include <algorithm>

#include "base/ascii.h"
#include "policy/read/code_points.h"
#include "policy/read/formats.h"
#include "policy/read/toml_repeats.h"

namespace crosscheck::policy::read {
namespace {

/// toml++ bounds how deep values nest, and not how many names a dotted key has: each is a level too.
constexpr std::size_t kMostDots = 16;

/// toml++ looks through all the tables that such keys and heads made before, for each of them.
constexpr std::size_t kMostTables = 10000;

struct Excess {
  std::size_t at;
  std::string_view message;
};

/// The key or table that is too much.
std::optional<Excess> find_excess(std::string_view text) {
  std::size_t dots = 0;
  std::size_t tables = 0;
  std::size_t i = 0;
  const auto skip_string = [&] {
    const char quote = text[i];
    const std::string_view three = text.substr(i, 3);
    const bool multiline = three.size() == 3 && three[1] == quote && three[2] == quote;
    const std::string_view ending = multiline ? three : three.substr(0, 1);
    for (i += ending.size(); i < text.size() && !text.substr(i).starts_with(ending); ++i) {
      if (quote == '"' && text[i] == '\\') ++i;
      if (!multiline && i < text.size() && text[i] == '\n') return;
    }
    i += ending.size() - 1;
  };
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' || c == '\'') {
      skip_string();
    } else if (c == '#') {
      i = std::min(text.find('\n', i), text.size());
      dots = 0;
    } else if (c == '\n' || c == '=' || c == ',') {
      dots = 0;
    } else if (c == '.' && ++dots > kMostDots) {
      return Excess{i, kTooDeep};
    } else if (const bool head =
                   c == '[' && (i == 0 || text[i - 1] == '\n') && !text.substr(i).starts_with("[[routes]]");
               (head || c == '.') && ++tables > kMostTables) {
      return Excess{i, "A policy has no use for this many tables."};
    }
  }
  return std::nullopt;
}

class TomlTree {
 public:
  TomlTree(const Lines& lines, const CodePoints& code_points, const TomlRepeats& repeats)
      : lines_(lines), code_points_(code_points), repeats_(repeats) {}

  Node value(const toml::node& from) {  // NOLINT(misc-no-recursion): toml++ bounds the depth
    Node node;
    node.at = place(from.source());
    if (const toml::table* table = from.as_table()) {
      node.kind = Node::Kind::kMap;
      node.at.length = std::min<std::uint32_t>(node.at.length, head_length(offset(from.source().begin)));
      for (const auto& [key, member] : *table) {
        const std::size_t begin = offset(key.source().begin);
        node.members.push_back({{repeats_.renamed().contains(begin) ? repeats_.name_at(begin) : std::string(key.str()),
                                 place(key.source())},
                                value(member)});
      }
      // toml++ sorts by name; the file's order is what people read.
      std::stable_sort(node.members.begin(), node.members.end(), [](const Member& a, const Member& b) {
        return std::pair(a.key.at.line, a.key.at.column) < std::pair(b.key.at.line, b.key.at.column);
      });
    } else if (const toml::array* array = from.as_array()) {
      node.kind = Node::Kind::kList;
      node.at.length = std::min<std::uint32_t>(node.at.length, 1);
      for (const toml::node& item : *array) node.items.push_back(value(item));
    } else if (const auto* text = from.as_string()) {
      node.kind = Node::Kind::kText;
      node.text = text->get();
    } else if (const auto* boolean = from.as_boolean()) {
      node.kind = Node::Kind::kBool;
      node.text = boolean->get() ? "true" : "false";
    } else if (const auto* integer = from.as_integer()) {
      node.kind = Node::Kind::kInteger;
      node.integer = integer->get();
      node.text = std::to_string(node.integer);
    } else {
      node.kind = Node::Kind::kOther;
      node.text = lines_.text().substr(offset(from.source().begin), node.at.length);
    }
    return node;
  }

 private:
  [[nodiscard]] std::size_t offset(const toml::source_position& at) const {
    return code_points_.offset_of(at.line, at.column);
  }
  /// What is marked of a table: its head, or the bracket that it begins with.
  [[nodiscard]] std::uint32_t head_length(std::size_t begin) const {
    const std::string_view rest = lines_.text().substr(begin);
    if (!rest.starts_with('[')) return 1;
    const std::string_view head = rest.substr(0, rest.find_first_of("\r\n#"));
    return static_cast<std::uint32_t>(head.find_last_of(']') + 1);
  }
  [[nodiscard]] Position place(const toml::source_region& region) const {
    if (!region.begin) return {1, 1, 0};
    const std::size_t begin = offset(region.begin);
    const std::size_t end = offset(region.end);
    return lines_.at(begin, end > begin ? end - begin : 1);
  }

  const Lines& lines_;
  const CodePoints& code_points_;
  const TomlRepeats& repeats_;
};

constexpr std::string_view kBlank = " \t\r\n";

/// A word without quotes where a value belongs, as in max-age = 2h.
/// @param offset of the first byte of it that TOML does not understand
std::string_view bare_word(std::string_view text, std::size_t offset) {
  const std::size_t before = text.substr(0, offset).find_last_of("=,[{\n");
  if (before == std::string_view::npos || text[before] == '\n' || text[before] == '{') return {};
  const std::size_t begin = std::min(text.find_first_not_of(kBlank, before + 1), text.size());
  const std::string_view word = text.substr(begin, text.substr(begin).find_first_of(" \t\r\n,]}#\"'="));
  const std::string_view after = text.substr(begin + word.size());
  const std::size_t next = after.find_first_not_of(" \t");
  return next == std::string_view::npos || std::string_view("\r\n,]}#").find(after[next]) != std::string_view::npos
             ? word
             : std::string_view();
}

/// @param error of toml++, which tells kinds of mistakes apart by their words alone
void explain(const toml::parse_error& error, std::size_t offset, const Lines& lines, Findings& findings) {
  const std::string_view text = lines.text();
  const std::string why(error.description());
  if (why.find("maximum nested") != std::string::npos) {
    findings.add(Code::kTooLarge, lines.at(offset, 1), "", std::string(kTooDeep));
  } else if (const std::string_view word = bare_word(text, offset);
             std::any_of(word.begin(), word.end(), [](char c) { return ascii::is_alpha(c); })) {
    const std::string lower = ascii::to_lower(word);
    const bool yes = lower == "true" || lower == "yes" || lower == "on";
    const bool no = lower == "false" || lower == "no" || lower == "off";
    findings.add(Code::kSyntax, lines.at(static_cast<std::size_t>(word.data() - text.data()), word.size()),
                 std::string(word), "In TOML a text stands in quotes; true, false and numbers do not.",
                 yes  ? Instead::value("true")
                 : no ? Instead::value("false")
                      : Instead::text(std::string(word)));
  } else {
    findings.add(Code::kSyntax, lines.at(offset, 1), std::string(text.substr(offset, 1)),
                 "This is not TOML: " + why + ".");
  }
}

/// Where there is no tree that would tell where each key is written first.
void report(const TomlRepeats& repeats, const Lines& lines, Findings& findings) {
  for (const auto& [begin, size] : repeats.renamed()) {
    findings.add(Code::kDuplicateKey, lines.at(begin, size), repeats.name_at(begin), "This key is written already.",
                 "one of the two");
  }
}

}  // namespace

std::optional<Node> read_toml(const Lines& lines, Findings& findings) {
  if (const auto excess = find_excess(lines.text())) {
    findings.add(Code::kTooLarge, lines.at(excess->at, 1), "", std::string(excess->message));
    return std::nullopt;
  }
  for (TomlRepeats repeats(lines.text());;) {
    const CodePoints code_points(repeats.text());
    try {
      const toml::table table = toml::parse(repeats.text());
      Node root = TomlTree(lines, code_points, repeats).value(table);
      root.at = {1, 1, 0};
      return root;
    } catch (const toml::parse_error& error) {
      const toml::source_position& at = error.source().begin;
      const std::size_t offset = code_points.offset_of(at.line, at.column);
      const TomlRepeats::Answer answer = repeats.rename(error, offset);
      if (answer == TomlRepeats::Answer::kRenamed) continue;
      report(repeats, lines, findings);
      if (answer == TomlRepeats::Answer::kTooMany) return Node{.kind = Node::Kind::kRefused, .at = {1, 1, 0}};
      explain(error, offset, lines, findings);
      return std::nullopt;
    }
  }
}

}  // namespace crosscheck::policy::read
