// SPDX-License-Identifier: Apache-2.0
// The catalogue of each language. A new topic is a new header in each folder and a new argument of merge() here.
#pragma once

#include "diagnosis/catalogue/en/permissions.h"
#include "diagnosis/catalogue/zh-CN/permissions.h"
#include "diagnosis/catalogue/zh-TW/permissions.h"

namespace crosscheck::diagnosis {

inline constexpr Catalogue kEnglishCatalogue = merge(en::kPermissions);
inline constexpr Catalogue kTaiwanCatalogue = merge(zh_tw::kPermissions);
inline constexpr Catalogue kMainlandCatalogue = merge(zh_cn::kPermissions);
static_assert(quotes_the_same(kTaiwanCatalogue, kEnglishCatalogue));
static_assert(quotes_the_same(kMainlandCatalogue, kEnglishCatalogue));

inline constexpr Words kEnglishWords{"the preflight's answer", "the response", "the preflight", "the request"};
inline constexpr Words kTaiwanWords{"預檢請求的回應", "回應", "預檢請求", "請求"};
inline constexpr Words kMainlandWords{"预检请求的响应", "响应", "预检请求", "请求"};

}  // namespace crosscheck::diagnosis
