// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kPolicies[] = {
    {Cause::kPolicyOrigin, "政策沒有列出網頁的來源。",
     "origins 中沒有項目符合 {origin}。對這樣的來源，政策會以 403 回應預檢請求，其他回應則不帶 CORS 標頭。",
     "如果這個網頁應該能讀取回應，請把 {origin} 加進 origins；如果不該，政策正在做它該做的事。"},
    {Cause::kPolicyNull, "政策不允許沒有來源的網頁。",
     "網頁沒有自己的來源（檔案、沙箱頁框、data: URL），所以瀏覽器送出 Origin: null。任何網站的任何沙箱頁框都能送出它。",
     "請透過 http 提供網頁，例如從 http://localhost，或在頁框加上 allow-same-origin。政策可以列出 "
     "null，但那等於允許所有人：只適合公開資料。"},
    {Cause::kPolicyCredentials, "政策不允許身分憑證。",
     "網頁會一併送出 Cookie 或其他身分憑證，而對 {path}，政策沒有寫 credentials: true。",
     "設定 credentials: true，並逐一列出來源，因為 * 不能與身分憑證並用；或者讓請求不帶身分憑證。"},
    {Cause::kPolicyMethod, "政策沒有列出這個方法。",
     "methods 沒有列出網頁使用的 {method}；只有 GET、HEAD 與 POST 不必列出。", "把 {method} 加進 methods。"},
    {Cause::kPolicyHeader, "政策沒有列出某個請求標頭。", "網頁送出標頭 {header}，而 request-headers 沒有列出它。",
     "把 {header} 加進 request-headers。"},
    {Cause::kPolicyShadow, "政策只是在觀察。",
     "mode: shadow 會讓所有請求通過，就像沒有政策一樣：它只計算會拒絕多少請求，不送出任何標頭。",
     "等到計數顯示它不會誤擋任何人，再設定 mode: enforce。"},
    {Cause::kPolicyPath, "這個路徑有兩種解讀。",
     "{path} 有兩種解讀，而政策的路由在兩者之間並不相同，因此什麼都不允許。",
     "請求的路徑請使用與路由相同的大小寫，且不要含有點號區段、連續斜線、反斜線，以及 %2F、%2E "
     "之類的跳脫序列；或由政策前面那一層先把路徑正規化。"},
    {Cause::kPolicyUnread, "政策拒絕它不讀取的請求。", "政策在查看它的清單之前就拒絕了這個請求{detail}",
     "請求只能有一個來源（最多 326 位元組）、一個方法，請求標頭的名稱合計最多 2048 位元組。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
