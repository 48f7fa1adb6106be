// SPDX-License-Identifier: Apache-2.0
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <charconv>
#include <new>
#include <sstream>

#include "base/ascii.h"
#include "policy/read/formats.h"

namespace crosscheck::policy::read {
namespace {

struct TooDeep {};

/// The bytes that a scalar takes, quotes included. @param rest of the text from its first byte on
std::size_t written_length(std::string_view rest, const std::string& value) {
  if (rest.empty()) return 0;
  const char quote = rest.front();
  if (quote != '"' && quote != '\'') {
    if (rest.starts_with(value)) return value.size();
    // Over several lines, or behind an anchor: as much of the first line as it may take.
    constexpr std::size_t kBefore = 64;
    rest = rest.substr(0, value.size() + kBefore);
    return std::min(rest.find_first_of("\r\n"), rest.size());
  }
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '\\' && quote == '"') {
      ++i;
    } else if (rest[i] == quote) {
      if (quote == '"' || i + 1 == rest.size() || rest[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return rest.size();
}

/// Builds the tree from the events of yaml-cpp. Aliases are never followed, so that no file grows.
class YamlTree final : public YAML::EventHandler {
 public:
  YamlTree(const Lines& lines, Findings& findings) : lines_(lines), findings_(findings) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_properties(mark, anchor, "");
    // Where nothing is written, the mark is that of what comes next.
    const std::string_view text = word(mark);
    const bool written = text == "~" || text == "null" || text == "Null" || text == "NULL";
    const bool item = !open_.empty() && open_.back().node.kind == Node::Kind::kList;
    Node node{.kind = Node::Kind::kNull,
              .at = written ? place(mark, text.size())
                    : item  ? lines_.at(before(mark), 1)
                            : place(mark, 0)};
    if (written) node.text = text;
    add(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse(mark, "Aliases are not followed in a policy.", "the value itself");
    add({.kind = Node::Kind::kRefused, .at = place(mark, word(mark).size())});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_properties(mark, anchor, tag);
    Node node;
    node.at = place(mark, written_length(rest(mark), value));
    node.text = value;
    node.kind = tag == "?" ? kind_of_plain(node) : Node::Kind::kText;
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    begin(mark, tag, anchor, Node::Kind::kList);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    begin(mark, tag, anchor, Node::Kind::kMap);
  }
  void OnMapEnd() override { end(); }

  Node take() { return std::move(root_); }

 private:
  struct Open {
    Node node;
    std::optional<Text> key;  // of the member that comes
  };

  [[nodiscard]] Position place(const YAML::Mark& mark, std::size_t length) const {
    return lines_.at(static_cast<std::size_t>(mark.pos), length);
  }
  [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const {
    return lines_.text().substr(std::min(static_cast<std::size_t>(mark.pos), lines_.text().size()));
  }
  [[nodiscard]] std::string_view word(const YAML::Mark& mark) const {
    const std::string_view text = rest(mark);
    return text.substr(0, text.find_first_of(" \t\r\n,]}"));
  }

  /// The dash, comma or bracket behind which an entry is missing; not so when a comment is between them.
  [[nodiscard]] std::size_t before(const YAML::Mark& mark) const {
    const std::size_t at = std::min(static_cast<std::size_t>(mark.pos), lines_.text().size());
    const std::size_t last = lines_.text().substr(0, at).find_last_not_of(" \t\r\n");
    return last != std::string_view::npos && std::string_view("-,[").find(lines_.text()[last]) != std::string_view::npos
               ? last
               : at;
  }

  void refuse(const YAML::Mark& mark, std::string message, std::string instead) {
    const std::string_view text = word(mark);
    findings_.add(Code::kSyntax, place(mark, text.size()), std::string(text), std::move(message), std::move(instead));
  }
  void refuse_properties(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag) {
    if (anchor != 0) {
      refuse(mark, "Anchors have no use in a policy: aliases are not followed.", "the value without the anchor");
    } else if (!tag.empty() && tag != "?" && tag != "!") {
      refuse(mark, "Tags have no use in a policy.", "the value without the tag");
    }
  }

  /// The types of YAML's core schema, as far as a policy has use for them: yes and on are texts.
  /// https://yaml.org/spec/1.2.2/#103-core-schema
  static Node::Kind kind_of_plain(Node& node) {
    const std::string& text = node.text;
    if (text == "true" || text == "True" || text == "TRUE") {
      node.text = "true";
      return Node::Kind::kBool;
    }
    if (text == "false" || text == "False" || text == "FALSE") {
      node.text = "false";
      return Node::Kind::kBool;
    }
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return Node::Kind::kNull;
    const char* begin = text.data() + (text.front() == '+' && text.size() > 1 && text[1] != '-' ? 1 : 0);
    const char* end = text.data() + text.size();
    const auto number = std::from_chars(begin, end, node.integer);
    if (number.ec == std::errc() && number.ptr == end) return Node::Kind::kInteger;
    double fraction = 0;  // which knows "inf" and "nan", too; of these, YAML's begin with a dot
    const auto real = std::from_chars(begin, end, fraction);
    const bool whole = real.ec != std::errc::invalid_argument && real.ptr == end && !ascii::is_alpha(end[-1]);
    return whole && text != "-" ? Node::Kind::kOther : Node::Kind::kText;
  }

  void begin(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
    refuse_properties(mark, anchor, tag);
    if (open_.size() == kMaxDepth) {
      findings_.add(Code::kTooLarge, place(mark, 1), "", std::string(kTooDeep));
      throw TooDeep();
    }
    open_.push_back({{.kind = kind, .at = place(mark, 1)}, {}});
  }
  void end() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == Node::Kind::kList) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key) {
      parent.node.members.push_back({std::move(*parent.key), std::move(node)});
      parent.key.reset();
    } else {
      parent.key.emplace(std::move(node.text), node.at);  // of a list or a map: "", which is no key
    }
  }

  const Lines& lines_;
  Findings& findings_;
  std::vector<Open> open_;
  Node root_;
};

/// Refuses what follows the first document.
class FurtherDocument final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { mark_ = mark; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
  [[nodiscard]] const YAML::Mark& mark() const { return mark_; }

 private:
  YAML::Mark mark_;
};

/// Tabs that indent; YAML refuses them, and seldom says so. https://yaml.org/spec/1.2.2/#61-indentation-spaces
bool find_tabs(const Lines& lines, Findings& findings) {
  const std::string_view text = lines.text();
  bool found = false;
  for (std::size_t begin = 0; begin < text.size(); begin = std::min(text.find('\n', begin), text.size() - 1) + 1) {
    const std::size_t content = std::min(text.find_first_not_of(" \t", begin), text.size());
    const std::size_t tab = text.substr(begin, content - begin).find('\t');
    if (tab == std::string_view::npos || content == text.size() || text[content] == '\n' || text[content] == '\r')
      continue;
    found = true;
    findings.add(Code::kSyntax, lines.at(begin + tab, 1), "\t", "YAML indents with spaces; a tab is none.",
                 "two spaces");
  }
  return found;
}

/// The offset of a bracket that is open inside a thousand others, wherever they stand; npos when there is none. yaml-cpp keeps
/// all that is open in memory before it says a word of it.
std::size_t find_deep_bracket(std::string_view text) {
  constexpr std::size_t kMost = 1000;
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' || text[i] == '{') {
      if (++open > kMost) return i;
    } else if ((text[i] == ']' || text[i] == '}') && open > 0) {
      --open;
    }
  }
  return std::string_view::npos;
}

void explain(const YAML::Exception& error, const Lines& lines, Findings& findings) {
  if (find_tabs(lines, findings)) return;
  const std::string_view text = lines.text();
  std::size_t at = error.mark.is_null() ? 0 : static_cast<std::size_t>(error.mark.pos);
  at = std::min(at, text.size());
  // yaml-cpp points at the asterisk or behind it.
  const std::size_t star = at < text.size() && text[at] == '*' ? at
                           : at > 0 && text[at - 1] == '*'     ? at - 1
                                                               : text.size();
  if (star < text.size()) {
    const std::string_view rest = text.substr(star);
    const std::string word(rest.substr(0, rest.find_first_of(" \t\r\n,]}")));
    findings.add(Code::kSyntax, lines.at(star, word.size()), word,
                 "In YAML an asterisk at the start of a value is an alias.", '"' + word + '"');
    return;
  }
  findings.add(Code::kSyntax, lines.at(at, 1), std::string(text.substr(at, 1)), "This is not YAML: " + error.msg + ".");
}

}  // namespace

std::optional<Node> read_yaml(const Lines& lines, Findings& findings) {
  if (const std::size_t deep = find_deep_bracket(lines.text()); deep != std::string_view::npos) {
    findings.add(Code::kTooLarge, lines.at(deep, 1), "", std::string(kTooDeep));
    return std::nullopt;
  }
  YamlTree tree(lines, findings);
  try {
    std::istringstream stream{std::string(lines.text())};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(tree)) return Node{.kind = Node::Kind::kMap, .at = {1, 1, 0}};
    FurtherDocument further;
    if (parser.HandleNextDocument(further)) {
      const auto at = static_cast<std::size_t>(further.mark().pos);
      findings.add(Code::kSyntax, lines.at(at, 1), "", "A policy is one document.",
                   "a file of its own for each policy");
    }
    return tree.take();
  } catch (const TooDeep&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    explain(error, lines, findings);
    return std::nullopt;
  }
}

}  // namespace crosscheck::policy::read
