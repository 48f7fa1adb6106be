// SPDX-License-Identifier: Apache-2.0
#include "browser/max_age.h"

#include <algorithm>

#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

constexpr std::uint32_t kDefaultMaxAge = 5;

}  // namespace

std::uint32_t read_max_age(const Traits& traits, const HeaderList& headers) {
  const ReadHeader line = read_header(traits, headers, "Access-Control-Max-Age");
  if (line.first < 0 || line.value.empty()) return kDefaultMaxAge;
  std::string_view digits = line.value;
  if (traits.max_age_is_integer && digits.starts_with('+')) digits.remove_prefix(1);
  const std::size_t significant = digits.size() - std::min(digits.find_first_not_of('0'), digits.size());
  const bool too_large =
      traits.max_age_is_integer &&
      (significant > 19 || (significant == 19 && digits.substr(digits.size() - 19) > "9223372036854775807"));
  if (const auto seconds = http::parse_delta_seconds(digits); seconds && !too_large) {
    return std::min(*seconds, traits.max_age_cap);
  }
  const bool negative = line.value.starts_with('-');
  return negative || !traits.malformed_max_age_is_default ? 0 : kDefaultMaxAge;
}

}  // namespace crosscheck::browser
