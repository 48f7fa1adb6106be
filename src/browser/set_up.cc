// SPDX-License-Identifier: Apache-2.0
// From what a page says to a request: the part of each API and element that comes before the fetch.
#include <algorithm>

#include "base/ascii.h"
#include "browser/csp.h"
#include "browser/procedure.h"
#include "browser/safelist.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// True when a base URL has no say in the parsing of `url`: a scheme and "//" follow each other.
bool begins_with_authority(std::string_view url) noexcept {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || url.substr(colon + 1, 2) != "//" || !ascii::is_alpha(url.front()))
    return false;
  return std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return ascii::is_alphanumeric(c) || c == '+' || c == '-' || c == '.'; });
}

tl::expected<Url, UrlError> parse_against(const Origin& origin, std::string_view url) {
  if (origin.is_opaque() || begins_with_authority(url)) return Url::parse(url);
  const auto base = Url::parse(origin.serialize());
  return Url::parse(url, base ? &*base : nullptr);
}

}  // namespace

bool Fetch::Procedure::set_up(const Intent& intent) {
  outcome_.exchanges.reserve(2);  // a preflight and a request: what nearly every fetch comes to
  outcome_.steps.reserve(8);
  request_.as = intent.as;
  csp_ = intent.page.csp;
  coep_ = intent.page.coep;
  page_space_ = traits_.csp_can_make_page_public && treats_as_public_address(csp_) ? AddressSpace::kPublic
                                                                                   : intent.page.address_space;
  if (traits_.reads_target_address_space && intent.as == Asker::kFetch) target_space_ = intent.target_address_space;
  from_file_ = intent.page.kind == PageKind::kFile;
  if (!intent.page.embedder.empty()) embedder_ = Origin::parse(intent.page.embedder).value_or(Origin());
  request_.origin = Origin::parse(intent.origin).value_or(Origin());
  const bool xhr = intent.as == Asker::kXhr || intent.as == Asker::kXhrUpload;
  if (!arguments_are_bytes(intent) || (xhr && !set_method(intent))) return false;
  auto url = parse_against(request_.origin, intent.url);
  if (!url) return fail_api({xhr ? ApiError::kXhrInvalidUrl : ApiError::kInvalidUrl, intent.url});
  request_.url = *std::move(url);
  request_.first_url = request_.url;
  switch (intent.as) {
    case Asker::kFetch:
      return set_up_fetch(intent);
    case Asker::kXhr:
    case Asker::kXhrUpload:
      return set_up_xhr(intent);
    case Asker::kBeacon:
      return set_up_beacon(intent);
    default:
      set_up_element(intent);
      return true;
  }
}

// https://html.spec.whatwg.org/#create-a-potential-cors-request
void Fetch::Procedure::set_up_element(const Intent& intent) {
  request_.method = "GET";
  const bool always_cors = intent.as == Asker::kModule || intent.as == Asker::kImport ||
                           (intent.as == Asker::kFont && traits_.fonts_use_cors) || intent.as == Asker::kEventSource;
  if (intent.as == Asker::kWorker) {
    request_.mode = Mode::kSameOrigin;
  } else {
    request_.mode = always_cors || intent.crossorigin != CrossOrigin::kAbsent ? Mode::kCors : Mode::kNoCors;
  }
  if (intent.crossorigin == CrossOrigin::kUseCredentials || request_.mode == Mode::kNoCors) {
    request_.credentials = Credentials::kInclude;
  }
  if (intent.as == Asker::kEventSource && intent.credentials == Credentials::kInclude) {
    request_.credentials = Credentials::kInclude;
  }
}

// https://w3c.github.io/beacon/#sendbeacon-method
bool Fetch::Procedure::set_up_beacon(const Intent& intent) {
  request_.method = "POST";
  request_.credentials = Credentials::kInclude;
  if (intent.page.kind == PageKind::kFile) url_origin_ = "file://";
  if (intent.page.kind == PageKind::kSandboxedFrame) url_origin_ = intent.page.embedder;
  set_body(intent);
  const bool safelisted = body_type_.empty() || is_cors_safelisted_request_header(traits_, "content-type", body_type_);
  request_.mode = safelisted ? Mode::kNoCors : Mode::kCors;
  request_.unsafe_request = !safelisted;
  return request_.url.is_http() || fail_api({ApiError::kBeaconScheme, request_.url.href()});
}

// https://fetch.spec.whatwg.org/#concept-bodyinit-extract: a Content-Type of the author's wins over the body's.
void Fetch::Procedure::set_body(const Intent& intent) {
  if (!intent.body) return;
  request_.has_body = true;
  const bool stream = intent.body->kind == BodyKind::kStream;
  request_.stream_body = stream && !traits_.stream_is_text;
  if (stream && traits_.stream_is_text && !request_.headers.has("content-type")) {
    body_type_ = "text/plain;charset=UTF-8";
  }
  if (intent.body->type.empty() || request_.headers.has("content-type")) return;
  const bool malformed = intent.body->kind == BodyKind::kBlob && !http::parse_mime_type(intent.body->type);
  const bool kept =
      intent.as == Asker::kFetch || (intent.as == Asker::kBeacon && traits_.beacon_keeps_malformed_blob_type);
  if (malformed && !kept && traits_.drops_malformed_blob_type) return;
  body_type_ = intent.body->type;
}

}  // namespace crosscheck::browser
