// SPDX-License-Identifier: Apache-2.0
// What each failure is, in the languages besides English, whose sentences are in browser_failures.inc. In its order.
#pragma once

#include <array>
#include <string_view>

#include "crosscheck/browser.h"

namespace crosscheck::diagnosis {

struct FailureText {
  browser::Failure failure;
  std::string_view taiwan;
  std::string_view mainland;
};

inline constexpr FailureText kFailureTexts[] = {
    {browser::Failure::kNone, "沒有失敗。", "没有失败。"},
    // the CORS check
    {browser::Failure::kAcaoMissing, "回應沒有 Access-Control-Allow-Origin 標頭。",
     "响应没有 Access-Control-Allow-Origin 标头。"},
    {browser::Failure::kAcaoMultiple, "Access-Control-Allow-Origin 有不只一個值；只允許一個。",
     "Access-Control-Allow-Origin 有不止一个值；只允许一个。"},
    {browser::Failure::kAcaoInvalid, "Access-Control-Allow-Origin 的值既不是來源，也不是 *。",
     "Access-Control-Allow-Origin 的值既不是源，也不是 *。"},
    {browser::Failure::kAcaoMismatch, "Access-Control-Allow-Origin 指定的不是這個網頁的來源。",
     "Access-Control-Allow-Origin 指定的不是该页面的源。"},
    {browser::Failure::kAcaoWildcardCredentials, "Access-Control-Allow-Origin 是 *，但請求帶有身分憑證。",
     "Access-Control-Allow-Origin 是 *，但请求携带凭据。"},
    {browser::Failure::kAcacNotTrue, "請求帶有身分憑證，但 Access-Control-Allow-Credentials 不正好是 true。",
     "请求携带凭据，但 Access-Control-Allow-Credentials 不正好是 true。"},
    // the preflight
    {browser::Failure::kPreflightAcaoMissing, "預檢請求的回應沒有 Access-Control-Allow-Origin 標頭。",
     "预检请求的响应没有 Access-Control-Allow-Origin 标头。"},
    {browser::Failure::kPreflightAcaoMultiple, "預檢請求的回應中，Access-Control-Allow-Origin 有不只一個值。",
     "预检请求的响应中，Access-Control-Allow-Origin 有不止一个值。"},
    {browser::Failure::kPreflightAcaoInvalid, "預檢請求的回應中，Access-Control-Allow-Origin 既不是來源，也不是 *。",
     "预检请求的响应中，Access-Control-Allow-Origin 既不是源，也不是 *。"},
    {browser::Failure::kPreflightAcaoMismatch,
     "預檢請求的回應中，Access-Control-Allow-Origin 指定的不是這個網頁的來源。",
     "预检请求的响应中，Access-Control-Allow-Origin 指定的不是该页面的源。"},
    {browser::Failure::kPreflightAcaoWildcardCredentials,
     "預檢請求的回應中，Access-Control-Allow-Origin 是 *，但請求帶有身分憑證。",
     "预检请求的响应中，Access-Control-Allow-Origin 是 *，但请求携带凭据。"},
    {browser::Failure::kPreflightAcacNotTrue,
     "請求帶有身分憑證，但預檢請求的回應中，Access-Control-Allow-Credentials 不正好是 true。",
     "请求携带凭据，但预检请求的响应中，Access-Control-Allow-Credentials 不正好是 true。"},
    {browser::Failure::kPreflightStatus, "預檢請求的回應，其狀態碼不在 200 到 299 之間。",
     "预检请求的响应，其状态码不在 200 到 299 之间。"},
    {browser::Failure::kPreflightRedirect, "預檢請求收到重新導向，而瀏覽器絕不會跟隨。",
     "预检请求收到重定向，而浏览器绝不会跟随。"},
    {browser::Failure::kPreflightNetworkFailure, "預檢請求沒有得到回應。", "预检请求没有得到响应。"},
    {browser::Failure::kPreflightAcamInvalid, "Access-Control-Allow-Methods 不是方法名稱的清單。",
     "Access-Control-Allow-Methods 不是方法名的列表。"},
    {browser::Failure::kPreflightAcahInvalid, "Access-Control-Allow-Headers 不是標頭名稱的清單。",
     "Access-Control-Allow-Headers 不是标头名的列表。"},
    {browser::Failure::kPreflightMethodDenied, "預檢請求的回應中，Access-Control-Allow-Methods 沒有這個方法。",
     "预检请求的响应中，Access-Control-Allow-Methods 没有该方法。"},
    {browser::Failure::kPreflightHeaderDenied, "預檢請求的回應中，Access-Control-Allow-Headers 缺少某個請求標頭。",
     "预检请求的响应中，Access-Control-Allow-Headers 缺少某个请求标头。"},
    {browser::Failure::kPreflightAuthorizationWildcard, "Access-Control-Allow-Headers 的萬用字元不包含 Authorization。",
     "Access-Control-Allow-Headers 的通配符不包含 Authorization。"},
    {browser::Failure::kPreflightBlockedLocally, "瀏覽器或擴充功能在送出之前封鎖了預檢請求。",
     "浏览器或扩展在发送之前拦截了预检请求。"},
    // request set-up and redirects
    {browser::Failure::kModeSameOrigin, "請求的模式是 same-origin，但網址屬於另一個來源。",
     "请求的模式是 same-origin，但 URL 属于另一个源。"},
    {browser::Failure::kSchemeNotCors, "這個網址的協定不支援 CORS；只有 http 與 https 支援。",
     "该 URL 的协议不支持 CORS；只有 http 和 https 支持。"},
    {browser::Failure::kNoCorsRedirectMode, "no-cors 模式必須搭配重新導向模式 follow。",
     "no-cors 模式必须搭配重定向模式 follow。"},
    {browser::Failure::kCorsDisabled, "瀏覽器設定停用了 CORS。", "浏览器设置停用了 CORS。"},
    {browser::Failure::kOriginNotAddable, "瀏覽器無法加上 Origin 標頭。", "浏览器无法添加 Origin 标头。"},
    {browser::Failure::kNetworkFailure, "沒有收到任何回應：這不是 CORS 失敗。", "没有收到任何响应：这不是 CORS 失败。"},
    {browser::Failure::kInvalidResponse, "回應無效。", "响应无效。"},
    {browser::Failure::kRedirectCredentials, "重新導向的目標網址含有使用者名稱或密碼。",
     "重定向的目标 URL 含有用户名或密码。"},
    {browser::Failure::kRedirectScheme, "重新導向的目標不是 http 或 https 網址。",
     "重定向的目标不是 http 或 https URL。"},
    {browser::Failure::kRedirectInvalid, "重新導向的 Location 不是網址。", "重定向的 Location 不是 URL。"},
    {browser::Failure::kRedirectLimit, "重新導向超過 20 次。", "重定向超过 20 次。"},
    {browser::Failure::kRedirectModeError, "回應是重新導向，而請求的重新導向模式是 error。",
     "响应是重定向，而请求的重定向模式是 error。"},
    {browser::Failure::kRedirectStreamBody, "主體為串流的請求無法跟隨這個重新導向。",
     "请求体为流的请求无法跟随该重定向。"},
    {browser::Failure::kStreamUnsupported, "這個瀏覽器在此無法送出串流主體。", "该浏览器在此无法发送流式请求体。"},
    {browser::Failure::kTypeError, "API 拒絕了傳入的參數：沒有送出任何請求。",
     "API 拒绝了传入的参数：没有发送任何请求。"},
    // local network access
    {browser::Failure::kLnaInsecureContext, "不安全的網頁不得存取更私密的網路。", "不安全的页面不得访问更私密的网络。"},
    {browser::Failure::kLnaSpaceMismatch, "目標的位址空間與請求宣告的不同。", "目标的地址空间与请求声明的不同。"},
    {browser::Failure::kLnaPermissionDenied, "使用者沒有允許存取區域網路。", "用户没有允许访问本地网络。"},
    // look-alikes
    {browser::Failure::kMixedContent, "安全的網頁不得從不安全的網址載入。", "安全的页面不得从不安全的 URL 加载。"},
    {browser::Failure::kCsp, "網頁的 Content-Security-Policy 禁止這個網址。",
     "页面的 Content-Security-Policy 禁止该 URL。"},
    {browser::Failure::kCorp, "資源的 Cross-Origin-Resource-Policy 不讓這個網頁使用它。",
     "资源的 Cross-Origin-Resource-Policy 不让该页面使用它。"},
    {browser::Failure::kCoep, "網頁的 Cross-Origin-Embedder-Policy 要求資源帶有它所缺少的標頭。",
     "页面的 Cross-Origin-Embedder-Policy 要求资源带有它所缺少的标头。"},
    {browser::Failure::kOrb, "Opaque Response Blocking：回應不是 no-cors 請求可用的媒體、指令碼或樣式。",
     "Opaque Response Blocking：响应不是 no-cors 请求可用的媒体、脚本或样式。"},
    {browser::Failure::kNosniff, "Content-Type 不符合所請求的種類。", "Content-Type 不符合所请求的种类。"},
    {browser::Failure::kBadPort, "這個連接埠在瀏覽器拒絕的清單中。", "该端口在浏览器拒绝的列表中。"},
    {browser::Failure::kStatusNotOk, "回應可以讀取，但其狀態碼對所請求的種類而言是錯誤。",
     "响应可以读取，但其状态码对所请求的种类而言是错误。"},
    {browser::Failure::kMimeType, "回應可以讀取，但其 Content-Type 不是所請求的種類。",
     "响应可以读取，但其 Content-Type 不是所请求的种类。"},
    {browser::Failure::kCacheMiss, "請求的快取模式是 only-if-cached，而快取中沒有資料。",
     "请求的缓存模式是 only-if-cached，而缓存中没有数据。"},
};

consteval bool names_every_failure() {
  std::size_t i = 0;
  for (const FailureText& text : kFailureTexts) {
    if (text.failure != static_cast<browser::Failure>(i++) || text.taiwan.empty() || text.mainland.empty())
      return false;
  }
  constexpr std::array kIds{
#define CROSSCHECK_FAILURE(enumerator, id, sentence) std::string_view(id),
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
  };
  return i == kIds.size();
}
static_assert(names_every_failure(), "a failure has no text, or they are out of order");

}  // namespace crosscheck::diagnosis
