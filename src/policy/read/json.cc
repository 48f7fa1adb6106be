// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include <charconv>

#include "json/fault.h"
#include "json/spans.h"
#include "policy/read/formats.h"

namespace crosscheck::policy::read {
namespace {

class JsonTree {
 public:
  explicit JsonTree(const Lines& lines) : lines_(lines), text_(lines.text()) {}

  /// @param begin of a value of a fault-free text; @param end one past it
  Node value(std::size_t begin, std::size_t end) {
    Node node;
    node.at = lines_.at(begin, end - begin);
    switch (text_[begin]) {
      case '{': {
        node.kind = Node::Kind::kMap;
        json::Members members(text_, begin);
        while (members.next()) {
          const std::string_view raw = members.key();
          const auto at = static_cast<std::size_t>(raw.data() - text_.data()) - 1;
          node.members.push_back(
              {{string(at, raw.size() + 2), lines_.at(at, raw.size() + 2)}, value(members.begin(), members.end())});
        }
        break;
      }
      case '[': {
        node.kind = Node::Kind::kList;
        json::Elements elements(text_, begin);
        while (elements.next()) node.items.push_back(value(elements.begin(), elements.end()));
        break;
      }
      case '"':
        node.kind = Node::Kind::kText;
        node.text = string(begin, end - begin);
        break;
      default:
        read_word(node, text_.substr(begin, end - begin));
    }
    return node;
  }

 private:
  static void read_word(Node& node, std::string_view word) {
    node.text = word;
    if (word == "null") return;
    const char* end = word.data() + word.size();
    const auto number = std::from_chars(word.data(), end, node.integer);
    const bool whole = number.ec == std::errc() && number.ptr == end;
    node.kind = word == "true" || word == "false" ? Node::Kind::kBool
                : whole                           ? Node::Kind::kInteger
                                                  : Node::Kind::kOther;
  }

  /// A string without its quotes and escapes.
  std::string string(std::size_t begin, std::size_t length) {
    const std::string_view raw = text_.substr(begin, length);
    if (raw.find('\\') == std::string_view::npos) return std::string(raw.substr(1, raw.size() - 2));
    std::string_view decoded;
    if (parser_.parse(raw.data(), raw.size(), true).get_string().get(decoded) != simdjson::SUCCESS)
      return std::string(raw);
    return std::string(decoded);
  }

  const Lines& lines_;
  std::string_view text_;
  simdjson::dom::parser parser_;
};

}  // namespace

std::optional<Node> read_json(const Lines& lines, Findings& findings) {
  const std::string_view text = lines.text();
  if (const auto fault = json::find_fault(text, kMaxDepth)) {
    if (fault->message == "nested too deeply") {
      findings.add(Code::kTooLarge, lines.at(fault->position, 1), "", std::string(kTooDeep));
      return std::nullopt;
    }
    findings.add(Code::kSyntax, lines.at(fault->position, 1), std::string(text.substr(fault->position, 1)),
                 "This is not JSON: " + std::string(fault->message) + ".");
    return std::nullopt;
  }
  const std::size_t begin = json::skip_whitespace(text, 0);
  std::size_t end = text.size();
  while (end > begin && json::skip_whitespace(text, end - 1) != end - 1) --end;
  return JsonTree(lines).value(begin, end);
}

}  // namespace crosscheck::policy::read
