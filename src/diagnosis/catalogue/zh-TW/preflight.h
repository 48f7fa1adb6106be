// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kPreflight[] = {
    {Cause::kAuthBeforeCors, "身分驗證擋在 CORS 之前。",
     "伺服器要求先登入才回應預檢請求（{status}），但預檢請求從不帶 Cookie 或權杖。",
     "讓 CORS 在身分驗證之前處理：把 CORS 中介軟體註冊在最外層（ASP.NET：UseCors 放在 UseAuthentication 之前；Spring "
     "Security：http.cors()），或在驗證層放行 OPTIONS。預檢請求必須不需憑證就得到 204 或 200。"},
    {Cause::kPreflightForbidden, "有一層拒絕了預檢請求。",
     "預檢請求得到 {status}：可能是防火牆或 CDN 擋下 OPTIONS 的規則、授權層，或是不認得這個來源、方法或路徑的 CORS "
     "過濾器。單從回應看不出是哪一個。",
     "先看是誰回應的（Server、Via、回應內容），再把同樣的 OPTIONS 請求直接送到應用程式。若是閘道拒絕，就讓 OPTIONS "
     "通過；若是應用程式拒絕，就把來源、方法與路徑加進它的 CORS 設定。"},
    {Cause::kNoOptionsRoute, "沒有路由處理 OPTIONS。",
     "預檢請求得到 404：路由器只認得這個路徑的其他方法，或根本不認得這個路徑。",
     "把 CORS 處理放在路由器之前，讓它對每個路徑回應 OPTIONS（Express：在路由之前 app.use(cors())；Laravel：把 "
     "HandleCors 設為全域中介軟體）。對同一位址送一個 {method}，就能知道路徑本身是否有誤。"},
    {Cause::kOptionsNotAllowed, "伺服器拒絕 OPTIONS 方法。",
     "預檢請求得到 {status}：負責這個路徑的程式不接受 OPTIONS。",
     "在拒絕它的處理程式之前，就以 204 與 CORS 標頭回應 OPTIONS（nginx：$request_method 為 OPTIONS 時 return "
     "204；IIS：移除 OPTIONSVerbHandler；框架：使用它的 CORS 中介軟體）。"},
    {Cause::kIisOptionsHandler, "IIS 自己回應了 OPTIONS。",
     "預檢請求的回應出自 IIS 內建的 OPTIONSVerbHandler（{allow}）：請求根本沒有到達應用程式和它的 CORS 原則。",
     "在 web.config 的 handlers 區段移除 OPTIONSVerbHandler，讓 OPTIONS 到達應用程式；或安裝 IIS CORS "
     "模組，由它回應。"},
    {Cause::kPreflightRefused, "伺服器拒絕了預檢請求。", "預檢請求得到 {status}；只有 200 到 299 才會讓請求繼續。",
     "在其他任何處理（驗證輸入、必要標頭、API 金鑰）之前，就以 204 與 CORS 標頭回應這個路徑的 OPTIONS 請求。"},
    {Cause::kServerError, "伺服器處理預檢請求時出錯。",
     "預檢請求得到 {status}：OPTIONS 進到了沒有料到它的程式碼，而該程式碼出錯了。",
     "先在伺服器記錄中查看這個 OPTIONS 請求；再讓 OPTIONS 在應用程式自己的程式碼之前就得到回應。"},
    {Cause::kPreflightNotOk, "預檢請求的狀態碼不在 200 到 299 之間。", "預檢請求得到狀態碼 {status}。",
     "以 204 或 200 與 CORS 標頭回應這個路徑的 OPTIONS 請求。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
