// SPDX-License-Identifier: Apache-2.0
#include "policy/request_headers.h"

#include <array>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::policy {
namespace {

constexpr std::string_view kAuthorization = "authorization";

constexpr std::uint8_t kTokenByte = 1;
constexpr std::uint8_t kSpace = 2;
constexpr std::uint8_t kComma = 4;

/// What each byte is in a list of tokens; 0 for those that have no place in one.
const std::array<std::uint8_t, 256> kBytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) table[c] = http::is_token_code_point(static_cast<char>(c)) ? kTokenByte : 0;
  table[' '] = table['\t'] = kSpace;
  table[','] = kComma;
  return table;
}();

/// Names that are looked up, at most: browsers send each once, and no script needs more.
constexpr std::size_t kMaxNames = 64;

/// Reads one line element by element: `visit` is called with each name.
/// @return false when the line is no list of tokens
template <typename Visit>
bool for_each_name(std::string_view line, Visit visit) noexcept {
  const char* at = line.data();
  const char* const end = at + line.size();
  const auto kind = [](const char* c) { return kBytes[static_cast<unsigned char>(*c)]; };
  while (at != end) {
    while (at != end && (kind(at) & (kSpace | kComma)) != 0) ++at;
    const char* const begin = at;
    while (at != end && kind(at) == kTokenByte) ++at;
    const char* const name_end = at;
    while (at != end && kind(at) == kSpace) ++at;
    if (at != end && kind(at) != kComma) return false;
    if (name_end != begin) visit(std::string_view(begin, static_cast<std::size_t>(name_end - begin)));
  }
  return true;
}

}  // namespace

Reason judge_request_headers(const Rule& rule, const Request& request) noexcept {
  if (request.request_headers() == 0) return Reason::kNone;
  if (request.request_headers() > kMaxRequestHeadersLines) return Reason::kHeadersTooLong;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < request.request_headers(); ++i) bytes += request.request_headers(i).size();
  if (bytes > kMaxRequestHeadersBytes) return Reason::kHeadersTooLong;

  bool all_listed = true;
  std::size_t names = 0;
  for (std::size_t i = 0; i < request.request_headers(); ++i) {
    const bool well_formed = for_each_name(request.request_headers(i), [&](std::string_view name) {
      if (++names > kMaxNames || !all_listed) return;
      if (rule.any_header) {
        // `*` does not cover Authorization. https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
        all_listed = rule.credentials || !ascii::equals_ignoring_case(name, kAuthorization) || rule.headers.has(name);
      } else {
        all_listed = rule.headers.has(name);
      }
    });
    if (!well_formed) return Reason::kHeadersMalformed;
  }
  if (names > kMaxNames) return Reason::kHeadersTooLong;
  return all_listed ? Reason::kNone : Reason::kHeaderNotListed;
}

}  // namespace crosscheck::policy
