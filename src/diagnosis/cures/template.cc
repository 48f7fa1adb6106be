// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/cures/template.h"

#include "base/ascii.h"

namespace crosscheck::diagnosis::cures {
namespace {

const std::vector<std::string>* list_of(const CureFacts& facts, std::string_view name) {
  if (name == "origins") return &facts.origins;
  if (name == "methods") return &facts.methods;
  if (name == "unsafe_methods") return &facts.unsafe_methods;
  if (name == "headers") return &facts.headers;
  if (name == "exposed") return &facts.exposed;
  if (name == "present") return &facts.present;
  return nullptr;
}

bool holds(const CureFacts& facts, std::string_view name) {
  if (const auto* list = list_of(facts, name)) return !list->empty();
  if (name == "any") return facts.origins.size() == 1 && facts.origins.front() == "*";
  if (name == "credentials") return facts.credentials;
  if (name == "preflight") return facts.preflight;
  return facts.insecure;
}

std::string escaped_for_regex(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (!ascii::is_alphanumeric(c) && c != '/' && c != ':' && c != '-' && c != '_') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string joined(const std::vector<std::string>& list, char form) {
  std::string text;
  for (const std::string& entry : list) {
    if (!text.empty()) text += form == '|' ? "|" : ", ";
    if (form == '\'' || form == '"') {
      ((text += form) += entry) += form;
    } else if (form == ':') {
      (text += ':') += ascii::to_lower(entry);
    } else {
      text += form == '|' ? escaped_for_regex(entry) : entry;
    }
  }
  return text;
}

/// "/v1" of "/v1/items/7", "" of "/items": the folder that a rule for this request and its neighbours is about.
std::string_view prefix_of(std::string_view path) {
  const std::size_t second = path.find('/', 1);
  return second == std::string_view::npos ? std::string_view() : path.substr(0, second);
}

std::string value_of(const CureFacts& facts, std::string_view name) {
  if (name == "origin") return facts.origins.front();
  if (name == "host") return facts.host;
  if (name == "path") return facts.path;
  if (name == "prefix") return std::string(prefix_of(facts.path));
  if (name == "glob") {
    const std::string_view prefix = prefix_of(facts.path);
    return prefix.empty() ? "*" : std::string(prefix.substr(1)) + "/*";
  }
  if (name == "location") return facts.location;
  if (name == "megabytes") return std::to_string(facts.megabytes);
  if (name == "bytes") return std::to_string(facts.megabytes * std::uint64_t{1024 * 1024});
  const char form = name.back();
  const bool formed = !ascii::is_alpha(form);
  return joined(*list_of(facts, name.substr(0, name.size() - (formed ? 1 : 0))), formed ? form : ' ');
}

/// Where `at` stands when only blanks are between it and the start of its line; npos otherwise.
std::size_t line_start(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || text[at - 1] == '\n' ? at : std::string_view::npos;
}

bool stands_alone(std::string_view text, const Tag& tag) {
  return line_start(text, tag.begin) != std::string_view::npos && tag.end < text.size() && text[tag.end] == '\n';
}

std::size_t begin_of(std::string_view text, const Tag& tag) {
  return stands_alone(text, tag) ? line_start(text, tag.begin) : tag.begin;
}
std::size_t end_of(std::string_view text, const Tag& tag) { return tag.end + (stands_alone(text, tag) ? 1 : 0); }

Tag closing(std::string_view text, const Tag& open) {
  std::size_t depth = 1;
  for (Tag tag = next_tag(text, open.end); tag.begin != std::string_view::npos; tag = next_tag(text, tag.end)) {
    if (tag.name != open.name || tag.sign == 0) continue;
    depth += tag.sign == '/' ? std::size_t(-1) : 1;
    if (depth == 0) return tag;
  }
  return {};
}

void render(std::string_view text, std::size_t from, std::size_t until, const CureFacts& facts, std::string_view item,
            std::string& out) {
  while (true) {
    const Tag tag = next_tag(text, from);
    if (tag.begin == std::string_view::npos || tag.begin >= until) break;
    if (tag.sign == 0) {
      out += text.substr(from, tag.begin - from);
      out += tag.name == "." ? std::string(item) : value_of(facts, tag.name);
      from = tag.end;
      continue;
    }
    const Tag close = closing(text, tag);
    const std::size_t begin = begin_of(text, tag);
    out += text.substr(from, begin - from);
    const std::size_t inner = end_of(text, tag);
    const std::size_t inner_end = begin_of(text, close);
    if (tag.sign == '#') {
      for (const std::string& entry : *list_of(facts, tag.name)) render(text, inner, inner_end, facts, entry, out);
    } else if (holds(facts, tag.name) == (tag.sign == '?')) {
      render(text, inner, inner_end, facts, item, out);
    }
    from = end_of(text, close);
  }
  out += text.substr(from, until - from);
}

}  // namespace

std::string render(std::string_view text, const CureFacts& facts) {
  std::string out;
  render(text, 0, text.size(), facts, {}, out);
  return out;
}

}  // namespace crosscheck::diagnosis::cures
