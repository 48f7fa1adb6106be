// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kPermissions[] = {
    {Cause::kMethodsMissing, "Access-Control-Allow-Methods is missing.",
     "The preflight's answer has no Access-Control-Allow-Methods, so only GET, HEAD and POST are permitted; the page "
     "sends {method}.",
     "Send Access-Control-Allow-Methods: {longer} on the preflight's answer."},
    {Cause::kMethodNotListed, "The method is not on the list.",
     "The server permits {list}, and the page sends {method}.",
     "Send Access-Control-Allow-Methods: {longer} on the preflight's answer."},
    {Cause::kMethodCase, "The method is spelt in lower case.",
     "The script says \"{method}\". Methods are case-sensitive, and browsers put only DELETE, GET, HEAD, OPTIONS, POST "
     "and PUT in upper case.",
     "Write \"{upper}\" in the script."},
    {Cause::kWildcardMethodsWithCredentials, "* permits no method when credentials go along.",
     "With credentials * is not a wildcard but a method of that name.",
     "Name the methods: Access-Control-Allow-Methods: {longer}."},
    {Cause::kMethodsUnreadable, "Access-Control-Allow-Methods cannot be read.",
     "Access-Control-Allow-Methods must be method names separated by commas. A space within a name, a semicolon, a "
     "colon or quotes make the whole list unreadable.",
     "Write it like Access-Control-Allow-Methods: GET, POST, PUT."},
    {Cause::kHeadersMissing, "Access-Control-Allow-Headers is missing.",
     "The page sends the header {header}, and the preflight's answer permits no headers at all.",
     "Send Access-Control-Allow-Headers: {longer} on the preflight's answer. The page's request needs all of: "
     "{wanted}."},
    {Cause::kHeaderNotListed, "A request header is not on the list.",
     "The page sends the header {header}, and the preflight's answer permits only {list}.",
     "Send Access-Control-Allow-Headers: {longer} on the preflight's answer. The page's request needs all of: "
     "{wanted}."},
    {Cause::kContentTypeNotListed, "The Content-Type of the body needs permission.",
     "A Content-Type such as application/json needs permission, unlike those of HTML forms, and the preflight's answer "
     "does not list {header}.",
     "Send Access-Control-Allow-Headers: {longer} on the preflight's answer. The page's request needs all of: "
     "{wanted}."},
    {Cause::kHeaderOfTracing, "A tracing library adds a header to the request.",
     "The page sends the header {header}, which is added by a tracing library and not by your code, and the "
     "preflight's answer does not list it.",
     "Either narrow the library's list of targets to your own servers (Sentry: tracePropagationTargets), or, on your "
     "own server, send Access-Control-Allow-Headers: {longer}."},
    {Cause::kResponseHeaderInRequest, "The script sends a header that belongs in responses.",
     "The script sends {header}. That is a header for responses: it does nothing in a request but force a preflight.",
     "Delete it from the script; the server sets it on its responses."},
    {Cause::kWildcardDoesNotCoverAuthorization, "* does not cover Authorization.",
     "* covers every request header but Authorization, which must be named.",
     "Send Access-Control-Allow-Headers: *, Authorization."},
    {Cause::kWildcardHeadersWithCredentials, "* permits no header when credentials go along.",
     "With credentials * is not a wildcard but a header of that name.",
     "Name the headers: Access-Control-Allow-Headers: {wanted}."},
    {Cause::kHeadersUnreadable, "Access-Control-Allow-Headers cannot be read.",
     "Access-Control-Allow-Headers must be header names separated by commas. A space within a name, a semicolon, a "
     "colon or quotes make the whole list unreadable.",
     "Write it like Access-Control-Allow-Headers: Content-Type, Authorization."},
};

}  // namespace crosscheck::diagnosis::en
