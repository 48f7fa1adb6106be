// SPDX-License-Identifier: Apache-2.0
// The help of `crosscheck policy` and `crosscheck respond`, and what is wrong with their arguments.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::cli {

inline constexpr diagnosis::PhraseRow kTextsOfPolicies[] = {
    // crosscheck policy
    {"say all that is wrong with a CORS policy, and what to write instead", "指出 CORS 政策的所有錯誤，以及該改成什麼",
     "指出 CORS 策略的所有错误，以及应改成什么"},
    {"Says all that is wrong with a policy: where, why it matters, and what to write instead.",
     "指出政策的所有錯誤：在哪裡、為什麼重要，以及該改成什麼。",
     "指出策略的所有错误：在哪里、为什么重要，以及应改成什么。"},
    {"What to do with it", "要做什麼", "要做什么"},
    {"File of a policy in YAML, JSON or TOML; standard input for -",
     "YAML、JSON 或 TOML 的政策檔案；寫 - 時讀取標準輸入", "YAML、JSON 或 TOML 的策略文件；写 - 时读取标准输入"},
    {"One JSON document, schema crosscheck/policy/1", "一份 JSON 文件，schema 為 crosscheck/policy/1",
     "一份 JSON 文档，schema 为 crosscheck/policy/1"},
    {"everything that is wrong with it", "其中的所有錯誤", "其中的所有错误"},
    {"a policy that another program writes", "由其他程式產生的政策", "由其他程序生成的策略"},
    {"The file's extension says which format it is, or else its text. docs/policy.md shows every key.",
     "格式依副檔名判斷，否則依內容判斷。所有的鍵見 docs/policy.md。",
     "格式按扩展名判断，否则按内容判断。所有的键见 docs/policy.md。"},
    {"Exit status: 0 there are no errors, 1 there are, 2 wrong usage, 4 it is no YAML, JSON or TOML.",
     "結束狀態：0 沒有錯誤，1 有錯誤，2 用法錯誤，4 不是 YAML、JSON 或 TOML。",
     "退出状态：0 没有错误，1 有错误，2 用法错误，4 不是 YAML、JSON 或 TOML。"},
    // crosscheck respond
    {"say what a CORS policy answers to a request", "指出 CORS 政策如何回應請求", "指出 CORS 策略如何响应请求"},
    {"Says what a server with this policy answers to one request, with an application behind it that answers whatever "
     "you say.",
     "指出採用這個政策的伺服器如何回應一個請求；其後的應用程式回應什麼，由您指定。",
     "指出采用此策略的服务器如何响应一个请求；其后的应用程序响应什么，由您指定。"},
    {"The request's method", "請求的方法", "请求的方法"},
    {"The request's path; a query is ignored", "請求的路徑；查詢字串不列入考慮", "请求的路径；忽略查询字符串"},
    {"'Name: value' of the request; repeatable, order kept", "請求的 'Name: value'；可重複，順序不變",
     "请求的 'Name: value'；可重复，顺序不变"},
    {"The request's Host, for routes that have one", "請求的 Host，用於指定了主機的路由",
     "请求的 Host，用于指定了主机的路由"},
    {"What the application answers (default 200)", "應用程式回應的狀態碼（預設 200）",
     "应用程序响应的状态码（默认 200）"},
    {"'Name: value' of the application's answer; repeatable", "應用程式回應的 'Name: value'；可重複",
     "应用程序响应的 'Name: value'；可重复"},
    {"One JSON document, schema crosscheck/respond/1", "一份 JSON 文件，schema 為 crosscheck/respond/1",
     "一份 JSON 文档，schema 为 crosscheck/respond/1"},
    {"a preflight", "預檢請求", "预检请求"},
    {"an error of the application keeps its CORS headers", "應用程式的錯誤仍帶有 CORS 標頭",
     "应用程序的错误仍带有 CORS 标头"},
    {"Exit status: 0 it has been said, 2 wrong usage, 1 the policy has errors, 4 it is no YAML, JSON or TOML.",
     "結束狀態：0 已說明，2 用法錯誤，1 政策有錯誤，4 不是 YAML、JSON 或 TOML。",
     "退出状态：0 已说明，2 用法错误，1 策略有错误，4 不是 YAML、JSON 或 TOML。"},
    {"{} is no policy; only policies can be asked so far", "{} 不是政策；目前只能查詢政策",
     "{} 不是策略；目前只能查询策略"},
    {"which policy, method and path? for example: {}", "要查詢哪個政策、方法與路徑？例如：{}",
     "要查询哪个策略、方法和路径？例如：{}"},
    {"which policy? for example: {}", "要檢查哪個政策？例如：{}", "要检查哪个策略？例如：{}"},
};

}  // namespace crosscheck::cli
