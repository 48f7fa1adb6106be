// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kErrors[] = {
    {Cause::kAuthErrorWithoutHeaders, "請求因權限不足被拒絕。",
     "伺服器以 {status} 拒絕了請求，而這個回應沒有 CORS 標頭，所以網頁連狀態碼都看不到。",
     "查明身分憑證為何缺少或有誤。並把 CORS 放在驗證層之外，讓 401 與 403 也帶上標頭（nginx：add_header ... "
     "always）。"},
    {Cause::kWrongAddress, "位址很可能有誤。",
     "{answer}是 404：路徑有誤，或少了一段前綴，{request}根本沒有到達應用程式。錯誤頁面通常不帶 CORS 標頭。",
     "先檢查路徑（{path}）。再讓錯誤回應也帶上 CORS 標頭（nginx：add_header ... always）。"},
    {Cause::kMethodRefused, "伺服器在此不接受這個方法。",
     "伺服器以 {status} 回應 {method}，沒有 CORS 標頭：這個位址沒有程式處理該方法。",
     "檢查方法與路徑，包括結尾的斜線；讓伺服器的路由接受 {method}。再讓錯誤回應也帶上 CORS 標頭（nginx：add_header ... "
     "always）。"},
    {Cause::kWebdavModule, "IIS 的 WebDAV 模組攔下了請求。",
     "IIS 以 {status} 與 Allow: {allow} 回應 {method}。那是它的 WebDAV "
     "模組：雖然預檢請求通過了，它卻在應用程式之前攔下 PUT 與 DELETE。",
     "在 web.config 的 modules 移除 WebDAVModule，並在 handlers 移除 WebDAV。CORS 原則本身沒有問題。"},
    {Cause::kBodyTooLarge, "請求主體太大。", "請求主體超過 {gateway} 允許的大小（413），而那個回應沒有 CORS 標頭。",
     "放寬上限（nginx：client_max_body_size；PHP：post_max_size；Express：express.json() 的 "
     "limit），並讓錯誤回應也帶上 CORS 標頭（add_header ... always）。"},
    {Cause::kRateLimit, "速率限制器回應了請求。", "速率限制器以 429 回應了{request}，CORS 層根本沒有看到它。",
     "把 CORS 放在限制器之外，讓網頁讀得到 429 與它的 Retry-After，並且不要把 OPTIONS 計入次數。"},
    {Cause::kGatewayErrorWithoutHeaders, "代理後面的伺服器沒有回應。",
     "{gateway} 沒有得到應用程式的回應，改送出自己的錯誤頁面（{status}），不帶 CORS 標頭。CORS "
     "在此只是結果，不是原因。",
     "查明應用程式為何沒有回應：它有在執行嗎？連接埠對嗎？夠快嗎？再讓代理的錯誤頁面也帶上 CORS "
     "標頭（nginx：add_header ... always）。"},
    {Cause::kServerErrorWithoutHeaders, "應用程式出錯了。",
     "應用程式出錯（{status}），錯誤頁面是在 CORS 層之外產生的。CORS 在此只是結果，不是原因。",
     "在伺服器記錄中查看這個請求。再讓錯誤處理程式保留 CORS 標頭（把 CORS 註冊在最外層；nginx：add_header ... "
     "always）。"},
    {Cause::kErrorWithoutHeaders, "錯誤回應沒有 CORS 標頭。",
     "錯誤回應（{status}）沒有 CORS 標頭，所以網頁看不到是什麼錯誤。",
     "開啟該位址或查看伺服器記錄，找出錯誤本身。再讓錯誤回應也帶上 CORS 標頭（nginx：add_header ... "
     "always；Apache：Header always set）。"},
    {Cause::kHeadersOnSuccessOnly, "只有成功的回應才設 CORS 標頭。",
     "狀態碼是 {status}，而 {gateway} 可能只在成功的回應設 CORS 標頭：沒有 always 的 add_header 與 Header set "
     "都會略過錯誤回應。若成功的請求帶有這些標頭，原因就在此。",
     "nginx：add_header ... always；Apache：Header always set。這樣網頁就讀得到錯誤。"},
    {Cause::kHeadersByMethod, "標頭只為某些方法設定。",
     "{method} 的回應沒有 CORS 標頭，預檢請求的回應卻有：標頭可能只寫在 OPTIONS、GET 與 POST 的分支裡，而漏了 "
     "{method}。對同一位址送一個 GET 就能分辨。",
     "設定 CORS 標頭時不要以方法為條件。"},
    {Cause::kHeadersByPath, "標頭只為其他路徑設定。",
     "{path} 的{answer}沒有 CORS "
     "標頭：負責這個路徑的，可能是另一個沒有這些標頭的設定區塊或路由。對一個正常的路徑送同樣的請求就能分辨。",
     "為 API 的每個路徑都設定 CORS 標頭；在 nginx 中，讓每個 location 都 include 同一個檔案。"},
    {Cause::kInnerBlockDropsHeaders, "內層區塊丟掉了外層的標頭。",
     "nginx 的回應有 {line}，卻沒有 CORS 標頭：location 或 if 裡只要有一個 add_header，nginx 就會忽略上層所有的 "
     "add_header。",
     "在自己有 add_header 的區塊裡重寫 CORS 那幾行，或讓兩處 include 同一個檔案。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
