// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kPage[] = {
    {Cause::kMixedContent, "An http address in an https page.",
     "A page served over https may not load {url}, which is http. The request is never sent, and no header of the "
     "server can change that.",
     "Use https:// in the URL; for a server on your own machine, http://localhost is exempt."},
    {Cause::kCsp, "The page's own policy forbids the address.",
     "The Content-Security-Policy of the page forbids {url}: connect-src (or the directive for what is loaded, or "
     "default-src) does not list it.",
     "Add the address's origin to that directive in the policy of the page."},
    {Cause::kCorp, "The resource does not want to be embedded here.",
     "The resource says Cross-Origin-Resource-Policy, and this page is outside of it.",
     "Send Cross-Origin-Resource-Policy: cross-origin on the resource, or request it with CORS (crossorigin "
     "attribute)."},
    {Cause::kCoep, "The page demands that resources allow to be embedded.",
     "The page demands (Cross-Origin-Embedder-Policy) that every resource allows to be embedded, and this one says "
     "nothing.",
     "Send Cross-Origin-Resource-Policy: cross-origin on the resource, or request it with CORS, or use "
     "Cross-Origin-Embedder-Policy: credentialless on the page."},
    {Cause::kOrb, "The answer is not what the element can use.",
     "The answer is no image, script, style or media (Content-Type: {type}): it is often an error page or JSON at the "
     "address of one. Browsers keep such answers out of the page.",
     "Open {url} and look at what comes back; correct the URL, or the Content-Type of the answer."},
    {Cause::kNosniff, "The Content-Type does not fit.",
     "X-Content-Type-Options: nosniff is set, and the Content-Type ({type}) is not that of a script or style.",
     "Send the right Content-Type; an error page in place of the file is a frequent reason."},
    {Cause::kMimeType, "The Content-Type is not what was asked for.",
     "CORS lets the answer through, but its Content-Type ({type}) is not what was asked for: a module must be "
     "JavaScript, an event stream text/event-stream.",
     "Open {url}: an HTML page in place of a file that is gone is the most frequent reason. Otherwise send the right "
     "Content-Type."},
    {Cause::kStatusNotOk, "The file is not there.",
     "CORS lets the answer through, but its status is {status}: that is no module, style or event stream.",
     "Correct the address, or put the file there."},
    {Cause::kInvalidResponse, "The response is broken.",
     "The browser took what came back for no valid response. This is not a CORS failure.",
     "Look at the raw answer with curl -v {url}: two lengths, a broken header line or an early end are the usual "
     "reasons."},
    {Cause::kLocalNetwork, "The page may not reach into the local network.",
     "{url} is an address of this computer or of the local network, and the user, or a policy, does not allow the page "
     "to go there.",
     "Allow \"local network access\" for the page in the site settings of the browser, or open the page itself from "
     "the local network. A page in a frame also needs allow=\"local-network-access\"."},
    {Cause::kLocalNetworkInsecurePage, "A page over http may not reach into a private network.",
     "The page came over http from a public network, and {url} is in a more private one.",
     "Serve the page over https."},
    {Cause::kLocalNetworkSpace, "The address is in another network than announced.",
     "The script announced another address space for {url} than the one it is in.",
     "Correct targetAddressSpace in the script, or leave it out."},
};

}  // namespace crosscheck::diagnosis::en
