// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kRedirects[] = {
    {Cause::kRedirectToLogin, "响应的是登录页面。",
     "{request}被送到了登录页面（{target}）。登录页面是供人浏览的：它不发送 CORS 标头，脚本也无法使用它。",
     "让预检请求无需登录即可通过：它从不携带 Cookie 或令牌。对脚本的请求改用 401 加 CORS "
     "标头响应，不要重定向，再由页面自己导航到登录页面。在此之前，先查明会话为何不存在或已过期。"},
    {Cause::kLoginGateway, "前面的网关要求登录。",
     "{gateway} 挡在服务器前面，要求先在它那里登录；{request}根本没有到达应用。",
     "在网关上放行预检请求：{setting}。用户必须先在那里登录，脚本才发请求，并且请求要携带凭据。"},
    {Cause::kRedirectToHttps, "页面用 http 请求，服务器要求 https。", "{request}发往 http://，被重定向到 https://。",
     "在页面中改用 {target}。在重定向上加标头是治错了地方。"},
    {Cause::kRedirectSlash, "末尾的斜杠引起了重定向。", "{request}被重定向到只差一个斜杠的同一地址。",
     "在页面中改用服务器重定向到的地址 {target}，或者关闭这种重定向（FastAPI：redirect_slashes=False；Werkzeug 和 "
     "Flask：strict_slashes=False；Django：APPEND_SLASH = False）。"},
    {Cause::kRedirectLosesHttps, "重定向退回了 http。",
     "{request}从 https:// 被重定向到 {target}：应用不知道自己前面有 TLS。",
     "在页面中直接用 https 请求规范地址，斜杠的有无按服务器的写法；并让应用信任代理的 "
     "X-Forwarded-Proto（uvicorn：--proxy-headers；Express：trust "
     "proxy；Django：SECURE_PROXY_SSL_HEADER；ASP.NET：UseForwardedHeaders）。"},
    {Cause::kPreflightRedirected, "预检请求被重定向。", "预检请求被重定向到 {target}。浏览器从不跟随预检请求的重定向。",
     "让该地址自己响应 OPTIONS，或者在页面中改用最终地址。"},
    {Cause::kRedirectWithoutHeaders, "重定向没有 CORS 标头。",
     "请求被重定向到 {target}。一连串响应中的每一个都需要 CORS 标头，重定向也不例外。",
     "在页面中改用最终地址，或者在重定向的响应中也加上 CORS 标头。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
