// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kCache[] = {
    {Cause::kCachedWithoutOrigin, "缓存的是没有 Origin 的请求的响应。",
     "{answer}来自缓存，当初是为没有 Origin 标头的请求存储的，服务器对那种请求不发送 CORS 标头。",
     "该地址的每个响应都发送 Vary: Origin，包括对没有 Origin 的请求；让缓存把 Origin 纳入键（CloudFront：转发 "
     "Origin，或使用 response headers policy），并清空缓存。"},
    {Cause::kCachedForAnotherOrigin, "缓存的是给别的页面的响应。",
     "{answer}来自缓存，当初是为 {value} 存储的；它没有 Vary: Origin，因此缓存把它发给所有人。",
     "该地址的每个响应都发送 Vary: Origin，让缓存把 Origin 纳入键，并清空缓存。公开数据可以改用 "
     "Access-Control-Allow-Origin: *。"},
    {Cause::kCacheIgnoresVary, "缓存忽略了 Vary: Origin。",
     "{answer}来自缓存，不是为 {origin} 存储的，尽管它写了 Vary: Origin：有些 CDN 对 Vary 只考虑 Accept-Encoding。",
     "让缓存把 Origin 纳入键，或不要保存这些响应（Cache-Control: private），并清空缓存。公开数据可以改用 "
     "Access-Control-Allow-Origin: *。"},
    {Cause::kNotModifiedWithoutHeaders, "304 没有 CORS 标头。",
     "服务器返回 304 却漏掉了 CORS 标头，于是使用已存储的响应和当时的标头，或者根本没有标头。",
     "304 也要发送 Access-Control-Allow-Origin: {origin} 和 Vary: "
     "Origin。绕过缓存重新加载一次，就能清除已存储的内容。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
