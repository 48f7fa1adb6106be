// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kCache[] = {
    {Cause::kCachedWithoutOrigin, "快取的是沒有 Origin 的請求的回應。",
     "{answer}來自快取，當初是為沒有 Origin 標頭的請求存下的，伺服器對那種請求不送 CORS 標頭。",
     "這個位址的每個回應都送出 Vary: Origin，包括對沒有 Origin 的請求；讓快取把 Origin 納入鍵值（CloudFront：轉送 "
     "Origin，或使用 response headers policy），並清空快取。"},
    {Cause::kCachedForAnotherOrigin, "快取的是給別的網頁的回應。",
     "{answer}來自快取，當初是為 {value} 存下的；它沒有 Vary: Origin，所以快取把它發給所有人。",
     "這個位址的每個回應都送出 Vary: Origin，讓快取把 Origin 納入鍵值，並清空快取。公開的資料可改用 "
     "Access-Control-Allow-Origin: *。"},
    {Cause::kCacheIgnoresVary, "快取不理會 Vary: Origin。",
     "{answer}來自快取，不是為 {origin} 存下的，儘管它寫了 Vary: Origin：有些 CDN 對 Vary 只看 Accept-Encoding。",
     "讓快取把 Origin 納入鍵值，或不要保存這些回應（Cache-Control: private），並清空快取。公開的資料可改用 "
     "Access-Control-Allow-Origin: *。"},
    {Cause::kNotModifiedWithoutHeaders, "304 沒有 CORS 標頭。",
     "伺服器回應 304 卻漏了 CORS 標頭，於是使用存下的回應與當時的標頭，或根本沒有標頭。",
     "304 也要送出 Access-Control-Allow-Origin: {origin} 與 Vary: Origin。不經快取重新載入一次，就能擺脫存下的內容。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
