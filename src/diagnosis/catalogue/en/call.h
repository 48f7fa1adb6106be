// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kCall[] = {
    {Cause::kTypeError, "The API refuses its arguments.",
     "The API refuses its arguments, and nothing was sent: {error}", "Correct the call as the error says."},
    {Cause::kModeSameOrigin, "The script forbids other origins.",
     "The script itself asks for mode \"same-origin\", and {url} is of another origin.",
     "Leave the mode out, or say mode: \"cors\"."},
    {Cause::kNoCorsRedirectMode, "Mode no-cors forbids this redirect mode.",
     "Mode \"no-cors\" allows redirect mode \"follow\" only.", "Leave the redirect mode out, or say mode: \"cors\"."},
    {Cause::kScheme, "CORS exists for http and https only.",
     "The URL's scheme is {scheme}, and a page may load only http and https URLs with CORS.",
     "Serve what the page needs over http, for instance from a small local server, and use that address."},
    {Cause::kSchemeMissing, "http:// is missing.",
     "The URL is {url}, and the browser takes \"{scheme}:\" for its scheme: http:// or https:// is missing in front.",
     "Write http://{url} or https://{url}."},
    {Cause::kWebSocket, "A WebSocket is not asked for with fetch().",
     "The URL is {url}. WebSockets take no part in CORS, and neither fetch() nor XMLHttpRequest can open one.",
     "Use new WebSocket(\"{url}\"). The server must check the Origin of the handshake itself: no browser does that for "
     "it. Libraries that begin with polling (socket.io) need CORS for their http requests too."},
    {Cause::kBadPort, "Browsers refuse this port.",
     "Browsers refuse to connect to ports of other protocols (mail, IRC, X11 and so on), and {url} is on one.",
     "Let the server listen on another port."},
    {Cause::kCacheMiss, "Not in the cache.",
     "The script asks for cache mode \"only-if-cached\", and the cache does not have {url}.",
     "Leave the cache mode out, or load the address once before."},
    {Cause::kStreamUnsupported, "The body cannot be streamed.",
     "This browser does not stream request bodies here: Chromium does over HTTP/2 only, and not every browser does at "
     "all.",
     "Send the body whole (a string, a Blob or an ArrayBuffer), or serve the address over HTTP/2."},
    {Cause::kRedirectCredentials, "The redirect has a password in it.",
     "The redirect leads to a URL with a user name or password in it.",
     "Redirect to a URL without them, and send the credentials in a header."},
    {Cause::kRedirectScheme, "The redirect leads away from http.",
     "The redirect leads to a URL that is neither http nor https.",
     "Redirect to an http(s) URL, or use the target in the page."},
    {Cause::kRedirectInvalid, "The redirect leads nowhere.", "The Location of the redirect is not a URL.",
     "Correct the Location header."},
    {Cause::kRedirectLoop, "A loop of redirects.", "After 20 redirects a browser gives up; this is most likely a loop.",
     "Follow the Location lines to where they begin to repeat. A session cookie that is not sent is a frequent reason; "
     "where the address redirects to itself, so is a proxy that takes https and does not tell the application: set "
     "X-Forwarded-Proto there, and trust it in the application."},
    {Cause::kRedirectModeError, "The script forbids redirects.",
     "The script forbids redirects (redirect: \"error\"), and the server redirects.",
     "Use the final address in the page, or leave the redirect mode out."},
    {Cause::kRedirectStreamBody, "A streamed body cannot be redirected.",
     "The server redirects, and a streaming body cannot be sent a second time.", "Use the final address in the page."},
};

}  // namespace crosscheck::diagnosis::en
