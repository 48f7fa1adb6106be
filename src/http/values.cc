// SPDX-License-Identifier: Apache-2.0
//
// Values with a grammar of their own: numbers, ranges, MIME types.
#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::http {
namespace {

// "Collect a sequence of code points" from the front of `rest`. https://infra.spec.whatwg.org/#collect-a-sequence-of-code-points
template <class Predicate>
std::string_view collect(std::string_view& rest, Predicate wanted) noexcept {
  const auto end = std::find_if_not(rest.begin(), rest.end(), wanted);
  const std::string_view collected = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  rest.remove_prefix(collected.size());
  return collected;
}

bool skip(std::string_view& rest, char c) noexcept {
  if (rest.empty() || rest.front() != c) return false;
  rest.remove_prefix(1);
  return true;
}

// Compares two runs of digits as numbers.
bool is_greater(std::string_view a, std::string_view b) noexcept {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  return a.size() != b.size() ? a.size() > b.size() : a > b;
}

}  // namespace

std::optional<std::uint32_t> parse_delta_seconds(std::string_view value) noexcept {
  constexpr std::uint32_t kMost = 2147483648U;  // RFC 9111, section 1.2.2
  if (value.empty()) return std::nullopt;
  std::uint64_t seconds = 0;
  for (const char c : value) {
    if (!ascii::is_digit(c)) return std::nullopt;
    seconds = std::min<std::uint64_t>(seconds * 10 + static_cast<unsigned>(c - '0'), kMost);
  }
  return static_cast<std::uint32_t>(seconds);
}

std::optional<SingleRange> parse_single_range_header_value(std::string_view value, bool allow_whitespace) noexcept {
  constexpr std::string_view kUnit = "bytes";
  if (!value.starts_with(kUnit)) return std::nullopt;
  value.remove_prefix(kUnit.size());
  const auto skip_white_space = [&] {
    if (allow_whitespace) collect(value, is_http_tab_or_space);
  };

  skip_white_space();
  if (!skip(value, '=')) return std::nullopt;
  skip_white_space();
  SingleRange range;
  range.start = collect(value, ascii::is_digit);
  skip_white_space();
  if (!skip(value, '-')) return std::nullopt;
  skip_white_space();
  range.end = collect(value, ascii::is_digit);

  if (!value.empty()) return std::nullopt;
  if (range.start.empty() && range.end.empty()) return std::nullopt;
  if (!range.start.empty() && !range.end.empty() && is_greater(range.start, range.end)) return std::nullopt;
  return range;
}

bool is_simple_range_header_value(std::string_view value) noexcept {
  const auto range = parse_single_range_header_value(value, false);
  return range && !range->start.empty();
}

bool MimeType::essence_is(std::string_view essence) const noexcept {
  const std::size_t slash = essence.find('/');
  return slash != std::string_view::npos && ascii::equals_ignoring_case(type, essence.substr(0, slash)) &&
         ascii::equals_ignoring_case(subtype, essence.substr(slash + 1));
}

std::optional<MimeType> parse_mime_type(std::string_view value) noexcept {
  value = normalize_header_value(value);
  MimeType mime_type;
  mime_type.type = collect(value, [](char c) { return c != '/'; });
  if (!is_token(mime_type.type)) return std::nullopt;
  if (!skip(value, '/')) return std::nullopt;
  mime_type.subtype = collect(value, [](char c) { return c != ';'; });
  while (!mime_type.subtype.empty() && is_http_whitespace(mime_type.subtype.back())) mime_type.subtype.remove_suffix(1);
  if (!is_token(mime_type.subtype)) return std::nullopt;
  return mime_type;
}

}  // namespace crosscheck::http
