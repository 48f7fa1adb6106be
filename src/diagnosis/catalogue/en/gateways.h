// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kGateways[] = {
    {Cause::kDroppedByLayer, "{layer} drops a CORS header.",
     "{behind}, behind {layer}, sends {header}: {value}, and {layer} does not pass it on.",
     "Let {layer} pass {header} on: look for proxy_hide_header in nginx, Header unset in Apache, del-header in "
     "HAProxy, "
     "and in a CDN for the list of headers that it forwards. Or let {layer} alone send the CORS headers."},
    {Cause::kCorsFilterRefused, "The application's CORS filter refuses.",
     "{filter} says \"{said}\": its CORS configuration for this path does not have the page's origin ({origin}), the "
     "method or one of the headers, or there is none for this path.",
     "Add {origin} to the allowed origins, exactly so, and the method {method}; check that the configuration's path "
     "pattern matches {path}."},
    {Cause::kBotChallenge, "A bot protection answers with a challenge.",
     "{gateway} answered with a challenge or warning page instead of passing {request} on. A script cannot solve it, "
     "and a preflight never carries the cookie that says it was solved.",
     "Exempt OPTIONS and the API's paths from the challenge."},
    {Cause::kFirewall, "A firewall blocks the request.",
     "{gateway} blocked {request} ({status}); it never reached the application. The same request past it, to the "
     "application directly, passes.",
     "Find the rule in the firewall's log; let OPTIONS with Access-Control-Request-Method through, and the API's own "
     "paths and bodies."},
    {Cause::kCdnRefusesMethod, "The CDN passes only some methods on.",
     "{gateway} is set to pass only cacheable requests on and refused {wire_method} itself ({status}).",
     "CloudFront: set AllowedMethods of the cache behaviour to GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE, and "
     "forward Origin, Access-Control-Request-Method and Access-Control-Request-Headers (origin request policy "
     "CORS-S3Origin or AllViewer)."},
    {Cause::kApiGatewayNoRoute, "API Gateway has no such route.",
     "Amazon API Gateway answered {wire_method} {path} with {status} by itself: it has no such path, method or stage. "
     "\"Missing Authentication Token\" is what it says then, and has nothing to do with tokens.",
     "Check the stage and the path. If the path is right, add an OPTIONS method (enable CORS on the resource, or use a "
     "greedy proxy+ route), deploy the stage, and set the CORS headers on the gateway responses DEFAULT_4XX and "
     "DEFAULT_5XX."},
    {Cause::kApiGatewayAuthorizer, "API Gateway refuses before the function runs.",
     "Amazon API Gateway refused {request} with {status} by itself: its authorizer, an API key or a resource policy. "
     "Its own answers carry no CORS headers.",
     "Keep the authorizer off OPTIONS (SAM: AddDefaultAuthorizerToCorsPreflight: false), set the CORS headers on the "
     "gateway responses DEFAULT_4XX and DEFAULT_5XX, and look at the token or key."},
    {Cause::kLambdaFailed, "The function behind API Gateway failed.",
     "Amazon API Gateway answered with {status} by itself: the function crashed, timed out, or returned something that "
     "is no response. CORS is a consequence here, not the cause.",
     "Look into the function's log; a proxy integration must return statusCode, headers and a body that is a string. "
     "Then set the CORS headers on the gateway response DEFAULT_5XX."},
    {Cause::kLambdaWithoutHeaders, "The function itself must send the headers.",
     "{answer} came through Amazon API Gateway or a function URL without CORS headers. With a proxy integration the "
     "gateway adds none to what the function returns; its CORS setting answers OPTIONS only.",
     "Return Access-Control-Allow-Origin: {origin} (after comparing it with a list) and Vary: Origin in the headers of "
     "the function's response, errors included; or use an HTTP API with its CORS configuration."},
    {Cause::kCloudServiceNotPublic, "The Cloud Run service or function is not public.",
     "Google's front end refused {request} with {status}: nobody without a Google identity may call this service, and "
     "a preflight never has one.",
     "Grant roles/run.invoker (functions of the first generation: roles/cloudfunctions.invoker) to allUsers and check "
     "users in the code, or put a gateway in front that answers OPTIONS."},
    {Cause::kCloudServiceNotDeployed, "There is no such Cloud Run service or function.",
     "Google's front end answered 404 by itself: the function is not deployed, or has another name, region or project "
     "than the address says ({url}).",
     "Compare the address with the one the deployment printed, the region above all, and deploy."},
    {Cause::kKeycloakWebOrigins, "Keycloak's client does not list the page's origin.",
     "Keycloak answers preflights of any origin, but puts Access-Control-Allow-Origin on {answer} only for the Web "
     "origins of the client; {origin} is not among them.",
     "Add {origin} to Web origins of the client, without a slash at the end; + there stands for the origins of its "
     "valid redirect URIs."},
    {Cause::kBucketWithoutCors, "The storage bucket has no CORS rule.",
     "{store} answered without CORS headers: nothing is set up for the bucket. A signed URL permits the request, not "
     "the page to read the answer.",
     "Set a CORS rule on the bucket itself: the origin {origin}, the method {method}, and the headers the page sends; "
     "it is not part of its access policy."},
    {Cause::kBucketRuleMismatch, "No CORS rule of the storage bucket fits.",
     "{store} has CORS rules for the bucket, and none of them fits: the origin {origin}, the method {method} or one of "
     "the headers ({wanted}) is missing.",
     "Bring all three into one rule: AllowedOrigins {origin}, AllowedMethods {method}, AllowedHeaders with what the "
     "page sends. A rule must fit as a whole."},
};

}  // namespace crosscheck::diagnosis::en
