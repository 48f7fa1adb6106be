// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kPolicies[] = {
    {Cause::kPolicyOrigin, "策略没有列出页面的源。",
     "origins 中没有条目匹配 {origin}。对这样的源，策略会以 403 响应预检请求，其他响应则不带 CORS 标头。",
     "如果该页面应当能读取响应，请把 {origin} 加入 origins；如果不应当，策略正在做它该做的事。"},
    {Cause::kPolicyNull, "策略不允许没有源的页面。",
     "页面没有自己的源（文件、沙箱框架、data: URL），因此浏览器发送 Origin: null。任何网站的任何沙箱框架都能发送它。",
     "请通过 http 提供页面，例如从 http://localhost，或给框架加上 allow-same-origin。策略可以列出 "
     "null，但那等于允许所有人：仅适合公开数据。"},
    {Cause::kPolicyCredentials, "策略不允许凭据。",
     "页面会一并发送 Cookie 或其他凭据，而对 {path}，策略没有写 credentials: true。",
     "设置 credentials: true，并逐一列出源，因为 * 不能与凭据同时使用；或者让请求不带凭据。"},
    {Cause::kPolicyMethod, "策略没有列出该方法。",
     "methods 没有列出页面使用的 {method}；只有 GET、HEAD 和 POST 无需列出。", "把 {method} 加入 methods。"},
    {Cause::kPolicyHeader, "策略没有列出某个请求标头。", "页面发送标头 {header}，而 request-headers 没有列出它。",
     "把 {header} 加入 request-headers。"},
    {Cause::kPolicyShadow, "策略只是在观察。",
     "mode: shadow 会让所有请求通过，就像没有策略一样：它只统计会拒绝多少请求，不发送任何标头。",
     "等到统计显示它不会误挡任何人，再设置 mode: enforce。"},
    {Cause::kPolicyPath, "该路径有两种解读。", "{path} 有两种解读，而策略的路由在两者之间并不相同，因此什么都不允许。",
     "请求的路径请使用与路由相同的大小写，且不要含有点号段、连续斜杠、反斜杠，以及 %2F、%2E "
     "之类的转义；或由策略前面那一层先把路径规范化。"},
    {Cause::kPolicyUnread, "策略拒绝它不读取的请求。", "策略在查看它的列表之前就拒绝了该请求{detail}",
     "请求只能有一个源（最多 326 字节）、一个方法，请求标头的名称合计最多 2048 字节。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
