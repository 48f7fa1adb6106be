// SPDX-License-Identifier: Apache-2.0
// What stops a request before it is sent: https://fetch.spec.whatwg.org/#main-fetch, step 7.
#include <algorithm>

#include "browser/bad_port.h"
#include "browser/csp.h"
#include "browser/procedure.h"
#include "url/address_space.h"

namespace crosscheck::browser {
namespace {

// https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
bool is_mixed_content(const Traits& traits, const Origin& page, const Url& url) {
  if (page.scheme() != "https") return false;
  if (traits.judges_mixed_redirects_late && !url.is_http()) {
    constexpr std::string_view kSecure[] = {"about", "blob", "data", "wss"};
    return std::find(std::begin(kSecure), std::end(kSecure), url.scheme()) == std::end(kSecure);
  }
  return url.scheme() == "http" && !(traits.mixed_content_exempts_loopback && url.origin().potentially_trustworthy());
}

// Of whom WebKit's network process knows the page's Content Security Policy; for the others the web process judges.
bool is_judged_by_network(Asker as) noexcept {
  return as == Asker::kFetch || as == Asker::kXhr || as == Asker::kXhrUpload || as == Asker::kEventSource ||
         as == Asker::kBeacon || as == Asker::kWorker;
}

// Neither an IP address nor "localhost".
bool is_upgradable(const Url& url) { return url::address_space_of_host(url.host()) == AddressSpace::kUnknown; }

}  // namespace

bool Fetch::Procedure::blocked_before_request() {
  const FailurePoint point = point_of_url();
  if (has_bad_port(request_.url)) {
    step("Block bad port", "#block-bad-port", StepResult::kFailed);
    fail(Failure::kBadPort, point, {});
    return true;
  }
  upgrade_mixed_image();
  const bool late = traits_.judges_mixed_redirects_late && request_.redirect_count > 0;
  const bool throws = request_.as == Asker::kWorker && !request_.url.has_origin(request_.origin);
  if (throws && request_.redirect_count == 0 && traits_.judges_mode_before_mixed_content) return false;
  if (!late && blocked_as_mixed_content(request_.url, request_.redirect_count > 0, point, {})) return true;
  return blocked_by_csp(&request_.url, request_.redirect_count > 0, point, {});
}

// What mode says of a URL, some engines let it say before what stops a request that is allowed by it.
bool Fetch::Procedure::mode_refuses(const Url& url) const {
  if (url.has_origin(request_.origin)) return false;
  return request_.mode == Mode::kSameOrigin ||
         (request_.mode == Mode::kNoCors && request_.redirect != Redirect::kFollow);
}

bool Fetch::Procedure::blocked_by_csp(const Url* url, bool redirected, FailurePoint point, const Detail& detail) {
  const bool mode_first = traits_.mode_first_at_redirects && (redirected || request_.as == Asker::kWorker);
  if (csp_.empty() || (mode_first && url && mode_refuses(*url))) return false;
  const auto violation = check_content_security_policy(csp_, request_.as, url, request_.origin, redirected);
  if (!violation) return false;
  step("Content Security Policy", "https://w3c.github.io/webappsec-csp/#should-block-request", StepResult::kFailed);
  Detail told = detail;
  told.location = url ? url->href() : detail.url;
  told.value = violation->directive;
  if (violation->by_fallback) told.header = violation->wanted;
  fail(Failure::kCsp, point, told);
  return true;
}

// In WebKit the page's policies judge a redirect to what is no http URL, or no URL at all, before its scheme is looked
// at; but not once the chain has crossed origins in mode cors, where the network process refuses such a target.
bool Fetch::Procedure::policies_refuse_odd_target(const tl::expected<Url, UrlError>& target,
                                                  std::string_view location) {
  const bool crossed = request_.mode == Mode::kCors && request_.tainting == Tainting::kCors;
  if (crossed || (target && target->is_http())) return false;
  const bool network = is_judged_by_network(request_.as);
  const Url* const url = target ? &*target : nullptr;
  const std::string text(url ? url->href() : location);
  if (network && blocked_by_csp(url, true, FailurePoint::kRedirect, {.url = text})) return true;
  if (!url) return false;
  const bool local = url->scheme() == "file" || url->scheme() == "blob";
  if (request_.as == Asker::kImage && is_mixed_content(traits_, request_.origin, *url)) {
    const bool upgraded = !local && !url->origin().potentially_trustworthy();
    traits_.tell_mixed_image(request_.origin, text, upgraded ? MixedImage::kUpgraded : MixedImage::kLocalHost,
                             outcome_.console);
  }
  if (local) return false;
  if (!network && blocked_by_csp(url, true, FailurePoint::kRedirect, {.url = text})) return true;
  if (request_.mode == Mode::kSameOrigin) return false;
  return blocked_as_mixed_content(*url, true, FailurePoint::kRedirect, {.location = text});
}

bool Fetch::Procedure::blocked_as_mixed_content(const Url& url, bool redirected, FailurePoint point,
                                                const Detail& detail) {
  if (!is_mixed_content(traits_, request_.origin, url)) return false;
  const bool kept_image = request_.as == Asker::kImage && !redirected && url.origin().potentially_trustworthy();
  if (kept_image || (traits_.judges_mode_before_mixed_content && mode_refuses(url))) return false;
  // https://wicg.github.io/local-network-access/#mixed-content
  const bool nearby = target_space_ == AddressSpace::kLoopback || target_space_ == AddressSpace::kLocal;
  if (nearby) {
    traits_.tell_mixed_image(request_.origin, url.href(), MixedImage::kLocal, outcome_.console);
    return false;
  }
  if (request_.as == Asker::kImage && redirected && traits_.image_upgrades_last) {
    if (traits_.tell_mixed_image) {
      traits_.tell_mixed_image(request_.origin, url.href(), MixedImage::kShown, outcome_.console);
    }
    return false;
  }
  step("Mixed content", "https://w3c.github.io/webappsec-mixed-content/#should-block-fetch", StepResult::kFailed);
  Detail told = detail;
  told.location = url.href();
  fail(Failure::kMixedContent, point, told);
  return true;
}

// https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm
bool Fetch::Procedure::is_upgraded_image(const Url& url) const {
  if (request_.as != Asker::kImage || request_.origin.scheme() != "https" || url.scheme() != "http") return false;
  return url::address_space_of_host(url.host()) == AddressSpace::kUnknown && !url.origin().potentially_trustworthy();
}

void Fetch::Procedure::upgrade(Url& url) {
  if (traits_.tell_upgrade) traits_.tell_upgrade(url.href(), outcome_.other_console);
  if (auto secure = Url::parse("https" + std::string(url.href().substr(std::string_view("http").size())))) {
    url = *std::move(secure);
    upgraded_ = true;
  }
}

void Fetch::Procedure::upgrade_redirected_image(Url& target) {
  const bool image = request_.as == Asker::kImage && request_.origin.scheme() == "https" && target.scheme() == "http";
  const bool by_first = traits_.image_upgrades_last && image && is_upgradable(request_.first_url);
  if (by_first || (traits_.upgrades_redirected_images && is_upgraded_image(target))) upgrade(target);
}

void Fetch::Procedure::upgrade_mixed_image() {
  const bool insecure = request_.origin.scheme() == "https" && request_.url.scheme() == "http";
  const bool redirected = request_.redirect_count > 0;
  if (!insecure || request_.as != Asker::kImage || (redirected && !traits_.judges_mixed_redirects_late)) return;
  const Url before = redirected ? request_.url.without_credentials() : request_.url;
  MixedImage what = MixedImage::kUpgraded;
  if (request_.url.host().ends_with("localhost")) {
    what = MixedImage::kLocalHost;
  } else if (!is_upgraded_image(request_.url)) {
    what = MixedImage::kIpAddress;
  } else {
    upgrade(request_.url);
    if (!redirected) request_.first_url = request_.url;
  }
  if (traits_.tell_mixed_image) traits_.tell_mixed_image(request_.origin, before.href(), what, outcome_.console);
}

}  // namespace crosscheck::browser
