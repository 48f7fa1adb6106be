// SPDX-License-Identifier: Apache-2.0
// What is said in English of URLs, files and JSON that cannot be read, to be told in other languages later. See told() in
// phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfInput[] = {
    // URLs
    {"The URL has no scheme, and there is no base URL to resolve it against.",
     "網址沒有通訊協定，也沒有可供解析的基底網址。", "URL 没有协议，也没有可供解析的基准 URL。"},
    {"The URL has no host where one is needed.", "網址缺少必要的主機名稱。", "URL 缺少必要的主机名。"},
    {"The host holds a character that no host name may hold, or is no valid internationalized name.",
     "主機名稱含有不允許的字元，或不是有效的國際化網域名稱。", "主机名含有不允许的字符，或不是有效的国际化域名。"},
    {"The host ends in a number, so it must be an IPv4 address, and it is not a valid one.",
     "主機名稱以數字結尾，因此必須是 IPv4 位址，但它不是有效的位址。",
     "主机名以数字结尾，因此必须是 IPv4 地址，但它不是有效的地址。"},
    {"The host in brackets is not a valid IPv6 address.", "方括號中的主機名稱不是有效的 IPv6 位址。",
     "方括号中的主机名不是有效的 IPv6 地址。"},
    {"The port is not a number from 0 to 65535.", "連接埠不是 0 到 65535 之間的數字。",
     "端口不是 0 到 65535 之间的数字。"},
    {"A relative URL cannot be resolved against a base URL whose path is opaque, such as data: or mailto:.",
     "相對網址無法依路徑不透明的基底網址（如 data: 或 mailto:）解析。",
     "相对 URL 无法按路径不透明的基准 URL（如 data: 或 mailto:）解析。"},
    {"The URL is longer than 2 MiB.", "網址超過 2 MiB。", "URL 超过 2 MiB。"},
    // files
    {"No such file or directory", "沒有這個檔案或目錄", "没有该文件或目录"},
    {"Permission denied", "權限不足", "权限不足"},
    {"Is a directory", "這是目錄", "这是目录"},
    {"Not a directory", "這不是目錄", "这不是目录"},
    {"Input/output error", "輸入/輸出錯誤", "输入/输出错误"},
    // recordings
    {"the text is UTF-16; a HAR is UTF-8", "文字編碼是 UTF-16；HAR 使用 UTF-8", "文本编码是 UTF-16；HAR 使用 UTF-8"},
    {"a HAR is a JSON object with the member \"log\"", "HAR 是含有成員 \"log\" 的 JSON 物件",
     "HAR 是含有成员 \"log\" 的 JSON 对象"},
    {"the JSON is broken", "JSON 已損壞", "JSON 已损坏"},
    {"the JSON of an entry is broken", "有一筆記錄的 JSON 已損壞", "有一条记录的 JSON 已损坏"},
    {"something stands after the HAR's end", "HAR 結束之後還有內容", "HAR 结束之后还有内容"},
    {"this JSON has no member \"log\", so it is no HAR", "這份 JSON 沒有成員 \"log\"，所以不是 HAR",
     "该 JSON 没有成员 \"log\"，所以不是 HAR"},
    {"\"log\" must be an object", "\"log\" 必須是物件", "\"log\" 必须是对象"},
    {"\"log\" has no \"entries\", so this is no HAR", "\"log\" 沒有 \"entries\"，所以這不是 HAR",
     "\"log\" 没有 \"entries\"，所以这不是 HAR"},
    {"\"entries\" must be an array", "\"entries\" 必須是陣列", "\"entries\" 必须是数组"},
    // JSON
    {"a string is expected", "這裡應該是字串", "此处应为字符串"},
    {"a control character inside a string must be escaped", "字串中的控制字元必須跳脫", "字符串中的控制字符必须转义"},
    {"not UTF-8", "不是 UTF-8", "不是 UTF-8"},
    {"the string does not end", "字串沒有結束", "字符串没有结束"},
    {"a value is expected", "這裡應該有一個值", "此处应有一个值"},
    {"a digit is expected", "這裡應該是數字", "此处应为数字"},
    {"four hexadecimal digits are expected", "這裡應該是四個十六進位數字", "此处应为四个十六进制数字"},
    {"no such escape", "沒有這種跳脫序列", "没有这种转义序列"},
    {"half of a surrogate pair", "只有半個代理對", "只有半个代理对"},
    {"nested too deeply", "巢狀太深", "嵌套过深"},
    {"{0} or {1} is expected", "這裡應該是 {0} 或 {1}", "此处应为 {0} 或 {1}"},
    {"{} is expected", "這裡應該是 {}", "此处应为 {}"},
    {"nothing may follow the value", "值的後面不可以有其他內容", "值的后面不能有其他内容"},
    // the lab
    {"the lab takes four ports in a row; choose one below 65000", "實驗室需要四個連續的連接埠；請選擇小於 65000 的",
     "实验室需要四个连续的端口；请选择小于 65000 的"},
    {"OpenSSL made no certificate", "OpenSSL 沒有產生憑證", "OpenSSL 没有生成证书"},
    {"cannot listen on 127.0.0.1:{0}: {1}", "無法在 127.0.0.1:{0} 上接聽：{1}", "无法在 127.0.0.1:{0} 上监听：{1}"},
    {"the port is taken or not ours to take", "連接埠已被占用，或無權使用", "端口已被占用，或无权使用"},
    {"Address already in use", "位址已被占用", "地址已被占用"},
};

}  // namespace crosscheck::diagnosis
