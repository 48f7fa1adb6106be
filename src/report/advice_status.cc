// SPDX-License-Identifier: Apache-2.0
// The console names the missing header, the status names the culprit.
#include <array>

#include "base/ascii.h"
#include "report/advice_context.h"

namespace crosscheck::report {
namespace {

bool has(std::string_view text, std::string_view part) { return ascii::to_lower(text).find(part) != std::string::npos; }

bool is_login(std::string_view url) {
  constexpr std::array<std::string_view, 14> kWords = {
      "login", "signin", "sign-in", "sign_in",          "oauth", "/auth",    "sso", "saml",
      "idp",   "openid", "adfs",    "cloudflareaccess", "/cas/", "accounts."};
  for (const std::string_view word : kWords) {
    if (has(url, word)) return true;
  }
  return false;
}

bool is_redirect(std::uint16_t status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string_view without_slash(std::string_view path) {
  return path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

void login_redirect(const AdviceContext& context, std::string_view to, Advice& advice) {
  advice.cause = "redirect-to-login";
  advice.why =
      "The request was sent to a login page (" + std::string(to) +
      "). A login page is made for navigation: it sends no CORS headers, and a script could not use it anyway.";
  advice.change =
      context.preflight()
          ? "Let preflights pass without a login: a preflight never carries cookies or tokens. In front of the "
            "application "
            "that is a setting of the gateway (skip authentication for OPTIONS); and answer requests of scripts with "
            "401 "
            "instead of a redirect, so that the page can start the login itself."
          : "Answer requests of scripts with 401 instead of a redirect, with the CORS headers on it, and let the page "
            "start the login by navigating there. Until then check why the session is missing or has expired.";
}

}  // namespace

bool advise_on_redirect(const AdviceContext& context, Advice& advice) {
  if (!is_redirect(context.answer.status)) {
    // The chain led to somebody who knows nothing of the page.
    const bool followed = !context.preflight() && context.outcome.exchanges.size() > 1 &&
                          context.exchange.request.url != context.outcome.exchanges.front().request.url;
    if (!followed || !is_login(context.exchange.request.url.href())) return false;
    login_redirect(context, context.exchange.request.url.href(), advice);
    return true;
  }
  const Url& from = context.exchange.request.url;
  const std::string location = context.header("Location");
  const auto to = Url::parse(location, &from);
  if (!to || location.empty()) return false;
  const std::string target(to->href());
  const std::string subject = context.preflight() ? "The preflight" : "The request";
  if (is_login(target)) {
    login_redirect(context, target, advice);
  } else if (from.scheme() == "http" && to->scheme() == "https" && from.host() == to->host()) {
    advice.cause = "redirect-to-https";
    advice.why = subject + " went to http:// and was redirected to https://.";
    advice.change = "Use " + target + " in the page. Headers on the redirect would be the wrong cure.";
  } else if (from.host() == to->host() && without_slash(from.path()) == without_slash(to->path())) {
    advice.cause = from.scheme() == "https" && to->scheme() == "http" ? "redirect-loses-https" : "redirect-slash";
    advice.why = subject + " was redirected to the same address with a slash more or less" +
                 (advice.cause == "redirect-slash"
                      ? "."
                      : ", and to http:// on the way: the application does not know that it stands behind TLS.");
    advice.change =
        "Use the address the server redirects to, " + target +
        ", in the page, or switch the redirect off (redirect_slashes, strict_slashes, APPEND_SLASH)." +
        (advice.cause == "redirect-slash" ? "" : " Make the application trust X-Forwarded-Proto of its proxy.");
  } else {
    advice.cause = context.preflight() ? "preflight-redirected" : "redirect-without-headers";
    advice.why = subject + " was redirected to " + target + ". " +
                 (context.preflight() ? "A browser never follows the redirect of a preflight."
                                      : "Every response of a chain needs the CORS headers, the redirects included.");
    advice.change = context.preflight()
                        ? "Answer OPTIONS at this address itself, or use the final address in the page."
                        : "Use the final address in the page, or set the CORS headers on the redirect too.";
  }
  return true;
}

namespace {

struct StatusRule {
  std::uint16_t first, last;

  std::string_view cause;
  std::string_view why;
  std::string_view change;
};

constexpr StatusRule kPreflightRules[] = {
    {401, 401, "auth-before-cors",
     "The server wants a login before it answers the preflight, and a preflight never carries cookies or tokens.",
     "Handle CORS before authentication: register the CORS middleware first (outermost), or let OPTIONS through in the "
     "authentication layer. The preflight must be answered with 204 or 200 without credentials."},
    {403, 403, "preflight-forbidden",
     "Something refuses the preflight: a firewall or CDN rule against OPTIONS, an authorisation layer, or a CORS "
     "filter that does not "
     "know this origin, method or path.",
     "Look at who answers (Server, Via, the body). If it is a gateway, let OPTIONS pass to the application; if it is "
     "the "
     "application, add the origin, method and path to its CORS configuration."},
    {404, 404, "no-options-route",
     "No route answers OPTIONS for this path: the router knows the path for other methods only, or the path is wrong.",
     "Add CORS handling in front of the router, so that it answers OPTIONS for every path (Express: app.use(cors()) "
     "before the routes). "
     "If the path itself is wrong, correct the URL."},
    {405, 405, "options-not-allowed", "The server refuses the method OPTIONS for this path.",
     "Answer OPTIONS with 204 and the CORS headers before the handler that refuses it (nginx: return 204 where "
     "$request_method is "
     "OPTIONS; IIS: remove the OPTIONSVerbHandler; a framework: its CORS middleware)."},
    {429, 429, "rate-limit", "A rate limiter counts preflights too, and answers before the CORS layer.",
     "Exempt OPTIONS from the limit, and put CORS outside the limiter, so that its 429 can be read by the page."},
    {500, 599, "server-error",
     "The server failed on the preflight: OPTIONS reaches code that does not expect it, or nothing healthy stands "
     "behind the proxy.",
     "Look into the server's log for this OPTIONS request first; then answer OPTIONS before the application's own "
     "code."},
    {400, 499, "preflight-refused", "The server refuses the preflight.",
     "Answer OPTIONS requests for this path with 204 and the CORS headers before anything else looks at them."},
};

constexpr StatusRule kResponseRules[] = {
    {401, 403, "auth-error-without-headers",
     "The server refused the request for lack of permission, and its refusal carries no CORS headers, so the page "
     "cannot even see the "
     "status.",
     "Put CORS outside the authentication layer, so that 401 and 403 get the headers as well (nginx: add_header ... "
     "always); then look "
     "at why the credentials are missing or wrong."},
    {404, 405, "wrong-address",
     "The error page has no CORS headers. Most often the address or the method is wrong and the request never reached "
     "the "
     "application.",
     "Check the path and the method first. Then set the CORS headers on error responses as well (nginx: add_header ... "
     "always)."},
    {413, 413, "body-too-large", "The body is larger than a proxy allows, and the proxy answers without CORS headers.",
     "Raise the limit (nginx: client_max_body_size) and set the CORS headers on errors as well (add_header ... "
     "always)."},
    {429, 429, "rate-limit", "A rate limiter answers before the CORS layer.",
     "Put CORS outside the limiter, so that the page can read the 429 and its Retry-After."},
    {502, 504, "gateway-error-without-headers",
     "The proxy did not get an answer from the application and shows its own error page, without CORS headers. CORS is "
     "a consequence "
     "here, not the cause.",
     "Find out why the application does not answer. Then set the CORS headers on the proxy's error pages as well "
     "(add_header ... "
     "always)."},
    {500, 599, "server-error-without-headers",
     "The application failed, and its error page is made outside the CORS layer. CORS is a consequence here, not the "
     "cause.",
     "Look into the server's log for this request. Then make the error handler keep the CORS headers (register CORS "
     "outermost; nginx: "
     "add_header ... always)."},
    {400, 499, "error-without-headers",
     "The error response carries no CORS headers, so the page cannot see what the error is.",
     "Set the CORS headers on error responses as well (nginx: add_header ... always; Apache: Header always set)."},
};

}  // namespace

bool advise_on_status(const AdviceContext& context, Advice& advice) {
  if (has(context.header("cf-mitigated"), "challenge")) {
    advice.cause = "bot-challenge";
    advice.why = "A bot protection answered with a challenge page instead of passing the request on.";
    advice.change = "Exempt OPTIONS and the API's paths from the challenge; a script cannot solve it.";
    return true;
  }
  const auto take = [&](const StatusRule& rule) {
    if (context.answer.status < rule.first || context.answer.status > rule.last) return false;
    advice.cause = rule.cause;
    advice.why = rule.why;
    advice.change = rule.change;
    return true;
  };
  if (context.preflight()) {
    for (const StatusRule& rule : kPreflightRules) {
      if (take(rule)) return true;
    }
  } else {
    for (const StatusRule& rule : kResponseRules) {
      if (take(rule)) return true;
    }
  }
  return false;
}

}  // namespace crosscheck::report
