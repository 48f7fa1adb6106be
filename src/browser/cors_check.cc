// SPDX-License-Identifier: Apache-2.0
#include "browser/cors_check.h"

#include "browser/read_header.h"
#include "crosscheck/url.h"

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

CorsCheckResult cors_check(const Traits& traits, const HeaderList& headers, std::string_view origin, bool include) {
  ReadHeader allow_origin = read_header(traits, headers, kAllowOrigin);
  if (traits.counts_exact_allow_origin_lines && allow_origin.lines_spelt_exactly > 1) {
    return {Failure::kAcaoMultiple, std::move(allow_origin.value), allow_origin.first, true};
  }
  const Failure failure = judge_allow_origin(allow_origin, origin, include);
  if (failure != Failure::kNone) return {failure, std::move(allow_origin.value), allow_origin.first};
  if (!include) return {};
  ReadHeader allow_credentials = read_header(traits, headers, kAllowCredentials);
  if (allow_credentials.value == "true") return {};
  return {Failure::kAcacNotTrue, std::move(allow_credentials.value), allow_credentials.first};
}

}  // namespace crosscheck::browser
