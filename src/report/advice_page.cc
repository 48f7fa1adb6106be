// SPDX-License-Identifier: Apache-2.0
// Failures that no CORS header can change: the network, the page, the script.
#include "report/advice_context.h"

namespace crosscheck::report {
namespace {

using browser::Failure;

struct PageRule {
  Failure failure;
  std::string_view cause;
  std::string_view why;
  std::string_view change;
};

constexpr PageRule kPageRules[] = {
    {Failure::kModeSameOrigin, "mode-same-origin",
     "The script itself asks for mode \"same-origin\", and the URL is of another origin.",
     "Leave the mode out, or say mode: \"cors\"."},
    {Failure::kSchemeNotCors, "scheme", "CORS exists for http and https only.",
     "Check the URL: is http:// or https:// missing? Pages opened from a file need a small local server."},
    {Failure::kNoCorsRedirectMode, "no-cors-redirect-mode", "Mode \"no-cors\" allows redirect mode \"follow\" only.",
     "Leave the redirect mode out, or say mode: \"cors\"."},
    {Failure::kRedirectCredentials, "redirect-credentials",
     "The redirect leads to a URL with a user name or password in it.",
     "Redirect to a URL without them, and send the credentials in a header."},
    {Failure::kRedirectScheme, "redirect-scheme", "The redirect leads away from http and https.",
     "Redirect to an http(s) URL, or use the target in the page."},
    {Failure::kRedirectInvalid, "redirect-invalid", "The Location of the redirect is not a URL.",
     "Correct the Location header."},
    {Failure::kRedirectLimit, "redirect-loop", "After 20 redirects a browser gives up; this is most likely a loop.",
     "Follow the Location lines above to where they begin to repeat; a session cookie that is not sent is a frequent "
     "reason."},
    {Failure::kRedirectModeError, "redirect-mode-error",
     "The script forbids redirects (redirect: \"error\"), and the server redirects.",
     "Use the final address in the page, or leave the redirect mode out."},
    {Failure::kRedirectStreamBody, "redirect-stream-body", "A streaming body cannot be sent a second time.",
     "Use the final address in the page."},
    {Failure::kStreamUnsupported, "stream-unsupported", "This browser does not stream request bodies here.",
     "Send the body whole."},
    {Failure::kTypeError, "type-error", "The API refuses its arguments: nothing was sent.",
     "Correct the call as the console line says."},
    {Failure::kMixedContent, "mixed-content",
     "A page served over https may not load from http://. The request is never sent, and no header of the server can "
     "change that.",
     "Use https:// in the URL; for a server on your own machine, http://localhost is exempt."},
    {Failure::kCsp, "csp",
     "The page's own Content-Security-Policy forbids the address: connect-src (or default-src) does not list it.",
     "Add the address's origin to connect-src in the policy of the page."},
    {Failure::kCorp, "corp", "The resource says Cross-Origin-Resource-Policy, and this page is outside of it.",
     "Send Cross-Origin-Resource-Policy: cross-origin on the resource, or request it with CORS (crossorigin "
     "attribute)."},
    {Failure::kCoep, "coep",
     "The page demands (Cross-Origin-Embedder-Policy) that every resource allows to be embedded, and this one says "
     "nothing.",
     "Send Cross-Origin-Resource-Policy: cross-origin on the resource, or request it with CORS, or use COEP: "
     "credentialless on the page."},
    {Failure::kOrb, "orb",
     "The answer is no image, script, style or media: it is often an error page or JSON at the address of one.",
     "Open the address and look at what comes back; correct the URL, or the Content-Type of the answer."},
    {Failure::kNosniff, "nosniff",
     "X-Content-Type-Options: nosniff is set, and the Content-Type is not that of a script or style.",
     "Send the right Content-Type; an error page in place of the file is a frequent reason."},
    {Failure::kBadPort, "bad-port",
     "Browsers refuse to connect to ports of other protocols (mail, IRC, X11 and so on).",
     "Let the server listen on another port."},
    {Failure::kLnaInsecureContext, "local-network",
     "A page of the public network asks for an address of a private one.", "Serve the page over https."},
    {Failure::kLnaSpaceMismatch, "local-network", "The address is in another network than the script announced.",
     "Correct targetAddressSpace in the script."},
    {Failure::kLnaPermissionDenied, "local-network",
     "The user, or a policy, does not allow this page into the local network.",
     "Allow it in the site settings of the browser."},
};

std::string_view step_of(NetworkErrorKind kind) {
  switch (kind) {
    case NetworkErrorKind::kDns:
      return "The name does not resolve";
    case NetworkErrorKind::kRefused:
      return "No connection could be made";
    case NetworkErrorKind::kTls:
      return "The TLS connection failed";
    case NetworkErrorKind::kTimeout:
      return "The server did not answer in time";
    case NetworkErrorKind::kDropped:
      return "The connection ended before there was a response";
    case NetworkErrorKind::kInvalid:
      return "What came back is no HTTP response a browser would take";
  }
  return "There is no response";
}

std::string_view cure_of(NetworkErrorKind kind) {
  switch (kind) {
    case NetworkErrorKind::kDns:
      return "Check the spelling of the host, and whether this machine and the user's know the name (VPN, hosts file, "
             "DNS).";
    case NetworkErrorKind::kRefused:
      return "Start the server, check the port, and whether it listens on this address (127.0.0.1, [::1] or all).";
    case NetworkErrorKind::kTls:
      return "Correct the certificate, or open the URL in the browser and see what it says. --cacert FILE trusts a "
             "private authority here, "
             "-k goes on without checking.";
    case NetworkErrorKind::kTimeout:
      return "See whether a firewall drops the packets or the server hangs; --max-time SECONDS waits longer.";
    case NetworkErrorKind::kDropped:
      return "Look into the server's log: it crashed, refused the request, or expects TLS on this port.";
    case NetworkErrorKind::kInvalid:
      return "Check scheme and port: something else than HTTP may be listening there.";
  }
  return {};
}

std::string_view cause_of(NetworkErrorKind kind) {
  switch (kind) {
    case NetworkErrorKind::kDns:
      return "network-dns";
    case NetworkErrorKind::kRefused:
      return "network-refused";
    case NetworkErrorKind::kTls:
      return "network-tls";
    case NetworkErrorKind::kTimeout:
      return "network-timeout";
    case NetworkErrorKind::kDropped:
      return "network-dropped";
    case NetworkErrorKind::kInvalid:
      return "network-invalid";
  }
  return {};
}

}  // namespace

void advise_on_network(const browser::Intent&, const Answer& answer, Advice& advice) {
  const NetworkError& error = *answer.error;
  advice.cause = cause_of(error.kind);
  advice.why = step_of(error.kind);
  if (!error.detail.empty()) advice.why += ": " + error.detail;
  advice.why +=
      ". This is not a CORS failure, though browsers may word it as one: there was no response whose headers could be "
      "judged.";
  advice.change = cure_of(error.kind);
}

void advise_on_page(const browser::Intent&, Failure failure, Advice& advice) {
  for (const PageRule& rule : kPageRules) {
    if (rule.failure != failure) continue;
    advice.cause = rule.cause;
    advice.why = rule.why;
    advice.change = rule.change;
    return;
  }
  advice.cause = browser::id(failure);
}

}  // namespace crosscheck::report
