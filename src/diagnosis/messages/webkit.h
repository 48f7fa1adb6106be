// SPDX-License-Identifier: Apache-2.0
// What WebKit prints (src/browser/engines/webkit_messages.cc has the present wordings) and printed, and what it shares
// with Chromium since before they parted.
#pragma once

#include "diagnosis/messages/texts.h"

namespace crosscheck::diagnosis::messages {

inline constexpr Text kWebkitTexts[] = {
    {Role::kOpening, "", "Cross-origin redirection to {url} denied by Cross-Origin Resource Sharing policy"},
    // The CORS check. One text for a header that is missing and for one that is wrong.
    {Role::kReason, "acao-missing",
     "Origin {origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}"},
    {Role::kReason, "acao-missing", "Origin {origin} is not allowed by Access-Control-Allow-Origin"},
    {Role::kReason, "acao-multiple", "Access-Control-Allow-Origin cannot contain more than one origin"},
    {Role::kReason, "acao-wildcard-credentials",
     "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true"},
    {Role::kReason, "acac-not-true", "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\""},
    // The preflight.
    {Role::kReason, "preflight-status", "Preflight response is not successful. Status code: {status}"},
    {Role::kReason, "preflight-status", "Preflight response is not successful"},
    {Role::kReason, "preflight-acam-invalid", "Header Access-Control-Allow-Methods has an invalid value: {value}"},
    {Role::kReason, "preflight-acah-invalid", "Header Access-Control-Allow-Headers has an invalid value: {value}"},
    {Role::kReason, "preflight-acam-invalid", "Cannot parse Access-Control-Allow-Methods response header field"},
    {Role::kReason, "preflight-acah-invalid", "Cannot parse Access-Control-Allow-Headers response header field"},
    {Role::kReason, "preflight-method-denied", "Method {method} is not allowed by Access-Control-Allow-Methods"},
    {Role::kReason, "preflight-header-denied",
     "Request header field {header} is not allowed by Access-Control-Allow-Headers"},
    {Role::kReason, "preflight-blocked-locally", "CORS-preflight request was blocked"},
    {Role::kReason, "preflight-blocked-locally", "Preflight response was blocked"},
    // Set-up and redirects.
    {Role::kReason, "mode-same-origin", "Cross origin requests are not allowed when using same-origin fetch mode"},
    {Role::kReason, "mode-same-origin",
     "Unsafe attempt to load URL {url} from origin {origin}. Domains, protocols and ports must match"},
    {Role::kReason, "no-cors-redirect-mode", "No-Cors mode requires follow redirect mode"},
    {Role::kReason, "redirect-credentials", "redirection URL {value} has credentials"},
    {Role::kReason, "redirect-scheme", "not allowed to follow a cross-origin CORS redirection with non CORS scheme"},
    {Role::kReason, "redirect-scheme", "Redirection to URL with a scheme that is not HTTP(S)"},
    {Role::kReason, "redirect-scheme", "Not allowed to redirect due to its scheme"},
    {Role::kReason, "redirect-limit", "Load cannot follow more than 20 redirections"},
    {Role::kReason, "redirect-mode-error", "Not allowed to follow a redirection while loading {url}"},
    // Look-alikes.
    {Role::kReason, "mixed-content",
     "[blocked] The page at {origin} requested insecure content from {url}. This content was blocked and must"},
    {Role::kReason, "mixed-content",
     "[blocked] The page at {origin} was not allowed to display insecure content from {url}"},
    {Role::kReason, "mixed-content",
     "[blocked] The page at {origin} was not allowed to run insecure content from {url}"},
    {Role::kReason, "mixed-content",
     "The page at {origin} requested insecure content from {url}. This content was automatically upgraded", "en", true},
    {Role::kReason, "mixed-content",
     "The page at {origin} requested insecure content from {url}. This content was not upgraded", "en", true},
    {Role::kReason, "csp",
     "Refused to connect to {url} because it does not appear in the {any} directive of the Content "
     "Security Policy"},
    {Role::kReason, "csp",
     "Refused to load {url} because it does not appear in the {any} directive of the Content "
     "Security Policy"},
    {Role::kReason, "csp",
     "Refused to connect to {url} because it appears in neither the {any} directive of the Content "
     "Security Policy"},
    {Role::kReason, "csp",
     "Refused to load {url} because it appears in neither the {any} directive of the Content "
     "Security Policy"},
    {Role::kCompanion, "csp", "Blocked by Content Security Policy"},
    {Role::kReason, "corp",
     "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header"},
    {Role::kReason, "coep", "Refused to load '{url}' worker because of Cross-Origin-Embedder-Policy"},
    {Role::kCompanion, "coep", "Worker load was blocked by Cross-Origin-Embedder-Policy"},
    {Role::kReason, "blocked-by-client", "Blocked by content extension"},
    {Role::kReason, "nosniff",
     "Refused to execute {url} as script because \"X-Content-Type-Options: nosniff\" was given and its Content-Type is "
     "not a script MIME type"},
    {Role::kReason, "mime-type", "Refused to execute {url} as script because {value} is not a script MIME type"},
    {Role::kReason, "mime-type",
     "Did not parse stylesheet at '{url}' because non CSS MIME types are not allowed in strict mode"},
    {Role::kReason, "mime-type", "'{value}' is not a valid JavaScript MIME type"},
    {Role::kReason, "integrity", "Failed integrity metadata check"},
    {Role::kReason, "network-failure", "Could not connect to {any}: Connection refused"},
    {Role::kReason, "network-failure", "Error resolving “{any}”: Name or service not known"},
    {Role::kReason, "network-failure", "Error performing TLS handshake"},
    {Role::kReason, "network-failure", "Connection terminated unexpectedly"},
    {Role::kReason, "network-failure", "Socket I/O timed out"},
    {Role::kReason, "redirect-scheme", "FTP URLs are disabled"},
    {Role::kReason, "network-failure", "Failed to load resource: Could not connect to the server"},
    {Role::kReason, "network-failure",
     "Failed to load resource: A server with the specified hostname could not be found"},
    {Role::kReason, "network-failure", "Failed to load resource: The network connection was lost"},
    {Role::kReason, "network-failure", "Failed to load resource: The request timed out"},
    {Role::kReason, "network-failure", "Failed to load resource: The certificate for this server is invalid"},
    {Role::kReason, "network-failure", "Failed to load resource: The Internet connection appears to be offline"},
    {Role::kReason, "network-failure",
     "Failed to load resource: An SSL error has occurred and a secure connection to the server cannot be made"},
    // What goes along.
    {Role::kCompanion, "", "Fetch API cannot load {url} due to access control checks"},
    {Role::kCompanion, "", "XMLHttpRequest cannot load {url} due to access control checks"},
    {Role::kCompanion, "", "EventSource cannot load {url} due to access control checks"},
    {Role::kCompanion, "", "Beacon API cannot load {url} due to access control checks"},
    {Role::kCompanion, "", "Cannot load image {url} due to access control checks"},
    {Role::kCompanion, "", "Cannot load stylesheet {url} due to access control checks"},
    {Role::kCompanion, "", "Cannot load script {url} due to access control checks"},
    {Role::kCompanion, "", "Cannot load {url} due to access control checks"},
    {Role::kCompanion, "", "due to access control checks"},
    {Role::kCompanion, "", "Beacon API cannot load {url}."},
    {Role::kCompanion, "", "Cross-origin script load denied by Cross-Origin Resource Sharing policy"},
    {Role::kCompanion, "", "TypeError: Load failed"},
};

inline constexpr Text kSharedTexts[] = {
    {Role::kOpening, "", "XMLHttpRequest cannot load {url}"},
    {Role::kOpening, "", "Fetch API cannot load {url}"},
    {Role::kOpening, "", "EventSource cannot load {url}"},
    {Role::kReason, "scheme-not-cors", "Cross origin requests are only supported for HTTP"},
    {Role::kReason, "mime-type",
     "EventSource's response has a MIME type (\"{value}\") that is not \"text/event-stream\""},
    {Role::kReason, "request-header-forbidden", "Refused to set unsafe header \"{header}\"", "en", true},
    {Role::kOpening, "", "Failed to load {url}: "},
};

}  // namespace crosscheck::diagnosis::messages
