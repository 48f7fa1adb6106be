// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_tw {

inline constexpr CauseText kGateways[] = {
    {Cause::kDroppedByLayer, "{layer} 移除了 CORS 標頭。",
     "{layer} 後面的 {behind} 送出了 {header}: {value}，而 {layer} 沒有把它傳下去。",
     "讓 {layer} 原樣傳遞 {header}：在 nginx 找 proxy_hide_header、在 Apache 找 Header unset、在 HAProxy 找 "
     "del-header，"
     "在 CDN 則看它會轉送哪些標頭。或者改由 {layer} 獨自送出 CORS 標頭。"},
    {Cause::kCorsFilterRefused, "應用程式的 CORS 過濾器拒絕了。",
     "{filter} 說「{said}」：它為這個路徑設定的 CORS "
     "沒有網頁的來源（{origin}）、沒有這個方法或某個標頭，或者這個路徑根本沒有設定。",
     "把 {origin} 一字不差地加進允許的來源，並加上方法 {method}；確認設定的路徑樣式符合 {path}。"},
    {Cause::kBotChallenge, "機器人防護以驗證頁面回應。",
     "{gateway} 以驗證或警告頁面回應，沒有把{request}往後送。程式無法通過它，而預檢請求從不帶那個表示已通過的 Cookie。",
     "把 OPTIONS 與 API 的路徑排除在驗證之外。"},
    {Cause::kFirewall, "防火牆擋下了請求。",
     "{gateway} 擋下了{request}（{status}），它根本沒有到達應用程式。同樣的請求若繞過它、直接送到應用程式，就會通過。",
     "在防火牆的記錄裡找出那條規則；放行帶有 Access-Control-Request-Method 的 OPTIONS，以及 API 自己的路徑與主體。"},
    {Cause::kCdnRefusesMethod, "CDN 只放行某些方法。",
     "{gateway} 設定成只轉送可快取的請求，因此自己拒絕了 {wire_method}（{status}）。",
     "CloudFront：把快取行為的 AllowedMethods 設為 GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE，並轉送 "
     "Origin、Access-Control-Request-Method 與 Access-Control-Request-Headers（來源請求政策 CORS-S3Origin 或 "
     "AllViewer）。"},
    {Cause::kApiGatewayNoRoute, "API Gateway 沒有這個路由。",
     "Amazon API Gateway 自己以 {status} 回應了 {wire_method} {path}：它沒有這個路徑、方法或階段。這時它會說「Missing "
     "Authentication Token」，但那與權杖無關。",
     "檢查階段與路徑。若路徑無誤，就加上 OPTIONS 方法（在資源上啟用 CORS，或使用 proxy+ "
     "路由），部署該階段，並在閘道回應 DEFAULT_4XX 與 DEFAULT_5XX 設定 CORS 標頭。"},
    {Cause::kApiGatewayAuthorizer, "API Gateway 在函式執行前就拒絕了。",
     "Amazon API Gateway 自己以 {status} 拒絕了{request}：可能是授權方、API 金鑰或資源政策。它自己的回應不帶 CORS "
     "標頭。",
     "不要讓授權方套用到 OPTIONS（SAM：AddDefaultAuthorizerToCorsPreflight: false），在閘道回應 DEFAULT_4XX 與 "
     "DEFAULT_5XX 設定 CORS 標頭，並檢查權杖或金鑰。"},
    {Cause::kLambdaFailed, "API Gateway 後面的函式出錯了。",
     "Amazon API Gateway 自己以 {status} 回應：函式當掉、逾時，或傳回的不是回應。CORS 在此只是結果，不是原因。",
     "查看函式的記錄；代理整合必須傳回 statusCode、headers 與字串型別的 body。再於閘道回應 DEFAULT_5XX 設定 CORS "
     "標頭。"},
    {Cause::kLambdaWithoutHeaders, "標頭必須由函式自己送出。",
     "{answer}經過 Amazon API Gateway 或函式 URL，沒有 CORS "
     "標頭。使用代理整合時，閘道不會在函式傳回的內容加上任何標頭；它的 CORS 設定只回應 OPTIONS。",
     "在函式傳回的 headers 中加上 Access-Control-Allow-Origin: {origin}（先與清單比對）與 Vary: "
     "Origin，錯誤回應也要；或改用 HTTP API 的 CORS 設定。"},
    {Cause::kCloudServiceNotPublic, "Cloud Run 服務或函式沒有公開。",
     "Google 的前端以 {status} 拒絕了{request}：沒有 Google 身分就不能呼叫這個服務，而預檢請求從來沒有。",
     "把 roles/run.invoker（第一代函式：roles/cloudfunctions.invoker）授予 "
     "allUsers，改在程式中檢查使用者；或在前面放一個會回應 OPTIONS 的閘道。"},
    {Cause::kCloudServiceNotDeployed, "沒有這個 Cloud Run 服務或函式。",
     "Google 的前端自己回應了 404：函式沒有部署，或名稱、區域、專案與位址（{url}）不同。",
     "把位址與部署時印出的位址比對，尤其是區域，然後部署。"},
    {Cause::kKeycloakWebOrigins, "Keycloak 的用戶端沒有列出網頁的來源。",
     "Keycloak 對任何來源的預檢請求都放行，但只有該用戶端的 Web origins 才會讓{answer}帶上 "
     "Access-Control-Allow-Origin；{origin} 不在其中。",
     "把 {origin} 加進用戶端的 Web origins，結尾不要有斜線；那裡的 + 代表其有效重新導向 URI 的來源。"},
    {Cause::kBucketWithoutCors, "儲存貯體沒有 CORS 規則。",
     "{store} 的回應沒有 CORS 標頭：貯體沒有設定任何規則。簽署過的 URL 只允許請求本身，不允許網頁讀取回應。",
     "在貯體上設定 CORS 規則：來源 {origin}、方法 {method}，以及網頁送出的標頭；這不屬於存取政策。"},
    {Cause::kBucketRuleMismatch, "儲存貯體的 CORS 規則都不符合。",
     "{store} 的貯體有 CORS 規則，但沒有一條符合：缺了來源 {origin}、方法 {method}，或某個標頭（{wanted}）。",
     "把三者放進同一條規則：AllowedOrigins 為 {origin}、AllowedMethods 為 {method}、AllowedHeaders "
     "包含網頁送出的標頭。一條規則必須整條符合。"},
};

}  // namespace crosscheck::diagnosis::zh_tw
