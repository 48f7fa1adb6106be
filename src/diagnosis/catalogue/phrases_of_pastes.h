// SPDX-License-Identifier: Apache-2.0
// What `crosscheck explain` says of curl commands, fetch() calls and blocks of headers.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPastes[] = {
    // why a command or a call cannot be read
    {"the quote {} is not closed", "引號 {} 沒有結束", "引号 {} 没有闭合"},
    {"the text ends before {}", "文字在 {} 之前就結束了", "文本在 {} 之前就结束了"},
    {"{} was expected here", "這裡應該是 {}", "此处应为 {}"},
    {"a value was expected here", "這裡應該有一個值", "此处应有一个值"},
    {"this is nested too deeply", "巢狀太深了", "嵌套过深"},
    {"the command has no URL", "這個指令沒有網址", "该命令没有 URL"},
    {"a URL with a space in it: is a quote not closed?", "網址裡有空格：是不是有引號沒有結束？",
     "URL 里有空格：是不是有引号没有闭合？"},
    {"{} wants a value", "{} 需要一個值", "{} 需要一个值"},
    {"this is no method", "這不是請求方法", "这不是请求方法"},
    {"this is no header name", "這不是標頭名稱", "这不是标头名称"},
    {"the name before this value is no header name", "這個值前面的名稱不是標頭名稱", "这个值前面的名称不是标头名称"},
    {"a header is written Name: value", "標頭要寫成「名稱: 值」", "标头应写成“名称: 值”"},
    {"fetch() is called without a URL", "呼叫 fetch() 時沒有給網址", "调用 fetch() 时没有给出 URL"},
    {"this is no literal: write the value of the URL here", "這不是字面值：請在這裡寫出網址的值",
     "这不是字面量：请在此写出 URL 的值"},
    {"the host is a variable: write its value here", "主機名稱是變數：請在這裡寫出它的值",
     "主机名是变量：请在此写出它的值"},
    {"this is no URL", "這不是網址", "这不是 URL"},
    {"fetch() knows no such value of {}", "fetch() 的 {} 沒有這個值", "fetch() 的 {} 没有这个值"},
    {"line {0}, column {1}: {2}", "第 {0} 行第 {1} 欄：{2}", "第 {0} 行第 {1} 列：{2}"},
    // what was taken for what
    {"more than one URL: the first counts", "不只一個網址：以第一個為準", "不止一个 URL：以第一个为准"},
    {"the file {} is not read", "不會讀取檔案 {}", "不会读取文件 {}"},
    {"this is a preflight; it is taken for the {} request that it asks about",
     "這是預檢請求；改以它所詢問的 {} 請求來判斷", "这是预检请求；按它所询问的 {} 请求来判断"},
    {"a cookie goes along, so credentials are taken for included", "有帶 Cookie，因此視為帶有身分憑證",
     "携带了 Cookie，因此视为携带凭据"},
    {"a part of the URL is a variable; x stands for it", "網址有一部分是變數；以 x 代替",
     "URL 有一部分是变量；以 x 代替"},
    {"the options of fetch() are a variable and not known", "fetch() 的選項是變數，無從得知",
     "fetch() 的选项是变量，无从得知"},
    {"the value of {} is not known", "無從得知 {} 的值", "无从得知 {} 的值"},
    {"an object as body is sent as [object Object]: JSON.stringify() is missing",
     "以物件作為請求主體會送出 [object Object]：少了 JSON.stringify()",
     "以对象作为请求体会发送 [object Object]：缺少 JSON.stringify()"},
    {"the body is a variable; it is taken for a string", "請求主體是變數；視為字串", "请求体是变量；视为字符串"},
    {"taken for the browser's own and not the script's: {}", "視為瀏覽器自己加的，而不是程式設定的：{}",
     "视为浏览器自己添加的，而不是脚本设置的：{}"},
    {"the page's origin is taken from the answer: {}", "網頁的來源取自回應：{}", "页面的源取自响应：{}"},
    {"the request is taken for one that the answer lists: {}", "請求視為回應所列出的：{}", "请求视为响应所列出的：{}"},
    {"the answer speaks of credentials, so they are taken for included", "回應提到身分憑證，因此視為帶有身分憑證",
     "响应提到凭据，因此视为携带凭据"},
    {"the response itself is not in the text and taken for a good one", "文字裡沒有回應本身；視為沒有問題",
     "文本里没有响应本身；视为没有问题"},
    {"the preflight's answer is not in the text and taken for a good one", "文字裡沒有預檢請求的回應；視為沒有問題",
     "文本里没有预检请求的响应；视为没有问题"},
    {"the page is not told; --origin says which", "沒有說明是哪個網頁；可用 --origin 指定",
     "没有说明是哪个页面；可用 --origin 指定"},
    {"the body is not known as a whole, and what is sent in its place may be refused",
     "請求主體並非全部已知，代替它送出的內容可能會遭拒", "请求体并非全部已知，代替它发送的内容可能会被拒绝"},
    // what goes on the wire
    {"a curl command", "curl 指令", "curl 命令"},
    {"a fetch() call", "fetch() 呼叫", "fetch() 调用"},
    {"response headers", "回應標頭", "响应标头"},
    {"If the server permits it, this is sent:", "如果伺服器允許，會送出：", "如果服务器允许，会发送："},
    {"first a preflight, because {}", "先送出預檢請求，因為{}", "先发送预检请求，因为{}"},
    {"no preflight: the request goes out at once", "沒有預檢請求：請求會直接送出", "没有预检请求：请求会直接发送"},
    {"CORS does not apply: the page and the URL have the same origin", "不適用 CORS：網頁與網址同源",
     "不适用 CORS：页面与 URL 同源"},
    {"The server must answer the preflight with 200 to 299 and", "伺服器必須以 200 到 299 回應預檢請求，並帶上",
     "服务器必须以 200 到 299 响应预检请求，并带上"},
    {"The response itself must have", "回應本身必須有", "响应本身必须有"},
    {"Whether the server does so, it can be asked: add --live.", "伺服器是否如此，可以直接問它：加上 --live。",
     "服务器是否如此，可以直接问它：加上 --live。"},
};

}  // namespace crosscheck::diagnosis
