// SPDX-License-Identifier: Apache-2.0
#include "policy/request_headers.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::policy {
namespace {

constexpr std::string_view kAuthorization = "authorization";

/// The bytes of tokens, letters in lower case; 0 for every other byte.
constexpr std::array<char, 256> kTokenBytes = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    const char byte = static_cast<char>(c);
    table[c] = http::is_token_code_point(byte) ? ascii::to_lower(byte) : '\0';
  }
  return table;
}();

/// What an `any` policy reads, at most; browsers send each name once, and no script needs more.
constexpr std::size_t kMaxNames = 64;
/// Lines of no more bytes are read to their end, however few names are listed: what browsers ask for is rarely longer, and
/// the name to blame is found.
constexpr std::size_t kAlwaysReadBytes = 256;
/// Spaces, tabs and commas between names, over all lines, besides one comma and one space behind each name.
constexpr std::size_t kMaxFiller = 16;

/// Holds the lines against a rule, name by name; done at the first that says no.
class Judge {
 public:
  /// @param bytes of all lines
  Judge(const Rule& rule, std::size_t bytes) noexcept
      : rule_(rule),
        longest_(rule.any_header ? kMaxNameBytes : rule.headers.longest()),
        beyond_(!rule.any_header && bytes > std::max(kAlwaysReadBytes, rule.headers.longest_list() + kMaxFiller)) {}

  Reason line(std::string_view bytes) noexcept {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    for (;;) {
      for (; at != end && (*at == ',' || http::is_http_tab_or_space(*at)); ++at) {
        if (++filler_ > kMaxFiller) return Reason::kHeadersTooLong;
      }
      if (at == end) return Reason::kNone;
      std::size_t size = 0;
      for (char byte = 0; at != end && (byte = kTokenBytes[static_cast<unsigned char>(*at)]) != 0; ++at) {
        // What goes on behind the longest name that is allowed is another.
        if (size == longest_) return rule_.any_header ? Reason::kHeadersTooLong : Reason::kHeaderNotListed;
        name_[size++] = byte;
      }
      if (size == 0) return Reason::kHeadersMalformed;
      if (!is_allowed({name_.data(), size})) return Reason::kHeaderNotListed;
      if (beyond_) return Reason::kHeadersBeyondList;
      if (rule_.any_header && ++names_ > kMaxNames) return Reason::kHeadersTooLong;
      for (; at != end && http::is_http_tab_or_space(*at); ++at) {
        if (++filler_ > kMaxFiller) return Reason::kHeadersTooLong;
      }
      if (at == end) return Reason::kNone;
      if (*at++ != ',') return Reason::kHeadersMalformed;
      if (at != end && http::is_http_tab_or_space(*at)) ++at;
    }
  }

 private:
  /// @param name in lower case
  [[nodiscard]] bool is_allowed(std::string_view name) const noexcept {
    if (!rule_.any_header) return rule_.headers.has(name);
    // `*` does not cover Authorization. https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
    return rule_.credentials || name != kAuthorization || rule_.headers.has(name);
  }

  const Rule& rule_;
  std::size_t longest_;
  bool beyond_;  // there are more bytes than a list of listed names has: one name tells whether the others are to blame
  std::size_t names_ = 0;
  std::size_t filler_ = 0;
  std::array<char, kMaxNameBytes> name_;  // left uninitialised until it is used
};

}  // namespace

Reason judge_request_headers(const Rule& rule, const Request& request) noexcept {
  if (request.request_headers() == 0) return Reason::kNone;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < request.request_headers(); ++i) bytes += request.request_headers(i).size();
  if (bytes > kMaxRequestHeadersBytes) return Reason::kHeadersTooLong;
  Judge judge(rule, bytes);
  for (std::size_t i = 0; i < request.request_headers(); ++i) {
    if (const Reason reason = judge.line(request.request_headers(i)); reason != Reason::kNone) return reason;
  }
  return Reason::kNone;
}

}  // namespace crosscheck::policy
