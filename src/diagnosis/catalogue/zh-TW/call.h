// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kCall[] = {
    {Cause::kTypeError, "API 拒絕了參數。", "API 拒絕了參數，什麼都沒有送出：{error}", "依照錯誤訊息修正呼叫。"},
    {Cause::kModeSameOrigin, "程式自己禁止了其他來源。", "程式自己要求 mode \"same-origin\"，而 {url} 屬於其他來源。",
     "拿掉 mode，或寫 mode: \"cors\"。"},
    {Cause::kNoCorsRedirectMode, "no-cors 模式不允許這種重新導向模式。",
     "mode \"no-cors\" 只允許重新導向模式 \"follow\"。", "拿掉重新導向模式，或寫 mode: \"cors\"。"},
    {Cause::kScheme, "CORS 只適用於 http 與 https。",
     "網址的協定是 {scheme}，而網頁只能以 CORS 載入 http 與 https 的網址。",
     "把網頁需要的內容改由 http 提供，例如本機的小型伺服器，並使用那個位址。"},
    {Cause::kSchemeMissing, "少了 http://。",
     "網址是 {url}，瀏覽器把「{scheme}:」當成協定：前面少了 http:// 或 https://。",
     "寫成 http://{url} 或 https://{url}。"},
    {Cause::kWebSocket, "WebSocket 不能用 fetch() 開啟。",
     "網址是 {url}。WebSocket 與 CORS 無關，fetch() 與 XMLHttpRequest 都無法開啟它。",
     "使用 new WebSocket(\"{url}\")。伺服器必須自己檢查交握請求的 "
     "Origin，瀏覽器不會代勞。一開始使用輪詢的函式庫（socket.io）的 http 請求也需要 CORS。"},
    {Cause::kBadPort, "瀏覽器拒絕這個連接埠。",
     "瀏覽器拒絕連線到其他協定的連接埠（郵件、IRC、X11 等），而 {url} 正是其中之一。", "讓伺服器改用其他連接埠。"},
    {Cause::kCacheMiss, "快取裡沒有。", "程式要求快取模式「only-if-cached」，而快取裡沒有 {url}。",
     "拿掉快取模式，或事先載入一次這個位址。"},
    {Cause::kStreamUnsupported, "請求主體無法串流。",
     "這個瀏覽器在這裡不支援串流請求主體：Chromium 只在 HTTP/2 支援，有些瀏覽器完全不支援。",
     "一次送出整個主體（字串、Blob 或 ArrayBuffer），或以 HTTP/2 提供這個位址。"},
    {Cause::kRedirectCredentials, "重新導向的網址含有密碼。", "重新導向到含有使用者名稱或密碼的網址。",
     "重新導向到不含它們的網址，並把身分憑證放在標頭中。"},
    {Cause::kRedirectScheme, "重新導向離開了 http。", "重新導向到既非 http 也非 https 的網址。",
     "重新導向到 http(s) 網址，或在網頁中直接使用目標位址。"},
    {Cause::kRedirectInvalid, "重新導向沒有去處。", "重新導向的 Location 不是網址。", "修正 Location 標頭。"},
    {Cause::kRedirectLoop, "重新導向繞成了圈。", "重新導向 20 次之後瀏覽器就會放棄；這最可能是迴圈。",
     "沿著 Location 一路看到開始重複的地方；常見的原因是工作階段的 Cookie 沒有送出；"
     "若位址導向自己，常見的原因則是前面的代理接受 https 卻沒有告訴應用程式：請在代理設定 "
     "X-Forwarded-Proto，並讓應用程式信任它。"},
    {Cause::kRedirectModeError, "程式禁止了重新導向。", "程式禁止重新導向（redirect: \"error\"），而伺服器重新導向了。",
     "在網頁中使用最終的位址，或拿掉重新導向模式。"},
    {Cause::kRedirectStreamBody, "串流的主體無法重新導向。", "伺服器重新導向了，而串流的主體無法再送一次。",
     "在網頁中使用最終的位址。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
