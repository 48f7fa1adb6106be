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
    {"which policy? for example: {}", "要檢查哪個政策？例如：{}", "要检查哪个策略？例如：{}"},
};

}  // namespace crosscheck::cli
