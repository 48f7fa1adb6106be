// SPDX-License-Identifier: Apache-2.0
#include "browser/cors_check.h"

#include "base/ascii.h"
#include "crosscheck/url.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";
constexpr std::string_view kAllowCredentials = "Access-Control-Allow-Credentials";

// Names why a value that is neither `*` nor the origin was refused. Chromium tells these apart
// (services/network/cors/cors_util.cc); so does the report, whatever the engine prints.
Failure name_mismatch(const ReadHeader& allow_origin) {
  const std::string_view value = allow_origin.value;
  if (allow_origin.lines > 1 || value.find_first_of(" ,") != std::string_view::npos) return Failure::kAcaoMultiple;
  if (value == "null") return Failure::kAcaoMismatch;
  return Url::parse(value) ? Failure::kAcaoMismatch : Failure::kAcaoInvalid;
}

Failure judge_allow_origin(const ReadHeader& allow_origin, std::string_view origin, bool include) {
  if (allow_origin.value == "*") return include ? Failure::kAcaoWildcardCredentials : Failure::kNone;
  if (allow_origin.first < 0) return Failure::kAcaoMissing;
  if (allow_origin.value != origin) return name_mismatch(allow_origin);
  return Failure::kNone;
}

}  // namespace

ReadHeader read_header(const Traits& traits, const HeaderList& headers, std::string_view name) {
  ReadHeader read;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    std::string_view line_name = headers[i].name;
    if (traits.accepts_space_before_colon) line_name = http::strip_http_tab_or_space(line_name);
    if (!ascii::equals_ignoring_case(line_name, name)) continue;
    const std::string_view value = http::normalize_header_value(headers[i].value);
    ++read.lines;
    if (line_name == name) ++read.lines_spelt_exactly;
    if (read.first < 0) {
      read.first = static_cast<std::int32_t>(i);
      read.value = value;
      continue;
    }
    if (traits.joins_without_empty_lines && (value.empty() || read.value.empty())) {
      read.value += value;
    } else {
      read.value.append(", ").append(value);
    }
  }
  return read;
}

CorsCheckResult cors_check(const Traits& traits, const HeaderList& headers, std::string_view origin, bool include) {
  ReadHeader allow_origin = read_header(traits, headers, kAllowOrigin);
  if (traits.counts_exact_allow_origin_lines && allow_origin.lines_spelt_exactly > 1) {
    return {Failure::kAcaoMultiple, std::move(allow_origin.value), allow_origin.first};
  }
  const Failure failure = judge_allow_origin(allow_origin, origin, include);
  if (failure != Failure::kNone) return {failure, std::move(allow_origin.value), allow_origin.first};
  if (!include) return {};
  ReadHeader allow_credentials = read_header(traits, headers, kAllowCredentials);
  if (allow_credentials.value == "true") return {};
  return {Failure::kAcacNotTrue, std::move(allow_credentials.value), allow_credentials.first};
}

}  // namespace crosscheck::browser
