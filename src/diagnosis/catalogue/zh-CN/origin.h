// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kOrigin[] = {
    {Cause::kTwoLayers, "有两层都设置了这个标头。",
     "{header} 出现了不止一次（{value}）：有两层都设置了它，例如应用程序和它前面的代理。",
     "只让其中一层处理 CORS。如果应用程序前面是 nginx：删除 nginx 的 add_header，或用 proxy_hide_header {header} "
     "隐藏应用程序的那一个。"},
    {Cause::kListOfOrigins, "这里只能写一个源，却写了一个列表。",
     "Access-Control-Allow-Origin 只接受一个源或 *，从来不接受列表（{value}）。",
     "列表保留在服务器上，在其中找到请求的 Origin 之后，发送 Access-Control-Allow-Origin: {origin} 和 Vary: Origin。"},
    {Cause::kPattern, "这里应当写源，却写了模式。", "这个标头不支持 {value} 这样的模式：浏览器会逐字符比较。",
     "由服务器匹配模式，Origin 完整匹配之后，发送 Access-Control-Allow-Origin: {origin} 和 Vary: Origin。"},
    {Cause::kOriginNearly, "源是对的，写法不对。",
     "服务器允许 {value}，而页面是 "
     "{origin}"
     "。在人看来是同一个源，但这个标头是逐字符比较的：末尾的斜杠或路径、引号、大写字母、写出来的默认端口，都会使它成为"
     "另一个源。",
     "把配置改为 {origin}。"},
    {Cause::kOriginScheme, "http 和 https 是不同的源。",
     "服务器允许 {value}，而页面是 {origin}：协议不同就是不同的源。",
     "把配置改为 {origin}，或用允许的协议打开页面。http 只应对您自己电脑上的页面开放。"},
    {Cause::kOriginPort, "端口不同就是不同的源。", "服务器允许 {value}，而页面是 {origin}：只有端口不同。",
     "把 {origin} 连同端口加入允许的源列表。"},
    {Cause::kOriginLoopback, "localhost 不等于 127.0.0.1。",
     "服务器允许 {value}，而页面是 {origin}。对您来说是同一台电脑；对浏览器来说，localhost、127.0.0.1 和 [::1] "
     "是三个不同的主机。",
     "用允许的名称打开页面，或把 {origin} 加入允许的源列表。"},
    {Cause::kOriginHost, "同一网站的另一个主机也是不同的源。",
     "服务器允许 {value}，而页面是 {origin}。带不带 www.、每个子域名、每个预览部署，都是各自独立的源。",
     "把 {origin} 加入允许的源列表。预览部署则由服务器匹配主机名，并且首尾都要完整匹配。"},
    {Cause::kOwnOrigin, "服务器写的是自己。",
     "Access-Control-Allow-Origin 是 {value}，即服务器自己的源。这个标头必须写发起请求的页面。",
     "发送 Access-Control-Allow-Origin: {origin}（将请求的 Origin 与允许列表比对后原样返回）和 Vary: Origin。"},
    {Cause::kOriginNull, "页面没有源。",
     "这个页面没有自己的源（文件、沙箱中的框架、data: URL），因此浏览器发送 Origin: null。",
     "通过 http 提供页面，例如 http://localhost，或为框架加上 allow-same-origin。允许 null "
     "等于允许网络上所有这样的页面；绝不要与凭据一起使用。"},
    {Cause::kOriginNullAfterRedirect, "重定向使源变成了 null。",
     "从一个外部源重定向到另一个之后，浏览器会发送 Origin: null，而{answer}不允许它。",
     "在页面中直接使用最终地址，避免重定向。绝不要同时允许 null 和凭据。"},
    {Cause::kNullInsteadOfOrigin, "null 只允许没有源的页面。",
     "服务器返回 Access-Control-Allow-Origin: null，只有文件和沙箱框架与之匹配；而页面是 {origin}。",
     "发送 Access-Control-Allow-Origin: {origin}（将请求的 Origin 与允许列表比对后原样返回）和 Vary: Origin。"},
    {Cause::kAppOrigin, "页面运行在应用程序中。",
     "页面的源是 {page}，属于应用程序或扩展而不是网站，而{answer}不允许它。",
     "把 {page} 按应用程序发送的原样加入允许的源列表（请看 Origin 一行：有些会发送 "
     "null），或改由应用程序的原生端或后台发起请求，那里不受 CORS 限制。"},
    {Cause::kOriginWithoutScheme, "缺少协议。", "{value} 只是主机。源还要有协议，以及非默认的端口。",
     "把配置改为 {origin}。"},
    {Cause::kNotAnOrigin, "这个值不是源。",
     "Access-Control-Allow-Origin 是“{value}”。这不是源：很可能是没有设置的变量、布尔值，或没有人替换的占位符。",
     "查明这个值的由来。发送 Access-Control-Allow-Origin: {origin}（将请求的 Origin 与允许列表比对后原样返回）和 Vary: "
     "Origin。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
