// SPDX-License-Identifier: Apache-2.0
// One sentence a failure and language, of the failures that only messages have.
#pragma once

#include <string_view>

namespace crosscheck::diagnosis::messages {

struct Sentence {
  std::string_view failure;
  std::string_view text;
};

inline constexpr Sentence kEnglishSentences[] = {
    {"response-header-not-exposed",
     "The response may be read, but Access-Control-Expose-Headers does not name the header that the script asks for."},
    {"request-header-forbidden", "A script may not set this request header; it is left out, and the request goes on."},
    {"pna-unexpected", "The target turned out to be in a more private network than the request announced."},
    {"pna-allow-missing",
     "An earlier Chromium demanded Access-Control-Allow-Private-Network of the preflight's answer."},
    {"pna-allow-invalid",
     "An earlier Chromium demanded Access-Control-Allow-Private-Network: true of the preflight's answer."},
    {"pna-id-missing", "An earlier Chromium demanded Private-Network-Access-Id of the preflight's answer."},
    {"pna-name-missing", "An earlier Chromium demanded Private-Network-Access-Name of the preflight's answer."},
    {"pna-permission-unavailable", "The browser could not ask the user for access to the private network."},
    {"external-allow-missing", "An earlier Chromium demanded Access-Control-Allow-External of the preflight's answer."},
    {"external-allow-invalid",
     "An earlier Chromium demanded Access-Control-Allow-External: true of the preflight's answer."},
    {"blocked-by-client",
     "An extension, a content blocker or a setting of the browser blocked the request: this is not CORS."},
    {"service-worker",
     "The page's service worker answered with something that the page may not use: this is not the server's CORS."},
    {"integrity", "The integrity attribute cannot be checked, or does not fit the resource."},
    {"unknown", "The text does not say what failed."},
};

inline constexpr Sentence kTaiwanSentences[] = {
    {"response-header-not-exposed", "回應可以讀取，但 Access-Control-Expose-Headers 沒有列出程式要讀的標頭。"},
    {"request-header-forbidden", "程式不能設定這個請求標頭；它會被略過，請求照樣送出。"},
    {"pna-unexpected", "目標所在的網路比請求所宣告的更私有。"},
    {"pna-allow-missing", "舊版 Chromium 要求預檢請求的回應帶有 Access-Control-Allow-Private-Network。"},
    {"pna-allow-invalid", "舊版 Chromium 要求預檢請求的回應帶有 Access-Control-Allow-Private-Network: true。"},
    {"pna-id-missing", "舊版 Chromium 要求預檢請求的回應帶有 Private-Network-Access-Id。"},
    {"pna-name-missing", "舊版 Chromium 要求預檢請求的回應帶有 Private-Network-Access-Name。"},
    {"pna-permission-unavailable", "瀏覽器無法詢問使用者是否允許存取私有網路。"},
    {"external-allow-missing", "舊版 Chromium 要求預檢請求的回應帶有 Access-Control-Allow-External。"},
    {"external-allow-invalid", "舊版 Chromium 要求預檢請求的回應帶有 Access-Control-Allow-External: true。"},
    {"blocked-by-client", "擴充套件、內容阻擋工具或瀏覽器的設定擋下了請求。這不是 CORS。"},
    {"service-worker", "網頁的 service worker 給了網頁不能使用的回應。問題不在伺服器的 CORS。"},
    {"integrity", "無法檢查 integrity 屬性，或它與資源不符。"},
    {"unknown", "這段文字沒有說明是什麼失敗了。"},
};

inline constexpr Sentence kMainlandSentences[] = {
    {"response-header-not-exposed", "响应可以读取，但 Access-Control-Expose-Headers 没有列出脚本要读的标头。"},
    {"request-header-forbidden", "脚本不能设置该请求标头；它会被忽略，请求照常发出。"},
    {"pna-unexpected", "目标所在的网络比请求所声明的更私有。"},
    {"pna-allow-missing", "旧版 Chromium 要求预检响应带有 Access-Control-Allow-Private-Network。"},
    {"pna-allow-invalid", "旧版 Chromium 要求预检响应带有 Access-Control-Allow-Private-Network: true。"},
    {"pna-id-missing", "旧版 Chromium 要求预检响应带有 Private-Network-Access-Id。"},
    {"pna-name-missing", "旧版 Chromium 要求预检响应带有 Private-Network-Access-Name。"},
    {"pna-permission-unavailable", "浏览器无法询问用户是否允许访问私有网络。"},
    {"external-allow-missing", "旧版 Chromium 要求预检响应带有 Access-Control-Allow-External。"},
    {"external-allow-invalid", "旧版 Chromium 要求预检响应带有 Access-Control-Allow-External: true。"},
    {"blocked-by-client", "扩展、内容拦截工具或浏览器的设置拦截了请求。这不是 CORS。"},
    {"service-worker", "页面的 service worker 给出了页面不能使用的响应。问题不在服务器的 CORS。"},
    {"integrity", "无法检查 integrity 属性，或它与资源不符。"},
    {"unknown", "这段文字没有说明是什么失败了。"},
};

}  // namespace crosscheck::diagnosis::messages
