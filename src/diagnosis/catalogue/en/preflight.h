// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kPreflight[] = {
    {Cause::kAuthBeforeCors, "Authentication stands before CORS.",
     "The server wants a login before it answers the preflight ({status}), and a preflight never carries cookies or "
     "tokens.",
     "Handle CORS before authentication: register the CORS middleware first (outermost; ASP.NET: UseCors before "
     "UseAuthentication; Spring Security: http.cors()), or let OPTIONS through in the authentication layer. The "
     "preflight must be answered with 204 or 200 without credentials."},
    {Cause::kPreflightForbidden, "Something refuses the preflight.",
     "The preflight was answered with {status}: by a firewall or CDN rule against OPTIONS, by an authorisation layer, "
     "or by a CORS filter that does not know this origin, method or path. The answer does not tell which.",
     "Look at who answers (Server, Via, the body), and send the same OPTIONS request to the application directly. If "
     "it is a gateway that refuses, let OPTIONS pass to the application; if it is the application, add the origin, "
     "method and path to its CORS configuration."},
    {Cause::kNoOptionsRoute, "No route answers OPTIONS.",
     "The preflight was answered with 404: the router knows this path for other methods only, or does not know it at "
     "all.",
     "Add CORS handling in front of the router, so that it answers OPTIONS for every path (Express: app.use(cors()) "
     "before the routes; Laravel: HandleCors as global middleware). A {method} to the same address tells whether the "
     "path itself is wrong."},
    {Cause::kOptionsNotAllowed, "The server refuses the method OPTIONS.",
     "The preflight was answered with {status}: what serves this path does not take OPTIONS.",
     "Answer OPTIONS with 204 and the CORS headers before the handler that refuses it (nginx: return 204 where "
     "$request_method is OPTIONS; IIS: remove the OPTIONSVerbHandler; a framework: its CORS middleware)."},
    {Cause::kIisOptionsHandler, "IIS answers OPTIONS itself.",
     "The answer to the preflight is that of IIS's own OPTIONSVerbHandler ({allow}): the request never reached the "
     "application and its CORS policy.",
     "Remove OPTIONSVerbHandler in the handlers section of web.config, so that OPTIONS reaches the application, or "
     "install the IIS CORS module and let it answer."},
    {Cause::kPreflightRefused, "The server refuses the preflight.",
     "The preflight was answered with {status}, and only 200 to 299 let the request follow.",
     "Answer OPTIONS requests for this path with 204 and the CORS headers before anything else looks at them "
     "(validation, required headers, API keys)."},
    {Cause::kServerError, "The server failed on the preflight.",
     "The preflight was answered with {status}: OPTIONS reaches code that does not expect it, and the code fails.",
     "Look into the server's log for this OPTIONS request first; then answer OPTIONS before the application's own "
     "code."},
    {Cause::kPreflightNotOk, "The preflight's status is not in 200 to 299.",
     "The preflight was answered with status {status}.",
     "Answer OPTIONS requests for this path with 204 or 200 and the CORS headers."},
};

}  // namespace crosscheck::diagnosis::en
