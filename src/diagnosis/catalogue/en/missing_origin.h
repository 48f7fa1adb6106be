// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kMissingOrigin[] = {
    {Cause::kHeaderMisspelt, "A header's name is misspelt.",
     "{answer} has a header \"{header}\". No browser knows it: the name is {right}.",
     "Spell it {right}, without blanks or other marks."},
    {Cause::kOriginNotAllowed, "The page's origin is not allowed.",
     "The server knows CORS here, but {answer} does not allow {origin}: most likely it is not in the server's list of "
     "origins, or the server names the same origin whoever asks.",
     "Add {origin} to the list of allowed origins, exactly so: scheme, host and port, no slash at the end. Then answer "
     "requests from it with Access-Control-Allow-Origin: {origin} and Vary: Origin."},
    {Cause::kHeadersOnPreflightOnly, "Only the preflight is answered with CORS headers.",
     "The preflight was answered with CORS headers, and the response itself has none: they are set for OPTIONS only.",
     "Send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, after comparing it with a list of "
     "allowed ones) and Vary: Origin on the response itself too."},
    {Cause::kPreflightWithoutCors, "Whoever answers OPTIONS knows nothing of CORS.",
     "OPTIONS is answered, but not by the CORS layer: a default handler, a load balancer or the web server itself was "
     "faster.",
     "Let the CORS layer answer OPTIONS before the default handler: Access-Control-Allow-Origin, "
     "Access-Control-Allow-Methods and Access-Control-Allow-Headers are needed."},
    {Cause::kNoCors, "The server does not use CORS here.",
     "Nothing in {answer} knows CORS: it is not set up for this address, or a proxy takes the headers away.",
     "Send Access-Control-Allow-Origin: {origin} (the Origin that was asked with, after comparing it with a list of "
     "allowed ones) and Vary: Origin. Public data may have Access-Control-Allow-Origin: * instead. If you do not run "
     "this server, its owner must do it, or your own server must fetch the data for the page."},
    {Cause::kAssetWithCrossorigin, "The crossorigin attribute asks for CORS.",
     "Without the attribute {url} would load; with crossorigin (which integrity and reading a canvas need) the server "
     "must allow it, and this one sends plain files.",
     "Send Access-Control-Allow-Origin: * with public files, or drop the attribute if neither integrity, error details "
     "nor the pixels are needed. Use it on every element that loads the file, or on none: caches keep one answer."},
    {Cause::kAssetNeedsCors, "Fonts, modules and workers always need CORS.",
     "A browser asks for web fonts, module scripts and imports with CORS, other than for pictures or classic scripts, "
     "and the server of {url} sends plain files.",
     "Send Access-Control-Allow-Origin: * with these files, or serve them from the page's own origin."},
};

}  // namespace crosscheck::diagnosis::en
