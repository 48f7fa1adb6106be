// SPDX-License-Identifier: Apache-2.0
#include "browser/author_headers.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/isomorphic.h"
#include "http/grammar.h"
#include "http/name_index.h"

namespace crosscheck::browser {
namespace {

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string(digits.substr(0, 1)) : std::string(digits.substr(first));
}

// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 8.20: such a request goes past the cache.
bool is_conditional(const HeaderList& headers) {
  return headers.has("If-Modified-Since") || headers.has("If-None-Match") || headers.has("If-Unmodified-Since") ||
         headers.has("If-Match") || headers.has("If-Range");
}

// netwerk/protocol/http/nsHttpHeaderArray.h, IsSingletonHeader
bool holds_single_value(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "content-type", "content-disposition", "content-length",      "user-agent", "referer",
      "host",         "authorization",       "proxy-authorization", "from",       "location",
      "max-forwards", "if-modified-since",   "if-unmodified-since", "sec-gpc",    "strict-transport-security"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view single) { return ascii::equals_ignoring_case(single, name); });
}

void merge(HeaderMerge rule, Header& sent, std::string_view value) {
  if (rule == HeaderMerge::kByName && (value.empty() || sent.value.empty() || holds_single_value(sent.name))) {
    sent.value = value;
    return;
  }
  sent.value.append(", ").append(value);
  while (http::is_http_whitespace(sent.value.back())) sent.value.pop_back();
}

// A single range as the HTTP cache writes it; anything else as it is.
std::string canonical_range(const std::string& value) {
  const std::string lower = ascii::to_lower(value);
  const auto range = http::parse_single_range_header_value(lower, true);
  if (!range) return value;
  return "bytes=" + without_leading_zeros(range->start) + "-" + without_leading_zeros(range->end);
}

}  // namespace

void append_author_headers(const Traits& traits, const RequestState& request, HeaderList& sent) {
  std::vector<Header> lines;
  http::NameIndex names;
  lines.reserve(request.headers.size());
  for (const Header& line : request.headers) {
    const bool recoded = traits.sends_values_as_utf8 && !ascii::is_ascii(line.value);
    const std::string decoded = recoded ? isomorphic_decode(line.value) : std::string();
    const std::string_view value = http::normalize_header_value(recoded ? decoded : line.value);
    if (const auto present = names.find(line.name)) {
      merge(traits.header_merge, lines[*present], value);
    } else {
      lines.push_back({line.name, std::string(value)});
      names.add(line.name);
    }
  }
  for (Header& line : lines) sent.append(std::move(line));
  // A body is sent off with the first Content-Type, and sent on with the last (dom/fetch/FetchDriver.cpp).
  const Header* type = request.headers.find("content-type");
  if (type && traits.header_merge == HeaderMerge::kByName && request.has_body && request.redirect_count == 0) {
    sent.set("Content-Type", http::normalize_header_value(type->value));
  }
  const Header* range = sent.find("range");
  if (range && traits.canonicalises_range && request.method == "GET" && !is_conditional(sent)) {
    sent.set("Range", canonical_range(range->value));
  }
}

}  // namespace crosscheck::browser
