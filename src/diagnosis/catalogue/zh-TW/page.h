// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kPage[] = {
    {Cause::kMixedContent, "https 網頁中的 http 位址。",
     "以 https 提供的網頁不能載入 http 的 {url}。請求根本不會送出，伺服器的任何標頭都改變不了。",
     "網址改用 https://；若伺服器在您自己的電腦上，http://localhost 不受此限。"},
    {Cause::kCsp, "網頁自己的政策禁止這個位址。",
     "網頁的 Content-Security-Policy 禁止 {url}：connect-src（或所載入內容的指示詞，或 default-src）沒有列出它。",
     "在網頁的政策中，把這個位址的來源加入該指示詞。"},
    {Cause::kCorp, "資源不願意被嵌入這裡。", "資源帶有 Cross-Origin-Resource-Policy，而這個網頁不在它允許的範圍內。",
     "在資源送出 Cross-Origin-Resource-Policy: cross-origin，或改用 CORS 請求（crossorigin 屬性）。"},
    {Cause::kCoep, "網頁要求資源允許被嵌入。",
     "網頁要求（Cross-Origin-Embedder-Policy）每個資源都允許被嵌入，而這個資源什麼都沒說。",
     "在資源送出 Cross-Origin-Resource-Policy: cross-origin，或改用 CORS 請求，或在網頁使用 "
     "Cross-Origin-Embedder-Policy: credentialless。"},
    {Cause::kOrb, "回應不是這個元素能用的東西。",
     "回應不是圖片、程式、樣式或媒體（Content-Type: {type}）：往往是錯誤頁面或 JSON "
     "出現在它們的位址。瀏覽器不讓這種回應進入網頁。",
     "開啟 {url} 看看傳回什麼；修正網址，或修正回應的 Content-Type。"},
    {Cause::kNosniff, "Content-Type 不符。",
     "設定了 X-Content-Type-Options: nosniff，而 Content-Type（{type}）不是程式或樣式的類型。",
     "送出正確的 Content-Type；常見的原因是錯誤頁面取代了檔案。"},
    {Cause::kMimeType, "Content-Type 不是所要的類型。",
     "CORS 讓回應通過了，但它的 Content-Type（{type}）不是所要的類型：模組必須是 JavaScript，事件串流必須是 "
     "text/event-stream。",
     "開啟 {url}：最常見的原因是檔案已不存在，傳回的是 HTML 頁面。否則請送出正確的 Content-Type。"},
    {Cause::kStatusNotOk, "檔案不存在。", "CORS 讓回應通過了，但狀態是 {status}：那不是模組、樣式或事件串流。",
     "修正位址，或把檔案放到那裡。"},
    {Cause::kInvalidResponse, "回應損壞了。", "瀏覽器認為傳回的不是有效的回應。這不是 CORS 的問題。",
     "用 curl -v {url} 看原始的回應：常見的原因是有兩個長度、標頭行損壞或提早結束。"},
    {Cause::kLocalNetwork, "網頁不能進入區域網路。",
     "{url} 是這台電腦或區域網路的位址，而使用者或政策不允許網頁連到那裡。",
     "在瀏覽器的網站設定中允許網頁存取區域網路，或從區域網路開啟網頁本身。頁框中的網頁還需要 "
     "allow=\"local-network-access\"。"},
    {Cause::kLocalNetworkInsecurePage, "http 網頁不能進入私人網路。",
     "網頁以 http 來自公用網路，而 {url} 在更私人的網路中。", "改用 https 提供網頁。"},
    {Cause::kLocalNetworkSpace, "位址所在的網路與宣告的不同。",
     "程式為 {url} 宣告的位址空間，不是它實際所在的位址空間。", "修正程式中的 targetAddressSpace，或拿掉它。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
