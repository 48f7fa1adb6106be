// SPDX-License-Identifier: Apache-2.0
// The help of `crosscheck check`; `crosscheck explain` shares most of its options.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::cli {

inline constexpr diagnosis::PhraseRow kTextsOfCheck[] = {
    {"Asks a site what a browser would ask for a page, and says whether the page may read the answer, and if not, why.",
     "像瀏覽器替網頁所做的那樣向網站發出請求，說明網頁能不能讀取回應；若不能，說明原因。",
     "像浏览器替页面所做的那样向站点发出请求，说明页面能否读取响应；若不能，说明原因。"},
    {"URL that the page asks for, a recording of requests (HAR), or a policy",
     "網頁所請求的網址、請求的記錄（HAR），或政策", "页面所请求的 URL、请求的记录（HAR），或策略"},
    // what the page wants
    {"What the page wants", "網頁的請求", "页面的请求"},
    {"Origin of the page that asks: scheme://host[:port], or null",
     "發出請求的網頁的來源：scheme://host[:port]，或 null", "发出请求的页面的源：scheme://host[:port]，或 null"},
    {"Method, as the script says it", "請求方法，照程式中的寫法", "请求方法，按脚本中的写法"},
    {"Method HEAD", "使用 HEAD 方法", "使用 HEAD 方法"},
    {"'Name: value' that the script sets; repeatable, order kept",
     "程式設定的標頭，寫成 'Name: value'；可重複使用，順序不變",
     "脚本设置的标头，写成 'Name: value'；可重复使用，顺序不变"},
    {"Body; implies POST and a form's Content-Type. @FILE reads a file, @- standard input",
     "請求主體；方法隨之為 POST，Content-Type 為表單的類型。@FILE 讀取檔案，@- 讀取標準輸入",
     "请求体；方法随之为 POST，Content-Type 为表单的类型。@FILE 读取文件，@- 读取标准输入"},
    {"Body, with @ meaning nothing", "請求主體，其中 @ 沒有特殊意義", "请求体，其中 @ 没有特殊含义"},
    {"Body, with @FILE read as it is", "請求主體，@FILE 的內容照原樣讀取", "请求体，@FILE 的内容按原样读取"},
    {"Whether cookies go along (default: as the API has it)", "是否帶上 Cookie（預設：依 API 而定）",
     "是否携带 Cookie（默认：由 API 决定）"},
    {"The request's mode", "請求的模式", "请求的模式"},
    {"Who asks (default fetch)", "由誰發出請求（預設 fetch）", "由谁发出请求（默认 fetch）"},
    {"The request's redirect mode", "請求的重新導向模式", "请求的重定向模式"},
    {"The request's cache mode", "請求的快取模式", "请求的缓存模式"},
    {"The element's crossorigin attribute", "元素的 crossorigin 屬性", "元素的 crossorigin 属性"},
    {"What kind of page the script runs in", "程式在哪一種網頁中執行", "脚本在哪种页面中运行"},
    {"The page's Content-Security-Policy", "網頁的 Content-Security-Policy", "页面的 Content-Security-Policy"},
    {"The page's Cross-Origin-Embedder-Policy", "網頁的 Cross-Origin-Embedder-Policy",
     "页面的 Cross-Origin-Embedder-Policy"},
    {"What fetch() says of the server's address: its option targetAddressSpace, which Chromium knows",
     "fetch() 以選項 targetAddressSpace 宣告的伺服器位址空間；Chromium 支援這個選項",
     "fetch() 用选项 targetAddressSpace 声明的服务器地址空间；Chromium 支持该选项"},
    {"Where the page was served from (default: told from its host where that is an address)",
     "網頁來自哪個位址空間（預設：主機為 IP 位址時據以判斷）",
     "页面来自哪个地址空间（默认：主机为 IP 地址时据此判断）"},
    // how to ask
    {"How to ask", "連線方式", "连接方式"},
    {"Cookies of TARGET's host, sent where the browser would: 'a=1; b=2'",
     "TARGET 主機的 Cookie，只在瀏覽器會送出時送出：'a=1; b=2'",
     "TARGET 主机的 Cookie，只在浏览器会发送时发送：'a=1; b=2'"},
    {"User-Agent instead of the browser's", "取代瀏覽器的 User-Agent", "代替浏览器的 User-Agent"},
    {"HOST1:PORT1:HOST2:PORT2: connect there instead", "HOST1:PORT1:HOST2:PORT2：改為連線到後者",
     "HOST1:PORT1:HOST2:PORT2：改为连接后者"},
    {"HOST:PORT:ADDRESS: use this address", "HOST:PORT:ADDRESS：使用這個位址", "HOST:PORT:ADDRESS：使用该地址"},
    {"NAME=HOST:PORT: a layer on the way, outermost first; each is asked, and compared with the one behind. NAME "
     "alone: "
     "where TARGET leads. http:// or https:// before HOST says how it is spoken to",
     "NAME=HOST:PORT：途中的一層，由外到內；逐層詢問，並與後面一層比較。只寫 NAME：TARGET 所指之處。HOST 前面的 "
     "http:// "
     "或 https:// 指明通訊協定",
     "NAME=HOST:PORT：途中的一层，由外到内；逐层询问，并与后面一层比较。只写 NAME：TARGET 所指之处。HOST 前面的 "
     "http:// "
     "或 https:// 指明协议"},
    {"Where several causes are possible, make the requests that tell them apart: GET or OPTIONS, at most four",
     "有多種可能的原因時，送出能區分它們的請求：GET 或 OPTIONS，最多四個",
     "有多种可能的原因时，发送能区分它们的请求：GET 或 OPTIONS，最多四个"},
    {"File of certificate authorities to trust", "所信任的憑證機構的檔案", "所信任的证书颁发机构的文件"},
    {"Go on with a certificate that does not verify", "憑證無法通過驗證時仍然繼續", "证书无法通过验证时仍然继续"},
    {"Proxy (default none, whatever the environment says)", "代理伺服器（預設不使用，也不理會環境變數）",
     "代理（默认不使用，也不理会环境变量）"},
    {"Seconds for each request (default 30)", "每個請求的秒數上限（預設 30）", "每个请求的秒数上限（默认 30）"},
    // of a recording
    {"Of a recording (HAR)", "關於記錄（HAR）", "关于记录（HAR）"},
    {"Only this entry: its index in log.entries, or a part of its URL",
     "只看這一筆：它在 log.entries 中的索引，或網址的一部分", "只看这一条：它在 log.entries 中的索引，或 URL 的一部分"},
    {"Of a policy", "關於政策", "关于策略"},
    {"URL or path that the page asks for (default https://api.example/)",
     "網頁所請求的網址或路徑（預設 https://api.example/）", "页面所请求的 URL 或路径（默认 https://api.example/）"},
    // what to print
    {"What to print", "輸出內容", "输出内容"},
    {"Which browser (default all)", "哪一個瀏覽器（預設 all）", "哪个浏览器（默认 all）"},
    {"One JSON document, schema crosscheck/check/1", "一份 JSON 文件，schema 為 crosscheck/check/1",
     "一份 JSON 文档，schema 为 crosscheck/check/1"},
    {"Markdown, to paste into an issue tracker", "Markdown，可貼到議題追蹤系統", "Markdown，可粘贴到问题跟踪系统"},
    {"What the cure is for (default: what seems to answer); 'list' names them",
     "要為哪種軟體給出改法（預設：看起來在回應的那一種）；'list' 列出所有名稱",
     "要为哪种软件给出改法（默认：看起来在响应的那一种）；'list' 列出所有名称"},
    {"Every header line, and every step of the standard", "每一行標頭，以及標準的每一個步驟",
     "每一行标头，以及标准的每一个步骤"},
    {"Leave cookies, credentials and tokens in the report", "在報告中保留 Cookie、身分憑證與權杖",
     "在报告中保留 Cookie、凭据和令牌"},
    {"Colours (default auto: on a terminal, unless NO_COLOR is set)",
     "色彩（預設 auto：輸出到終端機時使用，除非設定了 NO_COLOR）",
     "颜色（默认 auto：输出到终端时使用，除非设置了 NO_COLOR）"},
};

}  // namespace crosscheck::cli
