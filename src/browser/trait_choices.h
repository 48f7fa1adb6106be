// SPDX-License-Identifier: Apache-2.0
// Where engines differ in more than a yes or no: the choices that traits.h offers, and which engine makes which.
#pragma once

#include <cstdint>

namespace crosscheck::browser {

/// When a fetch that goes over several hops needs a preflight.
enum class PreflightRule : std::uint8_t {
  kEachHop,     ///< judged afresh at every hop (the standard, Chromium)
  kByPage,      ///< judged at every hop by what the page set, until one is sent; from then on always (Firefox)
  kOnceAlways,  ///< judged at every hop until one is sent, from then on always; by the first request's headers (WebKit)
};

/// How a preflight that is answered with a redirect is told.
enum class PreflightRedirect : std::uint8_t {
  kAsStatus,      ///< as any status that is not ok (the standard, WebKit)
  kNamedFirst,    ///< by itself, before the CORS headers are looked at (Chromium)
  kNamedBesides,  ///< in a line of its own before those of the CORS check and the status (Firefox)
};

/// When a page with an opaque origin sends `Origin: null` with a GET or HEAD in mode no-cors that includes credentials.
enum class OpaqueOrigin : std::uint8_t {
  kNever,
  kByFirstUrl,  ///< when the first URL is of the site that framed the page, and no redirect made it a GET (Chromium)
  kUntilLeft,   ///< when the first URL is, until a redirect leaves its origin (Firefox)
};

/// What became of a picture, or of what else is let through, that a secure page wanted from an insecure URL.
enum class MixedImage : std::uint8_t {
  kUpgraded,   ///< asked for by https
  kIpAddress,  ///< not upgraded, because the host is an IP address
  kLocalHost,  ///< not upgraded, because it is "localhost"
  kShown,      ///< at a redirect: loaded all the same
  kLocal,      ///< no picture: the page says that it is nearby
};

/// Which of several types in Content-Type counts.
enum class TypeReading : std::uint8_t {
  kLastValid,      ///< https://fetch.spec.whatwg.org/#concept-header-extract-mime-type
  kLastWithSlash,  ///< whatever stands on either side of the slash
  kLastValidOrWithSlash,
  kFirst,
};

/// What Opaque Response Blocking keeps from images, classic scripts and stylesheets.
enum class OpaqueBlocking : std::uint8_t {
  kNone,                 ///< nothing (WebKit)
  kUnknown,              ///< what is not known to be media, a script or a stylesheet (the standard)
  kUnknownButPlainText,  ///< the same, but text/plain is looked into under nosniff too (Firefox)
  kKnownData,            ///< only what is known to be a document or data (Chromium)
};

/// How the bytes of Location beyond ASCII are read.
enum class LocationBytes : std::uint8_t {
  kIsomorphic,      ///< byte 0xE9 is U+00E9 (the standard)
  kPercentEncoded,  ///< byte 0xE9 is %E9
};

/// What a Location without a value is.
enum class EmptyLocation : std::uint8_t {
  kRelative,  ///< a relative URL: that of the response (the standard)
  kNone,      ///< no Location
  kFailure,   ///< no redirect, and an error where redirects are followed
};

/// What XMLHttpRequest does to the charset of the author's Content-Type when it sends text.
enum class CharsetRewrite : std::uint8_t {
  kNone,
  kInPlace,     ///< puts UTF-8 wherever a charset is named
  kSerialized,  ///< where it is another than UTF-8, parses the type and writes it anew
};

/// What is sent for a header that fetch() was given several times.
enum class HeaderMerge : std::uint8_t {
  kJoin,    ///< "a, b"
  kByName,  ///< of a header that holds a single value the last; empty values erase what came before (Firefox)
};

/// What the headers of a redirected request are made from, before those that the redirect takes away are dropped.
enum class RedirectedHeaders : std::uint8_t {
  kCurrent,             ///< those of the request before (the standard)
  kFirstAcrossOrigins,  ///< at a cross-origin hop those of the first request; a 307 or 308 brings Content-Type back (WebKit)
  kFirst,               ///< those of the first request, and its method says which to drop (Firefox)
};

/// When a redirect is held against the rules for its target.
enum class RedirectOrder : std::uint8_t {
  kTargetFirst,     ///< a broken Location or one too many is seen before the CORS check
  kCorsCheckFirst,  ///< and after it, where it is not (WebKit)
};

/// Which part of a preflight's answer is judged first, and so named when several are wrong.
enum class PreflightOrder : std::uint8_t { kCorsCheckFirst, kStatusFirst };

/// For whom preflights are remembered.
enum class CachedOrigin : std::uint8_t {
  kAny,        ///< for "null" too
  kUntainted,  ///< not once a redirect made the origin "null" (WebKit)
  kNamed,      ///< never for "null" (Chromium)
};

/// Which cache modes of fetch() ask for a preflight whatever is remembered.
enum class CacheBypass : std::uint8_t {
  kNever,
  kNoStoreAndReload,  ///< (Firefox)
  kNoCacheToo,        ///< no-store, reload and no-cache (Chromium)
};

}  // namespace crosscheck::browser
