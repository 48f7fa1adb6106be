// SPDX-License-Identifier: Apache-2.0
// The notation of the snippets: a part of Mustache, checked when it is compiled.
//
//   {{path}}                         a value: origin, host, path, prefix, glob, location, megabytes, bytes
//   {{methods}} {{methods'}}         a list: GET, PUT and 'GET', 'PUT'; " for double quotes, : for Ruby's symbols in lower
//   {{origins|}}                     case, | for alternatives of a regular expression. Lists: origins methods
//                                    unsafe_methods headers exposed present
//   {{#origins}} {{.}} {{/origins}}  once for each entry
//   {{?headers}} ... {{/headers}}    when the list is not empty, or when it is so: any credentials preflight insecure
//   {{^any}} ... {{/any}}            when not
// A tag of a section that stands alone on its line leaves no line behind.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "crosscheck/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kValues[] = {"origin", "host",     "path",      "prefix",
                                               "glob",   "location", "megabytes", "bytes"};
inline constexpr std::string_view kLists[] = {"origins", "methods", "unsafe_methods", "headers", "exposed", "present"};
inline constexpr std::string_view kConditions[] = {"any", "credentials", "preflight", "insecure"};

struct Tag {
  std::size_t begin = std::string_view::npos;  ///< of "{{"; npos: there is no more
  std::size_t end = 0;                         ///< after "}}"
  std::string_view name;                       ///< without the sign
  char sign = 0;                               ///< one of # ? ^ / before the name, or 0
};

/// Where `brace` stands twice. Not find(): under sanitizers GCC 12 does not take a static array for non-null, so that its
/// search in joined text is no constant expression.
constexpr std::size_t find_twice(std::string_view text, char brace, std::size_t from) {
  for (std::size_t at = from; at + 1 < text.size(); ++at) {
    if (text[at] == brace && text[at + 1] == brace) return at;
  }
  return std::string_view::npos;
}

constexpr Tag next_tag(std::string_view text, std::size_t from) {
  Tag tag;
  tag.begin = find_twice(text, '{', from);
  if (tag.begin == std::string_view::npos) return tag;
  const std::size_t close = find_twice(text, '}', tag.begin);
  if (close == std::string_view::npos) return {std::string_view::npos, 0, {}, 0};
  tag.end = close + 2;
  tag.name = text.substr(tag.begin + 2, close - tag.begin - 2);
  if (!tag.name.empty() && std::string_view("#?^/").find(tag.name.front()) != std::string_view::npos) {
    tag.sign = tag.name.front();
    tag.name.remove_prefix(1);
  }
  return tag;
}

template <std::size_t N>
constexpr bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
  for (const std::string_view known : names) {
    if (name == known) return true;
  }
  return false;
}

/// True when every tag is one that render() knows, and sections are closed in order.
constexpr bool is_template(std::string_view text) {
  std::string_view open[8];
  std::size_t depth = 0;
  bool loop = false;
  for (Tag tag = next_tag(text, 0); tag.begin != std::string_view::npos; tag = next_tag(text, tag.end)) {
    std::string_view name = tag.name;
    if (tag.sign == '/') {
      if (depth == 0 || open[--depth] != name) return false;
      if (depth == 0) loop = false;
    } else if (tag.sign != 0) {
      const bool list = is_one_of(name, kLists);
      if ((!list && !is_one_of(name, kConditions)) || (tag.sign == '#' && !list) || depth == 8) return false;
      loop = loop || tag.sign == '#';
      open[depth++] = name;
    } else if (name == ".") {
      if (!loop) return false;
    } else {
      if (!name.empty() && std::string_view("'\":|").find(name.back()) != std::string_view::npos) {
        name.remove_suffix(1);
        if (!is_one_of(name, kLists)) return false;
      } else if (!is_one_of(name, kValues) && !is_one_of(name, kLists)) {
        return false;
      }
    }
  }
  return depth == 0;
}

[[nodiscard]] std::string render(std::string_view text, const CureFacts& facts);

}  // namespace crosscheck::diagnosis::cures
