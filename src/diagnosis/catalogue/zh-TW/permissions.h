// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kPermissions[] = {
    {Cause::kMethodsMissing, "缺少 Access-Control-Allow-Methods。",
     "預檢請求的回應沒有 Access-Control-Allow-Methods，因此只允許 GET、HEAD 與 POST；而網頁送出的是 {method}。",
     "在預檢請求的回應加上 Access-Control-Allow-Methods: {longer}。"},
    {Cause::kMethodNotListed, "請求方法不在允許清單中。", "伺服器只允許 {list}，而網頁送出的是 {method}。",
     "在預檢請求的回應加上 Access-Control-Allow-Methods: {longer}。"},
    {Cause::kMethodCase, "請求方法寫成了小寫。",
     "程式寫的是「{method}」。請求方法區分大小寫，瀏覽器只會自動把 DELETE、GET、HEAD、OPTIONS、POST 與 PUT 轉成大寫。",
     "在程式中寫「{upper}」。"},
    {Cause::kWildcardMethodsWithCredentials, "請求帶有身分憑證時，* 不代表任何方法。",
     "請求帶有身分憑證時，* 不再是萬用字元，而是一個名為 * 的方法。",
     "逐一列出方法：Access-Control-Allow-Methods: {longer}。"},
    {Cause::kMethodsUnreadable, "無法解析 Access-Control-Allow-Methods。",
     "Access-Control-Allow-Methods "
     "的值必須是以逗號分隔的方法名稱。名稱中的空白、分號、冒號或引號都會讓整份清單無法解析。",
     "寫成像 Access-Control-Allow-Methods: GET, POST, PUT 這樣。"},
    {Cause::kHeadersMissing, "缺少 Access-Control-Allow-Headers。",
     "網頁送出了標頭 {header}，而預檢請求的回應沒有允許任何標頭。",
     "在預檢請求的回應加上 Access-Control-Allow-Headers: {longer}。這個請求需要的標頭共有：{wanted}。"},
    {Cause::kHeaderNotListed, "有請求標頭不在允許清單中。", "網頁送出了標頭 {header}，而預檢請求的回應只允許 {list}。",
     "在預檢請求的回應加上 Access-Control-Allow-Headers: {longer}。這個請求需要的標頭共有：{wanted}。"},
    {Cause::kContentTypeNotListed, "請求主體的 Content-Type 需要許可。",
     "application/json 之類的 Content-Type 不像 HTML 表單的類型，必須取得許可，而預檢請求的回應沒有列出 {header}。",
     "在預檢請求的回應加上 Access-Control-Allow-Headers: {longer}。這個請求需要的標頭共有：{wanted}。"},
    {Cause::kHeaderOfTracing, "追蹤函式庫在請求中加了標頭。",
     "網頁送出了標頭 {header}，它是追蹤函式庫加上的，不是您的程式寫的，而預檢請求的回應沒有列出它。",
     "把函式庫的目標範圍縮小到您自己的伺服器（Sentry：tracePropagationTargets）；若是您自己的伺服器，則送出 "
     "Access-Control-Allow-Headers: {longer}。"},
    {Cause::kResponseHeaderInRequest, "程式送出了屬於回應的標頭。",
     "程式送出了 {header}。那是回應用的標頭，放在請求裡除了引發預檢請求之外毫無作用。",
     "從程式中刪除它；這個標頭應由伺服器在回應中設定。"},
    {Cause::kWildcardDoesNotCoverAuthorization, "* 不包含 Authorization。",
     "* 涵蓋所有請求標頭，唯獨 Authorization 必須明確列出。", "送出 Access-Control-Allow-Headers: *, Authorization。"},
    {Cause::kWildcardHeadersWithCredentials, "請求帶有身分憑證時，* 不代表任何標頭。",
     "請求帶有身分憑證時，* 不再是萬用字元，而是一個名為 * 的標頭。",
     "逐一列出標頭：Access-Control-Allow-Headers: {wanted}。"},
    {Cause::kHeadersUnreadable, "無法解析 Access-Control-Allow-Headers。",
     "Access-Control-Allow-Headers "
     "的值必須是以逗號分隔的標頭名稱。名稱中的空白、分號、冒號或引號都會讓整份清單無法解析。",
     "寫成像 Access-Control-Allow-Headers: Content-Type, Authorization 這樣。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
