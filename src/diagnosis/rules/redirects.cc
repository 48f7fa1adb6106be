// SPDX-License-Identifier: Apache-2.0
// A redirect where the browser wants an answer, and where it leads to.
#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "diagnosis/rules/seen.h"

namespace crosscheck::diagnosis {
namespace {

bool is_redirect(std::uint16_t status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string_view without_slash(std::string_view path) {
  return path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

std::string_view without_www(std::string_view host) { return host.starts_with("www.") ? host.substr(4) : host; }

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// True when a part of `text` between separators passes.
template <class Passes>
bool any_part(std::string_view text, char separator, Passes passes) {
  while (true) {
    const std::size_t end = text.find(separator);
    if (passes(text.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
  }
}

// Whole labels of the host and whole segments of the path: /authors is no login.
bool is_login(const Url& url) {
  constexpr std::string_view kHosts[] = {"login", "signin", "sso", "auth", "accounts", "idp", "adfs", "oauth", "cas"};
  constexpr std::string_view kSegments[] = {"auth",  "oauth", "oauth2", "sso",       "saml", "saml2",         "idp",
                                            "logon", "adfs",  "cas",    "authorize", "jaas", "openid-connect"};
  const std::string path = ascii::to_lower(url.path());
  return holds(url.host(), "cloudflareaccess.com") ||
         any_part(url.host(), '.', [&](std::string_view label) { return is_one_of(label, kHosts); }) ||
         any_part(path, '/', [&](std::string_view segment) {
           return is_one_of(segment, kSegments) || segment.starts_with("login") || segment.starts_with("signin") ||
                  segment.starts_with("sign_in") || segment.starts_with("sign-in");
         });
}

struct LoginGateway {
  std::string_view name;
  std::string_view setting;  // that lets preflights pass, by the product's own name
};

const LoginGateway* login_gateway(const Situation& situation, const Url& to) {
  static constexpr LoginGateway kAccess{"Cloudflare Access", "Bypass OPTIONS requests to origin"};
  static constexpr LoginGateway kProxy{"oauth2-proxy", "--skip-auth-preflight=true"};
  static constexpr LoginGateway kPomerium{"Pomerium", "cors_allow_preflight: true"};
  static constexpr LoginGateway kIap{"Google Identity-Aware Proxy", "access_settings.cors_settings.allow_http_options"};
  static constexpr LoginGateway kEasyAuth{"Azure App Service Authentication", "globalValidation.excludedPaths"};
  static constexpr LoginGateway kBalancer{"AWS Application Load Balancer", "OnUnauthenticatedRequest: deny"};
  if (holds(to.host(), "cloudflareaccess.com") || holds(to.path(), "/cdn-cgi/access/login")) return &kAccess;
  if (holds(to.path(), "/oauth2/start") || holds(to.path(), "/oauth2/sign_in") ||
      header_holds(situation, "Set-Cookie", "_oauth2_proxy")) {
    return &kProxy;
  }
  if (holds(to.path(), "/.pomerium/") || header_holds(situation, "Set-Cookie", "_pomerium")) return &kPomerium;
  if (header_holds(situation, "X-Goog-IAP-Generated-Response", "true")) return &kIap;
  if (holds(to.path(), "/.auth/login/")) return &kEasyAuth;
  if (holds(to.href(), "%2foauth2%2fidpresponse")) return &kBalancer;
  return nullptr;
}

void to_login(const Situation& situation, const Url& to, double confidence, Findings& findings) {
  if (const LoginGateway* gateway = login_gateway(situation, to)) {
    return findings.push_back(
        seen(situation, Cause::kLoginGateway, 0.95, {"Location"},
             {{"gateway", std::string(gateway->name)}, {"setting", std::string(gateway->setting)}}));
  }
  findings.push_back(
      seen(situation, Cause::kRedirectToLogin, confidence, {"Location"}, {{"target", std::string(to.href())}}));
}

Cause cause_of_redirect(const Situation& situation, const Url& from, const Url& to) {
  const bool same_host = without_www(from.host()) == without_www(to.host());
  if (same_host && from.scheme() == "http" && to.scheme() == "https") return Cause::kRedirectToHttps;
  if (same_host && from.scheme() == "https" && to.scheme() == "http") return Cause::kRedirectLosesHttps;
  if (from.host() == to.host() && without_slash(from.path()) == without_slash(to.path())) return Cause::kRedirectSlash;
  return situation.preflight() ? Cause::kPreflightRedirected : Cause::kRedirectWithoutHeaders;
}

}  // namespace

bool judge_redirect(const Situation& situation, Findings& findings) {
  const Url& from = situation.exchange.request.url;
  if (!is_redirect(situation.answer.status)) {
    // The chain led to somebody who knows nothing of the page.
    const bool followed = !situation.preflight() && from != situation.outcome.exchanges.front().request.url;
    // A page that asks for a password is a login, whatever its address.
    const bool asks_password = body_holds(situation, "type=\"password\"") || body_holds(situation, "type='password'") ||
                               body_holds(situation, "type=password");
    if (!followed || (!is_login(from) && !asks_password)) return false;
    to_login(situation, from, is_login(from) ? 0.92 : 0.94, findings);
    return true;
  }
  const std::string location = situation.header("Location");
  const auto to = Url::parse(location, &from);
  if (!to || location.empty()) return false;
  if (is_login(*to) || login_gateway(situation, *to) != nullptr) {
    to_login(situation, *to, 0.95, findings);
  } else {
    const Cause cause = cause_of_redirect(situation, from, *to);
    const bool anywhere = cause == Cause::kPreflightRedirected || cause == Cause::kRedirectWithoutHeaders;
    findings.push_back(
        seen(situation, cause, anywhere ? 0.9 : 0.97, {"Location"}, {{"target", std::string(to->href())}}));
  }
  return true;
}

}  // namespace crosscheck::diagnosis
