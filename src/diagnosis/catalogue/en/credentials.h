// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kCredentials[] = {
    {Cause::kWildcardWithCredentials, "* does not go with credentials.",
     "With cookies or other credentials * counts for nothing: {answer} must name the page's origin.",
     "Send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, after comparing it with a list of "
     "allowed ones), Access-Control-Allow-Credentials: true and Vary: Origin. If the request needs no cookies, leave "
     "the credentials out in the page instead (credentials: \"omit\" or \"same-origin\", withCredentials = false)."},
    {Cause::kCredentialsNotAllowed, "Credentials are not allowed.",
     "The page sends credentials, and {answer} has no Access-Control-Allow-Credentials.",
     "Send Access-Control-Allow-Credentials: true on the preflight's answer and on the response. If the request needs "
     "no cookies, leave the credentials out in the page instead."},
    {Cause::kCredentialsOnPreflightOnly, "Only the preflight's answer allows credentials.",
     "The preflight's answer says Access-Control-Allow-Credentials: true, and the response itself does not.",
     "Send Access-Control-Allow-Credentials: true on the response too, errors included."},
    {Cause::kCredentialsValue, "The value must be true.",
     "Access-Control-Allow-Credentials is \"{value}\"; only true, in lower case and once, allows credentials.",
     "Send Access-Control-Allow-Credentials: true on the preflight's answer and on the response, one line each. If the "
     "request needs no cookies, leave the credentials out in the page instead."},
    {Cause::kCookieNotSent, "CORS passes, and the cookie stays at home.",
     "The browser lets the page read the response, but sent no cookie with the request: SameSite, the blocking of "
     "third-party cookies, or a missing Secure keep it back. This is not CORS.",
     "Set the cookie with SameSite=None; Secure, with Partitioned where third-party cookies are blocked, or serve the "
     "API from the page's own site; a token in the Authorization header works everywhere. The script must say "
     "credentials: \"include\"."},
    {Cause::kHeaderNotExposed, "A header is there, and the script may not see it.",
     "The developer tools show the header {header}, and to the script it is null: without permission it sees only "
     "Cache-Control, Content-Language, Content-Length, Content-Type, Expires, Last-Modified and Pragma.",
     "Send Access-Control-Expose-Headers: {header} on the response. With credentials * is no wildcard: name each "
     "header."},
    {Cause::kOpaque, "Mode no-cors hides the response.",
     "The request is made without CORS, so the response is opaque: a script sees status 0, no headers and no body.",
     "Leave mode \"no-cors\" out if the script is to read the response; the server then needs CORS headers."},
    {Cause::kOpaqueElement, "The response can be shown, not read.",
     "The request is made without CORS, so the response is opaque: it can be shown or run, but a script sees neither "
     "its bytes nor its errors.",
     "Nothing, unless the page must read the response; then ask with CORS (crossorigin attribute, fetch())."},
    {Cause::kOpaqueRedirect, "Redirect mode manual hides the redirect.",
     "Redirect mode \"manual\" hides the redirect: the script sees status 0, no headers and no body.",
     "Leave the redirect mode out to follow it, or let the server answer with a status and a URL in the body that the "
     "script can read."},
};

}  // namespace crosscheck::diagnosis::en
