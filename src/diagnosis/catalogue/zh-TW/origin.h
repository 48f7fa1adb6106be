// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kOrigin[] = {
    {Cause::kTwoLayers, "有兩層都設定了這個標頭。",
     "{header} 出現不只一次（{value}）：有兩層都設定了它，例如應用程式與它前面的代理伺服器。",
     "只讓其中一層處理 CORS。若應用程式前面是 nginx：刪掉 nginx 的 add_header，或用 proxy_hide_header {header} "
     "隱藏應用程式的那一個。"},
    {Cause::kListOfOrigins, "這裡只能有一個來源，卻寫了一串。",
     "Access-Control-Allow-Origin 只接受一個來源或 *，從來不接受清單（{value}）。",
     "清單留在伺服器上，在清單中找到請求的 Origin 之後，送出 Access-Control-Allow-Origin: {origin} 與 Vary: Origin。"},
    {Cause::kPattern, "這裡要寫來源，卻寫了樣式。", "這個標頭沒有 {value} 這種樣式：瀏覽器會逐字比對。",
     "由伺服器比對樣式，Origin 整個符合之後，送出 Access-Control-Allow-Origin: {origin} 與 Vary: Origin。"},
    {Cause::kOriginNearly, "來源是對的，寫法不對。",
     "伺服器允許 {value}，而網頁是 "
     "{origin}"
     "。在人看來是同一個來源，但這個標頭是逐字比對的：結尾的斜線或路徑、引號、大寫字母、寫出來的預設連接埠，都會讓它變"
     "成另一個來源。",
     "把設定改成 {origin}。"},
    {Cause::kOriginScheme, "http 與 https 是不同的來源。",
     "伺服器允許 {value}，而網頁是 {origin}：協定不同就是不同的來源。",
     "把設定改成 {origin}，或用允許的協定開啟網頁。http 只應對您自己電腦上的網頁開放。"},
    {Cause::kOriginPort, "連接埠不同就是不同的來源。", "伺服器允許 {value}，而網頁是 {origin}：只差在連接埠。",
     "把 {origin} 連同連接埠加入允許的來源清單。"},
    {Cause::kOriginLoopback, "localhost 不等於 127.0.0.1。",
     "伺服器允許 {value}，而網頁是 {origin}。對您來說是同一台電腦；對瀏覽器來說，localhost、127.0.0.1 與 [::1] "
     "是三個不同的主機。",
     "用允許的名稱開啟網頁，或把 {origin} 加入允許的來源清單。"},
    {Cause::kOriginHost, "同一網站的另一個主機也是不同的來源。",
     "伺服器允許 {value}，而網頁是 {origin}。有沒有 www.、每個子網域、每個預覽部署，都是各自獨立的來源。",
     "把 {origin} 加入允許的來源清單。預覽部署則由伺服器比對主機名稱，而且頭尾都要完整比對。"},
    {Cause::kOwnOrigin, "伺服器寫的是自己。",
     "Access-Control-Allow-Origin 是 {value}，也就是伺服器自己的來源。這個標頭必須寫發出請求的網頁。",
     "送出 Access-Control-Allow-Origin: {origin}（把請求的 Origin 與允許清單比對後照樣回傳）與 Vary: Origin。"},
    {Cause::kOriginNull, "網頁沒有來源。",
     "這個網頁沒有自己的來源（檔案、沙箱中的頁框、data: 網址），所以瀏覽器送出 Origin: null。",
     "用 http 提供網頁，例如 http://localhost，或為頁框加上 allow-same-origin。允許 null "
     "等於允許網路上所有這樣的網頁；絕對不要與身分憑證一起使用。"},
    {Cause::kOriginNullAfterRedirect, "重新導向讓來源變成 null。",
     "從一個外部來源重新導向到另一個之後，瀏覽器會送出 Origin: null，而{answer}不允許它。",
     "在網頁中直接使用最終的位址，避免重新導向。絕對不要同時允許 null 與身分憑證。"},
    {Cause::kNullInsteadOfOrigin, "null 只允許沒有來源的網頁。",
     "伺服器回應 Access-Control-Allow-Origin: null，只有檔案與沙箱頁框符合；而網頁是 {origin}。",
     "送出 Access-Control-Allow-Origin: {origin}（把請求的 Origin 與允許清單比對後照樣回傳）與 Vary: Origin。"},
    {Cause::kAppOrigin, "網頁在應用程式裡執行。",
     "網頁的來源是 {page}，屬於應用程式或擴充功能而不是網站，而{answer}不允許它。",
     "把 {page} 照應用程式送出的樣子加入允許的來源清單（請看 Origin 那一行：有些會送出 "
     "null），或改由應用程式的原生端或背景發出請求，那裡不受 CORS 限制。"},
    {Cause::kOriginWithoutScheme, "少了協定。", "{value} 只是主機。來源還要有協定，以及非預設的連接埠。",
     "把設定改成 {origin}。"},
    {Cause::kNotAnOrigin, "這個值不是來源。",
     "Access-Control-Allow-Origin 是「{value}」。這不是來源：最可能是沒有設定的變數、布林值，或沒有人代換的預留位置。",
     "查出這個值從哪裡來。送出 Access-Control-Allow-Origin: {origin}（把請求的 Origin 與允許清單比對後照樣回傳）與 "
     "Vary: Origin。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
