// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kLookAlikes[] = {
    {Cause::kHtmlInstead, "傳回的是 HTML 頁面，不是資料。",
     "{url} 傳回的是 HTML 頁面。這個位址很可能不是 API 的位址：少了路徑前綴或 "
     "stage、連接埠不對，或網頁伺服器對所有未知的路徑都回傳應用程式的首頁。",
     "在瀏覽器開啟 {url}，與 API 的文件比對。先修正位址；在錯的頁面加上標頭沒有用。"},
    {Cause::kDoubleSlash, "路徑中有兩個連續的斜線。",
     "位址 {url} "
     "有兩個連續的斜線，很可能是結尾有斜線的基底網址接上了開頭有斜線的路徑。路由會把它當成另一個路徑，或重新導向。",
     "接合時只留一個斜線：{sign}。"},
    {Cause::kHostingPage, "代管服務代替您的伺服器回答了。",
     "回應帶有 "
     "{sign}"
     "：這是代管服務或通道自己產生的，因為背後的程式沒有執行、被暫停或名稱不同、配額用完，或是先顯示警告頁面。它不會有"
     "您設定的 CORS 標頭。",
     "開啟這個位址，看服務怎麼說；啟動、解鎖或重新部署背後的程式。ngrok 的警告頁面可用請求標頭 "
     "ngrok-skip-browser-warning 略過，但伺服器必須允許這個標頭。"},
    {Cause::kContentBlocker, "瀏覽器中有東西擋下了請求。",
     "瀏覽器、擴充功能或隱私設定在請求送出前就擋下了它：廣告或追蹤器封鎖程式、NoScript，或嚴格的追蹤保護。",
     "改用沒有擴充功能的全新設定檔試試。如果可行，就在封鎖程式中排除這個網站，或改用封鎖清單不認得的位址：主機與路徑中"
     "的 ads、track、analytics 等字是常見的原因。"},
    {Cause::kCorsDisabled, "瀏覽器關閉了 CORS。",
     "瀏覽器的設定（Firefox 的 content.cors.disable）拒絕所有對其他來源的請求。",
     "在 about:config 把 content.cors.disable 改回 false。"},
    {Cause::kServiceWorker, "回答的是 service worker。",
     "回應來自 service worker 而不是網路：不管伺服器現在怎麼說，它都從自己的快取送出不透明或過時的回應。",
     "先取消註冊一次（開發者工具的 Application 或 Storage）再重新載入。之後程式要讀取的內容，讓它用 mode \"cors\" "
     "取得，也不要把不透明的回應放進快取。"},
    {Cause::kExtensionContentScript, "請求來自擴充功能的內容指令碼。",
     "請求來自擴充功能的內容指令碼。不論擴充功能有什麼權限，這種請求都算是網頁發出的。",
     "傳訊息給擴充功能的背景程式，在那裡取得資料，並把主機列入 host_permissions。"},
    {Cause::kExtensionSetsHeaders, "有擴充功能更改了標頭。",
     "這個瀏覽器的擴充功能會加上或移除 CORS "
     "標頭，所以您看到的與別人看到的不同：它會掩蓋真正的錯誤，或讓正確的標頭重複。",
     "關閉擴充功能，再用全新的設定檔或 crosscheck check 重新詢問伺服器。"},
    {Cause::kDevelopmentProxy, "開發伺服器的代理掩蓋了問題。",
     "在開發伺服器上，代理讓 API 成為網頁自己來源的一部分；到了正式環境，網頁才第一次直接跨來源請求 API。",
     "在正式網站前面放同樣的代理，讓網頁請求自己的來源；或讓 API 以 Access-Control-Allow-Origin 與 Vary: Origin "
     "允許正式網站的來源。"},
    {Cause::kSameOrigin, "網頁與位址是同一個來源。",
     "{url} 屬於網頁自己的來源，所以與 CORS 無關。失敗的是別的東西，只是瀏覽器說成 "
     "CORS：連線、重新導向到其他來源，或瀏覽器沒有送出的登入資訊。",
     "在網路面板看這個請求：它的狀態，以及被重新導向到哪裡。CORS 標頭不會有任何作用。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
