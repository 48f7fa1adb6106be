// SPDX-License-Identifier: Apache-2.0
#include "browser/document_or_data.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"

namespace crosscheck::browser {
namespace {

constexpr std::size_t kSniffedBytes = 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Beginnings of tags, not whole names: `<b` is that of `<bogus` too. `<svg`, `<img` and `<h2` are none.
constexpr std::string_view kTags[] = {"<!doctype html", "<script", "<html", "<head",  "<iframe", "<h1", "<div",
                                      "<font",          "<table",  "<a",    "<style", "<title",  "<b",  "<p"};
constexpr std::string_view kScriptBreakers[] = {")]}'",      "{}&&",      "{} &&",     "for(;;);",
                                                "for (;;);", "while(1);", "while (1);"};

std::string_view skip_whitespace(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
}

/// Past a comment and the rest of its last line, which a script may not read either; empty when either does not end.
std::string_view skip_comment(std::string_view text) {
  const std::size_t end = text.find("-->", 4);
  if (end == std::string_view::npos) return {};
  return text.substr(std::min(text.find_first_of("\r\n", end), text.size()));
}

bool begins_as_html(std::string_view text) {
  while (true) {
    text = skip_whitespace(text);
    const auto begins = [&](std::string_view tag) {
      return ascii::equals_ignoring_case(text.substr(0, tag.size()), tag);
    };
    if (std::any_of(std::begin(kTags), std::end(kTags), begins)) return true;
    if (!text.starts_with("<!--")) return false;
    text = skip_comment(text);
  }
}

/// `{ "name" :`, which no script begins with.
bool begins_as_json_object(std::string_view text) {
  text = skip_whitespace(text);
  if (!text.starts_with('{')) return false;
  text = skip_whitespace(text.substr(1));
  if (!text.starts_with('"')) return false;
  std::size_t i = 1;
  while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
  return i < text.size() && skip_whitespace(text.substr(i + 1)).starts_with(':');
}

}  // namespace

bool is_document_or_data(std::string_view body) {
  body = body.substr(0, kSniffedBytes);
  if (body.starts_with(kByteOrderMark)) body.remove_prefix(kByteOrderMark.size());
  const auto begins = [&](std::string_view breaker) { return body.starts_with(breaker); };
  return std::any_of(std::begin(kScriptBreakers), std::end(kScriptBreakers), begins) || begins_as_html(body) ||
         skip_whitespace(body).starts_with("<?xml") || begins_as_json_object(body);
}

}  // namespace crosscheck::browser
