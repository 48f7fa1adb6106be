// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kCredentials[] = {
    {Cause::kWildcardWithCredentials, "* 不能與身分憑證一起使用。",
     "請求帶有 Cookie 或其他身分憑證時，* 不算數：{answer}必須寫出網頁的來源。",
     "送出 Access-Control-Allow-Origin: {origin}（把請求的 Origin "
     "與允許清單比對後照樣回傳）、Access-Control-Allow-Credentials: true 與 Vary: Origin。如果請求不需要 "
     "Cookie，就改在網頁中不帶身分憑證（credentials: \"omit\" 或 \"same-origin\"、withCredentials = false）。"},
    {Cause::kCredentialsNotAllowed, "不允許身分憑證。",
     "網頁送出身分憑證，而{answer}沒有 Access-Control-Allow-Credentials。",
     "在預檢請求的回應與真正的回應都送出 Access-Control-Allow-Credentials: true。如果請求不需要 "
     "Cookie，就改在網頁中不帶身分憑證。"},
    {Cause::kCredentialsOnPreflightOnly, "只有預檢請求的回應允許身分憑證。",
     "預檢請求的回應有 Access-Control-Allow-Credentials: true，真正的回應卻沒有。",
     "在真正的回應也送出 Access-Control-Allow-Credentials: true，錯誤的回應也一樣。"},
    {Cause::kCredentialsValue, "值必須是 true。",
     "Access-Control-Allow-Credentials 是「{value}」；只有小寫、出現一次的 true 才允許身分憑證。",
     "在預檢請求的回應與真正的回應各送出一行 Access-Control-Allow-Credentials: true。如果請求不需要 "
     "Cookie，就改在網頁中不帶身分憑證。"},
    {Cause::kCookieNotSent, "CORS 通過了，Cookie 卻沒有送出。",
     "瀏覽器讓網頁讀取回應，但請求沒有帶 Cookie：被 SameSite、第三方 Cookie 封鎖或缺少 Secure 擋下了。這不是 CORS。",
     "設定 Cookie 時加上 SameSite=None; Secure，第三方 Cookie 遭封鎖時再加 Partitioned，或由網頁自己的網站提供 "
     "API；Authorization 標頭中的權杖到處都能用。程式必須寫 credentials: \"include\"。"},
    {Cause::kHeaderNotExposed, "標頭存在，程式卻看不到。",
     "開發者工具看得到標頭 {header}，程式讀到的卻是 null：沒有許可時，程式只看得到 "
     "Cache-Control、Content-Language、Content-Length、Content-Type、Expires、Last-Modified 與 Pragma。",
     "在回應送出 Access-Control-Expose-Headers: {header}。請求帶有身分憑證時 * 不是萬用字元，要逐一列出標頭。"},
    {Cause::kOpaque, "no-cors 模式把回應藏起來了。",
     "請求沒有使用 CORS，所以回應是不透明的：程式只看到狀態 0，沒有標頭也沒有內容。",
     "如果程式要讀取回應，就拿掉 mode \"no-cors\"；這樣伺服器就需要 CORS 標頭。"},
    {Cause::kOpaqueElement, "回應可以顯示，不能讀取。",
     "請求沒有使用 CORS，所以回應是不透明的：可以顯示或執行，但程式看不到它的內容，也看不到它的錯誤。",
     "什麼都不必做，除非網頁一定要讀取回應；那就用 CORS 請求（crossorigin 屬性、fetch()）。"},
    {Cause::kOpaqueRedirect, "redirect \"manual\" 把重新導向藏起來了。",
     "重新導向模式「manual」會隱藏重新導向：程式只看到狀態 0，沒有標頭也沒有內容。",
     "拿掉這個模式就會跟著重新導向，或讓伺服器改以程式讀得到的狀態與內容中的網址來回應。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
