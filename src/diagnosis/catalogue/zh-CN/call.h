// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kCall[] = {
    {Cause::kTypeError, "API 拒绝了参数。", "API 拒绝了参数，什么都没有发送：{error}", "按照错误信息修正调用。"},
    {Cause::kModeSameOrigin, "脚本自己禁止了其他源。", "脚本自己要求 mode \"same-origin\"，而 {url} 属于其他源。",
     "去掉 mode，或写 mode: \"cors\"。"},
    {Cause::kNoCorsRedirectMode, "no-cors 模式不允许这种重定向模式。", "mode \"no-cors\" 只允许重定向模式 \"follow\"。",
     "去掉重定向模式，或写 mode: \"cors\"。"},
    {Cause::kScheme, "CORS 只适用于 http 和 https。",
     "URL 的协议是 {scheme}，而页面只能以 CORS 方式加载 http 和 https 的 URL。",
     "把页面需要的内容改由 http 提供，例如本地的小型服务器，并使用那个地址。"},
    {Cause::kSchemeMissing, "缺少 http://。",
     "URL 是 {url}，浏览器把“{scheme}:”当成了协议：前面缺少 http:// 或 https://。",
     "写成 http://{url} 或 https://{url}。"},
    {Cause::kWebSocket, "WebSocket 不能用 fetch() 打开。",
     "URL 是 {url}。WebSocket 与 CORS 无关，fetch() 和 XMLHttpRequest 都无法打开它。",
     "使用 new WebSocket(\"{url}\")。服务器必须自己检查握手请求的 "
     "Origin，浏览器不会代劳。以轮询开始的库（socket.io）的 http 请求也需要 CORS。"},
    {Cause::kBadPort, "浏览器拒绝这个端口。",
     "浏览器拒绝连接其他协议的端口（邮件、IRC、X11 等），而 {url} 正是其中之一。", "让服务器改用其他端口。"},
    {Cause::kCacheMiss, "缓存里没有。", "脚本要求缓存模式“only-if-cached”，而缓存里没有 {url}。",
     "去掉缓存模式，或事先加载一次这个地址。"},
    {Cause::kStreamUnsupported, "请求体无法流式发送。",
     "这个浏览器在这里不支持流式请求体：Chromium 只在 HTTP/2 上支持，有些浏览器完全不支持。",
     "一次发送整个请求体（字符串、Blob 或 ArrayBuffer），或以 HTTP/2 提供这个地址。"},
    {Cause::kRedirectCredentials, "重定向的 URL 含有密码。", "重定向到含有用户名或密码的 URL。",
     "重定向到不含它们的 URL，并把凭据放在标头中。"},
    {Cause::kRedirectScheme, "重定向离开了 http。", "重定向到既不是 http 也不是 https 的 URL。",
     "重定向到 http(s) URL，或在页面中直接使用目标地址。"},
    {Cause::kRedirectInvalid, "重定向没有去处。", "重定向的 Location 不是 URL。", "修正 Location 标头。"},
    {Cause::kRedirectLoop, "重定向形成了循环。", "重定向 20 次之后浏览器就会放弃；这很可能是循环。",
     "沿着 Location 一路看到开始重复的地方；常见的原因是会话 Cookie 没有发送；"
     "如果地址重定向到自身，常见的原因则是前面的代理接受 https 却没有告诉应用：请在代理上设置 "
     "X-Forwarded-Proto，并让应用信任它。"},
    {Cause::kRedirectModeError, "脚本禁止了重定向。", "脚本禁止重定向（redirect: \"error\"），而服务器重定向了。",
     "在页面中使用最终地址，或去掉重定向模式。"},
    {Cause::kRedirectStreamBody, "流式请求体无法重定向。", "服务器重定向了，而流式请求体无法再发送一次。",
     "在页面中使用最终地址。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
