// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kLookAlikes[] = {
    {Cause::kHtmlInstead, "An HTML page came back, not the data.",
     "What {url} answers is an HTML page. The address is most likely not that of the API: a missing path prefix or "
     "stage, another port, or a web server that answers every unknown path with the application's start page.",
     "Open {url} in the browser and compare it with the API's documentation. Correct the address first; headers on the "
     "wrong page would not help."},
    {Cause::kDoubleSlash, "The path has a double slash.",
     "The address {url} has two slashes in a row, most likely from joining a base that ends in one with a path that "
     "begins with one. Routers take that for another path, or redirect.",
     "Join them with one slash: {sign}."},
    {Cause::kHostingPage, "The hosting service answers in place of your server.",
     "The answer carries {sign}: the hosting service or tunnel made it itself, because the program behind it does not "
     "run, is suspended or has another name, a quota is used up, or it shows a warning page first. It has no CORS "
     "headers of yours.",
     "Open the address and read what the service says; start, unlock or redeploy the program behind it. ngrok's "
     "warning page is skipped by a request header ngrok-skip-browser-warning, which the server must then allow."},
    {Cause::kContentBlocker, "Something in the browser blocks the request.",
     "The browser, an extension or a privacy setting blocked the request before it left: an ad or tracker blocker, "
     "NoScript, or strict tracking protection.",
     "Try a fresh profile without extensions. If that works, exempt the site in the blocker, or choose an address that "
     "no block list knows: words such as ads, track or analytics in host and path are the usual reason."},
    {Cause::kCorsDisabled, "CORS is switched off in the browser.",
     "A setting of the browser (content.cors.disable in Firefox) refuses every request to another origin.",
     "Set content.cors.disable in about:config back to false."},
    {Cause::kServiceWorker, "A service worker answers.",
     "The response comes from a service worker and not from the network: it hands out an opaque or an old answer from "
     "its cache, whatever the server says now.",
     "Unregister it once (developer tools, Application or Storage) and reload. Then let it fetch with mode \"cors\" "
     "what scripts must read, and put no opaque responses into its cache."},
    {Cause::kExtensionContentScript, "A content script of an extension asks.",
     "The request comes from an extension's content script. Such requests count as the page's, whatever permissions "
     "the extension has.",
     "Send a message to the extension's background script and fetch there, with the host in host_permissions."},
    {Cause::kExtensionSetsHeaders, "An extension changes the headers.",
     "An extension of this browser adds or removes CORS headers, so what you see is not what others get: it hides a "
     "real failure, or doubles a right header.",
     "Switch the extension off, and ask the server again from a fresh profile or with crosscheck check."},
    {Cause::kDevelopmentProxy, "The development server's proxy hid it.",
     "On the development server a proxy makes the API part of the page's own origin; in production the page asks the "
     "API itself, for the first time across origins.",
     "Put the same proxy in front of the production site, so that the page asks its own origin, or let the API allow "
     "the production origin with Access-Control-Allow-Origin and Vary: Origin."},
    {Cause::kSameOrigin, "Page and address are of one origin.",
     "{url} is of the page's own origin, so CORS does not apply. Something else failed, and the browser words it as "
     "CORS: the connection, a redirect to another origin, or a login that the browser did not send.",
     "Look at the request in the network panel: its status and where it was redirected to. CORS headers would change "
     "nothing."},
};

}  // namespace crosscheck::diagnosis::en
