// SPDX-License-Identifier: Apache-2.0
// What is said of connections, certificates and requests in English as it happens, to be told in other languages later:
// each {} stands for what differs. See told() in phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfConnections[] = {
    // by kind, where nothing more is known
    {"refused", "連線遭拒", "连接被拒绝"},
    {"dropped", "連線中斷", "连接中断"},
    {"tls", "TLS 連線失敗", "TLS 连接失败"},
    {"dns", "無法解析主機名稱", "无法解析主机名"},
    {"timeout", "逾時", "超时"},
    {"invalid", "不是 HTTP 回應", "不是 HTTP 响应"},
    // no connection
    {"Could not resolve host: {}", "無法解析主機名稱：{}", "无法解析主机名：{}"},
    {"Could not resolve proxy: {}", "無法解析代理伺服器的名稱：{}", "无法解析代理服务器的名称：{}"},
    {"Connection refused", "連線遭拒", "连接被拒绝"},
    {"Connection reset by peer", "連線遭對方重設", "连接被对方重置"},
    {"Connection timed out", "連線逾時", "连接超时"},
    {"No route to host", "沒有通往主機的路徑", "没有到主机的路由"},
    {"Network is unreachable", "無法連到這個網路", "网络不可达"},
    {"Broken pipe", "連線已中斷", "连接已中断"},
    {"Recv failure: {}", "接收失敗：{}", "接收失败：{}"},
    {"Send failure: {}", "傳送失敗：{}", "发送失败：{}"},
    {"the name lookup did not end in time", "名稱查詢沒有及時完成", "名称查询没有及时完成"},
    {"no connection within {}", "{} 內沒有連上", "{} 内没有连上"},
    {"connected, but the TLS handshake did not end in time", "已連上，但 TLS 交握沒有及時完成",
     "已连上，但 TLS 握手没有及时完成"},
    {"connected, but no response within {}", "已連上，但 {} 內沒有回應", "已连上，但 {} 内没有响应"},
    {"the response's headers did not end within {}", "回應的標頭在 {} 內沒有結束", "响应的标头在 {} 内没有结束"},
    {"the server closed the connection without a response", "伺服器沒有回應就關閉了連線", "服务器没有响应就关闭了连接"},
    {"the connection ended within the response's headers", "連線在回應的標頭中途中斷", "连接在响应的标头中途断开"},
    // TLS
    {"the certificate has expired on {}", "憑證已過期，期限是 {}", "证书已过期，期限为 {}"},
    {"the certificate is not valid yet: from {}", "憑證尚未生效：自 {} 起", "证书尚未生效：自 {} 起"},
    {"{0} (subject {1}, issuer {2})", "{0}（主體 {1}，簽發者 {2}）", "{0}（主体 {1}，颁发者 {2}）"},
    {"the certificate is for another host name: {}", "憑證是給其他主機名稱的：{}", "证书属于其他主机名：{}"},
    {"the certificate is for another host name", "憑證是給其他主機名稱的", "证书属于其他主机名"},
    {"the certificate is not valid yet", "憑證尚未生效", "证书尚未生效"},
    {"the certificate has expired", "憑證已過期", "证书已过期"},
    {"the certificate has been revoked", "憑證已遭撤銷", "证书已被吊销"},
    {"self-signed certificate in the chain: its authority is not trusted here",
     "憑證鏈中有自行簽署的憑證：這裡不信任簽署它的憑證機構", "证书链中有自签名证书：此处不信任签发它的证书颁发机构"},
    {"self-signed certificate", "自行簽署的憑證", "自签名证书"},
    {"the certificate's issuer is not known: a missing intermediate certificate, or a private authority",
     "不認得憑證的簽發者：缺少中繼憑證，或簽發者是私有的憑證機構",
     "不认识证书的颁发者：缺少中间证书，或颁发者是私有的证书颁发机构"},
    {"the certificate does not verify (OpenSSL code {})", "憑證無法通過驗證（OpenSSL 代碼 {}）",
     "证书无法通过验证（OpenSSL 代码 {}）"},
    {"what listens there does not speak TLS: is this an http:// port? ({})",
     "對方說的不是 TLS：這是 http:// 用的連接埠嗎？（{}）", "对方使用的不是 TLS：这是 http:// 用的端口吗？（{}）"},
    {"the file of certificate authorities cannot be used: {}", "憑證機構的檔案無法使用：{}",
     "证书颁发机构的文件无法使用：{}"},
    // what came is no response
    {"more than 256 kB of response headers", "回應的標頭超過 256 kB", "响应的标头超过 256 kB"},
    {"what came back is no HTTP response; if that port speaks TLS, the URL must begin with https://",
     "傳回的不是 HTTP 回應；如果那個連接埠說的是 TLS，網址就必須以 https:// 開頭",
     "返回的不是 HTTP 响应；如果该端口使用 TLS，URL 就必须以 https:// 开头"},
    {"not sent: {}", "沒有送出：{}", "没有发送：{}"},
    {"libcurl cannot start", "libcurl 無法啟動", "libcurl 无法启动"},
    {"the method is not a token", "方法名稱不是合法的權杖（token）", "方法名不是合法的记号（token）"},
    {"a header name is not a token", "標頭名稱不是合法的權杖（token）", "标头名不是合法的记号（token）"},
    {"the value of {} holds a line break or a NUL", "{} 的值含有換行或 NUL", "{} 的值含有换行或 NUL"},
    // of a response
    {"a header line is continued on the next one (obsolete line folding)", "有一行標頭延續到下一行（已淘汰的折行寫法）",
     "有一行标头延续到下一行（已废弃的折行写法）"},
    {"a header line has a space before its colon", "有一行標頭的冒號前有空格", "有一行标头的冒号前有空格"},
    {"{} came as a trailer, after the body: browsers ignore it there",
     "{} 是內文之後的結尾標頭：瀏覽器不理會那裡的標頭", "{} 是正文之后的尾部标头：浏览器会忽略那里的标头"},
    {"only the first 64 kB of the body were read", "內文只讀取了前 64 kB", "正文只读取了前 64 kB"},
    {"the body had not ended after a while; the rest was not read", "過了一段時間內文仍未結束；其餘沒有讀取",
     "过了一段时间正文仍未结束；其余部分没有读取"},
    {"the body broke off after {} bytes: the headers decide about CORS, but reading the body fails",
     "內文在 {} 個位元組後中斷：CORS 由標頭決定，但讀取內文會失敗",
     "正文在 {} 字节后中断：CORS 由标头决定，但读取正文会失败"},
    {"-k overlooked that {}; a browser does not", "-k 略過了這個問題：{}；瀏覽器不會略過",
     "-k 忽略了这个问题：{}；浏览器不会忽略"},
    // of what was asked for
    {"the origin of {0} is {1}, and that is what a browser sends", "{0} 的來源是 {1}，瀏覽器送出的就是它",
     "{0} 的源是 {1}，浏览器发送的就是它"},
    {"a cookie is given, so --credentials include is taken for meant", "給了 Cookie，因此視同 --credentials include",
     "给出了 Cookie，因此视同 --credentials include"},
    {"taken for a request copied from a browser: {} are the browser's, not the script's",
     "視為從瀏覽器複製的請求：{} 是瀏覽器加的，不是程式設定的",
     "视为从浏览器复制的请求：{} 由浏览器添加，不是脚本设置的"},
    {"--via sent the {} to each layer", "--via 把 {} 送給了每一層", "--via 把 {} 发给了每一层"},
    {"{0} is set and was not used; --proxy \"{1}\" does", "有設定 {0}，但沒有使用；--proxy \"{1}\" 才會使用它",
     "设置了 {0}，但没有使用；--proxy \"{1}\" 才会使用它"},
    {"only the first {} MiB were read", "只讀取了前 {} MiB", "只读取了前 {} MiB"},
};

}  // namespace crosscheck::diagnosis
