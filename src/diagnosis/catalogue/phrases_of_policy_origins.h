// SPDX-License-Identifier: Apache-2.0
// What is said in English of how the origins of a policy are written, to be told in other languages later. See told() in
// phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicyOrigins[] = {
    // shape
    {"The policy says nothing about origins, and there is no default: an empty list is for none.",
     "政策沒有寫 origins，而它沒有預設值：空的清單代表都不允許。",
     "策略没有写 origins，而它没有默认值：空列表表示都不允许。"},
    {"An origin cannot be empty.", "來源不可以是空的。", "源不能为空。"},
    {"An entry is one origin. Write each as an entry of its own.",
     "一個項目只能有一個來源。請把每個來源各寫成一個項目。", "一个条目只能有一个源。请把每个源各写成一个条目。"},
    {"An entry is an origin alone, without spaces and commas around it.", "一個項目只寫來源本身，前後沒有空格與逗號。",
     "一个条目只写源本身，前后没有空格和逗号。"},
    {"An origin has at most 326 bytes.", "來源最長 326 個位元組。", "源最长 326 字节。"},
    {"There are no regular expressions here: a pattern that is not anchored allows strangers. Use "
     "https://*.example.com for subdomains and :* for any port.",
     "這裡沒有正規表示式：沒有錨定首尾的樣式會允許陌生的網站。子網域請寫 https://*.example.com，任意連接埠請寫 :*。",
     "这里没有正则表达式：没有锚定首尾的模式会允许陌生的网站。子域名请写 https://*.example.com，任意端口请写 :*。"},
    {"A wildcard stands for whole labels at the front of the host (https://*.example.com), or for the whole port "
     "(https://example.com:*), and nowhere else.",
     "萬用字元只能代表主機名稱最前面的整個部分（https://*.example.com），或整個連接埠（https://example.com:*），"
     "不能用在別處。",
     "通配符只能表示主机名最前面的整个部分（https://*.example.com），或整个端口（https://example.com:*），"
     "不能用在别处。"},
    // scheme
    {"An origin begins with its scheme; a host alone matches nothing.",
     "來源以通訊協定開頭；單獨的主機名稱不會符合任何來源。", "源以协议开头；单独的主机名不会匹配任何源。"},
    {"Behind the scheme of an origin stand a colon and two slashes.", "來源的通訊協定後面是一個冒號與兩條斜線。",
     "源的协议后面是一个冒号和两条斜杠。"},
    {"A scheme cannot be a wildcard: what may come over http is anybody's who is on the path.",
     "通訊協定不能用萬用字元：經由 http 傳來的內容，傳輸途中的任何人都能偽造。",
     "协议不能用通配符：通过 http 传来的内容，传输途中的任何人都能伪造。"},
    {"Before \"://\" stands no URL scheme.", "「://」前面不是網址的通訊協定。", "“://”前面不是 URL 的协议。"},
    {"Browsers write schemes in lower case.", "瀏覽器會把通訊協定寫成小寫。", "浏览器会把协议写成小写。"},
    {"No page has this scheme: the Origin of a WebSocket's handshake is that of the page that opens it.",
     "沒有網頁使用這個通訊協定：WebSocket 交握的 Origin 是開啟連線的網頁的來源。",
     "没有页面使用此协议：WebSocket 握手的 Origin 是打开连接的页面的源。"},
    {"Pages of this scheme send \"Origin: null\", which cannot be told from any other null origin.",
     "這個通訊協定的網頁會送出「Origin: null」，無法與其他的 null 來源分辨。",
     "此协议的页面会发送“Origin: null”，无法与其他 null 源区分。"},
    {"No browser sends this: a page of this scheme has the origin of the page that made it, or null.",
     "瀏覽器不會送出這個值：這個通訊協定的網頁，來源是產生它的網頁的來源，或是 null。",
     "浏览器不会发送此值：此协议的页面，其源是创建它的页面的源，或是 null。"},
    {"A backslash is no slash: no origin has one.", "反斜線不是斜線：來源中沒有反斜線。",
     "反斜杠不是斜杠：源中没有反斜杠。"},
    // host and port
    {"There is no host after \"://\".", "「://」後面沒有主機名稱。", "“://”后面没有主机名。"},
    {"A host has no empty label.", "主機名稱以點分隔的每個部分都不可以是空的。",
     "主机名以点分隔的每个部分都不能为空。"},
    {"An IPv6 address stands in brackets.", "IPv6 位址寫在方括號中。", "IPv6 地址写在方括号中。"},
    {"A host has letters, digits, hyphens, underscores and dots alone.",
     "主機名稱只能有英文字母、數字、連字號、底線與點。", "主机名只能有英文字母、数字、连字符、下划线和点。"},
    {"A label that begins with xn-- is Punycode, and this one cannot be decoded.",
     "主機名稱中以 xn-- 開頭的部分是 Punycode，而這裡的無法解碼。",
     "主机名中以 xn-- 开头的部分是 Punycode，而这里的无法解码。"},
    {"A host has at most 253 bytes, each label of it 1 to 63.",
     "主機名稱最長 253 個位元組，以點分隔的每個部分為 1 到 63 個。",
     "主机名最长 253 字节，以点分隔的每个部分为 1 到 63 字节。"},
    {"With a label before it, this host is too long.", "前面再加上子網域，這個主機名稱就太長了。",
     "前面再加上子域名，这个主机名就太长了。"},
    {"An IP address has no subdomains.", "IP 位址沒有子網域。", "IP 地址没有子域名。"},
    {"An IPv6 address ends in a bracket.", "IPv6 位址以方括號結尾。", "IPv6 地址以方括号结尾。"},
    {"Browsers write hosts in lower case.", "瀏覽器會把主機名稱寫成小寫。", "浏览器会把主机名写成小写。"},
    {"No browser writes it so, and an origin is compared byte by byte.", "瀏覽器不會這樣寫，而來源是逐位元組比較的。",
     "浏览器不会这样写，而源是逐字节比较的。"},
    {"A port is 1 to 65535, or *.", "連接埠是 1 到 65535，或 *。", "端口是 1 到 65535，或 *。"},
    {"Browsers leave the scheme's default port out.", "瀏覽器會省略通訊協定的預設連接埠。",
     "浏览器会省略协议的默认端口。"},
    {"Browsers write a port without leading zeros.", "瀏覽器寫連接埠時，前面不補零。", "浏览器写端口时，前面不补零。"},
    {"An origin has no path, not even a slash: browsers send none, so that it would match nothing.",
     "來源沒有路徑，連斜線也沒有：瀏覽器不會送出路徑，所以這樣寫不會符合任何來源。",
     "源没有路径，连斜杠也没有：浏览器不发送路径，所以这样写不会匹配任何源。"},
    {"An origin has no user name and no password.", "來源沒有使用者名稱，也沒有密碼。", "源没有用户名，也没有密码。"},
};

}  // namespace crosscheck::diagnosis
