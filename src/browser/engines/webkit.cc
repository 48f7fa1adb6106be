// SPDX-License-Identifier: Apache-2.0
// WebKitGTK 2.50, as recorded in tests/oracle.
#include "browser/engines/standard.h"
#include "browser/engines/webkit_look_alikes.h"
#include "browser/engines/webkit_messages.h"

namespace crosscheck::browser {
namespace {

constexpr Traits make_traits() {
  Traits traits = kStandardTraits;
  traits.engine = Engine::kWebkit;
  traits.joins_before_safelisting = true;
  traits.sums_safelisted_lengths = false;
  traits.range_unit_ignores_case = true;
  traits.supports_stream_body = false;
  traits.preflight_rule = PreflightRule::kOnceAlways;
  traits.preflight_order = PreflightOrder::kStatusFirst;
  traits.authorization_covered_by_wildcard = true;
  traits.honours_only_if_cached = false;
  traits.max_age_is_integer = true;
  traits.cached_origin = CachedOrigin::kUntainted;
  traits.cached_wildcard_covers_authorization = true;
  traits.caches_refusals = true;
  traits.cache_keeps_insufficient = false;
  traits.cache_forgets_failures = false;
  traits.max_age_cap = 600;
  traits.rechecks_own_origin_chains = true;
  traits.delete_becomes_get_across_origins = true;
  traits.names_common_headers_first = true;
  traits.names_origin_of_cors_elements = true;
  traits.refuses_stream_body = true;
  traits.keeps_origin_within_origin = true;
  traits.beacons_name_url_origin = true;
  traits.judges_mode_before_mixed_content = true;
  traits.sends_values_as_utf8 = true;
  traits.repairs_values = true;
  traits.mixed_content_exempts_loopback = false;
  traits.judges_mixed_redirects_late = true;
  traits.refuses_ftp_redirects_first = true;
  traits.tell_mixed_image = webkit::tell_mixed_image;
  traits.fonts_use_cors = false;
  traits.reset_content_has_body = true;
  traits.styles_need_ok_status = true;
  traits.type_reading = TypeReading::kFirst;
  traits.judges_script_type_first = true;
  traits.draws_pdf = true;
  traits.second_style_type = "application/x-unknown-content-type";
  traits.no_cors_elements_follow_data = true;
  traits.beacon_keeps_malformed_blob_type = true;
  traits.forced_preflight_needs_no_methods = false;
  traits.first_module_error_status = 400;
  traits.first_error_status = 400;
  traits.opaque_blocking = OpaqueBlocking::kNone;
  traits.joins_location_lines = true;
  traits.any_3xx_redirects = true;
  traits.empty_location = EmptyLocation::kFailure;
  traits.drops_malformed_blob_type = true;
  traits.downgrade_hides_origin = false;
  traits.supports_credentialless = false;
  traits.charset_rewrite = CharsetRewrite::kSerialized;
  traits.redirected_headers = RedirectedHeaders::kFirstAcrossOrigins;
  traits.print = webkit::print;
  traits.refuse_header = webkit::refuse_header;
  traits.api_error = webkit::api_error;
  traits.script_error = webkit::script_error;
  traits.fetch_error = "TypeError: Load failed";
  return traits;
}

}  // namespace

constexpr Traits kWebkit = make_traits();

}  // namespace crosscheck::browser
