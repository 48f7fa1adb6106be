// SPDX-License-Identifier: Apache-2.0
// The catalogue of each language. A new topic is a new header in each folder and a new argument of merge() here.
#pragma once

#include "diagnosis/catalogue/en/cache.h"
#include "diagnosis/catalogue/en/call.h"
#include "diagnosis/catalogue/en/credentials.h"
#include "diagnosis/catalogue/en/errors.h"
#include "diagnosis/catalogue/en/gateways.h"
#include "diagnosis/catalogue/en/look_alikes.h"
#include "diagnosis/catalogue/en/missing_origin.h"
#include "diagnosis/catalogue/en/network.h"
#include "diagnosis/catalogue/en/origin.h"
#include "diagnosis/catalogue/en/page.h"
#include "diagnosis/catalogue/en/permissions.h"
#include "diagnosis/catalogue/en/policies.h"
#include "diagnosis/catalogue/en/preflight.h"
#include "diagnosis/catalogue/en/redirects.h"
#include "diagnosis/catalogue/zh-CN/cache.h"
#include "diagnosis/catalogue/zh-CN/call.h"
#include "diagnosis/catalogue/zh-CN/credentials.h"
#include "diagnosis/catalogue/zh-CN/errors.h"
#include "diagnosis/catalogue/zh-CN/gateways.h"
#include "diagnosis/catalogue/zh-CN/look_alikes.h"
#include "diagnosis/catalogue/zh-CN/missing_origin.h"
#include "diagnosis/catalogue/zh-CN/network.h"
#include "diagnosis/catalogue/zh-CN/origin.h"
#include "diagnosis/catalogue/zh-CN/page.h"
#include "diagnosis/catalogue/zh-CN/permissions.h"
#include "diagnosis/catalogue/zh-CN/policies.h"
#include "diagnosis/catalogue/zh-CN/preflight.h"
#include "diagnosis/catalogue/zh-CN/redirects.h"
#include "diagnosis/catalogue/zh-TW/cache.h"
#include "diagnosis/catalogue/zh-TW/call.h"
#include "diagnosis/catalogue/zh-TW/credentials.h"
#include "diagnosis/catalogue/zh-TW/errors.h"
#include "diagnosis/catalogue/zh-TW/gateways.h"
#include "diagnosis/catalogue/zh-TW/look_alikes.h"
#include "diagnosis/catalogue/zh-TW/missing_origin.h"
#include "diagnosis/catalogue/zh-TW/network.h"
#include "diagnosis/catalogue/zh-TW/origin.h"
#include "diagnosis/catalogue/zh-TW/page.h"
#include "diagnosis/catalogue/zh-TW/permissions.h"
#include "diagnosis/catalogue/zh-TW/policies.h"
#include "diagnosis/catalogue/zh-TW/preflight.h"
#include "diagnosis/catalogue/zh-TW/redirects.h"

namespace crosscheck::diagnosis {

inline constexpr Catalogue kEnglishCatalogue =
    merge(en::kPermissions, en::kMissingOrigin, en::kOrigin, en::kCache, en::kCredentials, en::kNetwork, en::kCall,
          en::kPage, en::kLookAlikes, en::kErrors, en::kGateways, en::kPreflight, en::kRedirects, en::kPolicies);
inline constexpr Catalogue kTaiwanCatalogue =
    merge(zh_tw::kPermissions, zh_tw::kMissingOrigin, zh_tw::kOrigin, zh_tw::kCache, zh_tw::kCredentials,
          zh_tw::kNetwork, zh_tw::kCall, zh_tw::kPage, zh_tw::kLookAlikes, zh_tw::kErrors, zh_tw::kGateways,
          zh_tw::kPreflight, zh_tw::kRedirects, zh_tw::kPolicies);
inline constexpr Catalogue kMainlandCatalogue =
    merge(zh_cn::kPermissions, zh_cn::kMissingOrigin, zh_cn::kOrigin, zh_cn::kCache, zh_cn::kCredentials,
          zh_cn::kNetwork, zh_cn::kCall, zh_cn::kPage, zh_cn::kLookAlikes, zh_cn::kErrors, zh_cn::kGateways,
          zh_cn::kPreflight, zh_cn::kRedirects, zh_cn::kPolicies);
static_assert(quotes_the_same(kTaiwanCatalogue, kEnglishCatalogue));
static_assert(quotes_the_same(kMainlandCatalogue, kEnglishCatalogue));

inline constexpr Words kEnglishWords{"the preflight's answer", "the response", "the preflight", "the request",
                                     "the proxy in front"};
inline constexpr Words kTaiwanWords{"預檢請求的回應", "回應", "預檢請求", "請求", "前端代理"};
inline constexpr Words kMainlandWords{"预检请求的响应", "响应", "预检请求", "请求", "前端代理"};

}  // namespace crosscheck::diagnosis
