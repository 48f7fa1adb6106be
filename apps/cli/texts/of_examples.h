// SPDX-License-Identifier: Apache-2.0
// What stands below the options in a help: a comment for each example, and the paragraphs after them.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::cli {

inline constexpr diagnosis::PhraseRow kTextsOfExamples[] = {
    // crosscheck check
    {"a GET, as fetch() makes it", "fetch() 的 GET 請求", "fetch() 的 GET 请求"},
    {"a PUT of JSON, with cookies", "送出 JSON 的 PUT 請求，帶 Cookie", "发送 JSON 的 PUT 请求，携带 Cookie"},
    {"an image with the attribute crossorigin", "帶有 crossorigin 屬性的圖片", "带有 crossorigin 属性的图片"},
    {"ask the server behind the proxy", "直接詢問代理後面的伺服器", "直接询问代理后面的服务器"},
    {"name the layer that is at fault", "指出問題出在哪一層", "指出问题出在哪一层"},
    {"what a browser recorded: every request to another origin", "瀏覽器錄下的內容：每個送往其他來源的請求",
     "浏览器录下的内容：每个发往其他源的请求"},
    {"one entry of it", "其中的一筆", "其中的一条"},
    {"whether a policy lets the page, before it is deployed", "政策是否允許網頁，在部署之前",
     "策略是否允许页面，在部署之前"},
    {"the cure for nginx, to paste into an issue", "nginx 的改法，可貼到議題中", "nginx 的改法，可粘贴到问题中"},
    {"A request copied from a browser's developer tools as a curl command works as it is, with 'crosscheck check' in "
     "place of 'curl'.",
     "從瀏覽器開發人員工具複製的 curl 指令可以直接使用，只要把 'curl' 換成 'crosscheck check'。",
     "从浏览器开发者工具复制的 curl 命令可以直接使用，只需把 'curl' 换成 'crosscheck check'。"},
    {"Exit status: 0 every browser lets the page read the response, 1 it does not, 2 wrong usage, 3 no answer from the "
     "network, 4 a recording or policy that cannot be read.",
     "結束狀態：0 每個瀏覽器都讓網頁讀取回應，1 並非如此，2 用法錯誤，3 網路上沒有回應，4 記錄或政策無法讀取。",
     "退出状态：0 每个浏览器都让页面读取响应，1 并非如此，2 用法错误，3 网络上没有响应，4 记录或策略无法读取。"},
    // crosscheck explain
    {"a message, as the console shows it", "主控台顯示的訊息", "控制台显示的消息"},
    {"a file with messages in it", "含有訊息的檔案", "含有消息的文件"},
    {"what is on the clipboard", "剪貼簿的內容", "剪贴板的内容"},
    {"response headers", "回應標頭", "响应标头"},
    {"what a fetch() call puts on the wire", "fetch() 呼叫在網路上送出什麼", "fetch() 调用在网络上发送什么"},
    {"Messages of Chromium, of Firefox in every language and of WebKit are recognised, old and new, cut, wrapped or in "
     "the middle of a log; curl commands and fetch() calls as developer tools copy them; response headers, raw or as "
     "curl -i and curl -v print them. Nothing is sent without --live.",
     "能辨認 Chromium、各種語言的 Firefox 與 WebKit 的訊息，不論新舊、不完整、折行或夾在記錄檔中；開發人員工具所複製的 "
     "curl 指令與 fetch() 呼叫；以及回應標頭，不論是原始內容或 curl -i、curl -v 的輸出。沒有 --live "
     "時不會送出任何請求。",
     "能识别 Chromium、各种语言的 Firefox 和 WebKit 的消息，不论新旧、残缺、折行或夹在日志中；开发者工具所复制的 curl "
     "命令和 fetch() 调用；以及响应标头，不论是原始内容还是 curl -i、curl -v 的输出。没有 --live 时不会发送任何请求。"},
    {"Exit status: 0 nothing is wrong, or there are only warnings, 1 a request fails, 2 wrong usage, 3 no answer from "
     "the network (--live), 4 nothing is recognised, or a command cannot be read.",
     "結束狀態：0 沒有問題，或只有警告，1 有請求失敗，2 用法錯誤，3 網路上沒有回應（--live），4 "
     "無法辨認任何內容，或有指令無法解讀。",
     "退出状态：0 没有问题，或只有警告，1 有请求失败，2 用法错误，3 网络上没有响应（--live），4 "
     "无法识别任何内容，或有命令无法解读。"},
};

}  // namespace crosscheck::cli
