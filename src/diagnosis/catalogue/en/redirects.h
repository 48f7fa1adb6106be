// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kRedirects[] = {
    {Cause::kRedirectToLogin, "A login page answers instead.",
     "{request} was sent to a login page ({target}). A login page is made for navigation: it sends no CORS headers, "
     "and a script could not use it anyway.",
     "Let preflights pass without a login: they never carry cookies or tokens. Answer requests of scripts with 401 and "
     "the CORS headers instead of a redirect, and let the page start the login by navigating there. Until then check "
     "why the session is missing or has expired."},
    {Cause::kLoginGateway, "A gateway in front demands a login.",
     "{gateway} stands in front of the server and demands a login of its own; {request} never reached the application.",
     "Let preflights pass in the gateway: {setting}. The page must be logged in there before its script asks, and must "
     "send credentials with the request."},
    {Cause::kRedirectToHttps, "The page asks over http, the server wants https.",
     "{request} went to http:// and was redirected to https://.",
     "Use {target} in the page. Headers on the redirect would be the wrong cure."},
    {Cause::kRedirectSlash, "A slash at the end makes the server redirect.",
     "{request} was redirected to the same address with a slash more or less.",
     "Use the address the server redirects to, {target}, in the page, or switch the redirect off (FastAPI: "
     "redirect_slashes=False, Werkzeug and Flask: strict_slashes=False, Django: APPEND_SLASH = False)."},
    {Cause::kRedirectLosesHttps, "The redirect falls back to http.",
     "{request} was redirected from https:// to {target}: the application does not know that it stands behind TLS.",
     "Ask for the canonical address over https in the page, with or without the slash as the server wants it, and make "
     "the application trust X-Forwarded-Proto of its proxy (uvicorn: --proxy-headers, Express: trust proxy, Django: "
     "SECURE_PROXY_SSL_HEADER, ASP.NET: UseForwardedHeaders)."},
    {Cause::kPreflightRedirected, "The preflight is redirected.",
     "The preflight was redirected to {target}. A browser never follows the redirect of a preflight.",
     "Answer OPTIONS at this address itself, or use the final address in the page."},
    {Cause::kRedirectWithoutHeaders, "A redirect without CORS headers.",
     "The request was redirected to {target}. Every response of a chain needs the CORS headers, the redirects "
     "included.",
     "Use the final address in the page, or set the CORS headers on the redirect too."},
};

}  // namespace crosscheck::diagnosis::en
