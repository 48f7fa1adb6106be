// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "http/grammar.h"

namespace crosscheck::http {
namespace {

// The position after https://fetch.spec.whatwg.org/#collect-an-http-quoted-string, which begins at `position`. A string
// that nobody closes ends with the value.
std::size_t after_quoted_string(std::string_view value, std::size_t position) noexcept {
  for (++position; position < value.size(); ++position) {
    if (value[position] == '"') return position + 1;
    if (value[position] == '\\') ++position;
  }
  return value.size();
}

std::size_t find_comma(std::string_view value, std::size_t position, ListSyntax syntax) noexcept {
  if (syntax == ListSyntax::kTokens) return std::min(value.find(',', position), value.size());
  while (position < value.size() && value[position] != ',') {
    position = value[position] == '"' ? after_quoted_string(value, position) : position + 1;
  }
  return position;
}

}  // namespace

List::Iterator& List::Iterator::operator++() noexcept {
  if (end_ == value_.size()) {
    done_ = true;
    return *this;
  }
  begin_ = end_ + 1;
  read();
  return *this;
}

void List::Iterator::read() noexcept {
  end_ = find_comma(value_, begin_, syntax_);
  while (begin_ < end_ && is_http_tab_or_space(value_[begin_])) ++begin_;
  element_ = {strip_http_tab_or_space(value_.substr(begin_, end_ - begin_)), begin_};
}

std::optional<ListElement> find_non_token(std::string_view value) noexcept {
  for (const ListElement& element : List(value)) {
    if (!element.text.empty() && !is_token(element.text)) return element;
  }
  return std::nullopt;
}

}  // namespace crosscheck::http
