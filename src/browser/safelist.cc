// SPDX-License-Identifier: Apache-2.0
#include "browser/safelist.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// https://fetch.spec.whatwg.org/#cors-safelisted-request-header, step 1 of "content-type" and "accept".
constexpr std::size_t kMaxSafelistedValue = 128;
// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names, step 4.
constexpr std::size_t kMaxSafelistedSum = 1024;

bool has_unsafe_byte(const Traits& traits, std::string_view value) {
  return std::any_of(value.begin(), value.end(), [&](char c) {
    return http::is_cors_unsafe_request_header_byte(c) ||
           (traits.safelist_refuses_non_ascii && static_cast<unsigned char>(c) >= 0x80);
  });
}

bool is_language_value(std::string_view value) {
  return std::all_of(value.begin(), value.end(), http::is_language_header_byte);
}

bool is_safelisted_content_type(const Traits& traits, std::string_view value) {
  if (has_unsafe_byte(traits, value)) return false;
  if (traits.safelist_refuses_comma && value.find(',') != std::string_view::npos) return false;
  const auto type = http::parse_mime_type(value);
  return type && (type->essence_is("application/x-www-form-urlencoded") || type->essence_is("multipart/form-data") ||
                  type->essence_is("text/plain"));
}

bool is_at_most(std::string_view digits, std::uint64_t limit) {
  if (digits.empty()) return true;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && number <= limit;
}

bool is_simple_range(const Traits& traits, std::string_view value) {
  const std::string lower = traits.range_unit_ignores_case ? ascii::to_lower(value) : std::string(value);
  if (!http::is_simple_range_header_value(lower)) return false;
  const auto range = http::parse_single_range_header_value(lower, false);
  return is_at_most(range->start, traits.max_range_number) && is_at_most(range->end, traits.max_range_number);
}

// Chromium: services/network/public/cpp/cors/cors.cc checks client hints by value.
bool is_number_from_zero(std::string_view value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() && std::isfinite(number) && number >= 0;
}

bool is_whole_number(std::string_view value) {
  return !value.empty() && value.size() < 10 && std::all_of(value.begin(), value.end(), ascii::is_digit);
}

bool is_safelisted_client_hint(std::string_view name, std::string_view value) {
  if (name == "save-data") return ascii::equals_ignoring_case(value, "on");
  if (name == "ect") return value == "slow-2g" || value == "2g" || value == "3g" || value == "4g";
  if (name == "rtt" || name == "viewport-width" || name == "width") return is_whole_number(value);
  return (name == "device-memory" || name == "downlink" || name == "dpr") && is_number_from_zero(value);
}

}  // namespace

bool is_cors_safelisted_request_header(const Traits& traits, std::string_view name, std::string_view value) {
  if (value.size() > kMaxSafelistedValue) return false;
  if (ascii::equals_ignoring_case(name, "accept")) return !has_unsafe_byte(traits, value);
  if (ascii::equals_ignoring_case(name, "accept-language") || ascii::equals_ignoring_case(name, "content-language")) {
    return is_language_value(value);
  }
  if (ascii::equals_ignoring_case(name, "content-type")) return is_safelisted_content_type(traits, value);
  if (ascii::equals_ignoring_case(name, "range")) return is_simple_range(traits, value);
  return traits.safelists_client_hints && is_safelisted_client_hint(ascii::to_lower(name), value);
}

std::vector<std::string> cors_unsafe_request_header_names(const Traits& traits, const HeaderList& headers,
                                                          std::string_view body_type) {
  std::vector<std::string> names;
  if (headers.empty() && body_type.empty()) return names;
  names.reserve(headers.size() + 1);
  std::vector<std::string_view> safelisted;
  std::size_t safelisted_sum = 0;
  const auto judge = [&](std::string_view name, std::string_view value) {
    if (traits.trims_before_safelisting) value = http::normalize_header_value(value);
    if (!is_cors_safelisted_request_header(traits, name, value)) {
      names.push_back(ascii::to_lower(name));
    } else if (traits.sums_safelisted_lengths) {
      safelisted_sum += value.size();
      safelisted.push_back(name);
    }
  };
  for (const Header& line : headers) judge(line.name, line.value);
  if (!body_type.empty()) judge("content-type", body_type);
  if (safelisted_sum > kMaxSafelistedSum) {
    for (const std::string_view name : safelisted) names.push_back(ascii::to_lower(name));
  }
  std::sort(names.begin(), names.end());
  if (!traits.lists_repeated_names) names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool is_no_cors_safelisted_request_header(const Traits& traits, std::string_view name, std::string_view value) {
  return http::is_no_cors_safelisted_request_header_name(name) &&
         is_cors_safelisted_request_header(traits, name, value);
}

}  // namespace crosscheck::browser
