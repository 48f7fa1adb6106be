// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kPolicies[] = {
    {Cause::kPolicyOrigin, "The policy does not list the page's origin.",
     "No entry of origins matches {origin}. To such an origin the policy answers a preflight with 403, and sends "
     "other responses without CORS headers.",
     "Add {origin} to origins if this page is to read the responses. If it is not, the policy does what it is there "
     "for."},
    {Cause::kPolicyNull, "The policy does not allow pages without an origin.",
     "The page has no origin of its own (a file, a sandboxed frame, a data: URL), so the browser sends Origin: null. "
     "Every sandboxed frame on every site can send that.",
     "Serve the page over http, for instance from http://localhost, or give the frame allow-same-origin. A policy can "
     "list null, which allows everybody: for public data only."},
    {Cause::kPolicyCredentials, "The policy allows no credentials.",
     "The page sends cookies or other credentials along, and for {path} the policy does not say credentials: true.",
     "Set credentials: true, and list origins by name, as * does not go together with credentials; or leave the "
     "credentials out of the request."},
    {Cause::kPolicyMethod, "The policy does not list the method.",
     "methods does not list {method}, which the page uses; only GET, HEAD and POST need no entry.",
     "Add {method} to methods."},
    {Cause::kPolicyHeader, "The policy does not list a request header.",
     "The page sends the header {header}, and request-headers does not list it.", "Add {header} to request-headers."},
    {Cause::kPolicyShadow, "The policy only watches.",
     "mode: shadow lets every request through as if there were no policy: it counts what it would refuse, and sends "
     "no headers.",
     "Set mode: enforce once what it counts shows that it would refuse nobody it should not."},
    {Cause::kPolicyPath, "The path can be read in two ways.",
     "{path} can be read in two ways, and the policy's routes differ between them, so that it allows nothing.",
     "Ask for the path in the case that the routes have, and without dot segments, doubled slashes, backslashes and "
     "escapes such as %2F and %2E; or let the layer in front of the policy normalise it."},
    {Cause::kPolicyUnread, "The policy refuses what it does not read.",
     "The policy refuses the request before it looks at what it lists{detail}",
     "Ask with one origin of at most 326 bytes, one method, and names of request headers of at most 2048 bytes "
     "together."},
};

}  // namespace crosscheck::diagnosis::en
