// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kCache[] = {
    {Cause::kCachedWithoutOrigin, "A cached answer to a request without Origin.",
     "{answer} comes from a cache, and was stored for a request without an Origin header, which the server answers "
     "without CORS headers.",
     "Send Vary: Origin on every response of this address, those to requests without Origin included, make the cache "
     "take the Origin into its key (CloudFront: forward Origin, or a response headers policy), and empty it."},
    {Cause::kCachedForAnotherOrigin, "A cached answer for another page.",
     "{answer} comes from a cache and was stored for {value}; it says no Vary: Origin, so the cache hands it to "
     "everyone.",
     "Send Vary: Origin on every response of this address, make the cache take the Origin into its key, and empty it. "
     "Public data may have Access-Control-Allow-Origin: * instead."},
    {Cause::kCacheIgnoresVary, "The cache ignores Vary: Origin.",
     "{answer} comes from a cache and was not stored for {origin}, although it says Vary: Origin: some CDNs take only "
     "Accept-Encoding of Vary into account.",
     "Make the cache take the Origin into its key, or not keep these answers (Cache-Control: private), and empty it. "
     "Public data may have Access-Control-Allow-Origin: * instead."},
    {Cause::kNotModifiedWithoutHeaders, "A 304 without CORS headers.",
     "The server answered 304 and left the CORS headers out, so that the stored answer is used with the headers it was "
     "stored with, or none.",
     "Send Access-Control-Allow-Origin: {origin} and Vary: Origin on 304 too. Reload once without the cache to get rid "
     "of what is stored."},
};

}  // namespace crosscheck::diagnosis::en
