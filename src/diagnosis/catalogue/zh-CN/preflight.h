// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kPreflight[] = {
    {Cause::kAuthBeforeCors, "身份验证挡在了 CORS 之前。",
     "服务器要求先登录才响应预检请求（{status}），而预检请求从不携带 Cookie 或令牌。",
     "让 CORS 先于身份验证处理：把 CORS 中间件注册在最外层（ASP.NET：UseCors 写在 UseAuthentication 之前；Spring "
     "Security：http.cors()），或者在验证层放行 OPTIONS。预检请求必须无需凭据就能得到 204 或 200。"},
    {Cause::kPreflightForbidden, "有一层拒绝了预检请求。",
     "预检请求得到 {status}：可能是防火墙或 CDN 拦截 OPTIONS 的规则、授权层，或者是不认识该源、方法或路径的 CORS "
     "过滤器。仅凭响应无法判断是哪一个。",
     "先看是谁响应的（Server、Via、响应内容），再把同样的 OPTIONS 请求直接发给应用。如果是网关拒绝，就让 OPTIONS "
     "通过；如果是应用拒绝，就把源、方法和路径加入它的 CORS 配置。"},
    {Cause::kNoOptionsRoute, "没有路由处理 OPTIONS。",
     "预检请求得到 404：路由器只认识该路径的其他方法，或者根本不认识该路径。",
     "把 CORS 处理放在路由器之前，使它对所有路径都响应 OPTIONS（Express：在路由之前 app.use(cors())；Laravel：把 "
     "HandleCors 设为全局中间件）。向同一地址发送一个 {method}，即可知道路径本身是否写错。"},
    {Cause::kOptionsNotAllowed, "服务器拒绝 OPTIONS 方法。", "预检请求得到 {status}：处理该路径的程序不接受 OPTIONS。",
     "在拒绝它的处理程序之前，就用 204 和 CORS 标头响应 OPTIONS（nginx：$request_method 为 OPTIONS 时 return "
     "204；IIS：移除 OPTIONSVerbHandler；框架：使用其 CORS 中间件）。"},
    {Cause::kIisOptionsHandler, "IIS 自己响应了 OPTIONS。",
     "预检请求的响应出自 IIS 自带的 OPTIONSVerbHandler（{allow}）：请求根本没有到达应用及其 CORS 策略。",
     "在 web.config 的 handlers 节中移除 OPTIONSVerbHandler，让 OPTIONS 到达应用；或者安装 IIS CORS "
     "模块，由它来响应。"},
    {Cause::kPreflightRefused, "服务器拒绝了预检请求。", "预检请求得到 {status}；只有 200 到 299 才会让请求继续。",
     "在其他任何处理（校验输入、必需标头、API 密钥）之前，就用 204 和 CORS 标头响应该路径的 OPTIONS 请求。"},
    {Cause::kServerError, "服务器处理预检请求时出错。",
     "预检请求得到 {status}：OPTIONS 进入了没有预料到它的代码，而该代码出错了。",
     "先在服务器日志中查看这个 OPTIONS 请求；再让 OPTIONS 在应用自身的代码之前就得到响应。"},
    {Cause::kPreflightNotOk, "预检请求的状态码不在 200 到 299 之间。", "预检请求得到状态码 {status}。",
     "用 204 或 200 以及 CORS 标头响应该路径的 OPTIONS 请求。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
