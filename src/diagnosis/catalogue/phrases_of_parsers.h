// SPDX-License-Identifier: Apache-2.0
// What yaml-cpp and toml++ say in English of a text that they cannot parse, as far as people's mistakes bring it about, to
// be told in other languages later. See told() in phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfParsers[] = {
    // yaml-cpp
    {"end of sequence flow not found", "清單的 [ 沒有對應的 ]", "列表的 [ 没有对应的 ]"},
    {"end of map flow not found", "對映的 { 沒有對應的 }", "映射的 { 没有对应的 }"},
    {"end of sequence not found", "清單在這裡中斷：縮排不一致，或少了「- 」", "列表在此处中断：缩进不一致，或少了“- ”"},
    {"end of map not found", "對映在這裡中斷：縮排不一致，或少了冒號", "映射在此处中断：缩进不一致，或少了冒号"},
    {"illegal flow end", "這裡不應該有 ] 或 }", "此处不应有 ] 或 }"},
    {"illegal block entry", "這裡不可以用「- 」開始項目", "此处不能用“- ”开始条目"},
    {"illegal map key", "這裡不可以有鍵", "此处不能有键"},
    {"illegal map value", "這裡不可以有「: 」：縮排不一致，或值需要加引號",
     "此处不能有“: ”：缩进不一致，或值需要加引号"},
    {"illegal EOF in scalar", "引號沒有結束", "引号没有结束"},
    {"illegal document indicator in scalar", "引號之中不可以有 --- 或 ...", "引号之中不能有 --- 或 ..."},
    {"illegal character in scalar", "值含有不允許的字元", "值含有不允许的字符"},
    {"illegal tab when looking for indentation", "不可以用定位字元（tab）縮排", "不能用制表符（tab）缩进"},
    {"unexpected character in block scalar", "| 或 > 之後有多餘的字元", "| 或 > 之后有多余的字符"},
    {"cannot set zero indentation for a block scalar", "| 或 > 之後的縮排不可以是 0", "| 或 > 之后的缩进不能是 0"},
    {"unknown token", "值不可以這樣開頭；需要加引號", "值不能这样开头；需要加引号"},
    {"unknown escape character: {}", "沒有這種跳脫序列：\\{}", "没有这种转义序列：\\{}"},
    {"bad character found while scanning hex number", "這裡應該是十六進位數字", "此处应为十六进制数字"},
    {"invalid unicode: {}", "不是 Unicode 字元：{}", "不是 Unicode 字符：{}"},
    {"alias not found after *", "* 之後沒有別名的名稱", "* 之后没有别名的名称"},
    {"anchor not found after &", "& 之後沒有錨點的名稱", "& 之后没有锚点的名称"},
    {"illegal character found while scanning alias", "別名含有不允許的字元", "别名含有不允许的字符"},
    {"illegal character found while scanning anchor", "錨點含有不允許的字元", "锚点含有不允许的字符"},
    {"illegal character found while scanning tag handle", "標籤含有不允許的字元", "标签含有不允许的字符"},
    {"tag handle with no suffix", "標籤不完整", "标签不完整"},
    {"end of verbatim tag not found", "標籤的 !< 沒有對應的 >", "标签的 !< 没有对应的 >"},
    {"YAML directives must have exactly one argument", "%YAML 之後必須是一個版本", "%YAML 之后必须是一个版本"},
    {"YAML major version too large", "YAML 的版本太新", "YAML 的版本太新"},
    {"bad YAML version: {}", "不是 YAML 的版本：{}", "不是 YAML 的版本：{}"},
    {"TAG directives must have exactly two arguments", "%TAG 之後必須有兩個值", "%TAG 之后必须有两个值"},
    // toml++
    {"Error while parsing key-value pair: {}", "鍵值對有錯：{}", "键值对有误：{}"},
    {"Error while parsing value: {}", "值有錯：{}", "值有误：{}"},
    {"Error while parsing string: {}", "字串有錯：{}", "字符串有误：{}"},
    {"Error while parsing array: {}", "陣列有錯：{}", "数组有误：{}"},
    {"Error while parsing inline table: {}", "行內表格有錯：{}", "内联表有误：{}"},
    {"Error while parsing table header: {}", "表格的標題有錯：{}", "表头有误：{}"},
    {"Error while parsing root table: {}", "最外層有錯：{}", "最外层有误：{}"},
    {"Error while parsing decimal integer: {}", "整數有錯：{}", "整数有误：{}"},
    {"Error while parsing boolean: {}", "布林值有錯：{}", "布尔值有误：{}"},
    {"Error while parsing {0}: {1}", "{0} 有錯：{1}", "{0} 有误：{1}"},
    {"encountered end-of-file", "檔案在這裡就結束了", "文件在此处就结束了"},
    {"could not determine value type", "看不出是哪一種值；字串要加引號", "看不出是哪种值；字符串要加引号"},
    {"leading zeroes are prohibited", "前面不可以補零", "前面不能补零"},
    {"'{}' is not representable in 64 bits", "{} 超過 64 位元", "{} 超过 64 位"},
    {"unknown escape sequence '{}'", "沒有這種跳脫序列：{}", "没有这种转义序列：{}"},
    {"unescaped control characters other than TAB (U+0009) are explicitly prohibited",
     "不可以有換行或其他控制字元；請寫成跳脫序列", "不能有换行或其他控制字符；请写成转义序列"},
    {"expected keys, tables, whitespace or comments, saw '{}'", "這裡應該是鍵、表格、空白或註解，不是「{}」",
     "此处应为键、表、空白或注释，不是“{}”"},
    {"expected a comment or whitespace, saw '{}'", "這裡應該換行或寫註解，不是「{}」", "此处应换行或写注释，不是“{}”"},
    {"expected comma or closing '{0}', saw '{1}'", "這裡應該是逗號或 {0}，不是「{1}」",
     "此处应为逗号或 {0}，不是“{1}”"},
    {"expected key-value pair, saw closing '}' (dangling comma)", "最後一個逗號後面少了鍵值對",
     "最后一个逗号后面少了键值对"},
    {"expected digit, saw '{}'", "這裡應該是數字，不是「{}」", "此处应为数字，不是“{}”"},
    {"expected {0}, saw '{1}'", "這裡應該是 {0}，不是「{1}」", "此处应为 {0}，不是“{1}”"},
};

}  // namespace crosscheck::diagnosis
