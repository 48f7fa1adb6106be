// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kLookAlikes[] = {
    {Cause::kHtmlInstead, "返回的是 HTML 页面，不是数据。",
     "{url} 返回的是 HTML 页面。这个地址很可能不是 API 的地址：缺少路径前缀或 stage、端口不对，或 Web "
     "服务器对所有未知路径都返回应用程序的首页。",
     "在浏览器中打开 {url}，与 API 的文档对照。先修正地址；在错误的页面上加标头没有用。"},
    {Cause::kDoubleSlash, "路径中有两个连续的斜杠。",
     "地址 {url} 有两个连续的斜杠，很可能是末尾带斜杠的基础 URL "
     "接上了开头带斜杠的路径。路由会把它当成另一个路径，或者重定向。",
     "拼接时只留一个斜杠：{sign}。"},
    {Cause::kHostingPage, "托管服务代替您的服务器作了响应。",
     "响应带有 "
     "{sign}"
     "：这是托管服务或隧道自己生成的，因为背后的程序没有运行、被暂停或名称不同、配额用尽，或是先显示警告页面。它不会有"
     "您设置的 CORS 标头。",
     "打开这个地址，看服务怎么说；启动、解锁或重新部署背后的程序。ngrok 的警告页面可以用请求标头 "
     "ngrok-skip-browser-warning 跳过，但服务器必须允许这个标头。"},
    {Cause::kContentBlocker, "浏览器中有东西拦截了请求。",
     "浏览器、扩展或隐私设置在请求发送前就拦截了它：广告或跟踪器拦截程序、NoScript，或严格的跟踪保护。",
     "换用没有扩展的全新配置文件试试。如果可行，就在拦截程序中排除这个网站，或改用拦截列表不认识的地址：主机和路径中的 "
     "ads、track、analytics 等词是常见的原因。"},
    {Cause::kCorsDisabled, "浏览器关闭了 CORS。",
     "浏览器的设置（Firefox 的 content.cors.disable）拒绝所有对其他源的请求。",
     "在 about:config 中把 content.cors.disable 改回 false。"},
    {Cause::kServiceWorker, "作出响应的是 service worker。",
     "响应来自 service worker 而不是网络：不管服务器现在怎么说，它都从自己的缓存中返回不透明或过时的响应。",
     "先注销一次（开发者工具的 Application 或 Storage）再重新加载。之后脚本要读取的内容，让它用 mode \"cors\" "
     "获取，也不要把不透明的响应放进缓存。"},
    {Cause::kExtensionContentScript, "请求来自扩展的内容脚本。",
     "请求来自扩展的内容脚本。无论扩展有什么权限，这种请求都算作页面发出的。",
     "向扩展的后台脚本发送消息，在那里获取数据，并把主机列入 host_permissions。"},
    {Cause::kExtensionSetsHeaders, "有扩展更改了标头。",
     "这个浏览器的扩展会添加或移除 CORS 标头，因此您看到的与别人看到的不同：它会掩盖真正的错误，或使正确的标头重复。",
     "关闭扩展，再用全新的配置文件或 crosscheck check 重新询问服务器。"},
    {Cause::kDevelopmentProxy, "开发服务器的代理掩盖了问题。",
     "在开发服务器上，代理使 API 成为页面自己的源的一部分；到了生产环境，页面才第一次直接跨源请求 API。",
     "在生产网站前面放置同样的代理，让页面请求自己的源；或让 API 以 Access-Control-Allow-Origin 和 Vary: Origin "
     "允许生产网站的源。"},
    {Cause::kSameOrigin, "页面和地址是同一个源。",
     "{url} 属于页面自己的源，因此与 CORS 无关。失败的是别的东西，只是浏览器说成了 "
     "CORS：连接、重定向到其他源，或浏览器没有发送的登录信息。",
     "在网络面板中查看这个请求：它的状态，以及被重定向到哪里。CORS 标头不会有任何作用。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
