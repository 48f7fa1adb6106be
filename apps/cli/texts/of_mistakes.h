// SPDX-License-Identifier: Apache-2.0
// What is wrong with the arguments, and what helps.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::cli {

inline constexpr diagnosis::PhraseRow kTextsOfMistakes[] = {
    // what every command says
    {"{0}; did you mean {1}?", "{0}；您是不是要用 {1}？", "{0}；您是不是想用 {1}？"},
    {"{0}; see '{1} --help'", "{0}；請參閱 '{1} --help'", "{0}；请参阅 '{1} --help'"},
    {"{0}; '{1} --help' lists what there is", "{0}；'{1} --help' 有完整說明", "{0}；'{1} --help' 有完整说明"},
    {"'{}' is no command", "沒有 '{}' 這個指令", "没有 '{}' 这个命令"},
    {"unknown option {}", "沒有 {} 這個選項", "没有 {} 这个选项"},
    {"unexpected argument {}", "多餘的引數 {}", "多余的参数 {}"},
    {"{} needs a value", "{} 需要一個值", "{} 需要一个值"},
    {"{} takes no value", "{} 不接受值", "{} 不接受值"},
    {"{} is given more than once", "{} 給了不只一次", "{} 给出了不止一次"},
    {"{0} and {1} exclude each other", "{0} 與 {1} 不能同時使用", "{0} 和 {1} 不能同时使用"},
    {"{0} not in {1}", "{0} 不在 {1} 之中", "{0} 不在 {1} 之中"},
    {"{0} is no number from {1} to {2}", "{0} 不是 {1} 到 {2} 之間的數字", "{0} 不是 {1} 到 {2} 之间的数字"},
    {"there is no file {}", "沒有檔案 {}", "没有文件 {}"},
    {"cannot read {0}: {1}", "無法讀取 {0}：{1}", "无法读取 {0}：{1}"},
    {"cannot read the text: {}", "無法讀取文字：{}", "无法读取文本：{}"},
    {"Did you mean {}?", "您是不是要用 {}？", "您是不是想用 {}？"},
    // TARGET
    {"which URL? for example: {}", "要檢查哪個網址？例如：{}", "要检查哪个 URL？例如：{}"},
    {"{} is no recording (HAR) and no policy; server configurations cannot be checked yet",
     "{} 不是記錄（HAR），也不是政策；目前還無法檢查伺服器設定",
     "{} 不是记录（HAR），也不是策略；目前还无法检查服务器配置"},
    {"This version checks URLs, HAR files and policies: {}", "這個版本檢查網址、HAR 檔案與政策：{}",
     "此版本检查 URL、HAR 文件和策略：{}"},
    {"{} asks a live site, and a policy is none", "{} 用來詢問網站，而政策不是網站", "{} 用于询问站点，而策略不是站点"},
    {"{} is no method", "{} 不是請求方法", "{} 不是请求方法"},
    {"{} is no path: it begins with a slash", "{} 不是路徑：路徑以斜線開頭", "{} 不是路径：路径以斜杠开头"},
    {"{} is neither a URL nor a file", "{} 既不是網址，也不是檔案", "{} 既不是 URL，也不是文件"},
    {"{0} is no URL: {1}", "{0} 不是網址：{1}", "{0} 不是 URL：{1}"},
    // the request
    {"{0} '{1}' has no colon; a header is written 'Name: value'", "{0} '{1}' 沒有冒號；標頭要寫成 'Name: value'",
     "{0} '{1}' 没有冒号；标头应写成 'Name: value'"},
    {"{0} '{1}': '{2}' is no header name", "{0} '{1}'：'{2}' 不是標頭名稱", "{0} '{1}'：'{2}' 不是标头名称"},
    {"{0} '{1}': a value must not hold a line break or a NUL", "{0} '{1}'：值不可含有換行或 NUL",
     "{0} '{1}'：值不能含有换行或 NUL"},
    {"which page asks? CORS depends on its origin: add for example --origin https://app.example.com",
     "是哪個網頁發出請求？CORS 取決於它的來源：請加上來源，例如 --origin https://app.example.com",
     "是哪个页面发出请求？CORS 取决于它的源：请加上源，例如 --origin https://app.example.com"},
    {"That is scheme, host and port of the page's address; --origin null for a file or a sandboxed frame.",
     "來源就是網頁位址的通訊協定、主機與連接埠；檔案或沙箱框架用 --origin null。",
     "源就是页面地址的协议、主机和端口；文件或沙箱框架用 --origin null。"},
    {"--origin {} is no origin: it is written scheme://host[:port], or null",
     "--origin {} 不是來源：來源寫成 scheme://host[:port]，或 null",
     "--origin {} 不是源：源写成 scheme://host[:port]，或 null"},
    {"-d {}: cannot read that file", "-d {}：無法讀取這個檔案", "-d {}：无法读取该文件"},
    {"-X '{}' is no method", "-X '{}' 不是請求方法", "-X '{}' 不是请求方法"},
    {"-b and -A must not hold a line break", "-b 與 -A 不可含有換行", "-b 和 -A 不能含有换行"},
    {"--entry {}: no request to another origin is that one", "--entry {}：沒有這樣一個送往其他來源的請求",
     "--entry {}：没有这样一个发往其他源的请求"},
    // layers
    {"--via {0}: {1}", "--via {0}：{1}", "--via {0}：{1}"},
    {"For example {}", "例如 {}", "例如 {}"},
    {"a layer is written NAME=ADDRESS", "一層要寫成 NAME=ADDRESS", "一层应写成 NAME=ADDRESS"},
    {"an address is written HOST:PORT, or http://HOST:PORT", "位址要寫成 HOST:PORT，或 http://HOST:PORT",
     "地址应写成 HOST:PORT，或 http://HOST:PORT"},
    {"--via names {} twice", "--via 兩次使用了 {} 這個名稱", "--via 两次使用了 {} 这个名称"},
    // stacks
    {"{} is no stack that a cure is known for", "沒有 {} 的改法", "没有 {} 的改法"},
    {"{}; '--stack list' names them", "{}；'--stack list' 列出所有名稱", "{}；'--stack list' 列出所有名称"},
    {"{0}; did you mean {1}? '--stack list' names them all", "{0}；您是不是要用 {1}？'--stack list' 列出所有名稱",
     "{0}；您是不是想用 {1}？'--stack list' 列出所有名称"},
};

}  // namespace crosscheck::cli
