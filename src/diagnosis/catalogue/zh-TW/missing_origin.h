// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kMissingOrigin[] = {
    {Cause::kHeaderMisspelt, "標頭名稱拼錯了。", "{answer}有標頭「{header}」，沒有瀏覽器認得它；正確的名稱是 {right}。",
     "改成 {right}，前後與中間都不要有空白或其他符號。"},
    {Cause::kOriginNotAllowed, "網頁的來源不在允許之列。",
     "伺服器在這裡有處理 CORS，但{answer}沒有允許 "
     "{origin}：最可能的原因是它不在伺服器的來源清單中，或伺服器不管誰來都回同一個來源。",
     "把 {origin} 原封不動加入允許的來源清單：協定、主機與連接埠，結尾不加斜線。對來自它的請求回應 "
     "Access-Control-Allow-Origin: {origin} 與 Vary: Origin。"},
    {Cause::kHeadersOnPreflightOnly, "只有預檢請求的回應帶有 CORS 標頭。",
     "預檢請求的回應帶有 CORS 標頭，真正的回應卻沒有：標頭只對 OPTIONS 設定。",
     "在真正的回應也送出 Access-Control-Allow-Origin: {origin}（把請求的 Origin 與允許清單比對後照樣回傳）與 Vary: "
     "Origin。"},
    {Cause::kPreflightWithoutCors, "回答 OPTIONS 的程式不認得 CORS。",
     "OPTIONS 有人回答，但不是 CORS 那一層：預設的處理程式、負載平衡器或網頁伺服器本身搶先回答了。",
     "讓 CORS 那一層搶在預設處理程式之前回答 OPTIONS；需要 Access-Control-Allow-Origin、Access-Control-Allow-Methods "
     "與 Access-Control-Allow-Headers。"},
    {Cause::kNoCors, "伺服器在這裡沒有使用 CORS。",
     "{answer}完全沒有 CORS 的跡象：這個位址沒有設定，或是代理伺服器把標頭拿掉了。",
     "送出 Access-Control-Allow-Origin: {origin}（把請求的 Origin 與允許清單比對後照樣回傳）與 Vary: "
     "Origin。公開的資料可改用 Access-Control-Allow-Origin: "
     "*。如果伺服器不是您管理的，就得由它的管理者設定，或由您自己的伺服器替網頁取得資料。"},
    {Cause::kAssetWithCrossorigin, "crossorigin 屬性要求使用 CORS。",
     "沒有這個屬性，{url} 就能載入；加上 crossorigin（integrity 與讀取 canvas "
     "需要它）之後，伺服器必須允許，而這台只送出一般的檔案。",
     "公開的檔案送出 Access-Control-Allow-Origin: *；若不需要 "
     "integrity、錯誤細節或像素資料，就拿掉這個屬性。載入同一個檔案的元素要嘛全加、要嘛全不加，因為快取只留一份回應。"},
    {Cause::kAssetNeedsCors, "字型、模組與 worker 一定要用 CORS。",
     "瀏覽器一律以 CORS 請求網頁字型、模組程式與 import，與圖片或傳統程式不同；而 {url} 的伺服器只送出一般的檔案。",
     "這些檔案送出 Access-Control-Allow-Origin: *，或改由網頁自己的來源提供。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
