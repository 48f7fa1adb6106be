// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kErrors[] = {
    {Cause::kAuthErrorWithoutHeaders, "请求因权限不足被拒绝。",
     "服务器以 {status} 拒绝了请求，而该响应没有 CORS 标头，所以页面连状态码都看不到。",
     "查明凭据为何缺失或有误。并把 CORS 放在验证层之外，让 401 和 403 也带上标头（nginx：add_header ... always）。"},
    {Cause::kWrongAddress, "地址很可能有误。",
     "{answer}是 404：路径有误，或者少了一段前缀，{request}根本没有到达应用。错误页面通常不带 CORS 标头。",
     "先检查路径（{path}）。再让错误响应也带上 CORS 标头（nginx：add_header ... always）。"},
    {Cause::kMethodRefused, "服务器在此不接受该方法。",
     "服务器以 {status} 响应 {method}，没有 CORS 标头：该地址没有程序处理这个方法。",
     "检查方法和路径，包括末尾的斜杠；让服务器的路由接受 {method}。再让错误响应也带上 CORS 标头（nginx：add_header ... "
     "always）。"},
    {Cause::kWebdavModule, "IIS 的 WebDAV 模块拦下了请求。",
     "IIS 以 {status} 和 Allow: {allow} 响应 {method}。那是它的 WebDAV 模块：虽然预检请求通过了，它却在应用之前拦下 "
     "PUT 和 DELETE。",
     "在 web.config 的 modules 中移除 WebDAVModule，并在 handlers 中移除 WebDAV。CORS 策略本身没有问题。"},
    {Cause::kBodyTooLarge, "请求体太大。", "请求体超过 {gateway} 允许的大小（413），而该响应没有 CORS 标头。",
     "放宽上限（nginx：client_max_body_size；PHP：post_max_size；Express：express.json() 的 "
     "limit），并让错误响应也带上 CORS 标头（add_header ... always）。"},
    {Cause::kRateLimit, "限流器响应了请求。", "限流器以 429 响应了{request}，CORS 层根本没有看到它。",
     "把 CORS 放在限流器之外，让页面能读到 429 及其 Retry-After，并且不要把 OPTIONS 计入次数。"},
    {Cause::kGatewayErrorWithoutHeaders, "代理后面的服务器没有响应。",
     "{gateway} 没有得到应用的响应，转而发出自己的错误页面（{status}），不带 CORS 标头。CORS 在此只是结果，不是原因。",
     "查明应用为何没有响应：它在运行吗？端口对吗？够快吗？再让代理的错误页面也带上 CORS 标头（nginx：add_header ... "
     "always）。"},
    {Cause::kServerErrorWithoutHeaders, "应用出错了。",
     "应用出错（{status}），错误页面是在 CORS 层之外生成的。CORS 在此只是结果，不是原因。",
     "在服务器日志中查看这个请求。再让错误处理程序保留 CORS 标头（把 CORS 注册在最外层；nginx：add_header ... "
     "always）。"},
    {Cause::kErrorWithoutHeaders, "错误响应没有 CORS 标头。",
     "错误响应（{status}）没有 CORS 标头，所以页面看不到是什么错误。",
     "打开该地址或查看服务器日志，找出错误本身。再让错误响应也带上 CORS 标头（nginx：add_header ... "
     "always；Apache：Header always set）。"},
    {Cause::kHeadersOnSuccessOnly, "只有成功的响应才设置 CORS 标头。",
     "状态码是 {status}，而 {gateway} 可能只在成功的响应中设置 CORS 标头：没有 always 的 add_header 和 Header set "
     "都会略过错误响应。如果成功的请求带有这些标头，原因就在于此。",
     "nginx：add_header ... always；Apache：Header always set。这样页面就能读到错误。"},
    {Cause::kHeadersByMethod, "标头只为某些方法设置。",
     "{method} 的响应没有 CORS 标头，预检请求的响应却有：标头可能只写在 OPTIONS、GET 和 POST 的分支里，而漏了 "
     "{method}。向同一地址发送一个 GET 就能分辨。",
     "设置 CORS 标头时不要以方法为条件。"},
    {Cause::kHeadersByPath, "标头只为其他路径设置。",
     "{path} 的{answer}没有 CORS "
     "标头：处理该路径的，可能是另一个没有这些标头的配置块或路由。向一个正常的路径发送同样的请求就能分辨。",
     "为 API 的每个路径都设置 CORS 标头；在 nginx 中，让每个 location 都 include 同一个文件。"},
    {Cause::kInnerBlockDropsHeaders, "内层块丢掉了外层的标头。",
     "nginx 的响应有 {line}，却没有 CORS 标头：location 或 if 里只要有一个 add_header，nginx 就会忽略上层所有的 "
     "add_header。",
     "在自己有 add_header 的块里重写 CORS 那几行，或者让两处 include 同一个文件。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
