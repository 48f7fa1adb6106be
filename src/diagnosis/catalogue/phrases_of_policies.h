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
};

}  // namespace crosscheck::diagnosis
