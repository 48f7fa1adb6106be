// SPDX-License-Identifier: Apache-2.0
// What reports of policies say around the messages.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicies[] = {
    {"error", "錯誤", "错误"},
    {"warning", "警告", "警告"},
    {"instead: {}", "改法：{}", "改法：{}"},
    {"nothing is wrong", "沒有問題", "没有问题"},
    {"errors: {0}, warnings: {1}", "錯誤：{0}，警告：{1}", "错误：{0}，警告：{1}"},
    {"{} of them are not shown; crosscheck policy check --json has all",
     "其中 {} 個沒有顯示；crosscheck policy check --json 會列出全部",
     "其中 {} 个未显示；crosscheck policy check --json 会列出全部"},
    {"policy", "政策", "策略"},
    {"in place of these keys of the policy", "取代政策中的這些鍵", "替换策略中的这些键"},
    {"added to what the policy lists under these keys", "加到政策中這些鍵所列的內容裡", "加到策略中这些键所列的内容里"},
    {"in place of these keys of the route {0} (line {1})", "取代路由 {0}（第 {1} 行）中的這些鍵",
     "替换路由 {0}（第 {1} 行）中的这些键"},
    {"added to what the route {0} (line {1}) lists under these keys", "加到路由 {0}（第 {1} 行）中這些鍵所列的內容裡",
     "加到路由 {0}（第 {1} 行）中这些键所列的内容里"},
};

}  // namespace crosscheck::diagnosis
