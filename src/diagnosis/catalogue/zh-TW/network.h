// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kNetwork[] = {
    {Cause::kNetworkDns, "主機名稱無法解析。",
     "無法解析 {host} 的主機名稱{detail}。這不是 CORS "
     "的問題，雖然瀏覽器可能說成那樣：根本沒有回應，也就沒有標頭可以判斷。",
     "檢查主機名稱的拼法，以及這台電腦與使用者的電腦是否認得它（VPN、hosts 檔、DNS）。"},
    {Cause::kNetworkRefused, "那裡沒有程式在接聽。",
     "無法連線到 {host}{detail}。這不是 CORS 的問題，雖然瀏覽器可能說成那樣：根本沒有回應，也就沒有標頭可以判斷。",
     "啟動伺服器，檢查連接埠，並確認它接聽的是這個位址（127.0.0.1、[::1] 或全部）。"},
    {Cause::kNetworkTls, "TLS 連線失敗。",
     "與 {host} 的 TLS 連線失敗{detail}。這不是 CORS "
     "的問題，雖然瀏覽器可能說成那樣：根本沒有回應，也就沒有標頭可以判斷。",
     "修正憑證，或在瀏覽器開啟 {url} 看它怎麼說；網頁的警告可以點選略過，程式的請求不行。如果伺服器在這個連接埠不用 "
     "TLS，就改用 http:// 位址。在這裡可用 --cacert FILE 信任私有的憑證機構，-k 則不檢查憑證。"},
    {Cause::kNetworkTimeout, "伺服器沒有及時回應。",
     "{host} 沒有及時回應{detail}。這不是 CORS 的問題，雖然瀏覽器可能說成那樣：根本沒有回應，也就沒有標頭可以判斷。",
     "看看是防火牆丟棄了封包，還是伺服器卡住了；--max-time SECONDS 可以等久一點。"},
    {Cause::kNetworkDropped, "還沒有回應，連線就斷了。",
     "{host} 還沒有回應就關閉了連線{detail}。這不是 CORS 的問題，雖然瀏覽器可能說成那樣：沒有標頭可以判斷。",
     "查看伺服器的記錄檔：它當掉了、拒絕了請求，或在這個連接埠要求 TLS。"},
    {Cause::kNetworkInvalid, "回應不是 HTTP。",
     "{host} 傳回的不是瀏覽器能接受的 HTTP 回應{detail}。這不是 CORS 的問題，雖然瀏覽器可能說成那樣。",
     "檢查協定與連接埠：在那裡接聽的可能不是 HTTP。"},
    {Cause::kHttpsUpgrade, "瀏覽器把 http 換成了 https。",
     "網頁寫的是 http://，瀏覽器請求的卻是 {url}（Strict-Transport-Security、upgrade-insecure-requests "
     "或混合內容），而那裡的連線失敗了{detail}。",
     "讓伺服器在 https 的連接埠支援 TLS，或在開發期間改用 http 提供網頁。曾送過 Strict-Transport-Security "
     "的主機一律改用 https，直到它過期，或在瀏覽器中刪除（chrome://net-internals/#hsts）。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
