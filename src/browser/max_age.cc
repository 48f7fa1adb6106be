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
  if (line.first < 0) return kDefaultMaxAge;
  if (const auto seconds = http::parse_delta_seconds(line.value)) return std::min(*seconds, traits.max_age_cap);
  const bool negative = line.value.starts_with('-');
  return negative || !traits.malformed_max_age_is_default ? 0 : kDefaultMaxAge;
}

}  // namespace crosscheck::browser
