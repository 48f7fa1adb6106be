// SPDX-License-Identifier: Apache-2.0
// What is said in English of the numbers and routes of a policy, to be told in other languages later. See told() in
// phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicyRoutes[] = {
    // numbers
    {"A time is 0 seconds to 68 years.", "時間是 0 秒到 68 年。", "时间是 0 秒到 68 年。"},
    {"No browser keeps a preflight's answer longer than 24 hours; Chromium keeps it for 2 hours, WebKit for 10 "
     "minutes.",
     "沒有瀏覽器會把預檢請求的回應保留超過 24 小時；Chromium 保留 2 小時，WebKit 保留 10 分鐘。",
     "没有浏览器会把预检请求的响应保留超过 24 小时；Chromium 保留 2 小时，WebKit 保留 10 分钟。"},
    {"Browsers take a preflight for refused unless its status is 200 to 299.",
     "預檢請求的回應，狀態碼若不是 200 到 299，瀏覽器就視為遭到拒絕。",
     "预检请求的响应，状态码若不是 200 到 299，浏览器就视为被拒绝。"},
    // routes
    {"A path begins with a slash; /api/ is all under /api/, /api that path alone.",
     "路徑以斜線開頭；/api/ 代表其下的一切，/api 只代表這一個路徑。",
     "路径以斜杠开头；/api/ 表示其下的一切，/api 只表示这一个路径。"},
    {"Paths have no wildcards: one that ends in a slash is all under it.",
     "路徑沒有萬用字元：以斜線結尾的路徑就代表其下的一切。", "路径没有通配符：以斜杠结尾的路径就表示其下的一切。"},
    {"A path has no query and no fragment: routes are chosen by path alone.",
     "路徑不含查詢字串與片段：路由只依路徑選擇。", "路径不含查询字符串和片段：路由只按路径选择。"},
    {"Servers read this path in more than one way.", "不同的伺服器對這個路徑有不同的解讀。",
     "不同的服务器对此路径有不同的解读。"},
    {"Escapes are decoded before paths are compared, so that this would match nothing.",
     "比較路徑之前會先解碼跳脫序列，所以這樣寫不會符合任何請求。",
     "比较路径之前会先解码转义序列，所以这样写不会匹配任何请求。"},
    {"A path has at most 1024 bytes here.", "這裡的路徑最長 1024 個位元組。", "此处的路径最长 1024 字节。"},
    {"A route's host has no port: a request's port does not count.", "路由的主機不含連接埠：請求的連接埠不列入考慮。",
     "路由的主机不含端口：请求的端口不予考虑。"},
    {"A route's host is a name alone, without a scheme, a user name or a path.",
     "路由的主機只寫名稱本身，不含通訊協定、使用者名稱與路徑。", "路由的主机只写名称本身，不含协议、用户名和路径。"},
    {"A route has one host. Write a route for each.", "一個路由只能有一個主機。請為每個主機各寫一個路由。",
     "一个路由只能有一个主机。请为每个主机各写一个路由。"},
    {"There are no regular expressions here: *.example.com stands for all subdomains.",
     "這裡沒有正規表示式：*.example.com 代表所有子網域。", "这里没有正则表达式：*.example.com 表示所有子域名。"},
    {"A wildcard stands for whole labels at the front of a host (*.example.com), and nowhere else.",
     "萬用字元只能代表主機名稱最前面的整個部分（*.example.com），不能用在別處。",
     "通配符只能表示主机名最前面的整个部分（*.example.com），不能用在别处。"},
    {"No browser writes it so, and hosts compare byte by byte.", "瀏覽器不會這樣寫，而主機名稱是逐位元組比較的。",
     "浏览器不会这样写，而主机名是逐字节比较的。"},
    {"A route that names no host is for every host.", "沒有寫主機的路由適用於所有主機。",
     "没有写主机的路由适用于所有主机。"},
    {"remove this key", "刪除這個鍵", "删除此键"},
    {"This route changes nothing: it inherits all of the policy.", "這個路由什麼都沒有改變：一切都繼承自政策。",
     "此路由什么都没有改变：一切都继承自策略。"},
    {"settings of its own; an empty list of origins allows none",
     "它自己的設定；若不允許任何來源，origins 就寫空的清單", "它自己的设置；若不允许任何源，origins 就写空列表"},
    {"No request gets here: the first route that matches decides, and that is {0} of line {1}.",
     "沒有請求會到這裡：決定的是第一個符合的路由，也就是第 {1} 行的 {0}。",
     "没有请求会到这里：决定的是第一个匹配的路由，也就是第 {1} 行的 {0}。"},
    {"No request gets here: the first route that matches decides, and that is {}.",
     "沒有請求會到這裡：決定的是第一個符合的路由，也就是 {}。",
     "没有请求会到这里：决定的是第一个匹配的路由，也就是 {}。"},
    {"move it before that one", "移到那個路由之前", "移到那个路由之前"},
};

}  // namespace crosscheck::diagnosis
