// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kRedirects[] = {
    {Cause::kRedirectToLogin, "回應的是登入頁面。",
     "{request}被送到了登入頁面（{target}）。登入頁面是給人瀏覽的：它不送 CORS 標頭，程式也無法使用它。",
     "讓預檢請求不必登入就能通過：它從不帶 Cookie 或權杖。對程式的請求改以 401 加上 CORS "
     "標頭回應，不要重新導向，再由網頁自己導覽到登入頁面。在那之前，先查工作階段為何不存在或已過期。"},
    {Cause::kLoginGateway, "前端閘道要求登入。",
     "{gateway} 擋在伺服器前面，要求先在它那裡登入；{request}根本沒有到達應用程式。",
     "在閘道上放行預檢請求：{setting}。使用者必須先在那裡登入，程式才送請求，而且請求要帶上身分憑證。"},
    {Cause::kRedirectToHttps, "網頁用 http 請求，伺服器要 https。", "{request}送往 http://，被重新導向到 https://。",
     "在網頁中改用 {target}。在重新導向上加標頭是治錯了地方。"},
    {Cause::kRedirectSlash, "結尾的斜線引起了重新導向。", "{request}被重新導向到只差一個斜線的同一位址。",
     "在網頁中改用伺服器導向的位址 {target}，或關掉這種重新導向（FastAPI：redirect_slashes=False；Werkzeug 與 "
     "Flask：strict_slashes=False；Django：APPEND_SLASH = False）。"},
    {Cause::kRedirectLosesHttps, "重新導向退回了 http。",
     "{request}從 https:// 被重新導向到 {target}：應用程式不知道自己前面有 TLS。",
     "在網頁中直接以 https 請求正式位址，斜線的有無照伺服器的寫法；並讓應用程式信任代理的 "
     "X-Forwarded-Proto（uvicorn：--proxy-headers；Express：trust "
     "proxy；Django：SECURE_PROXY_SSL_HEADER；ASP.NET：UseForwardedHeaders）。"},
    {Cause::kPreflightRedirected, "預檢請求被重新導向。",
     "預檢請求被重新導向到 {target}。瀏覽器從不跟隨預檢請求的重新導向。",
     "讓這個位址自己回應 OPTIONS，或在網頁中改用最終位址。"},
    {Cause::kRedirectWithoutHeaders, "重新導向沒有 CORS 標頭。",
     "請求被重新導向到 {target}。一連串回應中的每一個都需要 CORS 標頭，重新導向也不例外。",
     "在網頁中改用最終位址，或在重新導向的回應也加上 CORS 標頭。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
