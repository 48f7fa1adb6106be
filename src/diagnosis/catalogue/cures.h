// SPDX-License-Identifier: Apache-2.0
// What is said around the code of a cure: where it belongs, and what to beware of. In the order of cures::Place and of Safety.
#pragma once

#include "diagnosis/catalogue/phrases.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPlaces[] = {
    {"on the preflight's answer (OPTIONS), with status 204 and no body",
     "加在預檢請求（OPTIONS）的回應，狀態碼為 204，沒有主體",
     "加在预检请求（OPTIONS）的响应上，状态码为 204，没有响应体"},
    {"on every response of {}, errors included", "加在 {} 的每個回應，包括錯誤回應",
     "加在 {} 的每个响应上，包括错误响应"},
    {"in the http block", "放在 http 區塊", "放在 http 块中"},
    {"in the block that serves {}, in place of its lines of these names", "放在處理 {} 的區塊，取代其中同名的設定",
     "放在处理 {} 的块中，替换其中同名的配置"},
    {"where the request is handed on to the application", "放在把請求轉交給應用程式的地方",
     "放在把请求转交给应用程序的地方"},
    {"in the site's block, in place of its lines of these names", "放在網站的區塊，取代其中同名的設定",
     "放在站点的块中，替换其中同名的配置"},
    {"in the frontend, in place of its lines of these names", "放在 frontend，取代其中同名的設定",
     "放在 frontend 中，替换其中同名的配置"},
    {"before every route, authentication and every other middleware, in place of the present CORS call",
     "放在所有路由、身分驗證與其他中介軟體之前，取代現有的 CORS 呼叫",
     "放在所有路由、身份验证和其他中间件之前，替换现有的 CORS 调用"},
    {"after every other middleware is added, so that it is asked first; in place of the present CORS call",
     "在加入所有其他中介軟體之後才加入，這樣它會最先執行；取代現有的 CORS 呼叫",
     "在添加所有其他中间件之后再添加，这样它会最先执行；替换现有的 CORS 调用"},
    {"in place of what is set there now", "取代那裡現有的設定", "替换那里现有的设置"},
    {"on the route that serves {}", "放在處理 {} 的路由", "放在处理 {} 的路由上"},
    {"at the top, before anything is sent and before the login, in place of the present lines of these names",
     "放在最上方，在輸出任何內容與檢查登入之前，取代現有的同名設定",
     "放在最上方，在输出任何内容和检查登录之前，替换现有的同名设置"},
    {"around the finished handler, in place of the present CORS call", "包在完成的處理程式外層，取代現有的 CORS 呼叫",
     "包在完成的处理程序外层，替换现有的 CORS 调用"},
    {"in the function that answers {}", "放在回應 {} 的函式", "放在响应 {} 的函数中"},
    {"delete what reads like this; the layer in front sets the headers", "刪除類似這樣的內容；標頭由前面那一層設定",
     "删除类似这样的内容；标头由前面那一层设置"},
    {"in the page's script", "放在網頁的程式中", "放在页面的脚本中"},
    {"run this, with your own names", "執行這個指令，並換上您自己的名稱", "执行此命令，并换上您自己的名称"},
    {"added to what the policy lists under these keys, or under those of the route",
     "加到政策（或路由）中這些鍵所列的內容裡", "加到策略（或路由）中这些键所列的内容里"},
    {"a file of its own; where it is there already, keep what else it does",
     "自成一個檔案；若檔案已存在，保留它原有的其他功能", "单独成一个文件；若文件已存在，保留它原有的其他功能"},
};

enum class Safety : std::uint8_t {
  kCredentials,
  kNoAccessControl,
  kAnyOrigin,
  kPlainHttp,
  kLoopback,
  kPreflight,
  kAnySite,
  kUnquotable,
  kNull
};
inline constexpr PhraseRow kSafety[] = {
    {"The pages of these origins read what the signed-in user may read: list only origins that are yours, and never "
     "send back "
     "whatever Origin arrives.",
     "這些來源的網頁能讀取已登入使用者可讀取的內容：只列出您自己的來源，絕對不要把收到的任何 Origin 原樣送回。",
     "这些源的页面能读取已登录用户可读取的内容：只列出您自己的源，绝不要把收到的任意 Origin 原样返回。"},
    {"CORS is no access control: it says which pages may read an answer in a browser, and stops nobody else.",
     "CORS 不是存取控制：它只決定瀏覽器中哪些網頁可以讀取回應，擋不住其他任何人。",
     "CORS 不是访问控制：它只决定浏览器中哪些页面可以读取响应，挡不住其他任何人。"},
    {"* lets every page on the web read the answer: right for public data only.",
     "* 讓網路上所有網頁都能讀取回應：只適合公開資料。", "* 让网络上所有页面都能读取响应：只适合公开数据。"},
    {"An origin of http: is whoever sits on the network between; use https for what carries cookies.",
     "http: 的來源可以被網路途中的任何人冒充；帶有 Cookie 的請求請改用 https。",
     "http: 的源可以被网络途中的任何人冒充；携带 Cookie 的请求请改用 https。"},
    {"A page on this machine is allowed: for development; keep it out of the production configuration.",
     "這會允許本機上的網頁：只適合開發；請勿放進正式環境的設定。",
     "这会允许本机上的页面：仅适合开发；请勿放进生产环境的配置。"},
    {"Only the preflight passes without a login: OPTIONS with Access-Control-Request-Method, which does no work.",
     "只有預檢請求不必登入：帶有 Access-Control-Request-Method 的 OPTIONS，它不做任何事。",
     "只有预检请求无需登录：带有 Access-Control-Request-Method 的 OPTIONS，它不做任何事。"},
    {"Every site may embed this resource then.", "這樣一來任何網站都能嵌入這個資源。",
     "这样一来任何网站都能嵌入该资源。"},
    {"PAGE-ORIGIN stands for the page's origin, which cannot be written into this configuration as it is.",
     "PAGE-ORIGIN 代表網頁的來源，它無法照原樣寫進這份設定。", "PAGE-ORIGIN 代表页面的源，它无法原样写进这份配置。"},
    {"null is every sandboxed frame on every site: allow it for public data only.",
     "null 是任何網站的任何沙箱頁框：只適合公開資料。", "null 是任何网站的任何沙箱框架：仅适合公开数据。"},
};

}  // namespace crosscheck::diagnosis
