// SPDX-License-Identifier: Apache-2.0
#include "policy/instead.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck::policy {
namespace {

/// A string of JSON, of TOML (https://toml.io/en/v1.0.0#string) and of YAML alike.
std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      ((out += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// True for a text that YAML takes for just this text, in brackets too. https://yaml.org/spec/1.2.2/#733-plain-style
bool is_plain_in_yaml(std::string_view text) {
  constexpr std::string_view kInside = "-._~/:@+%=*";
  constexpr std::string_view kOfNumbers = "0123456789.eE+-_xo";
  const std::string lower = ascii::to_lower(text);
  return !text.empty() && (ascii::is_alphanumeric(text.front()) || text.front() == '/') && text.back() != ':' &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return ascii::is_alphanumeric(c) || kInside.find(c) != std::string_view::npos; }) &&
         text.find_first_not_of(kOfNumbers) != std::string_view::npos && lower != "null" && lower != "true" &&
         lower != "false";
}

std::string text_in(std::string_view text, Spelling spelling) {
  const bool bare = spelling == Spelling::kPlain || (spelling == Spelling::kYaml && is_plain_in_yaml(text));
  return bare ? std::string(text) : quoted(text);
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) (list += list.empty() ? "" : ", ") += quoted(text);
  return '[' + list + ']';
}

std::string member(std::string_view key, const std::string& value, Spelling spelling) {
  if (spelling == Spelling::kJson) return quoted(key) + ": " + value;
  return std::string(key) + (spelling == Spelling::kToml ? " = " : ": ") + value;
}

}  // namespace

std::string Instead::spelled(Spelling spelling) const {
  switch (kind_) {
    case Kind::kText:
      return text_.empty() ? "" : text_in(text_, spelling);
    case Kind::kTexts:
      return list_of(texts_);
    case Kind::kKey:
      return spelling == Spelling::kJson ? quoted(text_) : text_;
    case Kind::kRoute:
      return text_.empty() ? "" : '{' + member("path", text_in(text_, spelling), spelling) + '}';
    case Kind::kSetting:
      return member(text_, list_of(texts_), spelling);
    case Kind::kPolicy: {
      const std::string all = member(text_, list_of(texts_), spelling);
      return spelling == Spelling::kJson ? '{' + all + '}' : all;
    }
    case Kind::kInList:
      return spelling == Spelling::kYaml ? "this map in brackets, or behind a dash" : "this map in brackets";
    case Kind::kWords:
    case Kind::kValue:
      break;
  }
  return text_;
}

}  // namespace crosscheck::policy
