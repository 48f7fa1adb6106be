// SPDX-License-Identifier: Apache-2.0
// What distinguishes one engine from another, as data. The procedure reads traits and never asks which engine it is;
// adding an engine or a version is adding a table in engines/. Every value was seen in a recorded run of that engine
// (tests/oracle); `standard` follows https://fetch.spec.whatwg.org/ to the letter.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "browser/api_error.h"
#include "browser/trait_choices.h"
#include "crosscheck/browser.h"

namespace crosscheck::browser {

struct FailureReport;

struct Traits {
  Engine engine;

  // --- which requests are simple
  bool trims_before_safelisting;      ///< "a, ", joined with nothing, is judged as "a,"
  bool joins_before_safelisting;      ///< a header appended twice is judged as one value "a, b", not entry by entry
  bool safelists_client_hints;        ///< DPR, Save-Data, Width, ... with valid values need no preflight
  bool lists_repeated_names;          ///< a header appended twice is listed twice
  bool sums_safelisted_lengths;       ///< more than 1024 bytes of safelisted values make them all unsafe
  std::uint64_t max_range_number;     ///< a range with a number beyond it needs a preflight
  bool range_unit_ignores_case;       ///< BYTES=0- is a simple range
  bool safelist_refuses_non_ascii;    ///< bytes >= 0x80 in Accept or Content-Type need a preflight
  bool safelist_refuses_comma;        ///< a comma anywhere in Content-Type needs a preflight
  bool listener_forces_without_body;  ///< an upload listener forces a preflight even when nothing is uploaded
  bool stream_forces_preflight;       ///< a streaming body alone forces a preflight
  bool supports_stream_body;          ///< over HTTP/1.1; where not, the request proper fails in the network layer
  bool refuses_stream_body;           ///< fetch() rejects before anything is sent
  bool stream_is_text;                ///< a stream is no body: its text form, "[object ReadableStream]", is sent
  bool stream_implies_cors;           ///< a streaming body turns mode same-origin into cors

  // --- headers a script may set
  bool user_agent_from_fetch_ignored;
  bool user_agent_from_xhr_ignored;
  HeaderMerge header_merge;

  bool beacons_name_url_origin;        ///< not "null" for a sandboxed frame or a file
  bool names_origin_of_cors_elements;  ///< elements in mode cors send Origin to their own origin too
  bool downgrade_hides_origin;         ///< a secure page is "null" to an insecure URL, but in mode cors
  bool keeps_origin_within_origin;     ///< a POST that became GET still sends Origin until it leaves the origin
  bool sends_values_as_utf8;           ///< byte 0xE9 of a script's header value goes out as 0xC3 0xA9

  bool
      drops_malformed_blob_type;  ///< XMLHttpRequest and sendBeacon() send no Content-Type for a Blob whose type is none
  CharsetRewrite charset_rewrite;
  bool keeps_joined_type_of_form;     ///< ... but not of several Content-Types beside URLSearchParams
  bool canonicalises_range;           ///< the HTTP cache writes a single range anew
  bool refuses_embedded_credentials;  ///< mode no-cors: no URL with a username or password

  bool opaque_pages_keep_site;  ///< to Cross-Origin-Resource-Policy: same-site, a framed one is of its embedder's site
  OpaqueOrigin opaque_page_names_origin;  ///< in mode no-cors
  bool leaving_taints_no_cors;            ///< mode no-cors: any redirect to another origin makes Origin null

  // --- the preflight
  PreflightRule preflight_rule;
  PreflightOrder preflight_order;
  PreflightRedirect preflight_redirect;
  bool forced_preflight_needs_no_methods;  ///< without Access-Control-Allow-Methods, for a listener or a stream
  bool header_tokens_before_method;  ///< a bad token in Access-Control-Allow-Headers is named before a refused method
  bool authorization_covered_by_wildcard;
  bool preflight_names_real_origin;  ///< a preflight after a tainting redirect still carries the page's origin
  bool own_origin_preflight_skips_cors_check;
  bool names_common_headers_first;    ///< which of several refused headers is named (WebKit's header map)
  bool caches_wildcards;              ///< `*` in the preflight cache matches any name
  bool max_age_is_integer;            ///< a sign may stand before it, and beyond 63 bits it is malformed
  bool malformed_max_age_is_default;  ///< a malformed Access-Control-Max-Age counts as absent (5 s), else as 0
  bool cache_keeps_insufficient;      ///< an entry that does not cover a request stays
  bool cache_shares_credentialed;     ///< an entry made with credentials serves requests without
  bool cache_serves_forced;           ///< a preflight that a listener or a stream forces is spared too
  CacheBypass preflight_cache_bypass;
  CachedOrigin cached_origin;
  bool cached_wildcard_covers_authorization;
  bool caches_refusals;  ///< a preflight that did not permit its own request is remembered too
  bool head_is_safelisted_in_cache;
  bool cache_forgets_failures;  ///< a failed request drops what its preflight was remembered for
  std::uint32_t max_age_cap;    ///< seconds

  // --- the CORS check
  bool accepts_space_before_colon;
  bool repairs_values;                   ///< a byte that is no UTF-8 is replaced by those of U+FFFD (libsoup)
  bool joins_without_empty_lines;        ///< empty lines vanish when several are joined
  bool counts_exact_allow_origin_lines;  ///< two lines spelt exactly so are refused before their values are read
  bool rechecks_own_origin_chains;       ///< WebKit's second checker

  // --- what stops a request besides CORS
  bool mixed_content_exempts_loopback;  ///< a secure page may load from http://localhost and the like
  bool upgrades_redirected_images;      ///< as it does those whose first URL is insecure
  bool judges_mixed_redirects_late;  ///< after the preflight, with WebKit's second checker; any insecure scheme counts
  bool judges_mode_before_mixed_content;
  bool refuses_ftp_redirects_first;  ///< before any check of the redirect
  OpaqueBlocking opaque_blocking;
  bool supports_credentialless;         ///< Cross-Origin-Embedder-Policy: credentialless
  bool unknown_resource_policy_allows;  ///< under require-corp too, where none would not
  bool mode_first_at_redirects;         ///< what mode forbids is refused before CSP judges it; workers always
  bool image_upgrades_last;  ///< at redirects, and shown where it cannot be: a secure page's insecure picture

  // --- elements
  TypeReading type_reading;
  bool judges_script_type_first;  ///< before the status, of classic scripts
  bool draws_pdf;                 ///< in images
  bool fonts_use_cors;
  bool styles_take_any_type;           ///< without nosniff: it loads, with no rules in it
  bool redirected_styles_need_type;    ///< else one without a Content-Type is taken for CSS wherever it came from
  std::string_view second_style_type;  ///< that stands for CSS; empty when there is none
  bool reset_content_has_body;         ///< of a 205, there is one if it is sent
  bool styles_need_ok_status;          ///< stylesheets and workers; else only errors count
  bool no_cors_elements_follow_data;   ///< a redirect to a data: URL
  bool beacon_keeps_malformed_blob_type;
  std::uint16_t first_module_error_status;
  bool judges_type_before_cors_check;  ///< a script of another type counts as no response
  std::uint16_t first_error_status;    ///< of classic scripts, stylesheets and workers

  // --- redirects
  RedirectOrder redirect_order;
  bool manual_mode_reads_location;     ///< a Location that is no URL fails in redirect mode manual too
  bool error_mode_judges_target;       ///< redirect mode error: what is wrong with the target is told first
  unsigned background_redirect_limit;  ///< of beacons and workers
  bool policies_before_cors_check;     ///< mixed content and CSP judge a redirect's target first
  LocationBytes location_bytes;
  bool spaces_in_hosts;              ///< "https://a b/" is a URL, of a host that nobody knows
  bool csp_judges_redirect_schemes;  ///< before a target that is no http URL is refused
  std::span<const std::string_view>
      dropped_redirect_schemes;  ///< of targets refused after the CORS check without a word
  bool caches_redirects;         ///< a permanent redirect to its own URL goes round until the limit is reached
  bool any_3xx_redirects;        ///< with a Location: also 309 and the like (libsoup)
  bool joins_location_lines;     ///< several Location lines are one value "a, b"; else the first counts
  RedirectedHeaders redirected_headers;
  std::span<const std::string_view>
      unseen_redirect_targets;        ///< how those begin that are refused before the CORS check
  bool refuses_conflicting_lines;     ///< several different Location lines are a broken response
  bool refuses_proxy_authentication;  ///< a 407 without a proxy is a broken response
  EmptyLocation empty_location;
  bool redirects_drop_client_hints;  ///< DPR, Width, ... of a script are sent on to the page's own origin only
  bool delete_becomes_get_across_origins;
  bool stream_survives_redirect;                ///< a streaming body is sent again
  bool error_mode_refuses_any_redirect_status;  ///< redirect mode error: also a 3xx without Location

  // --- what is not CORS
  bool checks_local_network;
  bool reads_target_address_space;  ///< what fetch() says of its target; needs tell_mixed_image
  bool honours_only_if_cached;
  bool csp_can_make_page_public;       ///< the directive treat-as-public-address
  bool classic_worker_takes_any_type;  ///< a worker's script needs no JavaScript type, and has none of media

  // --- what the script sees
  bool
      exposes_before_bad_token;  ///< `*` in Access-Control-Expose-Headers counts to fetch() in a list that does not parse

  // --- what is printed
  void (*print)(const FailureReport& report, std::vector<std::string>& console);
  /// What is said of a failure besides lines about CORS; may be null, where the engine makes no difference.
  void (*tell_look_alike)(const FailureReport& report, std::vector<std::string>& other_console);
  /// An image was asked for by https where the page or a redirect said http; may be null.
  void (*tell_upgrade)(std::string_view url, std::vector<std::string>& other_console);
  void (*refuse_header)(std::string_view name,
                        std::vector<std::string>& console);  ///< by setRequestHeader(); may be null
  void (*tell_mixed_image)(const Origin& page, std::string_view url, MixedImage what,
                           std::vector<std::string>& console);                                   ///< may be null
  void (*warn_authorization_wildcard)(std::string_view url, std::vector<std::string>& console);  ///< may be null
  std::string (*api_error)(const ApiFailure& failure);       ///< what the API throws
  std::string_view fetch_error;                              ///< what fetch() rejects with
  std::string (*script_error)(const FailureReport& report);  ///< where it is another; empty where not; may be null
};

extern const Traits kStandard;
extern const Traits kChromium;
extern const Traits kFirefox;
extern const Traits kWebkit;

[[nodiscard]] const Traits& traits_of(Engine engine) noexcept;

}  // namespace crosscheck::browser
