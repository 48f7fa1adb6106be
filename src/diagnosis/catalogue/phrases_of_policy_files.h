// SPDX-License-Identifier: Apache-2.0
// What is said in English of a policy's file, its keys and the types of its values, to be told in other languages later.
// See told() in phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicyFiles[] = {
    // the text
    {"A policy has no NUL in it.", "政策中不可以有 NUL。", "策略中不能有 NUL。"},
    {"This is not UTF-8.", "這不是 UTF-8。", "这不是 UTF-8。"},
    {"the same text, saved as UTF-8", "以 UTF-8 儲存的同一份文字", "以 UTF-8 保存的同一份文本"},
    {"A policy has at most 1 MiB; this one has more.", "政策最大 1 MiB，這一份超過了。",
     "策略最大 1 MiB，这一份超过了。"},
    {"patterns, as https://*.example.com, in place of long lists",
     "用 https://*.example.com 這樣的萬用字元代替冗長的清單", "用 https://*.example.com 这样的通配符代替冗长的列表"},
    {"A policy has no use for values nested this deep.", "政策用不到巢狀這麼深的值。", "策略用不到嵌套这么深的值。"},
    {"This is not JSON: {}.", "這不是 JSON：{}。", "这不是 JSON：{}。"},
    {"This is not YAML: {}.", "這不是 YAML：{}。", "这不是 YAML：{}。"},
    {"This is not TOML: {}.", "這不是 TOML：{}。", "这不是 TOML：{}。"},
    // what YAML has and a policy has no use for
    {"YAML indents with spaces; a tab is none.", "YAML 以空格縮排，不可以用定位字元（tab）。",
     "YAML 用空格缩进，不能用制表符（tab）。"},
    {"two spaces", "兩個空格", "两个空格"},
    {"In YAML an asterisk at the start of a value is an alias.", "在 YAML 中，值開頭的星號代表別名（alias）。",
     "在 YAML 中，值开头的星号表示别名（alias）。"},
    {"Aliases are not followed in a policy.", "政策中的別名（alias）不會展開。", "策略中的别名（alias）不会展开。"},
    {"the value itself", "值本身", "值本身"},
    {"Anchors have no use in a policy: aliases are not followed.",
     "錨點（anchor）在政策中沒有用處：別名（alias）不會展開。",
     "锚点（anchor）在策略中没有用处：别名（alias）不会展开。"},
    {"the value without the anchor", "不加錨點的值", "不带锚点的值"},
    {"Tags have no use in a policy.", "標籤（tag）在政策中沒有用處。", "标签（tag）在策略中没有用处。"},
    {"the value without the tag", "不加標籤的值", "不带标签的值"},
    {"A policy is one document.", "一個檔案只能有一份 YAML 文件（document）。",
     "一个文件只能有一个 YAML 文档（document）。"},
    {"a file of its own for each policy", "每份政策各用一個檔案", "每个策略各用一个文件"},
    // keys
    {"This key is written already.", "這個鍵已經寫過了。", "该键已经写过了。"},
    {"This key is written on line {} already.", "這個鍵在第 {} 行已經寫過了。", "该键在第 {} 行已经写过了。"},
    {"one of the two", "兩個之中只留一個", "两个之中只留一个"},
    {"This key belongs to a route, in routes.", "這個鍵屬於 routes 中的路由。", "该键属于 routes 中的路由。"},
    {"This key belongs to the policy itself.", "這個鍵屬於政策本身。", "该键属于策略本身。"},
    {"There is no such key.", "沒有這個鍵。", "没有这个键。"},
    {"There is no such key. There are {}.", "沒有這個鍵。可用的鍵：{}。", "没有这个键。可用的键：{}。"},
    {"A route needs a path.", "路由必須有 path。", "路由必须有 path。"},
    {"path: /, for every path", "path: /，代表所有路徑", "path: /，表示所有路径"},
    // types
    {"A policy is {0}, and this is {1}.", "政策應該是{0}，而這裡是{1}。", "策略应该是{0}，而这里是{1}。"},
    {"An entry of {0} is {1}, and this is {2}.", "{0} 的項目應該是{1}，而這裡是{2}。",
     "{0} 的条目应该是{1}，而这里是{2}。"},
    {"{0} is true or false, and this is {1}.", "{0} 應該是 true 或 false，而這裡是{1}。",
     "{0} 应该是 true 或 false，而这里是{1}。"},
    {"mode is enforce or shadow, and this is {}.", "mode 應該是 enforce 或 shadow，而這裡是{}。",
     "mode 应该是 enforce 或 shadow，而这里是{}。"},
    {"other-headers is replace or keep, and this is {}.", "other-headers 應該是 replace 或 keep，而這裡是{}。",
     "other-headers 应该是 replace 或 keep，而这里是{}。"},
    {"{0} is {1}, and this is {2}.", "{0} 應該是{1}，而這裡是{2}。", "{0} 应该是{1}，而这里是{2}。"},
    {"mode is enforce or shadow.", "mode 只能是 enforce 或 shadow。", "mode 只能是 enforce 或 shadow。"},
    {"other-headers is replace or keep.", "other-headers 只能是 replace 或 keep。",
     "other-headers 只能是 replace 或 keep。"},
    {"nothing", "空的", "空的"},
    {"a text", "字串", "字符串"},
    {"a boolean", "布林值", "布尔值"},
    {"a number", "數字", "数字"},
    {"a time", "時間", "时间"},
    {"a list", "清單", "列表"},
    {"a list of texts", "字串的清單", "字符串列表"},
    {"a list of routes", "路由的清單", "路由列表"},
    {"a map", "對映（map）", "映射（map）"},
    {"a map of settings", "由設定組成的對映（map）", "由设置组成的映射（map）"},
    {"a map with a path", "含有 path 的對映（map）", "含有 path 的映射（map）"},
    {"something else", "別種值", "其他类型的值"},
    {"true or false", "true 或 false", "true 或 false"},
    {"enforce or shadow", "enforce 或 shadow", "enforce 或 shadow"},
    {"replace or keep", "replace 或 keep", "replace 或 keep"},
    {"[], for none", "[]，代表都不允許", "[]，表示都不允许"},
    // times
    {"A time is a number of seconds, or a whole number with s, m, h or d behind it.",
     "時間是秒數，或後面加上 s、m、h 或 d 的整數。", "时间是秒数，或后面带 s、m、h 或 d 的整数。"},
    {"2h, or 7200 for as many seconds", "2h，或寫成秒數 7200", "2h，或写成秒数 7200"},
    {"{}, without quotes", "{}，不加引號", "{}，不加引号"},
};

}  // namespace crosscheck::diagnosis
