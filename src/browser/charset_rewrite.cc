// SPDX-License-Identifier: Apache-2.0
#include "browser/charset_rewrite.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// By text, wherever "charset=" stands.
std::string rewrite_in_place(std::string_view type) {
  constexpr std::string_view kCharset = "charset";
  std::string rewritten;
  std::size_t at = 0;
  while (at < type.size()) {
    if (!ascii::starts_with_ignoring_case(type.substr(at), kCharset)) {
      rewritten += type[at++];
      continue;
    }
    std::size_t begin = at + kCharset.size();
    while (begin < type.size() && type[begin] <= ' ') ++begin;
    if (begin == type.size() || type[begin] != '=') {
      rewritten += type[at++];
      continue;
    }
    ++begin;
    while (begin < type.size() && (type[begin] <= ' ' || type[begin] == '"' || type[begin] == '\'')) ++begin;
    std::size_t end = begin;
    while (end < type.size() && type[end] > ' ' && type[end] != '"' && type[end] != '\'' && type[end] != ';') ++end;
    rewritten.append(type.substr(at, begin - at)).append("UTF-8");
    at = end;
  }
  return rewritten;
}

using Parameters = std::vector<std::pair<std::string, std::string>>;

// https://mimesniff.spec.whatwg.org/#parse-a-mime-type, steps 11 and 12, for what follows the essence.
Parameters parse_parameters(std::string_view text) {
  Parameters parameters;
  while (!text.empty()) {
    text.remove_prefix(1);  // the semicolon
    const std::size_t end = std::min(text.find_first_of(";="), text.size());
    const std::string name = ascii::to_lower(http::normalize_header_value(text.substr(0, end)));
    text.remove_prefix(end);
    if (!text.starts_with('=')) continue;
    text.remove_prefix(1);
    std::string value;
    if (text.starts_with('"')) {
      std::size_t at = 1;
      for (; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        value += text[at];
      }
      text.remove_prefix(std::min(text.find(';', at), text.size()));
    } else {
      const std::size_t stop = std::min(text.find(';'), text.size());
      value = http::normalize_header_value(text.substr(0, stop));
      text.remove_prefix(stop);
      if (value.empty()) continue;
    }
    const bool seen =
        std::any_of(parameters.begin(), parameters.end(), [&](const auto& one) { return one.first == name; });
    if (!seen) parameters.emplace_back(name, std::move(value));
  }
  return parameters;
}

// https://mimesniff.spec.whatwg.org/#serialize-a-mime-type
std::string serialize(const http::MimeType& type, const Parameters& parameters) {
  std::string text = ascii::to_lower(type.type) + "/" + ascii::to_lower(type.subtype);
  for (const auto& [name, value] : parameters) {
    text.append(";").append(name).append("=");
    if (http::is_token(value)) {
      text += value;
      continue;
    }
    text += '"';
    for (const char c : value) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    text += '"';
  }
  return text;
}

std::string rewrite_serialized(std::string_view value) {
  const auto type = http::parse_mime_type(value);
  const std::size_t semicolon = value.find(';');
  if (!type || semicolon == std::string_view::npos) return std::string(value);
  Parameters parameters = parse_parameters(value.substr(semicolon));
  for (auto& [name, charset] : parameters) {
    if (name != "charset") continue;
    if (ascii::equals_ignoring_case(charset, "UTF-8")) return std::string(value);
    charset = "UTF-8";
    return serialize(*type, parameters);
  }
  return std::string(value);
}

}  // namespace

std::string with_utf8_charset(CharsetRewrite rewrite, std::string_view type) {
  switch (rewrite) {
    case CharsetRewrite::kInPlace:
      return rewrite_in_place(type);
    case CharsetRewrite::kSerialized:
      return rewrite_serialized(type);
    case CharsetRewrite::kNone:
      break;
  }
  return std::string(type);
}

}  // namespace crosscheck::browser
