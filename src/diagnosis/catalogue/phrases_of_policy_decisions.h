// SPDX-License-Identifier: Apache-2.0
// Why a policy does not give a request what it asks for: the sentences of crosscheck/policy_reasons.inc, to be told in
// other languages. See told() in phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicyDecisions[] = {
    {"Everything that was asked for is allowed.", "請求的一切都獲得允許。", "请求的一切都被允许。"},
    {"No entry of `origins` matches the request's Origin.", "`origins` 中沒有項目符合請求的 Origin。",
     "`origins` 中没有条目匹配请求的 Origin。"},
    {"The request's Origin is null, which any sandboxed frame can send.",
     "請求的 Origin 是 null，任何沙箱頁框都能送出它。", "请求的 Origin 是 null，任何沙箱框架都能发送它。"},
    {"The request has several Origin lines. No browser sends that.", "請求有好幾行 Origin。瀏覽器不會這樣送。",
     "请求有多行 Origin。浏览器不会这样发送。"},
    {"The request's Origin is longer than an origin can be.", "請求的 Origin 超過來源可能的長度。",
     "请求的 Origin 超过源可能的长度。"},
    {"The path can be read in two ways, and the policy's routes differ between them. Normalise it before the policy.",
     "這個路徑有兩種解讀，而政策的路由在兩者之間並不相同。請在政策之前先把路徑正規化。",
     "该路径有两种解读，而策略的路由在两者之间并不相同。请在策略之前先把路径规范化。"},
    {"Access-Control-Request-Method is no method, or stands more than once.",
     "Access-Control-Request-Method 不是方法，或出現不只一次。",
     "Access-Control-Request-Method 不是方法，或出现不止一次。"},
    {"`methods` does not list the method that Access-Control-Request-Method asks for.",
     "`methods` 沒有列出 Access-Control-Request-Method 請求的方法。",
     "`methods` 没有列出 Access-Control-Request-Method 请求的方法。"},
    {"Access-Control-Request-Headers is longer than a policy reads.",
     "Access-Control-Request-Headers 超過政策讀取的長度。", "Access-Control-Request-Headers 超过策略读取的长度。"},
    {"Access-Control-Request-Headers is no list of header names.",
     "Access-Control-Request-Headers 不是標頭名稱的清單。", "Access-Control-Request-Headers 不是标头名的列表。"},
    {"Access-Control-Request-Headers is longer than all names that `request-headers` lists.",
     "Access-Control-Request-Headers 比 `request-headers` 列出的所有名稱加起來還長。",
     "Access-Control-Request-Headers 比 `request-headers` 列出的所有名称加起来还长。"},
    {"`request-headers` does not list a name that Access-Control-Request-Headers asks for.",
     "`request-headers` 沒有列出 Access-Control-Request-Headers 請求的某個標頭。",
     "`request-headers` 没有列出 Access-Control-Request-Headers 请求的某个标头。"},
};

}  // namespace crosscheck::diagnosis
