// SPDX-License-Identifier: Apache-2.0
// The help of `crosscheck` itself and of its smaller subcommands, what every help has, and the lab's few sentences.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::cli {

inline constexpr diagnosis::PhraseRow kTextsOfCommands[] = {
    // every help
    {"{}:", "{}：", "{}："},
    {"Usage: {}", "用法：{}", "用法：{}"},
    {"OPTIONS", "選項", "选项"},
    {"Positionals", "引數", "参数"},
    {"Options", "選項", "选项"},
    {"Examples", "範例", "示例"},
    {"{0} (not with {1})", "{0}（不可與 {1} 同時使用）", "{0}（不能与 {1} 同时使用）"},
    {"Print this help message and exit", "顯示這份說明並結束", "显示此帮助并退出"},
    {"Language (default: as LC_ALL, LC_MESSAGES or LANG says, else en)",
     "語言（預設：依 LC_ALL、LC_MESSAGES 或 LANG，否則為 en）",
     "语言（默认：按 LC_ALL、LC_MESSAGES 或 LANG，否则为 en）"},
    // crosscheck
    {"Why a browser blocked a cross-origin request, which hop is at fault, and what to change.",
     "瀏覽器為什麼封鎖跨來源請求、問題出在哪一層，以及該改什麼。",
     "浏览器为什么拦截跨源请求、问题出在哪一层，以及该改什么。"},
    {"Commands", "指令", "命令"},
    {"ask a site as a browser would, and say what blocks the page", "像瀏覽器那樣向網站發出請求，說明是什麼擋住了網頁",
     "像浏览器那样向站点发出请求，说明是什么挡住了页面"},
    {"say what a message in the browser's console means, in any language", "說明瀏覽器主控台訊息的意思，不論是哪種語言",
     "说明浏览器控制台消息的含义，不论是哪种语言"},
    {"run scripted answers through the browser side, with no network", "讓瀏覽器端處理事先寫好的回應，不經網路",
     "让浏览器端处理事先写好的响应，不经网络"},
    {"serve a page for every way a request fails, on this computer", "在這台電腦上，為請求的每一種失敗方式提供一個網頁",
     "在这台电脑上，为请求的每一种失败方式提供一个页面"},
    {"'crosscheck COMMAND --help' tells more. --lang en, zh-TW or zh-CN chooses the language, anywhere on the command "
     "line.",
     "'crosscheck COMMAND --help' 有更多說明。--lang en、zh-TW 或 zh-CN 選擇語言，可放在命令列的任何位置。",
     "'crosscheck COMMAND --help' 有更多说明。--lang en、zh-TW 或 zh-CN 选择语言，可放在命令行的任何位置。"},
    {"Exit status: 0 nothing wrong, 1 findings, 2 wrong usage, 3 no answer from the network, 4 unreadable input, 70 "
     "internal error.",
     "結束狀態：0 沒有問題，1 有發現，2 用法錯誤，3 網路上沒有回應，4 輸入無法讀取，70 內部錯誤。",
     "退出状态：0 没有问题，1 有发现，2 用法错误，3 网络上没有响应，4 输入无法读取，70 内部错误。"},
    {"internal error: {}", "內部錯誤：{}", "内部错误：{}"},
    {"This is a bug in crosscheck; please report it.", "這是 crosscheck 的錯誤；請回報。",
     "这是 crosscheck 的错误；请报告。"},
    // crosscheck replay
    {"Runs the browser side against scripted answers, without a network: one case a line, one line out per case and "
     "engine. Cases and results are JSON Lines; docs/replay.md has every member.",
     "讓瀏覽器端處理事先寫好的回應，不經網路：每行一個案例，每個案例與引擎輸出一行。案例與結果都是 JSON Lines；"
     "所有成員見 docs/replay.md。",
     "让浏览器端处理事先写好的响应，不经网络：每行一个用例，每个用例和引擎输出一行。用例和结果都是 JSON Lines；"
     "所有成员见 docs/replay.md。"},
    {"Files of cases, one after another; standard input without any, or for -",
     "案例的檔案，依序讀取；沒有指定或寫 - 時讀取標準輸入", "用例的文件，依次读取；未指定或写 - 时读取标准输入"},
    {"what Chromium does with each case", "Chromium 對每個案例的處理", "Chromium 对每个用例的处理"},
    {"cannot write the results: {}", "無法寫出結果：{}", "无法写出结果：{}"},
    // crosscheck lab
    {"Serves one page for every way a cross-origin request fails, on this computer only.",
     "為跨來源請求的每一種失敗方式提供一個網頁，只限這台電腦。",
     "为跨源请求的每一种失败方式提供一个页面，仅限这台电脑。"},
    {"First of four ports in a row (default: any free ones)", "四個連續連接埠中的第一個（預設：任何未使用的）",
     "四个连续端口中的第一个（默认：任何空闲的）"},
    {"List the scenarios and end", "列出所有情境並結束", "列出所有场景并结束"},
    {"Print the scenarios, with their addresses, as JSON", "以 JSON 輸出所有情境及其位址",
     "以 JSON 输出所有场景及其地址"},
    {"Check a few telling scenarios and end", "檢查幾個有代表性的情境並結束", "检查几个有代表性的场景并结束"},
    {"`crosscheck lab` serves them: each at {}, with another port.",
     "`crosscheck lab` 會提供這些情境：各在 {}，連接埠不同。", "`crosscheck lab` 会提供这些场景：各在 {}，端口不同。"},
    {"The lab is open, on this computer only:", "實驗室已開啟，只限這台電腦：", "实验室已打开，仅限这台电脑："},
    {"Open it in a browser, or ask about one of its {} scenarios:", "請用瀏覽器開啟，或檢查其中 {} 個情境之一：",
     "请用浏览器打开，或检查其中 {} 个场景之一："},
    {"Ctrl-C closes it.", "按 Ctrl-C 關閉。", "按 Ctrl-C 关闭。"},
    {"That was Crosscheck asking its own lab. Where to go from here", "以上是 Crosscheck 檢查自己的實驗室。接下來可以",
     "以上是 Crosscheck 检查自己的实验室。接下来可以"},
    {"the same for a site of yours", "對您自己的網站做同樣的檢查", "对您自己的站点做同样的检查"},
    {"{} such pages, to open in a browser", "{} 個這樣的網頁，可用瀏覽器開啟", "{} 个这样的页面，可用浏览器打开"},
    {"everything else", "其他一切", "其他一切"},
};

}  // namespace crosscheck::cli
