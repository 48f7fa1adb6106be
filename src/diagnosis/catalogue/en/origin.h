// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kOrigin[] = {
    {Cause::kTwoLayers, "Two layers set the header.",
     "{header} is there more than once ({value}): two layers set it, for example the application and the proxy in "
     "front of it.",
     "Let one of them do CORS. In nginx in front of an application: drop its add_header lines, or hide the "
     "application's with proxy_hide_header {header}."},
    {Cause::kListOfOrigins, "A list of origins, where one belongs.",
     "Access-Control-Allow-Origin takes exactly one origin, or *; a list ({value}) has never been allowed.",
     "Keep the list on the server, and send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, "
     "after finding it in the list) and Vary: Origin."},
    {Cause::kPattern, "A pattern, where an origin belongs.",
     "Patterns such as {value} do not exist in this header: a browser compares it letter by letter.",
     "Match the pattern on the server, and send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, "
     "after matching it whole) and Vary: Origin."},
    {Cause::kOriginNearly, "The right origin, written otherwise.",
     "The server allows {value}, and the page is {origin}. That is the same origin to a person, but the header is "
     "compared letter by letter: a slash or a path at the end, quotes, capital letters or a written-out default port "
     "make it another one.",
     "Correct the entry to {origin}."},
    {Cause::kOriginScheme, "http is not https.",
     "The server allows {value}, and the page is {origin}: another scheme is another origin.",
     "Correct the entry to {origin}, or open the page over the scheme that is allowed. Allow http only for pages on "
     "your own machine."},
    {Cause::kOriginPort, "Another port is another origin.",
     "The server allows {value}, and the page is {origin}: only the port differs.",
     "Add {origin} to the list of allowed origins, with its port."},
    {Cause::kOriginLoopback, "localhost is not 127.0.0.1.",
     "The server allows {value}, and the page is {origin}. They are one machine to you; localhost, 127.0.0.1 and [::1] "
     "are three different hosts to a browser.",
     "Open the page under the name that is allowed, or add {origin} to the list of allowed origins."},
    {Cause::kOriginHost, "Another host of the same site is another origin.",
     "The server allows {value}, and the page is {origin}. With and without www., every subdomain and every preview "
     "deployment are origins of their own.",
     "Add {origin} to the list of allowed origins. For preview deployments match the host on the server, whole and "
     "anchored at both ends."},
    {Cause::kOwnOrigin, "The server names itself.",
     "Access-Control-Allow-Origin is {value}, the server's own origin. The header must name the page that asks.",
     "Send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, after comparing it with a list of "
     "allowed ones) and Vary: Origin."},
    {Cause::kOriginNull, "The page has no origin.",
     "The page has no origin of its own (a file, a sandboxed frame, a data: URL), so the browser sends Origin: null.",
     "Serve the page over http, for instance from http://localhost, or give the frame allow-same-origin. Allowing null "
     "allows every such page on the web; never do it together with credentials."},
    {Cause::kOriginNullAfterRedirect, "A redirect turned the origin into null.",
     "After a redirect from one foreign origin to another a browser sends Origin: null, and {answer} does not allow "
     "that.",
     "Use the final address in the page, so that there is no redirect. Never allow null together with credentials."},
    {Cause::kNullInsteadOfOrigin, "null allows pages without an origin, and no others.",
     "The server answers Access-Control-Allow-Origin: null, which only files and sandboxed frames match; the page is "
     "{origin}.",
     "Send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, after comparing it with a list of "
     "allowed ones) and Vary: Origin."},
    {Cause::kAppOrigin, "The page runs inside an app.",
     "The page's origin is {page}, that of an app or an extension and not of a website, and {answer} does not allow "
     "it.",
     "Add {page} to the list of allowed origins, exactly as the app sends it (look at the Origin line: some send "
     "null), or make the request from the app's native side or background, where CORS does not apply."},
    {Cause::kOriginWithoutScheme, "The scheme is missing.",
     "{value} is a host. An origin has a scheme as well, and a port where it is not the default.",
     "Correct the entry to {origin}."},
    {Cause::kNotAnOrigin, "The value is no origin.",
     "Access-Control-Allow-Origin is \"{value}\". That is no origin: most likely a variable that is not set, a "
     "boolean, or a placeholder that nobody filled in.",
     "Look at where the value comes from. Send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, "
     "after comparing it with a list of allowed ones) and Vary: Origin."},
};

}  // namespace crosscheck::diagnosis::en
