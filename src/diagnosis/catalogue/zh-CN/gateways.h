// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kGateways[] = {
    {Cause::kDroppedByLayer, "{layer} 丢弃了 CORS 标头。",
     "{layer} 后面的 {behind} 发送了 {header}: {value}，而 {layer} 没有把它传下去。",
     "让 {layer} 原样传递 {header}：在 nginx 中查找 proxy_hide_header，在 Apache 中查找 Header unset，在 HAProxy "
     "中查找 "
     "del-header，在 CDN 中查看它转发哪些标头。或者改由 {layer} 独自发送 CORS 标头。"},
    {Cause::kCorsFilterRefused, "应用的 CORS 过滤器拒绝了。",
     "{filter} 说“{said}”：它为该路径配置的 CORS "
     "没有页面的源（{origin}）、没有这个方法或某个标头，或者该路径根本没有配置。",
     "把 {origin} 一字不差地加入允许的源，并加上方法 {method}；确认配置的路径模式匹配 {path}。"},
    {Cause::kBotChallenge, "机器人防护以质询页面响应。",
     "{gateway} 以质询或警告页面响应，没有把{request}往后传。脚本无法通过它，而预检请求从不携带那个表示已通过的 "
     "Cookie。",
     "把 OPTIONS 和 API 的路径排除在质询之外。"},
    {Cause::kFirewall, "防火墙拦下了请求。",
     "{gateway} 拦下了{request}（{status}），它根本没有到达应用。同样的请求如果绕过它、直接发给应用，就会通过。",
     "在防火墙的日志里找出那条规则；放行带有 Access-Control-Request-Method 的 OPTIONS，以及 API 自己的路径和请求体。"},
    {Cause::kCdnRefusesMethod, "CDN 只放行某些方法。",
     "{gateway} 被设置为只转发可缓存的请求，因此自己拒绝了 {wire_method}（{status}）。",
     "CloudFront：把缓存行为的 AllowedMethods 设为 GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE，并转发 "
     "Origin、Access-Control-Request-Method 和 Access-Control-Request-Headers（源请求策略 CORS-S3Origin 或 "
     "AllViewer）。"},
    {Cause::kApiGatewayNoRoute, "API Gateway 没有这个路由。",
     "Amazon API Gateway 自己以 {status} 响应了 {wire_method} {path}：它没有这个路径、方法或阶段。这时它会说“Missing "
     "Authentication Token”，但那与令牌无关。",
     "检查阶段和路径。如果路径无误，就加上 OPTIONS 方法（在资源上启用 CORS，或使用 proxy+ "
     "路由），部署该阶段，并在网关响应 DEFAULT_4XX 和 DEFAULT_5XX 中设置 CORS 标头。"},
    {Cause::kApiGatewayAuthorizer, "API Gateway 在函数运行前就拒绝了。",
     "Amazon API Gateway 自己以 {status} 拒绝了{request}：可能是授权方、API 密钥或资源策略。它自己的响应不带 CORS "
     "标头。",
     "不要让授权方应用于 OPTIONS（SAM：AddDefaultAuthorizerToCorsPreflight: false），在网关响应 DEFAULT_4XX 和 "
     "DEFAULT_5XX 中设置 CORS 标头，并检查令牌或密钥。"},
    {Cause::kLambdaFailed, "API Gateway 后面的函数出错了。",
     "Amazon API Gateway 自己以 {status} 响应：函数崩溃、超时，或返回的不是响应。CORS 在此只是结果，不是原因。",
     "查看函数的日志；代理集成必须返回 statusCode、headers 和字符串类型的 body。再在网关响应 DEFAULT_5XX 中设置 CORS "
     "标头。"},
    {Cause::kLambdaWithoutHeaders, "标头必须由函数自己发送。",
     "{answer}经过 Amazon API Gateway 或函数 URL，没有 CORS "
     "标头。使用代理集成时，网关不会给函数返回的内容加任何标头；它的 CORS 设置只响应 OPTIONS。",
     "在函数返回的 headers 中加上 Access-Control-Allow-Origin: {origin}（先与列表比对）和 Vary: "
     "Origin，错误响应也要；或者改用 HTTP API 的 CORS 配置。"},
    {Cause::kCloudServiceNotPublic, "Cloud Run 服务或函数没有公开。",
     "Google 的前端以 {status} 拒绝了{request}：没有 Google 身份就不能调用该服务，而预检请求从来没有。",
     "把 roles/run.invoker（第一代函数：roles/cloudfunctions.invoker）授予 "
     "allUsers，改在代码中检查用户；或者在前面放一个会响应 OPTIONS 的网关。"},
    {Cause::kCloudServiceNotDeployed, "没有这个 Cloud Run 服务或函数。",
     "Google 的前端自己响应了 404：函数没有部署，或者名称、区域、项目与地址（{url}）不同。",
     "把地址与部署时打印出的地址比对，尤其是区域，然后部署。"},
    {Cause::kKeycloakWebOrigins, "Keycloak 的客户端没有列出页面的源。",
     "Keycloak 对任何源的预检请求都放行，但只有该客户端的 Web origins 才会让{answer}带上 "
     "Access-Control-Allow-Origin；{origin} 不在其中。",
     "把 {origin} 加入客户端的 Web origins，末尾不要有斜杠；那里的 + 代表其有效重定向 URI 的源。"},
    {Cause::kBucketWithoutCors, "存储桶没有 CORS 规则。",
     "{store} 的响应没有 CORS 标头：存储桶没有设置任何规则。签名 URL 只允许请求本身，不允许页面读取响应。",
     "在存储桶上设置 CORS 规则：源 {origin}、方法 {method}，以及页面发送的标头；它不属于访问策略。"},
    {Cause::kBucketRuleMismatch, "存储桶的 CORS 规则都不匹配。",
     "{store} 的存储桶有 CORS 规则，但没有一条匹配：缺了源 {origin}、方法 {method}，或某个标头（{wanted}）。",
     "把三者放进同一条规则：AllowedOrigins 为 {origin}、AllowedMethods 为 {method}、AllowedHeaders "
     "包含页面发送的标头。一条规则必须整条匹配。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
