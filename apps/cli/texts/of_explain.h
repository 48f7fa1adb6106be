// SPDX-License-Identifier: Apache-2.0
// The help of `crosscheck explain`, besides what it shares with `crosscheck check`.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::cli {

inline constexpr diagnosis::PhraseRow kTextsOfExplain[] = {
    {"Says what a message in a browser's console means, what a curl command or a fetch() call puts on the wire, and "
     "what browsers make of response headers: what failed, why, and what to change.",
     "說明瀏覽器主控台訊息的意思、curl 指令或 fetch() 呼叫會在網路上送出什麼，以及瀏覽器如何看待回應標頭：什麼失敗了、"
     "為什麼，以及該改什麼。",
     "说明浏览器控制台消息的含义、curl 命令或 fetch() 调用会在网络上发送什么，以及浏览器如何看待响应标头：什么失败了、"
     "为什么，以及该改什么。"},
    {"What was copied, or a file that holds it; standard input without any, or for -",
     "複製的內容，或存放它的檔案；沒有指定或寫 - 時讀取標準輸入",
     "复制的内容，或存放它的文件；未指定或写 - 时读取标准输入"},
    {"The request that a curl command, a fetch() call or headers are about", "curl 指令、fetch() 呼叫或標頭所屬的請求",
     "curl 命令、fetch() 调用或标头所属的请求"},
    {"Method", "請求方法", "请求方法"},
    {"Whether cookies go along", "是否帶上 Cookie", "是否携带 Cookie"},
    {"Ask the server of each curl command and fetch() call; else nothing is sent",
     "詢問每個 curl 指令與 fetch() 呼叫的伺服器；否則什麼都不會送出",
     "询问每个 curl 命令和 fetch() 调用的服务器；否则什么都不会发送"},
    {"One JSON document, schema crosscheck/explain/1", "一份 JSON 文件，schema 為 crosscheck/explain/1",
     "一份 JSON 文档，schema 为 crosscheck/explain/1"},
};

}  // namespace crosscheck::cli
