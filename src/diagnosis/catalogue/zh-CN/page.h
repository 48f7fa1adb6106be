// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kPage[] = {
    {Cause::kMixedContent, "https 页面中的 http 地址。",
     "通过 https 提供的页面不能加载 http 的 {url}。请求根本不会发送，服务器的任何标头都改变不了。",
     "URL 改用 https://；如果服务器在您自己的电脑上，http://localhost 不受此限。"},
    {Cause::kCsp, "页面自己的策略禁止这个地址。",
     "页面的 Content-Security-Policy 禁止 {url}：connect-src（或所加载内容的指令，或 default-src）没有列出它。",
     "在页面的策略中，把这个地址的源加入该指令。"},
    {Cause::kCorp, "资源不愿意被嵌入这里。", "资源带有 Cross-Origin-Resource-Policy，而这个页面不在它允许的范围内。",
     "在资源上发送 Cross-Origin-Resource-Policy: cross-origin，或改用 CORS 请求（crossorigin 属性）。"},
    {Cause::kCoep, "页面要求资源允许被嵌入。",
     "页面要求（Cross-Origin-Embedder-Policy）每个资源都允许被嵌入，而这个资源什么都没说。",
     "在资源上发送 Cross-Origin-Resource-Policy: cross-origin，或改用 CORS 请求，或在页面上使用 "
     "Cross-Origin-Embedder-Policy: credentialless。"},
    {Cause::kOrb, "响应不是这个元素能用的东西。",
     "响应不是图片、脚本、样式或媒体（Content-Type: {type}）：往往是错误页面或 JSON "
     "出现在它们的地址上。浏览器不让这种响应进入页面。",
     "打开 {url} 看看返回什么；修正 URL，或修正响应的 Content-Type。"},
    {Cause::kNosniff, "Content-Type 不符。",
     "设置了 X-Content-Type-Options: nosniff，而 Content-Type（{type}）不是脚本或样式的类型。",
     "发送正确的 Content-Type；常见的原因是错误页面取代了文件。"},
    {Cause::kMimeType, "Content-Type 不是所要的类型。",
     "CORS 让响应通过了，但它的 Content-Type（{type}）不是所要的类型：模块必须是 JavaScript，事件流必须是 "
     "text/event-stream。",
     "打开 {url}：最常见的原因是文件已不存在，返回的是 HTML 页面。否则请发送正确的 Content-Type。"},
    {Cause::kStatusNotOk, "文件不存在。", "CORS 让响应通过了，但状态是 {status}：那不是模块、样式或事件流。",
     "修正地址，或把文件放到那里。"},
    {Cause::kInvalidResponse, "响应已损坏。", "浏览器认为返回的不是有效的响应。这不是 CORS 的问题。",
     "用 curl -v {url} 查看原始响应：常见的原因是有两个长度、标头行损坏或提前结束。"},
    {Cause::kLocalNetwork, "页面不能进入本地网络。",
     "{url} 是这台电脑或本地网络的地址，而用户或策略不允许页面连接到那里。",
     "在浏览器的网站设置中允许页面访问本地网络，或从本地网络打开页面本身。框架中的页面还需要 "
     "allow=\"local-network-access\"。"},
    {Cause::kLocalNetworkInsecurePage, "http 页面不能进入私有网络。",
     "页面通过 http 来自公共网络，而 {url} 在更私有的网络中。", "改用 https 提供页面。"},
    {Cause::kLocalNetworkSpace, "地址所在的网络与声明的不同。",
     "脚本为 {url} 声明的地址空间，不是它实际所在的地址空间。", "修正脚本中的 targetAddressSpace，或去掉它。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
